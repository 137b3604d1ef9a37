import { expect, test } from '@jest/globals'
import { openBlinder } from './blind.js'

const SLEUTEL = Buffer.alloc(32, 1)
const blind = openBlinder(SLEUTEL)
const RUN = 'a'.repeat(64)
const van = (run: string, maand = '2026-02', dag = '2026-03-10', key = SLEUTEL) => {
  const { token, controle } = openBlinder(key)(run, maand, dag)
  return [token('p-noor'), token('p-sem'), controle]
}

test('two sources with one key give a person the same token in one run, and two persons two', () => {
  expect(van(RUN)).toEqual(van(RUN))
  expect(new Set(van(RUN)).size).toBe(3)
})

test.each([
  ['another run', van('b'.repeat(64))],
  ['another month', van(RUN, '2026-01')],
  ['another day', van(RUN, '2026-02', '2026-03-11')],
  ['another key', van(RUN, '2026-02', '2026-03-10', Buffer.alloc(32, 2))],
])('%s shares no token and no check value', (_, andere) => {
  expect(van(RUN).filter((token) => andere.includes(token))).toEqual([])
})

test('a token does not hold the pseudonym it stands for', () => {
  expect(blind(RUN, '2026-02', '2026-03-10').token('p-noor')).toMatch(/^[\w-]{16}$/)
})
