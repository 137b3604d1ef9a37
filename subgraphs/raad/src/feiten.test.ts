import 'reflect-metadata'
import { pseudonymiser } from '@gezinsbeeld/runtime'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { definition } from './definition.js'
import { BSN, behandelaar, dossier, inZaak, type Naam, persoon, RAAD, SKN, zaak } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D06' }
const STRAF: Vrager = { medewerker: 'raad-003', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D08' }
const TOETSER: Vrager = { medewerker: 'raad-005', rol: 'RAAD_TOETSER', organisatie: RAAD, doel: 'D09' }

let raad: Subgraaf
const p = (naam: Naam) => raad.pseudoniem(BSN[naam])
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const alle = () => (Object.keys(BSN) as Naam[]).map(p)

beforeAll(async () => {
  raad = await startTest((pseudoniem) => {
    const rijen = dossier(pseudoniem)
    // Ends on the peildatum: an investigation about a sister, with an aunt who is named in it.
    rijen.zaak.push(zaak('Z7', { afgerond_op: '2026-03-10' }), zaak('Z8', { soort: 'GEZAG_EN_OMGANG' }))
    rijen.behandelaar.push(
      behandelaar('Z7', 'raad-001'),
      behandelaar('Z8', 'raad-002'),
      behandelaar('Z1', 'raad-004', '2026-03-09'),
    )
    rijen.persoon.push(persoon('tante', { koppelnummer: pseudoniem.ofBsn(BSN.kay) }))
    rijen.zaak_persoon.push(inZaak('Z7', 'zus', '301'), inZaak('Z7', 'tante', '139'), inZaak('Z8', 'sem', '301'))
    return {
      ...rijen,
      persoon: rijen.persoon.map((rij) => (rij.persoonnr === 'vader' ? { ...rij, afscherming: 'VEILIGHEID' } : rij)),
    }
  })
}, 60_000)
afterAll(async () => raad?.stop())

async function oordelen(voorwaarde: '1' | '2' | '6' | '16' | '17', vrager: Vrager) {
  const antwoord = await raad.feiten({ ...vrager, personen: alle(), voorwaarden: [voorwaarde] })
  return antwoord.voorwaarden[voorwaarde] ?? []
}
const gedekt = async (...vraag: Parameters<typeof oordelen>) =>
  namen((await oordelen(...vraag)).map((verdict) => verdict.persoon))

test('condition 1 covers everybody named in the own running investigation of that kind, and nobody else', async () => {
  expect(await gedekt('1', RO)).toEqual(['kay', 'moeder', 'noor', 'vader', 'zus'])
  expect(await gedekt('1', { ...RO, medewerker: 'raad-002' })).toEqual([])
  expect(await gedekt('1', { ...RO, organisatie: '00000009900000002002' })).toEqual([])
})

test('condition 6 covers the children and their parents, not others who are named', async () => {
  expect(await gedekt('6', RO)).toEqual(['moeder', 'noor', 'vader', 'zus'])
})

test('condition 6 asks an open investigation of the kind that the purpose needs', async () => {
  expect(await gedekt('6', { ...RO, doel: 'D07' })).toEqual([])
  expect(await gedekt('6', { ...RO, doel: 'D07', medewerker: 'raad-002' })).toEqual(['sem'])
  expect(await gedekt('6', { ...RO, doel: 'D06', medewerker: 'raad-002' })).toEqual([])
  expect(await gedekt('6', STRAF)).toEqual(['moeder', 'sem'])
  expect(await gedekt('6', { ...STRAF, doel: 'D06' })).toEqual([])
  expect(await gedekt('6', TOETSER)).toEqual(['moeder', 'noor'])
  expect(await gedekt('6', { ...TOETSER, medewerker: 'raad-001' })).toEqual([])
})

test('an investigation that ends today counts until midnight in the Netherlands, and says so', async () => {
  const zus = async () => (await oordelen('6', RO)).find((verdict) => verdict.persoon === p('zus'))
  raad.klok('2026-03-10T22:59:59Z')
  expect(await zus()).toEqual({ persoon: p('zus'), tot: '2026-03-10T23:00:00.000Z' })
  raad.klok('2026-03-10T23:00:00Z')
  expect(await zus()).toBeUndefined()
  expect(await gedekt('6', RO)).toContain('noor')
  raad.klok('2026-03-10T11:00:00Z')
})

test('an assignment that was taken over ends the condition', async () => {
  raad.klok('2026-03-09T22:59:59Z')
  expect(await gedekt('6', { ...RO, medewerker: 'raad-004' })).toEqual(['moeder', 'noor', 'vader', 'zwanger'])
  raad.klok('2026-03-10T11:00:00Z')
  expect(await gedekt('6', { ...RO, medewerker: 'raad-004' })).toEqual(['zwanger'])
})

test('condition 17 gives the youth of an open criminal case with the SKN pseudonym', async () => {
  expect(await oordelen('17', STRAF)).toEqual([{ persoon: p('sem'), skn: raad.skn(SKN.sem) }])
  expect(await oordelen('17', { ...STRAF, medewerker: 'raad-001' })).toEqual([])
})

test('supervision that ends today counts until midnight for condition 17', async () => {
  const toetser = { ...TOETSER, doel: 'D08' }
  const { personen } = (await raad.intern('/caseload', { ...toetser })) as { personen: string[] }
  const vraag = () => raad.feiten({ ...toetser, personen, voorwaarden: ['17'] })
  raad.klok('2026-03-10T22:59:59Z')
  expect((await vraag()).voorwaarden['17']).toEqual([
    { persoon: personen[0], tot: '2026-03-10T23:00:00.000Z', skn: raad.skn(SKN.kay) },
  ])
  raad.klok('2026-03-10T23:00:00Z')
  expect((await vraag()).voorwaarden['17']).toEqual([])
  raad.klok('2026-03-10T11:00:00Z')
})

test('conditions of other agencies hold for nobody here', async () => {
  expect(await oordelen('2', RO)).toEqual([])
  expect(await oordelen('16', RO)).toEqual([])
})

test('members are the persons of the own files of that family, and of no other file', async () => {
  const leden = async (vrager: Vrager) =>
    namen((await raad.feiten({ ...vrager, gezinIds: ['gezin-t'] })).leden['gezin-t'] ?? [])
  expect(await leden(RO)).toEqual(['kay', 'moeder', 'noor', 'vader', 'zus'])
  expect(await leden({ ...RO, medewerker: 'raad-002' })).toEqual([])
})

test('only persons whom the Raad itself hides are named as hidden', async () => {
  const { verborgen } = await raad.feiten({ ...RO, personen: alle(), afscherming: true })
  expect(namen(verborgen)).toEqual(['vader'])
})

test('the case load names the families of the own running cases', async () => {
  expect(await raad.intern('/caseload', { ...RO })).toMatchObject({ gezinIds: ['gezin-t'] })
  expect(await raad.intern('/caseload', { ...RO, medewerker: 'raad-002' })).toEqual({ personen: [], gezinIds: [] })
})

test('a search finds inside the own case load and nowhere else', async () => {
  const zoek = (vrager: Vrager, wat: object) => raad.intern('/zoek', { ...vrager, ...wat })
  expect(await zoek(RO, { bsn: BSN.noor })).toEqual({ personen: [p('noor')] })
  expect(await zoek(RO, { bsn: BSN.sem })).toEqual({ personen: [] })
  expect(await zoek(RO, { bsn: '999999999' })).toEqual({ personen: [] })
  const moeder = { geslachtsnaam: 'voorbeeld-test', geboortedatum: '1985-04-12' }
  expect(await zoek(RO, moeder)).toEqual({ personen: [p('moeder')] })
  expect(await zoek(TOETSER, { ...moeder, geboortedatum: '1985-04-13' })).toEqual({ personen: [] })
})

test('several conditions of one question cost one statement', async () => {
  const gelezen: string[] = []
  const rows = async <T>(tabel: string): Promise<T[]> => {
    gelezen.push(tabel)
    return []
  }
  const context = {
    db: { rows, statements: new Map() },
    nu: '2026-03-10T11:00:00Z',
    pseudoniem: pseudonymiser(Buffer.alloc(32)),
  }
  const vraag = { ...STRAF, gezinIds: [], personen: [], voorwaarden: [], afscherming: false }
  for (const nr of ['1', '6', '17'] as const) await definition.feiten.verdicts(nr, vraag, [], context)
  await definition.feiten.leden({ ...vraag, gezinIds: ['gezin-t'] }, context)
  expect(gelezen).toEqual(['feit:zaak'])
})
