import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, casus, client, gezin, inwoner, LT1, LT2, type Naam } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const VG: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT1, doel: 'D13' }
const TOEGANG: Vrager = { medewerker: 'lt-1-002', rol: 'LT_TOEGANG', organisatie: LT1, doel: 'D14' }
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001', doel: 'D10' }

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const alle = () => (Object.keys(BSN) as Naam[]).map(p)

beforeAll(async () => {
  const rijen = gezin()
  // Ends on the peildatum: a file of Buur, and an assignment.
  rijen.ingeschrevene.push(inwoner('buur', BSN.buur), inwoner('ander', BSN.ander))
  rijen.client.push(client('buur', BSN.buur), client('ander', BSN.ander))
  rijen.casus.push(casus('K3', { gezin_id: null, gesloten: '2026-03-10' }))
  rijen.casus_client.push({ casusnr: 'K3', clientnr: 'C-buur', jzr_rol: '301' })
  rijen.casus_medewerker.push({ casusnr: 'K3', medewerkernr: 'lt-1-001', taak: 'VG', sinds: '2025-01-01', tot: null })
  rijen.aanvraag.push({
    aanvraagnr: 'R1',
    casusnr: 'K1',
    clientnr: 'C-moeder',
    medewerkernr: 'lt-1-002',
    ontvangen_op: '2026-03-01T09:00:00Z',
    besluit_op: '2026-03-10T12:00:00Z',
  })
  // Left the family a year ago; the other one died.
  for (const [naam, datum_einde] of [
    ['buur', '2025-03-10'],
    ['ander', '2025-03-10'],
  ] as const) {
    rijen.gezinslid.push({
      gezin_id: 'gezin-t',
      anummer: `A-${naam}`,
      jzr_rol: '213',
      huishoudennr: null,
      datum_aanvang: null,
      datum_einde,
    })
  }
  const overleden = rijen.ingeschrevene.find(({ anummer }) => anummer === 'A-ander')
  if (overleden) overleden.overlijdensdatum = '2025-03-10'
  // Hidden: mother by the team's flag under another key, Noor by a place in a shelter that ends on the peildatum.
  rijen.client = rijen.client.map((rij) =>
    rij.clientnr === 'C-ander' ? { ...rij, afscherming: 'V', anummer: 'A-moeder' } : rij,
  )
  rijen.opvangplaats.push({
    opvangnr: 'O1',
    casusnr: 'K1',
    aanbieder: 'Opvang Schuilnaam',
    straat: 'Verborgenweg',
    huisnummer: '1',
    postcode: '0909 ZZ',
    woonplaats: 'Schuiloord',
    gemeentenaam: 'Schuiloord',
    begin: '2026-01-01',
    eind: '2026-03-10',
  })
  rijen.opvang_client.push({ opvangnr: 'O1', clientnr: 'C-noor' })
  lt = await startTest(rijen)
}, 60_000)
afterAll(async () => lt?.stop())

const een = async (vrager: Vrager) =>
  (await lt.feiten({ ...vrager, personen: alle(), voorwaarden: ['1'] })).voorwaarden['1'] ?? []

test('condition 1 holds for the persons of the own running files, and for nobody else', async () => {
  expect(namen((await een(VG)).map(({ persoon }) => persoon))).toEqual(['buur', 'moeder', 'noor', 'sem'])
  expect(await een({ ...VG, medewerker: 'lt-1-002' })).toEqual([])
  expect(await een({ ...VG, organisatie: LT2 })).toEqual([])
  const lt2 = { ...VG, medewerker: 'lt-2-001', organisatie: LT2 }
  expect(namen((await een(lt2)).map(({ persoon }) => persoon))).toEqual(['vader'])
})

test('a file that ends today holds until midnight in the Netherlands, and says so', async () => {
  lt.klok('2026-03-10T22:59:00Z')
  const verdict = (await een(VG)).find(({ persoon }) => persoon === p('buur'))
  expect(verdict?.tot).toBe('2026-03-10T23:00:00.000Z')
  lt.klok('2026-03-10T23:00:00Z')
  expect((await een(VG)).some(({ persoon }) => persoon === p('buur'))).toBe(false)
  lt.klok('2026-03-10T11:00:00Z')
})

test('the access desk has a relation while a request is open, with that client alone', async () => {
  expect(await een(TOEGANG)).toEqual([{ persoon: p('moeder'), tot: '2026-03-10T12:00:00.000Z' }])
  lt.klok('2026-03-10T12:00:00Z')
  expect(await een(TOEGANG)).toEqual([])
  lt.klok('2026-03-10T11:00:00Z')
})

test('a role without a relation here has none, whatever it is assigned', async () => {
  expect(await een({ ...VG, rol: 'CRISISDIENST' })).toEqual([])
})

test('conditions of other agencies never hold here', async () => {
  const antwoord = await lt.feiten({ ...VG, personen: alle(), voorwaarden: ['2', '6', '16', '17'] })
  expect(antwoord.voorwaarden).toEqual({ '2': [], '6': [], '16': [], '17': [] })
})

test('the members of a family are told to any requester; who left is none, who died still is', async () => {
  const { leden } = await lt.feiten({ ...JB, gezinIds: ['gezin-t', 'gezin-onbekend'] })
  expect(Object.keys(leden)).toEqual(['gezin-t'])
  expect(namen(leden['gezin-t'] ?? [])).toEqual(['ander', 'moeder', 'noor', 'sem', 'vader'])
})

test('who is hidden or in a shelter is named among the asked, also when the team knows the person under another key', async () => {
  const { verborgen } = await lt.feiten({ ...JB, personen: alle(), afscherming: true })
  expect(namen(verborgen)).toEqual(['ander', 'moeder', 'noor'])
  const { verborgen: geen } = await lt.feiten({ ...JB, personen: [p('sem'), p('vader')], afscherming: true })
  expect(geen).toEqual([])
})

test('a place in a shelter hides through its last day', async () => {
  lt.klok('2026-03-10T23:00:00Z')
  const { verborgen } = await lt.feiten({ ...JB, personen: [p('noor')], afscherming: true })
  expect(verborgen).toEqual([])
  lt.klok('2026-03-10T22:59:00Z')
  expect((await lt.feiten({ ...JB, personen: [p('noor')], afscherming: true })).verborgen).toEqual([p('noor')])
  lt.klok('2026-03-10T11:00:00Z')
})

test('the caseload is the own running files: their persons and families', async () => {
  const { personen, gezinIds } = (await lt.intern('/caseload', { ...VG })) as { personen: string[]; gezinIds: string[] }
  expect(namen(personen)).toEqual(['buur', 'moeder', 'noor', 'sem'])
  expect(gezinIds).toEqual(['gezin-t'])
  expect(await lt.intern('/caseload', { ...VG, medewerker: 'lt-1-002' })).toEqual({ personen: [], gezinIds: [] })
})

test('a search finds within the own caseload only, by BSN or by name with birth date', async () => {
  const zoek = (meer: Record<string, string>) => lt.intern('/zoek', { ...VG, ...meer })
  expect(await zoek({ bsn: BSN.noor })).toEqual({ personen: [p('noor')] })
  expect(await zoek({ bsn: BSN.vader })).toEqual({ personen: [] })
  expect(await zoek({ bsn: '999999999' })).toEqual({ personen: [] })
  const { personen } = (await zoek({ geslachtsnaam: 'voorbeeld-test', geboortedatum: '1980-00-00' })) as {
    personen: string[]
  }
  expect(namen(personen)).toEqual(['buur', 'moeder', 'noor', 'sem'])
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Test', geboortedatum: '1981-00-00' })).toEqual({ personen: [] })
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Test' })).toEqual({ personen: [] })
})
