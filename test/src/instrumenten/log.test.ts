import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'
import { type Collector, openCollector } from './collector.js'
import { type Opdrachtregel, openOpdrachtregel } from './opdracht.js'

const QUERY =
  '{ gezin(gezinId: "gezin-s01") { leden { persoon { voornamen } } maatregelen { type } ltJournaal { tekst } } }'

let wereld: TestWorld
let regel: Opdrachtregel
let plaats: string
let trace: string

beforeAll(async () => {
  wereld = await openWorld()
  regel = openOpdrachtregel(wereld.world)
  plaats = regel.plaats
  const antwoord = await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: QUERY })
  trace = antwoord.trace
}, 300_000)
afterAll(async () => {
  regel?.weg()
  await wereld.stop()
})

/** The command line as a privacy officer has it. */
const gezinsbeeld = (...args: string[]) => regel.doe(...args)
const regels = <T>(uit: string): T[] =>
  uit
    .trim()
    .split('\n')
    .map((regel) => JSON.parse(regel) as T)

describe('log verify', () => {
  test('says that the log of this world is whole, for people and as JSON', async () => {
    const tekst = await gezinsbeeld('log', 'verify', '--log', plaats)
    expect([tekst.code, tekst.uit]).toEqual([
      0,
      expect.stringMatching(/^HEEL: 1 keten, \d+ regels, 1 controlepunt nagelopen\n$/),
    ])
    const json = await gezinsbeeld('log', 'verify', '--log', plaats, '--json')
    expect(JSON.parse(json.uit)).toMatchObject({ ketens: 1, bevindingen: [] })
  })

  test('cannot be done without a log, and says the way out', async () => {
    expect(await gezinsbeeld('log', 'verify')).toMatchObject({
      code: 2,
      fout: expect.stringContaining('LOG_PLAATS_ONTBREEKT'),
    })
  })
})

test('the role of the instruments may read the log, and neither add to it nor get at anything else of the gateway', async () => {
  const { lezerUrl } = wereld.world.log
  const doe = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  expect(await doe(lezerUrl, 'select count(*) > 0 as er from log_regel')).toEqual([{ er: true }])
  await expect(doe(lezerUrl, 'insert into log_keten values (gen_random_uuid(), now())')).rejects.toThrow(
    'permission denied',
  )
  const anders = new URL(lezerUrl)
  anders.pathname = new URL(wereld.world.databaseUrls.gateway).pathname
  await expect(doe(anders.href, 'select 1')).rejects.toThrow('permission denied')
})

describe('log export', () => {
  const exporteer = (...args: string[]) => gezinsbeeld('log', 'export', '--log', plaats, ...args)

  test('gives a span of the request and one per member of the family, without the employee', async () => {
    const { code, uit } = await exporteer('--vorm', 'ldv')
    const spans = regels<{ trace_id: string; name: string; parent_span_id?: string }>(uit).filter(
      (regel) => regel.trace_id === trace,
    )
    expect([code, spans.length > 2, spans[0]?.name]).toEqual([0, true, 'UITVOERING_OTS'])
    expect(uit).not.toContain(JEUGDBESCHERMER.medewerker)
  })

  test('gives per request who asked and what was decided, refusals too', async () => {
    const [adl] = regels<{ trace_id: string; body: Record<string, unknown> }>(
      (await exporteer('--vorm', 'adl')).uit,
    ).filter((regel) => regel.trace_id === trace)
    expect(adl?.body['adl.core.request']).toMatchObject({ subject: { id: JEUGDBESCHERMER.medewerker } })
    const antwoord = adl?.body['adl.core.response'] as { evaluations: { decision: boolean }[] } | undefined
    expect(new Set(antwoord?.evaluations.map(({ decision }) => decision))).toEqual(new Set([true, false]))
  })

  test('gives per data subject which field was shown, and never a value', async () => {
    const { uit } = await exporteer('--vorm', 'verstrekking')
    const velden = regels<{ velden: { veld: string }[] }>(uit).flatMap((regel) => regel.velden.map(({ veld }) => veld))
    expect(velden).toEqual(expect.arrayContaining(['Persoon.voornamen', 'Maatregel.type', 'Gezin.ltJournaal']))
    for (const waarde of ['Noor', 'OTS"', 'gezin-s01']) expect(uit).not.toContain(waarde)
  })

  test('leaves out what is outside the period, and nothing inside', async () => {
    expect((await exporteer('--vorm', 'adl', '--van', '2099-01-01T00:00:00Z')).uit).toBe('')
    expect((await exporteer('--vorm', 'adl', '--tot', '2020-01-01T00:00:00Z')).uit).toBe('')
    expect((await exporteer('--vorm', 'adl', '--van', 'gisteren')).fout).toContain('OPTIE_ONGELDIG')
  })
})

describe('log zoek', () => {
  const zoek = (...args: string[]) => gezinsbeeld('log', 'zoek', '--log', plaats, ...args)

  test('finds a request by who asked, and tells what was shown and what not', async () => {
    const { code, uit } = await zoek('--medewerker', JEUGDBESCHERMER.medewerker)
    expect([code, uit]).toEqual([0, expect.stringContaining(trace)])
    expect(uit).toMatch(/TOEGESTAAN: .*Maatregel\.type/)
    expect(uit).toMatch(/GEWEIGERD: .*Gezin\.ltJournaal/)
  })

  test('finds it by the pseudonym of somebody whom it is about, and no other', async () => {
    const [eerste] = regels<{ betrokkene: string }>(
      (await gezinsbeeld('log', 'export', '--log', plaats, '--vorm', 'verstrekking')).uit,
    )
    const gevonden = JSON.parse((await zoek('--betrokkene', String(eerste?.betrokkene), '--json')).uit) as {
      trace: string
    }[]
    expect(gevonden.map((een) => een.trace)).toEqual([trace])
    expect((await zoek('--betrokkene', '0'.repeat(32))).uit).toBe('Geen verzoeken gevonden.\n')
  })

  test('counts per role', async () => {
    expect((await gezinsbeeld('log', 'tel', '--log', plaats, '--per', 'rol')).uit).toBe('       1  JEUGDBESCHERMER\n')
  })
})

describe('log export to a collector', () => {
  let collector: Collector

  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.sluit())

  const verzend = () => gezinsbeeld('log', 'export', '--log', plaats, '--vorm', 'ldv', '--otlp', collector.url)

  test('sends every span with its trace, parent, time and data subject', async () => {
    const { code } = await verzend()
    const eigen = collector.ontvangen.filter(({ traceId }) => traceId === trace)
    const [ouder, kind] = eigen
    expect([code, eigen.length > 2]).toEqual([0, true])
    expect(kind).toMatchObject({ parentSpanId: ouder?.spanId, status: { code: 1 } })
    expect(kind?.attributes.map(({ key }) => key)).toContain('dpl.core.data_subject_id')
    expect(kind?.startTimeUnixNano).toMatch(/^\d{13}000000$/)
  })

  test('says so when the collector refuses, so that nothing counts as exported that was not taken', async () => {
    collector.antwoordMet(400)
    expect(await verzend()).toMatchObject({ code: 2, fout: expect.stringContaining('COLLECTOR_WEIGERT') })
  })
})
