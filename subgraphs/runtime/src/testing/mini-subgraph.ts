import { type Bron, type Categorie, type CelOpdracht, loadBeleid, type Opdracht } from '@gezinsbeeld/schema'
import { Uitspraak } from '@gezinsbeeld/schema/graph'
import type { FactSource, SubgraphDefinition } from '../definition.js'
import type { StatisticsSource } from '../statistics/source.js'
import { table, text } from '../tables/define.js'
import {
  Gebeurtenis,
  Gezin,
  type MiniLoaders,
  Naam,
  Netwerker,
  Persoon,
  Raadsonderzoek,
  ToetsendeTaak,
  Verslag,
  VtLeefgebied,
  VtOverdracht,
} from './mini-gezin.js'

/** The organisation that asks, and one that it is not. */
export const EIGEN = '00000009900000003001'
export const ANDER = '00000009900000003002'
export const NOOR = 'p-noor'
export const SEM = 'p-sem'
export const MOEDER = 'p-moeder'

/** Knows no facts at all; a test replaces what it needs. */
export const GEEN_FEITEN: FactSource = {
  leden: async () => ({}),
  verdicts: async () => [],
  verborgen: async () => [],
  relaties: async () => [],
  conflict: async () => [],
  zaken: async () => undefined,
  caseload: async () => ({ personen: [], gezinIds: [] }),
  zoek: async () => ({ personen: [] }),
}

/** Counts nothing; a test replaces what it needs. */
export const GEEN_STATISTIEK: StatisticsSource = { tabellen: {}, bekend: async () => [] }

/** A whole subgraph without a database: what the loaders hold is what a test puts there. */
export function miniSubgraph(
  loaders: Partial<MiniLoaders> = {},
  over: Partial<SubgraphDefinition<MiniLoaders>> = {},
): SubgraphDefinition<MiniLoaders> {
  return {
    naam: 'lokaal-team',
    tables: { persoon: table({ doc: 'Personen.', key: ['nr'], columns: { nr: text('Nummer.') } }) },
    persons: [],
    objectTypes: [
      Gezin,
      Persoon,
      Naam,
      Netwerker,
      Verslag,
      VtLeefgebied,
      Raadsonderzoek,
      ToetsendeTaak,
      VtOverdracht,
      Gebeurtenis,
      Uitspraak,
    ],
    Gezin,
    Persoon,
    loaders: () => ({ rijen: {}, gelopen: [], ...loaders }),
    feiten: GEEN_FEITEN,
    statistiek: GEEN_STATISTIEK,
    houders: 'select null as oin where $1::text[] is null',
    zonderFeiten: [],
    noemt: { 'VtOverdracht.naar': { Jeugdbescherming: ['GI'], School: [] } },
    ...over,
  }
}

/** Who may see what: `T` unless the category is followed by `:M`, for example `DERD:M`. */
export type Vrij = Partial<Record<Bron, Partial<Record<Categorie | `${Categorie}:M`, readonly string[]>>>>

export const BELEID = loadBeleid()

/** An order of a jeugdbeschermer under D10 to the mini subgraph. */
export function opdracht(vrij: Vrij, over: Partial<Opdracht> = {}): Opdracht {
  const cellen = Object.entries(vrij).map(([bron, perCategorie]) => [
    bron,
    Object.fromEntries(
      Object.entries(perCategorie ?? {}).map(([key, personen]): [string, CelOpdracht] => {
        const [categorie = '', masker] = key.split(':')
        return [categorie, { uit: masker ? 'M' : 'T', personen: personen ?? [], regel: `${bron}.D10.${categorie}` }]
      }),
    ),
  ])
  return {
    soort: 'gegevens',
    subgraph: 'lokaal-team',
    trace: '0'.repeat(32),
    medewerker: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    organisatie: EIGEN,
    doel: 'D10',
    cellen: Object.fromEntries(cellen) as Opdracht['cellen'],
    btrElders: {},
    nietAfgeschermd: [],
    relaties: [],
    skn: {},
    motivering: [],
    beleid: BELEID.versie,
    ...over,
  }
}
