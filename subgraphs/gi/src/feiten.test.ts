import 'reflect-metadata'
import type { Pseudonymiser } from '@gezinsbeeld/runtime'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GiRows } from './index.js'
import {
  BSN,
  client,
  dossier,
  dossiers,
  GI_A,
  GI_B,
  genoemd,
  maatregel,
  medewerker,
  type Naam,
  opdracht,
  plaatsing,
  SKN,
  toegewezen,
} from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const JR: Vrager = { ...JB, rol: 'JEUGDRECLASSEERDER', doel: 'D12' }
/** Has a guardianship of a child of thirteen, and youth probation that is coming to its end. */
const ANDER: Vrager = { ...JB, medewerker: 'gi-a-004', doel: 'D11' }
const COLLEGA: Vrager = { ...JB, medewerker: 'gi-a-002' }
const GI_B_JB: Vrager = { ...JB, medewerker: 'gi-b-001', organisatie: GI_B }
/** The last minute of the peildatum in the Netherlands, the first of the day after, and noon. */
const LAATSTE_MINUUT = '2026-03-10T22:59:59Z'
const NA_MIDDERNACHT = '2026-03-10T23:00:00Z'
const MIDDAG = '2026-03-10T11:00:00Z'

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    rijen.maatregel.push(
      // Prolonged until November, but lifted in February.
      maatregel('M9', 'D7', 'vera', { eind: '2026-02-01', reden_einde: '02' }),
      // Begins tomorrow.
      maatregel('M10', 'D8', 'oud', { begin: '2026-03-11', eind: '2026-07-31' }),
    )
    rijen.verlenging.push({ maatregelnr: 'M9', datum_uitspraak: '2025-11-01', eind: '2026-11-30' })
    rijen.plaatsing.push(
      plaatsing('X1', 'M2', { geheim: true, eind: '2026-03-10' }),
      plaatsing('X2', 'M1', { eind: null }),
    )
    andereMedewerker(rijen, pseudoniem)
    rijen.client.push(
      ...rijen.client
        .filter(({ clientnr }) => clientnr === 'opa')
        .map((rij) => ({ ...rij, clientnr: 'opa-b', oin: GI_B, geheim: true })),
    )
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

/** Files of a third employee: Zoe's guardianship, Tim's youth probation in a closed file, Tom's that went to a colleague. */
function andereMedewerker(rijen: GiRows, { ofBsn }: Pseudonymiser): void {
  const jeugdige = (naam: 'tim' | 'tom') => client(naam, { koppelnummer: ofBsn(BSN[naam]), skn: SKN[naam] })
  rijen.medewerker.push(medewerker('gi-a-004', GI_A))
  rijen.client.push(client('zoe', { bsn: BSN.zoe, geboortedatum: '20130101' }), jeugdige('tim'), jeugdige('tom'))
  rijen.dossier.push(
    dossier('D20'),
    dossier('D21', { soort: 'JR', gesloten: '2026-03-08' }),
    dossier('D22', { soort: 'JR' }),
  )
  rijen.dossier_client.push(
    ...genoemd('D20', ['zoe', '301']),
    ...genoemd('D21', ['tim', '301']),
    ...genoemd('D22', ['tom', '301']),
  )
  rijen.dossier_medewerker.push(
    toegewezen('D20', 'gi-a-004'),
    toegewezen('D21', 'gi-a-004'),
    toegewezen('D22', 'gi-a-004', '2026-03-10'),
  )
  rijen.maatregel.push(maatregel('M20', 'D20', 'zoe', { type: '21', eind: '2026-03-11', mening_kind_op: '2026-03-09' }))
  rijen.jr_opdracht.push(
    opdracht('J21', 'D21', 'tim', 'gi-a-004', null),
    opdracht('J22', 'D22', 'tom', 'gi-a-004', '2026-12-31'),
  )
}

/** Verdicts of one condition at a moment. */
async function geldt(nr: '1' | '2' | '6' | '16' | '17', vrager: Vrager, nu = MIDDAG) {
  gi.klok(nu)
  const { voorwaarden } = await gi.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  gi.klok(MIDDAG)
  return voorwaarden[nr] ?? []
}
const wie = async (...vraag: Parameters<typeof geldt>) => namen((await geldt(...vraag)).map(({ persoon }) => persoon))

test('condition 2 covers the child with a running OTS and who has authority or cares, not brother or father without', async () => {
  expect(await wie('2', JB)).toEqual(['moeder', 'noor', 'stan'])
})

test('an OTS counts until 23:59 of its last day in the Netherlands, and its verdict says so', async () => {
  const noor = (await geldt('2', JB, LAATSTE_MINUUT)).find(({ persoon }) => persoon === p('noor'))
  expect(noor).toEqual({ persoon: p('noor'), tot: '2026-03-10T23:00:00.000Z' })
  expect(await wie('2', JB, NA_MIDDERNACHT)).not.toContain('noor')
})

test('the end of a last day is midnight there, in summer time too', async () => {
  gi.klok('2026-07-01T11:00:00Z')
  const { voorwaarden } = await gi.feiten({ ...JB, personen: [p('oud')], voorwaarden: ['2'] })
  expect(voorwaarden['2']).toEqual([{ persoon: p('oud'), tot: '2026-07-31T22:00:00.000Z' }])
  gi.klok(MIDDAG)
})

test('a prolongation that reaches back revives from the day of its ruling, not before (S2)', async () => {
  expect(await wie('2', JB, '2026-03-09T22:59:59Z')).toContain('kay')
  expect(await wie('2', JB, '2026-03-09T23:00:00Z')).not.toContain('kay')
  expect(await wie('2', JB, LAATSTE_MINUUT)).not.toContain('kay')
  expect(await wie('2', JB, NA_MIDDERNACHT)).toContain('kay')
})

test('a prolongation pronounced before the measure was lifted does not revive it', async () => {
  expect(await wie('2', JB)).not.toContain('vera')
  expect(await wie('2', JB, '2026-02-01T11:00:00Z')).toContain('vera')
})

test('an OTS ends on the eighteenth birthday, whatever the ruling says (S8)', async () => {
  const stan = (await geldt('2', JB, LAATSTE_MINUUT)).find(({ persoon }) => persoon === p('stan'))
  expect(stan?.tot).toBe('2026-03-10T23:00:00.000Z')
  expect(await wie('2', JB, NA_MIDDERNACHT)).not.toContain('stan')
})

test('an OTS that begins tomorrow counts from tomorrow', async () => {
  expect(await wie('2', JB, LAATSTE_MINUUT)).not.toContain('oud')
  expect(await wie('2', JB, NA_MIDDERNACHT)).toContain('oud')
})

test('an OTS is of the employee it is assigned to, in that organisation', async () => {
  expect(await wie('2', COLLEGA)).toEqual(['zus'])
  expect(await wie('2', { ...JB, medewerker: 'gi-a-003' })).toEqual([])
  expect(await wie('2', { ...JB, organisatie: GI_B })).toEqual([])
})

test('a file handed over counts at the old institution through that day and at the new one from that day on', async () => {
  expect(await wie('2', GI_B_JB, '2026-01-15T22:59:59Z')).toEqual(['zus'])
  expect(await wie('2', GI_B_JB, '2026-01-15T23:00:00Z')).toEqual([])
  expect(await wie('2', COLLEGA, '2026-01-14T22:59:59Z')).toEqual([])
  expect(await wie('2', COLLEGA, '2026-01-14T23:00:00Z')).toEqual(['zus'])
})

test('condition 1 names everybody in the own files, also after the OTS has ended, and nobody of a colleague', async () => {
  const eigen = ['kay', 'moeder', 'noor', 'opa', 'oud', 'sem', 'stan', 'vader', 'vera', 'vito']
  expect(await wie('1', JB)).toEqual(eigen)
  expect(await wie('1', COLLEGA)).toEqual(['zus'])
  expect(await wie('1', { ...JB, organisatie: GI_B })).toEqual([])
})

test('a closed file stays open for thirty days of wrapping up, to the minute (S2)', async () => {
  const opa = (await geldt('1', JB, LAATSTE_MINUUT)).find(({ persoon }) => persoon === p('opa'))
  expect(opa?.tot).toBe('2026-03-10T23:00:00.000Z')
  expect(await wie('1', JB, NA_MIDDERNACHT)).not.toContain('opa')
})

test('a file past its retention term gives no relation; on its last day it does (S13)', async () => {
  expect(await wie('1', JB, LAATSTE_MINUUT)).toContain('oud')
  expect(await wie('1', JB, NA_MIDDERNACHT)).not.toContain('oud')
})

test('two capacities of one employee stay apart (S3)', async () => {
  expect(await wie('1', JR)).toEqual(['moeder', 'sem'])
  expect(await wie('2', JR)).toEqual([])
  expect(await wie('16', JR)).toEqual([])
  expect(await wie('17', JB)).toEqual([])
})

test('condition 17 covers the youth alone, joined on the SKN, through the last day', async () => {
  const sem = { persoon: p('sem'), tot: '2026-03-10T23:00:00.000Z', skn: gi.skn('FICTIE-SEM') }
  expect(await geldt('17', JR, LAATSTE_MINUUT)).toEqual([sem])
  expect(await geldt('17', JR, NA_MIDDERNACHT)).toEqual([])
  expect(await geldt('17', { ...JR, medewerker: 'gi-a-002' })).toEqual([])
})

test('condition 16 covers a child under guardianship until twelve, and from then on only with its opinion', async () => {
  const [vito, ...rest] = await geldt('16', JB, LAATSTE_MINUUT)
  expect(rest).toEqual([])
  expect(vito).toEqual({ persoon: p('vito'), tot: '2026-03-10T23:00:00.000Z' })
  expect(await geldt('16', JB, NA_MIDDERNACHT)).toEqual([])
})

test('a child of twelve under guardianship counts from the day its opinion is recorded, through the last day', async () => {
  expect(await wie('16', ANDER, '2026-03-08T22:59:59Z')).toEqual([])
  expect(await wie('16', ANDER, '2026-03-08T23:00:00Z')).toEqual(['zoe'])
  const zoe = { persoon: p('zoe'), tot: '2026-03-11T23:00:00.000Z' }
  expect(await geldt('16', ANDER, '2026-03-11T22:59:59Z')).toEqual([zoe])
  expect(await wie('16', ANDER, '2026-03-11T23:00:00Z')).toEqual([])
})

test('a guardian represents the child under guardianship, for that purpose and no other (condition 10)', async () => {
  const voogd = { ...ANDER, doel: 'D11' }
  expect(await wie('10', voogd, '2026-03-08T23:00:00Z')).toEqual(['zoe'])
  expect(await wie('10', voogd, '2026-03-08T22:59:59Z')).toEqual([])
  expect(await wie('10', voogd, '2026-03-11T23:00:00Z')).toEqual([])
  expect(await wie('10', { ...ANDER, doel: 'D10' }, '2026-03-08T23:00:00Z')).toEqual([])
  expect(await wie('10e', voogd, '2026-03-08T23:00:00Z')).toEqual([])
})

test('youth probation of a closed file, or of one that went to a colleague, counts until that day only', async () => {
  const jr = { ...JR, medewerker: 'gi-a-004' }
  expect(await wie('17', jr, '2026-03-08T22:59:59Z')).toEqual(['tim', 'tom'])
  expect(await wie('17', jr, '2026-03-08T23:00:00Z')).toEqual(['tom'])
  expect(await geldt('17', jr, LAATSTE_MINUUT)).toEqual([
    { persoon: p('tom'), tot: '2026-03-10T23:00:00.000Z', skn: gi.skn('FICTIE-TOM') },
  ])
  expect(await wie('17', jr, NA_MIDDERNACHT)).toEqual([])
})

test('a behavioural scientist acts in the kind of work of the purpose; a role without a relation has none', async () => {
  const gw = { ...JB, rol: 'GEDRAGSWETENSCHAPPER' }
  expect(await wie('2', gw)).toContain('noor')
  expect(await wie('1', { ...gw, doel: 'D12' })).toEqual(['moeder', 'sem'])
  for (const nr of ['1', '2', '16', '17'] as const) expect(await wie(nr, { ...JB, rol: 'CRISISDIENST' })).toEqual([])
})

test('an open investigation is a fact of the Raad, never of an institution', async () => {
  expect(await wie('6', JB)).toEqual([])
})

test('members of a family are told to the employee of its file only', async () => {
  const { leden } = await gi.feiten({ ...JB, gezinIds: ['gezin-t', 'gezin-onbekend'] })
  expect(Object.entries(leden).map(([id, personen]) => [id, namen(personen)])).toEqual([
    ['gezin-t', ['moeder', 'noor', 'sem', 'vader']],
  ])
  expect((await gi.feiten({ ...JB, medewerker: 'gi-b-001', gezinIds: ['gezin-t'] })).leden).toEqual({})
})

test('who is flagged at any institution or placed in secret is hidden, through the last day of the stay', async () => {
  const verborgen = async (nu: string) => {
    gi.klok(nu)
    const antwoord = await gi.feiten({ ...JB, personen: alle(), afscherming: true })
    gi.klok(MIDDAG)
    return namen(antwoord.verborgen)
  }
  expect(await verborgen(LAATSTE_MINUUT)).toEqual(['kay', 'opa'])
  expect(await verborgen(NA_MIDDERNACHT)).toEqual(['opa'])
})

test('the caseload is the own files of the kind of work', async () => {
  const { gezinIds } = (await gi.intern('/caseload', { ...JB })) as { gezinIds: string[] }
  expect(gezinIds).toEqual(['gezin-k', 'gezin-t'])
  const jr = (await gi.intern('/caseload', { ...JR })) as { personen: string[]; gezinIds: string[] }
  expect([namen(jr.personen), jr.gezinIds]).toEqual([['moeder', 'sem'], ['gezin-t']])
  expect(await gi.intern('/caseload', { ...JB, rol: 'CRISISDIENST' })).toEqual({ personen: [], gezinIds: [] })
})

test('a search finds within the own caseload only, by BSN or by name with birth date', async () => {
  const zoek = (meer: Record<string, string>, vrager = JB) => gi.intern('/zoek', { ...vrager, ...meer })
  expect(await zoek({ bsn: BSN.noor })).toEqual({ personen: [p('noor')] })
  expect(await zoek({ bsn: BSN.zus })).toEqual({ personen: [] })
  expect(await zoek({ bsn: '999999999' })).toEqual({ personen: [] })
  expect(await zoek({ geslachtsnaam: 'voorbeeld-opa', geboortedatum: '1950-01-01' })).toEqual({ personen: [p('opa')] })
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Opa', geboortedatum: '1950-01-02' })).toEqual({ personen: [] })
  expect(await zoek({ geslachtsnaam: 'Voorbeeld-Opa' })).toEqual({ personen: [] })
  expect(await zoek({ bsn: BSN.noor }, { ...JB, rol: 'CRISISDIENST' })).toEqual({ personen: [] })
})
