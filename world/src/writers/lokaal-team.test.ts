import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tables } from '@gezinsbeeld/lokaal-team'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { schrijfWereld } from '../output/schrijf-wereld.js'
import { type AlleRijen, leesRijen } from '../testing/lees-rijen.js'
import { lokaalTeam } from './lokaal-team.js'

const opties = { overschrijf: true, gezinnen: 500, seed: 7, peildatum: '2026-03-10', verdeling: 'testset' } as const
const map = mkdtempSync(join(tmpdir(), 'lt-writer-'))
let rijen: AlleRijen

beforeAll(() => {
  schrijfWereld({ ...opties, out: join(map, 'een') }, [lokaalTeam], () => undefined)
  rijen = leesRijen(join(map, 'een'), 'lokaal-team', tables)
})
afterAll(() => rmSync(map, { recursive: true }))

const van = (tabel: keyof typeof tables) => rijen[tabel] ?? []

test('every family is in the register, also without a file of a local team', () => {
  const metCasus = new Set(van('casus').map(({ gezin_id }) => gezin_id))
  expect(van('gezin').length).toBeGreaterThan(opties.gezinnen)
  expect(van('gezin').some(({ gezin_id }) => !metCasus.has(gezin_id))).toBe(true)
})

test('every reference names a row that is there', () => {
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

test('the edge cases exist: another BSN than in the register, and nobody without BSN without another key', () => {
  const register = new Map(van('ingeschrevene').map(({ anummer, bsn }) => [anummer, bsn]))
  const anders = van('client').filter(({ anummer, bsn }) => bsn !== null && register.get(anummer) !== bsn)
  expect(anders.length).toBeGreaterThan(0)
  const zonder = [...van('client'), ...van('ingeschrevene')].filter(({ bsn }) => bsn === null)
  expect(zonder.length).toBeGreaterThan(0)
  expect(zonder.every(({ koppelnummer }) => typeof koppelnummer === 'string')).toBe(true)
})

test('the same seed gives the same bytes', () => {
  schrijfWereld({ ...opties, out: join(map, 'twee') }, [lokaalTeam], () => undefined)
  const bytes = (naam: string) => readFileSync(join(map, naam, 'lokaal-team.json'), 'utf8')
  expect(bytes('twee') === bytes('een')).toBe(true)
})
