import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'
import { gevraagd, inhoud, stuur, type Verzoek, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks with an operation that changes something (docs/aanvallen.md): a request to a source, which a person decides on.
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

let nummer = 0
/** One request to Veilig Thuis about Noor, with a mark of its own each time. */
const verzoek = (alias = 'v') =>
  `${alias}: vraagVerstrekking(bron: VT, personen: ["${scenarioPersoonId('noor')}"], categorieen: [STRAF], motivering: "Nodig voor de veiligheid van Noor", sleutel: "aanval-000${++nummer}", gezinId: "gezin-s01") { verzoekId melding }`
const ask = (query: string, rest: object = {}, meer: Verzoek = {}) =>
  stuur(wereld, { body: vraag(query, {}, rest), ...meer })
const gevraagdAanBron = () => gevraagd(wereld).filter(({ path }) => path === '/verstrekking/vraag').length

test('mirror: one mutation is carried out, once', async () => {
  const rauw = await ask(`mutation { ${verzoek()} }`)
  expect([zeg(rauw), leesIn(inhoud(rauw).data, 'v.melding')]).toEqual(['200', 'verzoek uitgezet'])
  expect(gevraagdAanBron()).toBe(1)
})

test.each<[string, () => string]>([
  [
    'two of them',
    () => `mutation { ${verzoek()} trekVerstrekkingIn(verzoekId: "x", reden: "niet meer nodig") { melding } }`,
  ],
  ['one under two aliases', () => `mutation { ${verzoek('a')} ${verzoek('b')} }`],
  ['a second in a fragment', () => `mutation { ${verzoek('a')} ...F } fragment F on Mutation { ${verzoek('b')} }`],
  ['the same fragment twice', () => `mutation { ...F ...F } fragment F on Mutation { ${verzoek('a')} }`],
  ['a second that is skipped', () => `mutation { ${verzoek('a')} ... @skip(if: true) { ${verzoek('b')} } }`],
])('%s in one operation is refused, and none is done', async (_wat, query) => {
  expect(zeg(await ask(query()))).toBe('400 MUTATIE_NIET_ENIG')
  expect(gevraagdAanBron()).toBe(0)
})

test.each<[string, () => string, string, object?]>([
  [
    'a field of a query',
    () => `mutation { ${verzoek()} gezin(gezinId: "gezin-s01") { gezinId } }`,
    'OPERATIE_ONGELDIG',
  ],
  [
    'the schema',
    () => `mutation { ${verzoek()} __schema { queryType { name } } }`,
    'OPERATIE_ONGELDIG|INTROSPECTIE_GEMENGD',
  ],
  ['nothing, but in a query', () => `{ ${verzoek()} }`, 'OPERATIE_ONGELDIG'],
  [
    'a subscription beside it',
    () => `mutation M { ${verzoek()} } subscription S { __typename }`,
    'OPERATIESOORT_NIET_TOEGESTAAN',
    { operationName: 'M' },
  ],
])('with %s it is refused and not done', async (_wat, query, code, rest = {}) => {
  expect(zeg(await ask(query(), rest))).toMatch(new RegExp(`^400 (?:${code})$`))
  expect(gevraagdAanBron()).toBe(0)
})

test('a mutation behind a query in one document is not done when the query is named', async () => {
  const query = `query Q { gezin(gezinId: "gezin-s01") { gezinId } } mutation M { ${verzoek()} }`
  expect(zeg(await ask(query, { operationName: 'Q' }))).toBe('200')
  expect(zeg(await ask(query))).toBe('400 OPERATIE_ONGELDIG')
  expect(gevraagdAanBron()).toBe(0)
})

test.each<[string, Verzoek]>([
  ['GET', { method: 'GET' }],
  ['GET with the document in the address', { method: 'GET', path: '/graphql?query=mutation%7B__typename%7D' }],
  ['plain text', { headers: { 'content-type': 'text/plain' } }],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['a bundle', { body: [vraag('mutation { __typename }')] }],
  ['no token', { authorization: null }],
  ['no purpose', { doel: null }],
])('by %s it is not done', async (_hoe, meer) => {
  expect((await ask(`mutation { ${verzoek()} }`, {}, meer)).status).toBeGreaterThanOrEqual(400)
  expect(gevraagdAanBron()).toBe(0)
})

test('a colleague without the case cannot ask for it, and hears nothing of who it is about', async () => {
  const wie = { medewerker: 'gi-a-002', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
  const echt = await ask(`mutation { ${verzoek()} }`, {}, { wie })
  const query = `mutation { ${verzoek()} }`.replaceAll(scenarioPersoonId('noor'), `p-${'0'.repeat(32)}`)
  const niemand = await ask(query.replace('gezin-s01', 'gezin-bestaat-niet'), {}, { wie })
  expect([zeg(echt), leesIn(inhoud(echt).data, 'v')]).toEqual([zeg(niemand), null])
  expect(echt.tekst).toBe(niemand.tekst)
  expect(gevraagdAanBron()).toBe(0)
})
