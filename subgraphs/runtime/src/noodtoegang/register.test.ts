import { randomBytes, randomUUID } from 'node:crypto'
import type { NoodtoegangBericht } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { openSource, type Source } from '../database/open.js'
import { leesBericht } from './lees-bericht.js'
import { actieveNoodtoegang, bewaarNoodtoegang, maakNoodtoegangRegister } from './register.js'

const admin = process.env.GEZINSBEELD_TEST_POSTGRES_URL ?? ''
const naam = `noodtoegang_test_${randomBytes(5).toString('hex')}`
const WIE = { medewerker: 'lt-1-010', organisatie: '00000009900000004001', rol: 'CRISISDIENST' }
const PERSONEN = ['p-kind', 'p-moeder']
let source: Source

const beheer = async (sql: string) => {
  const client = new Client({ connectionString: admin })
  await client.connect()
  await client.query(sql)
  await client.end()
}
beforeAll(async () => {
  await beheer(`create database ${naam}`)
  source = openSource(Object.assign(new URL(admin), { pathname: `/${naam}` }).href, () => undefined)
  // Several processes of one source start at once.
  await Promise.all([1, 2, 3].map(() => maakNoodtoegangRegister(source.request())))
})
afterAll(async () => {
  await source.close()
  await beheer(`drop database ${naam} with (force)`)
})

const bericht = (over: Partial<NoodtoegangBericht> = {}): NoodtoegangBericht => ({
  noodtoegangId: randomUUID(),
  versie: 1,
  ...WIE,
  personen: PERSONEN,
  terPlaatse: false,
  van: '2026-03-10T01:14:00.000Z',
  tot: '2026-03-10T05:14:00.000Z',
  ...over,
})
const bewaar = (over: Partial<NoodtoegangBericht> = {}) => bewaarNoodtoegang(source.request(), bericht(over))
const wie = async (nu: string, over: Partial<typeof WIE> = {}, personen: readonly string[] = PERSONEN) =>
  (await actieveNoodtoegang({ db: source.request(), nu }, { ...WIE, ...over }, personen)).map(
    ({ persoon, terPlaatse }) => `${persoon}${terPlaatse ? ' ter plaatse' : ''}`,
  )

test('a notice holds for its persons, employee, organisation and role, from its start until its end', async () => {
  await bewaar()
  expect(await wie('2026-03-10T01:13:59.999Z')).toEqual([])
  expect(await wie('2026-03-10T01:14:00.000Z')).toEqual(PERSONEN)
  expect(await wie('2026-03-10T05:13:59.999Z')).toEqual(PERSONEN)
  expect(await wie('2026-03-10T05:14:00.000Z')).toEqual([])
  expect(await wie('2026-03-10T02:00:00Z', {}, ['p-kind', 'p-ander'])).toEqual(['p-kind'])
  expect(await wie('2026-03-10T02:00:00Z', { medewerker: 'lt-1-011' })).toEqual([])
  expect(await wie('2026-03-10T02:00:00Z', { organisatie: '00000009900000004002' })).toEqual([])
  expect(await wie('2026-03-10T02:00:00Z', { rol: 'VT_MEDEWERKER' })).toEqual([])
})

test('a notice that arrives again, or after a later one, changes nothing; a later one does', async () => {
  const noodtoegangId = randomUUID()
  const rol = 'JEUGDBESCHERMER'
  const op = (nu: string) => wie(nu, { rol })
  await bewaar({ noodtoegangId, rol })
  await bewaar({ noodtoegangId, rol })
  await bewaar({ noodtoegangId, rol, versie: 3, tot: '2026-03-10T02:00:00.000Z' })
  await bewaar({ noodtoegangId, rol, versie: 2, tot: '2026-03-10T09:00:00.000Z' })
  expect(await op('2026-03-10T01:59:59Z')).toEqual(PERSONEN)
  expect(await op('2026-03-10T02:00:00Z')).toEqual([])
})

test('of two notices about one person the later end counts, and going there counts while one says so', async () => {
  const rol = 'RAADSONDERZOEKER'
  await bewaar({ rol, personen: ['p-kind'], terPlaatse: true, tot: '2026-03-10T03:00:00.000Z' })
  await bewaar({ rol, personen: ['p-kind'], tot: '2026-03-10T04:00:00.000Z' })
  expect(await wie('2026-03-10T02:00:00Z', { rol })).toEqual(['p-kind ter plaatse'])
  expect(await wie('2026-03-10T03:30:00Z', { rol })).toEqual(['p-kind'])
})

test('what is not a notice is not read', () => {
  expect(leesBericht(JSON.stringify(bericht()))).toBeDefined()
  expect(leesBericht('geen json')).toBeUndefined()
  expect(leesBericht(JSON.stringify({ ...bericht(), extra: 1 }))).toBeUndefined()
  expect(leesBericht(JSON.stringify(bericht({ personen: [] })))).toBeUndefined()
  expect(leesBericht(JSON.stringify(bericht({ tot: 'morgen' })))).toBeUndefined()
})
