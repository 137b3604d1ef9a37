import { expect, test } from '@jest/globals'
import { type Ask, distinctFamilies, employeesOf, readCaseLoad, viewAt } from './case-loads.js'
import { familiesReport, familiesTable, type WorldTimes } from './report.js'

const LOADS = [
  { employee: 'a', families: ['a1', 'a2', 'a3'] },
  { employee: 'b', families: ['b1'] },
]

test('employees take turns, each with the next of his own families', () => {
  expect([0, 1, 2, 3, 4, 6].map((nr) => viewAt(LOADS, nr).family)).toEqual(['a1', 'b1', 'a2', 'b1', 'a3', 'a1'])
  expect(distinctFamilies(LOADS, 6)).toBe(4)
})

test('in a larger world others ask too, from its first families to its last, and nobody of the scenario families', () => {
  expect(employeesOf(2000)).toHaveLength(80)
  expect([employeesOf(2000)[0], employeesOf(2000).at(-1)]).toEqual(['gi-a-021', 'gi-a-100'])
  expect(new Set(employeesOf(200_000)).size).toBe(250)
  expect([employeesOf(200_000)[0], employeesOf(200_000).at(-1)]).toEqual(['gi-a-021', 'gi-a-7989'])
})

test('a case load is read page by page, in an order that is not that of the pages', async () => {
  const all = Array.from({ length: 120 }, (_, nr) => `gezin-${String(nr).padStart(3, '0')}`)
  const ask: Ask = async (_query, variables) => {
    const { first, after } = variables as { first: number; after: string | null }
    const from = after === null ? 0 : all.indexOf(after) + 1
    const ids = all.slice(from, from + first)
    const pageInfo = { hasNextPage: from + first < all.length, endCursor: ids.at(-1) ?? null }
    return { gezinnen: { edges: ids.map((gezinId) => ({ node: { gezinId } })), pageInfo } }
  }
  const { families } = await readCaseLoad('a', ask)
  expect(families).not.toEqual(all)
  expect([...families].sort()).toEqual(all)
})

const world = (families: number, rounds: number[][]): WorldTimes => ({
  families,
  asked: 3,
  databaseBytes: 2e9,
  incomplete: 1,
  rounds,
})

test('the ratio is that of the middle times of one round, and its spread that of the rounds', () => {
  const groot = [
    [2, 4, 90],
    [3, 3, 3],
    [8, 8, 8],
  ]
  const klein = [
    [4, 2, 9],
    [2, 2, 2],
    [4, 4, 4],
  ]
  const report = familiesReport(world(200_000, groot), world(2000, klein))
  expect(report.ratioP50).toEqual({ median: 1.5, min: 1, max: 2 })
  expect(report.groot).toMatchObject({ families: 200_000, views: 9, p50: 4, p95: 90 })
  const text = familiesTable(report)
  expect(text).toContain('| 200000   | 2.00         | 9     | 3           | 1          | 4.0    | 90.0   |')
  expect(text).toContain('p50 1.50 [1.00-2.00]')
})
