import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kenmerkVan, openbaarDeel } from '@gezinsbeeld/log'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { JWK } from 'jose'
import { opdrachten } from '../main.js'
import { maakSleutel } from '../sleutelbestand.js'
import type { Plaats } from './plaats.js'

let map: string
let plaats: string
let oud: JWK
let uit: string

/** A log of which nothing was signed yet, with one key. */
beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'log-sleutel-'))
  mkdirSync(join(map, 'controlepunten'))
  plaats = join(map, 'log.json')
  oud = await maakSleutel()
  writeFileSync(join(map, 'oud.json'), JSON.stringify(oud))
  const databaseUrl = 'postgres://lezer@127.0.0.1:1/log'
  writeFileSync(
    plaats,
    JSON.stringify({ databaseUrl, controlepuntMap: join(map, 'controlepunten'), sleutels: [openbaarDeel(oud)] }),
  )
  uit = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((tekst) => {
    uit += String(tekst)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  rmSync(map, { recursive: true })
})

const gezinsbeeld = (...args: string[]) => opdrachten(map).parseAsync(['log', ...args], { from: 'user' })
const pad = (naam: string) => join(map, naam)
const sleutels = () => (JSON.parse(readFileSync(plaats, 'utf8')) as Plaats).sleutels
const lees = (naam: string) => JSON.parse(readFileSync(pad(naam), 'utf8')) as JWK
const nieuw = (...args: string[]) => gezinsbeeld('sleutel', '--uit', pad('nieuw.json'), ...args)
const sluit = (naam: string, ...args: string[]) =>
  gezinsbeeld('sleutel-sluit', '--sleutel', pad(naam), '--log', plaats, ...args)

test('a new key is for this account alone, and only its public part is told and kept beside the older one', async () => {
  await nieuw('--log', plaats)
  const geheim = lees('nieuw.json')
  expect(statSync(pad('nieuw.json')).mode & 0o777).toBe(0o600)
  expect(sleutels()).toEqual([openbaarDeel(oud), openbaarDeel(geheim)])
  expect(uit).toContain(await kenmerkVan(geheim))
  for (const waar of [uit, readFileSync(plaats, 'utf8')]) expect(waar).not.toContain(geheim.d)
})

test('without a log it is only made; another key is never written over, nor one put in the repository', async () => {
  await nieuw()
  expect(sleutels()).toHaveLength(1)
  const eerst = lees('nieuw.json')
  await expect(nieuw('--log', plaats)).rejects.toMatchObject({ code: 'OPTIE_ONGELDIG' })
  expect([lees('nieuw.json'), sleutels().length]).toEqual([eerst, 1])
  await expect(gezinsbeeld('sleutel', '--uit', join(__dirname, 'geheim.json'))).rejects.toMatchObject({
    code: 'OPTIE_ONGELDIG',
  })
})

test('at the end of a key it gets the moment, once, and can sign nothing any more', async () => {
  await nieuw('--log', plaats)
  await sluit('nieuw.json', '--tot', '2026-03-10T09:00:00Z')
  await sluit('nieuw.json')
  expect(sleutels().map(({ tot }) => tot)).toEqual(['2026-03-10T09:00:00.000Z', undefined])
  expect(uit).toContain('1 gesloten')
  const eigenaar = ['--eigenaar', 'postgres://eigenaar@127.0.0.1:1/log']
  for (const opdracht of [
    () => sluit('oud.json'),
    () => gezinsbeeld('ruim-op', ...eigenaar, '--sleutel', pad('oud.json'), '--bewaar', '60', '--log', plaats),
    () => gezinsbeeld('erken-verlies', '--sleutel', pad('oud.json'), '--log', plaats),
  ])
    await expect(opdracht()).rejects.toMatchObject({ code: 'SLEUTEL_NIET_IN_GEBRUIK' })
})

test('a key that this log does not know signs nothing for it', async () => {
  await nieuw()
  await expect(sluit('nieuw.json')).rejects.toMatchObject({ code: 'SLEUTEL_NIET_IN_GEBRUIK' })
  await expect(sluit('weg.json')).rejects.toMatchObject({ code: 'SLEUTEL_ONLEESBAAR' })
})
