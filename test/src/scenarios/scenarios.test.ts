import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SCENARIO_NAMEN, type ScenarioNaam, scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { type Antwoord, codes, lees, leesIn, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'

/** One question with what must come back; see `test/scenarios/*.json`. */
interface Stap {
  readonly naam: string
  readonly klok?: string
  readonly aanvrager?: Wie
  readonly doel?: string
  readonly query: string
  readonly variabelen?: Readonly<Record<string, string>>
  readonly motivering?: Readonly<Record<string, string>>
  readonly storing?: Readonly<Record<string, 'weg' | 'gegevens-weg' | 'stil' | 'onzin' | 'half' | 'fout'>>
  readonly status?: number
  /** Exactly these errors: path without list indexes, and code. */
  readonly fouten: readonly string[]
  readonly waarden?: Readonly<Record<string, unknown>>
  readonly lengte?: Readonly<Record<string, number>>
  /** Paths that hold something. */
  readonly gevuld?: readonly string[]
  /** Members of `gezin.leden` (or, when that is not asked, `gezin.kader`) by scenario name. */
  readonly personen?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly gevuldBij?: Readonly<Record<string, readonly string[]>>
}

interface Scenario {
  readonly scenario: string
  readonly titel: string
  readonly aanvrager: Wie
  readonly doel: string
  /** Lines of the scenario that are proven elsewhere, each with where. */
  readonly weggelaten?: readonly string[]
  readonly stappen: readonly Stap[]
}

const folder = resolve(__dirname, '../../scenarios')
const scenarios = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario)

const MIDDAG = '2026-03-10T12:00:00+01:00'
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())

const persoonId = (naam: string): string => {
  if (!(SCENARIO_NAMEN as readonly string[]).includes(naam)) throw new TypeError(`no scenario person \`${naam}\``)
  return scenarioPersoonId(naam as ScenarioNaam)
}

async function vraag(scenario: Scenario, stap: Stap): Promise<Antwoord> {
  wereld.klok(stap.klok ?? MIDDAG)
  for (const [naam, tap] of Object.entries(wereld.taps)) tap.storing = stap.storing?.[naam] ?? 'geen'
  const variables = Object.entries(stap.variabelen ?? {}).map(([naam, waarde]) => [
    naam,
    waarde.startsWith('@') ? persoonId(waarde.slice(1)) : waarde,
  ])
  return wereld.vraag({
    wie: stap.aanvrager ?? scenario.aanvrager,
    doel: stap.doel ?? scenario.doel,
    query: stap.query,
    variables: Object.fromEntries(variables),
    ...(stap.motivering ? { motivering: stap.motivering } : {}),
  })
}

function controleer(stap: Stap, antwoord: Antwoord): void {
  expect(antwoord.status).toBe(stap.status ?? 200)
  expect(codes(antwoord)).toEqual(stap.fouten)
  for (const [pad, waarde] of Object.entries(stap.waarden ?? {}))
    expect([pad, lees(antwoord, pad)]).toEqual([pad, waarde])
  for (const [pad, lengte] of Object.entries(stap.lengte ?? {}))
    expect([pad, leesIn(lees(antwoord, pad), 'length')]).toEqual([pad, lengte])
  for (const pad of stap.gevuld ?? []) expect([pad, lees(antwoord, pad) ?? null]).not.toEqual([pad, null])
  const leden = (lees(antwoord, 'gezin.leden') ?? lees(antwoord, 'gezin.kader') ?? []) as readonly Readonly<
    Record<string, unknown>
  >[]
  const lid = (naam: string) => leden.find((item) => leesIn(item, 'persoon.persoonId') === persoonId(naam))
  for (const [naam, velden] of Object.entries(stap.personen ?? {})) {
    for (const [pad, waarde] of Object.entries(velden))
      expect([naam, pad, leesIn(lid(naam), pad)]).toEqual([naam, pad, waarde])
  }
  for (const [naam, paden] of Object.entries(stap.gevuldBij ?? {})) {
    for (const pad of paden) expect([naam, pad, leesIn(lid(naam), pad) ?? null]).not.toEqual([naam, pad, null])
  }
}

describe.each(scenarios.map((scenario) => [`${scenario.scenario} ${scenario.titel}`, scenario] as const))(
  '%s',
  (_titel, scenario) => {
    test.each(scenario.stappen.map((stap) => [stap.naam, stap] as const))('%s', async (_naam, stap) => {
      const antwoord = await vraag(scenario, stap)
      controleer(stap, antwoord)
      if ((stap.status ?? 200) !== 200) return
      // No log, no data: every answer has its intent and its outcome.
      const log = await laatsteUitkomst(wereld.world.databaseUrls.gateway, antwoord.trace)
      expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
    })
  },
)
