import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { openWorld, type TestWorld } from '../wereld/open-world.js'
import { leesScenarios } from './bestand.js'
import { controleer, doe } from './stap.js'

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
}, 240_000)
afterAll(() => wereld.stop())

describe.each(leesScenarios().map((scenario) => [`${scenario.scenario} ${scenario.titel}`, scenario] as const))(
  '%s',
  (_titel, scenario) => {
    const bewaard = new Map<string, unknown>()
    test.each(scenario.stappen.map((stap) => [stap.naam, stap] as const))('%s', async (_naam, stap) => {
      const antwoord = await doe(wereld, scenario, stap, bewaard)
      controleer(stap, antwoord)
      if ((stap.status ?? 200) !== 200) return
      // No log, no data: every answer has its intent and its outcome.
      const log = await laatsteUitkomst(wereld.world, antwoord.trace)
      expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
      for (const [veld, uitkomst] of Object.entries(stap.gelogd ?? {}))
        expect(log.velden).toContainEqual(expect.objectContaining({ veld, uitkomst }))
    })
  },
)
