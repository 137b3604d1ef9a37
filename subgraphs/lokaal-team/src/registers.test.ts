import 'reflect-metadata'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { BSN, casus, client, gezin, inwoner, LT1, LT2, type Naam, toestemming } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

// A real database and a first request of a fresh process: slow on a machine that is busy.
jest.setTimeout(60_000)

const JURIST: Vrager = { medewerker: 'lt-j', rol: 'JURIST_TEGENSPRAAK', organisatie: LT1, instantie: 'LT', doel: 'D16' }
const KLACHT: Vrager = { medewerker: 'lt-k', rol: 'KLACHTBEHANDELAAR', organisatie: LT1, instantie: 'LT', doel: 'D18' }
const VG: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT1, doel: 'D13' }

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const wie = async (vrager: Vrager, nr: '1' | '9' | '10' | '10e') => {
  const { voorwaarden } = await lt.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  return namen((voorwaarden[nr] ?? []).map(({ persoon }) => persoon))
}
const op = async <T>(moment: string, vraag: () => Promise<T>) => {
  lt.klok(moment)
  const antwoord = await vraag()
  lt.klok('2026-03-10T11:00:00Z')
  return antwoord
}

beforeAll(async () => {
  const rijen = gezin()
  for (const medewerkernr of ['lt-j', 'lt-j-oud', 'lt-j-buur', 'lt-k', 'lt-een']) {
    rijen.medewerker.push({ ...(rijen.medewerker[0] as (typeof rijen.medewerker)[number]), medewerkernr })
  }
  rijen.ingeschrevene.push(inwoner('buur', BSN.buur), inwoner('ander', BSN.ander))
  rijen.client.push(client('buur', BSN.buur), client('ander', '900000077', { anummer: 'A-ander' }))
  // `lt-j-oud` worked with mother until 24 months before 10 March 2026; `lt-een` helps Buur alone.
  rijen.casus.push(casus('K-oud', { gezin_id: null, gesloten: '2024-03-10' }), casus('K-een', { gezin_id: null }))
  rijen.casus_client.push(
    { casusnr: 'K-oud', clientnr: 'C-moeder', jzr_rol: '301' },
    { casusnr: 'K-een', clientnr: 'C-buur', jzr_rol: '301' },
  )
  const toewijzing = { taak: 'VG', sinds: '2023-01-01', tot: null }
  rijen.casus_medewerker.push(
    { casusnr: 'K-oud', medewerkernr: 'lt-j-oud', ...toewijzing },
    { casusnr: 'K-een', medewerkernr: 'lt-een', ...toewijzing },
  )
  for (const medewerkernr of ['lt-j', 'lt-j-oud', 'lt-j-buur']) {
    const opdrachtnr = `T-${medewerkernr}`
    rijen.toetsingsopdracht.push({
      opdrachtnr,
      medewerkernr,
      dossiernr: 'K1',
      gegeven_op: '2026-03-02',
      voltooid_op: null,
    })
  }
  const belang = { medewerkernr: 'lt-j-buur', aard: 'BUUR', vanaf: '2020-01-01', tot: null }
  rijen.belang.push(
    { belangnr: 'B1', ...belang, persoonnr: 'C-noor' },
    { belangnr: 'B2', ...belang, persoonnr: 'C-ander' },
  )
  const klacht = { klachtnr: 'Z1', medewerkernr: 'lt-k', persoonnr: 'C-moeder', dossiernr: 'K1' }
  rijen.klacht.push({ ...klacht, ingediend_op: '2026-03-01', oordeel_op: '2026-03-10' })
  const voorziening = {
    casusnr: 'K1',
    clientnr: 'C-moeder',
    productcategorie: 'Verzonnen',
    aanbieder: null,
    start: '2026-01-01',
    eind: null,
    leveringsvorm: null,
    hulpvorm: null,
    perspectief: null,
    verwijzer: null,
    reden_einde: null,
  }
  for (const wet of ['WMO2015', 'PARTICIPATIEWET', 'WGS'])
    rijen.voorziening.push({ ...voorziening, voorzieningnr: wet, wet })
  const andere = toestemming('T1', null, ['moeder'], {
    soort: 'ANDERE_BRONWET',
    doel: 'TOELEIDING_VOORZIENING',
    ontvangers: [LT1],
    categorieen: ['PLAN', 'ART9'],
  })
  rijen.toestemming.push(...andere.toestemming)
  rijen.toestemming_persoon.push(...andere.toestemming_persoon)
  rijen.aanvraag.push({
    aanvraagnr: 'R1',
    casusnr: 'K1',
    clientnr: 'C-moeder',
    medewerkernr: 'lt-1-002',
    ontvangen_op: '2026-03-01T09:00:00Z',
    besluit_op: null,
  })
  lt = await startTest(rijen)
}, 60_000)
afterAll(async () => lt?.stop())

test('the family of somebody is everybody who belongs to it now, by the key of the register or of a team (H10)', async () => {
  const van = async (...gezinnenVan: string[]) => (await lt.feiten({ ...VG, gezinnenVan })).gezinsleden
  const heel = (await van(p('noor'))) ?? []
  expect(heel).toContain(p('moeder'))
  expect(heel).toContain(p('noor'))
  expect(heel).not.toContain(p('buur'))
  expect(await van(p('moeder'), p('noor'))).toEqual(heel)
  expect(await van('p-onbekend')).toEqual(['p-onbekend'])
  // A client whom the team knows under another key than the register is the same human being.
  expect(await van(lt.pseudoniem('900000077'))).toContain(p('ander'))
  expect((await lt.feiten(VG)).gezinsleden).toBeUndefined()
})

test('9 holds for the persons of the reviewed file for fourteen days, and for nobody else', async () => {
  expect(await wie(JURIST, '9')).toEqual(['moeder', 'noor', 'sem'])
  expect(await op('2026-03-15T22:59:00Z', () => wie(JURIST, '9'))).toEqual(['moeder', 'noor', 'sem'])
  expect(await op('2026-03-15T23:00:00Z', () => wie(JURIST, '9'))).toEqual([])
  expect(await wie({ ...JURIST, organisatie: LT2 }, '9')).toEqual([])
})

test('9 fails for who worked with one of them within 24 months, and for a neighbour', async () => {
  const oud = { ...JURIST, medewerker: 'lt-j-oud' }
  expect(await op('2026-03-10T22:59:00Z', () => wie(oud, '9'))).toEqual([])
  expect(await op('2026-03-10T23:00:00Z', () => wie(oud, '9'))).toEqual(['moeder', 'noor', 'sem'])
  expect(await wie({ ...JURIST, medewerker: 'lt-j-buur' }, '9')).toEqual([])
})

test('a private relation counts under the key of the register too, and closes every answer of data', async () => {
  const { conflict } = await lt.feiten({ ...JURIST, medewerker: 'lt-j-buur', eigen: true })
  expect(namen(conflict)).toEqual(['ander', 'noor'])
  expect((await lt.feiten({ ...JURIST, eigen: true })).conflict).toEqual([])
})

test('who helps in a file about one person alone stands in a relation with that person', async () => {
  expect(namen((await lt.feiten({ ...VG, medewerker: 'lt-een', eigen: true })).relaties)).toEqual(['buur'])
  expect((await lt.feiten({ ...VG, eigen: true })).relaties).toEqual([])
})

test('under the purpose of complaints 10 holds for the complainant through the day of the judgment', async () => {
  expect(await wie(KLACHT, '10')).toEqual(['moeder'])
  expect(await op('2026-03-10T22:59:00Z', () => wie(KLACHT, '10e'))).toEqual(['moeder'])
  expect(await op('2026-03-10T23:00:00Z', () => wie(KLACHT, '10'))).toEqual([])
  expect(await wie({ ...KLACHT, medewerker: 'lt-j' }, '10')).toEqual([])
})

const gezinT = () => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: alle() }) as const

test('a review and a complaint see their own file and no other one about the same persons', async () => {
  const casussen = async (vrager: Vrager) => {
    const vrij = { LT: { BTR: [p('moeder')], PROC: [p('moeder')] } }
    const { data } = await lt.vraag<{ ltCasussen: { casusId: string }[] }>(
      gezinT(),
      'ltCasussen { casusId }',
      vrager,
      vrij,
    )
    return data.ltCasussen.map(({ casusId }) => casusId)
  }
  expect(await casussen(JURIST)).toEqual(['K1'])
  expect(await casussen(KLACHT)).toEqual(['K1'])
  expect(await casussen(VG)).toEqual(['K-oud', 'K1'])
  expect(await casussen({ ...JURIST, medewerker: 'lt-j-buur' })).toEqual([])
})

test('what was given under another law goes with a consent for it, to that purpose and those categories alone (21)', async () => {
  const wetten = async (vrager: Vrager) => {
    const vrij = { LT: { BTR: [p('moeder')], PLAN: [p('moeder')], ART9: [p('moeder')] } }
    const velden = 'voorzieningen { bronWet }'
    const { data } = await lt.vraag<{ voorzieningen: { bronWet: string }[] }>(gezinT(), velden, vrager, vrij)
    return data.voorzieningen.map(({ bronWet }) => bronWet).sort()
  }
  expect(await wetten(VG)).toEqual(['WMO2015'])
  const toegang: Vrager = { ...VG, medewerker: 'lt-1-002', rol: 'LT_TOEGANG', doel: 'D14' }
  expect(await wetten(toegang)).toEqual(['PARTICIPATIEWET', 'WGS', 'WMO2015'])
})
