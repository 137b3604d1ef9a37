import { expect, test } from '@jest/globals'
import type { JsonObject } from './json-object.js'
import { Places } from './representations.js'

/** The place of each, when who is new is added at the end. */
function placesOf(representations: readonly JsonObject[]): readonly number[] {
  const asked: JsonObject[] = []
  const places = new Places(asked)
  return representations.map((one) => places.of(one) ?? asked.push(one) - 1)
}

test('who says the same has the same place, and who differs anywhere has one of his own', () => {
  const of = (id: unknown, city: unknown) => ({ __typename: 'Pet', id, owner: { city } })
  expect(placesOf([of('1', 'a'), of('2', 'a'), of('1', 'a'), of('1', 'b'), of('2', 'a'), of('1', 'b')])).toEqual([
    0, 1, 0, 2, 1, 2,
  ])
  expect(placesOf([of(1, 'a'), of('1', 'a'), of(1, 'a')])).toEqual([0, 1, 0])
})

test('the first value may be shared by all, be of another type, or not be there', () => {
  const of = (kind: string, id: number) => ({ __typename: 'Pet', kind, id })
  expect(placesOf([of('CAT', 1), of('CAT', 2), of('CAT', 1), of('CAT', 2)])).toEqual([0, 1, 0, 1])
  const bare = (__typename: string, owner: object | null) => ({ __typename, owner })
  expect(placesOf([bare('Pet', { id: 1 }), bare('Pet', null), bare('Dog', null), bare('Pet', { id: 1 })])).toEqual([
    0, 1, 2, 0,
  ])
})
