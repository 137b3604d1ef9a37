import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { codes, JEUGDBESCHERMER, lees, openWorld, type TestWorld } from '../wereld/open-world.js'

// H10, record 0039: a neighbour of the mother gets nothing of the family, whichever way he asks.
const OTS = 'UITVOERING_OTS'
const NOOR = scenarioPersoonId('noor')
const NAAM = { geslachtsnaam: 'Naam', geboortedatum: '2000-01-01' }
let wereld: TestWorld
let bron: Client

beforeAll(async () => {
  wereld = await openWorld()
  bron = new Client({ connectionString: wereld.world.databaseUrls.gi })
  await bron.connect()
}, 300_000)
afterAll(async () => {
  await bron?.end()
  await wereld?.stop()
})

const vraag = (query: string, variables: Record<string, unknown> = {}) =>
  wereld.vraag({ wie: JEUGDBESCHERMER, doel: OTS, query, variables })
const alsPersoon = () => vraag(`{ persoon(persoonId: "${NOOR}") { geslachtsnaam } }`)
const alsGezin = () => vraag('{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { datumMelding } } }')
const gezocht = () =>
  vraag('query ($n: String, $d: String) { zoekPersoon(geslachtsnaam: $n, geboortedatum: $d) { persoonId } }', {
    n: NAAM.geslachtsnaam,
    d: NAAM.geboortedatum,
  })

test('without a private relation the family, the child and the search show what the purpose opens', async () => {
  const { rows } = await bron.query<{ geslachtsnaam: string; geboortedatum: string }>(
    'select c.geslachtsnaam, c.geboortedatum::text from client c join koppeling_persoon k on k.lokaal = c.clientnr where k.persoon_id = $1',
    [NOOR],
  )
  const { geslachtsnaam = '', geboortedatum = '' } = rows[0] ?? {}
  NAAM.geslachtsnaam = geslachtsnaam
  NAAM.geboortedatum = `${geboortedatum.slice(0, 4)}-${geboortedatum.slice(4, 6)}-${geboortedatum.slice(6, 8)}`
  expect(lees(await alsPersoon(), 'persoon.geslachtsnaam')).toBe(geslachtsnaam)
  expect(lees(await alsGezin(), 'gezin.vtMeldingen.0.datumMelding')).toBeTruthy()
  expect(lees(await gezocht(), 'zoekPersoon')).toEqual([{ persoonId: NOOR }])
})

test('a neighbour of the mother does not see the child either: not as a person, not in the family, not by a search (H10)', async () => {
  const moeder = scenarioPersoonId('s01-moeder')
  await bron.query(
    `insert into belang (belangnr, medewerkernr, persoonnr, aard, vanaf, tot)
     select 'B-test', $1, k.lokaal, 'BUUR', '2025-01-01', null from koppeling_persoon k join client c on c.clientnr = k.lokaal
     where k.persoon_id = $2`,
    [JEUGDBESCHERMER.medewerker, moeder],
  )
  wereld.klok('2026-03-10T12:01:00+01:00')
  expect(codes(await alsPersoon())).toEqual(['persoon NIET_BESCHIKBAAR'])
  expect(codes(await alsGezin())).toEqual(['gezin NIET_BESCHIKBAAR'])
  expect(lees(await gezocht(), 'zoekPersoon')).toEqual([])
})
