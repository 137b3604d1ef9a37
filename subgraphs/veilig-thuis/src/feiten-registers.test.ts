import 'reflect-metadata'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { BSN, gezin, melding, type Naam, partij, persoon, VT, VT_ANDERE_REGIO } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

// A real database and a first request of a fresh process: slow on a machine that is busy.
jest.setTimeout(60_000)

const JURIST: Vrager = { medewerker: 'vt-j', rol: 'JURIST_TEGENSPRAAK', organisatie: VT, instantie: 'VT', doel: 'D16' }
const KLACHT: Vrager = { medewerker: 'vt-k', rol: 'KLACHTBEHANDELAAR', organisatie: VT, instantie: 'VT', doel: 'D18' }
const ARTS: Vrager = { medewerker: 'vt-arts', rol: 'VERTROUWENSARTS', organisatie: VT, doel: 'D02' }
const GW: Vrager = { ...ARTS, medewerker: 'vt-gw', rol: 'GEDRAGSWETENSCHAPPER', instantie: 'VT' }

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const wie = async (vrager: Vrager, nr: '1' | '9' | '10' | '10e') => {
  const { voorwaarden } = await vt.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  return namen((voorwaarden[nr] ?? []).map(({ persoon }) => persoon))
}
const op = async <T>(moment: string, vraag: () => Promise<T>) => {
  vt.klok(moment)
  const antwoord = await vraag()
  vt.klok('2026-03-10T11:00:00Z')
  return antwoord
}

beforeAll(async () => {
  const rijen = gezin()
  const medewerkers = ['vt-j', 'vt-j-oud', 'vt-j-consult', 'vt-j-buur', 'vt-k', 'vt-arts', 'vt-gw', 'vt-een']
  rijen.medewerker.push(...medewerkers.map((medewerkernr) => ({ medewerkernr, oin: VT, naam: medewerkernr })))
  rijen.persoon.push(persoon('oma', BSN.oma), persoon('buur', BSN.buur))
  // `vt-j-oud` worked with Noor until 24 months before 10 March 2026; `vt-een` has a report about father alone.
  rijen.melding.push(
    melding('M-toen', { medewerkernr: 'vt-j-oud', gesloten_op: '2024-03-10', datum_ontvangst: '2024-01-10' }),
    melding('M-een', { medewerkernr: 'vt-een' }),
  )
  rijen.betrokkene.push(partij('M-toen', 'noor'), partij('M-een', 'vader', { hoedanigheid: 'PLEGER' }))
  for (const medewerkernr of ['vt-j', 'vt-j-oud', 'vt-j-consult', 'vt-j-buur']) {
    const opdrachtnr = `T-${medewerkernr}`
    rijen.toetsingsopdracht.push({
      opdrachtnr,
      medewerkernr,
      dossiernr: 'M1',
      gegeven_op: '2026-03-02',
      voltooid_op: null,
    })
  }
  const open = { gevraagd_op: '2026-03-01', afgerond_op: null }
  rijen.consult.push(
    {
      consultnr: 'C1',
      meldnr: 'M1',
      medewerkernr: 'vt-arts',
      soort: 'VERTROUWENSARTS',
      ...open,
      afgerond_op: '2026-03-10',
    },
    { consultnr: 'C2', meldnr: 'M2', medewerkernr: 'vt-gw', soort: 'GEDRAGSWETENSCHAPPER', ...open },
    { consultnr: 'C3', meldnr: 'M1', medewerkernr: 'vt-j-consult', soort: 'GEDRAGSWETENSCHAPPER', ...open },
  )
  const buur = {
    belangnr: 'B1',
    medewerkernr: 'vt-j-buur',
    persoonnr: 'vader',
    aard: 'BUUR',
    vanaf: '2020-01-01',
    tot: null,
  }
  rijen.belang.push(buur)
  const klacht = {
    klachtnr: 'K1',
    medewerkernr: 'vt-k',
    persoonnr: 'moeder',
    dossiernr: 'M1',
    ingediend_op: '2026-03-01',
  }
  rijen.klacht.push({ ...klacht, oordeel_op: '2026-03-10' })
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

test('9 holds for the persons of the reviewed report, for fourteen days', async () => {
  expect(await wie(JURIST, '9')).toEqual(['moeder', 'noor', 'vader'])
  expect(await op('2026-03-01T22:59:00Z', () => wie(JURIST, '9'))).toEqual([])
  expect(await op('2026-03-15T22:59:00Z', () => wie(JURIST, '9'))).toEqual(['moeder', 'noor', 'vader'])
  expect(await op('2026-03-15T23:00:00Z', () => wie(JURIST, '9'))).toEqual([])
  expect(await wie({ ...JURIST, organisatie: VT_ANDERE_REGIO }, '9')).toEqual([])
})

test('9 fails for all of the report when the reviewer worked with one of its persons within 24 months', async () => {
  const oud = { ...JURIST, medewerker: 'vt-j-oud' }
  expect(await op('2026-03-10T22:59:00Z', () => wie(oud, '9'))).toEqual([])
  expect(await op('2026-03-10T23:00:00Z', () => wie(oud, '9'))).toEqual(['moeder', 'noor', 'vader'])
})

test('9 fails for who advised in the case, and for a neighbour of one of its persons (H10)', async () => {
  expect(await wie({ ...JURIST, medewerker: 'vt-j-consult' }, '9')).toEqual([])
  expect(await wie({ ...JURIST, medewerker: 'vt-j-buur' }, '9')).toEqual([])
})

test('a private relation is answered to the own source alone when asked, and closes every answer of data', async () => {
  const buur = { ...JURIST, medewerker: 'vt-j-buur' }
  expect((await vt.feiten({ ...buur, eigen: true })).conflict).toEqual([p('vader')])
  expect((await vt.feiten({ ...buur })).conflict).toEqual([])
  expect((await vt.feiten({ ...JURIST, eigen: true })).conflict).toEqual([])
})

test('who helps in a report about one person alone stands in a relation with that person', async () => {
  expect((await vt.feiten({ ...ARTS, medewerker: 'vt-een', eigen: true })).relaties).toEqual([p('vader')])
  expect((await vt.feiten({ ...ARTS, medewerker: 'vt-001', eigen: true })).relaties).toEqual([p('sem')])
})

test('who advises has a relation while the question is open, each in the own capacity', async () => {
  expect(await wie(ARTS, '1')).toEqual(['moeder', 'noor', 'vader'])
  expect(await op('2026-03-10T22:59:00Z', () => wie(ARTS, '1'))).toEqual(['moeder', 'noor', 'vader'])
  expect(await op('2026-03-10T23:00:00Z', () => wie(ARTS, '1'))).toEqual([])
  expect(await wie(GW, '1')).toEqual(['sem'])
  expect(await wie({ ...GW, rol: 'VERTROUWENSARTS' }, '1')).toEqual([])
})

test('10 and 10e hold for the complainant alone through the day of the judgment, under the purpose of complaints', async () => {
  expect(await wie(KLACHT, '10')).toEqual(['moeder'])
  expect(await wie(KLACHT, '10e')).toEqual(['moeder'])
  expect(await op('2026-03-10T23:00:00Z', () => wie(KLACHT, '10'))).toEqual([])
  expect(await wie({ ...KLACHT, medewerker: 'vt-j' }, '10')).toEqual([])
  expect(await wie({ ...KLACHT, doel: 'D17' }, '10')).toEqual([])
})

const meldingen = async (vrager: Vrager, vrij: readonly Naam[]) => {
  const entiteit = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: alle() } as const
  const personen = vrij.map(p)
  const { data } = await vt.vraag<{ vtMeldingen: { meldingnummer: string }[] }>(
    entiteit,
    'vtMeldingen { meldingnummer }',
    vrager,
    { VT: { BTR: personen, PROC: personen } },
  )
  return data.vtMeldingen.map(({ meldingnummer }) => meldingnummer)
}

test('a review and a complaint see their own report and no other one about the same persons', async () => {
  expect(await meldingen(JURIST, ['noor', 'vader'])).toEqual(['M1'])
  expect(await meldingen(KLACHT, ['moeder'])).toEqual(['M1'])
  expect(await meldingen({ ...JURIST, medewerker: 'vt-j-buur' }, ['noor', 'vader'])).toEqual([])
})

test('who reviews or handles a complaint finds that work in the case load', async () => {
  const caseload = async (vrager: Vrager) =>
    namen(((await vt.intern('/caseload', { ...vrager })) as { personen: string[] }).personen)
  expect(await caseload(JURIST)).toEqual(['moeder', 'noor', 'vader'])
  expect(await caseload(KLACHT)).toEqual(['moeder'])
})
