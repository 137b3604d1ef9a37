import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUBGRAPHS } from '@gezinsbeeld/launcher'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { fixtures } from '../wereld/fixtures.js'
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

// S10: the crisis service has no case of its own; a report of violence came in that night.
const LT_1 = '00000009900000004001'
const CRISIS: Wie = { medewerker: 'lt-1-010', rol: 'CRISISDIENST', organisatie: LT_1, instantie: 'LT' }
const COLLEGA: Wie = { ...CRISIS, medewerker: 'lt-1-015' }
const FG: Wie = { medewerker: 'lt-1-016', rol: 'FG_PRIVACY', organisatie: LT_1, instantie: 'LT' }
const VAST_GEZICHT: Wie = { medewerker: 'lt-1-011', rol: 'LT_VAST_GEZICHT', organisatie: LT_1 }
const SPOED = 'SPOED_ACUTE_VEILIGHEID'
const REDEN = 'Melding van geweld, kinderen thuis, politie is onderweg'
const BEELD = `{ gezin(gezinId: "gezin-s10") {
  volledig bronnen { bron status }
  vtMeldingen { meldingnummer aanleiding melder { naam } politie { aanhouding } }
  maatregelen { type eind }
  raadsonderzoeken { onderzoekId }
  ltCasussen { status }
  voorzieningen { productcategorie aanbieder }
  bestaanszekerheid { uitkering }
  leden { rol persoon { voornamen bsn adressen { straat } } }
} }`

let wereld: TestWorld
let melding = ''
let meldingen: readonly {
  readonly meldnr: string
  readonly gezinskenmerk: string | null
  readonly datum_ontvangst: string
}[]

/** Number of the latest report about a family. */
const meldingVan = (gezin: string) =>
  [...meldingen]
    .filter(({ gezinskenmerk }) => gezinskenmerk === gezin)
    .sort((a, b) => (a.datum_ontvangst < b.datum_ontvangst ? 1 : -1))[0]?.meldnr ?? ''

beforeAll(async () => {
  wereld = await openWorld({ start: '2026-03-10T02:10:00+01:00' })
  const bron = JSON.parse(readFileSync(join(await fixtures(), 'veilig-thuis.json'), 'utf8')) as {
    tabellen: { melding: typeof meldingen }
  }
  meldingen = bron.tabellen.melding
  melding = meldingVan('gezin-s10')
}, 300_000)
afterAll(async () => wereld?.stop())

const vraag = (query: string, variables: Record<string, unknown> = {}, wie = CRISIS, doel = SPOED) =>
  wereld.vraag({ wie, doel, query, variables })
const OPEN = `mutation ($gezin: ID!, $melding: String!, $reden: String!, $terPlaatse: Boolean! = false) {
  openNoodtoegang(gezinId: $gezin, crisismelding: $melding, reden: $reden, terPlaatse: $terPlaatse) {
    noodtoegangId stand tot geverifieerd ingelicht toetsUiterlijk informerenUiterlijk
  } }`
const open = (over: Record<string, unknown> = {}, wie = CRISIS) =>
  vraag(OPEN, { gezin: 'gezin-s10', melding, reden: REDEN, ...over }, wie)
const SLUIT = 'mutation ($id: ID!) { sluitNoodtoegang(noodtoegangId: $id) { stand } }'
const code = (antwoord: Antwoord) => antwoord.errors[0]?.extensions.code ?? 'GEDAAN'
const vrij = (antwoord: Antwoord) =>
  ['vtMeldingen.0.aanleiding', 'maatregelen.0.type', 'ltCasussen.0.status'].filter(
    (pad) => (lees(antwoord, `gezin.${pad}`) ?? null) !== null,
  )

/** What a source itself keeps of the notices it was told. */
async function bijBron(subgraph: (typeof SUBGRAPHS)[number]): Promise<string[]> {
  const client = new Client({ connectionString: wereld.world.databaseUrls[subgraph] })
  await client.connect()
  const { rows } = await client.query<{ medewerker: string; versie: number }>(
    'select medewerker, versie from gezinsbeeld.noodtoegang order by van, versie',
  )
  await client.end()
  return rows.map(({ medewerker, versie }) => `${medewerker} ${versie}`)
}

test('02:10: without emergency access the crisis service sees nothing of another agency', async () => {
  const antwoord = await vraag(BEELD)
  expect(antwoord.status).toBe(200)
  expect(vrij(antwoord)).toEqual([])
})

test('a professional who may only ask cannot open it, and can ask the crisis service', async () => {
  const geweigerd = await open({}, VAST_GEZICHT)
  expect([geweigerd.status, code(geweigerd)]).toEqual([403, 'ALLEEN_AANVRAGEN'])
  const gevraagd = await vraag(
    `mutation ($reden: String!, $melding: String!) { vraagNoodtoegangAan(gezinId: "gezin-s10", crisismelding: $melding,
       reden: $reden, crisisdienst: "${LT_1}") { aanvraagId opgevolgd } }`,
    { reden: REDEN, melding },
    VAST_GEZICHT,
  )
  expect([code(gevraagd), lees(gevraagd, 'vraagNoodtoegangAan.opgevolgd')]).toEqual(['GEDAAN', false])
  const lijst = await vraag('{ noodtoegangAanvragen { gezinId medewerker reden } }')
  expect(lees(lijst, 'noodtoegangAanvragen.0')).toEqual({
    gezinId: 'gezin-s10',
    medewerker: 'lt-1-011',
    reden: REDEN,
  })
})

test('a reason that is too short, an unknown report and another family open nothing', async () => {
  expect(code(await open({ reden: 'te kort' }))).toBe('REDEN_TE_KORT')
  expect(code(await open({ melding: 'VTM-bestaat-niet' }))).toBe('CRISISMELDING_ONGELDIG')
  expect(code(await open({ gezin: 'gezin-s01' }))).toBe('CRISISMELDING_ONGELDIG')
  expect(vrij(await vraag(BEELD))).toEqual([])
})

test('02:14: it opens for four hours, and every source knows at once', async () => {
  wereld.klok('2026-03-10T02:14:00+01:00')
  const antwoord = await open()
  expect(antwoord.errors).toEqual([])
  expect(lees(antwoord, 'openNoodtoegang')).toMatchObject({
    stand: 'OPEN',
    tot: '2026-03-10T05:14:00.000Z',
    geverifieerd: true,
    ingelicht: ['GI', 'LT', 'BRP', 'RVDK', 'VT'],
    toetsUiterlijk: '2026-03-11T23:00:00.000Z',
    informerenUiterlijk: '2026-04-07',
  })
  for (const subgraph of SUBGRAPHS) expect([subgraph, await bijBron(subgraph)]).toEqual([subgraph, ['lt-1-010 1']])
  const log = await laatsteUitkomst(wereld.world, antwoord.trace)
  expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
  expect(log.tekst).toContain('openNoodtoegang')
  for (const geheim of [REDEN, melding, 'gezin-s10']) expect(log.tekst).not.toContain(geheim)
})

test('then safety, measures and the case are shown; BSN, who reported, police and money are not (H14)', async () => {
  const antwoord = await vraag(BEELD)
  expect(vrij(antwoord)).toEqual(['vtMeldingen.0.aanleiding', 'maatregelen.0.type', 'ltCasussen.0.status'])
  for (const pad of ['vtMeldingen.0.melder', 'vtMeldingen.0.politie', 'leden.0.persoon.bsn']) {
    expect([pad, lees(antwoord, `gezin.${pad}`) ?? null]).toEqual([pad, null])
  }
  expect(lees(antwoord, 'gezin.bestaanszekerheid') ?? null).toBeNull()
  // The Raad knows this family for a criminal case only: as if it did not (4s).
  expect(JSON.stringify(lees(antwoord, 'gezin.raadsonderzoeken') ?? [])).toBe('[]')
  expect(codes(antwoord).join()).not.toContain('raadsonderzoeken')
})

test('nobody else sees anything because of it: not a colleague, and not in another role', async () => {
  expect(vrij(await vraag(BEELD, {}, COLLEGA))).toEqual([])
  const rol = { ...CRISIS, rol: 'VT_MEDEWERKER', organisatie: '00000009900000001001' }
  delete (rol as { instantie?: string }).instantie
  expect(vrij(await vraag(BEELD, {}, rol))).not.toContain('maatregelen.0.type')
})

test('the same family again, and a third at a time, are refused; a second is not', async () => {
  expect(code(await open())).toBe('NOODTOEGANG_LOOPT')
  const tweede = await open({ gezin: 'gezin-s13b', melding: meldingVan('gezin-s13b') })
  expect(code(tweede)).toBe('GEDAAN')
  wereld.taps['veilig-thuis'].storing = 'weg'
  expect(code(await open({ gezin: 'gezin-s01' }))).toBe('NOODTOEGANG_TE_VEEL_TEGELIJK')
  wereld.taps['veilig-thuis'].storing = 'geen'
  const id = String(lees(tweede, 'openNoodtoegang.noodtoegangId'))
  const gesloten = await vraag(SLUIT, { id })
  expect(lees(gesloten, 'sluitNoodtoegang.stand')).toBe('GESLOTEN')
})

test('two mutations in one request are refused before anything happens', async () => {
  const dubbel = `mutation { a: sluitNoodtoegang(noodtoegangId: "x") { stand } b: sluitNoodtoegang(noodtoegangId: "y") { stand } }`
  expect(code(await vraag(dubbel))).toBe('MUTATIE_NIET_ENIG')
  expect(code(await vraag('{ noodtoegangen { stand } gezin(gezinId: "gezin-s10") { volledig } }'))).toBe(
    'OPERATIE_GEMENGD',
  )
})

test('06:13 it still runs, 06:14 it has lapsed by itself', async () => {
  wereld.klok('2026-03-10T06:13:59+01:00')
  expect(vrij(await vraag(BEELD))).toHaveLength(3)
  wereld.klok('2026-03-10T06:14:00+01:00')
  expect(vrij(await vraag(BEELD))).toEqual([])
  const eigen = lees(await vraag('{ noodtoegangen { gezinId stand } }'), 'noodtoegangen') as object[]
  expect(eigen).toContainEqual({ gezinId: 'gezin-s10', stand: 'VERLOPEN' })
  expect(eigen).toContainEqual({ gezinId: 'gezin-s13b', stand: 'GESLOTEN' })
})

test('Veilig Thuis is out of reach: it opens all the same, is marked, and Veilig Thuis hears of it later', async () => {
  wereld.klok('2026-03-10T06:20:00+01:00')
  wereld.taps['veilig-thuis'].storing = 'weg'
  const antwoord = await open()
  expect(lees(antwoord, 'openNoodtoegang')).toMatchObject({
    stand: 'OPEN',
    geverifieerd: false,
    ingelicht: ['GI', 'LT', 'BRP', 'RVDK'],
  })
  wereld.taps['veilig-thuis'].storing = 'geen'
  // The next look tells the source first, so that it can check the access itself.
  expect(vrij(await vraag(BEELD))).toHaveLength(3)
  expect(await bijBron('veilig-thuis')).toEqual(['lt-1-010 1', 'lt-1-010 2', 'lt-1-010 1'])
  const id = String(lees(antwoord, 'openNoodtoegang.noodtoegangId'))
  await vraag(SLUIT, { id })
  expect(vrij(await vraag(BEELD))).toEqual([])
  expect(await bijBron('gi')).toEqual(['lt-1-010 1', 'lt-1-010 2', 'lt-1-010 2'])
})

const TE_TOETSEN = '{ teToetsenNoodtoegangen { noodtoegangId geverifieerd gezinId reden alarmen } }'
const TOETS = `mutation ($id: ID!, $waarom: String!) {
  toetsNoodtoegang(noodtoegangId: $id, oordeel: TERECHT, toelichting: $waarom) { toetsen { soort } } }`

test('not reviewed before the end of the next working day the account sees its own source only', async () => {
  // The jeugdbeschermer of Noor (S1) also opens, in the same night, and nobody reviews.
  wereld.klok('2026-03-10T07:00:00+01:00')
  expect(code(await open({}, JEUGDBESCHERMER))).toBe('GEDAAN')
  const zien = async () => {
    const vragen = '{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { meldingnummer } } }'
    const antwoord = await vraag(vragen, {}, JEUGDBESCHERMER, 'UITVOERING_OTS')
    return ['maatregelen.0.type', 'vtMeldingen.0.meldingnummer'].filter((pad) => lees(antwoord, `gezin.${pad}`))
  }
  wereld.klok('2026-03-11T23:59:00+01:00')
  expect(await zien()).toEqual(['maatregelen.0.type', 'vtMeldingen.0.meldingnummer'])
  wereld.klok('2026-03-12T00:00:00+01:00')
  expect(await zien()).toEqual(['maatregelen.0.type'])
  expect(code(await open())).toBe('NOODTOEGANG_BEPERKT')
})

test('a colleague and the privacy officer review, unverified first; the officer sees no case; then the account is free', async () => {
  const lijst = await vraag(TE_TOETSEN, {}, COLLEGA)
  const rijen = lees(lijst, 'teToetsenNoodtoegangen') as { noodtoegangId: string; geverifieerd: boolean }[]
  expect(rijen.map(({ geverifieerd }) => geverifieerd)).toEqual([false, true, true])
  const voorFg = await vraag(TE_TOETSEN, {}, FG, 'AUDIT_PRIVACY')
  expect(lees(voorFg, 'teToetsenNoodtoegangen.0')).toMatchObject({ gezinId: null, reden: REDEN })
  const waarom = 'Melding bevestigd, korte duur, alleen dit gezin bekeken'
  for (const { noodtoegangId: id } of rijen) {
    expect(code(await vraag(TOETS, { id, waarom }))).toBe('NOODTOEGANG_EIGEN')
    expect(code(await vraag(TOETS, { id, waarom }, COLLEGA))).toBe('GEDAAN')
    expect(code(await vraag(TOETS, { id, waarom }, FG, 'AUDIT_PRIVACY'))).toBe('GEDAAN')
  }
  expect(code(await open())).toBe('GEDAAN')
})

test('the privacy officer is told of the series, of her own organisation only (decision 22)', async () => {
  const alarmen = async (wie: Wie) => {
    const antwoord = await vraag('{ logafwijkingen { soort medewerker aantal traces } }', {}, wie, 'AUDIT_PRIVACY')
    return (lees(antwoord, 'logafwijkingen') as { soort: string; medewerker: string; aantal: number }[]).map(
      ({ soort, medewerker, aantal }) => `${soort} ${medewerker} ${aantal}`,
    )
  }
  expect(await alarmen(FG)).toEqual(['NOODTOEGANG_REEKS lt-1-010 4'])
  expect(await alarmen({ ...FG, medewerker: 'gi-a-fg', organisatie: JEUGDBESCHERMER.organisatie })).toEqual([])
})
