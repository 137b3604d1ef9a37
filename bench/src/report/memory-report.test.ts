import { expect, test } from '@jest/globals'
import type { Growth } from '../measure/memory.js'
import { memoryExceeded, memoryReport, memoryTable, slopeOf } from './memory-report.js'

/** Ten minutes, a sample every ten seconds: `rss` MB at each second, one request a second. */
const growth = (rss: (second: number) => number): Growth => ({
  samples: Array.from({ length: 60 }, (_, nr) => ({
    at: nr * 10,
    rss: rss(nr * 10) * 1e6,
    heapUsed: 50e6 + nr * 1e6,
    heapTotal: 120e6,
    requests: nr * 10,
  })),
  requests: 600,
  failures: 1,
  cpu: 3,
})
const LIMITS = { mb: 250, slope: 1 }

test('the slope is that of the line nearest to the points, whatever lies around it', () => {
  expect(
    slopeOf([
      [0, 1],
      [1, 5],
      [2, 5],
      [3, 9],
    ]),
  ).toBeCloseTo(2.4)
})

test('what grows in the first two minutes is warming up, and no slope', () => {
  const report = memoryReport(
    growth((second) => (second < 120 ? second : 200)),
    230e6,
  )
  expect(report.slope).toBeCloseTo(0)
  expect(memoryExceeded(report, LIMITS)).toEqual([])
})

test('what keeps growing is told, and so is a peak that no sample saw', () => {
  const report = memoryReport(
    growth((second) => 100 + second / 30),
    251e6,
  )
  expect(report.slope).toBeCloseTo(2)
  expect(memoryExceeded(report, LIMITS)).toEqual(['peak 251.0 MB is above 250', 'slope 2.00 MB a minute is above 1'])
})

test('a run that is too short for a slope does not pass', () => {
  const { samples, ...rest } = growth(() => 100)
  const report = memoryReport({ ...rest, samples: samples.slice(0, 12) }, 100e6)
  expect(memoryExceeded(report, LIMITS)).toEqual(['slope: not measured, ask for three minutes or more'])
})

test('the table has a row per minute', () => {
  const text = memoryTable(
    memoryReport(
      growth(() => 100),
      110e6,
    ),
  )
  expect(text.split('\n').filter((line) => /^\| \d+ /.test(line))).toHaveLength(10)
  expect(text).toMatch(/\| 1 +\| 50 +\| 100\.0 +\| 100\.0 +\| 50-55 +\| 120 /)
  expect(text).toContain(
    'peak 110.0 MB; 0.00 MB a minute after the second; 600 requests at 5.00 CPU s per 1,000, 1 failures',
  )
})

test('what is answered just after the last minute belongs to it', () => {
  const { samples, ...rest } = growth(() => 100)
  const late = { ...(samples.at(-1) as (typeof samples)[number]), at: 604 }
  expect(memoryReport({ ...rest, samples: [...samples, late] }, 110e6).minutes).toHaveLength(10)
})
