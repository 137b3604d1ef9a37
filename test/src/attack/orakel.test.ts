import { GI_A, scenarioPersoon, scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ALLE_MOTIVERINGEN, ALLES } from '../wereld/alles.js'
import { PEILDATUM } from '../wereld/fixtures.js'
import { JEUGDBESCHERMER, leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'
import { afdruk, inhoud, kosten, paar, type Rauw, stuur, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks that ask whether something is there (docs/aanvallen.md). Two questions whose answers may not be told apart are
// compared in status, headers, body, and in the calls and statements they cost.
let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
  // What is asked of the requester alone, and remembered for him, is asked before anything is compared.
  await ask('query ($id: ID!) { persoon(persoonId: $id) { adressen { straat } } }', { id: nieuwOnbekend() })
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}, extensions: object = {}) =>
  stuur(wereld, { body: vraag(query, variables, { extensions }) })

/** An answer with what it cost, the asked id taken out. */
async function meet(query: string, naam: string, waarde: string) {
  vergeet(wereld)
  const rauw = await ask(query, { [naam]: waarde })
  return { ...afdruk(rauw), kosten: kosten(wereld, waarde) }
}
/** Another moment, because facts are kept for thirty seconds; then what is asked about the requester alone. */
let minuut = 0
function later(vraagIets: () => Promise<unknown>): Promise<unknown> {
  wereld.klok(new Date(Date.parse('2026-03-10T12:00:00+01:00') + 60_000 * ++minuut).toISOString())
  return vraagIets()
}
const ONBEKEND = 'p-00000000000000000000000000000000'
/** Nobody's key, another one each time: an answer about it is never remembered from before. */
let niemand = 0
const nieuwOnbekend = () => `p-${String(++niemand).padStart(32, '0')}`
/** Persons that exist and of whom this requester may know nothing: another file, the brother, another institution. */
const VREEMD = ['s02-kind', 'sem', 's11-kind', 's05-moeder'] as const

describe('a person', () => {
  const query =
    'query ($id: ID!) { persoon(persoonId: $id) { persoonId voornamen bsn adressen { straat } telefoon geboortedatum } }'

  test.each(VREEMD)('%s, who exists and is refused, is the same as one who does not exist', async (naam) => {
    const [geweigerd, onbekend] = await paar(
      () => later(() => meet(query, 'id', nieuwOnbekend())),
      () => meet(query, 'id', scenarioPersoonId(naam)),
      () => meet(query, 'id', nieuwOnbekend()),
    )
    expect(geweigerd).toEqual(onbekend)
    expect(geweigerd.tekst).toContain('NIET_BESCHIKBAAR')
  })

  test.each(['', 'x', 'p-', '__proto__', 'constructor', '../raad', 'P-'.concat('0'.repeat(32)), `${ONBEKEND} `])(
    'a key of another form is the same too: %p',
    async (id) => {
      expect(afdruk(await ask(query, { id }))).toEqual(afdruk(await ask(query, { id: ONBEKEND })))
    },
  )

  test('mirror: a person of the own file is there', async () => {
    expect(leesIn(inhoud(await ask(query, { id: scenarioPersoonId('noor') })).data, 'persoon.voornamen')).toBe('Noor')
  })
})

describe('a family', () => {
  const query =
    'query ($id: ID!) { gezin(gezinId: $id) { gezinId volledig bronnen { bron status } leden { rol } vtMeldingen { meldingnummer } tijdlijn { datum } } }'

  test.each(['gezin-s02', 'gezin-s05', 'gezin-s11'])('%s of others is the same as none', async (id) => {
    const vreemd = await ask(query, { id })
    expect(afdruk(vreemd)).toEqual(afdruk(await ask(query, { id: 'gezin-bestaat-niet' })))
    expect(zeg(vreemd)).toBe('200 NIET_BESCHIKBAAR')
  })

  test('mirror: the own family is there', async () => {
    expect(leesIn(inhoud(await ask(query, { id: 'gezin-s01' })).data, 'gezin.vtMeldingen.length')).toBe(2)
  })
})

describe('lists', () => {
  test('hold no holes where a refused row was, and no list is longer than what is shown', async () => {
    const { tekst } = await ask(ALLES, {}, { doelbinding: { motivering: ALLE_MOTIVERINGEN } })
    expect(tekst).toContain('"meldingnummer"')
    expect(tekst).not.toMatch(/\[null|null,null|,null\]|null\s*\]/)
  })

  test('are as long and in the same order however they are asked', async () => {
    const kort = await ask('{ gezin(gezinId: "gezin-s01") { vtMeldingen { meldingnummer } tijdlijn { datum bron } } }')
    const lang = await ask(
      '{ gezin(gezinId: "gezin-s01") { vtMeldingen { bronreferentie melder { naam } meldingnummer } tijdlijn { bron datum categorie } } }',
    )
    for (const pad of ['vtMeldingen', 'tijdlijn'] as const) {
      const regels = (rauw: Rauw, velden: readonly string[]) =>
        (leesIn(inhoud(rauw).data, `gezin.${pad}`) as readonly object[]).map((rij) => velden.map((v) => leesIn(rij, v)))
      const velden = pad === 'tijdlijn' ? ['datum', 'bron'] : ['meldingnummer']
      expect(regels(lang, velden)).toEqual(regels(kort, velden))
      expect(regels(kort, velden).length).toBeGreaterThan(1)
    }
  })
})

describe('a page of the case load', () => {
  const query =
    'query ($first: Int, $after: String, $filter: GezinnenFilter) { gezinnen(first: $first, after: $after, filter: $filter) { edges { cursor node { gezinId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }'
  const cursor = (id: string) => Buffer.from(id).toString('base64url')
  const ids = (rauw: Rauw) =>
    (leesIn(inhoud(rauw).data, 'gezinnen.edges') as readonly { node: { gezinId: string } }[]).map(
      ({ node }) => node.gezinId,
    )
  let eigen: readonly string[]

  beforeAll(async () => {
    eigen = ids(await ask(query, { first: 50 }))
  })

  test('mirror: the own family is on it, and found by its filter and its cursor', async () => {
    expect(eigen).toContain('gezin-s01')
    expect(ids(await ask(query, { filter: { gezinIds: ['gezin-s01'] } }))).toEqual(['gezin-s01'])
    expect(ids(await ask(query, { after: cursor('gezin-s00') }))).toEqual(eigen.filter((id) => id > 'gezin-s00'))
  })

  test.each([['gezin-s02'], ['gezin-s11']])('a filter on %s of others finds the same as on none', async (id) => {
    const vreemd = await ask(query, { filter: { gezinIds: [id] } })
    expect(ids(vreemd)).toEqual([])
    expect(afdruk(vreemd)).toEqual(afdruk(await ask(query, { filter: { gezinIds: ['gezin-bestaat-niet'] } })))
  })

  test('a cursor of another’s family answers as one beside it that is nobody’s', async () => {
    for (const id of ['gezin-s02', 'gezin-s05']) {
      expect(afdruk(await ask(query, { after: cursor(id) }))).toEqual(
        afdruk(await ask(query, { after: cursor(`${id}x`) })),
      )
    }
  })

  test.each([
    { after: '' },
    { after: cursor('\u0000') },
    { after: '****' },
    { after: cursor('gezin-') },
    { after: cursor('\uffff') },
    { after: cursor('__proto__') },
    { first: -1 },
    { first: 0 },
    { first: 2_147_483_647 },
    { filter: { gezinIds: [] } },
    { filter: { gezinIds: null } },
    { filter: null, first: null },
    { filter: { gezinIds: ['gezin-s01', 'gezin-s02', '%'] } },
  ])('a crafted page shows nothing but own families: %j', async (variables) => {
    const rauw = await ask(query, variables)
    expect(zeg(rauw)).toBe('200')
    expect(ids(rauw).filter((id) => !eigen.includes(id))).toEqual([])
    expect(ids(rauw).length).toBeLessThanOrEqual(eigen.length)
  })
})

describe('a search (decision 20)', () => {
  const bsnQuery = 'query ($w: String) { zoekPersoon(bsn: $w) { persoonId voornamen bsn } }'
  const bsn = (naam: Parameters<typeof scenarioPersoon>[0]) => String(scenarioPersoon(naam, PEILDATUM).bsn)

  test('mirror: inside the own case load it finds', async () => {
    expect(leesIn(inhoud(await ask(bsnQuery, { w: bsn('noor') })).data, 'zoekPersoon.0.voornamen')).toBe('Noor')
  })

  test.each(VREEMD)('for %s, who exists elsewhere, is the same as for nobody', async (naam) => {
    const vreemd = await meet(bsnQuery, 'w', bsn(naam))
    // A number that passes the check and belongs to nobody in this world.
    expect(vreemd).toEqual(await meet(bsnQuery, 'w', '999999990'))
    expect(inhoud(vreemd as unknown as Rauw).data).toEqual({ zoekPersoon: [] })
  })

  test('with a number that is none, a wildcard or nothing is the same too', async () => {
    const niets = afdruk(await ask(bsnQuery, { w: '999999990' }))
    for (const w of ['', '%', '_________', '123456789', '1', "' or true --", '__proto__', null])
      expect(afdruk(await ask(bsnQuery, { w }))).toEqual(niets)
  })

  test('on a name and a birth date of another’s client is the same as on none', async () => {
    const query = 'query ($n: String, $d: String) { zoekPersoon(geslachtsnaam: $n, geboortedatum: $d) { persoonId } }'
    const { geslachtsnaam, geboortedatum } = scenarioPersoon('s02-kind', PEILDATUM)
    const niets = afdruk(await ask(query, { n: 'Niemand', d: '2010-01-01' }))
    for (const variables of [{ n: geslachtsnaam, d: geboortedatum }, { n: '%', d: '%' }, { n: geslachtsnaam }, {}])
      expect(afdruk(await ask(query, variables))).toEqual(niets)
  })
})

test('an employee without any case sees what an employee who does not exist sees', async () => {
  const body = vraag('{ gezinnen { edges { node { gezinId } } } gezin(gezinId: "gezin-s01") { gezinId } }')
  const als = (medewerker: string) => stuur(wereld, { body, wie: { ...JEUGDBESCHERMER, medewerker } })
  expect(afdruk(await als('gi-a-020'))).toEqual(afdruk(await als(`${GI_A.code}-bestaat-niet`)))
})
