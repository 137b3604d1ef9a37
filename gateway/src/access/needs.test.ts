import { expect, test } from '@jest/globals'
import { openReadOperation } from '../operation/read-operation.js'
import { besluitVan, supergraph } from '../testing/noor.js'
import { needs } from './needs.js'
import { assertConcrete, normalise } from './normalise.js'
import { delenVan } from './samengesteld.js'

const LIMIETEN = { diepte: 15, aliassen: 50, tokens: 4000, velden: 2000, wortelvelden: 5 }
const lees = openReadOperation({
  schema: supergraph.api,
  limieten: LIMIETEN,
  loket: new Set(),
})
const vraag = (query: string) => needs(normalise(lees({ query }), supergraph.api), supergraph.classificatie)

test('the families and persons that a question names are each asked once', () => {
  const { gezinIds, personen } = vraag(
    '{ a: gezin(gezinId: "g1") { gezinId } b: gezin(gezinId: "g1") { volledig } c: gezin(gezinId: "g2") { gezinId } persoon(persoonId: "p-1") { persoonId } }',
  )
  expect(gezinIds).toEqual(['g1', 'g2'])
  expect(personen).toEqual(['p-1'])
})

test('a place at any depth asks who is hidden, also through a fragment; a question without one does not', () => {
  expect(
    vraag('{ gezin(gezinId: "g") { leden { persoon { ...a } } } } fragment a on Persoon { adressen { straat } }')
      .afscherming,
  ).toBe(true)
  expect(vraag('{ gezin(gezinId: "g") { plaatsingen { aanbieder } } }').afscherming).toBe(true)
  expect(vraag('{ gezin(gezinId: "g") { leden { persoon { voornamen } } } }').afscherming).toBe(false)
})

test('a field that is a place beside something else asks it too', () => {
  expect(vraag('{ persoon(persoonId: "p") { veiligContact } }').afscherming).toBe(true)
})

test('a place under one root is enough, whatever is asked under another', () => {
  const plaats = 'a: gezin(gezinId: "g") { plaatsingen { aanbieder } }'
  const ander = 'b: gezin(gezinId: "g") { maatregelen { type } }'
  expect(vraag(`{ ${plaats} ${ander} }`).afscherming).toBe(true)
  expect(vraag(`{ ${ander} ${plaats} }`).afscherming).toBe(true)
  expect(vraag(`{ ${ander} }`).afscherming).toBe(false)
})

test('a composed field carries the categories of its hidden parts, so that a place in one of them would be noticed', () => {
  for (const adres of ['Gezin.tijdlijn', 'Gezin.betrokkenInstanties'] as const) {
    // An agency that notifies nobody (LT) marks nothing for a notification.
    const { bron: _, inKennisgeving: __, ...heel } = supergraph.classificatie.get(adres) ?? {}
    expect(heel).toMatchObject({ categorieen: expect.arrayContaining(['BTR']) })
    for (const [, naam] of delenVan(adres) ?? [])
      expect(supergraph.classificatie.get(`Gezin.${naam}`)).toMatchObject(heel)
  }
})

test('more than one family is a page or two ids, not one family under two aliases', () => {
  expect(vraag('{ gezinnen { edges { cursor } } }').meerGezinnen).toBe(true)
  expect(vraag('{ gezinnen { edges { cursor } } persoon(persoonId: "p") { persoonId } }').meerGezinnen).toBe(true)
  expect(vraag('{ a: gezin(gezinId: "g1") { gezinId } b: gezin(gezinId: "g2") { gezinId } }').meerGezinnen).toBe(true)
  expect(vraag('{ a: gezin(gezinId: "g1") { gezinId } b: gezin(gezinId: "g1") { gezinId } }').meerGezinnen).toBe(false)
})

test('two persons, a person beside a family and a search beside either may be of two families', () => {
  const gezin = 'gezin(gezinId: "g1") { gezinId }'
  const persoon = (id: string) => `p${id}: persoon(persoonId: "${id}") { persoonId }`
  const zoek = 'z: zoekPersoon(geslachtsnaam: "x", geboortedatum: "2010-01-01") { persoonId }'
  for (const meer of [persoon('1') + persoon('2'), gezin + persoon('1'), gezin + zoek, zoek + zoek.replace('z:', 'y:')])
    expect(vraag(`{ ${meer} }`).meerGezinnen).toBe(true)
  for (const een of [gezin, persoon('1'), zoek, persoon('1') + persoon('1').replace('p1:', 'q:')])
    expect(vraag(`{ ${een} }`).meerGezinnen).toBe(false)
})

test('the API schema has concrete types only; an abstract one refuses to load', async () => {
  expect(() => assertConcrete(supergraph.api)).not.toThrow()
  const { buildSchema } = await import('graphql')
  expect(() => assertConcrete(buildSchema('type Query { a: A } interface A { b: Int }'))).toThrow(
    'type `A` is abstract: access is decided on concrete types',
  )
})

test('an argument below the roots refuses to load, one of a root does not', async () => {
  const { buildSchema } = await import('graphql')
  expect(() => assertConcrete(buildSchema('type Query { a: A } type A { b(c: Int): Int }'))).toThrow(
    new TypeError('field `A.b` has arguments: only roots may'),
  )
  expect(() => assertConcrete(buildSchema('type Query { a(c: Int): A } type A { b: Int }'))).not.toThrow()
})

test('a family of which nobody is known while the municipality is silent is unknown, with the municipality it is asked', () => {
  const query = '{ gezin(gezinId: "gezin-s01") { maatregelen { type } } }'
  const stil = besluitVan(query, { ledenOnbekend: true })
  expect(stil.wortels).toMatchObject([{ onbekend: true, bereiken: [] }])
  expect(stil.tekst).toBe('')
  expect(besluitVan(query).wortels).toMatchObject([{ onbekend: false, bereiken: [{ id: 'gezin-s01' }] }])
})
