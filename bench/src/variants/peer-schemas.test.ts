import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Endpoints } from '../environment/endpoints.js'
import { SOURCES } from '../sources/answer-internal.js'
import { writeOverrides, writeSupergraph, writeSupergraphForHive } from './peer-schemas.js'

const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const endpoints = Object.fromEntries(
  SOURCES.map((name, nr) => [name, { url: `http://127.0.0.1:${9000 + nr}`, sleutel: '' }]),
) as unknown as Endpoints

test('every source of the supergraph is one of this run', () => {
  const sdl = readFileSync(writeSupergraph(folder, endpoints), 'utf8')
  expect(sdl.match(/127\.0\.0\.1:900\d\/graphql/g)?.sort()).toEqual(
    SOURCES.map((_, nr) => `127.0.0.1:900${nr}/graphql`),
  )
  expect(sdl).not.toMatch(/@join__graph\(name: "[^"]+", url: "http:\/\/[a-z-]+\.invalid/)
})

test('Hive gets everything but the hidden parts of composed fields', () => {
  const sdl = readFileSync(writeSupergraphForHive(folder, endpoints), 'utf8')
  expect(sdl).not.toMatch(/giGebeurtenissen|vtBetrokkenheid|raadKader/)
  expect(sdl).toMatch(/ledenIds: \[ID!\] @inaccessible/)
  expect(sdl).toMatch(/maatregelen: .*requires: "ledenIds"/)
})

test('the gateway that composes by itself gets every schema, without descriptions', () => {
  const overrides = readFileSync(writeOverrides(folder, endpoints), 'utf8')
  for (const name of SOURCES) {
    expect(overrides).toContain(`[subgraphs.${name}]`)
    expect(readFileSync(join(folder, `${name}.graphql`), 'utf8')).not.toContain('"""')
  }
})
