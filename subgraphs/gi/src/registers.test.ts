import 'reflect-metadata'
import type { FeitelijkeVoorwaarde } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  BSN,
  client,
  dossier,
  dossiers,
  GI_A,
  GI_B,
  kennisgeving,
  maatregel,
  medewerker,
  type Naam,
  toegewezen,
} from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JURIST: Vrager = {
  medewerker: 'gi-a-020',
  rol: 'JURIST_TEGENSPRAAK',
  organisatie: GI_A,
  instantie: 'GI',
  doel: 'D16',
}
const KLACHT: Vrager = { ...JURIST, medewerker: 'gi-a-030', rol: 'KLACHTBEHANDELAAR', doel: 'D18' }
const COLLEGE: Vrager = {
  medewerker: 'lt-1-001',
  rol: 'LT_TOEGANG',
  organisatie: '00000009900000004001',
  doel: 'D14',
}
const MIDDAG = '2026-03-10T11:00:00Z'

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()

/** Review of D1 from 10 March: fourteen days, the last is the 23rd. */
const toetsing = (opdrachtnr: string, medewerkernr: string, dossiernr = 'D1') => ({
  opdrachtnr,
  medewerkernr,
  dossiernr,
  gegeven_op: '2026-03-10',
  voltooid_op: null,
})

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    const moeder = { koppelnummer: pseudoniem.ofBsn(BSN.moeder), geboortedatum: '19800101' }
    rijen.medewerker.push(...['020', '021', '022', '023', '030'].map((nr) => medewerker(`gi-a-${nr}`, GI_A)))
    // Mother is known at the other institution as well, under a number of its own.
    rijen.client.push(client('moeder-b', { ...moeder, oin: GI_B }))
    rijen.dossier_client.push({ dossiernr: 'D4', clientnr: 'moeder-b', jzr_rol: '112' })
    rijen.dossier_medewerker.push(
      // Last worked with mother exactly twenty-four months before 10 March, elsewhere.
      { ...toegewezen('D4', 'gi-a-021', '2024-03-10'), sinds: '2023-01-01' },
    )
    // An earlier measure of Noor that nobody reviews and no college was told of.
    rijen.dossier.push(dossier('D40', { geopend: '2024-01-01' }))
    rijen.dossier_client.push({ dossiernr: 'D40', clientnr: 'noor', jzr_rol: '301' })
    rijen.maatregel.push(
      maatregel('M40', 'D40', 'noor', { begin: '2024-01-01', eind: '2024-12-31', reden_einde: '04' }),
    )
    rijen.contactpersoon.push({
      dossiernr: 'D1',
      clientnr: 'vader',
      medewerkernr: 'gi-a-022',
      sinds: '2025-06-01',
      tot: '2025-06-30',
    })
    rijen.belang.push({
      belangnr: 'B1',
      medewerkernr: 'gi-a-023',
      persoonnr: 'sem',
      aard: 'BUUR',
      vanaf: '2020-01-01',
      tot: '2026-03-15',
    })
    rijen.toetsingsopdracht.push(
      ...['020', '021', '022', '023'].map((nr) => toetsing(`T-${nr}`, `gi-a-${nr}`)),
      toetsing('T-eigen', 'gi-a-001'),
    )
    rijen.klacht.push({
      klachtnr: 'K1',
      medewerkernr: 'gi-a-030',
      persoonnr: 'vader',
      dossiernr: 'D1',
      ingediend_op: '2026-03-01',
      oordeel_op: '2026-03-10',
    })
    const [bericht, personen] = kennisgeving('K1', 'D1', COLLEGE.organisatie, '2026-03-10', 'noor')
    rijen.kennisgeving.push(bericht)
    rijen.kennisgeving_persoon.push(...personen)
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

async function geldt(nr: FeitelijkeVoorwaarde, vrager: Vrager, nu = MIDDAG) {
  gi.klok(nu)
  const { voorwaarden } = await gi.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  gi.klok(MIDDAG)
  return voorwaarden[nr] ?? []
}
const wie = async (...vraag: Parameters<typeof geldt>) => namen((await geldt(...vraag)).map(({ persoon }) => persoon))

test('condition 9 covers the persons of the reviewed decision for fourteen days, for a reviewer who was never involved', async () => {
  expect(await wie('9', JURIST, '2026-03-09T22:59:59Z')).toEqual([])
  expect(await wie('9', JURIST)).toEqual(['moeder', 'noor', 'sem', 'vader'])
  const [eerste] = await geldt('9', JURIST, '2026-03-23T22:59:59Z')
  expect(eerste?.tot).toBe('2026-03-23T23:00:00.000Z')
  expect(await wie('9', JURIST, '2026-03-23T23:00:00Z')).toEqual([])
})

test('who worked with one of these persons in the last twenty-four months reviews nothing; a day later he may', async () => {
  const jurist = { ...JURIST, medewerker: 'gi-a-021' }
  expect(await wie('9', jurist, '2026-03-10T22:59:59Z')).toEqual([])
  expect(await wie('9', jurist, '2026-03-10T23:00:00Z')).toEqual(['moeder', 'noor', 'sem', 'vader'])
})

test('who works on the file himself, or was the contact person of one of them, reviews nothing', async () => {
  expect(await wie('9', { ...JURIST, medewerker: 'gi-a-001' })).toEqual([])
  expect(await wie('9', { ...JURIST, medewerker: 'gi-a-022' })).toEqual([])
})

test('a neighbour reviews nothing while the conflict register says so (S12, H10)', async () => {
  const buur = { ...JURIST, medewerker: 'gi-a-023' }
  expect(await wie('9', buur, '2026-03-15T22:59:59Z')).toEqual([])
  expect(await wie('9', buur, '2026-03-15T23:00:00Z')).toEqual(['moeder', 'noor', 'sem', 'vader'])
  gi.klok('2026-03-15T22:59:59Z')
  expect(namen((await gi.feiten({ ...buur, eigen: true })).conflict)).toEqual(['sem'])
  gi.klok('2026-03-15T23:00:00Z')
  expect((await gi.feiten({ ...buur, eigen: true })).conflict).toEqual([])
  gi.klok(MIDDAG)
})

test('condition 9 is of a reviewer of this kind of agency in this purpose', async () => {
  expect(await wie('9', { ...JURIST, instantie: 'RVDK' })).toEqual([])
  expect(await wie('9', { ...JURIST, rol: 'JEUGDBESCHERMER' })).toEqual([])
  expect(await wie('9', { ...JURIST, organisatie: GI_B })).toEqual([])
  expect(await wie('9', { ...JURIST, rol: 'GEDRAGSWETENSCHAPPER' })).toContain('noor')
  expect(await wie('1', JURIST)).toEqual([])
})

test('a review shows its own file and no other one of the same persons', async () => {
  const velden = 'maatregelen { maatregelId } giBetrokkenheid { soort } plannenVanAanpak { doelen }'
  const gezin = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p('noor'), p('sem')] } as const
  const alles: Vrij = {
    GI: Object.fromEntries(['BTR', 'PROC', 'MAATR', 'PLAN'].map((categorie) => [categorie, gezin.ledenIds])),
  }
  const jurist = await gi.vraag(gezin, velden, JURIST, alles)
  expect(jurist.data).toEqual({
    maatregelen: [{ maatregelId: 'M1' }],
    giBetrokkenheid: [{ soort: 'jeugdbescherming' }],
    plannenVanAanpak: [{ doelen: ['Doel P1 (voorbeeld).'] }],
  })
  const betrokken = await gi.vraag(gezin, velden, { ...JURIST, medewerker: 'gi-a-001' }, alles)
  expect(betrokken.data).toEqual({ maatregelen: [], giBetrokkenheid: [], plannenVanAanpak: [] })
})

test('the caseload of a reviewer is what he reviews', async () => {
  const { personen, gezinIds } = (await gi.intern('/caseload', JURIST)) as { personen: string[]; gezinIds: string[] }
  expect([namen(personen), gezinIds]).toEqual([['moeder', 'noor', 'sem', 'vader'], ['gezin-t']])
})

test('conditions 10 and 10e of a complaint cover who complained, through the day of the judgment', async () => {
  for (const nr of ['10', '10e'] as const) {
    expect(await geldt(nr, KLACHT, '2026-03-10T22:59:59Z')).toEqual([
      { persoon: p('vader'), tot: '2026-03-10T23:00:00.000Z' },
    ])
    expect(await wie(nr, KLACHT, '2026-03-10T23:00:00Z')).toEqual([])
    expect(await wie(nr, { ...KLACHT, medewerker: 'gi-a-020' })).toEqual([])
    expect(await wie(nr, { ...KLACHT, doel: 'D17' })).toEqual([])
    expect(await wie(nr, { ...KLACHT, organisatie: GI_B })).toEqual([])
  }
})

test('a notification opens its own file to the college, and within it only the fields that the law lets it hold', async () => {
  const gezin = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p('noor')] } as const
  const vrij: Vrij = { GI: Object.fromEntries(['BTR', 'PROC', 'MAATR', 'PLAN'].map((c) => [c, [p('noor')]])) }
  const velden = `maatregelen { maatregelId type eind datumEersteContact beschikking { datumUitspraak ecli } jeugdbeschermers { naam } }
    plannenVanAanpak { doelen }`
  const { data } = await gi.vraag(gezin, velden, COLLEGE, vrij)
  expect(data).toEqual({
    maatregelen: [
      {
        maatregelId: 'M1',
        type: 'OTS',
        eind: '2026-03-10',
        datumEersteContact: null,
        beschikking: { datumUitspraak: '2025-03-09', ecli: null },
        jeugdbeschermers: null,
      },
    ],
    plannenVanAanpak: [],
  })
  const ander = await gi.vraag(gezin, velden, { ...COLLEGE, organisatie: '00000009900000004002' }, vrij)
  expect(ander.data).toEqual({ maatregelen: [], plannenVanAanpak: [] })
})

test('the frame that rests on a notified measure is part of the notification, for this college alone', async () => {
  const gezin = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p('noor')] } as const
  const vrij = { GI: { BTR: [p('noor')], ID: [p('noor')], MAATR: [p('noor')], PROC: [p('noor')] } }
  const velden = 'giKader { persoon { persoonId } kader grond maatregeltype begin eind bron toelichting }'
  const { data } = await gi.vraag<{ giKader: readonly object[] }>(gezin, velden, COLLEGE, vrij)
  expect(data.giKader).toEqual([
    {
      persoon: { persoonId: p('noor') },
      kader: 'GEDWONGEN',
      grond: 'ondertoezichtstelling',
      maatregeltype: 'OTS',
      begin: expect.any(String),
      eind: '2026-03-10',
      bron: 'GI',
      toelichting: expect.stringMatching('uitgesproken'),
    },
  ])
  const ander = await gi.vraag(gezin, velden, { ...COLLEGE, organisatie: '00000009900000004002' }, vrij)
  expect(ander.data).toEqual({ giKader: [] })
})
