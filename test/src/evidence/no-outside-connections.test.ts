import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'

const file = join(mkdtempSync(join(tmpdir(), 'gezinsbeeld-verbindingen-')), 'verbindingen')
let wereld: TestWorld

beforeAll(async () => {
  writeFileSync(file, '')
  wereld = await openWorld({
    env: {
      NODE_OPTIONS: `--require ${resolve(__dirname, '../../preload/record-connections.cjs')}`,
      GEZINSBEELD_TEST_VERBINDINGEN: file,
    },
  })
})
afterAll(() => wereld.stop())

const lines = () => readFileSync(file, 'utf8').trim().split('\n')

test('every process of the world is watched', () => {
  const started = lines().filter((line) => line.endsWith(' started'))
  for (const part of ['gateway', 'veilig-thuis', 'raad', 'gi', 'lokaal-team']) {
    expect(started.some((line) => line.includes(part))).toBe(true)
  }
})

test('nothing connects or looks up a name outside the machine: not at start, not while answering, not at the end', async () => {
  const antwoord = await wereld.vraag({
    wie: JEUGDBESCHERMER,
    doel: 'UITVOERING_OTS',
    query: '{ gezin(gezinId: "gezin-s01") { volledig vtMeldingen { datumMelding } } }',
  })
  expect(antwoord.status).toBe(200)
  await wereld.world.restart('gateway')
  expect(lines().filter((line) => !line.endsWith(' started'))).toEqual([])
})
