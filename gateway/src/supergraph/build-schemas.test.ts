import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { describe, expect, test } from '@jest/globals'
import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, parse, printSchema } from 'graphql'
import { supergraphOf } from '../conformance/both.js'
import { GRAPHS } from '../conformance/graphs.js'
import { supergraph } from '../testing/noor.js'
import { buildApiSchema, buildWholeSchema } from './build-schemas.js'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@shareable"])\n'
const compose = (...subgraphs: string[]) =>
  supergraphOf({ name: '', subgraphs: Object.fromEntries(subgraphs.map((sdl, nr) => [`s${nr}`, `${LINK}${sdl}`])) })

const HIDDEN = `
  directive @traag(ms: Int) on FIELD | OBJECT
  "Wat te zien is."
  type Query @shareable { open(keuze: Keuze = { a: 1 }): Uitkomst @deprecated(reason: "oud") dicht: Dicht @inaccessible tijd: Tijd weg(of: Int @inaccessible, ook: Verborgen @inaccessible): Soort stil: Stil @inaccessible uur: Uur @inaccessible een: Geheim @inaccessible }
  input Keuze { a: Int b: Int @inaccessible }
  enum Soort { A B @inaccessible }
  union Uitkomst = Een | Dicht
  input Verborgen @inaccessible { a: Int }
  enum Stil @inaccessible { X }
  scalar Uur @inaccessible
  interface Geheim @inaccessible { id: ID! }
  type Een implements Ding & Geheim @shareable { id: ID! }
  type Dicht implements Ding @inaccessible @shareable { id: ID! }
  interface Ding { id: ID! }
  scalar Tijd @specifiedBy(url: "https://voorbeeld.invalid/tijd")`

const committed = readFileSync(
  join(dirname(require.resolve('@gezinsbeeld/schema/package.json')), 'supergraph.graphql'),
  'utf8',
)

const graphs: readonly [string, string][] = [
  ['our own', committed],
  ['our own as it is planned', supergraph.intern],
  [
    'hidden parts of every kind',
    compose(HIDDEN, HIDDEN.replace('traag(ms: Int) on FIELD | OBJECT', 'traag(ms: Int) on FIELD')),
  ],
  ...GRAPHS.map((small): [string, string] => [small.name, supergraphOf(small)]),
]

/** By the name of each abstract type: the names of all that are one. */
const satisfying = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ])
    .sort()

const text = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema))

describe.each(graphs)('of a supergraph (%s)', (_name, sdl) => {
  const document = parse(sdl, { noLocation: true })
  const stock = Supergraph.build(sdl)

  test('clients see what they see through @apollo/federation-internals', () => {
    expect(text(buildApiSchema(document))).toBe(text(stock.apiSchema().toGraphQLJSSchema()))
  })

  test('every type condition holds for the same types as there, the hidden ones too', () => {
    expect(satisfying(buildWholeSchema(document))).toEqual(satisfying(stock.schema.toGraphQLJSSchema()))
  })
})

describe('a supergraph is refused when', () => {
  const HIDES = '@link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)'

  test.each([
    ['what hides goes by another name', HIDES, HIDES.replace(', for', ', as: "verborgen", for')],
    [
      'what hides is imported under another name',
      HIDES,
      HIDES.replace(', for', ', import: [{ name: "@inaccessible", as: "@weg" }], for'),
    ],
    [
      'it needs a specification that is not known',
      HIDES,
      `${HIDES} @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)`,
    ],
    ['a link cannot be read', HIDES, `${HIDES} @link(url: "inaccessible")`],
    ['it is a schema and no supergraph', '@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)', ''],
    ['a field has a type that is not there', 'scalar Tijdstip', 'scalar Tijdstip2'],
    ['a type is there twice', 'scalar Tijdstip', 'scalar Tijdstip scalar Tijdstip'],
    ['a type has a name of GraphQL itself', 'scalar Tijdstip', 'scalar __Tijdstip scalar Tijdstip'],
  ])('%s', (_what, from, to) => {
    expect(committed).toContain(from)
    expect(() => buildApiSchema(parse(committed.replace(from, to)))).toThrow()
  })

  test('and not as it is committed', () => {
    expect(() => buildApiSchema(parse(committed))).not.toThrow()
  })
})
