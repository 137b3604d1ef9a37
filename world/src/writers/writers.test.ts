import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { schrijfWereld } from '../output/schrijf-wereld.js'
import { type AlleRijen, leesRijen } from '../testing/lees-rijen.js'
import { WRITERS } from './index.js'
import type { Writer } from './writer.js'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'writers-'))
  for (const naam of ['een', 'twee']) {
    schrijfWereld(
      {
        gezinnen: 150,
        seed: 1,
        peildatum: '2026-03-10',
        verdeling: 'testset',
        out: join(map, naam),
        overschrijf: false,
      },
      WRITERS,
      () => undefined,
    )
  }
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** References to a row that is not there, each place once. */
function gebroken({ tabellen }: Writer, rijen: AlleRijen): string[] {
  return Object.entries(tabellen).flatMap(([naam, tabel]) =>
    Object.entries(tabel.references ?? {})
      .filter(([kolom, doel]) => {
        const [andere = '', sleutel = ''] = String(doel).split('.')
        const bestaat = new Set((rijen[andere] ?? []).map((rij) => rij[sleutel]))
        return (rijen[naam] ?? []).some((rij) => rij[kolom] !== null && !bestaat.has(rij[kolom]))
      })
      .map(([kolom, doel]) => `${naam}.${kolom} -> ${doel}`),
  )
}

test.each(WRITERS.map((writer) => [writer.naam, writer] as const))(
  '%s writes rows that its subgraph accepts, with no broken reference',
  (_, writer) => {
    expect(gebroken(writer, leesRijen(join(map, 'een'), writer.naam, writer.tabellen))).toEqual([])
  },
)

test.each(WRITERS.map((writer) => [writer.naam, writer] as const))('%s fills every table', (_, writer) => {
  const rijen = leesRijen(join(map, 'een'), writer.naam, writer.tabellen)
  expect(Object.keys(writer.tabellen).filter((naam) => (rijen[naam] ?? []).length === 0)).toEqual([])
})

test.each(WRITERS.map(({ naam }) => [naam]))('%s gives the same bytes for the same options', (naam) => {
  const lees = (folder: string) => readFileSync(join(map, folder, `${naam}.json`), 'utf8')
  expect(lees('een') === lees('twee')).toBe(true)
})

test.each(WRITERS.map(({ naam }) => [naam]))(
  'every number of nine digits with the form of a BSN is a fictional one in %s',
  (naam) => {
    const gevonden = [
      ...readFileSync(join(map, 'een', `${naam}.json`), 'utf8').matchAll(/"[a-z_]*bsn[a-z_]*":"(\d{9})"/g),
    ].map(([, bsn]) => bsn)
    expect(gevonden.length).toBeGreaterThan(50)
    expect(
      gevonden.filter((bsn) => !/^00[1-9]\d{6}$/.test(bsn ?? '') && bsn !== '000000000' && bsn !== '999999999'),
    ).toEqual([])
  },
)
