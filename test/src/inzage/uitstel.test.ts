import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { Client } from 'pg'
import { totdat } from '../verstrekking/loket.js'
import {
  type Antwoord,
  codes,
  JEUGDBESCHERMER,
  lees,
  openWorld,
  type TestWorld,
  type Wie,
} from '../wereld/open-world.js'

// docs/besluiten/0046: a source postpones that a person hears of something while an investigation demands it.
jest.setTimeout(300_000)
const INZAGE = 'INZAGE_BETROKKENE'
const GEZIN = `{ gezin(gezinId: "gezin-s01") {
  vtMeldingen { datumMelding betrokkenen { jzrRol persoon { voornamen } } } vtOnderzoeken { start } veiligheidsvoorwaarden { status }
  vtMonitoring { __typename } betrokkenInstanties { instantie sinds } tijdlijn { datum bron soort } kader { kader } volledig
  bronnen { bron status } leden { persoon { voornamen } }
} persoon(persoonId: "${scenarioPersoonId('noor')}") { voornamen geboortedatum } }`
const burger = (naam: Parameters<typeof scenarioPersoonId>[0]): Wie => ({
  medewerker: `burger-${naam}`,
  rol: 'GEZINSLID',
  organisatie: '00000009900000004001',
  betrokkene: scenarioPersoonId(naam),
})
const [MOEDER, VADER] = [burger('s01-moeder'), burger('s01-vader')]
const NOOR = scenarioPersoonId('noor')
const VT: Wie = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', organisatie: '00000009900000001001' }

let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
  await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: GEZIN })
  await wereld.vraag({ wie: VT, doel: 'VT_ONDERZOEK', query: GEZIN })
}, 240_000)
afterAll(() => wereld.stop())

/** The register as the agency keeps it: its own command beside its subgraph. */
function bron(...args: string[]): unknown {
  const script = resolve(__dirname, '../../../subgraphs/veilig-thuis/dist/bron.js')
  const configuratie = join(wereld.world.logFolder, '../configuration/veilig-thuis.json')
  const env = { ...process.env, GEZINSBEELD_CONFIG: configuratie }
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { env, encoding: 'utf8' }))
}
const stelUit = (persoon: string) => bron('--stel-uit', persoon, '--tot', '2026-03-20', '--grond', 'Wmo 5.3.1 lid 3')

async function sql(...teksten: string[]): Promise<void> {
  const client = new Client({ connectionString: wereld.world.databaseUrls['veilig-thuis'] })
  await client.connect()
  for (const tekst of teksten) await client.query(tekst)
  await client.end()
}

const beeld = (wie: Wie, doel = INZAGE) => wereld.vraag({ wie, doel, query: GEZIN })
const overzicht = (wie: Wie, persoon = NOOR) =>
  wereld.vraag({
    wie,
    doel: INZAGE,
    query: 'query ($p: ID!) { inzageoverzicht(persoon: $p) { dag wie waarom grond gegevens } }',
    variables: { p: persoon },
  })
const regels = (antwoord: Antwoord) => lees(antwoord, 'inzageoverzicht') as { wie: string; gegevens: string[] }[]
const ziet = (antwoord: Antwoord) => (lees(antwoord, 'gezin.vtMeldingen.length') as number) > 0

test('without a postponement the mother sees the reports, and in the overview that Veilig Thuis looked', async () => {
  expect(lees(await beeld(MOEDER), 'gezin.vtMeldingen.length')).toBe(3)
  expect(regels(await overzicht(MOEDER)).map(({ wie }) => wie)).toEqual([
    'Veilig Thuis',
    'een gecertificeerde instelling',
  ])
})

test('while it lasts her answer is to the byte that of a world in which this source has nothing', async () => {
  stelUit(String(MOEDER.betrokkene))
  const uitgesteld = await totdat(
    () => beeld(MOEDER),
    (antwoord) => !ziet(antwoord),
  )
  expect(lees(uitgesteld, 'gezin.vtMeldingen')).toEqual([])
  bron('--hef-op', String(MOEDER.betrokkene))
  expect(ziet(await totdat(() => beeld(MOEDER), ziet))).toBe(true)
  await sql('create table koppeling_weg as table koppeling_persoon', 'truncate koppeling_persoon')
  const afwezig = await totdat(
    () => beeld(MOEDER),
    (antwoord) => !ziet(antwoord),
  )
  await sql('insert into koppeling_persoon select * from koppeling_weg', 'drop table koppeling_weg')
  expect(uitgesteld.tekst).toBe(afwezig.tekst)
  await totdat(() => beeld(MOEDER), ziet)
  // Nor does the log tell it to the privacy officer of the municipality that let her in (record 0048).
  const gelogd = await Promise.all([uitgesteld, afwezig].map(voorFg))
  expect(gelogd[0]?.length).toBeGreaterThan(0)
  expect(gelogd[0]).toEqual(gelogd[1])
})

/** What the privacy officer is told of one request. */
async function voorFg({ trace }: Antwoord): Promise<readonly unknown[]> {
  const wie = { medewerker: 'lt-1-016', rol: 'FG_PRIVACY', organisatie: MOEDER.organisatie }
  const query =
    '{ logregels(filter: { rol: "GEZINSLID" }) { trace velden { veld bron uitkomst code regel aantal betrokkenen } } }'
  const antwoord = await wereld.vraag({ wie, doel: 'AUDIT_PRIVACY', query })
  const gevonden = lees(antwoord, 'logregels') as { trace: string; velden: unknown[] }[]
  return gevonden.find((een) => een.trace === trace)?.velden ?? []
}

test('the overview leaves out the lines of that agency and its data in other lines, and keeps the rest', async () => {
  const eerst = regels(await overzicht(MOEDER))
  stelUit(String(MOEDER.betrokkene))
  const nu = regels(
    await totdat(
      () => overzicht(MOEDER),
      (antwoord) => regels(antwoord).length === 1,
    ),
  )
  expect(nu.map(({ wie }) => wie)).toEqual(['een gecertificeerde instelling'])
  expect(eerst[1]?.gegevens).toEqual(expect.arrayContaining(nu[0]?.gegevens ?? []))
  expect(JSON.stringify(nu)).not.toContain('Veilig Thuis')
})

test('who is not postponed, and who works for the family, sees what he saw', async () => {
  const [vader, werk] = [await beeld(VADER), await beeld(JEUGDBESCHERMER, 'UITVOERING_OTS')]
  expect([ziet(vader), ziet(werk)]).toEqual([true, true])
  expect(ziet(await beeld(MOEDER))).toBe(false)
  bron('--hef-op', String(MOEDER.betrokkene))
  await totdat(() => beeld(MOEDER), ziet)
  expect([(await beeld(VADER)).tekst, (await beeld(JEUGDBESCHERMER, 'UITVOERING_OTS')).tekst]).toEqual([
    vader.tekst,
    werk.tekst,
  ])
})

test('nothing opens while the source does not tell whether it postpones', async () => {
  wereld.klok('2026-03-10T12:05:00+01:00')
  wereld.taps['veilig-thuis'].storing = 'weg'
  try {
    expect(codes(await overzicht(MOEDER))).toEqual(['inzageoverzicht FEIT_ONBEKEND'])
    expect(codes(await beeld(MOEDER))).toContain('gezin.vtMeldingen FEIT_ONBEKEND')
  } finally {
    wereld.taps['veilig-thuis'].storing = 'geen'
  }
  wereld.klok('2026-03-10T12:10:00+01:00')
  expect(ziet(await beeld(MOEDER))).toBe(true)
})

test('the source keeps its own register to itself also when the gateway still believes that nothing is postponed', async () => {
  await beeld(MOEDER)
  await sql('alter table gezinsbeeld.inzage_uitstel disable trigger gezinsbeeld_wijziging')
  stelUit(String(MOEDER.betrokkene))
  expect(lees(await beeld(MOEDER), 'gezin.vtMeldingen')).toEqual([])
  await sql('alter table gezinsbeeld.inzage_uitstel enable trigger gezinsbeeld_wijziging')
})

test('through the last day it holds, and the day after everything is there again, the lines too', async () => {
  wereld.klok('2026-03-20T23:59:00+01:00')
  expect(ziet(await beeld(MOEDER))).toBe(false)
  wereld.klok('2026-03-21T00:01:00+01:00')
  expect(ziet(await beeld(MOEDER))).toBe(true)
  expect(regels(await overzicht(MOEDER)).map(({ wie }) => wie)).toContain('Veilig Thuis')
})
