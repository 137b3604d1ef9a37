import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SCENARIO_NAMEN, type ScenarioNaam, scenarioPersoonId } from '@gezinsbeeld/world'
import type { Wie } from '../wereld/open-world.js'

/** What happens in a source's own administration before the question, as its own IT would do it. */
export interface BijBron {
  readonly bron: 'veilig-thuis' | 'raad' | 'gi' | 'lokaal-team'
  readonly sql: readonly string[]
}

/** One question with what must come back; see `test/scenarios/*.json`. `@naam` anywhere is that person's `persoonId`. */
export interface Stap {
  readonly naam: string
  /** Lines of the scenario that this step proves: keys of {@link Scenario.regels}. */
  readonly regel: readonly string[]
  readonly klok?: string
  readonly bijBron?: readonly BijBron[]
  readonly aanvrager?: Wie
  readonly doel?: string
  readonly query: string
  /** `$naam` is a value that an earlier step kept. */
  readonly variabelen?: Readonly<Record<string, unknown>>
  readonly motivering?: Readonly<Record<string, string>>
  readonly storing?: Readonly<Record<string, 'weg' | 'gegevens-weg' | 'stil' | 'onzin' | 'half' | 'fout'>>
  /** Asks again until the answer is as wanted, while the clock stands still: for what works at once. */
  readonly meteen?: boolean
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
  /** Texts that are nowhere in the answer. */
  readonly nergens?: readonly string[]
  /** What the log of this request says of a field, by `Type.veld`. */
  readonly gelogd?: Readonly<Record<string, string>>
  /** Keeps a value of the answer under a name for later steps. */
  readonly bewaar?: Readonly<Record<string, string>>
}

/** A line of the scenario that another test proves, or that a decision places elsewhere. */
export interface Elders {
  readonly regel: string
  /** A test file with the title of the test in it, or the page that says why it is not here. */
  readonly waar: string
  readonly test?: string
}

/** One scenario of domain part G. */
export interface Scenario {
  readonly scenario: string
  readonly titel: string
  readonly aanvrager: Wie
  readonly doel: string
  /** The lines of the scenario, in its own order: a key and what must hold. */
  readonly regels: Readonly<Record<string, string>>
  readonly elders?: readonly Elders[]
  readonly stappen: readonly Stap[]
}

const MAP = resolve(__dirname, '../../scenarios')

/** `persoonId` of a scenario person. @throws TypeError when there is no such person */
export function persoonId(naam: string): string {
  if (!(SCENARIO_NAMEN as readonly string[]).includes(naam)) throw new TypeError(`no scenario person \`${naam}\``)
  return scenarioPersoonId(naam as ScenarioNaam)
}

const metPersonen = (tekst: string): string =>
  tekst.replace(/(?<=["'])@([a-z0-9-]+)(?=["'])/g, (_, naam: string) => persoonId(naam))

/** Every scenario with the file it is in, in the order of the files. */
export const leesScenarios = (): readonly (Scenario & { readonly bestand: string })[] =>
  readdirSync(MAP)
    .sort()
    .map((bestand) => ({
      ...(JSON.parse(metPersonen(readFileSync(join(MAP, bestand), 'utf8'))) as Scenario),
      bestand: `test/scenarios/${bestand}`,
    }))
