import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { openKlok } from './clock.js'

const folder = mkdtempSync(join(tmpdir(), 'klok-'))
const pad = join(folder, 'nu.txt')
afterAll(() => rmSync(folder, { recursive: true }))

test('a file clock follows the file', () => {
  const klok = openKlok({ soort: 'bestand', pad })
  writeFileSync(pad, '2026-03-10T09:00:00Z\n')
  expect(klok.nu()).toBe(Date.UTC(2026, 2, 10, 9))
  writeFileSync(pad, '2026-03-11T09:00:00Z')
  expect(klok.nu()).toBe(Date.UTC(2026, 2, 11, 9))
})

test('a file clock without an instant tells no time at all', () => {
  writeFileSync(pad, 'morgen')
  expect(() => openKlok({ soort: 'bestand', pad }).nu()).toThrow('KLOK_ONLEESBAAR')
  expect(() => openKlok({ soort: 'bestand', pad: join(folder, 'weg') }).nu()).toThrow('KLOK_ONLEESBAAR')
})

test('the system clock is the time of the machine', () => {
  const before = Date.now()
  expect(openKlok({ soort: 'systeem' }).nu()).toBeGreaterThanOrEqual(before)
})
