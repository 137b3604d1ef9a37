import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { expect, test } from '@jest/globals'
import { buildSchema, parse } from 'graphql'
import { compilePlan } from './compile-plan.js'
import type { SubgraphAnswer, SubgraphRequest } from './execution.js'
import { NotExecutable } from './refuse.js'
import { openTypeConditions } from './type-conditions.js'

const api = buildSchema(`
  enum Kind { CAT DOG }
  type Query { pets: [Pet!] pet: Pet firm: Pet! grid: [[Pet]] count: Int }
  type Pet { id: ID! name: String kind: Kind age: Int! owner: Owner constructor: String }
  type Owner { id: ID! city: String }`)
const graph = { api, satisfies: openTypeConditions(api), scalars: new Map() }

const root = (operation: string, subgraph = 'a'): FetchNode => ({
  kind: 'Fetch',
  serviceName: subgraph,
  operation,
  operationName: undefined,
  operationKind: 'query' as FetchNode['operationKind'],
})
const entities = (selection: string, subgraph = 'b'): FetchNode => ({
  ...root(
    `query($representations:[_Any!]!){_entities(representations:$representations){...on Pet{${selection}}}}`,
    subgraph,
  ),
  requires: [
    {
      kind: 'InlineFragment',
      typeCondition: 'Pet',
      selections: [
        { kind: 'Field', name: '__typename' },
        { kind: 'Field', name: 'id' },
      ],
    },
  ],
})
const at = (path: string[], node: PlanNode): PlanNode => ({ kind: 'Flatten', path, node })
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes })
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes })
const PETS = root('{pets{__typename id}}')

type Answers = Readonly<Record<string, (request: SubgraphRequest) => SubgraphAnswer>>

/** Runs a plan for an operation over subgraphs that answer what is given. */
async function run(operation: string, node: PlanNode, answers: Answers, variables = {}) {
  const sent: SubgraphRequest[] = []
  const plan: QueryPlan = { kind: 'QueryPlan', node }
  const result = await compilePlan(
    plan,
    parse(operation),
    graph,
  )(variables, async (request) => {
    sent.push(request)
    const answer = answers[request.subgraph]
    if (!answer) throw new Error('down')
    return () => answer(request)
  })
  return { ...result, sent, places: result.errors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim()) }
}

const pet = (id: string, more: object = {}) => ({ __typename: 'Pet', id, ...more })

test('who stands in an answer twice is asked about once, and both places get what came back', async () => {
  const { data, sent } = await run('{ pets { id name } }', sequence(PETS, at(['pets', '@'], entities('name'))), {
    a: () => ({ data: { pets: [pet('1'), pet('2'), pet('1')] } }),
    b: () => ({ data: { _entities: [{ name: 'een' }, { name: 'twee' }] } }),
  })
  expect(sent[1]?.variables.representations).toEqual([pet('1'), pet('2')])
  expect(data).toEqual({
    pets: [
      { id: '1', name: 'een' },
      { id: '2', name: 'twee' },
      { id: '1', name: 'een' },
    ],
  })
})

test('what cannot be read fails by itself, and the rest is there (record 0059)', async () => {
  const plan = sequence(PETS, parallel(at(['pets', '@'], entities('name')), at(['pets', '@'], entities('kind', 'c'))))
  const { data, places } = await run('{ pets { name kind } }', plan, {
    a: () => ({ data: { pets: [pet('1')] } }),
    b: () => {
      throw new Error('no JSON')
    },
    c: () => ({ data: { _entities: [{ kind: 'CAT' }] } }),
  })
  expect([data, places]).toEqual([{ pets: [{ name: null, kind: 'CAT' }] }, ['SUBGRAPH_INVALID']])
})

test('answers that are waited for together are read when all of them have come, each once (record 0059)', async () => {
  const plan = sequence(PETS, parallel(at(['pets', '@'], entities('name')), at(['pets', '@'], entities('kind', 'c'))))
  const answers: Readonly<Record<string, SubgraphAnswer>> = {
    a: { data: { pets: [pet('1')] } },
    b: { data: { _entities: [{ name: 'een' }] } },
    c: { data: { _entities: [{ kind: 'CAT' }] } },
  }
  const happened: string[] = []
  const execute = compilePlan({ kind: 'QueryPlan', node: plan }, parse('{ pets { name kind } }'), graph)
  const { data } = await execute({}, async ({ subgraph }) => {
    if (subgraph === 'c') await new Promise((resolve) => setImmediate(resolve))
    happened.push(`${subgraph} came`)
    return () => {
      happened.push(`${subgraph} read`)
      return answers[subgraph] ?? {}
    }
  })
  expect(data).toEqual({ pets: [{ name: 'een', kind: 'CAT' }] })
  expect(happened).toEqual(['a came', 'a read', 'b came', 'c came', 'b read', 'c read'])
})

test('parallel fetches to one subgraph go as one request, each with its own entities and its own errors', async () => {
  const plan = sequence(
    root('{pets{__typename id} pet{__typename id}}'),
    parallel(at(['pets', '@'], entities('name')), at(['pet'], entities('kind'))),
  )
  const { data, sent, places } = await run('{ pets { name } pet { kind } }', plan, {
    a: () => ({ data: { pets: [pet('1'), pet('2')], pet: pet('3') } }),
    b: () => ({
      data: { j0__entities: [{ name: 'een' }, null], j1__entities: [{ kind: 'DOG' }] },
      errors: [{ message: 'x', path: ['j0__entities', 1, 'name'] }],
    }),
  })
  expect(sent).toHaveLength(2)
  expect(sent[1]?.variables).toEqual({ j0_representations: [pet('1'), pet('2')], j1_representations: [pet('3')] })
  expect(() => parse(sent[1]?.query ?? '')).not.toThrow()
  expect(data).toEqual({ pets: [{ name: 'een' }, { name: null }], pet: { kind: 'DOG' } })
  expect(places).toEqual(['SUBGRAPH_ERROR pets.1.name'])
})

test('a joined request of which one part has nobody to ask about is the request of the other part', async () => {
  const plan = sequence(
    root('{pets{__typename id} pet{__typename id}}'),
    parallel(at(['pets', '@'], entities('name')), at(['pet'], entities('kind'))),
  )
  const { sent } = await run('{ pets { name } pet { kind } }', plan, {
    a: () => ({ data: { pets: [], pet: pet('3') } }),
    b: () => ({ data: { _entities: [{ kind: 'DOG' }] } }),
  })
  expect(sent[1]?.variables).toEqual({ representations: [pet('3')] })
})

test('an error of an entity lands on every place where that entity stands, and on no other', async () => {
  const plan = sequence(PETS, at(['pets', '@'], entities('name')))
  const { places } = await run('{ pets { name } }', plan, {
    a: () => ({ data: { pets: [{ __typename: 'Fish', id: '9' }, pet('1'), pet('2'), pet('1')] } }),
    b: () => ({ data: { _entities: [null, { name: 'twee' }] }, errors: [{ path: ['_entities', 0, 'name'] }] }),
  })
  expect(places).toEqual(['SUBGRAPH_ERROR pets.1.name', 'SUBGRAPH_ERROR pets.3.name'])
})

test('a subgraph puts nothing in an answer that it was not asked for: not under the key of another, not deeper', async () => {
  const plan = sequence(
    root('{pet{__typename id}}'),
    parallel(at(['pet'], entities('name')), at(['pet'], entities('owner{id}', 'c'))),
  )
  const { data } = await run('{ pet { id name owner { id city } } }', plan, {
    a: () => ({ data: { pet: pet('1', { name: 'van a' }), pets: [pet('8')] } }),
    b: () => ({ data: { _entities: [{ id: '2', name: 'van b', owner: { id: 'vals', city: 'vals' } }] } }),
    c: () => ({ data: { _entities: [{ name: 'van c', owner: { id: 'o', city: 'vals' } }] } }),
  })
  expect(data).toEqual({ pet: { id: '1', name: 'van b', owner: { id: 'o', city: null } } })
})

test('what came back in another order than it was asked, or with more in it, is answered as it was asked', async () => {
  const plan = root('{pets{id owner{id city}}}')
  const { data } = await run('{ pets { id owner { id city } } }', plan, {
    a: () => ({
      data: {
        pets: [
          { owner: { city: 'c', id: 'o' }, id: '1' },
          { id: '2', owner: { id: 'o', name: 'vals', city: 'c', age: 7 }, name: 'vals' },
          { id: '3', owner: { id: 'o', city: 'c' } },
        ],
      },
    }),
  })
  const owner = { id: 'o', city: 'c' }
  const pets = ['1', '2', '3'].map((id) => ({ id, owner }))
  expect(JSON.stringify(data)).toBe(JSON.stringify({ pets }))
})

test('places of one entity share nothing that came back for it', async () => {
  const plan = sequence(PETS, at(['pets', '@'], entities('owner{id}')))
  const { data } = await run('{ pets { id owner { id } } }', plan, {
    a: () => ({ data: { pets: [pet('1'), pet('1')] } }),
    b: () => ({ data: { _entities: [{ owner: { id: 'o' } }] } }),
  })
  const [first, second] = (data?.pets ?? []) as { owner: object }[]
  expect(first?.owner).toEqual(second?.owner)
  expect(first?.owner).not.toBe(second?.owner)
})

test.each([
  ['a subgraph that does not answer', {}, 'SUBGRAPH_UNREACHABLE'],
  ['an answer that is no object', { b: () => ({ data: 7 }) }, 'SUBGRAPH_INVALID'],
  ['an answer about fewer entities than were asked', { b: () => ({ data: { _entities: [] } }) }, 'SUBGRAPH_INVALID'],
] as [string, Answers, string][])('%s costs its own fields only, and is told', async (_, answers, code) => {
  const { data, places } = await run('{ pets { id name } }', sequence(PETS, at(['pets', '@'], entities('name'))), {
    a: () => ({ data: { pets: [pet('1')] } }),
    ...answers,
  })
  expect(data).toEqual({ pets: [{ id: '1', name: null }] })
  expect(places).toEqual([code])
})

test('a value that may not be null takes the nearest place above it that may be, and says where', async () => {
  const { data, invalid } = await run('{ pet { age } pets { id age } count }', root('{pet{age} pets{id age} count}'), {
    a: () => ({
      data: {
        pet: { age: null },
        pets: [
          { id: '1', age: 3 },
          { id: '2', age: null },
        ],
        count: 4,
      },
    }),
  })
  expect(data).toEqual({ pet: null, pets: null, count: 4 })
  expect(invalid.map((path) => path.join('.'))).toEqual(['pet.age', 'pets.1.age'])
})

test('when the root itself may not stand there is no data', async () => {
  const { data } = await run('{ firm { age } }', root('{firm{age}}'), { a: () => ({ data: { firm: null } }) })
  expect(data).toBeNull()
})

test.each([
  ['kind', 'FISH'],
  ['name', { voornaam: 'x' }],
  ['name', ['x']],
  ['owner', 'x'],
  ['owner', [{ id: '1' }]],
])('a %s that is %j is not passed on', async (key, value) => {
  const inner = key === 'owner' ? 'owner { id }' : key
  const { data, invalid } = await run(`{ pet { ${inner} } }`, root(`{pet{${inner}}}`), {
    a: () => ({ data: { pet: { [key]: value } } }),
  })
  expect(data).toEqual({ pet: { [key]: null } })
  expect(invalid).toEqual([['pet', key]])
})

test('lists in lists are followed to their entities', async () => {
  const plan = sequence(root('{grid{__typename id}}'), at(['grid', '@', '@'], entities('name')))
  const { data } = await run('{ grid { id name } }', plan, {
    a: () => ({ data: { grid: [[pet('1'), null], null, [pet('2')]] } }),
    b: () => ({ data: { _entities: [{ name: 'een' }, { name: 'twee' }] } }),
  })
  expect(data).toEqual({ grid: [[{ id: '1', name: 'een' }, null], null, [{ id: '2', name: 'twee' }]] })
})

test('a condition of the plan runs the branch of its variable, also of its default', async () => {
  const condition: PlanNode = {
    kind: 'Condition',
    condition: 'met',
    ifClause: root('{count}'),
    elseClause: root('{pet{id}}', 'b'),
  }
  const operation = 'query ($met: Boolean = true) { count @include(if: $met) pet @skip(if: $met) { id } }'
  const answers: Answers = { a: () => ({ data: { count: 1 } }), b: () => ({ data: { pet: { id: '1' } } }) }
  expect((await run(operation, condition, answers)).data).toEqual({ count: 1 })
  expect((await run(operation, condition, answers, { met: false })).data).toEqual({ pet: { id: '1' } })
})

test('a response key that every object inherits is a key like any other', async () => {
  const plan = root('{pet{id constructor toString:name}}')
  const vol = await run('{ pet { constructor toString: name } }', plan, {
    a: () => ({ data: { pet: { id: '1', constructor: 'c', toString: 't' } } }),
  })
  expect(vol.data).toEqual({ pet: { constructor: 'c', toString: 't' } })
  const leeg = await run('{ pet { constructor toString: name } }', plan, { a: () => ({ data: { pet: { id: '1' } } }) })
  expect(leeg.data).toEqual({ pet: { constructor: null, toString: null } })
})

test.each([
  ['deferred parts', { kind: 'Defer', primary: {}, deferred: [] }, 'DEFER_UNSUPPORTED'],
  ['a path with a type in it', at(['pets', '|[Pet]'], entities('name')), 'PLAN_INVALID'],
  [
    'context of a field above',
    { ...root('{count}'), contextRewrites: [{ kind: 'KeyRenamer', path: ['x'], renameKeyTo: 'y' }] },
    'CONTEXT_UNSUPPORTED',
  ],
  ['a key that changes what an object is', root('{pet{__proto__:id}}'), 'KEY_RESERVED'],
] as [string, PlanNode, string][])('%s is refused before anything is asked', async (_, node, code) => {
  const plan: QueryPlan = { kind: 'QueryPlan', node }
  expect(() => compilePlan(plan, parse('{ count }'), graph)).toThrow(NotExecutable)
  expect(() => compilePlan(plan, parse('{ count }'), graph)).toThrow(expect.objectContaining({ code }) as Error)
})

test('a plan without a node asks nothing: `__typename` of the root needs no subgraph', async () => {
  const run = compilePlan({ kind: 'QueryPlan' }, parse('{ __typename }'), graph)
  expect((await run({}, async () => ({}))).data).toEqual({ __typename: 'Query' })
})
