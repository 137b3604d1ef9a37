import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import type { SharedStore } from '../store/shared-store.js'
import { FEIT_MS, openFactCache } from './cache.js'

const KEY = randomBytes(32)
const vraag = (medewerker: string, persoon = 'p-noor') => ['gi', { medewerker, doel: 'D10', personen: [persoon] }]
const ANTWOORD = { leden: {}, voorwaarden: { '2': [{ persoon: 'p-noor' }] }, verborgen: [] }

/** A store whose entries a test can read and change. */
class OpenStore extends MemoryStore {
  readonly entries = new Map<string, string>()
  override async get(key: string): Promise<string | null> {
    return this.entries.get(key) ?? null
  }
  override async set(key: string, value: string): Promise<void> {
    this.entries.set(key, value)
  }
}

function open(store: SharedStore = new OpenStore()) {
  const klok = { nu: 1_000_000 }
  return { cache: openFactCache(store, KEY, () => klok.nu), klok }
}

test('an answer is remembered for the same question of the same requester', async () => {
  const { cache } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
})

test('another requester or another question finds nothing', async () => {
  const { cache } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-002'))).toBeUndefined()
  expect(await cache.get(vraag('gi-a-001', 'p-sem'))).toBeUndefined()
})

test('an answer of thirty seconds ago is not used, one of a moment less is', async () => {
  const { cache, klok } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  klok.nu += FEIT_MS - 1
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
  klok.nu += 1
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})

test('an answer of a later moment is not used when the clock goes back', async () => {
  const { cache, klok } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  klok.nu -= FEIT_MS
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})

test('nothing of the question or the answer can be read in the store', async () => {
  const store = new OpenStore()
  await open(store).cache.set(vraag('gi-a-001'), ANTWOORD)
  const text = JSON.stringify([...store.entries])
  for (const deel of ['gi-a-001', 'p-noor', 'D10', Buffer.from('p-noor').toString('base64')])
    expect(text).not.toContain(deel)
})

test('a changed entry is no entry', async () => {
  const store = new OpenStore()
  const { cache } = open(store)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  const [[naam, tekst]] = [...store.entries] as [[string, string]]
  const bytes = Buffer.from(tekst, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  for (const ander of [bytes.toString('base64'), '', 'x', tekst.slice(0, 30), JSON.stringify(ANTWOORD)]) {
    store.entries.set(naam, ander)
    expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
  }
  store.entries.set(naam, tekst)
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
})

test('an entry that is moved to the place of another requester is not used', async () => {
  const store = new OpenStore()
  const { cache } = open(store)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  const [[eerste, tekst]] = [...store.entries] as [[string, string]]
  await cache.set(vraag('gi-a-002'), { ...ANTWOORD, voorwaarden: {} })
  const tweede = [...store.entries.keys()].find((naam) => naam !== eerste) ?? ''
  store.entries.set(tweede, tekst)
  expect(await cache.get(vraag('gi-a-002'))).toBeUndefined()
})

test('an entry made under another key is not used', async () => {
  const store = new OpenStore()
  await openFactCache(store, randomBytes(32), () => 0).set(vraag('gi-a-001'), ANTWOORD)
  const [tekst] = [...store.entries.values()]
  const eigen = openFactCache(store, KEY, () => 0)
  await eigen.set(vraag('gi-a-001'), ANTWOORD)
  for (const naam of [...store.entries.keys()]) store.entries.set(naam, tekst ?? '')
  expect(await eigen.get(vraag('gi-a-001'))).toBeUndefined()
})

test('a store that fails makes asking slower, never wrong', async () => {
  const stuk = new OpenStore()
  stuk.get = stuk.set = async () => {
    throw new Error('store is away')
  }
  const { cache } = open(stuk)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})
