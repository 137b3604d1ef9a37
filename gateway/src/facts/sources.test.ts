import { randomBytes } from 'node:crypto'
import type { FeitenAntwoord, FeitenVraag } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import type { Posted } from '../fetch/post.js'
import { MemoryStore } from '../store/memory-store.js'
import { openFactCache } from './cache.js'
import { LEEG_ANTWOORD } from './leeg-antwoord.js'
import { askFor } from './sources.js'

const ANTWOORD: FeitenAntwoord = {
  ...LEEG_ANTWOORD,
  leden: { g: ['p-noor'] },
  voorwaarden: { '2': [{ persoon: 'p-noor' }] },
}
const GI = '00000009900000003001'
const ok = (body: unknown): Posted => ({ soort: 'OK', body })

/** The questions of one employee, over a cache that is shared between employees. */
function bron(antwoord: () => Posted) {
  const verstuurd: unknown[][] = []
  const cache = openFactCache(new MemoryStore(), randomBytes(32), () => 0)
  const van = (medewerker: string) => {
    const vraag: FeitenVraag = {
      medewerker,
      rol: 'JEUGDBESCHERMER',
      organisatie: GI,
      doel: 'D10',
      gezinIds: ['g'],
      personen: [],
      voorwaarden: ['2'],
      afscherming: false,
      eigen: false,
      relaties: [],
    }
    const { rol, organisatie } = vraag
    const post = async (...call: unknown[]) => {
      verstuurd.push(call)
      return antwoord()
    }
    return { ask: askFor(post, cache, { medewerker, rol, organisatie }, 'D10', 'trace', `Bearer ${medewerker}`), vraag }
  }
  return { van, verstuurd }
}

test('an answer is asked once within its time, and again for another requester', async () => {
  const { van, verstuurd } = bron(() => ok(ANTWOORD))
  const een = van('gi-a-001')
  expect(await een.ask.feiten('gi', een.vraag)).toEqual(ANTWOORD)
  expect(await een.ask.feiten('gi', een.vraag)).toEqual(ANTWOORD)
  expect(verstuurd).toHaveLength(1)
  const ander = van('gi-a-002')
  await ander.ask.feiten('gi', ander.vraag)
  await een.ask.feiten('raad', een.vraag)
  expect(verstuurd.map(([subgraph, , , , token]) => [subgraph, token])).toEqual([
    ['gi', 'Bearer gi-a-001'],
    ['gi', 'Bearer gi-a-002'],
    ['raad', 'Bearer gi-a-001'],
  ])
})

test.each([
  ['nothing', null],
  ['no members', { ...ANTWOORD, leden: undefined }],
  ['members that are no texts', { ...ANTWOORD, leden: { g: [1] } }],
  ['verdicts that are no list', { ...ANTWOORD, voorwaarden: { '2': true } }],
  ['a verdict about nobody', { ...ANTWOORD, voorwaarden: { '2': [{}] } }],
  ['a verdict that is null', { ...ANTWOORD, voorwaarden: { '2': [null] } }],
  ['no list of hidden persons', { leden: {}, voorwaarden: {} }],
])('a source that answers nonsense has not answered: %s', async (_, body) => {
  let antwoord = ok(body)
  const { van } = bron(() => antwoord)
  const { ask, vraag } = van('gi-a-001')
  expect(await ask.feiten('gi', vraag)).toBeUndefined()
  antwoord = ok(ANTWOORD)
  expect(await ask.feiten('gi', vraag)).toEqual(ANTWOORD)
})

test('an outage is no answer and is not remembered', async () => {
  let antwoord: Posted = { soort: 'NIET_BEREIKBAAR' }
  const { van } = bron(() => antwoord)
  const { ask, vraag } = van('gi-a-001')
  expect(await ask.feiten('gi', vraag)).toBeUndefined()
  antwoord = ok(ANTWOORD)
  expect(await ask.feiten('gi', vraag)).toEqual(ANTWOORD)
})

test('case load and search go to the own source, name the requester, and are never remembered', async () => {
  const { van, verstuurd } = bron(() => ok({ personen: [], gezinIds: [] }))
  const { ask, vraag } = van('gi-a-001')
  const { medewerker, rol, organisatie, doel } = vraag
  const wie = { medewerker, rol, organisatie, doel }
  for (let keer = 0; keer < 2; keer++) {
    await ask.caseload('GI')
    await ask.zoek('GI', { ...wie, bsn: '900000004' })
  }
  expect(verstuurd.map(([subgraph, pad, body]) => [subgraph, pad, JSON.parse(String(body))])).toEqual([
    ['gi', '/caseload', wie],
    ['gi', '/zoek', { ...wie, bsn: '900000004' }],
    ['gi', '/caseload', wie],
    ['gi', '/zoek', { ...wie, bsn: '900000004' }],
  ])
})
