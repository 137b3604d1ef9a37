import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { tables } from '@gezinsbeeld/veilig-thuis'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { schrijfWereld } from '../output/schrijf-wereld.js'
import { type AlleRijen, leesRijen } from '../testing/lees-rijen.js'
import { veiligThuis } from './veilig-thuis.js'

const PEILDATUM = '2026-03-10'
const opties = { overschrijf: true, gezinnen: 400, seed: 7, peildatum: PEILDATUM, verdeling: 'testset' } as const
const map = mkdtempSync(join(tmpdir(), 'vt-writer-'))
let rijen: AlleRijen

beforeAll(() => {
  schrijfWereld({ ...opties, out: join(map, 'een') }, [veiligThuis], () => undefined)
  rijen = leesRijen(join(map, 'een'), 'veilig-thuis', tables)
}, 60_000)
afterAll(() => rmSync(map, { recursive: true }))

const van = (tabel: keyof typeof tables) => rijen[tabel] ?? []
const meldingenVan = (gezinId: string) => van('melding').filter(({ gezinskenmerk }) => gezinskenmerk === gezinId)
const bij = (tabel: keyof typeof tables, meldnr: unknown) => van(tabel).filter((rij) => rij.meldnr === meldnr)

test('everybody in a report has a BSN or one of the codes that stand for none', () => {
  const codes = van('persoon').map(({ bsn, koppelnummer }) => [bsn, koppelnummer === null])
  expect(codes.length).toBeGreaterThan(100)
  const zonder = codes.filter(([bsn]) => bsn === '000000000' || bsn === '999999999')
  expect(zonder.filter(([, geenKoppelnummer]) => geenKoppelnummer)).toEqual([])
  expect(codes.filter(([bsn]) => bsn === null)).toEqual([])
})

test('an unborn child goes by mother and due date: the code for unborn, no birth date and no address (S7)', () => {
  const ongeboren = van('persoon').filter(({ bsn_status }) => bsn_status === 'ONGEBOREN')
  expect(ongeboren.length).toBeGreaterThanOrEqual(2)
  for (const { bsn, geboortedatum, straat } of ongeboren) {
    expect([bsn, geboortedatum, straat]).toEqual(['999999999', '99999999', null])
  }
})

test('the reporter is never a person of the report', () => {
  expect(van('betrokkene').filter(({ jzr_rol }) => jzr_rol === '391' || jzr_rol === '392')).toEqual([])
  expect(van('melder').length).toBe(van('melding').length)
})

test('nothing has happened after the peildatum; what is planned has no outcome', () => {
  const dagen = [
    ...van('melding').flatMap((m) => [m.datum_ontvangst, m.gesloten_op, m.triage_afgerond, m.laatste_wijziging]),
    ...van('betrokkene').map(({ geinformeerd_op }) => geinformeerd_op),
    ...van('voorwaarde').map(({ sinds }) => sinds),
    ...van('stuk').map(({ datum }) => datum),
    ...van('monitoring').flatMap(({ datum, uitkomst }) => (uitkomst === null ? [] : [datum])),
  ].filter((dag) => dag !== null)
  expect(dagen.filter((dag) => String(dag) > PEILDATUM)).toEqual([])
  const gepland = van('monitoring').filter(({ uitkomst }) => uitkomst === null)
  expect(gepland.filter(({ datum }) => String(datum) <= PEILDATUM)).toEqual([])
})

test('a contact is planned for an open report only, so that a closed one leaves the caseload', () => {
  const gepland = van('monitoring').filter(({ uitkomst }) => uitkomst === null)
  const open = new Set(van('melding').flatMap((m) => (m.gesloten_op === null ? [m.meldnr] : [])))
  expect(gepland.length).toBeGreaterThan(0)
  expect(gepland.filter(({ meldnr }) => !open.has(meldnr))).toEqual([])
})

test('the reports of S1: with the reaction, with a reaction that is missing, and about Sem alone', () => {
  const meldingen = meldingenVan('gezin-s01').map(({ meldnr }) => ({
    wie: bij('betrokkene', meldnr).length,
    reacties: [
      ...new Set(
        van('uitspraak')
          .filter((u) => u.bij === meldnr)
          .map((u) => [u.reactie_geregistreerd, u.reactie !== null].join()),
      ),
    ],
  }))
  expect(meldingen).toEqual([
    { wie: 3, reacties: ['true,true'] },
    { wie: 4, reacties: ['true,false'] },
    { wie: 1, reacties: ['false,false'] },
  ])
})

test('only Veilig Thuis hides mother and child of S5', () => {
  const [melding] = meldingenVan('gezin-s05')
  const geheim = bij('betrokkene', melding?.meldnr).map(({ persoonnr }) =>
    van('persoon').some((p) => p.persoonnr === persoonnr && p.geheim === true),
  )
  expect(geheim.sort()).toEqual([false, true, true])
})

test('the files of S13 were last changed one day before twenty years ago, and a new report is apart from the old', () => {
  expect(meldingenVan('gezin-s13').map(({ laatste_wijziging }) => laatste_wijziging)).toEqual(['2006-03-09'])
  const b = meldingenVan('gezin-s13b').map(({ laatste_wijziging, gesloten_op }) => [
    laatste_wijziging,
    gesloten_op !== null,
  ])
  expect(b).toEqual([
    ['2006-03-09', true],
    [PEILDATUM, false],
  ])
})

test('a family has twelve internal documents for the last year, none when nothing changed in it', () => {
  const perGezin = new Map<unknown, number>()
  const gezinVan = new Map(van('melding').map(({ meldnr, gezinskenmerk }) => [meldnr, gezinskenmerk]))
  for (const { meldnr } of van('stuk'))
    perGezin.set(gezinVan.get(meldnr), (perGezin.get(gezinVan.get(meldnr)) ?? 0) + 1)
  expect(perGezin.size).toBeGreaterThan(50)
  expect([...new Set(perGezin.values())]).toEqual([12])
  expect(perGezin.has('gezin-s13')).toBe(false)
})
