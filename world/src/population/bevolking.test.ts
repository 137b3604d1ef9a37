import { expect, test } from '@jest/globals'
import { leeftijd, plusDagen, plusJaren, volledig } from '../datum.js'
import type { Gezin } from '../model.js'
import { medewerkerIds, ORGANISATIES } from '../organisaties.js'
import { bevolking } from './bevolking.js'

const peildatum = '2026-03-10'
const wereld = (gezinnen: number, seed = 1) => [...bevolking({ gezinnen, seed, peildatum, verdeling: 'testset' })]
const gezinnen = wereld(1500)

/** Families for which the sentence does not hold. */
const fout = (test: (gezin: Gezin) => boolean) => gezinnen.filter((gezin) => !test(gezin)).map(({ gezinId }) => gezinId)

test('a larger world begins with the families of a smaller one, and another seed gives another world', () => {
  expect(wereld(1500).slice(0, 20)).toEqual(wereld(20))
  expect(wereld(3, 2)).not.toEqual(wereld(3))
})

test('every number is unique in the world', () => {
  const personen = gezinnen.flatMap(({ leden }) => leden.map(({ persoon }) => persoon))
  const bsns = personen.flatMap(({ bsn, bsnConflict }) => [bsn, bsnConflict?.bsn ?? null]).filter((bsn) => bsn !== null)
  expect(new Set(personen.map(({ nr }) => nr)).size).toBe(personen.length)
  expect(new Set(bsns).size).toBe(bsns.length)
})

test('every person who is named in a file is a member of the family', () => {
  const genoemd = ({ vt, raad, gi, lt, gezag }: Gezin): (number | null)[] => [
    ...(vt?.meldingen.flatMap((melding) => melding.betrokkenen.map(({ persoon }) => persoon)) ?? []),
    ...(raad?.onderzoeken.flatMap(({ kinderen, ouders }) => [...kinderen, ...ouders.map(({ persoon }) => persoon)]) ??
      []),
    ...(gi?.zaken.flatMap(({ betrokkenen, maatregelen }) => [
      ...betrokkenen.map(({ persoon }) => persoon),
      ...maatregelen.map(({ kind }) => kind),
    ]) ?? []),
    ...(lt?.voorzieningen.map(({ voor }) => voor) ?? []),
    ...(lt?.toestemmingen.flatMap(({ gever, namens, medeTekenaars }) => [gever, namens, ...medeTekenaars]) ?? []),
    ...gezag.flatMap(({ kind, drager }) => [kind, drager]),
  ]
  expect(
    fout((gezin) => genoemd(gezin).every((nr) => nr === null || gezin.leden.some(({ persoon }) => persoon.nr === nr))),
  ).toEqual([])
})

test('every member lives in exactly one household of the family', () => {
  expect(
    fout(({ leden, huishoudens }) =>
      leden.every((lid) =>
        huishoudens.filter((een) => een.leden.includes(lid.persoon.nr)).every((een) => een.id === lid.huishouden),
      ),
    ),
  ).toEqual([])
})

test('no measure begins after it ends, before birth, or lasts beyond the eighteenth birthday', () => {
  expect(
    fout(({ gi, leden }) =>
      (gi?.zaken ?? []).every((zaak) =>
        zaak.maatregelen.every(({ kind, begin, eind, verlenging }) => {
          const geboren = volledig(leden.find(({ persoon }) => persoon.nr === kind)?.persoon.geboortedatum ?? '')
          const achttien = plusJaren(geboren, 18)
          return begin <= eind && begin >= geboren && eind < achttien && (verlenging?.eind ?? eind) < achttien
        }),
      ),
    ),
  ).toEqual([])
})

test('nothing that has happened is dated after the peildatum', () => {
  expect(
    fout(({ vt, raad, gi, lt }) =>
      [
        ...(vt?.meldingen.flatMap(({ datum, laatsteWijziging, overdracht }) => [
          datum,
          laatsteWijziging,
          overdracht?.datum ?? datum,
        ]) ?? []),
        ...(raad?.onderzoeken.flatMap(({ start, afgerond }) => [start, afgerond ?? start]) ?? []),
        ...(raad?.toetsendeTaken.map(({ ontvangenOp }) => ontvangenOp) ?? []),
        ...(gi?.zaken.flatMap(({ geopend, laatsteWijziging, gesloten }) => [
          geopend,
          laatsteWijziging,
          gesloten ?? geopend,
        ]) ?? []),
        ...(lt ? [lt.start, lt.eind ?? lt.start, ...lt.toestemmingen.map(({ van }) => van)] : []),
      ].every((datum) => datum <= peildatum),
    ),
  ).toEqual([])
})

test('jeugdreclassering and criminal cases are about children of twelve and older, who have a number of that chain', () => {
  expect(
    fout(({ gi, raad, leden }) =>
      [
        ...(gi?.zaken.flatMap(({ jeugdreclassering }) => jeugdreclassering.map(({ kind }) => kind)) ?? []),
        ...(raad?.onderzoeken.filter(({ soort }) => soort === 'STRAF').flatMap(({ kinderen }) => kinderen) ?? []),
      ].every((kind) => {
        const persoon = leden.find((lid) => lid.persoon.nr === kind)?.persoon
        return persoon && persoon.skn !== null && leeftijd(persoon.geboortedatum, peildatum) >= 12
      }),
    ),
  ).toEqual([])
})

test('every employee exists, and none of those kept for scenarios has a family of the population', () => {
  const bekend = new Set(ORGANISATIES.flatMap((organisatie) => medewerkerIds(organisatie)))
  const gebruikt = gezinnen.flatMap(({ vt, raad, gi, lt }) => [
    ...(vt?.meldingen.map(({ medewerker }) => medewerker) ?? []),
    ...(raad?.onderzoeken.map(({ medewerker }) => medewerker) ?? []),
    ...(gi?.zaken.flatMap(({ jeugdbeschermer, jeugdreclassering }) => [
      jeugdbeschermer,
      ...jeugdreclassering.map((een) => een.jeugdreclasseerder),
    ]) ?? []),
    ...(lt ? [lt.vastGezicht] : []),
  ])
  expect(gebruikt.filter((id) => !bekend.has(id) || Number(id.slice(-3)) <= 20)).toEqual([])
})

test('at least two per cent of the employees of the GIs wear two hats', () => {
  const zaken = gezinnen.flatMap(({ gi }) => gi?.zaken ?? [])
  const beschermers = new Set(zaken.map(({ jeugdbeschermer }) => jeugdbeschermer))
  const reclasseerders = new Set(
    zaken.flatMap(({ jeugdreclassering }) => jeugdreclassering.map((een) => een.jeugdreclasseerder)),
  )
  const allen = new Set([...beschermers, ...reclasseerders])
  const beide = [...reclasseerders].filter((id) => beschermers.has(id))
  expect(beide.length / allen.size).toBeGreaterThanOrEqual(0.02)
})

test('a file past its retention was last changed more than twenty years ago', () => {
  const grens = plusDagen(plusJaren(peildatum, -20), -1)
  expect(gezinnen.some(({ vt }) => vt?.meldingen.some(({ laatsteWijziging }) => laatsteWijziging <= grens))).toBe(true)
})
