import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Antwoord, JEUGDBESCHERMER, lees, stelVraag, type Wie } from '../wereld/open-world.js'
import { openProef, type Proef } from './proef.js'

// docs/log-beheer.md: all three keys of the log are replaced at once, and what was written before stays what it was.
const FG: Wie = { medewerker: 'gi-a-fg', rol: 'FG_PRIVACY', organisatie: JEUGDBESCHERMER.organisatie }
const QUERY = '{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { aanleiding } } }'
const NOOR = scenarioPersoonId('noor')
const VOOR = 'Nodig om de veiligheid van Noor te beoordelen, voor de wissel'
const NA = 'Nodig om de veiligheid van Noor te beoordelen, na de wissel'

let proef: Proef
let nieuweSleutel: string
let voor: Antwoord
let na: Antwoord

beforeAll(async () => {
  proef = await openProef()
  const { regel, map } = proef
  voor = await kijk(VOOR)
  nieuweSleutel = join(map, 'nieuw.json')
  await regel.doe('log', 'sleutel', '--uit', nieuweSleutel, '--log', regel.plaats)
  const controlepuntSleutel = JSON.parse(readFileSync(nieuweSleutel, 'utf8'))
  const [logSleutel, tekstSleutel] = [nieuw(), nieuw()]
  await proef.herstart((eerder) => ({
    ...eerder,
    log: { ...eerder.log, controlepuntSleutel },
    logSleutel,
    logSleutelsEerder: [eerder.logSleutel],
    tekstSleutel,
    tekstSleutelsEerder: [eerder.tekstSleutel],
  }))
  na = await kijk(NA)
}, 300_000)
afterAll(() => proef?.weg())

const nieuw = () => randomBytes(32).toString('base64')
const vraag = (query: string, wie = FG, doel = 'AUDIT_PRIVACY') => stelVraag(proef.world, { wie, doel, query })
const kijk = (tekst: string) =>
  stelVraag(proef.world, { wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: QUERY, motivering: { VEIL: tekst } })
const verify = async (plaats = proef.regel.plaats) => {
  const { code, uit } = await proef.regel.doe('log', 'verify', '--log', plaats, '--json')
  return { code, bevindingen: (JSON.parse(uit) as { bevindingen: { code: string }[] }).bevindingen }
}
/** Who looked at Noor, as the officer asks it, by the id of the graph. */
const overNoor = async () => {
  const antwoord = await vraag(`{ logregels(filter: { persoon: "${NOOR}" }) { trace betrokkenen } }`)
  return lees(antwoord, 'logregels') as { trace: string; betrokkenen: string[] }[]
}
/** The motivation that was kept with a request; undefined when it does not open. */
const tekstVan = async ({ trace }: Antwoord) => {
  const lijst = await vraag(`{ veldmotiveringen(verzoek: "${trace}") { kenmerk } }`)
  const een = await vraag(`{ veldmotivering(kenmerk: "${lees(lijst, 'veldmotiveringen.0.kenmerk')}") { tekst } }`)
  return lees(een, 'veldmotivering.tekst')
}

test('the log is whole across the change, with both public keys; without the old one nothing vouches for what was before', async () => {
  expect(await verify()).toEqual({ code: 0, bevindingen: [] })
  const plaats = JSON.parse(readFileSync(proef.regel.plaats, 'utf8')) as { sleutels: unknown[] }
  expect(plaats.sleutels).toHaveLength(2)
  const zonder = join(proef.map, 'zonder-oude.json')
  writeFileSync(zonder, JSON.stringify({ ...plaats, sleutels: plaats.sleutels.slice(1) }))
  const { code, bevindingen } = await verify(zonder)
  expect([code, bevindingen.map((een) => een.code)]).toEqual([1, expect.arrayContaining(['CONTROLEPUNT_ONGELDIG'])])
})

test('the log is whole after the old key is ended, and the new one can sign on', async () => {
  const { regel } = proef
  const { code, uit } = await regel.doe('log', 'sleutel-sluit', '--sleutel', nieuweSleutel, '--log', regel.plaats)
  expect([code, uit]).toEqual([0, expect.stringMatching(/^1 gesloten; /)])
  expect((await kijk(NA)).errors).toEqual([])
  expect(await verify()).toEqual({ code: 0, bevindingen: [] })
})

test('who looked at somebody is found from before and after, also on the command line under either name', async () => {
  const gevonden = await overNoor()
  expect(gevonden.map(({ trace }) => trace)).toEqual(expect.arrayContaining([voor.trace, na.trace]))
  const namen = [voor, na].map(({ trace }) => gevonden.find((een) => een.trace === trace)?.betrokkenen ?? [])
  expect(namen[0]?.filter((naam) => namen[1]?.includes(naam))).toEqual([])
  for (const [index, { trace }] of [voor, na].entries()) {
    const { doe, plaats } = proef.regel
    const zoek = await doe('log', 'zoek', '--betrokkene', String(namen[index]?.[0]), '--log', plaats, '--json')
    expect((JSON.parse(zoek.uit) as { trace: string }[]).map((een) => een.trace)).toContain(trace)
  }
})

test('a motivation of before is read back, as is one of after', async () => {
  expect([await tekstVan(voor), await tekstVan(na)]).toEqual([VOOR, NA])
})

// Last: it takes the old keys away.
test('without the old keys what was before is about nobody and does not open; what came after is untouched', async () => {
  await proef.herstart((eerder) => ({ ...eerder, logSleutelsEerder: [], tekstSleutelsEerder: [] }))
  const traces = (await overNoor()).map(({ trace }) => trace)
  expect([traces.includes(voor.trace), traces.includes(na.trace)]).toEqual([false, true])
  expect([(await tekstVan(voor)) ?? null, await tekstVan(na)]).toEqual([null, NA])
  expect(await verify()).toEqual({ code: 0, bevindingen: [] })
})
