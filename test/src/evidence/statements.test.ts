import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ALLE_MOTIVERINGEN, ALLES } from '../wereld/alles.js'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())

test('a family view that asks everything costs at most one SQL statement per table per request', async () => {
  const antwoord = await wereld.vraag({
    wie: JEUGDBESCHERMER,
    doel: 'UITVOERING_OTS',
    query: ALLES,
    motivering: ALLE_MOTIVERINGEN,
  })
  expect(antwoord.status).toBe(200)
  const counted: string[] = []
  for (const tap of Object.values(wereld.taps)) {
    for (const { subgraph, path, statements } of tap.exchanges) {
      if (path !== '/graphql') continue
      for (const entry of statements.split(',').filter(Boolean)) {
        const [table, times] = entry.split('=')
        counted.push(`${subgraph} ${table}`)
        expect([subgraph, table, Number(times)]).toEqual([subgraph, table, 1])
      }
    }
  }
  // The view reached all four administrations, so the count is about something.
  for (const table of ['veilig-thuis melding', 'gi maatregel', 'lokaal-team casus']) expect(counted).toContain(table)
  expect(counted.some((entry) => entry.startsWith('raad '))).toBe(true)
})
