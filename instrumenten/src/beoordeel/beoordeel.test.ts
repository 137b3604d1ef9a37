import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dossier, leesDossier, schrijfDossier } from '@gezinsbeeld/schema/beoordeling'
import { leesMap, SCHEMA_MAP, type Toegang } from '@gezinsbeeld/schema/toegang'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { opdrachten } from '../main.js'
import { beoordeling } from './controleer.js'
import { demoDossier } from './demo.js'
import { maakBeoordelaar } from './sleutel.js'
import { metBeoordeling } from './voeg-toe.js'

const LEEG: Dossier = { beoordelaars: [], beoordelingen: [] }
const OP = new Date('2026-03-10T09:00:00Z')
const map = mkdtempSync(join(tmpdir(), 'beoordeel-'))
let nu: Toegang
let ruimer: Toegang
beforeAll(() => {
  nu = leesMap()
  ruimer = new Map([...nu, ['cel VT.D10.MELD', { ...nu.get('cel VT.D10.PROC') }]])
})
afterAll(() => rmSync(map, { recursive: true }))

const mens = (id: string, hoedanigheid: 'PRIVACY_OFFICER' | 'JURIST' | 'FG') =>
  maakBeoordelaar({ id, naam: id, hoedanigheid })

test('the demo approves what there is, and a change of access after it is not approved', async () => {
  const dossier = await demoDossier(LEEG, nu, OP)
  expect((await beoordeling(nu, dossier)).beoordeeld).toBe(true)
  const { beoordeeld, verschillen } = await beoordeling(ruimer, dossier)
  expect(beoordeeld).toBe(false)
  expect(verschillen?.map(({ naam, richting }) => `${richting} ${naam}`)).toEqual(['RUIMER cel VT.D10.MELD'])
})

test('the demo throws no review of a real person away', async () => {
  const { beoordelaar } = await mens('po', 'PRIVACY_OFFICER')
  await expect(demoDossier({ ...LEEG, beoordelaars: [beoordelaar] }, nu, OP)).rejects.toThrow('echte beoordelaar')
})

test('a change is approved by the second of two people, with the rows that they read', async () => {
  const [po, jurist, fg] = await Promise.all([mens('po', 'PRIVACY_OFFICER'), mens('j', 'JURIST'), mens('fg', 'FG')])
  const goed = (sleutel: typeof po.geheim) =>
    ({ sleutel, besluit: 'GOEDGEKEURD', opmerking: 'gelezen', op: OP }) as const
  let dossier: Dossier = { ...LEEG, beoordelaars: [po, jurist, fg].map(({ beoordelaar }) => beoordelaar) }
  for (const wie of [po, jurist]) dossier = await metBeoordeling(dossier, nu, goed(wie.geheim))
  dossier = await metBeoordeling(dossier, ruimer, { ...goed(fg.geheim), besluit: 'ADVIES' })
  dossier = await metBeoordeling(dossier, ruimer, goed(po.geheim))
  expect((await beoordeling(ruimer, dossier)).beoordeeld).toBe(false)
  dossier = await metBeoordeling(dossier, ruimer, goed(jurist.geheim))
  expect((await beoordeling(ruimer, dossier)).beoordeeld).toBe(true)
  expect(dossier.beoordelingen.map(({ inhoud }) => inhoud.rijen)).toEqual([
    'ALLES',
    'ALLES',
    ...[1, 2, 3].map(() => ['cel VT.D10.MELD']),
  ])
  await expect(metBeoordeling(dossier, ruimer, goed(po.geheim))).rejects.toThrow('al goedgekeurd')
  await expect(metBeoordeling(dossier, nu, goed(fg.geheim))).rejects.toThrow('de FG adviseert')
  const { geheim } = await mens('vreemde', 'PRIVACY_OFFICER')
  await expect(metBeoordeling(dossier, nu, goed(geheim))).rejects.toThrow('van niemand in de lijst')
})

test('an approved access whose file was changed is not taken as the approved one', async () => {
  const dossier = await demoDossier(LEEG, nu, OP)
  const uitslag = await beoordeling(ruimer, { ...dossier, toegang: ruimer })
  expect([uitslag.beoordeeld, uitslag.verschillen]).toEqual([false, undefined])
})

test('a new key goes to a file of its own that only its owner reads, never into the repository', async () => {
  schrijfDossier(LEEG, map)
  const doe = (uit: string) => {
    const opties = ['--id', 'po', '--naam', 'P. Officer', '--hoedanigheid', 'PRIVACY_OFFICER', '--map', map]
    return opdrachten(map).parseAsync(['node', 'gezinsbeeld', 'beoordeel', 'sleutel', ...opties, '--uit', uit])
  }
  await expect(doe(join(SCHEMA_MAP, 'geheim.json'))).rejects.toThrow('ligt in de repository')
  await doe('geheim.json')
  expect(statSync(join(map, 'geheim.json')).mode & 0o777).toBe(0o600)
  const { d, ...openbaar } = JSON.parse(readFileSync(join(map, 'geheim.json'), 'utf8'))
  expect(typeof d).toBe('string')
  expect(leesDossier(map).beoordelaars.map(({ sleutel }) => sleutel)).toEqual([openbaar])
  await expect(doe('geheim.json')).rejects.toThrow('is er al')
})
