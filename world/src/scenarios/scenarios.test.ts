import { expect, test } from '@jest/globals'
import { plusDagen } from '../datum.js'
import { medewerkerIds, ORGANISATIES, SCENARIO_MEDEWERKERS } from '../organisaties.js'
import { scenarioGezinnen } from './index.js'
import { nrVan, SCENARIO_NAMEN, scenarioPersoonId } from './personen.js'

const P = '2026-03-10'
const gezinnen = scenarioGezinnen(P)
const vind = (gezinId: string, alle = gezinnen) => {
  const gezin = alle.find((een) => een.gezinId === gezinId)
  if (!gezin) throw new Error(`no family ${gezinId}`)
  return gezin
}
const maatregelen = (gezinId: string, alle = gezinnen) =>
  vind(gezinId, alle).gi?.zaken.flatMap((zaak) => zaak.maatregelen) ?? []

test('S1-S13 each have a family, and every scenario person is in one', () => {
  const basis = gezinnen.map(({ gezinId }) => gezinId).filter((id) => /^gezin-s\d\d$/.test(id))
  const namen = new Set(gezinnen.flatMap(({ leden }) => leden.map(({ persoon }) => persoon.nr)))
  expect(basis).toEqual(Array.from({ length: 13 }, (_, i) => `gezin-s${String(i + 1).padStart(2, '0')}`))
  expect(SCENARIO_NAMEN.filter((naam) => !namen.has(nrVan(naam)))).toEqual([])
})

test('the persoonId of a scenario person does not depend on the peildatum, and an unborn child has a local one', () => {
  expect(scenarioPersoonId('noor')).toBe(scenarioPersoonId('noor'))
  expect([scenarioPersoonId('noor').slice(0, 2), scenarioPersoonId('s07-ongeboren').slice(0, 2)]).toEqual(['p-', 'l-'])
})

test('S1: Noor has an OTS until 30 September 2026 with gi-a-001, Sem has none and a report of his own', () => {
  const zaak = vind('gezin-s01').gi?.zaken[0]
  const alleenSem = vind('gezin-s01').vt?.meldingen.filter((een) =>
    een.betrokkenen.every(({ persoon }) => persoon === nrVan('sem')),
  )
  expect(zaak?.jeugdbeschermer).toBe('gi-a-001')
  expect(maatregelen('gezin-s01').map(({ kind, eind }) => [kind, eind])).toEqual([[nrVan('noor'), '2026-09-30']])
  expect(alleenSem?.length).toBe(1)
})

test('S2: the OTS ended the day before; in b it is prolonged the day after; in c today is the last day', () => {
  const [gewoon, verlengd, laatste] = ['gezin-s02', 'gezin-s02b', 'gezin-s02c'].map((id) => maatregelen(id)[0])
  expect([gewoon?.eind, gewoon?.redenEinde, gewoon?.verlenging]).toEqual(['2026-03-09', '03', null])
  expect([verlengd?.eind, verlengd?.verlenging?.uitspraak]).toEqual(['2026-03-09', '2026-03-11'])
  expect([laatste?.eind, laatste?.redenEinde]).toEqual(['2026-03-10', null])
})

test('S8: Sven is eighteen on the peildatum and Stan a day later', () => {
  const geboren = (id: string) => vind(id).leden[0]?.persoon.geboortedatum
  expect([geboren('gezin-s08'), geboren('gezin-s08b')]).toEqual(['2008-03-10', '2008-03-11'])
})

test('S13: the VT file was last changed twenty years and a day ago, the GI file a day less than twenty years', () => {
  const { vt, gi } = vind('gezin-s13')
  expect([vt?.meldingen[0]?.laatsteWijziging, gi?.zaken[0]?.laatsteWijziging]).toEqual(['2006-03-09', '2006-03-11'])
})

test('all dates move with the peildatum', () => {
  const later = scenarioGezinnen(plusDagen(P, 30))
  expect(maatregelen('gezin-s01', later)[0]?.eind).toBe(plusDagen('2026-09-30', 30))
})

test('scenarios can be made on 29 February too', () => {
  expect(scenarioGezinnen('2028-02-29').length).toBe(gezinnen.length)
})

test('scenario families have employees of their own', () => {
  const eigen = new Set(
    ORGANISATIES.flatMap((organisatie) => medewerkerIds(organisatie).slice(0, SCENARIO_MEDEWERKERS)),
  )
  const gebruikt = gezinnen.flatMap(({ vt, raad, gi, lt }) => [
    ...(vt?.meldingen.map(({ medewerker }) => medewerker) ?? []),
    ...(raad?.onderzoeken.map(({ medewerker }) => medewerker) ?? []),
    ...(gi?.zaken.map(({ jeugdbeschermer }) => jeugdbeschermer) ?? []),
    ...(lt ? [lt.vastGezicht] : []),
  ])
  expect(gebruikt.filter((id) => !eigen.has(id))).toEqual([])
})
