import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadBeleid } from '@gezinsbeeld/schema'
import { leesMap, SCHEMA_MAP } from '@gezinsbeeld/schema/toegang'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { NU, type Proeflog, proeflog } from '../../../log/src/testing/proeflog.js'
import { metVorm } from '../../../log/src/testing/uitkomst.js'
import { openVersie } from '../beleid/versie.js'
import { speel } from './speel-af.js'
import { tekst } from './tekst.js'

const map = mkdtempSync(join(tmpdir(), 'speel-af-'))
const nu = { toegang: leesMap(), beleid: loadBeleid().versie }
let log: Proeflog

const regel = (beleid: string, uitkomst: string, code: string | null) => ({
  span: 'b'.repeat(16),
  medewerker: 'gi-1',
  rol: 'JEUGDBESCHERMER',
  organisatie: 'O',
  doel: 'D10',
  beleid,
  betrokkenen: ['1'.repeat(32)],
  velden: [
    {
      veld: 'VtMelding.aanleiding',
      bron: 'VT',
      categorieen: ['VEIL'],
      uitkomst,
      code,
      regel: 'VT.D10.VEIL',
      aantal: 2,
      personen: [0],
    },
  ],
})

beforeAll(async () => {
  for (const deel of ['beleid', 'velden.json', 'supergraph.graphql'])
    cpSync(join(SCHEMA_MAP, deel), join(map, deel), { recursive: true })
  const bestand = join(map, 'beleid/cellen/VT.json')
  const dicht = readFileSync(bestand, 'utf8').replace(
    '"categorie": "VEIL", "cel": "V2,5", "eigen": false',
    '"categorie": "VEIL", "cel": "G", "eigen": false',
  )
  writeFileSync(bestand, dicht)
  log = await proeflog()
  const schrijver = await log.open()
  const regels = [
    regel(nu.beleid, 'TOEGESTAAN', null),
    regel(nu.beleid, 'GEWEIGERD', 'MOTIVERING_ONTBREEKT'),
    regel('eerder', 'TOEGESTAAN', null),
  ]
  for (const [index, inhoud] of regels.entries())
    await schrijver.schrijf({ soort: 'UITKOMST', tijd: NU, trace: String(index).repeat(32), ...metVorm(inhoud) })
})
afterAll(async () => {
  await log.weg()
  rmSync(map, { recursive: true })
})

const naspel = (naar: string) =>
  speel(log.schrijver, { codes: [] }, { was: nu, wordt: openVersie(naar, '/'), metNamen: false, zeg: () => {} })

test('a log that was written is replayed against a proposal, and the sum stands last', async () => {
  const uitslag = tekst(await naspel(map), nu.beleid)
  expect(uitslag).toContain('TOEGESTAAN → GEWEIGERD')
  expect(uitslag).toContain('VtMelding.aanleiding')
  expect(uitslag).toContain(`Onder ander beleid dan ${nu.beleid} beslist: 2.`)
  expect(uitslag).toMatch(
    /\n6 beslissingen nagespeeld: 2 gelijk, 4 anders, 0 hangt af van .*; raakt 2 verzoeken van 1 medewerker bij 1 organisatie over 1 betrokkene\n$/,
  )
})

test('against the policy that decided nothing is otherwise, but for what another policy decided', async () => {
  const { perSoort } = await naspel(join(SCHEMA_MAP, '..'))
  expect(perSoort).toEqual({ GELIJK: 4, ANDERS: 0, HANGT_AF_VAN: 2 })
})
