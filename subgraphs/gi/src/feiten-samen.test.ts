import 'reflect-metadata'
import type { FeitelijkeVoorwaarde } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  BSN,
  client,
  dossier,
  dossiers,
  GI_A,
  GI_B,
  genoemd,
  kennisgeving,
  maatregel,
  type Naam,
  opdracht,
  plaatsing,
  SKN,
  team,
  toegewezen,
} from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const LT_1 = '00000009900000004001'
const LT_2 = '00000009900000004002'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const JR: Vrager = { ...JB, rol: 'JEUGDRECLASSEERDER', doel: 'D12' }
const LT: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT_1, doel: 'D13' }
const TOETSER: Vrager = {
  medewerker: 'raad-005',
  rol: 'RAAD_TOETSER',
  organisatie: '00000009900000002001',
  doel: 'D09',
}
const RVT: Vrager = { ...JB, rol: 'RVT_MEDEWERKER' }
const MIDDAG = '2026-03-10T11:00:00Z'
const LAATSTE_MINUUT = '2026-03-10T22:59:59Z'
const NA_MIDDERNACHT = '2026-03-10T23:00:00Z'

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    const { ofBsn } = pseudoniem
    // Tim has an OTS and youth probation, both with gi-a-001; Tom's OTS is a colleague's. Each file has its own client.
    rijen.client.push(
      client('tim', { bsn: BSN.tim, geboortedatum: '20100101' }),
      client('tim-jr', { koppelnummer: ofBsn(BSN.tim), skn: SKN.tim, geboortedatum: '20100101' }),
      client('tom', { bsn: BSN.tom, skn: SKN.tom, geboortedatum: '20100101' }),
      client('zoe', { bsn: BSN.zoe, geboortedatum: '20150101' }),
    )
    rijen.dossier.push(
      dossier('D30'),
      dossier('D31', { soort: 'JR' }),
      dossier('D32'),
      dossier('D33', { soort: 'JR' }),
      dossier('D34'),
    )
    rijen.dossier_client.push(
      ...genoemd('D30', ['tim', '301']),
      ...genoemd('D31', ['tim-jr', '301'], ['moeder', '112']),
      ...genoemd('D32', ['tom', '301']),
      ...genoemd('D33', ['tom', '301']),
      ...genoemd('D34', ['zoe', '301'], ['moeder', '112'], ['vader', '113']),
    )
    rijen.dossier_medewerker.push(
      toegewezen('D30', 'gi-a-001'),
      toegewezen('D31', 'gi-a-001', '2026-12-31'),
      toegewezen('D32', 'gi-a-002'),
      toegewezen('D33', 'gi-a-001'),
      toegewezen('D34', 'gi-a-002'),
    )
    rijen.jr_opdracht.push(
      opdracht('J31', 'D31', 'tim-jr', 'gi-a-001', null),
      opdracht('J33', 'D33', 'tom', 'gi-a-001', null),
    )
    rijen.maatregel.push(
      maatregel('M30', 'D30', 'tim', { eind: '2026-03-10' }),
      maatregel('M32', 'D32', 'tom'),
      maatregel('M34', 'D34', 'zoe', { type: '21', eind: '2026-10-25' }),
    )
    rijen.plaatsing.push(
      plaatsing('Gemeld', 'M34', { geheim: true, gemeld_raad_op: '2026-03-29' }),
      plaatsing('Ongemeld', 'M7'),
      // Told, but no guardianship: BW 1:305 is not about it.
      plaatsing('OTS', 'M3', { gemeld_raad_op: '2026-01-01' }),
      plaatsing('Voorbij', 'M6', { gemeld_raad_op: '2026-01-01', eind: '2026-03-10' }),
    )
    rijen.betrokken_team.push(
      team('M1', LT_1, '2026-01-01', null),
      team('M34', LT_1, '2026-03-10', '2026-03-29'),
      team('M2', LT_1, '2026-01-01', null),
    )
    const [bericht, personen] = kennisgeving('K1', 'D1', LT_1, '2026-03-10', 'noor', 'moeder')
    const [oud, over] = kennisgeving('K2', 'D8', LT_1, '2005-02-01', 'oud')
    rijen.kennisgeving.push(bericht, oud)
    rijen.kennisgeving_persoon.push(...personen, ...over)
    rijen.contactpersoon.push(
      { dossiernr: 'D1', clientnr: 'vader', medewerkernr: 'gi-a-003', sinds: '2026-03-10', tot: '2026-10-24' },
      { dossiernr: 'D5', clientnr: 'opa', medewerkernr: 'gi-a-003', sinds: '2025-06-01', tot: null },
    )
    rijen.medewerker.push({ ...rijen.medewerker[0], medewerkernr: 'gi-a-003' } as (typeof rijen.medewerker)[number])
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

async function geldt(nr: FeitelijkeVoorwaarde, vrager: Vrager, nu = MIDDAG) {
  gi.klok(nu)
  const { voorwaarden } = await gi.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  gi.klok(MIDDAG)
  return voorwaarden[nr] ?? []
}
const wie = async (...vraag: Parameters<typeof geldt>) => namen((await geldt(...vraag)).map(({ persoon }) => persoon))

test('condition 18 covers the youth whose OTS and probation run with one employee, who chose that purpose', async () => {
  const tim = { persoon: p('tim'), tot: '2026-03-10T23:00:00.000Z' }
  expect(await geldt('18', JR, LAATSTE_MINUUT)).toEqual([tim])
  expect(await wie('17', JR)).toEqual(['sem', 'tim', 'tom'])
})

test('condition 18 ends with the measure, and holds neither for a colleague nor in another purpose nor at another institution', async () => {
  expect(await wie('18', JR, NA_MIDDERNACHT)).toEqual([])
  expect(await wie('18', { ...JR, medewerker: 'gi-a-002' })).toEqual([])
  expect(await wie('18', JB)).toEqual([])
  expect(await wie('18', { ...JR, organisatie: GI_B })).toEqual([])
})

test('condition 20 covers the child and who cares for it, for the team that carries out the measure', async () => {
  expect(await wie('20', LT)).toEqual(['moeder', 'noor', 'zoe'])
  expect(await wie('20', { ...LT, organisatie: LT_2 })).toEqual([])
})

test('condition 20 runs from the first day to the last of the involvement, also over the night that the clock goes forward', async () => {
  expect(await wie('20', LT, '2026-03-09T22:59:59Z')).not.toContain('zoe')
  expect(await wie('20', LT, '2026-03-09T23:00:00Z')).toContain('zoe')
  const zoe = (await geldt('20', LT, '2026-03-29T21:59:59Z')).find(({ persoon }) => persoon === p('zoe'))
  expect(zoe?.tot).toBe('2026-03-29T22:00:00.000Z')
  expect(await wie('20', LT, '2026-03-29T22:00:00Z')).not.toContain('zoe')
})

test('condition 20 needs a measure that runs: not one that ended yesterday and is prolonged tomorrow', async () => {
  expect(await wie('20', LT, LAATSTE_MINUUT)).not.toContain('kay')
  expect(await wie('20', LT, NA_MIDDERNACHT)).toContain('kay')
  expect(await wie('20', LT, NA_MIDDERNACHT)).not.toContain('noor')
})

test('condition 15 covers who is named in a notification to this college, from the day it was sent', async () => {
  const d14 = { ...LT, doel: 'D14' }
  expect(await wie('15', d14, '2026-03-09T22:59:59Z')).toEqual(['oud'])
  expect(await wie('15', d14, '2026-03-09T23:00:00Z')).toEqual(['moeder', 'noor', 'oud'])
  expect(await wie('15', { ...d14, organisatie: LT_2 })).toEqual([])
})

test('condition 15 ends with the retention term of the file (S13)', async () => {
  const d14 = { ...LT, doel: 'D14' }
  const oud = (await geldt('15', d14, LAATSTE_MINUUT)).find(({ persoon }) => persoon === p('oud'))
  expect(oud?.tot).toBe('2026-03-10T23:00:00.000Z')
  expect(await wie('15', d14, NA_MIDDERNACHT)).not.toContain('oud')
})

test('condition 19 covers a child under guardianship from the day the Raad was told of its placement', async () => {
  expect(await wie('19', TOETSER, '2026-03-28T22:59:59Z')).toEqual([])
  const zoe = { persoon: p('zoe'), tot: '2026-10-25T23:00:00.000Z' }
  expect(await geldt('19', TOETSER, '2026-03-28T23:00:00Z')).toEqual([zoe])
})

test('condition 19 ends with the guardianship, also on the long day that the clock goes back', async () => {
  expect(await wie('19', TOETSER, '2026-10-25T22:59:59Z')).toEqual(['zoe'])
  expect(await wie('19', TOETSER, '2026-10-25T23:00:00Z')).toEqual([])
})

test('condition 19 ends with the placement, and is for who reviews at the Raad only', async () => {
  expect(await wie('19', TOETSER, LAATSTE_MINUUT)).toEqual(['vera'])
  expect(await wie('19', TOETSER, NA_MIDDERNACHT)).toEqual([])
  expect(await wie('19', { ...TOETSER, rol: 'RAADSONDERZOEKER', doel: 'D06' })).toEqual([])
})

test('whose contact person somebody is is told; carrying out the probation of a youth is no such relation (S3, H11)', async () => {
  const relaties = async (medewerker: string, nu = MIDDAG) => {
    gi.klok(nu)
    const antwoord = await gi.feiten({ ...JB, medewerker, eigen: true })
    gi.klok(MIDDAG)
    return namen(antwoord.relaties)
  }
  expect(await relaties('gi-a-001')).toEqual([])
  expect(await relaties('gi-a-002')).toEqual([])
  expect(await relaties('gi-a-003', '2026-03-09T22:59:59Z')).toEqual(['opa'])
  expect(await relaties('gi-a-003', LAATSTE_MINUUT)).toEqual(['opa', 'vader'])
  // The file of opa closed thirty days ago.
  expect(await relaties('gi-a-003', NA_MIDDERNACHT)).toEqual(['vader'])
  expect(await relaties('gi-a-003', '2026-10-24T21:59:59Z')).toEqual(['vader'])
  expect(await relaties('gi-a-003', '2026-10-24T22:00:00Z')).toEqual([])
})

test('relations are answered to the own source only', async () => {
  expect((await gi.feiten({ ...JB })).relaties).toEqual([])
})

test('an employee of a regional safety team has the relation of the agency and purpose that he acts for, and no other (S3)', async () => {
  expect(await wie('2', { ...RVT, handeltNamens: 'GI' })).toContain('stan')
  expect(await wie('17', { ...RVT, handeltNamens: 'GI' })).toEqual([])
  expect(await wie('17', { ...RVT, handeltNamens: 'GI', doel: 'D12' })).toContain('sem')
  expect(await wie('2', { ...RVT, handeltNamens: 'GI', doel: 'D12' })).toEqual([])
  expect(await wie('2', { ...RVT, handeltNamens: 'RVDK' })).toEqual([])
  expect(await wie('1', RVT)).toEqual([])
})

test('a behavioural scientist of another kind of agency has no work here', async () => {
  const gw = { ...JB, rol: 'GEDRAGSWETENSCHAPPER' }
  expect(await wie('2', { ...gw, instantie: 'GI' })).toContain('stan')
  expect(await wie('2', { ...gw, instantie: 'RVDK' })).toEqual([])
  expect(await wie('1', { ...gw, instantie: 'GI', doel: 'D16' })).toEqual([])
})
