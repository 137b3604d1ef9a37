import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  BSN,
  contact,
  gezin,
  melding,
  type Naam,
  onderzoek,
  partij,
  persoon,
  VT,
  VT_ANDERE_REGIO,
} from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const MW: Vrager = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', organisatie: VT, doel: 'D01' }
const COLLEGA: Vrager = { ...MW, medewerker: 'vt-002' }
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001', doel: 'D10' }

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const alle = () => (Object.keys(BSN) as Naam[]).map(p)

beforeAll(async () => {
  const rijen = gezin()
  rijen.persoon.push(persoon('oma', BSN.oma, { geheim: true }), persoon('buur', BSN.buur))
  // Closed last month, except for what each one still has open. All of `vt-002`, so that they are apart from M1 and M2.
  const dicht = { medewerkernr: 'vt-002', gesloten_op: '2026-02-10', gezinskenmerk: null } as const
  rijen.melding.push(
    melding('M-dicht', dicht),
    melding('M-onderzoek', dicht),
    melding('M-monitoring', dicht),
    melding('M-vandaag', { ...dicht, gesloten_op: '2026-03-10' }),
    melding('M-oud', { medewerkernr: 'vt-002', laatste_wijziging: '2006-03-09' }),
  )
  rijen.betrokkene.push(
    partij('M-dicht', 'noor'),
    partij('M-onderzoek', 'sem'),
    partij('M-monitoring', 'moeder'),
    partij('M-vandaag', 'vader'),
    partij('M-oud', 'oma'),
    // The administration lists the reporter and an informant among the persons of the report.
    partij('M1', 'buur', { jzr_rol: '391', hoedanigheid: 'GETUIGE' }),
    partij('M2', 'buur', { jzr_rol: '392', hoedanigheid: 'GETUIGE' }),
  )
  rijen.onderzoek.push(
    onderzoek('O1', 'M-onderzoek', { afronding: '2026-03-10' }),
    onderzoek('O2', 'M-dicht', { afronding: '2026-03-09' }),
  )
  rijen.monitoring.push(
    contact('C1', 'M-dicht'),
    contact('C2', 'M-monitoring', { datum: '2026-06-01', uitkomst: null }),
  )
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

const een = async (vrager: Vrager) =>
  (await vt.feiten({ ...vrager, personen: alle(), voorwaarden: ['1'] })).voorwaarden['1'] ?? []
const wie = async (vrager: Vrager) => namen((await een(vrager)).map(({ persoon }) => persoon))

test('condition 1 holds for the persons of the own open reports, also for who acts on behalf of Veilig Thuis', async () => {
  expect(await wie(MW)).toEqual(['moeder', 'noor', 'sem', 'vader'])
  const rvt = { ...MW, rol: 'RVT_MEDEWERKER' } as const
  expect(await wie({ ...rvt, handeltNamens: 'VT' })).toEqual(['moeder', 'noor', 'sem', 'vader'])
  expect(await wie({ ...rvt, handeltNamens: 'GI' })).toEqual([])
  expect(await wie(rvt)).toEqual([])
})

test('condition 1 holds for nobody under another role, organisation or employee', async () => {
  expect(await wie({ ...MW, rol: 'CRISISDIENST', doel: 'D15' })).toEqual([])
  expect(await wie({ ...MW, organisatie: VT_ANDERE_REGIO })).toEqual([])
  expect(await wie({ ...MW, medewerker: 'vt-s-001', organisatie: VT_ANDERE_REGIO })).toEqual([])
})

test('a closed report still counts while its investigation runs or a contact is planned, and not without', async () => {
  expect(await wie(COLLEGA)).toEqual(['moeder', 'sem', 'vader'])
  const verdicts = await een(COLLEGA)
  expect(verdicts.find(({ persoon }) => persoon === p('moeder'))).toEqual({ persoon: p('moeder') })
})

test('a report that is closed today counts until midnight in the Netherlands, and says so', async () => {
  vt.klok('2026-03-10T22:59:00Z')
  const laatste = await een(COLLEGA)
  expect(laatste.find(({ persoon }) => persoon === p('vader'))?.tot).toBe('2026-03-10T23:00:00.000Z')
  expect(laatste.find(({ persoon }) => persoon === p('sem'))?.tot).toBe('2026-03-10T23:00:00.000Z')
  vt.klok('2026-03-10T23:00:00Z')
  expect(await wie(COLLEGA)).toEqual(['moeder'])
  vt.klok('2026-03-10T11:00:00Z')
})

test('a report counts from the day of its receipt', async () => {
  vt.klok('2026-02-09T22:59:00Z')
  expect(await wie(MW)).toEqual(['moeder', 'noor', 'vader'])
  vt.klok('2026-02-09T23:00:00Z')
  expect(await wie(MW)).toEqual(['moeder', 'noor', 'sem', 'vader'])
  vt.klok('2026-03-10T11:00:00Z')
})

test('a file past its retention gives no relation; on its last day it does', async () => {
  expect(await wie(COLLEGA)).not.toContain('oma')
  vt.klok('2026-03-09T22:59:00Z')
  expect(await wie(COLLEGA)).toContain('oma')
  vt.klok('2026-03-10T11:00:00Z')
})

test('conditions of other agencies never hold here', async () => {
  const antwoord = await vt.feiten({ ...MW, personen: alle(), voorwaarden: ['2', '6', '16', '17'] })
  expect(antwoord.voorwaarden).toEqual({ '2': [], '6': [], '16': [], '17': [] })
})

test('Veilig Thuis tells the members of a family only as far as they are in the own reports of the asker', async () => {
  const { leden } = await vt.feiten({ ...MW, gezinIds: ['gezin-t', 'gezin-onbekend'] })
  expect(Object.keys(leden)).toEqual(['gezin-t'])
  expect(namen(leden['gezin-t'] ?? [])).toEqual(['moeder', 'noor', 'sem', 'vader'])
  expect((await vt.feiten({ ...COLLEGA, gezinIds: ['gezin-t'] })).leden).toEqual({})
  expect((await vt.feiten({ ...JB, gezinIds: ['gezin-t'] })).leden).toEqual({})
})

test('who Veilig Thuis keeps hidden is named among the asked, to any requester', async () => {
  expect((await vt.feiten({ ...JB, personen: alle(), afscherming: true })).verborgen).toEqual([p('oma')])
  expect((await vt.feiten({ ...JB, personen: [p('noor')], afscherming: true })).verborgen).toEqual([])
})

test('the caseload is the own open reports: their persons and families', async () => {
  const caseload = async (vrager: Vrager) =>
    (await vt.intern('/caseload', { ...vrager })) as { personen: string[]; gezinIds: string[] }
  const { personen, gezinIds } = await caseload(MW)
  expect(namen(personen)).toEqual(['moeder', 'noor', 'sem', 'vader'])
  expect(gezinIds).toEqual(['gezin-t'])
  expect((await caseload(COLLEGA)).gezinIds).toEqual([])
  expect(await caseload({ ...MW, rol: 'CRISISDIENST', doel: 'D15' })).toEqual({ personen: [], gezinIds: [] })
})

test('a search finds within the own caseload only, by BSN or by name with birth date', async () => {
  const zoek = (meer: Record<string, string>) => vt.intern('/zoek', { ...MW, ...meer })
  expect(await zoek({ bsn: BSN.noor })).toEqual({ personen: [p('noor')] })
  expect(await zoek({ bsn: BSN.oma })).toEqual({ personen: [] })
  const { personen } = (await zoek({ geslachtsnaam: 'voorbeeld-test', geboortedatum: '1980-00-00' })) as {
    personen: string[]
  }
  expect(namen(personen)).toEqual(['moeder', 'noor', 'sem', 'vader'])
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Test', geboortedatum: '1981-00-00' })).toEqual({ personen: [] })
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Test' })).toEqual({ personen: [] })
})

test('the codes for unknown and unborn are no BSN to search for (S7)', async () => {
  for (const bsn of ['000000000', '999999999'])
    expect(await vt.intern('/zoek', { ...MW, bsn })).toEqual({ personen: [] })
})

test('the reporter and an informant are in no caseload and are not found', async () => {
  const { personen } = (await vt.intern('/caseload', { ...MW })) as { personen: string[] }
  expect(personen).not.toContain(p('buur'))
  expect(await vt.intern('/zoek', { ...MW, bsn: BSN.buur })).toEqual({ personen: [] })
})

interface Crisis {
  readonly gevonden: boolean
  readonly personen: string[]
  readonly eigen: boolean
}
const CRISIS: Vrager = { medewerker: 'lt-1-010', rol: 'CRISISDIENST', organisatie: JB.organisatie, doel: 'D15' }
const crisis = async (meldingnummer: string, vrager: Vrager = CRISIS) => {
  const { gevonden, personen, eigen } = (await vt.intern('/crisismelding', { ...vrager, meldingnummer })) as Crisis
  return `${gevonden ? namen(personen).join() : 'niet'}${eigen ? ' eigen' : ''}`
}

test('an open and recent report names its persons to whoever asks in a crisis, and never who reported', async () => {
  vt.klok('2026-01-12T11:00:00Z')
  expect(await crisis('M1')).not.toContain('buur')
  expect(await crisis('M1')).toContain('noor')
  expect(await crisis('M1', { ...MW, doel: 'D15' })).toContain(' eigen')
  expect(await crisis('M1', { ...COLLEGA, doel: 'D15' })).not.toContain(' eigen')
})

test('a closed report, an unknown one and one that is no longer recent are all not there', async () => {
  vt.klok('2026-03-10T11:00:00Z')
  expect([await crisis('M-dicht'), await crisis('M-bestaat-niet')]).toEqual(['niet', 'niet'])
  // Received on the tenth of January: recent until midnight at the end of the 24th, in the Netherlands.
  vt.klok('2026-01-24T22:59:59Z')
  expect(await crisis('M1')).not.toBe('niet')
  vt.klok('2026-01-24T23:00:00Z')
  expect(await crisis('M1')).toBe('niet')
  vt.klok('2026-03-10T11:00:00Z')
})

test('the report is asked for in a crisis only', async () => {
  const antwoord = await vt.intern('/crisismelding', { ...CRISIS, doel: 'D13', meldingnummer: 'M1' })
  expect(antwoord).toMatchObject({ errors: [{ extensions: { code: 'VRAAG_GEWEIGERD' } }] })
})
