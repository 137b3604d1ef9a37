import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LogSleutel, openbaarDeel } from '@gezinsbeeld/log'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { JWK } from 'jose'
import { provisionLog } from './logDatabase.js'
import { databaseName } from './names.js'
import { provision } from './postgres/provision.js'
import { type EmbeddedPostgres, startPostgres } from './postgres/startPostgres.js'
import { createSecrets, installationSecrets } from './secrets.js'

const home = mkdtempSync(join(tmpdir(), 'gezinsbeeld-logtest-'))
const bestand = join(home, 'log.json')
const secretsFile = join(home, 'secrets.json')
const sleutelFile = join(home, 'nieuw.json')
let server: EmbeddedPostgres

beforeAll(async () => {
  chmodSync(home, 0o755)
  server = await startPostgres({ dataDir: join(home, 'postgres') })
  await provision(server.url, { name: databaseName('gateway'), password: 'gateway' })
}, 60_000)
beforeEach(() => {
  for (const file of [bestand, secretsFile]) rmSync(file, { force: true })
})
afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

/** What a start does with keys and log, with a new key if one is given. */
const start = async (sleutel?: string) => {
  const secrets = installationSecrets(secretsFile, sleutel)
  await provisionLog(server.url, '', { folder: home, secrets })
  return secrets.controlepuntSleutel
}
const sleutels = () => (JSON.parse(readFileSync(bestand, 'utf8')) as { sleutels: LogSleutel[] }).sleutels
const nieuweSleutel = (): JWK => {
  const { controlepuntSleutel } = createSecrets()
  writeFileSync(sleutelFile, JSON.stringify({ ...controlepuntSleutel, kid: 'of somebody else' }))
  return controlepuntSleutel
}

test('a start with a new key signs with it from then on, and leaves the older public keys where they are', async () => {
  const eerste = await start()
  const tweede = nieuweSleutel()
  expect(await start(sleutelFile)).toEqual(tweede)
  expect(await start()).toEqual(tweede)
  expect(sleutels()).toEqual([openbaarDeel(eerste), openbaarDeel(tweede)])
})

test('a key that was ended stays ended, and no start signs with it', async () => {
  await start()
  const dicht = sleutels().map((een) => ({ ...een, tot: '2026-03-10T09:00:00Z' }))
  writeFileSync(bestand, JSON.stringify({ sleutels: dicht }))
  await expect(start()).rejects.toMatchObject({ code: 'SLEUTEL_GESLOTEN' })
  nieuweSleutel()
  await start(sleutelFile)
  expect(sleutels()).toMatchObject([
    { tot: '2026-03-10T09:00:00Z' },
    expect.not.objectContaining({ tot: expect.anything() }),
  ])
})

test('a list of keys that cannot be read is not written over, and what is no key starts nothing', async () => {
  await start()
  writeFileSync(bestand, '{"sleutels": [')
  await expect(start()).rejects.toMatchObject({ code: 'SLEUTEL_ONLEESBAAR' })
  expect(readFileSync(bestand, 'utf8')).toBe('{"sleutels": [')
  const { d: _, ...openbaar } = createSecrets().controlepuntSleutel
  writeFileSync(sleutelFile, JSON.stringify(openbaar))
  await expect(start(sleutelFile)).rejects.toMatchObject({ code: 'SLEUTEL_ONLEESBAAR' })
})
