import { describe, expect, test } from '@jest/globals'
import type { Wortel } from '../access/bereik.js'
import { makeAccess } from '../access/make-access.js'
import { antwoordOp, besluitVan, type Geval, HEEL, NOOR, SEM, supergraph } from '../testing/noor.js'
import { shape } from './shape.js'
import type { Uitval } from './uitval.js'
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
      a: edges { cursor c: cursor node { gezinId m: maatregelen { type } } }
      b: edges { __typename x: node { maatregelen { soort: type } } y: node { id: gezinId } }
      t: __typename pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
    bij([
      { _id: 'gezin-b', n0k1: [{ k0: 'VOTS' }], n1k0: [{ k0: 'VOTS' }] },
      { _id: 'gezin-a', n0k1: [{ k0: 'OTS' }], n1k0: [{ k0: 'OTS' }] },
    ]),
    { pagina: PAGINA },
  )
  const a = (id: string, type: string) => ({ cursor: cursor(id), c: cursor(id), node: { gezinId: id, m: [{ type }] } })
  const b = (id: string, soort: string) => ({ __typename: 'GezinEdge', x: { maatregelen: [{ soort }] }, y: { id } })
  expect(antwoord).toEqual({
    gezinnen: {
      a: [a('gezin-a', 'OTS'), a('gezin-b', 'VOTS')],
      b: [b('gezin-a', 'OTS'), b('gezin-b', 'VOTS')],
      t: 'GezinConnection',
      pageInfo: {
        __typename: 'PageInfo',
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

test('a page of one family begins and ends with it', () => {
  const { antwoord } = antwoordOp('{ gezinnen { pageInfo { startCursor endCursor } } }', bij([]), {
    pagina: { 'gezin-a': [NOOR] },
  })
  const aanwijzer = cursor('gezin-a')
  expect(antwoord).toEqual({ gezinnen: { pageInfo: { startCursor: aanwijzer, endCursor: aanwijzer } } })
})

describe('a search', () => {
  const ZOEK = '{ z: zoekPersoon(geslachtsnaam: "x", geboortedatum: "2010-01-01") { persoonId voornamen bsn } }'
  const gevonden = (...ids: string[]) => ({ pagina: Object.fromEntries(ids.map((id) => [id, []])) })

  test('gives who was found and may be shown, in their order, and no place for who may not', () => {
    const rijen = [
      { _p: 'p-kay', sBRP: { k1: 'Kay' } },
      { _p: NOOR, sGI: { k1: 'Noor' } },
    ]
    const { antwoord, fouten } = antwoordOp(ZOEK, bij(rijen), gevonden('p-kay', NOOR))
    expect(antwoord).toEqual({ z: [{ persoonId: NOOR, voornamen: 'Noor', bsn: null }] })
    expect(fouten).toEqual([])
    expect(antwoordOp(ZOEK, bij(rijen), gevonden('p-kay')).antwoord).toEqual({ z: [] })
  })

  test('tells an error on the path of the person that it found', () => {
    const vraag = '{ z: zoekPersoon(geslachtsnaam: "x", geboortedatum: "2010-01-01") { uitgerekendeDatum } }'
    const { fouten } = antwoordOp(vraag, bij([{ _p: NOOR }]), { ...gevonden('p-kay', NOOR), straf: true })
    expect(fouten).toEqual(['z.1.uitgerekendeDatum MOTIVERING_ONTBREEKT'])
  })
})

describe('an own source that does not answer', () => {
  const stil = (query: string) => {
    const { beslist, wortels } = besluitVan(query)
    const access = makeAccess(beslist, supergraph, 'UITVOERING_OTS', new Set())
    const leeg = wortels.map(({ knoop, soort }): Wortel => ({ knoop, soort, bereiken: [], onbekend: true }))
    const { data, meldingen, volledig } = shape(leeg, { data: null, invalid: [] }, access, HEEL, 0)
    return { data, fouten: meldingen.fouten.map(({ path, extensions }) => [path.join('.'), extensions.code]), volledig }
  }

  test('is no empty case load: the page is unknown, and says so', () => {
    expect(stil('{ gezinnen { __typename a: edges { cursor } pageInfo { hasNextPage } } }')).toEqual({
      data: { gezinnen: { __typename: 'GezinConnection', a: null, pageInfo: null } },
      fouten: [
        ['gezinnen.a', 'FEIT_ONBEKEND'],
        ['gezinnen.pageInfo', 'FEIT_ONBEKEND'],
      ],
      volledig: false,
    })
  })

  test('is no search without hits', () => {
    expect(stil('{ z: zoekPersoon(geslachtsnaam: "x", geboortedatum: "2010-01-01") { persoonId } }')).toEqual({
      data: { z: null },
      fouten: [['z', 'FEIT_ONBEKEND']],
      volledig: false,
    })
  })
})

test('a person whom no source sent has the key that was asked with', () => {
  const { antwoord } = antwoordOp(`{ persoon(persoonId: "${NOOR}") { persoonId } }`, bij([]))
  expect(antwoord).toEqual({ persoon: { persoonId: NOOR } })
})

test('an answer is whole only when every family and every root is', () => {
  const uitval: Uitval = new Map([...HEEL, ['raad', 'NIET_BEREIKBAAR']])
  const volledig = (query: string, geval: Geval = {}) => antwoordOp(query, () => ({}), geval, uitval).volledig
  // Of the other family the Raad is not asked for anything.
  const pagina = { 'gezin-a': [NOOR], 'gezin-b': ['p-kay'] }
  expect(volledig('{ gezinnen { edges { cursor } } }', { pagina })).toBe(false)
  expect(volledig('{ gezinnen { edges { cursor } } }', { pagina: { 'gezin-b': ['p-kay'] } })).toBe(true)
  const ander = 'b: gezin(gezinId: "bestaat-niet") { gezinId }'
  expect(volledig(`{ a: gezin(gezinId: "gezin-s01") { gezinId } ${ander} }`)).toBe(false)
  expect(volledig(`{ ${ander} }`)).toBe(true)
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
  expect(meldingen.tellingen).toEqual([
    {
      veld: 'Query.persoon',
      bron: null,
      categorieen: [],
      uitkomst: 'GEWEIGERD',
      code: 'NIET_BESCHIKBAAR',
      regel: null,
      aantal: 1,
      personen: [],
    },
  ])
  expect(vraag('p-bestaat-niet').meldingen.fouten).toEqual(meldingen.fouten)
})

describe('families of one page are each judged by themselves', () => {
  const KAY = 'p-kay'
  const rij = (id: string, rijen: unknown) => ({ _id: id, n0k0: rijen })
  const paginaVan = (
    velden: string,
    pagina: Readonly<Record<string, readonly string[]>>,
    rijen: unknown,
    geval: Geval = {},
  ) => {
    const vraag = `{ gezinnen { edges { node { ${velden} } } } }`
    const data = bij(Object.keys(pagina).map((id) => rij(id, rijen)))
    const { antwoord, incidenten, meldingen } = antwoordOp(vraag, data, { ...geval, pagina })
    const edges = (antwoord as { gezinnen: { edges: { node: unknown }[] } }).gezinnen.edges.map(({ node }) => node)
    const geteld = meldingen.tellingen.map(({ uitkomst, personen }) => `${uitkomst} ${personen}`)
    return { edges, incidenten, geteld }
  }
  const VERBORGEN_EERST = { 'gezin-a': [NOOR], 'gezin-b': [KAY] }
  const VERBORGEN_LAATST = { 'gezin-a': [KAY], 'gezin-b': [NOOR] }

  test.each([
    ['the open one first', VERBORGEN_LAATST, 0],
    ['the open one last', VERBORGEN_EERST, 1],
  ])('by whether somebody in it is hidden, though the same is told of both: %s', (_wat, pagina, open) => {
    const geval: Geval = { onderzoek: [NOOR, KAY], verborgen: [NOOR] }
    const { edges, incidenten, geteld } = paginaVan('plaatsingen { aanbieder }', pagina, [{ k0: 'Geheim' }], geval)
    const verwacht: unknown[] = [{ plaatsingen: [] }, { plaatsingen: [] }]
    verwacht[open] = { plaatsingen: [{ aanbieder: 'Geheim' }] }
    expect(edges).toEqual(verwacht)
    expect(incidenten).toEqual(['Gezin.plaatsingen in GI'])
    expect(geteld).toContain(`TOEGESTAAN ${KAY}`)
    expect(geteld).toContain(`GEWEIGERD ${NOOR}`)
  })
})
