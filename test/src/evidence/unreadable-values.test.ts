import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { codes, JEUGDBESCHERMER, lees, openWorld, type TestWorld } from '../wereld/open-world.js'

// An agency that is ahead of the graph answers a code that nobody here knows (record 0054). Null without a word would read as:
// there is no such thing.
let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld?.stop())
afterEach(() => {
  wereld.taps.gi.lek = undefined
})

const QUERY =
  '{ gezin(gezinId: "gezin-s01") { volledig bronnen { bron status } maatregelen { type begin } leden { rol } } }'
const vraag = () => wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: QUERY })

/** From now on the institution names its measures by a code that the graph does not have. */
function onbekendeSoort(): void {
  wereld.taps.gi.lek = async (uitwisseling) => [
    { ...uitwisseling, responseBody: uitwisseling.responseBody.replaceAll('"OTS"', '"SOORT_VAN_MORGEN"') },
  ]
}

const statusVan = (antwoord: Awaited<ReturnType<typeof vraag>>, bron: string): unknown =>
  (lees(antwoord, 'gezin.bronnen') as readonly { bron: string; status: string }[]).find((rij) => rij.bron === bron)
    ?.status

test('a measure of an unknown sort is told as not readable, with what is known of it, and the family is not complete', async () => {
  onbekendeSoort()
  const antwoord = await vraag()
  expect(lees(antwoord, 'gezin.maatregelen.0')).toEqual({ type: null, begin: expect.any(String) })
  expect(codes(antwoord)).toEqual(['gezin.maatregelen.type BRON_ANTWOORD_ONGELDIG'])
  expect(lees(antwoord, 'gezin.volledig')).toBe(false)
  expect([statusVan(antwoord, 'GI'), statusVan(antwoord, 'BRP')]).toEqual(['BRON_NIET_BEREIKBAAR', 'BEVRAAGD'])
  expect(antwoord.tekst).not.toMatch('SOORT_VAN_MORGEN')
})

test('mirror: a sort that the graph has is shown, and the family is complete', async () => {
  const antwoord = await vraag()
  expect(lees(antwoord, 'gezin.maatregelen.0')).toEqual({ type: 'OTS', begin: expect.any(String) })
  expect([codes(antwoord), lees(antwoord, 'gezin.volledig'), statusVan(antwoord, 'GI')]).toEqual([[], true, 'BEVRAAGD'])
})
