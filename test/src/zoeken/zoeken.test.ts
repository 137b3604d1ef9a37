import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { afdruk, gevraagd, inhoud, kosten, paar, stuur, vergeet, vraag, zeg } from '../attack/aanvaller.js'
import { fixtures } from '../wereld/fixtures.js'
import { laatsteUitkomst } from '../wereld/log.js'
import { leesIn, openWorld, type TestWorld } from '../wereld/open-world.js'

interface Melding {
  readonly meldnr: string
  readonly oin: string
  readonly medewerkernr: string
  readonly gezinskenmerk: string | null
  readonly gesloten_op: string | null
}

const TRIAGE = { medewerker: 'vt-006', rol: 'VT_MEDEWERKER', organisatie: '00000009900000001001' }
const QUERY = 'query ($m: String, $b: String) { zoekPersoon(meldingnummer: $m, bsn: $b) { persoonId voornamen } }'
let wereld: TestWorld
let meldingen: readonly Melding[]
/** Facts are kept for thirty seconds: every pair is measured in a minute of its own. */
let minuut = 0

beforeAll(async () => {
  wereld = await openWorld()
  const bestand = readFileSync(join(await fixtures(), 'veilig-thuis.json'), 'utf8')
  meldingen = (JSON.parse(bestand) as { tabellen: { melding: Melding[] } }).tabellen.melding
  // What is asked of the requester alone, and remembered for him, is asked before anything is compared.
  await zoek({ m: 'M-bestaat-niet' })
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const zoek = (variables: Readonly<Record<string, string>>, doel = 'TRIAGE_MELDING', wie = TRIAGE) =>
  stuur(wereld, { wie, doel, body: vraag(QUERY, variables) })
const nummer = (van: (melding: Melding) => boolean) => {
  const gevonden = meldingen.find((melding) => melding.gesloten_op === null && van(melding))
  if (!gevonden) throw new TypeError('no such open report in this world')
  return gevonden.meldnr
}
const eigen = () =>
  nummer(({ gezinskenmerk, medewerkernr }) => gezinskenmerk === 'gezin-s06' && medewerkernr === 'vt-006')

describe('a search by the number of a report (decision 20)', () => {
  test('finds under triage whom the own report is about', async () => {
    const { data } = inhoud(await zoek({ m: eigen() }))
    const personen = leesIn(data, 'zoekPersoon') as readonly { persoonId: string; voornamen: string }[]
    expect(personen.map(({ persoonId }) => persoonId).sort()).toEqual(
      [scenarioPersoonId('s06-man'), scenarioPersoonId('s06-vrouw')].sort(),
    )
    for (const { voornamen } of personen) expect(voornamen).toEqual(expect.any(String))
  })

  test('finds nothing of the report of a colleague or of another region, as of no report, at the same cost', async () => {
    const meet = async (m: string) => {
      vergeet(wereld)
      return { ...afdruk(await zoek({ m })), kosten: kosten(wereld, m) }
    }
    const vers = () => {
      wereld.klok(new Date(Date.parse('2026-03-10T12:00:00+01:00') + 60_000 * ++minuut).toISOString())
      return meet('M-bestaat-niet')
    }
    const collega = nummer(({ oin, medewerkernr }) => oin === TRIAGE.organisatie && medewerkernr !== 'vt-006')
    const regio = nummer(({ oin }) => oin !== TRIAGE.organisatie)
    for (const vreemd of [collega, regio]) {
      const [geen, gevonden] = await paar(
        vers,
        () => meet('M-bestaat-niet'),
        () => meet(vreemd),
      )
      expect(JSON.parse(geen.tekst)).toEqual({ data: { zoekPersoon: [] } })
      expect(gevonden).toEqual(geen)
    }
  })

  test.each([
    ['under another purpose', () => zoek({ m: eigen() }, 'VT_ONDERZOEK')],
    ['with a BSN beside it', () => zoek({ m: eigen(), b: '999999990' })],
  ])('finds nothing %s, without asking a source', async (_hoe, doe) => {
    expect(inhoud(await doe()).data).toEqual({ zoekPersoon: [] })
    expect(gevraagd(wereld).filter(({ path }) => path === '/zoek')).toEqual([])
  })
})

test('a search that finds nothing is in the log as a search, without what was searched for (decision 20)', async () => {
  const leeg = await zoek({ b: '999999990' })
  expect(inhoud(leeg).data).toEqual({ zoekPersoon: [] })
  const { soorten, tekst } = await laatsteUitkomst(wereld.world, leeg.trace)
  expect(soorten).toEqual(['INTENTIE', 'UITKOMST'])
  expect(tekst).toContain('"zoekvragen":1')
  expect(tekst).not.toContain('999999990')
})

test('the thirty-first search within a minute is refused before a source is asked; a colleague goes on (decision 20)', async () => {
  // Nobody's name, another one in each run: what was counted before does not count here.
  const wie = { ...TRIAGE, medewerker: `vt-zoeker-${Date.now()}` }
  const veel = (aantal: number) => {
    const velden = Array.from({ length: aantal }, (_, index) => `z${index}: zoekPersoon(bsn: $b) { persoonId }`)
    const body = vraag(`query ($b: String) { ${velden.join(' ')} }`, { b: '999999990' })
    return stuur(wereld, { wie, doel: 'TRIAGE_MELDING', body })
  }
  for (let keer = 0; keer < 6; keer++) expect(zeg(await veel(5))).toBe('200')
  vergeet(wereld)
  const teveel = await veel(1)
  expect(zeg(teveel)).toBe('429 TE_VEEL_VERZOEKEN')
  expect(teveel.headers['retry-after']).toBe('60')
  expect(gevraagd(wereld)).toEqual([])
  expect(zeg(await zoek({ b: '999999990' }))).toBe('200')
})
