import { expect, test } from '@jest/globals'
import { type FieldNode, parse, print, visit } from 'graphql'
import { openSubgraph } from '../sources/open-subgraph.js'
import { bodiesOf, distinctOperations } from './distinct.js'

const OPERATIONS = distinctOperations(200)

/** As text with the fields of every selection in one order and without doubles: what is left when order says nothing. */
const normalised = (query: string): string =>
  print(
    visit(parse(query), {
      SelectionSet: {
        leave: (set) => ({
          ...set,
          selections: [...(set.selections as readonly FieldNode[])].sort((a, b) => print(a).localeCompare(print(b))),
        }),
      },
    }),
  )

test('two hundred operations differ, also when the order of their fields says nothing', () => {
  expect(new Set(OPERATIONS.map(({ query }) => normalised(query))).size).toBe(200)
})

test('the same number gives the same operations, and more begins with fewer', () => {
  expect(distinctOperations(50)).toEqual(OPERATIONS.slice(0, 50))
})

test('all three kinds are among them', () => {
  const pages = OPERATIONS.filter(({ query }) => query.includes('gezinnen('))
  const small = OPERATIONS.filter(({ query }) => query.match(/\{/g)?.length === 3)
  expect(pages).toHaveLength(40)
  expect(small.length).toBeGreaterThanOrEqual(20)
})

test('a round asks every operation once, and the next one asks it about another family', () => {
  const bodies = bodiesOf(OPERATIONS, 2).map((body) => JSON.parse(body) as { query: string; variables: object })
  expect(bodies.slice(0, 200).map(({ query }) => query)).toEqual(OPERATIONS.map(({ query }) => query))
  expect(bodies[200]?.query).toBe(bodies[0]?.query)
  expect(bodies[200]?.variables).not.toEqual(bodies[0]?.variables)
})

test('our own part of the graph knows every root that is asked', async () => {
  for (const body of bodiesOf(OPERATIONS.slice(0, 5), 1)) {
    const { query, variables } = JSON.parse(body) as { query: string; variables: object }
    const root = query.replace(/gezinId .*$/, query.includes('gezinnen(') ? 'gezinId } } } }' : 'gezinId } }')
    const answer = JSON.parse(await openSubgraph('gezinsbeeld')(JSON.stringify({ query: root, variables })))
    expect(answer).not.toHaveProperty('errors')
  }
})
