import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { codes, JEUGDBESCHERMER, lees, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import { gezinnen, inBron, maatregelen } from './rijen.js'

const DASHBOARD: Wie = { medewerker: 'gem-001', rol: 'BELEID_DASHBOARD', organisatie: '00000009900000004001' }
/** Long before the families of the world were known to anybody: what is counted is what this test adds. */
const NU = '2001-03-10T12:00:00+01:00'
const ALLE = ['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const
const STAND = 'maand bronnen bronnenGeteld bronnenVerwacht ontbrekendeBronnen gepubliceerdOp onderdrukt toelichting'
const GETAL = '{ waarde onderdrukt }'
const MAATREGELEN = `maatregelen { ${STAND} rijen { type instroom ${GETAL} uitstroom ${GETAL} duur ${GETAL} } }`
const GEZINNEN = `gezinnen { ${STAND} rijen { instanties gezinnen ${GETAL} } }`

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld({ start: NU })
  await inBron(wereld, 'gi', ...maatregelen('veel', 12, '23'), ...maatregelen('weinig', 9, '22'))
  await gezinnen(wereld, 'vier', 12, ALLE)
  await gezinnen(wereld, 'twee', 9, ['lokaal-team', 'raad'])
  await gezinnen(wereld, 'een', 13, ['veilig-thuis'])
}, 120_000)
afterAll(() => wereld.stop())
beforeEach(() => {
  wereld.klok(NU)
  for (const tap of Object.values(wereld.taps)) {
    tap.storing = 'geen'
    tap.exchanges.length = 0
  }
})

const vraag = (velden: string, maand = '2001-02', wie = DASHBOARD, doel = 'BELEIDSINFORMATIE') =>
  wereld.vraag({
    wie,
    doel,
    query: `query ($m: String!) { statistiek(maand: $m) { ${velden} } }`,
    variables: { m: maand },
  })
const tabel = async (velden: string, maand?: string) => {
  const antwoord = await vraag(velden, maand)
  expect([antwoord.status, antwoord.errors]).toEqual([200, []])
  return Object.values((antwoord.data?.statistiek ?? {}) as Record<string, Record<string, unknown>>)[0] ?? {}
}
const rij = (van: Record<string, unknown>, kenmerk: string, waarde: unknown) =>
  (van.rijen as Record<string, unknown>[]).find((een) => een[kenmerk] === waarde)
const gesteld = (bron: keyof TestWorld['taps']) =>
  wereld.taps[bron].exchanges.filter(({ path }) => path === '/statistiek')

describe('a table with a missing source (decision 24, S11)', () => {
  test.each(['weg', 'onzin', 'fout'] as const)('(%s) states it, shows no row and is not kept', async (storing) => {
    wereld.taps.raad.storing = storing
    expect(await tabel(GEZINNEN)).toEqual({
      maand: '2001-02',
      bronnen: '3 van 4 bronnen',
      bronnenGeteld: 3,
      bronnenVerwacht: 4,
      ontbrekendeBronnen: ['RVDK'],
      gepubliceerdOp: null,
      onderdrukt: null,
      toelichting: expect.stringContaining('Nog niet vastgesteld'),
      rijen: null,
    })
  })

  test('is as much without a source that closed itself for this purpose (decision 25), until it opens again', async () => {
    await inBron(wereld, 'gi', `insert into gezinsbeeld.sluiting values ('D20', now())`)
    expect(await tabel(MAATREGELEN)).toMatchObject({ bronnen: '0 van 1 bron', ontbrekendeBronnen: ['GI'], rijen: null })
    expect(await tabel(GEZINNEN)).toMatchObject({ bronnen: '3 van 4 bronnen', rijen: null })
    await inBron(wereld, 'gi', `delete from gezinsbeeld.sluiting`)
  })
})

describe('families known to agencies (decision 24)', () => {
  test('are joined on tokens that are new in every run and hold no pseudonym', async () => {
    wereld.taps.raad.storing = 'weg'
    await tabel(GEZINNEN)
    await tabel(GEZINNEN)
    const runs = gesteld('lokaal-team').map(({ requestBody, responseBody }) => ({
      run: (JSON.parse(requestBody) as { run: string }).run,
      ...(JSON.parse(responseBody) as { bekend: string[]; gezinnen: string[][] }),
    }))
    expect(runs).toHaveLength(2)
    const [eerste, tweede] = runs
    expect(eerste?.run).not.toBe(tweede?.run)
    expect(eerste?.bekend).toHaveLength(21)
    expect(eerste?.bekend.filter((token) => tweede?.bekend.includes(token))).toEqual([])
    expect(eerste?.gezinnen.flat().filter((token) => tweede?.gezinnen.flat().includes(token))).toEqual([])
    // Within one run the same people have the same tokens at every source.
    const gi = (JSON.parse(gesteld('gi')[0]?.responseBody ?? '') as { bekend: string[] }).bekend
    expect(gi).toHaveLength(12)
    expect(gi.filter((token) => !eerste?.bekend.includes(token))).toEqual([])
    for (const bron of ALLE) for (const { responseBody } of gesteld(bron)) expect(responseBody).not.toContain('p-test')
  })

  test('are counted by the number of agencies; fewer than ten are suppressed, and that is not zero', async () => {
    const gevonden = await tabel(GEZINNEN)
    expect(gevonden).toMatchObject({ bronnen: '4 van 4 bronnen', ontbrekendeBronnen: [], onderdrukt: 2 })
    expect(gevonden.rijen).toEqual([
      { instanties: 1, gezinnen: { waarde: 15, onderdrukt: false } },
      { instanties: 2, gezinnen: { waarde: null, onderdrukt: true } },
      { instanties: 3, gezinnen: { waarde: null, onderdrukt: true } },
      { instanties: 4, gezinnen: { waarde: 10, onderdrukt: false } },
    ])
  })

  test('stay as published when the data change, when time passes and when a source is gone', async () => {
    const eerst = await tabel(GEZINNEN)
    await gezinnen(wereld, 'later', 20, ALLE)
    wereld.klok('2001-03-20T12:00:00+01:00')
    wereld.taps.gi.storing = 'weg'
    expect(await tabel(GEZINNEN)).toEqual(eerst)
    expect(gesteld('lokaal-team')).toEqual([])
  })
})

describe('a table of one source (decision 24, H16)', () => {
  test('is published once, also when many ask first at the same time, and stays as it is', async () => {
    const samen = await Promise.all(Array.from({ length: 8 }, () => tabel(MAATREGELEN)))
    expect(new Set(samen.map((een) => JSON.stringify(een))).size).toBe(1)
    await inBron(wereld, 'gi', ...maatregelen('later2', 20, '23'))
    wereld.klok('2001-03-20T12:00:00+01:00')
    expect(await tabel(MAATREGELEN)).toEqual(samen[0])
  })

  test('leaves the source suppressed and rounded: twelve is ten, nine is nothing, and so is none', async () => {
    await inBron(
      wereld,
      'gi',
      ...maatregelen('zomer', 12, '21').map((sql) => sql.replaceAll('2001-02-10', '2001-01-10')),
    )
    const gevonden = await tabel(MAATREGELEN, '2001-01')
    const niets = { waarde: null, onderdrukt: true }
    expect(rij(gevonden, 'type', 'VOOGDIJ')).toMatchObject({ instroom: { waarde: 10, onderdrukt: false }, duur: niets })
    expect(rij(gevonden, 'type', 'OTS')).toMatchObject({ instroom: niets, uitstroom: niets, duur: niets })
    const februari = await tabel(MAATREGELEN)
    expect(rij(februari, 'type', 'TIJDELIJKE_VOOGDIJ')).toMatchObject({ instroom: { waarde: 10 } })
    expect(rij(februari, 'type', 'VOORLOPIGE_VOOGDIJ')).toMatchObject({ instroom: niets })
    const getallen = gesteld('gi').flatMap(({ responseBody }) => responseBody.match(/:\d+/g) ?? [])
    expect(getallen).toEqual([':10'])
  })

  test('of every other kind is there too, with the same rows every month', async () => {
    const antwoord = await vraag(`
      vtMeldingen { rijen { aard uitkomst meldingen ${GETAL} doorlooptijd ${GETAL} } }
      raadsonderzoeken { rijen { soort uitkomst onderzoeken ${GETAL} doorlooptijd ${GETAL} } }
      voorzieningen { rijen { wet productcategorie voorzieningen ${GETAL} } }
      hulp { rijen { gemeente leeftijdsgroep personen ${GETAL} } }`)
    const lengte = (naam: string) => (lees(antwoord, `statistiek.${naam}.rijen`) as unknown[]).length
    expect([lengte('vtMeldingen'), lengte('raadsonderzoeken'), lengte('voorzieningen')]).toEqual([60, 24, 4])
    expect(lengte('hulp') % 8).toBe(0)
  })
})

describe('who may ask, and what', () => {
  test.each([
    ['a jeugdbeschermer under the own purpose', JEUGDBESCHERMER, 'UITVOERING_OTS', 'LOKET_NIET_VOOR_DOEL'],
    ['a jeugdbeschermer under the purpose of dashboards', JEUGDBESCHERMER, 'BELEIDSINFORMATIE', 'DOEL_NIET_VOOR_ROL'],
    ['a dashboard under another purpose', DASHBOARD, 'UITVOERING_OTS', 'DOEL_NIET_VOOR_ROL'],
  ])('%s is refused, and no source is asked', async (_, wie, doel, code) => {
    const antwoord = await vraag(MAATREGELEN, '2001-01', wie, doel)
    expect([antwoord.status, antwoord.data, antwoord.errors[0]?.extensions.code]).toEqual([403, undefined, code])
    for (const bron of ALLE) expect(wereld.taps[bron].exchanges).toEqual([])
  })

  test('a month that runs is refused', async () => {
    const antwoord = await vraag(MAATREGELEN, '2001-03')
    expect([lees(antwoord, 'statistiek'), codes(antwoord)]).toEqual([null, ['statistiek INVOER_ONGELDIG']])
  })

  test('a dashboard that asks for a record gets nothing of it, and no source is asked for data', async () => {
    wereld.klok('2026-03-10T12:00:00+01:00')
    const query = `{ gezin(gezinId: "gezin-s01") {
      leden { rol persoon { voornamen geslachtsnaam } } maatregelen { type begin } vtMeldingen { aard } ltCasussen { gemeente } } }`
    const antwoord = await wereld.vraag({ wie: DASHBOARD, doel: 'BELEIDSINFORMATIE', query })
    expect(antwoord.tekst).not.toMatch(/Noor|OTS|Voorbeeldstad|p-[0-9a-f]{8}/)
    const waarden = Object.values((antwoord.data?.gezin ?? {}) as Record<string, unknown>)
    expect(waarden.filter((waarde) => waarde !== null && JSON.stringify(waarde) !== '[]')).toEqual([])
    for (const bron of ALLE) expect(wereld.taps[bron].exchanges.filter(({ path }) => path === '/graphql')).toEqual([])
  })

  test('numbers and records do not go together in one question', async () => {
    const query = '{ statistiek(maand: "2001-02") { maand } gezin(gezinId: "gezin-s01") { gezinId } }'
    const antwoord = await wereld.vraag({ wie: DASHBOARD, doel: 'BELEIDSINFORMATIE', query })
    expect(antwoord.errors[0]?.extensions.code).toBe('OPERATIE_GEMENGD')
  })

  test('what was asked is in the log, before and after, and no number is', async () => {
    const antwoord = await vraag(MAATREGELEN)
    const gelogd = await laatsteUitkomst(wereld.world, antwoord.trace)
    expect(gelogd.soorten).toEqual(['INTENTIE', 'UITKOMST'])
    expect(gelogd.tekst).toContain('statistiek')
    expect(gelogd.tekst).not.toContain('waarde')
  })
})
