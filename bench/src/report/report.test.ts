import { expect, test } from '@jest/globals'
import type { Measured } from '../measure/measure-window.js'
import type { Result } from '../measure/run-rounds.js'
import { exceeded } from './exceeded.js'
import { profileTable } from './profile-table.js'
import { spreadOf, summarise } from './summarise.js'
import { toJson } from './to-json.js'

const measured = (cpuPer1000: number, cpuPostgres = 0): Measured => ({
  rps: 100,
  p50: 1,
  p99: 2,
  cpuPer1000,
  cpuPostgres,
  cpuSources: 0.5,
  peakRss: 1e6,
})
const result = (variant: Result['variant'], ...rounds: Measured[]): Result => ({
  operation: 'gezin',
  variant,
  rounds,
  bytes: 10,
  calls: 4,
})
const FLOOR = result('vloer', measured(1), measured(2), measured(1))
const OURS = result('volledig', measured(3, 1), measured(4, 2), measured(1.5, 1))
const summaries = summarise([FLOOR, OURS], 'vloer')

test('a ratio is against the floor of the same round, and not of another', () => {
  expect(summaries[1]?.ratio).toEqual({ median: 2, min: 1.5, max: 3 })
})

test('the database is counted with the gateway on both sides', () => {
  expect(summaries[1]?.ratioWithDatabase).toEqual({ median: 3, min: 2.5, max: 4 })
})

test('of an even number of rounds the median lies between the middle two', () => {
  expect(spreadOf([4, 1, 2, 9]).median).toBe(3)
})

test('without the floor there is no ratio', () => {
  expect(summarise([OURS], 'vloer')[0]?.ratio).toBeUndefined()
})

test('a threshold that is exceeded is told, and one that holds is not', () => {
  const grens = (atMost: number) => [{ operation: 'gezin', variant: 'volledig', atMost }] as const
  expect(exceeded(summaries, grens(1.99))).toEqual(['gezin, volledig: ratio 2.00 is above 1.99'])
  expect(exceeded(summaries, grens(2))).toEqual([])
})

test('a threshold for what was not measured does not pass unseen', () => {
  expect(exceeded(summaries, [{ operation: 'klein', variant: 'volledig', atMost: 9 }])).toEqual([
    'klein, volledig: not measured',
  ])
})

test('the JSON has what is agreed', () => {
  const rows = JSON.parse(toJson(summaries)) as object[]
  const agreed = { operation: 'gezin', variant: 'volledig', rps: 100, p50: 1, p99: 2, cpuPer1000: 3, peakRss: 1e6 }
  expect(rows[1]).toMatchObject({ ...agreed, ratioToFloor: 2 })
})

test('time counts for the step that is nearest in the stack, and idle time for nothing', () => {
  const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 })
  const nodes = [
    { id: 1, callFrame: frame('(root)', ''), children: [2, 5] },
    {
      id: 2,
      callFrame: frame('fetchData', `file://${process.cwd().replace(/\/bench$/, '')}/gateway/dist/fetch/a.js`),
      children: [3],
    },
    { id: 3, callFrame: frame('dispatch', 'file:///x/node_modules/undici/lib/a.js'), children: [4] },
    { id: 4, callFrame: frame('writev', ''), children: [] },
    { id: 5, callFrame: frame('(idle)', '') },
  ]
  const table = profileTable({ nodes, samples: [4, 5], timeDeltas: [10, 90] })
  expect(table).toContain('| 100.0 % | gateway/fetch |')
  expect(table).toContain('| 100.0 % | writev |')
})
