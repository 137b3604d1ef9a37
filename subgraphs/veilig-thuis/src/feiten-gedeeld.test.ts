import 'reflect-metadata'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { BSN, gezin, LT_1, LT_2, melding, type Naam, overdracht, partij, persoon } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

// A real database and a first request of a fresh process: slow on a machine that is busy.
jest.setTimeout(60_000)

const LT: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT_1, doel: 'D13' }
const TOEGANG: Vrager = { ...LT, rol: 'LT_TOEGANG', doel: 'D14' }

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const wie = async (vrager: Vrager, nr: '13' | '14' | '15', relaties: readonly string[] = []) => {
  const { voorwaarden } = await vt.feiten({ ...vrager, personen: alle(), voorwaarden: [nr], relaties })
  return namen((voorwaarden[nr] ?? []).map(({ persoon }) => persoon))
}

beforeAll(async () => {
  const rijen = gezin()
  rijen.persoon.push(persoon('oma', BSN.oma), persoon('buur', BSN.buur))
  rijen.melding.push(
    melding('M-niet', { gezinskenmerk: null }),
    melding('M-oud', { laatste_wijziging: '2006-03-10' }),
    melding('M-vto', { gezinskenmerk: null, vto_aan_college: '2026-03-29', vto_college: LT_1 }),
  )
  rijen.betrokkene.push(
    partij('M-niet', 'noor'),
    partij('M-oud', 'oma'),
    partij('M-vto', 'sem'),
    partij('M-vto', 'moeder', { jzr_rol: '112', hoedanigheid: 'ONDUIDELIJK' }),
    partij('M-vto', 'vader', { jzr_rol: '213', hoedanigheid: 'PLEGER' }),
    partij('M1', 'buur', { jzr_rol: '391', hoedanigheid: 'GETUIGE' }),
  )
  for (const { overdracht: rij, overdracht_persoon } of [
    // The suspect is not named, and the administration names the reporter.
    overdracht('O1', 'M1', ['noor', 'moeder', 'buur'], { datum: '2026-03-10' }),
    overdracht('O2', 'M2', ['sem'], { bevestigd: null }),
    overdracht('O3', 'M-niet', ['noor'], { ontvanger: 'Verzonnen Jeugdhulp' }),
    overdracht('O4', 'M-oud', ['oma']),
  ]) {
    rijen.overdracht.push(...rij)
    rijen.overdracht_persoon.push(...overdracht_persoon)
  }
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())
const op = async <T>(moment: string, vraag: () => Promise<T>) => {
  vt.klok(moment)
  const antwoord = await vraag()
  vt.klok('2026-03-10T11:00:00Z')
  return antwoord
}

test('14 holds for who is named in a confirmed hand-over to this organisation, never for the suspect or the reporter', async () => {
  expect(await wie(LT, '14')).toEqual(['moeder', 'noor', 'oma'])
  expect(await wie({ ...LT, organisatie: LT_2 }, '14')).toEqual([])
})

test('14 holds from the day of the hand-over, and ends with the retention of the file', async () => {
  expect(await op('2026-03-09T22:59:00Z', () => wie(LT, '14'))).toEqual(['oma'])
  expect(await op('2026-03-09T23:00:00Z', () => wie(LT, '14'))).toEqual(['moeder', 'noor', 'oma'])
  expect(await op('2026-03-10T22:59:00Z', () => wie(LT, '14'))).toContain('oma')
  expect(await op('2026-03-10T23:00:00Z', () => wie(LT, '14'))).toEqual(['moeder', 'noor'])
})

test('of a person in two reports the local team sees the one that was handed over, and nothing of the other', async () => {
  const entiteit = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: alle() } as const
  const vrij = { VT: { BTR: [p('noor')], PROC: [p('noor')] } }
  const lees = async (vrager: Vrager) =>
    (
      await vt.vraag<{ vtMeldingen: { meldingnummer: string }[] }>(
        entiteit,
        'vtMeldingen { meldingnummer }',
        vrager,
        vrij,
      )
    ).data.vtMeldingen.map(({ meldingnummer }) => meldingnummer)
  expect(await lees(LT)).toEqual(['M1'])
  expect(await lees({ ...LT, organisatie: LT_2 })).toEqual([])
  const jb = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001', doel: 'D10' }
  expect(await lees(jb)).toEqual(['M-niet', 'M1'])
})

test('15 holds for youth and authority of a notice to this very municipality, from its day, also when the clock changes', async () => {
  expect(await wie(TOEGANG, '15')).toEqual([])
  expect(await op('2026-03-28T22:59:00Z', () => wie(TOEGANG, '15'))).toEqual([])
  expect(await op('2026-03-28T23:00:00Z', () => wie(TOEGANG, '15'))).toEqual(['moeder', 'sem'])
  expect(await op('2026-04-01T11:00:00Z', () => wie({ ...TOEGANG, organisatie: LT_2 }, '15'))).toEqual([])
})

test('13 holds for everybody, unknown persons too, while the requester helps no suspect', async () => {
  expect(await wie(LT, '13')).toEqual(['buur', 'moeder', 'noor', 'oma', 'sem', 'vader'])
  expect(await wie(LT, '13', [p('moeder')])).toEqual(['buur', 'moeder', 'noor', 'oma', 'sem', 'vader'])
})

test('13 fails for everybody in a report in which somebody whom the requester helps is the suspect (H11)', async () => {
  expect(await wie(LT, '13', [p('vader')])).toEqual(['buur', 'oma'])
})
