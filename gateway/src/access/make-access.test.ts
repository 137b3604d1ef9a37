import type { Gegeven } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { besluitVan, supergraph } from '../testing/noor.js'
import type { Bereik } from './bereik.js'
import { KAAL } from './besluit.js'
import { makeAccess } from './make-access.js'
import { persoonBronnen } from './samengesteld.js'

function open() {
  const { beslist, wortels } = besluitVan('{ gezin(gezinId: "gezin-s01") { volledig } }')
  const bereik = wortels[0]?.bereiken[0] as Bereik
  return { access: makeAccess(beslist, supergraph, 'UITVOERING_OTS', new Set()), bereik }
}
const PROC: Gegeven = { ...KAAL, categorieen: ['PROC'] }

test('a field of no source is nobody’s: refused without a trace, while that of a source is given', () => {
  const { access, bereik } = open()
  for (const vraag of [access.voorBereik, access.bereikZonderAfscherming]) {
    expect(vraag(bereik, undefined, PROC)).toEqual({
      soort: 'GEWEIGERD',
      code: 'GEEN_CEL',
      regel: 'AFWEZIG',
      stil: true,
    })
    expect(vraag(bereik, 'VT', PROC).soort).toBe('TOEGESTAAN')
  }
})

test('what a source shows is limited to the own organisation where the policy says so, or says nothing', () => {
  const { access } = open()
  expect(access.alleenEigen('GI', 'MAATR')).toBe(true)
  expect(access.alleenEigen('VT', 'MAATR')).toBe(false)
  // Nothing is said of OUDER under this purpose.
  expect(access.alleenEigen('GI', 'OUDER')).toBe(true)
})

test('a person in the record of an agency is shown as that agency knows him, and as no other does (H19)', () => {
  expect(persoonBronnen('VT', 'GI')).toEqual(['VT'])
  expect(persoonBronnen('BRP', 'GI')).toEqual(['BRP', 'LT'])
  expect(persoonBronnen(undefined, 'GI')).toEqual(['GI', 'BRP', 'VT', 'RVDK', 'LT'])
  expect(persoonBronnen(undefined, undefined)).toEqual(['BRP', 'VT', 'RVDK', 'GI', 'LT'])
})
