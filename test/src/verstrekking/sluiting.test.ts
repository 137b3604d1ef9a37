import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { SubgraphName } from '@gezinsbeeld/launcher'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { Client } from 'pg'
import {
  type Antwoord,
  codes,
  JEUGDBESCHERMER,
  lees,
  openWorld,
  type TestWorld,
  type Wie,
} from '../wereld/open-world.js'
import { totdat } from './loket.js'

jest.setTimeout(300_000)
const MIDDAG = Date.parse('2026-03-10T12:00:00+01:00')

let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld({ start: new Date(MIDDAG).toISOString() })
}, 240_000)
afterAll(() => wereld.stop())

/** The kill switch as the agency's own IT turns it: its command beside its subgraph. */
function bronVan(naam: SubgraphName, ...args: string[]): unknown {
  const script = resolve(__dirname, `../../../subgraphs/${naam}/dist/bron.js`)
  const configuratie = join(wereld.world.logFolder, `../configuration/${naam}.json`)
  const uit = execFileSync(process.execPath, [script, ...args], {
    env: { ...process.env, GEZINSBEELD_CONFIG: configuratie },
    encoding: 'utf8',
  })
  return JSON.parse(uit)
}
const bron = (...args: string[]) => bronVan('veilig-thuis', ...args)

const VT_WIE: Wie = { medewerker: 'vt-006', rol: 'VT_MEDEWERKER', organisatie: '00000009900000001001' }
const noor = () =>
  wereld.vraag({
    wie: JEUGDBESCHERMER,
    doel: 'UITVOERING_OTS',
    motivering: { VEIL: 'Nodig voor de veiligheid van Noor' },
    query:
      '{ gezin(gezinId: "gezin-s01") { vtMeldingen { datumMelding } veiligheidsvoorwaarden { status } bronnen { bron status } } }',
  })

test('a source that is closed for a purpose shows as not for this purpose, at once, and for that purpose only', async () => {
  expect(lees(await noor(), 'gezin.vtMeldingen.0.datumMelding')).toBeTruthy()
  expect(bron('--sluit', '--doel', 'D10')).toMatchObject({ bron: 'veilig-thuis', gesloten: [{ doel: 'D10' }] })
  const dicht = await totdat(noor, (antwoord) => lees(antwoord, 'gezin.bronnen.0.status') === 'NIET_VOOR_DOEL')
  expect(lees(dicht, 'gezin.bronnen.0')).toEqual({ bron: 'VT', status: 'NIET_VOOR_DOEL' })
  expect(lees(dicht, 'gezin.vtMeldingen')).toEqual([])
  expect(codes(dicht)).toEqual(['gezin.veiligheidsvoorwaarden BRON_GESLOTEN'])
  const eigen = await wereld.vraag({
    wie: VT_WIE,
    doel: 'TRIAGE_MELDING',
    query: '{ gezin(gezinId: "gezin-s06") { vtMeldingen { datumMelding } } }',
  })
  expect(lees(eigen, 'gezin.vtMeldingen.0.datumMelding')).toBeTruthy()
})

test('it stays closed over a restart, and opens again as it was', async () => {
  await wereld.world.restart('veilig-thuis')
  const dicht = await totdat(noor, (antwoord) => lees(antwoord, 'gezin.bronnen.0.status') === 'NIET_VOOR_DOEL')
  expect(lees(dicht, 'gezin.bronnen.0.status')).toBe('NIET_VOOR_DOEL')
  expect(bron('--open', '--doel', 'D10')).toEqual({ bron: 'veilig-thuis', gesloten: [] })
  const open = await totdat(noor, (antwoord) => codes(antwoord).length === 0)
  expect(lees(open, 'gezin.vtMeldingen.0.datumMelding')).toBeTruthy()
  expect(bron('--toon')).toEqual({ bron: 'veilig-thuis', gesloten: [] })
})

test('a source that is closed wholly shows as not for this purpose under every purpose, its own employees included (decision 25)', async () => {
  const eigen = () =>
    wereld.vraag({
      wie: VT_WIE,
      doel: 'TRIAGE_MELDING',
      query: '{ gezin(gezinId: "gezin-s06") { vtMeldingen { datumMelding } bronnen { bron status } } }',
    })
  expect(lees(await eigen(), 'gezin.bronnen.0')).toEqual({ bron: 'VT', status: 'BEVRAAGD' })
  bron('--sluit')
  for (const vraag of [noor, eigen]) {
    const dicht = await totdat(vraag, (antwoord) => lees(antwoord, 'gezin.bronnen.0.status') === 'NIET_VOOR_DOEL')
    expect(lees(dicht, 'gezin.bronnen.0')).toEqual({ bron: 'VT', status: 'NIET_VOOR_DOEL' })
    expect(lees(dicht, 'gezin.vtMeldingen')).toEqual([])
  }
  expect(bron('--open')).toEqual({ bron: 'veilig-thuis', gesloten: [] })
})

test.each([
  ['raad', ['RVDK']],
  ['gi', ['GI']],
  ['lokaal-team', ['LT', 'BRP']],
] as const)(
  '%s has that switch of its own as well, and closes nothing of another (decision 25)',
  async (naam, dicht) => {
    const status = (antwoord: Antwoord) =>
      Object.fromEntries(
        (lees(antwoord, 'gezin.bronnen') as { bron: string; status: string }[]).map(({ bron: van, status: stand }) => [
          van,
          stand,
        ]),
      )
    const open = status(await totdat(noor, (antwoord) => codes(antwoord).length === 0))
    expect(dicht.map((van) => open[van])).not.toContain('NIET_VOOR_DOEL')
    bronVan(naam, '--sluit')
    const nu = status(await totdat(noor, (antwoord) => status(antwoord)[dicht[0]] === 'NIET_VOOR_DOEL'))
    expect(nu).toEqual({ ...open, ...Object.fromEntries(dicht.map((van) => [van, 'NIET_VOOR_DOEL'])) })
    expect(bronVan(naam, '--open')).toEqual({ bron: naam, gesloten: [] })
  },
)

test('what the gateway still believes is open is never answered by a closed source as if there were nothing', async () => {
  await zonderMelding('veilig-thuis', 'gezinsbeeld.sluiting', async () => {
    await noor()
    bron('--sluit')
    const antwoord = await noor()
    expect(lees(antwoord, 'gezin.vtMeldingen')).toBeNull()
    expect(codes(antwoord)).toContain('gezin.vtMeldingen BRON_ANTWOORD_ONGELDIG')
    bron('--open')
  })
})

/** Runs SQL in the database of one agency, as its own administration would. */
async function sql(naam: 'veilig-thuis' | 'gi' | 'lokaal-team', ...teksten: string[]): Promise<void> {
  const client = new Client({ connectionString: wereld.world.databaseUrls[naam] })
  await client.connect()
  for (const tekst of teksten) await client.query(tekst)
  await client.end()
}

async function zonderMelding(naam: 'veilig-thuis' | 'gi', tabel: string, doe: () => Promise<void>): Promise<void> {
  await sql(naam, `alter table ${tabel} disable trigger gezinsbeeld_wijziging`)
  try {
    await doe()
  } finally {
    await sql(naam, `alter table ${tabel} enable trigger gezinsbeeld_wijziging`)
  }
}

const EINDIG = "update maatregel set eind = '2026-03-09' where reden_einde is null"
const HERSTEL = "update maatregel set eind = '2027-01-01' where eind = '2026-03-09' and reden_einde is null"
const isOpen = (antwoord: Awaited<ReturnType<typeof noor>>) =>
  lees(antwoord, 'gezin.vtMeldingen.0.datumMelding') !== undefined

test('a measure that ends works at once when the institution announces it, though nothing moved the clock', async () => {
  wereld.klok(new Date(MIDDAG + 600_000).toISOString())
  expect(isOpen(await totdat(noor, isOpen))).toBe(true)
  await sql('gi', EINDIG)
  expect(isOpen(await totdat(noor, (antwoord) => !isOpen(antwoord)))).toBe(false)
  await sql('gi', HERSTEL)
  expect(isOpen(await totdat(noor, isOpen))).toBe(true)
})

test('and within thirty seconds when it does not: what is unchanged stays, until then and no longer', async () => {
  const begin = MIDDAG + 1_200_000
  wereld.klok(new Date(begin).toISOString())
  await zonderMelding('gi', 'maatregel', async () => {
    expect(isOpen(await noor())).toBe(true)
    await sql('gi', EINDIG)
    wereld.klok(new Date(begin + 29_999).toISOString())
    expect(isOpen(await noor())).toBe(true)
    wereld.klok(new Date(begin + 30_000).toISOString())
    expect(isOpen(await noor())).toBe(false)
    await sql('gi', HERSTEL)
  })
})
