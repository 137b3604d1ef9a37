import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'
import { gevraagd, inhoud, stuur, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks with size, with several operations and with questions about the schema (docs/aanvallen.md).
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const ask = (query: string, rest: object = {}) => stuur(wereld, { body: vraag(query, {}, rest) })
const keer = (aantal: number, maak: (nummer: number) => string) =>
  Array.from({ length: aantal }, (_, i) => maak(i)).join(' ')
const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`

describe('a flood is refused before a source is asked, and the gateway goes on', () => {
  afterEach(async () => {
    expect(gevraagd(wereld)).toEqual([])
    expect(zeg(await ask(gezin('gezinId')))).toBe('200')
  })

  test.each([
    [
      'depth',
      gezin(`leden { ${'huishouden { leden { adressen { '.repeat(5)}`).slice(0, -2) + '}'.repeat(20),
      'ONGELDIG|TE_DIEP',
    ],
    [
      'depth through fragments',
      `{ gezin(gezinId: "x") { ...f0 } } ${keer(20, (i) => `fragment f${i} on Gezin { leden { persoon { ...f${i + 1} } } }`)} fragment f20 on Gezin { gezinId }`,
      'TE_DIEP',
    ],
    ['aliases', gezin(keer(51, (i) => `a${i}: gezinId`)), 'TE_VEEL_ALIASSEN'],
    [
      'aliases of the root',
      `{ ${keer(6, (i) => `a${i}: gezin(gezinId: "gezin-s01") { gezinId }`)} }`,
      'TE_VEEL_WORTELVELDEN',
    ],
    [
      'roots in fragments',
      `{ ...f ...f ...f } fragment f on Query { ...g ...g } fragment g on Query { gezin(gezinId: "gezin-s01") { gezinId } }`,
      'TE_VEEL_WORTELVELDEN',
    ],
    ['tokens', gezin('gezinId '.repeat(4000)), 'TE_VEEL_TOKENS'],
    ['fields', gezin('gezinId '.repeat(2001)), 'TE_VEEL_VELDEN'],
    [
      'fields by fragments that double',
      `{ gezin(gezinId: "x") { ...f0 } } ${keer(25, (i) => `fragment f${i} on Gezin { ...f${i + 1} ...f${i + 1} }`)} fragment f25 on Gezin { gezinId }`,
      'TE_VEEL_VELDEN',
    ],
    [
      'a cycle of fragments',
      '{ gezin(gezinId: "x") { ...a } } fragment a on Gezin { ...b } fragment b on Gezin { ...a }',
      'ONGELDIG',
    ],
    ['a fragment in itself', '{ gezin(gezinId: "x") { ...a } } fragment a on Gezin { gezinId ...a }', 'ONGELDIG'],
    [
      'a cycle that nobody spreads',
      `${gezin('gezinId')} fragment a on Gezin { ...b } fragment b on Gezin { ...a }`,
      'ONGELDIG',
    ],
    ['brackets', `{ gezin(gezinId: ${'['.repeat(3900)}`, 'ONGELDIG|TE_DIEP'],
    ['braces', '{a'.repeat(1900), 'ONGELDIG|TE_DIEP'],
    ['directives', gezin(`gezinId ${'@skip(if: false) '.repeat(400)}`), 'ONGELDIG'],
    ['the same field a thousand times', gezin(`${'vtMeldingen { meldingnummer } '.repeat(600)}`), 'ONGELDIG'],
  ])('%s', async (_wat, query, code) => {
    const begin = performance.now()
    expect(zeg(await ask(query))).toMatch(new RegExp(`^400 OPERATIE_(?:${code})$`))
    // Not a measurement: an attack that works takes minutes.
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  test('a body that is too large', async () => {
    expect(zeg(await stuur(wereld, { body: vraag(gezin('gezinId'), { vulling: 'x'.repeat(200_000) }) }))).toBe(
      '413 VERZOEK_TE_GROOT',
    )
  })
})

test('mirror: fifty aliases, five roots and a thousand fields are answered', async () => {
  expect(zeg(await ask(gezin(keer(50, (i) => `a${i}: gezinId`))))).toBe('200')
  expect(zeg(await ask(`{ ${keer(5, (i) => `a${i}: gezin(gezinId: "gezin-s01") { gezinId }`)} }`))).toBe('200')
})

describe('several operations', () => {
  const open = 'query Open { gezin(gezinId: "gezin-s01") { contactjournaal { datum } } }'
  const dicht = 'query Dicht { gezin(gezinId: "gezin-s02") { contactjournaal { datum } } }'

  test('only the named one is carried out; mirror: each of them by its own name', async () => {
    const rauw = await ask(`${open} ${dicht}`, { operationName: 'Open' })
    expect(leesIn(inhoud(rauw).data, 'gezin.contactjournaal.0.datum')).toEqual(expect.any(String))
    expect(JSON.stringify(gevraagd(wereld))).not.toContain('gezin-s02')
    expect(zeg(await ask(`${open} ${dicht}`, { operationName: 'Dicht' }))).toBe('200 NIET_BESCHIKBAAR')
  })

  test.each([
    ['no name', `${open} ${dicht}`, undefined],
    ['an empty name', `${open} ${dicht}`, ''],
    ['a name that is not there', `${open} ${dicht}`, 'Ander'],
    ['a name of the prototype', `${open} ${dicht}`, '__proto__'],
    ['a name that is there twice', `${open} ${open}`, 'Open'],
    ['an anonymous one beside a named one', `${open} { gezin(gezinId: "gezin-s02") { gezinId } }`, 'Open'],
    ['a name in another case', open, 'OPEN'],
  ])('%s is refused', async (_wat, query, operationName) => {
    expect(zeg(await ask(query, { operationName }))).toBe('400 OPERATIE_ONGELDIG')
    expect(gevraagd(wereld)).toEqual([])
  })

  test('a wrong operation that is not chosen still spoils the document', async () => {
    expect(zeg(await ask(`${open} query Fout { bestaatNiet }`, { operationName: 'Open' }))).toBe(
      '400 OPERATIE_ONGELDIG',
    )
    expect(zeg(await ask(`${open} query Fout { _service { sdl } }`, { operationName: 'Open' }))).toBe(
      '400 GERESERVEERDE_NAAM',
    )
  })

  test('a subscription is refused', async () => {
    expect(zeg(await ask('subscription { gezin(gezinId: "gezin-s01") { gezinId } }'))).toMatch(/^400 OPERATIE/)
  })
})

test.each([
  ['a bundle', [vraag(gezin('gezinId'))]],
  ['an empty bundle', []],
  ['a bundle in a bundle', [[vraag(gezin('gezinId'))]]],
])('%s of requests is refused whole', async (_wat, body) => {
  expect(zeg(await stuur(wereld, { body }))).toBe('400 BUNDEL_NIET_TOEGESTAAN')
  expect(gevraagd(wereld)).toEqual([])
})

describe('introspection', () => {
  test('shows the public schema and nothing hidden', async () => {
    const rauw = await ask(getIntrospectionQuery({ inputValueDeprecation: true }))
    expect(zeg(rauw)).toBe('200')
    expect(rauw.tekst).toContain('"vtMeldingen"')
    for (const naam of [
      'ledenIds',
      'vtGebeurtenissen',
      'vtGegevens',
      '_gezinnen',
      '_personen',
      '_entities',
      '_service',
    ])
      expect(rauw.tekst).not.toContain(`"${naam}"`)
    for (const deel of ['"join__', '"inaccessible', '"gegeven"', '"federation__'])
      expect(rauw.tekst).not.toContain(deel)
    expect(gevraagd(wereld)).toEqual([])
  })

  test.each(['_Entity', '_Any', '_Service', 'join__Graph', 'link__Import', 'VtPersoonsgegevens'])(
    'the hidden type %s does not exist',
    async (naam) => {
      expect(inhoud(await ask(`{ __type(name: "${naam}") { name fields { name } } }`)).data).toEqual({ __type: null })
    },
  )

  test('of a public type the hidden fields do not exist', async () => {
    const { tekst } = await ask('{ __type(name: "Persoon") { fields(includeDeprecated: true) { name } } }')
    expect(tekst).toContain('"voornamen"')
    expect(tekst).not.toContain('Gegevens')
  })

  test.each([
    ['beside data', '{ __schema { queryType { name } } gezin(gezinId: "gezin-s01") { gezinId } }'],
    [
      'beside data in a fragment',
      '{ ...f gezin(gezinId: "gezin-s01") { gezinId } } fragment f on Query { __type(name: "Gezin") { name } }',
    ],
    [
      'beside data that is skipped',
      '{ __type(name: "Gezin") { name } gezin(gezinId: "gezin-s01") @skip(if: true) { gezinId } }',
    ],
  ])('is not mixed: %s', async (_wat, query) => {
    expect(zeg(await ask(query))).toBe('400 INTROSPECTIE_GEMENGD')
    expect(gevraagd(wereld)).toEqual([])
  })

  test('that goes round through types and fields is refused; it takes a purpose and a token too', async () => {
    const rond = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'
    expect(zeg(await ask(rond))).toBe('400 OPERATIE_ONGELDIG')
    const body = vraag('{ __schema { queryType { name } } }')
    expect(zeg(await stuur(wereld, { body, authorization: null }))).toBe('401 GEEN_TOKEN')
    expect(zeg(await stuur(wereld, { body, doel: null }))).toBe('400 DOEL_ONTBREEKT')
    expect(zeg(await stuur(wereld, { body }))).toBe('200')
  })
})
