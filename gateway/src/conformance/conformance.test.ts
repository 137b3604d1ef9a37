import { afterAll, expect, test } from '@jest/globals'
import { type Both, openBoth } from './both.js'
import { compare } from './compare.js'
import { FEATURES } from './features.js'
import { GRAPHS } from './graphs.js'

const ROUGHNESS = { nullEvery: 9, failEvery: 29 }
/** In CI; `npm run conformance` runs 20,000. */
const OPERATIONS = 120

const opened: Both[] = []
const seen = new Set<string>()
afterAll(() => Promise.all(opened.map((both) => both.stop())))

test.each(GRAPHS.map((graph) => [graph.name, graph] as const))(
  '%s: generated operations give the data of the stock executor, and errors on the same fields',
  async (_, graph) => {
    const both = await openBoth(graph, ROUGHNESS)
    opened.push(both)
    const found = await compare(both, { from: 1, to: OPERATIONS })
    for (const feature of found.features) seen.add(feature)
    expect(found.differences).toEqual([])
    expect(found.filled).toBeGreaterThan(OPERATIONS / 2)
    expect(found.withErrors).toBeGreaterThan(0)
    expect(found.requests.ours).toBeLessThanOrEqual(found.requests.stock)
  },
  120_000,
)

test('those operations use everything of the plan language that the executor has code for', () => {
  expect(FEATURES.filter((feature) => !seen.has(feature))).toEqual([])
})
