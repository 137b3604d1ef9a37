import { BRONNEN, bekend, type Categorie, type FeitSleutel, type FeitStand } from '@gezinsbeeld/schema'
import type { Wortel } from '../access/bereik.js'
import { Besluit } from '../access/besluit.js'
import { makeAccess } from '../access/make-access.js'
import { normalise } from '../access/normalise.js'
import { type Beslist, openRewrite } from '../access/rewrite.js'
import { maakWortels } from '../access/wortels.js'
import type { FeitenOpdracht } from '../facts/gather.js'
import { openReadOperation } from '../operation/read-operation.js'
import type { Opgehaald } from '../shape/ongeldig.js'
import { shape } from '../shape/shape.js'
import type { Uitval } from '../shape/uitval.js'
import type { Rij } from '../shape/vormer.js'
import { beleid, supergraph } from './graaf.js'

/** Pseudonyms of the family of scenario S1, as far as these tests need them. */
export const NOOR = 'p-noor'
export const SEM = 'p-sem'

const LIMIETEN = { diepte: 15, aliassen: 50, tokens: 4000, velden: 2000, wortelvelden: 5 }

export { beleid, supergraph }
/** As the gateway opens it, texts kept. */
export const rewrite = openRewrite(supergraph)
const lees = openReadOperation({
  schema: supergraph.api,
  limieten: LIMIETEN,
  loket: new Set(),
})

/** What a test changes of the ordinary case: a jeugdbeschermer with a running OTS of Noor, brother Sem without one. */
export interface Geval {
  readonly gezinId?: string
  readonly motivering?: readonly Categorie[]
  readonly verborgen?: readonly string[]
  readonly afschermingOnbekend?: boolean
  /** `ONBEKEND`: the institution is silent; `WEGGELATEN`: it answered, but not about the conditions. */
  readonly ots?: 'LOOPT' | 'GEEN' | 'ONBEKEND' | 'WEGGELATEN'
  /** Families of the page that `gezinnen` shows, with their members; there is always another page. */
  readonly pagina?: Readonly<Record<string, readonly string[]>>
  /** The municipality did not answer, and the own file knows nobody. */
  readonly ledenOnbekend?: boolean
  /** The same person at the Raad, with an open criminal investigation of Noor (D08). */
  readonly straf?: boolean
  /** SKN pseudonyms by person, of whom condition 17 then holds. */
  readonly skn?: Readonly<Record<string, string>>
  /** A researcher of the Raad (D06) with an open investigation of these children; the institution is another source. */
  readonly onderzoek?: readonly string[]
  /** Access to a provision (D14) for Noor; of these persons a notification went to the college (15). */
  readonly gemeld?: readonly string[]
  /** Persons of whom every source decided to release what is up to it (7). */
  readonly vrijgegeven?: readonly string[]
  /** Persons in the conflict register beside this employee (H10). */
  readonly conflict?: readonly string[]
  /** Condition 13 holds for nobody: the requester is the helper of the other side. */
  readonly relatie?: boolean
}

const GI = {
  aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: 'D10',
  eigen: 'GI',
} as const
const RAAD = {
  aanvrager: { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: '00000009900000002001' },
  doel: 'D08',
  eigen: 'RVDK',
} as const
const ONDERZOEKER = { ...RAAD, doel: 'D06' } as const
const TOEGANG = {
  aanvrager: { medewerker: 'lt-1-014', rol: 'LT_TOEGANG', organisatie: '00000009900000004001' },
  doel: 'D14',
  eigen: 'LT',
} as const

/** One decided question, without network: the committed supergraph and policy, facts given by hand. */
export function besluitVan(query: string, geval: Geval = {}) {
  const { gezinId = 'gezin-s01', motivering = [], verborgen = [], afschermingOnbekend = false, ots = 'LOOPT' } = geval
  const { pagina = {}, ledenOnbekend = false, straf = false, onderzoek } = geval
  const vrijgegeven = (geval.vrijgegeven ?? []).map((persoon) => ({ persoon }))
  const isOnbekend = ots === 'ONBEKEND' || ots === 'WEGGELATEN'
  const gedekt = bekend([{ persoon: NOOR }])
  const niemand = bekend([])
  const onbekend: FeitStand = { soort: 'ONBEKEND', bron: 'GI' }
  const feiten = new Map<FeitSleutel, FeitStand>([
    ['1', isOnbekend ? onbekend : gedekt],
    ['2', isOnbekend ? onbekend : ots === 'LOOPT' ? gedekt : niemand],
    ['13', geval.relatie ? niemand : { soort: 'ALLEN' }],
    ...BRONNEN.map((bron): [FeitSleutel, FeitStand] => [`7@${bron}`, bekend(vrijgegeven)]),
  ])
  const knopen = normalise(lees({ query }), supergraph.api)
  const inKeten = Object.entries(geval.skn ?? {}).map(([persoon, skn]) => ({ persoon, skn }))
  if (straf) feiten.set('6', gedekt)
  if (straf || geval.skn) feiten.set('17', bekend(inKeten))
  for (const bron of geval.gemeld ? BRONNEN : []) {
    feiten.set(`15@${bron}`, bekend((geval.gemeld ?? []).map((persoon) => ({ persoon }))))
  }
  if (onderzoek) feiten.set('6', bekend(onderzoek.map((persoon) => ({ persoon }))))
  const gevonden = { ids: Object.keys(pagina), pagina: { vorige: false, volgende: true } }
  const wortels = maakWortels(knopen, new Map(knopen.map((knoop) => [knoop, gevonden])), {
    leden: new Map([...(ledenOnbekend ? [] : [[gezinId, [NOOR, SEM]] as const]), ...Object.entries(pagina)]),
    ledenOnbekend,
    feiten,
    conflict: new Set(geval.conflict),
    gesloten: new Set(),
    uitgesteld: new Map(),
    afscherming: { verborgen: new Set(verborgen), onbekend: afschermingOnbekend },
  })
  const { eigen, ...wie } = straf ? RAAD : onderzoek ? ONDERZOEKER : geval.gemeld ? TOEGANG : GI
  const besluit = new Besluit(beleid, { ...wie, motivering: new Set(motivering), nu: 0 })
  const beslist: Beslist = { besluit, eigen }
  return { wortels, beslist, besluit, tekst: rewrite(wortels, beslist)?.tekst ?? '' }
}

/** The answer to a question when the plan brought back `data` under internal keys. */
export function antwoordOp(
  query: string,
  data: (wortels: readonly Wortel[]) => Rij,
  geval: Geval = {},
  uitval: Uitval = HEEL,
  invalid: Opgehaald['invalid'] = [],
) {
  const { wortels, beslist } = besluitVan(query, geval)
  const onbereikbaar = new Set(geval.ots === 'ONBEKEND' ? (['GI'] as const) : [])
  const access = makeAccess(beslist, supergraph, 'UITVOERING_OTS', onbereikbaar)
  const { data: antwoord, meldingen, volledig } = shape(wortels, { data: data(wortels), invalid }, access, uitval, 0)
  const fouten = meldingen.fouten.map(({ path, extensions }) => `${path.join('.')} ${extensions.code}`)
  return { antwoord, fouten, volledig, incidenten: meldingen.incidenten, meldingen }
}

/** Every agency answered. */
export const HEEL: Uitval = new Map([
  ['veilig-thuis', 'OK'],
  ['raad', 'OK'],
  ['gi', 'OK'],
  ['lokaal-team', 'OK'],
])

/** What the log hears of one field that was shown. */
export const TELLING = {
  veld: 'Maatregel.begin',
  bron: 'GI' as const,
  categorieen: ['MAATR' as const],
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'D10.GI.MAATR',
  aantal: 2,
  personen: ['p-noor', 'p-oma'],
}

/** What must be known to decide about one family under D10. */
export const FEITENOPDRACHT: FeitenOpdracht = {
  aanvrager: GI.aanvrager,
  doel: GI.doel,
  gezinIds: ['gezin-s01'],
  personen: [],
  afscherming: true,
  eigen: GI.eigen,
  beleid,
}
