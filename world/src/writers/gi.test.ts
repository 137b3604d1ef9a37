import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GiRows, tables } from '@gezinsbeeld/gi'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { schrijfWereld } from '../output/schrijf-wereld.js'
import { leesRijen } from '../testing/lees-rijen.js'
import { gi } from './gi.js'

const P = '2026-03-10'
const opties = { overschrijf: true, gezinnen: 600, seed: 7, peildatum: P, verdeling: 'testset' } as const
const map = mkdtempSync(join(tmpdir(), 'gi-writer-'))
let rijen: GiRows

beforeAll(() => {
  schrijfWereld({ ...opties, out: join(map, 'een') }, [gi], () => undefined)
  rijen = leesRijen(join(map, 'een'), 'gi', tables) as unknown as GiRows
}, 60_000)
afterAll(() => rmSync(map, { recursive: true }))

const van = (clientnr: string) => rijen.client.find((een) => een.clientnr === clientnr)
const dossier = (nr: string) => rijen.dossier.find(({ dossiernr }) => dossiernr === nr)

test('a BSN is there for a child under a measure only; everybody else carries a number that came with the case', () => {
  const onderMaatregel = new Set(rijen.maatregel.map(({ clientnr }) => clientnr))
  const metBsn = rijen.client.filter(({ bsn }) => bsn !== null)
  expect(metBsn.length).toBeGreaterThan(50)
  expect(metBsn.filter(({ clientnr }) => !onderMaatregel.has(clientnr))).toEqual([])
  expect(rijen.client.filter(({ bsn, koppelnummer }) => (bsn === null) === (koppelnummer === null))).toEqual([])
})

test('youth probation is on the SKN: a youth has one exactly when there is an order', () => {
  const metOpdracht = new Set(rijen.jr_opdracht.map(({ clientnr }) => clientnr))
  const metSkn = rijen.client.filter(({ skn }) => skn !== null).map(({ clientnr }) => clientnr)
  expect(new Set(metSkn)).toEqual(metOpdracht)
})

test('youth protection and youth probation never share a file', () => {
  const soort = (nr: string) => dossier(nr)?.soort
  expect(new Set(rijen.maatregel.map(({ dossiernr }) => soort(dossiernr)))).toEqual(new Set(['JB']))
  expect(new Set(rijen.jr_opdracht.map(({ dossiernr }) => soort(dossiernr)))).toEqual(new Set(['JR']))
})

test('clients, employees and file of a row belong to one institution', () => {
  for (const { dossiernr, clientnr } of rijen.dossier_client) expect(van(clientnr)?.oin).toBe(dossier(dossiernr)?.oin)
  const werkt = new Map(rijen.medewerker.map(({ medewerkernr, oin }) => [medewerkernr, oin]))
  for (const { dossiernr, medewerkernr } of rijen.dossier_medewerker) {
    expect(werkt.get(medewerkernr)).toBe(dossier(dossiernr)?.oin)
  }
})

test('a file handed over leaves a closed file with its rows at the old institution', () => {
  const oud = rijen.maatregel.filter(({ overgedragen_op }) => overgedragen_op !== null)
  const nieuw = rijen.maatregel.filter(({ overgenomen_op }) => overgenomen_op !== null)
  expect(oud.length).toBeGreaterThan(0)
  expect(oud.length).toBe(nieuw.length)
  for (const een of oud) {
    expect(dossier(een.dossiernr)?.gesloten).toBe(een.overgedragen_op)
    const ander = nieuw.find((m) => van(m.clientnr)?.bsn === van(een.clientnr)?.bsn && m.begin === een.begin)
    expect(ander?.overgenomen_op).toBe(een.overgedragen_op)
    expect(van(ander?.clientnr ?? '')?.oin).not.toBe(van(een.clientnr)?.oin)
  }
})

test('nothing is written down before it happened', () => {
  expect(rijen.plan.filter(({ vastgesteld_op }) => vastgesteld_op > P)).toEqual([])
  expect(
    rijen.journaal.filter(({ datum, dossiernr }) => datum > (dossier(dossiernr)?.laatste_wijziging ?? '')),
  ).toEqual([])
  expect(rijen.aanwijzing.filter(({ datum }) => datum > P)).toEqual([])
  expect(rijen.maatregel.filter(({ eerste_contact }) => (eerste_contact ?? '') > P)).toEqual([])
})

test('the OTS of S2 ended yesterday, and in the variant the court prolongs it tomorrow', () => {
  const maatregelen = (gezinId: string) =>
    rijen.maatregel.filter(({ dossiernr }) => dossier(dossiernr)?.gezinskenmerk === gezinId)
  expect(maatregelen('gezin-s02')).toMatchObject([{ eind: '2026-03-09', reden_einde: '03' }])
  const [b] = maatregelen('gezin-s02b')
  expect(b).toMatchObject({ eind: '2026-03-09', reden_einde: '03' })
  expect(rijen.verlenging.filter(({ maatregelnr }) => maatregelnr === b?.maatregelnr)).toEqual([
    { maatregelnr: b?.maatregelnr, datum_uitspraak: '2026-03-11', eind: '2027-03-09' },
  ])
})

test('whom another source hides has no address and no telephone here (S5)', () => {
  const s05 = rijen.dossier
    .filter(({ gezinskenmerk }) => gezinskenmerk === 'gezin-s05')
    .map(({ dossiernr }) => dossiernr)
  const clienten = rijen.dossier_client
    .filter(({ dossiernr }) => s05.includes(dossiernr))
    .map((een) => van(een.clientnr))
  expect(clienten.length).toBe(3)
  expect(clienten.filter((een) => een?.straat !== null || een?.telefoon !== null).length).toBe(1)
  expect(clienten.every((een) => een?.geheim === false)).toBe(true)
})

test('the employees of the scenarios have the files that the scenarios give them, and no others', () => {
  const bij = (medewerker: string) =>
    rijen.dossier_medewerker
      .filter(({ medewerkernr }) => medewerkernr === medewerker)
      .map(({ dossiernr }) => `${dossier(dossiernr)?.gezinskenmerk} ${dossier(dossiernr)?.soort}`)
      .sort()
  expect(bij('gi-a-001')).toEqual(['gezin-s01 JB', 'gezin-s03 JB', 'gezin-s03 JR'])
  expect(bij('gi-a-008')).toEqual(['gezin-s08 JB', 'gezin-s08b JB'])
  expect(bij('gi-a-009')).toEqual(['gezin-s08 JR'])
  expect(bij('gi-a-010')).toEqual(['gezin-s09 JR', 'gezin-s09b JR'])
  expect(bij('gi-a-011')).toEqual(['gezin-s09b JB'])
})
