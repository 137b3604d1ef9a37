import { describe, expect, test } from '@jest/globals'
import { operations } from '../operations/operations.js'
import { openHandlers } from '../variants/floor-handlers.js'
import { answerInternal } from './answer-internal.js'
import { familyIds, membersOf } from './families.js'
import { openSubgraph } from './open-subgraph.js'

const subgraphs = {
  'lokaal-team': openSubgraph('lokaal-team'),
  'veilig-thuis': openSubgraph('veilig-thuis'),
  raad: openSubgraph('raad'),
  gi: openSubgraph('gi'),
}
const own = openSubgraph('gezinsbeeld')
const handlers = openHandlers(async (subgraph, path, body) =>
  path === '/graphql' ? JSON.parse(await subgraphs[subgraph](body)) : answerInternal(path, JSON.parse(body)),
)
const floor = (nr: number, { query, bodies } = operations.gezin) =>
  handlers.get(query)?.(JSON.parse(bodies[nr] as string).variables, '') as Promise<Record<string, unknown>>

describe.each(Object.values(operations))('the floor answers $name', (operation) => {
  test('with every field that is asked, and nothing that is empty', async () => {
    const text = JSON.stringify(await floor(1, operation))
    const asked = operation.query.match(/[a-zA-Z]+(?=[ }])/g) ?? []
    expect(asked.filter((name) => !['query', 'gezin', 'on'].includes(name) && !text.includes(`"${name}"`))).toEqual([])
    expect(text).not.toMatch(/null|\[\]/)
  })

  test('with another answer for another request', async () => {
    expect(await floor(1, operation)).not.toEqual(await floor(2, operation))
  })
})

test('the same question has the same answer in another process', async () => {
  const body = JSON.stringify({ query: `{ gezin(gezinId: "${familyIds[3]}") { gezinId } }` })
  expect(await own(body)).toBe(await openSubgraph('gezinsbeeld')(body))
})

test('a person has one name, whichever agency is asked', async () => {
  const [persoonId] = membersOf(familyIds[0] as string)
  const variables = { r: [{ __typename: 'Persoon', persoonId }] }
  const nameAt = async (fields: string, source: keyof typeof subgraphs | undefined) => {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { ${fields} } } }`
    const text = await (source ? subgraphs[source] : own)(JSON.stringify({ query, variables }))
    return /"voornamen":"([^"]+)"/.exec(text)?.[1]
  }
  const name = await nameAt('voornamen', undefined)
  expect(name).toMatch(/^Fictief-/)
  expect(await nameAt('giGegevens { voornamen }', 'gi')).toBe(name)
  expect(await nameAt('brpGegevens { voornamen }', 'lokaal-team')).toBe(name)
})

test('a page begins after its cursor and says whether another follows', async () => {
  const page = async (nr: number) => {
    const text = await own(operations.pagina.bodies[nr]?.replace(/ leden.*?start } } } } }/, ' } } } }') ?? '')
    return (JSON.parse(text) as { data: { gezinnen: { pageInfo: object; edges: { node: object }[] } } }).data.gezinnen
  }
  expect((await page(1)).edges[0]?.node).toEqual({ gezinId: familyIds[20] })
  expect((await page(9)).pageInfo).toEqual({ hasNextPage: false })
})
