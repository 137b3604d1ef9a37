import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'
import { afdruk, gevraagd, inhoud, stuur, type Verzoek, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks with names that mean something to JavaScript, with values that must not come back, and with a mix of what one
// operation may ask (docs/aanvallen.md).
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}, rest: object = {}) =>
  stuur(wereld, { body: vraag(query, variables, rest) })
const NAMEN = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', 'then', 'length', 'toJSON'] as const
const GEWOON = '{ gezin(gezinId: "gezin-s01") { contactjournaal { datum } vtMeldingen { meldingnummer aanleiding } } }'

describe('a name that an object has of itself', () => {
  let voor: object
  beforeAll(async () => {
    voor = afdruk(await ask(GEWOON))
  })
  afterAll(async () => {
    // Nothing of the above may have changed what any later request gets.
    expect(afdruk(await ask(GEWOON))).toEqual(voor)
  })

  test.each(NAMEN)('as an alias everywhere: %s', async (naam) => {
    const rauw = await ask(
      `{ ${naam}: gezin(gezinId: "gezin-s01") { ${naam}: contactjournaal { ${naam}: datum } ltJournaal { ${naam}: tekst } leden { ${naam}: persoon { ${naam}: voornamen } } } }`,
    )
    expect(zeg(rauw)).toBe('200 CEL_GEWEIGERD')
    expect(leesIn(inhoud(rauw).data, `${naam}.${naam}.0.${naam}`)).toEqual(expect.any(String))
    expect(leesIn(inhoud(rauw).data, `${naam}.ltJournaal`)).toBeNull()
  })

  test.each(NAMEN)('as operation, fragment and variable: %s', async (naam) => {
    const query = `query ${naam}($${naam}: ID!) { gezin(gezinId: $${naam}) { ...${naam} } } fragment ${naam} on Gezin { contactjournaal { datum } }`
    const rauw = await ask(query, { [naam]: 'gezin-s01' }, { operationName: naam })
    expect(leesIn(inhoud(rauw).data, 'gezin.contactjournaal.0.datum')).toEqual(expect.any(String))
    expect(zeg(await ask(query, {}, { operationName: naam }))).toBe('400 OPERATIE_ONGELDIG')
  })

  test.each([
    ['an alias', '{ __proto__: gezin(gezinId: "gezin-s01") { gezinId } }'],
    ['an alias below', '{ gezin(gezinId: "gezin-s01") { __proto__: gezinId } }'],
    ['a variable', 'query ($__proto__: ID!) { gezin(gezinId: $__proto__) { gezinId } }'],
    ['a fragment', '{ gezin(gezinId: "gezin-s01") { ...__proto__ } } fragment __proto__ on Gezin { gezinId }'],
    ['a field', '{ gezin(gezinId: "gezin-s01") { __proto__ } }'],
  ])('__proto__ as %s is refused', async (_wat, query) => {
    expect(zeg(await ask(query))).toBe('400 GERESERVEERDE_NAAM')
    expect(gevraagd(wereld)).toEqual([])
  })

  test.each(['__proto__', ...NAMEN])('as an id is an id like any other: %s', async (id) => {
    const gezin = 'query ($id: ID!) { gezin(gezinId: $id) { leden { rol } tijdlijn { datum } } }'
    const persoon = 'query ($id: ID!) { persoon(persoonId: $id) { voornamen adressen { straat } } }'
    for (const query of [gezin, persoon]) {
      expect(afdruk(await ask(query, { id }))).toEqual(afdruk(await ask(query, { id: 'bestaat-niet' })))
    }
  })

  test.each(['__proto__', 'constructor', 'toString'])('as a category of a motivation is refused: %s', async (naam) => {
    const motivering = JSON.parse(`{ "${naam}": "Nodig om de veiligheid te beoordelen" }`) as object
    const rauw = await ask(GEWOON, {}, { extensions: { doelbinding: { motivering } } })
    expect(zeg(rauw)).toBe('400 MOTIVERING_ONGELDIG')
  })

  test('in the body beside what is read changes nothing', async () => {
    const body = `{"__proto__":{"extensions":{"doelbinding":{"motivering":{"VEIL":"Nodig om de veiligheid te beoordelen"}}}},"constructor":{"prototype":{"polluted":true}},"query":${JSON.stringify(GEWOON)}}`
    expect(afdruk(await stuur(wereld, { body }))).toEqual(voor)
    const genest = `{"query":${JSON.stringify(GEWOON)},"extensions":{"__proto__":{"doelbinding":{"motivering":{"VEIL":"Nodig om de veiligheid te beoordelen"}}}},"variables":{"__proto__":{"polluted":true}}}`
    expect(afdruk(await stuur(wereld, { body: genest }))).toEqual(voor)
  })
})

describe('a value of the request', () => {
  const GEHEIM = 'GEHEIME-WAARDE-7319'
  const BSN = '999999990'
  const aanvallen: readonly (readonly [string, Verzoek])[] = [
    ['an id', { body: vraag('query ($i: ID!) { gezin(gezinId: $i) { gezinId } }', { i: GEHEIM }) }],
    ['a literal id', { body: vraag(`{ persoon(persoonId: "${GEHEIM}") { voornamen } }`) }],
    ['a BSN', { body: vraag('query ($b: String) { zoekPersoon(bsn: $b) { voornamen } }', { b: BSN }) }],
    ['a literal BSN', { body: vraag(`{ zoekPersoon(bsn: "${BSN}") { voornamen } }`) }],
    [
      'a variable of a wrong type',
      { body: vraag('query ($f: Int) { gezinnen(first: $f) { pageInfo { hasNextPage } } }', { f: GEHEIM }) },
    ],
    [
      'a variable too deep',
      {
        body: vraag('query ($f: GezinnenFilter) { gezinnen(filter: $f) { pageInfo { hasNextPage } } }', {
          f: { [BSN]: GEHEIM },
        }),
      },
    ],
    ['a broken text', { body: vraag(`{ gezin(gezinId: "${GEHEIM}`) }],
    ['a broken body', { body: `{ "query": "${GEHEIM}` }],
    [
      'a motivation',
      {
        body: vraag(
          '{ gezinnen { pageInfo { hasNextPage } } }',
          {},
          { extensions: { doelbinding: { motivering: { VEIL: `${GEHEIM} nodig` } } } },
        ),
      },
    ],
    [
      'a category',
      {
        body: vraag(
          '{ __typename }',
          {},
          { extensions: { doelbinding: { motivering: { [GEHEIM]: 'nodig voor het plan' } } } },
        ),
      },
    ],
    ['a purpose', { doel: GEHEIM }],
    ['a token', { authorization: `Bearer ${GEHEIM}.${GEHEIM}.${GEHEIM}` }],
    ['an address', { path: `/graphql?bsn=${BSN}` }],
    ['another address', { path: `/${GEHEIM}` }],
    ['an operation name', { body: vraag('{ __typename }', {}, { operationName: GEHEIM }) }],
  ]

  test.each(aanvallen)('%s does not come back, in no header either', async (_wat, verzoek) => {
    const rauw = await stuur(wereld, { body: vraag('{ __typename }'), ...verzoek })
    const alles = JSON.stringify(rauw)
    expect([alles.includes(GEHEIM), alles.includes(BSN)]).toEqual([false, false])
  })

  test('stands in no log of any process', () => {
    const logs = readdirSync(wereld.world.logFolder).map((file) =>
      readFileSync(join(wereld.world.logFolder, file), 'utf8'),
    )
    expect(logs.length).toBeGreaterThanOrEqual(5)
    for (const log of logs) expect([log.includes(GEHEIM), log.includes(BSN)]).toEqual([false, false])
  })
})

describe('extensions', () => {
  test('of an answer are none, and of an error only the documented ones', async () => {
    const rauw = await ask('{ gezin(gezinId: "gezin-s01") { ltJournaal { tekst } vtMeldingen { aanleiding aard } } }')
    const { errors = [], ...rest } = inhoud(rauw)
    expect(Object.keys(rest)).toEqual(['data'])
    expect(errors.length).toBeGreaterThan(0)
    const bekend = new Set(['code', 'regel', 'categorie', 'bron', 'doel', 'uitleg'])
    for (const error of errors) {
      expect(Object.keys(error).sort()).toEqual(['extensions', 'message', 'path'])
      expect(Object.keys(error.extensions).filter((naam) => !bekend.has(naam))).toEqual([])
    }
  })

  test.each([
    ['a trace or a plan', { tracing: true, queryPlan: true, includeSubgraphErrors: true, debug: true }],
    ['an order of its own', { opdracht: { cellen: {} }, doelbinding: {} }],
  ])('that ask for %s bring nothing', async (_wat, extensions) => {
    expect(afdruk(await ask(GEWOON, {}, { extensions }))).toEqual(afdruk(await ask(GEWOON)))
  })

  test('headers that ask for more, or bring the gateway’s own, bring nothing', async () => {
    const gewoon = afdruk(await ask(GEWOON))
    for (const [naam, waarde] of [
      ['apollo-query-plan-experimental', 'true'],
      ['apollo-federation-include-trace', 'ftv1'],
      ['x-gezinsbeeld-opdracht', 'x.y'],
      ['x-forwarded-for', '127.0.0.1'],
      ['x-user-id', 'gi-a-002'],
      ['x-gezinsbeeld-rol', 'FG_PRIVACY'],
    ] as const) {
      const rauw = await stuur(wereld, { body: vraag(GEWOON), headers: { [naam]: waarde } })
      expect([naam, afdruk(rauw)]).toEqual([naam, gewoon])
    }
  })

  test('a hash in place of a query is not a query', async () => {
    const sha256Hash = '0'.repeat(64)
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash } } }
    expect(zeg(await stuur(wereld, { body }))).toBe('400 VERZOEK_ONGELDIG')
    expect(zeg(await stuur(wereld, { body: { ...body, query: '' } }))).toBe('400 OPERATIE_ONGELDIG')
  })
})

describe('the loket', () => {
  test.each([
    ['beside families', '{ loketvelden { naam } gezin(gezinId: "gezin-s01") { gezinId } }'],
    [
      'beside families in a fragment',
      '{ ...L gezinnen { pageInfo { hasNextPage } } } fragment L on Query { loketvelden { naam } }',
    ],
    [
      'beside families that are skipped',
      '{ loketvelden { naam } gezin(gezinId: "gezin-s01") @skip(if: true) { gezinId } }',
    ],
  ])('is not mixed: %s', async (_hoe, query) => {
    expect(zeg(await ask(query))).toBe('400 OPERATIE_GEMENGD')
    expect(gevraagd(wereld)).toEqual([])
  })

  test('is not mixed with questions about the schema; mirror: alone it answers', async () => {
    expect(zeg(await ask('{ loketvelden { naam } __type(name: "Gezin") { name } }'))).toBe('400 INTROSPECTIE_GEMENGD')
    const rauw = await ask('{ a: loketvelden { b: naam __typename } __typename }')
    expect([zeg(rauw), leesIn(inhoud(rauw).data, 'a.length')]).toEqual(['200', expect.any(Number)])
  })
})
