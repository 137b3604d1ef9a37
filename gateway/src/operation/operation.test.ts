import { expect, test } from '@jest/globals'
import { buildSchema, getIntrospectionQuery, print, visit } from 'graphql'
import { ClientError } from '../errors/client-error.js'
import { type OperationRequest, openReadOperation } from './read-operation.js'

const schema = buildSchema(`
  type Query {
    gezin(gezinId: ID!): Gezin
    zoekPersoon(bsn: String, geslachtsnaam: String): [Persoon!]
    gezinnen(first: Int = 20, filter: Filter): [Gezin!]
    balie: Boolean
  }
  input Filter { status: Status, namen: [String!] }
  enum Status { OPEN DICHT }
  type Gezin { gezinId: ID!  leden: [Persoon!] }
  type Persoon { persoonId: ID!  naam: String  gezin: Gezin }
  type Mutation { wis: Boolean  zet: Boolean }
  type Subscription { nieuws: Boolean }
`)
const limieten = { diepte: 5, aliassen: 3, tokens: 200, velden: 40, wortelvelden: 2 }
const open = (changed: Partial<typeof limieten> = {}) =>
  openReadOperation({ schema, limieten: { ...limieten, ...changed }, loket: new Set(['balie']) })
const read = open()

/** One line for what became of an operation: its kind, or the code with its message. */
function say(query: string, rest: Omit<OperationRequest, 'query'> = {}, reader = read): string {
  try {
    return reader({ query, ...rest }).soort
  } catch (error) {
    if (error instanceof ClientError) return `${error.code} ${error.message}${error.place ? ` @ ${error.place}` : ''}`
    throw error
  }
}
const code = (...args: Parameters<typeof say>) => say(...args).split(' ')[0]

test('a valid query is trusted, with its variables coerced and its defaults filled in', () => {
  const operation = read({
    query: 'query Q($id: ID!, $n: Int = 3) { gezin(gezinId: $id) { gezinId } gezinnen(first: $n) { gezinId } }',
    variables: { id: 7 },
  })
  expect(operation.variables).toEqual({ id: '7', n: 3 })
  expect(operation.operationName).toBe('Q')
  expect(operation.soort).toBe('gezin')
})

test('a trusted operation holds no place in the text that it came from: it is remembered, and that text is not', () => {
  const { document } = read({ query: 'query Q { ...g } fragment g on Query { gezinnen { gezinId @skip(if: false) } }' })
  const places: unknown[] = []
  visit(document, { enter: ({ loc }) => void places.push(loc) })
  expect(new Set(places)).toEqual(new Set([undefined]))
})

test('of several operations only the named one travels on, with only its own fragments', () => {
  const query = `
    query A { gezinnen { ...a } } query B { gezinnen { ...b } }
    fragment a on Gezin { gezinId } fragment b on Gezin { leden { naam } }`
  const operation = read({ query, operationName: 'B' })
  expect(Object.keys(operation.fragments)).toEqual(['b'])
  expect(print(operation.document)).not.toContain('fragment a')
  expect(code(query)).toBe('OPERATIE_ONGELDIG')
  expect(code(query, { operationName: 'C' })).toBe('OPERATIE_ONGELDIG')
})

test('a subscription is refused, also when the named operation is a query', () => {
  expect(code('subscription { nieuws }')).toBe('OPERATIESOORT_NIET_TOEGESTAAN')
  expect(code('query A { gezinnen { gezinId } } subscription B { nieuws }', { operationName: 'A' })).toBe(
    'OPERATIESOORT_NIET_TOEGESTAAN',
  )
})

test('a mutation and a query of loket fields are for the loket', () => {
  expect(code('mutation { wis }')).toBe('loket')
  expect(code('{ balie }')).toBe('loket')
  expect(code('{ __typename balie }')).toBe('loket')
  expect(code('query A { gezinnen { gezinId } } mutation B { wis }', { operationName: 'A' })).toBe('gezin')
  expect(code('query A { gezinnen { gezinId } } mutation B { wis }', { operationName: 'B' })).toBe('loket')
})

test('loket and family in one operation are refused, also through a fragment; in two operations they are not mixed', () => {
  expect(code('{ balie gezinnen { gezinId } }')).toBe('OPERATIE_GEMENGD')
  expect(code('{ ...b gezinnen { gezinId } } fragment b on Query { balie }')).toBe('OPERATIE_GEMENGD')
  expect(code('{ balie @skip(if: true) gezinnen { gezinId } }')).toBe('OPERATIE_GEMENGD')
  expect(code('{ balie __schema { queryType { name } } }')).toBe('INTROSPECTIE_GEMENGD')
  expect(code('query A { balie } query B { gezinnen { gezinId } }', { operationName: 'A' })).toBe('loket')
})

test('a mutation has one field: not two, not one twice, not through a fragment, not with one skipped', () => {
  expect(code('mutation { wis zet }')).toBe('MUTATIE_NIET_ENIG')
  expect(code('mutation { a: wis b: wis }')).toBe('MUTATIE_NIET_ENIG')
  expect(code('mutation { wis wis }')).toBe('MUTATIE_NIET_ENIG')
  expect(code('mutation { ...f ...f } fragment f on Mutation { wis }')).toBe('MUTATIE_NIET_ENIG')
  expect(code('mutation { wis @skip(if: true) zet }')).toBe('MUTATIE_NIET_ENIG')
  expect(code('mutation { __typename wis }')).toBe('loket')
  expect(code('mutation { __typename }')).toBe('introspectie')
})

test('a document with types or without an operation is refused', () => {
  expect(code('type Query { x: Int }')).toBe('OPERATIE_ONGELDIG')
  expect(code('{ gezinnen { gezinId } } type Extra { x: Int }')).toBe('OPERATIE_ONGELDIG')
  expect(code('fragment a on Gezin { gezinId }')).toBe('OPERATIE_ONGELDIG')
  expect(code('')).toBe('OPERATIE_ONGELDIG')
})

test('depth is counted through fragments; at the limit it is allowed', () => {
  const atLimit = '{ gezinnen { leden { gezin { leden { naam } } } } }'
  expect(code(atLimit)).toBe('gezin')
  expect(code('{ gezinnen { leden { gezin { leden { gezin { gezinId } } } } } }')).toBe('OPERATIE_TE_DIEP')
  expect(code('{ gezinnen { ...f } } fragment f on Gezin { leden { gezin { leden { gezin { gezinId } } } } }')).toBe(
    'OPERATIE_TE_DIEP',
  )
})

test('aliases are counted at every spread of a fragment', () => {
  const fragment = 'fragment f on Gezin { a: gezinId b: gezinId }'
  expect(code(`{ gezinnen { ...f } } ${fragment}`)).toBe('gezin')
  expect(code(`{ gezinnen { ...f leden { gezin { ...f } } } } ${fragment}`)).toBe('OPERATIE_TE_VEEL_ALIASSEN')
})

test('root fields are counted inside fragments too', () => {
  expect(code('{ gezinnen { gezinId } x: gezinnen { gezinId } }')).toBe('gezin')
  const three =
    '{ gezinnen { gezinId } ...on Query { x: gezinnen { gezinId } ...f } } fragment f on Query { __typename }'
  expect(code(three)).toBe('OPERATIE_TE_VEEL_WORTELVELDEN')
})

test('a long operation is refused while it is read, a shorter one is not', () => {
  expect(say(`{ gezinnen { ${'gezinId '.repeat(200)} } }`)).toBe(
    'OPERATIE_TE_VEEL_TOKENS de operatie is te lang: de grens is 200',
  )
  expect(code(`{ gezinnen { ${'gezinId '.repeat(20)} } }`)).toBe('gezin')
})

test('a document that doubles itself with every fragment is measured in no time and refused', () => {
  const doubling = Array.from({ length: 20 }, (_, i) => `fragment f${i} on Gezin { ...f${i + 1} ...f${i + 1} }`)
  const query = `{ gezinnen { ...f0 } } ${doubling.join(' ')} fragment f20 on Gezin { gezinId }`
  expect(code(query, {}, open({ tokens: 4000 }))).toBe('OPERATIE_TE_VEEL_VELDEN')
})

test('fragments that go round are refused, not followed', () => {
  const query = '{ gezinnen { ...a } } fragment a on Gezin { ...b } fragment b on Gezin { ...a }'
  expect(code(query)).toBe('OPERATIE_ONGELDIG')
})

test('brackets to the end of the stack are refused', () => {
  const deep = open({ tokens: 1_000_000 })
  expect(code(`{ gezinnen${'{a'.repeat(100_000)}`, {}, deep)).toBe('OPERATIE_TE_DIEP')
  expect(code(`{ gezin(gezinId: ${'['.repeat(100_000)}`, {}, deep)).toBe('OPERATIE_TE_DIEP')
})

test.each([
  ['an alias', '{ gezinnen { _x: gezinId } }'],
  ['an alias that poses as a meta field', '{ gezinnen { __typename: gezinId } }'],
  ['a field of the federation', '{ _service { sdl } }'],
  ['a fragment', '{ gezinnen { ..._f } } fragment _f on Gezin { gezinId }'],
  ['an operation', 'query _q { gezinnen { gezinId } }'],
  ['a variable', 'query ($_n: Int) { gezinnen(first: $_n) { gezinId } }'],
  ['the variable of the planner', 'query ($representations: Int) { gezinnen(first: $representations) { gezinId } }'],
])('%s with a reserved name is refused', (_, query) => {
  expect(code(query)).toBe('GERESERVEERDE_NAAM')
})

test('meta fields under their own name, and names that only hold an underscore, are allowed', () => {
  expect(code('query q_1($n_: Int) { gezinnen(first: $n_) { __typename mijn_veld: gezinId } }')).toBe('gezin')
  expect(code('{ gezinnen { ...constructor } } fragment constructor on Gezin { gezinId }')).toBe('gezin')
})

test('a BSN comes in as a variable only (decision 3)', () => {
  const query = 'query ($b: String) { zoekPersoon(bsn: $b) { persoonId } }'
  expect(code(query, { variables: { b: '000000012' } })).toBe('gezin')
  expect(code('{ zoekPersoon(bsn: "000000012") { persoonId } }')).toBe('BSN_ALLEEN_ALS_VARIABELE')
  expect(code('query ($b: String = "000000012") { zoekPersoon(bsn: $b) { persoonId } }')).toBe(
    'BSN_ALLEEN_ALS_VARIABELE',
  )
  expect(code('{ zoekPersoon(geslachtsnaam: "Voorbeeld") { persoonId } }')).toBe('gezin')
})

test('what does not fit the schema is named, without a suggestion', () => {
  expect(say('{ gezinnen { gezinID } }')).toBe(
    'OPERATIE_ONGELDIG de operatie is niet geldig: cannot query field `gezinID` on type `Gezin` @ regel 1, kolom 14',
  )
})

const BSN = '000000012'
test.each([
  ['a syntax error', `{ gezinnen { ${BSN} } }`, {}],
  ['an unterminated text', `{ gezin(gezinId: "${BSN}) { gezinId } }`, {}],
  ['a literal of the wrong type', `{ gezinnen(first: "${BSN}") { gezinId } }`, {}],
  ['a literal that is no value of its enum', `{ gezinnen(filter: {status: X${BSN}}) { gezinId } }`, {}],
  ['a name', `{ gezinnen { veld${BSN} } }`, {}],
  ['a variable of the wrong type', 'query ($n: Int) { gezinnen(first: $n) { gezinId } }', { n: BSN }],
  ['a variable inside an object', 'query ($f: Filter) { gezinnen(filter: $f) { gezinId } }', { f: { namen: [[BSN]] } }],
  ['a key inside an object', 'query ($f: Filter) { gezinnen(filter: $f) { gezinId } }', { f: { [BSN]: 1 } }],
])('the refusal of %s does not repeat it', (_, query, variables) => {
  const said = say(query, { variables })
  expect(said).toMatch(/^OPERATIE_ONGELDIG /)
  expect(said).not.toContain(BSN)
})

test('a variable of the wrong type is refused with its name and type', () => {
  const query = 'query ($id: ID!) { gezin(gezinId: $id) { gezinId } }'
  expect(say(query, { variables: { id: null } })).toBe(
    'OPERATIE_ONGELDIG de operatie is niet geldig: variabele `$id` is geen `ID!` @ variables.id',
  )
  expect(code(query)).toBe('OPERATIE_ONGELDIG')
  expect(code(query, { variables: { id: 'gezin-s01', onbekend: 1 } })).toBe('gezin')
})

test('introspection is an operation of its own', () => {
  expect(code('{ __schema { queryType { name } } __typename }')).toBe('introspectie')
  expect(code('{ __type(name: "Gezin") { name } }')).toBe('introspectie')
  expect(code('{ __typename }')).toBe('introspectie')
  expect(code('{ __typename gezinnen { gezinId } }')).toBe('gezin')
  expect(code('{ __type(name: "Gezin") { name } gezinnen { gezinId } }')).toBe('INTROSPECTIE_GEMENGD')
  expect(code('{ ...f gezinnen { gezinId } } fragment f on Query { __schema { queryType { name } } }')).toBe(
    'INTROSPECTIE_GEMENGD',
  )
})

test('the usual introspection query of tools fits in the default limits', () => {
  const reader = open({ diepte: 15, aliassen: 50, tokens: 4000, velden: 2000, wortelvelden: 5 })
  expect(code(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }), {}, reader)).toBe('introspectie')
})

test('a prepared document is shared between requests and its variables are not', () => {
  const query = 'query ($id: ID!) { gezin(gezinId: $id) { gezinId } }'
  const one = read({ query, variables: { id: 'gezin-s01' } })
  const two = read({ query, variables: { id: 'gezin-s02' } })
  expect(two.document).toBe(one.document)
  expect([one.variables.id, two.variables.id]).toEqual(['gezin-s01', 'gezin-s02'])
  expect(read({ query: `${query} `, variables: { id: 'x' } }).document).not.toBe(one.document)
})

test('a name and a text are never taken for another name with the rest of the text', () => {
  const query = 'query A { __typename } query B { a: __typename }'
  expect(read({ query, operationName: 'A' }).operationName).toBe('A')
  expect(read({ query, operationName: 'B' }).operationName).toBe('B')
  expect(() => read({ query: query.slice(1), operationName: 'Aq' })).toThrow(ClientError)
})
