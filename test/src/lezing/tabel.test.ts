import {
  type Aanvraag,
  type Categorie,
  decide,
  type Feiten,
  type FeitSleutel,
  type FeitStand,
  loadBeleid,
  type Bron as ProductBron,
  type Uitkomst,
} from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { eigenBron, INSTANTIE_VAN_ROL, type Lezing, lees, toelaatbaar } from './lees.js'
import { magZien, type Situatie } from './mag-zien.js'
import { ALLE_CATEGORIEEN, BRONNEN, type Bron, DOELEN, type Instantie, OUDER, ROLLEN, rolDoel } from './matrix.js'

const beleid = loadBeleid()
const NU = Date.parse('2026-03-10T12:00:00+01:00')
const NOOR = 'p-noor'
const SEM = 'p-sem'
const LEVEREND = new Set(['7', '12', '14', '15', '19', '20'])
const INSTANTIES = ['VT', 'RVDK', 'GI', 'LT'] as const

/** Who asks: a role, and for what agency where the role does not say it. */
interface Wie {
  readonly rol: string
  readonly namens?: Instantie
  readonly instantie?: Instantie
}

/** Every capacity in which a role can ask. */
function hoedanigheden(rol: string): readonly Wie[] {
  if (INSTANTIE_VAN_ROL[rol]) return [{ rol }]
  if (rol === 'RVT_MEDEWERKER') {
    return [{ rol }, ...(['VT', 'RVDK', 'GI'] as const).map((namens) => ({ rol, namens }))]
  }
  return [{ rol }, ...INSTANTIES.map((instantie) => ({ rol, instantie }))]
}

type Waarden = Readonly<Record<string, boolean | undefined>>

const stand = (waarde: boolean | undefined, bron: Bron, wie: string): FeitStand => {
  if (waarde === undefined) return { soort: 'ONBEKEND', bron }
  const geldig = new Map(waarde ? [[wie, [{ tot: Number.POSITIVE_INFINITY }]]] : [])
  return { soort: 'BEKEND', geldig }
}

/** The product's outcome in the words of the reading. */
function besluit(wie: Wie, s: Situatie, waarden: Waarden, over: string = NOOR): string {
  const feiten = new Map<FeitSleutel, FeitStand>()
  for (const [nr, waarde] of Object.entries(waarden)) {
    const sleutel = (LEVEREND.has(nr) ? `${nr}@${s.bron}` : nr) as FeitSleutel
    feiten.set(sleutel, stand(waarde, s.bron, NOOR))
  }
  const aanvraag: Aanvraag = {
    aanvrager: {
      medewerker: 'm-1',
      rol: wie.rol,
      organisatie: '00000009900000003001',
      ...(wie.namens === undefined ? {} : { handeltNamens: wie.namens as 'VT' | 'RVDK' | 'GI' }),
      ...(wie.instantie === undefined ? {} : { instantie: wie.instantie }),
    },
    doel: s.doel,
    motivering: s.motivering as ReadonlySet<Categorie>,
    nu: NU,
  }
  const context: Feiten = {
    leden: [NOOR, SEM],
    feiten,
    afscherming: { verborgen: new Set(s.verborgen ? [NOOR, SEM] : []), onbekend: false },
    conflict: s.conflict ? 'JA' : 'GEEN',
    gesloten: new Set(),
    uitgesteld: new Map(),
  }
  return woord(decide(beleid, aanvraag, context, over, s.bron as ProductBron, s.categorie as Categorie))
}

function woord(uitkomst: Uitkomst): string {
  if (uitkomst.soort === 'TOEGESTAAN') return 'ZICHTBAAR'
  if (uitkomst.soort === 'GEMASKEERD')
    return `MASKER ${uitkomst.vorm === 'SKN' || uitkomst.vorm === 'KENNISGEVING' ? uitkomst.vorm : 'MASKER'}`
  if (uitkomst.soort === 'OP_VERZOEK_BRON') return 'OP_VERZOEK'
  if (uitkomst.soort === 'FEIT_ONBEKEND') return 'ONBEKEND'
  return uitkomst.stil ? 'DICHT stil' : 'DICHT'
}

function verwacht(situatie: Situatie, lezing: Lezing): string {
  const zicht = magZien(situatie)
  if (zicht === 'DICHT') return lezing.stil ? 'DICHT stil' : 'DICHT'
  return zicht === 'MASKER' ? `MASKER ${lezing.masker}` : zicht
}

/** Conditions that the outcome of this cell may hang on. */
function relevant(lezing: Lezing, categorie: string): string[] {
  const nummers = lezing.voorwaarden.filter((nr) => nr !== '5' && nr !== '8' && nr !== '21')
  if (lezing.soort === 'B') nummers.push('7')
  if (categorie === 'VEIL') nummers.push('13')
  if (nummers.includes('13') && nummers.includes('4')) nummers.push('4t')
  if (nummers.includes('20')) nummers.push('3')
  return [...new Set(nummers)]
}

const combinaties = (nummers: readonly string[]): Waarden[] =>
  Array.from({ length: 2 ** nummers.length }, (_, bits) =>
    Object.fromEntries(nummers.map((nr, plaats) => [nr, ((bits >> plaats) & 1) === 1])),
  )

/** Every situation of one cell: all values of its conditions, motivated or not, hidden or not, in conflict or not. */
function* situaties(wie: Wie, doel: string, bron: Bron, categorie: string): Generator<[Situatie, Lezing, Waarden]> {
  const lezing = lees(wie.rol, doel, bron, categorie, wie.namens)
  const ookGeheim = categorie === 'ADR' ? relevant(lees(wie.rol, doel, bron, 'GEHEIM', wie.namens), 'GEHEIM') : []
  const nummers = [...new Set([...relevant(lezing, categorie), ...ookGeheim])]
  const eigen = eigenBron(wie.rol, doel, wie.namens, wie.instantie)
  for (const waarden of combinaties(nummers)) {
    for (const motivering of [new Set<string>(), new Set(ALLE_CATEGORIEEN)]) {
      for (const verborgen of categorie === 'ADR' || categorie === OUDER ? [false, true] : [false]) {
        for (const conflict of [false, true]) {
          const basis = { rol: wie.rol, doel, bron, categorie, eigen, motivering, verborgen, conflict }
          const situatie = {
            ...basis,
            ...(wie.namens ? { namens: wie.namens } : {}),
            geldt: (nr: string) => waarden[nr],
          }
          yield [situatie, lezing, waarden]
        }
      }
    }
  }
}

const zeg = (wie: Wie, { doel, bron, categorie, motivering, verborgen, conflict }: Situatie, waarden: Waarden) =>
  `${wie.rol}${wie.namens ? ` namens ${wie.namens}` : ''}${wie.instantie ? ` bij ${wie.instantie}` : ''} ${doel} ${bron}.${categorie} ${JSON.stringify(waarden)}${motivering.size > 0 ? ' gemotiveerd' : ''}${verborgen ? ' verborgen' : ''}${conflict ? ' conflict' : ''}`

describe.each(ROLLEN)('what a %s may see', (rol) => {
  test('is for every purpose, source, category and value of the conditions what the texts say', () => {
    const verschillen: string[] = []
    let gevallen = 0
    for (const wie of hoedanigheden(rol)) {
      for (const doel of DOELEN) {
        for (const bron of BRONNEN) {
          for (const categorie of ALLE_CATEGORIEEN) {
            for (const [situatie, lezing, waarden] of situaties(wie, doel, bron, categorie)) {
              gevallen++
              const [tekst, code] = [verwacht(situatie, lezing), besluit(wie, situatie, waarden)]
              if (tekst !== code) verschillen.push(`${zeg(wie, situatie, waarden)}: text ${tekst}, product ${code}`)
            }
          }
        }
      }
    }
    expect(verschillen.slice(0, 20)).toEqual([])
    expect(gevallen).toBeGreaterThan(DOELEN.length * BRONNEN.length * ALLE_CATEGORIEEN.length)
  })

  test('is unknown, and says so, when one fact that it hangs on could not be had', () => {
    const verschillen: string[] = []
    for (const wie of hoedanigheden(rol)) {
      for (const doel of DOELEN) {
        for (const bron of BRONNEN) {
          for (const categorie of ALLE_CATEGORIEEN) {
            const lezing = lees(wie.rol, doel, bron, categorie, wie.namens)
            const eigen = eigenBron(wie.rol, doel, wie.namens, wie.instantie)
            if (lezing.soort === 'G' || lezing.soort === '-' || (lezing.eigen && eigen !== bron)) continue
            const nummers = relevant(lezing, categorie)
            for (const weg of nummers) {
              const waarden: Waarden = Object.fromEntries(nummers.map((nr) => [nr, nr === weg ? undefined : true]))
              const situatie = {
                ...KAAL,
                rol,
                doel,
                bron,
                categorie,
                eigen,
                motivering: new Set(ALLE_CATEGORIEEN),
                geldt: (nr: string) => waarden[nr],
              }
              if (magZien({ ...situatie, ...(wie.namens ? { namens: wie.namens } : {}) }) !== 'MISSCHIEN') continue
              const code = besluit(wie, situatie, waarden)
              if (code !== 'ONBEKEND')
                verschillen.push(`${zeg(wie, situatie, waarden)} without ${weg}: product ${code}`)
            }
          }
        }
      }
    }
    expect(verschillen.slice(0, 20)).toEqual([])
  })
})

const KAAL = { verborgen: false, conflict: false }

test('a member of the family without a fact of his own has a name in the register, and nothing else anywhere', () => {
  const waarden: Waarden = Object.fromEntries(['1', '2', '3', '4', '6', '9', '10', '16', '17'].map((nr) => [nr, true]))
  const open = ROLLEN.flatMap((rol) =>
    DOELEN.filter((doel) => toelaatbaar(rol, doel)).flatMap((doel) =>
      BRONNEN.flatMap((bron) =>
        ALLE_CATEGORIEEN.filter((categorie) => {
          const situatie = {
            ...KAAL,
            rol,
            doel,
            bron,
            categorie,
            eigen: undefined,
            motivering: new Set(ALLE_CATEGORIEEN),
            geldt: () => true,
          }
          return /ZICHTBAAR|MASKER/.test(besluit({ rol }, situatie, waarden, SEM))
        }).map((categorie) => `${bron}.${categorie}`),
      ),
    ),
  )
  expect([...new Set(open)]).toEqual(['BRP.ID'])
})

test('the product knows exactly the roles and purposes of the text', () => {
  const product = beleid.rolDoelen.map(({ rol, doel }) => `${rol} ${doel}`).sort()
  const tekst = ROLLEN.flatMap((rol) =>
    DOELEN.filter((doel) => rolDoel(rol, doel) !== undefined).map((doel) => `${rol} ${doel}`),
  ).sort()
  expect(product).toEqual(tekst)
})
