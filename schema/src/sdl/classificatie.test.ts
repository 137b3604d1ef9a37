import { describe, expect, test } from '@jest/globals'
import { leesClassificatie } from './classificatie.js'
import { LINKS } from './links.js'

const sdl = (field: string) => `${LINKS}\ntype Melding { ${field} }`
const of = (field: string) => leesClassificatie(sdl(field)).get('Melding.aard')

test('a classification is read with every flag it states', () => {
  expect(of('aard: String @gegeven(categorieen: ["VEIL", "ART9"])')).toEqual({
    categorieen: ['VEIL', 'ART9'],
    perWaarde: false,
    noemtInstantie: false,
    getoondBijMasker: false,
    inKennisgeving: false,
  })
  const flags = 'bron: "BRP", perWaarde: true, noemtInstantie: true, getoondBijMasker: true, inKennisgeving: true'
  expect(of(`aard: String @gegeven(categorieen: ["ID"], ${flags})`)).toEqual({
    categorieen: ['ID'],
    bron: 'BRP',
    perWaarde: true,
    noemtInstantie: true,
    getoondBijMasker: true,
    inKennisgeving: true,
  })
})

test('an extension of a type is read like the type itself', () => {
  const text = `${LINKS}\nextend type Melding { aard: String @gegeven(categorieen: ["VEIL"]) }`
  expect(leesClassificatie(text).get('Melding.aard')?.categorieen).toEqual(['VEIL'])
})

test('a field without the directive has no classification', () => {
  expect(of('aard: String')).toBeUndefined()
  expect(of('aard: String @deprecated')).toBeUndefined()
})

test('a directive without categories classifies as nothing, which enforcement refuses', () => {
  expect(of('aard: String @gegeven')?.categorieen).toEqual([])
  expect(of('aard: String @gegeven(categorieen: "VEIL")')?.categorieen).toEqual([])
})

describe('an unreadable classification refuses to load', () => {
  test.each(['GEZELLIG', 'veil', '', 'constructor', '__proto__', 'toString'])('category %p', (categorie) => {
    const field = `aard: String @gegeven(categorieen: ["VEIL", "${categorie}"])`
    expect(() => of(field)).toThrow(new TypeError('field `Melding.aard` has an unknown category'))
  })

  test.each(['KVK', 'vt', 'constructor', '__proto__'])('source %p', (bron) => {
    const field = `aard: String @gegeven(categorieen: ["VEIL"], bron: "${bron}")`
    expect(() => of(field)).toThrow(new TypeError('field `Melding.aard` has an unknown source'))
  })
})

test('a field or type named like a prototype member is a name like any other', () => {
  const text = `${LINKS}
type constructor { toString: String @gegeven(categorieen: ["ID"]) hasOwnProperty: String }
type __proto__ { valueOf: String @gegeven(categorieen: ["BSN"]) }`
  const found = leesClassificatie(text)
  expect([...found.keys()]).toEqual(['constructor.toString', '__proto__.valueOf'])
  expect(found.get('constructor.hasOwnProperty')).toBeUndefined()
})

test('an argument named like a prototype member adds nothing to what is read', () => {
  const gegeven = of('aard: String @gegeven(categorieen: ["VEIL"], __proto__: { perWaarde: true, bron: "BRP" })')
  expect(gegeven).toEqual({
    categorieen: ['VEIL'],
    perWaarde: false,
    noemtInstantie: false,
    getoondBijMasker: false,
    inKennisgeving: false,
  })
})
