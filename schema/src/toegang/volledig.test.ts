import { expect, test } from '@jest/globals'
import { padenVan } from '../testing/bladen.js'
import { BELEID_PADEN, padenVanBeleid, VELDEN_PADEN } from '../testing/volledig.js'
import { VELDEN_SCHEMA } from '../testing/wijzigingen-velden.js'

// A key that nobody placed could change access without showing in a diff, and without a review.

test('every key of every policy file is said to decide access or to be text', () => {
  const paden = padenVanBeleid()
  expect(paden.filter((pad) => !BELEID_PADEN.has(pad))).toEqual([])
  expect([...BELEID_PADEN.keys()].filter((pad) => !paden.includes(pad))).toEqual([])
})

test('every key of the list of fields is said to decide access or to be text', () => {
  const paden = padenVan(VELDEN_SCHEMA)
  expect(paden.filter((pad) => !VELDEN_PADEN.has(pad))).toEqual([])
  expect([...VELDEN_PADEN.keys()].filter((pad) => !paden.includes(pad))).toEqual([])
})
