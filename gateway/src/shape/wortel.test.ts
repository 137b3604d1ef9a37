import { expect, test } from '@jest/globals'
import type { Wortel } from '../access/bereik.js'
import { antwoordOp, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Rij } from './vormer.js'

const PAGINA = { 'gezin-a': [NOOR, SEM], 'gezin-b': [NOOR] }
const cursor = (id: string) => Buffer.from(id).toString('base64url')
/** What the plan brought back for each root, in order. */
const bij =
  (...waarden: unknown[]) =>
  (wortels: readonly Wortel[]): Rij =>
    Object.fromEntries(wortels.map(({ knoop }, index) => [knoop.plek, waarden[index]]))

test('two aliases of edges each get their own fields of every family, in the order of the page', () => {
  const { antwoord } = antwoordOp(
    `{ gezinnen {
      a: edges { cursor node { gezinId m: maatregelen { type } } }
      b: edges { __typename x: node { maatregelen { soort: type } } y: node { id: gezinId } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
    bij([
      { _id: 'gezin-b', n0k1: [{ k0: 'VOTS' }], n1k0: [{ k0: 'VOTS' }] },
      { _id: 'gezin-a', n0k1: [{ k0: 'OTS' }], n1k0: [{ k0: 'OTS' }] },
    ]),
    { pagina: PAGINA },
  )
  const a = (id: string, type: string) => ({ cursor: cursor(id), node: { gezinId: id, m: [{ type }] } })
  const b = (id: string, soort: string) => ({ __typename: 'GezinEdge', x: { maatregelen: [{ soort }] }, y: { id } })
  expect(antwoord).toEqual({
    gezinnen: {
      a: [a('gezin-a', 'OTS'), a('gezin-b', 'VOTS')],
      b: [b('gezin-a', 'OTS'), b('gezin-b', 'VOTS')],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: cursor('gezin-a'),
        endCursor: cursor('gezin-b'),
      },
    },
  })
})

test('the name of the root type is answered, and is no fact that could not be had', () => {
  const { antwoord, fouten } = antwoordOp('{ __typename a: __typename gezin(gezinId: "gezin-s01") { gezinId } }', bij())
  expect(antwoord).toMatchObject({ __typename: 'Query', a: 'Query' })
  expect(fouten).toEqual([])
})

test('an error inside a page stands on the path of its own edge and alias', () => {
  const { fouten } = antwoordOp(
    '{ g: gezinnen { e: edges { n: node { ltJournaal { tekst } } } } }',
    bij([{ _id: 'gezin-a' }, { _id: 'gezin-b' }]),
    { pagina: PAGINA },
  )
  expect(fouten).toEqual(['g.e.0.n.ltJournaal CEL_GEWEIGERD', 'g.e.1.n.ltJournaal CEL_GEWEIGERD'])
})

test('a family on a page of which nothing may be shown is null, whatever came back for it', () => {
  const { antwoord } = antwoordOp(
    '{ gezinnen { edges { node { vtMeldingen { meldingnummer } leden { persoon { voornamen } } } } } }',
    bij([
      { _id: 'gezin-a', n0k0: [{ k0: 'M-1' }], n0k1: [{ k0: { _p: SEM, sBRP: { k0: 'Sem' } } }] },
      { _id: 'gezin-b', n0k0: [{ k0: 'M-1' }], n0k1: [{ k0: { _p: 'p-kay', sBRP: { k0: 'Kay' } } }] },
    ]),
    { pagina: { 'gezin-a': [NOOR, SEM], 'gezin-b': ['p-kay'] } },
  )
  const [een, ander] = (antwoord as { gezinnen: { edges: { node: unknown }[] } }).gezinnen.edges
  expect(een?.node).toEqual({ vtMeldingen: [{ meldingnummer: 'M-1' }], leden: [{ persoon: { voornamen: 'Sem' } }] })
  expect(ander?.node).toBeNull()
})

test('an empty case load is an empty page', () => {
  const { antwoord, fouten } = antwoordOp('{ gezinnen { edges { cursor } pageInfo { endCursor } } }', bij(), {
    pagina: {},
  })
  expect(antwoord).toEqual({ gezinnen: { edges: [], pageInfo: { endCursor: null } } })
  expect(fouten).toEqual([])
})

test('a person entered directly shows the version of the own source first', () => {
  const persoon = `{ persoon(persoonId: "${NOOR}") { persoonId voornamen geslachtsnaam } }`
  const { antwoord } = antwoordOp(
    persoon,
    bij([{ _p: NOOR, sGI: { k1: 'Noor (GI)', k2: null }, sBRP: { k1: 'Noor (BRP)', k2: 'Voorbeeld-BRP' } }]),
  )
  expect(antwoord).toEqual({ persoon: { persoonId: NOOR, voornamen: 'Noor (GI)', geslachtsnaam: 'Voorbeeld-BRP' } })
})

test('a person without any relation is not there, and neither is one that does not exist', () => {
  const vraag = (id: string) => antwoordOp(`{ persoon(persoonId: "${id}") { voornamen } }`, bij([]), {}, HEEL)
  const { antwoord, fouten, meldingen } = vraag(SEM)
  expect(antwoord).toEqual({ persoon: null })
  expect(fouten).toEqual(['persoon NIET_BESCHIKBAAR'])
  expect(vraag('p-bestaat-niet').meldingen.fouten).toEqual(meldingen.fouten)
})
