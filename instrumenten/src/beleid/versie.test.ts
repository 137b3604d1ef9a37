import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashVan, leesMap, SCHEMA_MAP, schrijfToegang } from '@gezinsbeeld/schema/toegang'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { leesVersie } from './versie.js'

const map = mkdtempSync(join(tmpdir(), 'versie-'))
beforeAll(() => {
  for (const deel of ['beleid', 'velden.json', 'supergraph.graphql'])
    cpSync(join(SCHEMA_MAP, deel), join(map, 'a', deel), { recursive: true })
})
afterAll(() => rmSync(map, { recursive: true }))

test('a folder, the repository and a written file of the same policy give the same access', () => {
  const hash = hashVan(leesMap())
  writeFileSync(join(map, 'toegang.json'), schrijfToegang(leesMap()))
  for (const versie of ['a', 'toegang.json', join(SCHEMA_MAP, '..')])
    expect([versie, hashVan(leesVersie(versie, map))]).toEqual([versie, hash])
})

test('a changed cell in a folder is another access', () => {
  const bestand = join(map, 'a/beleid/cellen/VT.json')
  const tekst = readFileSync(bestand, 'utf8')
  writeFileSync(bestand, tekst.replace('"categorie": "ID", "cel": "T1"', '"categorie": "ID", "cel": "T3"'))
  expect(hashVan(leesVersie('a', map))).not.toBe(hashVan(leesMap()))
  writeFileSync(bestand, tekst)
})

// A copy without its history has no revisions.
const metGit = existsSync(join(SCHEMA_MAP, '..', '.git')) ? test : test.skip
metGit('a revision of the repository is read from git', () => {
  expect(leesVersie('HEAD', map).size).toBeGreaterThan(1500)
})

test('what is no version, and what poses as an option of git, is refused', () => {
  for (const versie of ['bestaat-niet', '--help', 'a/velden.json.orig'])
    expect(() => leesVersie(versie, map)).toThrow('geen revisie van deze repository')
  writeFileSync(join(map, 'kapot.json'), '{')
  expect(() => leesVersie('kapot.json', map)).toThrow('geen bestand dat `beoordeel` schreef')
})
