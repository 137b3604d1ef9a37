import { describe, expect, test } from '@jest/globals'
import { buildSchema, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { supergraph } from '../testing/graaf.js'
import { type Knoop, normalise } from './normalise.js'

/** One operation as it is kept between requests; each call gives it variables of its own. */
function operatie(tekst: string, api = supergraph.api) {
  const { definitions } = parse(tekst)
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode
  const fragments = Object.fromEntries(
    definitions
      .filter((een): een is FragmentDefinitionNode => een.kind === Kind.FRAGMENT_DEFINITION)
      .map((een) => [een.name.value, een]),
  )
  return (variables: Readonly<Record<string, unknown>> = {}) => normalise({ operation, fragments, variables }, api)
}
const namen = ([wortel]: readonly Knoop[]) => wortel?.kinderen.map(({ veld }) => veld)

describe('a field that stands under a condition of the client', () => {
  const TEKST = `query ($a: Boolean!, $b: Boolean!) { gezin(gezinId: "g") {
    gezinId maatregelen @include(if: $a) { type } ...rest } }
    fragment rest on Gezin { volledig @skip(if: $b) }`
  const verwacht = (a: boolean, b: boolean) => ['gezinId', ...(a ? ['maatregelen'] : []), ...(b ? [] : ['volledig'])]
  const STANDEN = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const

  test('is there for who asks it and not for another, in whatever order they ask the same operation', () => {
    const vraag = operatie(TEKST)
    for (const [a, b] of [...STANDEN, ...STANDEN]) expect(namen(vraag({ a, b }))).toEqual(verwacht(a, b))
  })

  test('is read once per answer to its conditions, whatever else the client sends along', () => {
    const vraag = operatie(TEKST)
    const kinderen = (a: boolean, overig = {}) => vraag({ a, b: false, ...overig })[0]?.kinderen
    const eerst = kinderen(true)
    expect(kinderen(false)).not.toBe(eerst)
    expect(kinderen(true, { id: 'ander-gezin' })).toBe(eerst)
  })
})

test('of one operation at most 64 forms are kept; one more forgets them, and answers the same', () => {
  const switches = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const velden = switches.map((naam) => `${naam}: gezinId @include(if: $${naam})`).join(' ')
  const vraag = operatie(
    `query (${switches.map((naam) => `$${naam}: Boolean!`).join(' ')}) { gezin(gezinId: "x") { volledig ${velden} } }`,
  )
  const vorm = (nummer: number) =>
    vraag(Object.fromEntries(switches.map((naam, index) => [naam, ((nummer >> index) & 1) === 1])))[0]?.kinderen
  const eerste = vorm(0)
  for (let nummer = 1; nummer < 64; nummer++) expect(vorm(nummer)).not.toBe(eerste)
  expect(vorm(0)).toBe(eerste)
  vorm(64)
  expect(vorm(0)).not.toBe(eerste)
  expect(vorm(0)).toEqual(eerste)
})

test('only the roots take arguments, of their own request', () => {
  const vraag = operatie('query ($id: ID!) { gezin(gezinId: $id) { volledig } }')
  expect(vraag({ id: 'g-1' }).map(({ args }) => args)).toEqual([{ gezinId: 'g-1' }])
  expect(vraag({ id: 'g-2' }).map(({ args, kinderen }) => [args, kinderen[0]?.args])).toEqual([
    [{ gezinId: 'g-2' }, {}],
  ])
})

test('the name of a type is a value of the answer, at the root and below it', () => {
  const naam = { veld: '__typename', uitType: 'String', lijst: false, blad: true, args: {}, kinderen: [] }
  const [wortel, gezin] = operatie('{ t: __typename gezin(gezinId: "g") { n: __typename } }')()
  expect(wortel).toEqual({ ...naam, sleutel: 't', plek: 'k0', adres: 'Query.__typename' })
  expect(gezin?.kinderen).toEqual([{ ...naam, sleutel: 'n', plek: 'k0', adres: 'Gezin.__typename' }])
})

test('a record is told from a value and a list from one, also when every field of the record is skipped', () => {
  const [gezin] = operatie('{ gezin(gezinId: "g") { volledig maatregelen { type @skip(if: true) } } }')()
  expect(gezin).toMatchObject({ uitType: 'Gezin', lijst: false, blad: false })
  expect(gezin?.kinderen).toMatchObject([
    { veld: 'volledig', uitType: 'Boolean', lijst: false, blad: true, kinderen: [] },
    { veld: 'maatregelen', uitType: 'Maatregel', lijst: true, blad: false, kinderen: [] },
  ])
})

test('what was not validated is refused: an unknown field, a schema without questions', () => {
  expect(() => operatie('{ gezin(gezinId: "g") { bestaatNiet } }')()).toThrow(
    new TypeError('validated operation has unknown field `Gezin.bestaatNiet`'),
  )
  expect(() => operatie('{ a }', buildSchema('type A { b: Int }'))()).toThrow(new TypeError('schema has no query type'))
})
