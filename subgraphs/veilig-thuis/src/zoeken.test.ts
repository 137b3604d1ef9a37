import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, gezin, melding, type Naam, partij, persoon, VT, VT_ANDERE_REGIO } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const MW: Vrager = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', organisatie: VT, doel: 'D01' }
const ZES: readonly Naam[] = ['noor', 'sem', 'moeder', 'vader', 'oma', 'buur']

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])

beforeAll(async () => {
  const rijen = gezin()
  rijen.persoon.push(persoon('oma', BSN.oma), persoon('buur', BSN.buur))
  rijen.melding.push(
    melding('M-collega', { medewerkernr: 'vt-002' }),
    melding('M-regio', { oin: VT_ANDERE_REGIO, medewerkernr: 'vt-s-001' }),
    melding('M-dicht', { gesloten_op: '2026-02-10' }),
    melding('M-zes'),
  )
  rijen.betrokkene.push(
    partij('M-collega', 'noor'),
    partij('M-regio', 'noor'),
    partij('M-dicht', 'noor'),
    ...ZES.map((naam) => partij('M-zes', naam)),
    partij('M2', 'buur', { jzr_rol: '391', hoedanigheid: 'GETUIGE' }),
  )
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

const zoek = async (meer: Record<string, string>, vrager: Vrager = MW) =>
  ((await vt.intern('/zoek', { ...vrager, ...meer })) as { personen: string[] }).personen

test('by its number the own open report is found, whoever it is about, and never who reported (decision 20)', async () => {
  expect(await zoek({ meldingnummer: 'M1' })).toEqual([p('noor'), p('moeder'), p('vader')].sort())
  expect(await zoek({ meldingnummer: 'M2' })).toEqual([p('sem')])
  expect(await zoek({ meldingnummer: 'M-zes' })).toHaveLength(6)
})

test.each(['M-collega', 'M-regio', 'M-dicht', 'M-bestaat-niet', '', '%'])(
  'by the number %j nobody is found, though Noor is in the own case load',
  async (meldingnummer) => expect(await zoek({ meldingnummer })).toEqual([]),
)

test('the number of a report is no key under another purpose, nor for who has no relation', async () => {
  expect(await zoek({ meldingnummer: 'M1' }, { ...MW, doel: 'D02' })).toEqual([])
  expect(await zoek({ meldingnummer: 'M1' }, { ...MW, medewerker: 'vt-002' })).toEqual([])
  expect(await zoek({ meldingnummer: 'M1' }, { ...MW, rol: 'CRISISDIENST' })).toEqual([])
})

test('a name and birth date that six people share find nobody, just as no hit does; one of that name is found (decision 20)', async () => {
  const naam = { geslachtsnaam: 'Voorbeeld-Test', geboortedatum: '1980-00-00' }
  expect(await zoek(naam)).toEqual([])
  expect(await zoek({ ...naam, geslachtsnaam: 'Niemand' })).toEqual([])
  const zonderZes = await zoek(naam, { ...MW, medewerker: 'vt-002' })
  expect(zonderZes).toEqual([p('noor')])
})
