import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'
import { gevraagd, inhoud, type Rauw, stuur, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks with the shape of an operation (docs/aanvallen.md). Purpose D10 for Noor: VT.PROC and BTR are open, VT.MELD is
// silently closed, VT.STRAF goes to a person, LT.WERK is visibly closed and the own GI.WERK open.
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`
const ask = (query: string, variables = {}, extensions: object = {}) =>
  stuur(wereld, { body: vraag(query, variables, { extensions }) })
const op = (rauw: Rauw, pad: string): unknown => leesIn(inhoud(rauw).data, pad)
const fouten = (rauw: Rauw): string[] =>
  [
    ...new Set(
      (inhoud(rauw).errors ?? []).map(
        ({ path, extensions }) =>
          `${(path ?? []).filter((stap) => typeof stap === 'string').join('.')} ${extensions.code}`,
      ),
    ),
  ].sort()
const ontvangen = () =>
  gevraagd(wereld)
    .filter(({ path }) => path === '/graphql')
    .map(({ responseBody }) => responseBody)
    .join('\n')

test('an alias does not open a refused field; mirror: it does not close an open one', async () => {
  const rauw = await ask(gezin('x: ltJournaal { t: tekst } y: contactjournaal { d: datum }'))
  expect([op(rauw, 'gezin.x'), fouten(rauw)]).toEqual([null, ['gezin.x CEL_GEWEIGERD']])
  expect(op(rauw, 'gezin.y.0.d')).toEqual(expect.any(String))
})

test('two fields that take each other’s name keep their own access', async () => {
  const rauw = await ask(gezin('vtMeldingen { bronreferentie: meldingnummer meldingnummer: bronreferentie }'))
  expect(op(rauw, 'gezin.vtMeldingen.0.bronreferentie')).toEqual(expect.any(String))
  expect(op(rauw, 'gezin.vtMeldingen.0.meldingnummer')).toBeNull()
})

test('fragments of every form show exactly what the same fields show without', async () => {
  const plat = gezin('vtMeldingen { meldingnummer bronreferentie politie { aanhouding } } ltJournaal { tekst }')
  const vormen = [
    '{ gezin(gezinId: "gezin-s01") { ...G } } fragment G on Gezin { vtMeldingen { ...M } ltJournaal { tekst } } fragment M on VtMelding { meldingnummer bronreferentie politie { aanhouding } }',
    '{ ... on Query { gezin(gezinId: "gezin-s01") { ... on Gezin { vtMeldingen { ... { meldingnummer ... on VtMelding { bronreferentie politie { aanhouding } } } } ltJournaal { ... { tekst } } } } } }',
    '{ gezin(gezinId: "gezin-s01") { vtMeldingen { meldingnummer } ...G } } fragment G on Gezin { vtMeldingen { ...M } ltJournaal { ...J } } fragment M on VtMelding { bronreferentie politie { ...P } } fragment P on VtPolitie { aanhouding } fragment J on LtJournaal { tekst }',
  ]
  const eerste = await ask(plat)
  expect(op(eerste, 'gezin.vtMeldingen.0.meldingnummer')).toEqual(expect.any(String))
  for (const vorm of vormen) expect((await ask(vorm)).tekst).toBe(eerste.tekst)
})

test('there is no interface or union to come in by, and federation’s own cannot be named', async () => {
  const { data } = inhoud(await ask('{ __schema { types { name kind } } }'))
  const types = leesIn(data, '__schema.types') as readonly { readonly name: string; readonly kind: string }[]
  expect(types.filter(({ kind }) => kind === 'INTERFACE' || kind === 'UNION')).toEqual([])
  expect(zeg(await ask(gezin('... on _Entity { __typename }')))).toBe('400 OPERATIE_ONGELDIG')
  expect(zeg(await ask(gezin('... on VtMelding { meldingnummer }')))).toBe('400 OPERATIE_ONGELDIG')
  expect(zeg(await ask(gezin('... on Gezin { gezinId }')))).toBe('200')
})

test('a permitted field is not lost to a refused one under the same response key, nor does it carry it along', async () => {
  const rauw = await ask(
    gezin(
      'vtMeldingen { meldingnummer } ... on Gezin { vtMeldingen { politie { aanhouding } } } vtMeldingen { bronreferentie }',
    ),
  )
  expect(op(rauw, 'gezin.vtMeldingen.0.meldingnummer')).toEqual(expect.any(String))
  expect(op(rauw, 'gezin.vtMeldingen.0.politie')).toBeNull()
  expect(fouten(rauw)).toEqual(['gezin.vtMeldingen.politie OP_VERZOEK_BRON'])
})

test('of two persons under one response key the covered one is shown and the other is not', async () => {
  const rauw = await ask(gezin('leden { persoon { voornamen adressen { straat } } }'))
  const leden = op(rauw, 'gezin.leden') as readonly { persoon: { voornamen: string; adressen: readonly object[] } }[]
  const van = (naam: string) => leden.find(({ persoon }) => persoon?.voornamen === naam)?.persoon.adressen
  expect(van('Noor')).toHaveLength(1)
  expect(van('Sem')).toEqual([])
})

test('one response key for a refused and a permitted field is a conflict, not a choice', async () => {
  const query = gezin('vtMeldingen { x: meldingnummer } ... on Gezin { vtMeldingen { x: bronreferentie } }')
  expect(zeg(await ask(query))).toBe('400 OPERATIE_ONGELDIG')
  expect(gevraagd(wereld)).toEqual([])
})

describe('@skip and @include', () => {
  const query = `query ($mee: Boolean!) { gezin(gezinId: "gezin-s01") { contactjournaal { datum } ltJournaal @include(if: $mee) { tekst } vtMeldingen { meldingnummer bronreferentie @skip(if: false) } } }`

  test.each([[[true, false, true]], [[false, true, false]]])(
    'with a variable, one document in the order %p: refused when asked, absent when not',
    async (volgorde) => {
      for (const mee of volgorde) {
        const rauw = await ask(query, { mee })
        expect(op(rauw, 'gezin.contactjournaal.0.datum')).toEqual(expect.any(String))
        expect(op(rauw, 'gezin.vtMeldingen.0.bronreferentie')).toBeNull()
        expect(op(rauw, 'gezin.ltJournaal')).toBe(mee ? null : undefined)
        expect(fouten(rauw)).toEqual(mee ? ['gezin.ltJournaal CEL_GEWEIGERD'] : [])
      }
    },
  )

  test('a directive with a value that is no boolean, or on a fragment that hides a field, opens nothing', async () => {
    expect(zeg(await ask(query, { mee: 'true' }))).toBe('400 OPERATIE_ONGELDIG')
    const rauw = await ask(gezin('...W @include(if: true)').concat(' fragment W on Gezin { ltJournaal { tekst } }'))
    expect(fouten(rauw)).toEqual(['gezin.ltJournaal CEL_GEWEIGERD'])
  })
})

test('__typename tells of no record that is not shown; mirror: of a shown one it tells its type', async () => {
  const rauw = await ask(
    gezin('t: __typename vtMeldingen { soort: __typename melder { __typename } politie { __typename } }'),
  )
  expect(op(rauw, 'gezin.t')).toBe('Gezin')
  expect(op(rauw, 'gezin.vtMeldingen.0')).toEqual({ soort: 'VtMelding', melder: null, politie: null })
  expect(fouten(rauw)).toEqual(['gezin.vtMeldingen.politie OP_VERZOEK_BRON'])
  expect(zeg(await ask(gezin('vtMeldingen { melder { naam: __typename } }')))).toBe('200')
  expect(ontvangen()).not.toContain('"Melder"')
})

test('a client alias cannot pose as the input of another field', async () => {
  const rauw = await ask(gezin('ledenIds: gezinId vtMeldingen { meldingnummer } gezinId: volledig'))
  expect(op(rauw, 'gezin.ledenIds')).toBe('gezin-s01')
  expect(op(rauw, 'gezin.vtMeldingen')).toHaveLength(2)
  for (const { requestBody, path } of gevraagd(wereld)) {
    if (path !== '/graphql') continue
    const { query, variables } = JSON.parse(requestBody) as {
      query: string
      variables: { representations?: readonly { readonly ledenIds?: unknown }[] }
    }
    expect(query).not.toMatch(/ledenIds\s*:/)
    for (const { ledenIds } of variables.representations ?? [])
      if (ledenIds !== undefined) expect(ledenIds).toEqual(expect.arrayContaining([expect.stringMatching(/^p-/)]))
  }
})

test.each([
  ['a part of a composed field', 'tijdlijn { soort } vtGebeurtenissen: raadsonderzoeken { datum: onderzoekId }'],
  ['a version of a person', 'leden { persoon { voornamen sVT: geslachtsnaam vtGegevens: persoonId } }'],
  ['a key of the plan', 'k0: volledig k1: gezinId n0k0: gezinId k0VT: gezinId vtMeldingen { k0: meldingnummer }'],
])('a client alias cannot pose as %s', async (_wat, velden) => {
  const gewoon = velden.replaceAll(/(?:vtGebeurtenissen|sVT|vtGegevens|k0VT|n?\d?k\d):/g, (naam) => `x${naam}`)
  const vals = await ask(gezin(velden))
  const eerlijk = await ask(gezin(gewoon))
  expect(zeg(vals)).toBe('200')
  expect(vals.tekst).toBe(eerlijk.tekst.replaceAll(/"x(vtGebeurtenissen|sVT|vtGegevens|k0VT|n?\d?k\d)"/g, '"$1"'))
})

test.each(['_id: gezinId', '_p: gezinId', '_d: volledig', 'vtMeldingen { _x: meldingnummer }', '__typename: gezinId'])(
  'a name with which the gateway marks its own is refused before anything is asked: %s',
  async (veld) => {
    expect(zeg(await ask(gezin(veld)))).toBe('400 GERESERVEERDE_NAAM')
    expect(gevraagd(wereld)).toEqual([])
  },
)

test.each([
  ['the planning input', gezin('ledenIds')],
  ['a hidden part', gezin('vtGebeurtenissen { soort }')],
  ['a hidden version of a person', gezin('leden { persoon { vtGegevens { voornamen } } }')],
  ['a planning root', '{ _gezinnen(ids: ["gezin-s01"]) { gezinId } }'],
  ['entities', '{ _entities(representations: []) { __typename } }'],
  ['the service', '{ _service { sdl } }'],
  ['the planner’s variable', 'query ($representations: ID!) { gezin(gezinId: $representations) { gezinId } }'],
])('%s cannot be asked by its own name', async (_wat, query) => {
  expect(zeg(await ask(query, { representations: 'gezin-s01' }))).toMatch(
    /^400 (?:OPERATIE_ONGELDIG|GERESERVEERDE_NAAM)$/,
  )
  expect(gevraagd(wereld)).toEqual([])
})
