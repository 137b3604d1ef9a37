import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { JEUGDBESCHERMER, leesIn, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import { afdruk, gevraagd, inhoud, type Rauw, stuur, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks on what is kept between requests (docs/aanvallen.md): prepared operations, plans, facts. Each case in both
// orders, because what is kept depends on who came first. On PostgreSQL and Redis the same tests go through Redis.
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())

const COLLEGA: Wie = { ...JEUGDBESCHERMER, medewerker: 'gi-a-002' }
const REDEN = { VEIL: 'Nodig om de veiligheid van Noor te beoordelen' }

/** A document that nobody sent before: another alias each time, as nothing of it may be kept yet. */
let nummer = 0
const nieuw = (velden = 'contactjournaal { datum } vtMeldingen { meldingnummer aanleiding }') =>
  `{ a${++nummer}: gezin(gezinId: "gezin-s01") { ${velden} } }`
const bij = (rauw: Rauw, pad: string) => leesIn(Object.values(inhoud(rauw).data ?? {})[0], pad)

interface Ask {
  readonly wie?: Wie
  readonly doel?: string
  readonly motivering?: object
}
const ask = (query: string, { wie = JEUGDBESCHERMER, doel = 'UITVOERING_OTS', motivering }: Ask = {}) =>
  stuur(wereld, {
    wie: { ...wie },
    doel,
    body: vraag(query, {}, motivering ? { extensions: { doelbinding: { motivering } } } : {}),
  })

/** The same document for two requesters, the first once more after the second. */
async function omEnOm(query: string, eerste: Ask, tweede: Ask): Promise<readonly [Rauw, Rauw, Rauw]> {
  return [await ask(query, eerste), await ask(query, tweede), await ask(query, eerste)]
}

describe('one document for two requesters, purposes or motivations (decision 18)', () => {
  const open = (rauw: Rauw) => expect(bij(rauw, 'contactjournaal.0.datum')).toEqual(expect.any(String))
  const dicht = (rauw: Rauw) => expect(zeg(rauw)).toBe('200 NIET_BESCHIKBAAR')

  test.each<[string, Ask]>([
    ['a colleague without this case', { wie: COLLEGA }],
    [
      'the same employee number at another organisation',
      { wie: { ...JEUGDBESCHERMER, organisatie: '00000009900000003002' } },
    ],
  ])('%s, first and last', async (_wie, ander) => {
    const [a, b, c] = await omEnOm(nieuw(), {}, ander)
    for (const rauw of [a, c]) open(rauw)
    dicht(b)
    const [d, e, f] = await omEnOm(nieuw(), ander, {})
    for (const rauw of [d, f]) dicht(rauw)
    open(e)
  })

  test('one employee under two purposes, in both orders', async () => {
    const voogdij = { doel: 'UITVOERING_VOOGDIJ' }
    const vt = (rauw: Rauw) => bij(rauw, 'vtMeldingen.0.meldingnummer')
    for (const [eerste, tweede] of [
      [{}, voogdij],
      [voogdij, {}],
    ] as const) {
      const drie = await omEnOm(nieuw(), eerste, tweede)
      const metOts = eerste === voogdij ? [drie[1]] : [drie[0], drie[2]]
      const metVoogdij = eerste === voogdij ? [drie[0], drie[2]] : [drie[1]]
      for (const rauw of metOts) expect(vt(rauw)).toEqual(expect.any(String))
      for (const rauw of metVoogdij) expect(vt(rauw)).toBeUndefined()
    }
  })

  test('a motivation of one request does not open the next, in both orders', async () => {
    for (const eerste of [{ motivering: REDEN }, {}]) {
      const tweede = 'motivering' in eerste ? {} : { motivering: REDEN }
      const drie = await omEnOm(nieuw(), eerste, tweede)
      for (const [index, rauw] of drie.entries()) {
        const met = 'motivering' in (index === 1 ? tweede : eerste)
        const aanleiding = bij(rauw, 'vtMeldingen.0.aanleiding')
        if (met) expect(aanleiding).toEqual([expect.any(String)])
        else expect([aanleiding, rauw.tekst.includes('MOTIVERING_ONTBREEKT')]).toEqual([null, true])
      }
    }
  })

  test('both at once, many times', async () => {
    const query = nieuw()
    const beide = await Promise.all(
      Array.from({ length: 12 }, (_, i) => ask(query, i % 2 === 0 ? {} : { wie: COLLEGA })),
    )
    for (const [index, rauw] of beide.entries()) index % 2 === 0 ? open(rauw) : dicht(rauw)
  })

  test('also after the gateway started again', async () => {
    const query = nieuw()
    open(await ask(query))
    await wereld.world.restart('gateway')
    dicht(await ask(query, { wie: COLLEGA }))
    open(await ask(query))
  })
})

describe('remembered facts', () => {
  const feiten = () => gevraagd(wereld).filter(({ path }) => path === '/feiten').length

  test('serve the requester they are about, and nobody else', async () => {
    wereld.klok('2026-03-10T13:00:00+01:00')
    const query = nieuw()
    const eerste = await ask(query)
    vergeet(wereld)
    expect(afdruk(await ask(query))).toEqual(afdruk(eerste))
    // Mirror: they are used, or this test is about nothing.
    expect(feiten()).toBe(0)
    for (const wie of [COLLEGA, { ...JEUGDBESCHERMER, organisatie: '00000009900000003002' }]) {
      vergeet(wereld)
      await ask(query, { wie })
      expect(feiten()).toBeGreaterThan(0)
    }
    vergeet(wereld)
    await ask(query, { doel: 'UITVOERING_VOOGDIJ' })
    expect(feiten()).toBeGreaterThan(0)
  })

  test('are not older than half a minute, and not from a moment to come', async () => {
    wereld.klok('2026-03-10T14:00:00+01:00')
    const query = nieuw()
    await ask(query)
    for (const [moment, gebruikt] of [
      ['2026-03-10T14:00:29+01:00', true],
      ['2026-03-10T14:00:30+01:00', false],
      ['2026-03-10T13:59:00+01:00', false],
    ] as const) {
      wereld.klok(moment)
      vergeet(wereld)
      await ask(query)
      expect([moment, feiten() === 0]).toEqual([moment, gebruikt])
    }
  })
})

describe('a motivation counts for one family and one request (decision 19)', () => {
  const persoon = '"p-00000000000000000000000000000001"'

  test.each([
    ['two families', '{ a: gezin(gezinId: "gezin-s01") { gezinId } b: gezin(gezinId: "gezin-s02") { gezinId } }'],
    ['two persons', `{ a: persoon(persoonId: ${persoon}) { voornamen } b: persoon(persoonId: "p-2") { voornamen } }`],
    [
      'a family and a person',
      `{ gezin(gezinId: "gezin-s01") { gezinId } persoon(persoonId: ${persoon}) { voornamen } }`,
    ],
    [
      'a family and a search',
      '{ gezin(gezinId: "gezin-s01") { gezinId } zoekPersoon(geslachtsnaam: "x", geboortedatum: "2010-01-01") { voornamen } }',
    ],
    ['a page', '{ gezinnen { edges { node { gezinId } } } }'],
  ])('and not for %s', async (_wat, query) => {
    expect(zeg(await ask(query, { motivering: REDEN }))).toBe('400 MOTIVERING_ONGELDIG')
    expect(zeg(await ask(query))).toMatch(/^200/)
  })

  test('mirror: one family under two aliases, and one person', async () => {
    const query = '{ a: gezin(gezinId: "gezin-s01") { gezinId } b: gezin(gezinId: "gezin-s01") { volledig } }'
    expect(zeg(await ask(query, { motivering: REDEN }))).toBe('200')
    expect(zeg(await ask(`{ persoon(persoonId: ${persoon}) { voornamen } }`, { motivering: REDEN }))).toBe(
      '200 NIET_BESCHIKBAAR',
    )
  })
})
