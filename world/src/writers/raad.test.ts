import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tables } from '@gezinsbeeld/raad'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { schrijfWereld } from '../output/schrijf-wereld.js'
import { type AlleRijen, leesRijen } from '../testing/lees-rijen.js'
import { raad } from './raad.js'

const opties = { overschrijf: true, gezinnen: 400, seed: 7, peildatum: '2026-03-10', verdeling: 'testset' } as const
const map = mkdtempSync(join(tmpdir(), 'raad-writer-'))
let rijen: AlleRijen

beforeAll(() => {
  schrijfWereld({ ...opties, out: join(map, 'een') }, [raad], () => undefined)
  rijen = leesRijen(join(map, 'een'), 'raad', tables)
}, 60_000)
afterAll(() => rmSync(map, { recursive: true }))

const van = (tabel: keyof typeof tables) => rijen[tabel] ?? []
const persoon = (nr: unknown) => van('persoon').find(({ persoonnr }) => persoonnr === nr)

test('every table has rows, and every reference names a row that is there', () => {
  expect(Object.keys(tables).filter((tabel) => van(tabel as keyof typeof tables).length === 0)).toEqual([])
  const kapot = Object.entries(tables).flatMap(([tabel, { references }]: [string, { references?: object }]) =>
    Object.entries((references ?? {}) as Record<string, string>).flatMap(([kolom, doel]) => {
      const [ander, sleutel] = doel.split('.') as [string, string]
      const bestaat = new Set((rijen[ander] ?? []).map((rij) => rij[sleutel]))
      const los = (rijen[tabel] ?? []).filter((rij) => rij[kolom] !== null && !bestaat.has(rij[kolom]))
      return los.length === 0 ? [] : [`${tabel}.${kolom}: ${los.length}`]
    }),
  )
  expect(kapot).toEqual([])
})

test('only a youth has a BSN: a parent carries the number that came with the case', () => {
  const jeugd = new Set(
    [...van('zaak_persoon'), ...van('toets_persoon')].filter((r) => r.jzr_rol === '301').map((r) => r.persoonnr),
  )
  const metBsn = van('persoon').filter(({ bsn }) => bsn !== null)
  expect(metBsn.length).toBeGreaterThan(50)
  expect(metBsn.filter(({ persoonnr }) => !jeugd.has(persoonnr))).toEqual([])
  const ouders = van('zaak_persoon').filter(({ jzr_rol }) => jzr_rol === '112')
  expect(ouders.every(({ persoonnr }) => typeof persoon(persoonnr)?.koppelnummer === 'string')).toBe(true)
})

test('an unborn child has no number of any register: mother and due date name it', () => {
  const ongeboren = van('persoon').filter(({ bsn_status }) => bsn_status === 'ONGEBOREN')
  expect(ongeboren.length).toBeGreaterThanOrEqual(2)
  for (const { bsn, koppelnummer, moeder_persoonnr, uitgerekende_datum, geboortedatum } of ongeboren) {
    expect([bsn, koppelnummer, geboortedatum]).toEqual([null, null, '99999999'])
    expect(typeof uitgerekende_datum).toBe('string')
    expect(persoon(moeder_persoonnr)?.uitgerekende_datum).toBe(uitgerekende_datum)
    const onderwerp = van('zaak_persoon').filter((r) => r.persoonnr === moeder_persoonnr && r.onderwerp === true)
    expect(onderwerp.length).toBe(1)
  }
})

test('a youth in a criminal case is known under both numbers, one with an order only under the SKN only', () => {
  const verdachten = van('strafonderzoek').map(({ persoonnr }) => persoon(persoonnr))
  expect(verdachten.every((een) => een?.skn !== null)).toBe(true)
  const alleenSkn = van('persoon').filter(({ bsn, koppelnummer, skn }) => bsn === null && koppelnummer === null && skn)
  expect(alleenSkn.length).toBeGreaterThan(0)
  const opdrachten = van('jr_opdracht').map(({ persoonnr }) => persoonnr)
  expect(alleenSkn.filter(({ persoonnr }) => !opdrachten.includes(persoonnr))).toEqual([])
})

test('the investigators of the scenarios have the cases that the scenarios give them, and no others', () => {
  const van012 = van('behandelaar').filter(({ medewerkernr }) => medewerkernr === 'raad-012')
  expect(van012.map(({ functie }) => functie)).toEqual(['RAADSONDERZOEKER'])
  const raad003 = van('behandelaar').filter(({ medewerkernr }) => medewerkernr === 'raad-003')
  const zaken = raad003.map(({ zaaknr }) => van('zaak').find((zaak) => zaak.zaaknr === zaaknr)?.soort)
  expect(zaken.sort()).toEqual(['BESCHERMING', 'STRAF'])
})
