import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { laatsteUitkomst } from '../wereld/log.js'
import {
  type Antwoord,
  codes,
  JEUGDBESCHERMER,
  lees,
  openWorld,
  type TestWorld,
  type Wie,
} from '../wereld/open-world.js'

// S12 and D23: the privacy officer answers, without a developer and without contents, what may be and what was seen.
const fg = (organisatie: string): Wie => ({ medewerker: `fg-${organisatie.slice(-4)}`, rol: 'FG_PRIVACY', organisatie })
const FG_GI = fg(JEUGDBESCHERMER.organisatie)
const FG_GI_B = fg('00000009900000003002')
const FG_VT = fg('00000009900000001001')
const FG_LT = fg('00000009900000004001')
const NOOR = scenarioPersoonId('noor')
const GEZIN = `{ gezin(gezinId: "gezin-s01") {
  leden { persoon { voornamen adressen { straat } } }
  maatregelen { type } vtMeldingen { meldingnummer aard melder { naam } } } }`

let wereld: TestWorld
let gezien: Antwoord

beforeAll(async () => {
  wereld = await openWorld()
  gezien = await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: GEZIN })
}, 300_000)
afterAll(() => wereld?.stop())

const vraag = (query: string, variables: Record<string, unknown> = {}, wie = FG_GI, doel = 'AUDIT_PRIVACY') =>
  wereld.vraag({ wie, doel, query, variables })
const lijst = <T>(antwoord: Antwoord, veld: string): T[] => {
  expect(antwoord.errors).toEqual([])
  return lees(antwoord, veld) as T[]
}

describe('what may be seen', () => {
  test('is the matrix that the gateway decides with, narrowed to a role, purpose, source and category', async () => {
    const query =
      '{ toegangsmatrix(rol: "JEUGDBESCHERMER", doel: "D10", bron: "VT", categorie: "VEIL") { regel wat rollen } }'
    const [regel, ...rest] = lijst<{ regel: string; wat: string; rollen: string[] }>(
      await vraag(query),
      'toegangsmatrix',
    )
    expect(rest).toEqual([])
    expect(regel).toMatchObject({ regel: 'VT.D10.VEIL', wat: expect.stringContaining('voorwaarde 2') })
    expect(regel?.rollen).toContain('JEUGDBESCHERMER')
    expect(lijst(await vraag('{ toegangsmatrix(rol: "BEHEERDER") { regel } }'), 'toegangsmatrix')).toEqual([])
  })

  test('of one field is who sees it for what, on which ground, since when, and how often it was shown', async () => {
    const query = `query ($pad: String!) {
      velduitleg(pad: $pad) { veld categorieen ongewijzigdSinds getoond toegang { doel bron rollen wat grond } } }`
    const uitleg = lees(await vraag(query, { pad: 'Gezin.maatregelen.type' }), 'velduitleg')
    expect(uitleg).toMatchObject({
      veld: 'Maatregel.type',
      categorieen: ['MAATR'],
      ongewijzigdSinds: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      getoond: 1,
    })
    expect(JSON.stringify(uitleg)).toContain('BW 1:255')
    // Shown to an employee of another organisation: not hers to count.
    expect(lees(await vraag(query, { pad: 'Gezin.maatregelen.type' }, FG_VT), 'velduitleg.getoond')).toBe(0)
    expect(codes(await vraag(query, { pad: 'Gezin.bestaatNiet' }))).toEqual(['velduitleg INVOER_ONGELDIG'])
  })

  test('in a made-up case is decided by the decision itself; a condition that is misspelt is refused', async () => {
    const query = `query ($feiten: [String!]!) { toegangssimulatie(rol: "JEUGDBESCHERMER", doel: "D10", feiten: $feiten) {
      toelaatbaar uitkomsten { bron categorieen uitkomst regel reden velden } } }`
    const uitkomstVan = async (feiten: string[]) => {
      const uitkomsten = lijst<{ regel: string; uitkomst: string }>(
        await vraag(query, { feiten }),
        'toegangssimulatie.uitkomsten',
      )
      return uitkomsten.find(({ regel }) => regel === 'GI.D10.PROC')?.uitkomst
    }
    expect(await uitkomstVan(['1', '2', '13'])).toBe('TOEGESTAAN')
    expect(await uitkomstVan([])).toBe('GEWEIGERD')
    expect(codes(await vraag(query, { feiten: ['99'] }))).toEqual(['toegangssimulatie INVOER_ONGELDIG'])
  })

  test('under a proposal is what it changes and nothing else', async () => {
    const query = 'query ($voorstel: String!) { toegangsverschil(voorstel: $voorstel) { naam richting zin } }'
    const met = async (voorstel: object) =>
      lijst<{ naam: string; richting: string }>(
        await vraag(query, { voorstel: JSON.stringify(voorstel) }),
        'toegangsverschil',
      )
    expect(await met({})).toEqual([])
    expect(await met({ 'cel VT.D10.VEIL': { dicht: 'CEL_GEWEIGERD' } })).toEqual([
      { naam: 'cel VT.D10.VEIL', richting: 'STRENGER', zin: expect.stringContaining('geweigerd') },
    ])
    expect(await met({ 'toelating JEUGDBESCHERMER.D10': null })).toMatchObject([{ richting: 'STRENGER' }])
    for (const voorstel of ['[', '{"cel VT.D10.VEIL": {}}', '{"cel VT.D10.VEIL": 1}']) {
      expect([voorstel, codes(await vraag(query, { voorstel }))]).toEqual([
        voorstel,
        ['toegangsverschil INVOER_ONGELDIG'],
      ])
    }
  })

  test('is what was approved, by whom', async () => {
    const query = '{ toegangsbeoordelingen { wie hoedanigheid besluit naar opmerking } }'
    expect(lijst(await vraag(query), 'toegangsbeoordelingen')).toContainEqual(
      expect.objectContaining({ hoedanigheid: 'PRIVACY_OFFICER', besluit: 'GOEDGEKEURD' }),
    )
  })
})

const LOG = `query ($filter: Logfilter) { logregels(filter: $filter) {
  trace op medewerker rol doel status code betrokkenen velden { veld bron categorieen uitkomst code aantal betrokkenen } } }`
interface Logregel {
  readonly trace: string
  readonly medewerker: string
  readonly betrokkenen: string[]
  readonly velden: { readonly veld: string; readonly uitkomst: string; readonly betrokkenen: string[] }[]
}
const regels = async (filter: object = {}, wie = FG_GI) =>
  lijst<Logregel>(await vraag(LOG, { filter: { rol: 'JEUGDBESCHERMER', ...filter } }, wie), 'logregels')

describe('what was seen', () => {
  test('S12: is found by employee, purpose, field and person: who, when, for what, which fields; no value and no id of the graph', async () => {
    for (const filter of [
      { medewerker: 'gi-a-001' },
      { doel: 'D10', veld: 'Maatregel.type', uitkomst: 'TOEGESTAAN' },
      { persoon: NOOR },
    ]) {
      const [regel, ...rest] = await regels(filter)
      expect([filter, rest.length, regel?.trace, regel?.medewerker]).toEqual([filter, 0, gezien.trace, 'gi-a-001'])
      expect(JSON.stringify(regel)).not.toMatch(/p-[0-9a-f]{32}|gezin-s01|Noor/)
    }
    expect(await regels({ persoon: scenarioPersoonId('s02-kind') })).toEqual([])
    expect(await regels({ tot: '2020-01-01T00:00:00Z', van: '2019-12-31T00:00:00Z' })).toEqual([])
  })

  test('names for each field whose it was, by a name that only this log uses', async () => {
    const [regel] = await regels({ persoon: NOOR, veld: 'Maatregel.type' })
    expect(regel?.velden).toEqual([expect.objectContaining({ veld: 'Maatregel.type', uitkomst: 'TOEGESTAAN' })])
    for (const naam of regel?.velden[0]?.betrokkenen ?? []) expect(regel?.betrokkenen).toContain(naam)
    expect(regel?.velden[0]?.betrokkenen[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  test('does not tell what an answer must not tell: a silent refusal is not shown, and found by nothing (decision 11)', async () => {
    const [regel] = await regels()
    const velden = (regel?.velden ?? []).filter(({ uitkomst }) => uitkomst === 'GEWEIGERD').map(({ veld }) => veld)
    expect(velden).toContain('VtMelding.aard')
    const log = await laatsteUitkomst(wereld.world, gezien.trace)
    const stil = (log.velden as { veld: string; code: string | null }[]).filter(({ code }) => code === 'STIL')
    expect(stil.map(({ veld }) => veld)).toContainEqual(expect.stringMatching(/[mM]elder/))
    for (const { veld } of stil) expect(velden).not.toContain(veld)
    for (const filter of [{ categorie: 'MELD' }, { categorie: 'MELD', uitkomst: 'GEWEIGERD' }, { code: 'STIL' }]) {
      expect([filter, await regels(filter)]).toEqual([filter, []])
    }
    expect(await regels({ categorie: 'VEIL', uitkomst: 'GEWEIGERD' })).toHaveLength(1)
  })

  test('does not tell who is hidden: of a hidden child and of one without an address the log says as little', async () => {
    const wie = { ...JEUGDBESCHERMER, medewerker: 'gi-a-006' }
    const query = '{ gezin(gezinId: "gezin-s05") { leden { persoon { voornamen adressen { straat } } } } }'
    const antwoord = await wereld.vraag({ wie, doel: 'UITVOERING_OTS', query })
    const getoond = (lees(antwoord, 'gezin.leden') as { persoon: { adressen: unknown[] } | null }[]).filter(
      ({ persoon }) => (persoon?.adressen ?? []).length > 0,
    )
    const [regel] = await regels({ medewerker: 'gi-a-006' })
    const adres = (regel?.velden ?? []).filter(({ veld }) => veld === 'Persoon.adressen')
    // Exactly those whose address the answer had.
    expect(getoond.length).toBeGreaterThan(0)
    expect(new Set(adres.flatMap(({ betrokkenen }) => betrokkenen)).size).toBe(getoond.length)
    expect(adres.every(({ uitkomst }) => uitkomst === 'TOEGESTAAN')).toBe(true)
  })

  test.each([{ medewerker: 'a\u0000b' }, { veld: '"] ? (true)' }, { bron: ' ' }])(
    'refuses a text that nothing in the log can be: %j',
    async (filter) => {
      expect(codes(await vraag(LOG, { filter }))).toEqual(['logregels INVOER_ONGELDIG'])
    },
  )

  test('is of the own organisation: another one finds nothing, whatever it asks', async () => {
    for (const wie of [FG_VT, FG_GI_B, FG_LT]) expect(await regels({}, wie)).toEqual([])
  })

  test('is counted', async () => {
    const query =
      'query ($per: String!) { logtelling(per: $per, filter: { medewerker: "gi-a-001" }) { waarde aantal } }'
    expect(lijst(await vraag(query, { per: 'doel' }), 'logtelling')).toEqual([{ waarde: 'D10', aantal: 1 }])
    expect(codes(await vraag(query, { per: 'betrokkene' }))).toEqual(['logtelling INVOER_ONGELDIG'])
  })

  test('is told as the material for a data-breach report: kinds of data, of whom, to whom', async () => {
    const query = `query ($van: Tijdstip!, $tot: Tijdstip!, $regel: String) { lekmateriaal(van: $van, tot: $tot, regel: $regel) {
      medewerker doel bron soort velden verzoeken betrokkenen } }`
    const tot = new Date(Date.now() + 60_000).toISOString()
    const van = new Date(Date.now() - 3_600_000).toISOString()
    const lek = lijst<{ medewerker: string; soort: string }>(await vraag(query, { van, tot }), 'lekmateriaal')
    expect(lek).toContainEqual(
      expect.objectContaining({
        medewerker: 'gi-a-001',
        bron: 'GI',
        soort: 'MAATR',
        velden: expect.arrayContaining(['Maatregel.type']),
      }),
    )
    expect(lek.map(({ soort }) => soort)).not.toContain('MELD')
    const onder = lijst<{ soort: string }>(await vraag(query, { van, tot, regel: 'GI.D10.MAATR' }), 'lekmateriaal')
    expect(onder.length).toBeGreaterThan(0)
    for (const { soort } of onder) expect(soort.split('+')).toContain('MAATR')
    expect(codes(await vraag(query, { van, tot, regel: 'alles' }))).toEqual(['lekmateriaal INVOER_ONGELDIG'])
  })

  test('is asked under a record of its own, which names whom it was about', async () => {
    const antwoord = await vraag(LOG, { filter: { persoon: NOOR } })
    const log = await laatsteUitkomst(wereld.world, antwoord.trace)
    expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
    expect(log.tekst).toContain('"loket":["logregels"]')
    expect(log.tekst).not.toContain(NOOR)
    expect(JSON.parse(log.tekst)[0].inhoud.betrokkenen).toHaveLength(1)
  })
})

describe('what was asked of the own source', () => {
  const BRON = `query ($filter: Logfilter) { bronvragen(filter: $filter) {
    organisatie medewerker rol doel betrokkenen velden { veld bron gevraagd vrijgegeven } } }`
  interface Bronvraag {
    readonly medewerker: string
    readonly betrokkenen: number
    readonly velden: { readonly veld: string; readonly bron: string; readonly vrijgegeven: number }[]
  }
  const bronvragen = async (wie: Wie, filter: object = {}) =>
    lijst<Bronvraag>(await vraag(BRON, { filter }, wie), 'bronvragen')

  test('is seen by who keeps it: who asked, for what, what was released; nothing of another source', async () => {
    const [regel] = await bronvragen(FG_VT)
    expect(regel).toMatchObject({ organisatie: JEUGDBESCHERMER.organisatie, medewerker: 'gi-a-001', doel: 'D10' })
    expect(new Set(regel?.velden.map(({ bron }) => bron))).toEqual(new Set(['VT']))
    expect(regel?.velden).toContainEqual(expect.objectContaining({ veld: 'VtMelding.aard', vrijgegeven: 0 }))
    expect(regel?.velden).toContainEqual(expect.objectContaining({ veld: 'VtMelding.meldingnummer' }))
    const [gemeente] = await bronvragen(FG_LT)
    expect(gemeente?.velden.every(({ bron }) => bron === 'LT' || bron === 'BRP')).toBe(true)
  })

  test('can be asked of one person by her id of the graph, and of nobody else is a line found', async () => {
    expect(await bronvragen(FG_VT, { persoon: NOOR })).toHaveLength(1)
    expect(await bronvragen(FG_VT, { persoon: scenarioPersoonId('s02-kind') })).toEqual([])
  })

  test('is told to nobody else: who keeps no source is refused with a way out', async () => {
    expect(codes(await vraag(BRON, {}, FG_GI_B))).toEqual(['bronvragen GEEN_EIGEN_BRON'])
  })
})

describe('the instruments', () => {
  const VELDEN = [
    'toegangsmatrix { regel }',
    'velduitleg(pad: "Maatregel.type") { veld }',
    'toegangssimulatie(rol: "JEUGDBESCHERMER", doel: "D10") { toelaatbaar }',
    'toegangsverschil(voorstel: "{}") { naam }',
    'toegangsbeoordelingen { wie }',
    'verwerkingsregister { beleid }',
    'naspelen(voorstel: "{}") { aantal }',
    'logregels { trace }',
    'logtelling { waarde }',
    'logafwijkingen { soort }',
    'lekmateriaal(van: "2026-01-01T00:00:00Z", tot: "2026-02-01T00:00:00Z") { soort }',
    'bronvragen { trace }',
  ]

  test.each(VELDEN)('{ %s } is open to the privacy officer, and to nobody else under any purpose', async (veld) => {
    expect((await vraag(`{ ${veld} }`)).status).toBe(200)
    const ander = await vraag(`{ ${veld} }`, {}, JEUGDBESCHERMER, 'UITVOERING_OTS')
    expect([ander.status, ander.errors[0]?.extensions.code]).toEqual([403, 'LOKET_NIET_VOOR_DOEL'])
    const doel = await vraag(`{ ${veld} }`, {}, JEUGDBESCHERMER)
    expect([doel.status, doel.errors[0]?.extensions.code]).toEqual([403, 'DOEL_NIET_VOOR_ROL'])
  })

  test('never give contents: a family is refused under this purpose', async () => {
    const antwoord = await vraag(GEZIN)
    expect(lees(antwoord, 'gezin.maatregelen') ?? null).toBeNull()
    expect(lees(antwoord, 'gezin.vtMeldingen') ?? null).toBeNull()
  })
})

test('opening a case and looking at once is an alarm for the own officer; a day later it is none (decision 22)', async () => {
  const dag = await eersteDag()
  const alarmen = async () => {
    const gevonden = await vraag('{ logafwijkingen { soort medewerker aantal traces } }')
    return lijst<{ soort: string; aantal: number; traces: string[] }>(gevonden, 'logafwijkingen')
  }
  const kijkOp = async (verschil: number) => {
    const op = new Date(Date.parse(`${dag}T12:00:00Z`) + verschil * 86_400_000).toISOString()
    wereld.klok(op)
    return wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: GEZIN })
  }
  await kijkOp(1)
  expect(await alarmen()).toEqual([])
  const { trace } = await kijkOp(0)
  expect(await alarmen()).toMatchObject([{ soort: 'NIEUWE_ZAAK_BEKEKEN', aantal: 1, traces: [trace] }])
})

/** The day on which the file of Noor came to the jeugdbeschermer, as the institution keeps it. */
async function eersteDag(): Promise<string> {
  const client = new Client({ connectionString: wereld.world.databaseUrls.gi })
  await client.connect()
  const { rows } = await client.query<{ dag: string }>(
    `select max(greatest(d.geopend, m.sinds))::text as dag from dossier_medewerker m join dossier d using (dossiernr)
     where m.medewerkernr = $1 and d.gezinskenmerk = 'gezin-s01'`,
    [JEUGDBESCHERMER.medewerker],
  )
  await client.end()
  return String(rows[0]?.dag)
}
