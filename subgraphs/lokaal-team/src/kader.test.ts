import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, casus, gezin, type Naam } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
}
const LEDEN: readonly Naam[] = ['noor', 'sem', 'moeder', 'vader']

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])

interface Kader {
  readonly persoon: { readonly persoonId: string } | null
  readonly kader: string
  readonly grond: string
  readonly maatregeltype: string | null
  readonly begin: string
  readonly eind: string | null
}

async function kaders(namen: readonly Naam[], ...categorieen: readonly string[]) {
  const vrij: Vrij = { LT: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, namen.map(p)])) }
  const van = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: LEDEN.map(p) } as const
  const velden = 'ltKader { persoon { persoonId } kader grond maatregeltype begin eind }'
  const { data, statements } = await lt.vraag<{ ltKader: Kader[] }>(van, velden, JB, vrij)
  const naam = (id: string | undefined) => LEDEN.find((een) => p(een) === id) ?? '?'
  const tekst = data.ltKader.map(
    (k) => `${naam(k.persoon?.persoonId)} ${k.kader} ${k.grond} ${k.maatregeltype} ${k.begin}/${k.eind}`,
  )
  return { tekst, statements }
}

beforeAll(async () => {
  const rijen = gezin()
  rijen.casus.push(
    casus('K3', { geopend: '2025-06-01', gesloten: '2026-03-10' }),
    casus('K4', { geopend: '2024-01-01', gesloten: '2026-03-09', status: 'AFGESLOTEN' }),
    casus('K5', { geopend: '2026-03-11', status: 'NIEUW' }),
    casus('K6', { status: 'AFGESLOTEN' }),
  )
  for (const casusnr of ['K3', 'K4', 'K5', 'K6'])
    rijen.casus_client.push({ casusnr, clientnr: 'C-noor', jzr_rol: '301' })
  lt = await startTest(rijen)
}, 60_000)
afterAll(async () => lt?.stop())

test('help that runs today is a row per person for whom PROC is released, in one statement; who shares the file is not named', async () => {
  const { tekst, statements } = await kaders(['noor', 'sem'], 'PROC', 'ID')
  expect([...tekst].sort()).toEqual([
    'noor VRIJWILLIG hulp van het lokaal team null 2025-01-01/null',
    'noor VRIJWILLIG hulp van het lokaal team null 2025-06-01/2026-03-10',
    'sem VRIJWILLIG hulp van het lokaal team null 2025-01-01/null',
  ])
  expect(statements.casus).toBe(1)
})

test('for another person, or without PROC, there is no row', async () => {
  expect((await kaders(['vader'], 'PROC', 'ID')).tekst).toEqual([
    'vader VRIJWILLIG hulp van het lokaal team null 2025-01-01/null',
  ])
  expect((await kaders(['noor'], 'ID')).tekst).toEqual([])
})

test('without ID the help shows and the person does not', async () => {
  expect((await kaders(['sem'], 'PROC')).tekst).toEqual(['? VRIJWILLIG hulp van het lokaal team null 2025-01-01/null'])
})
