import { expect, test } from '@jest/globals'
import { OWN_ROOTS } from '../graph/query.js'
import { openOwnPart } from './own-part.js'

const CONTEXT = { leden: new Map([['gezin-1', ['p-a', 'p-b']]]) }
const ask = (query: string, variables: Record<string, unknown> = { ids0: ['gezin-1', 'gezin-2'] }) =>
  openOwnPart(OWN_ROOTS)({ query, variables }, CONTEXT).data

test('families come with the members that the facts found, under the keys of the plan', () => {
  expect(ask('query($ids0:[ID!]!){k0:_gezinnen(ids:$ids0){__typename _id:gezinId ledenIds}}')).toEqual({
    k0: [
      { __typename: 'Gezin', _id: 'gezin-1', ledenIds: ['p-a', 'p-b'] },
      { __typename: 'Gezin', _id: 'gezin-2', ledenIds: [] },
    ],
  })
})

test('persons come as they were asked, and two roots each with their own ids', () => {
  const query =
    'query($ids0:[ID!]!,$ids1:[ID!]!){k0:_personen(ids:$ids0){__typename persoonId} k1:_gezinnen(ids:$ids1){gezinId}}'
  expect(ask(query, { ids0: ['p-a'], ids1: ['gezin-1'] })).toEqual({
    k0: [{ __typename: 'Persoon', persoonId: 'p-a' }],
    k1: [{ gezinId: 'gezin-1' }],
  })
})

test.each([
  ['another root', 'query($ids0:[ID!]!){k0:zoekPersoon(ids:$ids0){persoonId}}'],
  ['a root that every object has', 'query($ids0:[ID!]!){k0:constructor(ids:$ids0){persoonId}}'],
  ['something under a key', 'query($ids0:[ID!]!){k0:_gezinnen(ids:$ids0){leden{rol}}}'],
  ['a fragment', 'query($ids0:[ID!]!){k0:_gezinnen(ids:$ids0){...on Gezin{gezinId}}}'],
  ['an id in the text', '{k0:_gezinnen(ids:["gezin-1"]){gezinId}}'],
  ['other arguments', 'query($ids0:[ID!]!){k0:_gezinnen(ids:$ids0,first:1){gezinId}}'],
  ['a condition', 'query($ids0:[ID!]!){k0:_gezinnen(ids:$ids0){gezinId @skip(if:true)}}'],
])('a plan that asks %s is refused', (_, query) => {
  expect(() => ask(query)).toThrow(expect.objectContaining({ code: 'PLAN_MISLUKT' }) as Error)
})
