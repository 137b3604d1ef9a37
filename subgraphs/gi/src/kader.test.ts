import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BSN, dossiers, GI_A, maatregel, type Naam } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const COLLEGA: Vrager = { ...JB, medewerker: 'gi-a-002' }
const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: '00000009900000002001', doel: 'D06' }
const MIDDAG = '2026-03-10T11:00:00Z'
const LEDEN: readonly Naam[] = ['noor', 'sem', 'moeder', 'vader', 'kay', 'stan', 'zus', 'vera', 'vito', 'zoe']

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])

interface Kader {
  readonly persoon: { readonly persoonId: string } | null
  readonly kader: string | null
  readonly grond: string | null
  readonly maatregeltype: string | null
  readonly begin: string | null
  readonly eind: string | null
}

/** The frames of these persons, as `naam grond begin/eind`. */
async function kaders(namen: readonly Naam[], vrager = RO, nu = MIDDAG, categorieen = ['MAATR', 'ID']) {
  gi.klok(nu)
  const vrij: Vrij = { GI: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, namen.map(p)])) }
  const van = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: LEDEN.map(p) } as const
  const velden = 'giKader { persoon { persoonId } kader grond maatregeltype begin eind }'
  const { data, statements } = await gi.vraag<{ giKader: Kader[] }>(van, velden, vrager, vrij)
  gi.klok(MIDDAG)
  const naam = (id: string | undefined) => LEDEN.find((een) => p(een) === id) ?? '?'
  const tekst = data.giKader.map((k) => `${naam(k.persoon?.persoonId)} ${k.kader} ${k.grond} ${k.begin}/${k.eind}`)
  return { tekst, statements }
}

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    const machtiging = {
      maatregelnr: 'M3',
      soort_verblijf: 'voorziening voor pleegzorg',
      begin: '2026-01-01',
      eind: '2027-12-31',
      uitgevoerd_op: null,
      vervalt_op: null,
      beeindigd_op: null,
    }
    rijen.machtiging.push(
      { ...machtiging, machtigingnr: 'U1', maatregelnr: 'M1', eind: '2026-03-10', uitgevoerd_op: '2026-01-05' },
      { ...machtiging, machtigingnr: 'U2', vervalt_op: '2026-03-09' },
      { ...machtiging, machtigingnr: 'U3', uitgevoerd_op: '2026-01-05', vervalt_op: '2026-03-09' },
      { ...machtiging, machtigingnr: 'U4', beeindigd_op: '2026-03-09' },
    )
    rijen.maatregel.push(maatregel('M9', 'D1', 'noor', { begin: '2026-03-11', eind: '2027-03-10' }))
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

describe('the frame of a child', () => {
  test('rests on each measure and authorisation that runs, each with its own last day; who has none has no row', async () => {
    const { tekst, statements } = await kaders(['noor', 'sem', 'moeder', 'vader'])
    expect(tekst).toEqual([
      'noor GEDWONGEN ondertoezichtstelling 2025-03-10/2026-03-10',
      'noor GEDWONGEN machtiging tot uithuisplaatsing 2026-01-01/2026-03-10',
    ])
    expect(statements).toMatchObject({ maatregel: 1, machtiging: 1 })
  })

  test('an authorisation that lapsed unexecuted or was ended is none; an executed one ends with its measure', async () => {
    const { tekst } = await kaders(['stan'])
    expect(tekst.filter((regel) => regel.includes('machtiging'))).toEqual([
      'stan GEDWONGEN machtiging tot uithuisplaatsing 2026-01-01/2026-03-10',
    ])
  })

  test('ends the day before eighteen, whatever the ruling says', async () => {
    const { tekst } = await kaders(['stan'])
    expect(tekst[0]).toBe('stan GEDWONGEN ondertoezichtstelling 2025-03-10/2026-03-10')
    expect((await kaders(['stan'], RO, '2026-03-10T23:30:00Z')).tekst).toEqual([])
  })

  test('counts until midnight Dutch time, to the second', async () => {
    expect((await kaders(['noor'], RO, '2026-03-10T22:59:59Z')).tekst[0]).toMatch('2025-03-10/2026-03-10')
    expect((await kaders(['noor'], RO, '2026-03-10T23:00:00Z')).tekst).toEqual([
      'noor GEDWONGEN ondertoezichtstelling 2026-03-11/2027-03-10',
    ])
  })

  test('is gone when the measure ended and back from the day a prolongation is pronounced', async () => {
    expect((await kaders(['kay'])).tekst).toEqual([])
    expect((await kaders(['kay'], RO, '2026-03-11T11:00:00Z')).tekst).toEqual([
      'kay GEDWONGEN ondertoezichtstelling 2025-03-10/2027-03-08',
    ])
  })

  test('is one measure at the institution that took over, not two', async () => {
    expect((await kaders(['zus'])).tekst).toEqual(['zus GEDWONGEN ondertoezichtstelling 2026-01-15/2026-12-31'])
  })

  test('is guardianship under its own name', async () => {
    expect((await kaders(['vera'])).tekst).toEqual(['vera GEDWONGEN voogdij 2025-03-10/2030-12-31'])
  })
})

test('a frame ends at the same moment as condition 2 holds until', async () => {
  const einde = (dag: string) => new Date(`${dag}T24:00:00+01:00`).toISOString()
  for (const [namen, vrager, nu] of [
    [['noor', 'stan'], JB, MIDDAG],
    [['kay'], JB, '2026-03-11T11:00:00Z'],
    [['zus'], COLLEGA, MIDDAG],
  ] as const) {
    gi.klok(nu)
    const { voorwaarden } = await gi.feiten({ ...vrager, personen: namen.map(p), voorwaarden: ['2'] })
    for (const naam of namen) {
      const verdict = voorwaarden['2']?.find(({ persoon }) => persoon === p(naam))
      const [kader] = (await kaders([naam], RO, nu)).tekst
      expect([naam, kader && einde(kader.slice(-10))]).toEqual([
        naam,
        verdict?.tot && new Date(verdict.tot).toISOString(),
      ])
    }
  }
})

describe('who may not know of the measure', () => {
  test('gets no row, and without the category none of anybody', async () => {
    expect((await kaders(['sem'])).tekst).toEqual([])
    expect((await kaders(['noor'], RO, MIDDAG, ['PROC', 'ID'])).tekst).toEqual([])
  })

  test('gets the measure without the person when the name may not be known, and with it when it may', async () => {
    expect((await kaders(['noor'], RO, MIDDAG, ['MAATR'])).tekst[0]).toMatch('? GEDWONGEN')
    expect((await kaders(['noor'])).tekst[0]).toMatch('noor GEDWONGEN')
  })

  test('gets of an own file that of the own institution only', async () => {
    expect((await kaders(['zus'], JB, '2025-06-01T11:00:00Z')).tekst).toEqual([])
    expect((await kaders(['zus'], RO, '2025-06-01T11:00:00Z')).tekst).toHaveLength(1)
  })
})
