import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { describe, expect, test } from '@jest/globals'
import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, parse, printSchema } from 'graphql'
import { supergraphOf } from '../conformance/both.js'
import { GRAPHS } from '../conformance/graphs.js'
import { supergraph } from '../testing/noor.js'
import { buildSchemas } from './build-schemas.js'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@shareable"])\n'
const compose = (...subgraphs: string[]) =>
  supergraphOf({ name: '', subgraphs: Object.fromEntries(subgraphs.map((sdl, nr) => [`s${nr}`, `${LINK}${sdl}`])) })

const HIDDEN = `
  directive @traag(ms: Int) on FIELD | OBJECT
  "Wat te zien is."
  type Query @shareable { open(keuze: Keuze = { a: 1 }): Uitkomst @deprecated(reason: "oud") dicht: Dicht @inaccessible tijd: Tijd weg(of: Int @inaccessible): Soort }
  input Keuze { a: Int b: Int @inaccessible }
  enum Soort { A B @inaccessible }
  union Uitkomst = Een | Dicht
  type Een implements Ding @shareable { id: ID! }
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
  const ours = buildSchemas(parse(sdl, { noLocation: true }))
  const stock = Supergraph.build(sdl)

  test('clients see what they see through @apollo/federation-internals', () => {
    expect(text(ours.api)).toBe(text(stock.apiSchema().toGraphQLJSSchema()))
  })

  test('every type condition holds for the same types as there, the hidden ones too', () => {
    expect(satisfying(ours.whole)).toEqual(satisfying(stock.schema.toGraphQLJSSchema()))
  })
})
