import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ALLE_MOTIVERINGEN, ALLES } from '../wereld/alles.js'
import { fixtures } from '../wereld/fixtures.js'
import { JEUGDBESCHERMER, lees, openWorld, type TestWorld } from '../wereld/open-world.js'

type Rij = Readonly<Record<string, unknown>>
type Tabellen = Readonly<Record<string, readonly Rij[]>>

/** Columns of the administrations whose values purpose D10 never gets from another source, read from the matrix. */
const GEWEIGERD: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'veilig-thuis': {
    melder: ['naam', 'organisatie', 'contact'],
    melding: ['bronreferentie'],
    politie: ['registraties'],
    onderzoek: ['informanten'],
    stuk: ['tekst'],
  },
  raad: {
    informant: ['naam', 'functie', 'tekst'],
    kindgesprek: ['mening', 'vertrouwelijk_deel'],
    rekest_kind: ['reactie_kind'],
    strafonderzoek: ['parketnummer'],
    straf_uitspraak: ['tekst'],
  },
  gi: { jr_opdracht: ['parketnummer'] },
  'lokaal-team': {
    journaal: ['tekst'],
    bestaanszekerheid: ['uitkering'],
    netwerkpersoon: ['naam', 'contact'],
    opvangplaats: ['aanbieder'],
  },
}
const BRONNEN = ['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const
/** Shorter values (`ja`, `01`) occur everywhere and prove nothing. */
const KORTST = 6

let wereld: TestWorld
const tabellen = new Map<string, Tabellen>()

beforeAll(async () => {
  wereld = await openWorld()
  const folder = await fixtures()
  for (const naam of BRONNEN) {
    tabellen.set(
      naam,
      (JSON.parse(readFileSync(join(folder, `${naam}.json`), 'utf8')) as { tabellen: Tabellen }).tabellen,
    )
  }
})
afterAll(() => wereld.stop())
beforeEach(() => {
  for (const tap of Object.values(wereld.taps)) tap.exchanges.length = 0
})

const teksten = (waarde: unknown): string[] =>
  Array.isArray(waarde)
    ? waarde.flatMap(teksten)
    : typeof waarde === 'string' && waarde.length >= KORTST
      ? [waarde]
      : []

function waarden(naam: string, tabel: string, kolommen: readonly string[]): string[] {
  return (tabellen.get(naam)?.[tabel] ?? []).flatMap((rij) => kolommen.flatMap((kolom) => teksten(rij[kolom])))
}

const ontvangen = (pad = '/graphql') =>
  Object.values(wereld.taps).flatMap((tap) => tap.exchanges.filter(({ path }) => path === pad))

const vraag = () =>
  wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: ALLES, motivering: ALLE_MOTIVERINGEN })

test('what may be seen does reach the gateway, so the recording is about something', async () => {
  const antwoord = await vraag()
  const alles = ontvangen()
    .map(({ responseBody }) => responseBody)
    .join('\n')
  const [incident] = waarden('veilig-thuis', 'melding', ['incident_tekst']).filter((tekst) =>
    antwoord.tekst.includes(tekst),
  )
  expect(incident).toBeDefined()
  expect(alles).toContain(incident)
  expect(new Set(ontvangen().map(({ subgraph }) => subgraph)).size).toBe(4)
})

test.each(BRONNEN.map((naam) => [naam]))(
  'no value of a refused field of %s reaches the gateway process',
  async (naam) => {
    await vraag()
    const bodies = ontvangen().map(({ responseBody }) => responseBody)
    for (const [tabel, kolommen] of Object.entries(GEWEIGERD[naam] ?? {})) {
      const gelekt = waarden(naam, tabel, kolommen).filter((tekst) =>
        bodies.some((body) => body.includes(JSON.stringify(tekst))),
      )
      expect([tabel, gelekt]).toEqual([tabel, []])
    }
  },
)

test('no BSN reaches the gateway across a source boundary, and none at all in this family view', async () => {
  await vraag()
  const bodies = ontvangen().map(({ responseBody }) => responseBody)
  const bsns = BRONNEN.flatMap((naam) =>
    Object.keys(tabellen.get(naam) ?? {}).flatMap((tabel) => waarden(naam, tabel, ['bsn'])),
  )
  expect(bsns.length).toBeGreaterThan(100)
  expect(bsns.filter((bsn) => bodies.some((body) => body.includes(bsn)))).toEqual([])
})

test('nothing of a report about the brother alone reaches the gateway', async () => {
  const antwoord = await vraag()
  const getoond = lees(antwoord, 'gezin.vtMeldingen') as readonly { readonly meldingnummer: string }[]
  const zichtbaar = new Set(getoond.map(({ meldingnummer }) => meldingnummer))
  const vt = tabellen.get('veilig-thuis') ?? {}
  const verborgen = (vt.melding ?? []).filter(({ meldnr }) => !zichtbaar.has(String(meldnr)))
  const bodies = ontvangen().map(({ responseBody }) => responseBody)
  expect(zichtbaar.size).toBe(2)
  for (const { meldnr, incident_tekst } of verborgen) {
    expect(
      bodies.filter((body) => body.includes(`"${String(meldnr)}"`) || body.includes(String(incident_tekst))),
    ).toEqual([])
  }
})

test('an opinion whose registered reaction has no text stays at the source', async () => {
  await vraag()
  const vast = (tabellen.get('veilig-thuis')?.uitspraak ?? []).filter(
    ({ reactie_geregistreerd, reactie, soort }) =>
      reactie_geregistreerd === true && reactie === null && soort === 'ZORG',
  )
  const bodies = ontvangen().map(({ responseBody }) => responseBody)
  expect(vast.length).toBeGreaterThan(0)
  expect(vast.filter(({ tekst }) => bodies.some((body) => body.includes(String(tekst))))).toEqual([])
})

test('after the OTS ended no other agency is asked for data at all', async () => {
  const antwoord = await wereld.vraag({
    wie: { ...JEUGDBESCHERMER, medewerker: 'gi-a-002' },
    doel: 'UITVOERING_OTS',
    query: ALLES.replace('gezin-s01', 'gezin-s02'),
    motivering: ALLE_MOTIVERINGEN,
  })
  expect(antwoord.status).toBe(200)
  expect([...new Set(ontvangen().map(({ subgraph }) => subgraph))]).toEqual(['gi'])
})

test('with a source down the others still send nothing that is refused', async () => {
  wereld.taps.raad.storing = 'weg'
  await vraag()
  wereld.taps.raad.storing = 'geen'
  const bodies = ontvangen().map(({ responseBody }) => responseBody)
  const melders = waarden('veilig-thuis', 'melder', ['naam', 'organisatie', 'contact'])
  expect(melders.filter((tekst) => bodies.some((body) => body.includes(tekst)))).toEqual([])
})

test('the facts query answers pseudonyms, family ids and moments, and nothing else (decision 16)', async () => {
  await wereld.vraag({
    wie: JEUGDBESCHERMER,
    doel: 'UITVOERING_OTS',
    query: '{ gezin(gezinId: "gezin-s01") { leden { persoon { adressen { straat } } } } }',
  })
  const antwoorden = wereld.taps['lokaal-team'].exchanges
    .concat(wereld.taps.gi.exchanges)
    .filter(({ path }) => path === '/feiten')
  const VORM = /^(?:[pls]-[0-9a-f]{32}|gezin-[a-z0-9-]+|\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/
  const waardenIn = (json: unknown): string[] =>
    typeof json === 'string'
      ? [json]
      : typeof json === 'object' && json !== null
        ? Object.values(json).flatMap(waardenIn)
        : []
  for (const { responseBody } of antwoorden) {
    expect(waardenIn(JSON.parse(responseBody)).filter((tekst) => !VORM.test(tekst))).toEqual([])
  }
})

test('an agency is sent only persons for whom something there may be released (decision 17)', async () => {
  await vraag()
  const sem = new Set(
    ontvangen()
      .filter(({ subgraph }) => subgraph !== 'lokaal-team')
      .flatMap(({ requestBody }) => {
        const { variables } = JSON.parse(requestBody) as { variables: { representations?: { ledenIds?: string[] }[] } }
        return (variables.representations ?? []).flatMap(({ ledenIds }) => ledenIds ?? [])
      }),
  )
  // Noor and her two parents; Sem has no fact of his own.
  expect(sem.size).toBe(3)
})
