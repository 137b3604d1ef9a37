import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, dossier, type Naam } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
}
const MIDDAG = '2026-03-10T11:00:00Z'
const LEDEN: readonly Naam[] = ['noor', 'sem', 'zus']

let raad: Subgraaf
const p = (naam: Naam) => raad.pseudoniem(BSN[naam])

interface Kader {
  readonly persoon: { readonly persoonId: string } | null
  readonly kader: string
  readonly grond: string
  readonly maatregeltype: string | null
  readonly begin: string | null
  readonly eind: string | null
  readonly toelichting: string
}

async function kaders(namen: readonly Naam[], nu = MIDDAG, categorieen = ['PROC', 'MAATR', 'ID']) {
  raad.klok(nu)
  const vrij: Vrij = { RVDK: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, namen.map(p)])) }
  const van = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: LEDEN.map(p) } as const
  const velden = 'raadKader { persoon { persoonId } kader grond maatregeltype begin eind toelichting }'
  const { data, statements } = await raad.vraag<{ raadKader: Kader[] }>(van, velden, JB, vrij)
  raad.klok(MIDDAG)
  const naam = (id: string | undefined) => LEDEN.find((een) => p(een) === id) ?? '?'
  const tekst = data.raadKader.map(
    (k) => `${naam(k.persoon?.persoonId)} ${k.kader} ${k.maatregeltype} ${k.begin}/${k.eind}`,
  )
  return { tekst, statements, rijen: data.raadKader }
}

beforeAll(async () => {
  raad = await startTest((pseudoniem) => {
    const rijen = dossier(pseudoniem)
    const spoed = (
      spoednr: string,
      zaaknr: string,
      persoonnr: string,
      tijdstip: string,
      beschikking: string | null,
    ) => {
      rijen.spoedrekest.push({ spoednr, zaaknr, soort: 'VOTS', tijdstip, mondeling: true, beschikking })
      rijen.spoedrekest_kind.push({ spoednr, persoonnr })
    }
    rijen.spoedrekest.length = 0
    rijen.spoedrekest_kind.length = 0
    spoed('Q1', 'Z1', 'noor', '2025-12-10T10:00:00Z', 'C/99/1')
    spoed('Q2', 'Z4', 'sem', '2025-12-09T10:00:00Z', 'C/99/2')
    spoed('Q3', 'Z2', 'sem', '2026-03-01T10:00:00Z', null)
    rijen.zaak.push({
      ...(rijen.zaak[0] as (typeof rijen.zaak)[number]),
      zaaknr: 'Z9',
      uitkomst: 'GEEN_MAATREGEL_OPGELEGD',
    })
    spoed('Q4', 'Z9', 'zus', '2026-03-01T10:00:00Z', 'C/99/3')
    return rijen
  })
}, 60_000)
afterAll(async () => raad?.stop())

test('a provisional measure counts for three months, a petition without a known ruling leaves the frame unknown', async () => {
  const { tekst, statements, rijen } = await kaders(['noor', 'sem', 'zus'])
  expect(tekst).toEqual(['noor GEDWONGEN VOTS 2025-12-10/null', 'sem ONBEKEND VOTS null/null'])
  expect(statements).toMatchObject({ spoedrekest: 1 })
  expect(rijen[0]?.toelichting).toMatch('ten hoogste drie maanden')
  expect(rijen[0]?.grond).toBe('voorlopige ondertoezichtstelling')
})

test('the three months end at midnight Dutch time', async () => {
  expect((await kaders(['noor'], '2026-03-10T22:59:59Z')).tekst).toEqual(['noor GEDWONGEN VOTS 2025-12-10/null'])
  expect((await kaders(['noor'], '2026-03-10T23:00:00Z')).tekst).toEqual([])
})

test('needs PROC and MAATR both, and is of the released child alone', async () => {
  expect((await kaders(['noor'], MIDDAG, ['PROC', 'ID'])).tekst).toEqual([])
  expect((await kaders(['noor'], MIDDAG, ['MAATR', 'ID'])).tekst).toEqual([])
  expect((await kaders(['sem'])).tekst).toEqual(['sem ONBEKEND VOTS null/null'])
})
