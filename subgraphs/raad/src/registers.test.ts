import 'reflect-metadata'
import type { FeitelijkeVoorwaarde } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, behandelaar, dossier, inZaak, type Naam, persoon, RAAD, SKN, zaak } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const LT_1 = '00000009900000004001'
const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D06' }
const JURIST: Vrager = {
  medewerker: 'raad-013',
  rol: 'JURIST_TEGENSPRAAK',
  organisatie: RAAD,
  instantie: 'RVDK',
  doel: 'D16',
}
const KLACHT: Vrager = { ...JURIST, medewerker: 'raad-015', rol: 'KLACHTBEHANDELAAR', doel: 'D18' }
const COLLEGE: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT_1, doel: 'D13' }
const CRISIS: Vrager = {
  medewerker: 'lt-1-010',
  rol: 'CRISISDIENST',
  organisatie: LT_1,
  instantie: 'LT',
  doel: 'D15',
}
const MIDDAG = '2026-03-10T11:00:00Z'

let raad: Subgraaf
const p = (naam: Naam) => raad.pseudoniem(BSN[naam])
const namen = (personen: readonly string[]) =>
  (Object.keys(BSN) as Naam[]).filter((naam) => personen.includes(p(naam))).sort()
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
const hetGezin = (...leden: Naam[]) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: leden.map(p) }) as const
const vrij = (personen: readonly Naam[], ...categorieen: readonly string[]): Vrij => ({
  RVDK: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, personen.map(p)])),
})

const medewerker = (nr: string) => ({
  medewerkernr: `raad-${nr}`,
  naam: `Medewerker Verzonnen-${nr}`,
  functie: 'jurist',
  locatiecode: 'L1',
})
/** Review of Z1 from 10 March: fourteen days, the last is the 23rd. */
const toetsing = (nr: string, dossiernr = 'Z1') => ({
  opdrachtnr: `T-${nr}-${dossiernr}`,
  medewerkernr: `raad-${nr}`,
  dossiernr,
  gegeven_op: '2026-03-10',
  voltooid_op: null,
})

beforeAll(async () => {
  raad = await startTest((pseudoniem) => {
    const rijen = dossier(pseudoniem)
    rijen.medewerker.push(...['013', '014', '015', '016', '017'].map(medewerker))
    // Mother under a second registration, in an old case of raad-016 that ended twenty-four months before 10 March.
    rijen.persoon.push(persoon('moeder-2', { koppelnummer: pseudoniem.ofBsn(BSN.moeder) }))
    rijen.zaak.push(
      zaak('Z9', { gestart_op: '2023-10-01', afgerond_op: '2024-03-10', gezinskenmerk: null }),
      zaak('Z10', { gestart_op: '2023-01-01', afgerond_op: null, gezinskenmerk: null }),
    )
    rijen.zaak_persoon.push(
      { ...inZaak('Z9', 'moeder-2', '112'), vanaf: '2023-10-01' },
      { ...inZaak('Z10', 'noor', '301'), vanaf: '2023-01-01' },
    )
    rijen.behandelaar.push({ ...behandelaar('Z9', 'raad-016'), vanaf: '2023-10-01' })
    rijen.belang.push({
      belangnr: 'B1',
      medewerkernr: 'raad-014',
      persoonnr: 'moeder',
      aard: 'BUUR',
      vanaf: '2020-01-01',
      tot: '2026-03-15',
    })
    rijen.toetsingsopdracht.push(
      ...['001', '013', '014', '016', '005'].map((nr) => toetsing(nr)),
      toetsing('017', 'T1'),
    )
    rijen.klacht.push({
      klachtnr: 'K1',
      medewerkernr: 'raad-015',
      persoonnr: 'moeder',
      dossiernr: 'Z4',
      ingediend_op: '2026-03-01',
      oordeel_op: '2026-10-25',
    })
    rijen.kennisgeving.push({ kennisgevingnr: 'KG1', zaaknr: 'Z1', college_oin: LT_1, gedaan_op: '2026-03-29' })
    rijen.kennisgeving_persoon.push(
      { kennisgevingnr: 'KG1', persoonnr: 'noor' },
      { kennisgevingnr: 'KG1', persoonnr: 'moeder' },
    )
    return rijen
  })
}, 60_000)
afterAll(async () => raad?.stop())

async function geldt(nr: FeitelijkeVoorwaarde, vrager: Vrager, nu = MIDDAG) {
  raad.klok(nu)
  const { voorwaarden } = await raad.feiten({ ...vrager, personen: alle(), voorwaarden: [nr] })
  raad.klok(MIDDAG)
  return voorwaarden[nr] ?? []
}
const wie = async (...vraag: Parameters<typeof geldt>) => namen((await geldt(...vraag)).map((een) => een.persoon))

test('condition 9 covers the persons of the reviewed decision for fourteen days, for a lawyer without a relation (S12)', async () => {
  expect(await wie('9', JURIST, '2026-03-09T22:59:59Z')).toEqual([])
  expect(await wie('9', JURIST)).toEqual(['moeder', 'noor', 'vader'])
  const [eerste] = await geldt('9', JURIST, '2026-03-23T22:59:59Z')
  expect(eerste?.tot).toBe('2026-03-23T23:00:00.000Z')
  expect(await wie('9', JURIST, '2026-03-23T23:00:00Z')).toEqual([])
})

test('a reviewing task can be reviewed as well', async () => {
  expect(await wie('9', { ...JURIST, medewerker: 'raad-017' })).toEqual(['moeder', 'noor'])
})

test('who investigates, or reviews the GI about one of these persons, reviews nothing here', async () => {
  expect(await wie('9', { ...JURIST, medewerker: 'raad-001' })).toEqual([])
  expect(await wie('9', { ...JURIST, medewerker: 'raad-005' })).toEqual([])
})

test('involvement counts for twenty-four months after the case, also under another registration; a day later it is over', async () => {
  const jurist = { ...JURIST, medewerker: 'raad-016' }
  expect(await wie('9', jurist, '2026-03-10T22:59:59Z')).toEqual([])
  expect(await wie('9', jurist, '2026-03-10T23:00:00Z')).toEqual(['moeder', 'noor', 'vader'])
})

test('a neighbour reviews nothing while the register says so, and the conflict is told (S12, H10)', async () => {
  const buur = { ...JURIST, medewerker: 'raad-014' }
  const conflict = async (nu: string) => {
    raad.klok(nu)
    const antwoord = await raad.feiten({ ...buur, eigen: true })
    raad.klok(MIDDAG)
    return namen(antwoord.conflict)
  }
  expect([await wie('9', buur, '2026-03-15T22:59:59Z'), await conflict('2026-03-15T22:59:59Z')]).toEqual([
    [],
    ['moeder'],
  ])
  expect([await wie('9', buur, '2026-03-15T23:00:00Z'), await conflict('2026-03-15T23:00:00Z')]).toEqual([
    ['moeder', 'noor', 'vader'],
    [],
  ])
})

test('condition 9 is of a reviewer of this kind of agency in this purpose', async () => {
  expect(await wie('9', { ...JURIST, instantie: 'GI' })).toEqual([])
  expect(await wie('9', { ...JURIST, rol: 'RAADSONDERZOEKER' })).toEqual([])
  expect(await wie('9', { ...JURIST, doel: 'D06' })).toEqual([])
  expect(await wie('9', { ...JURIST, rol: 'GEDRAGSWETENSCHAPPER' })).toContain('noor')
})

test('a review shows its own investigation and nothing of an earlier one of the same child', async () => {
  const velden = 'raadsonderzoeken { onderzoekId } verzoekschriften { maatregel } verzoekenTotOnderzoek { kenmerkRaad }'
  const { data } = await raad.vraag(hetGezin('noor'), velden, JURIST, vrij(['noor'], 'PROC', 'MAATR'))
  expect(data).toEqual({
    raadsonderzoeken: [{ onderzoekId: 'Z1' }],
    verzoekschriften: [],
    verzoekenTotOnderzoek: [{ kenmerkRaad: 'V1' }],
  })
  const buur = await raad.vraag(
    hetGezin('noor'),
    velden,
    { ...JURIST, medewerker: 'raad-014' },
    vrij(['noor'], 'PROC', 'MAATR'),
  )
  expect(buur.data).toEqual({ raadsonderzoeken: [], verzoekschriften: [], verzoekenTotOnderzoek: [] })
})

test('the caseload of a reviewer is what he reviews', async () => {
  const { personen, gezinIds } = (await raad.intern('/caseload', JURIST)) as { personen: string[]; gezinIds: string[] }
  expect([namen(personen), gezinIds]).toEqual([['moeder', 'noor', 'vader'], ['gezin-t']])
})

test('conditions 10 and 10e of a complaint cover who complained, through the day on which winter time begins', async () => {
  for (const nr of ['10', '10e'] as const) {
    expect(await geldt(nr, KLACHT, '2026-10-25T22:59:59Z')).toEqual([
      { persoon: p('moeder'), tot: '2026-10-25T23:00:00.000Z' },
    ])
    expect(await wie(nr, KLACHT, '2026-10-25T23:00:00Z')).toEqual([])
    expect(await wie(nr, { ...KLACHT, medewerker: 'raad-013' })).toEqual([])
    expect(await wie(nr, { ...KLACHT, doel: 'D17' })).toEqual([])
  }
})

test('condition 15 covers who is named in a notification to this college, from the day on which summer time begins', async () => {
  expect(await wie('15', COLLEGE, '2026-03-28T22:59:59Z')).toEqual([])
  expect(await wie('15', COLLEGE, '2026-03-28T23:00:00Z')).toEqual(['moeder', 'noor'])
  expect(await wie('15', { ...COLLEGE, organisatie: '00000009900000004002' }, '2026-03-29T12:00:00Z')).toEqual([])
})

test('a notification opens its own investigation to the college, and of it only what it may hold', async () => {
  const velden = `raadsonderzoeken { onderzoekId status start uiterlijkOp raadsonderzoeker }
    verzoekenTotOnderzoek { kenmerkRaad omschrijving verzoeker } raadBetrokkenheid { soort contactMedewerker }`
  const noor = vrij(['noor'], 'PROC', 'MAATR')
  raad.klok('2026-03-29T12:00:00Z')
  const { data } = await raad.vraag(hetGezin('noor'), velden, COLLEGE, noor)
  const ander = await raad.vraag(hetGezin('noor'), velden, { ...COLLEGE, organisatie: '00000009900000004002' }, noor)
  raad.klok(MIDDAG)
  expect(data).toEqual({
    raadsonderzoeken: [
      {
        onderzoekId: 'Z1',
        status: 'INTAKE_AFGEROND',
        start: '2026-01-01',
        uiterlijkOp: null,
        raadsonderzoeker: null,
      },
    ],
    verzoekenTotOnderzoek: [{ kenmerkRaad: 'V1', omschrijving: null, verzoeker: null }],
    raadBetrokkenheid: [{ soort: 'raadsonderzoek bescherming', contactMedewerker: null }],
  })
  expect(ander.data).toEqual({ raadsonderzoeken: [], verzoekenTotOnderzoek: [], raadBetrokkenheid: [] })
})

test('a capacity without a relation at the Raad has no work here; a regional safety team only in its name (S3)', async () => {
  const rvt = { ...RO, rol: 'RVT_MEDEWERKER' }
  expect(await wie('6', { ...rvt, handeltNamens: 'RVDK' })).toEqual(['moeder', 'noor', 'vader'])
  expect(await wie('6', { ...rvt, handeltNamens: 'GI' })).toEqual([])
  expect(await wie('6', rvt)).toEqual([])
  expect(await wie('1', { ...RO, rol: 'CRISISDIENST' })).toEqual([])
  const gw = { ...RO, rol: 'GEDRAGSWETENSCHAPPER' }
  expect(await wie('6', { ...gw, instantie: 'RVDK' })).toEqual(['moeder', 'noor', 'vader'])
  expect(await wie('6', { ...gw, instantie: 'VT' })).toEqual([])
})

test('in a crisis the own work is the civil cases: a criminal case does not come along (4s)', async () => {
  const d15 = { ...RO, doel: 'D15' }
  const { gezinIds } = (await raad.intern('/caseload', d15)) as { gezinIds: string[] }
  expect(gezinIds).toEqual(['gezin-t'])
  expect(await raad.intern('/caseload', { ...d15, medewerker: 'raad-003' })).toEqual({ personen: [], gezinIds: [] })
})

test('in a crisis nothing tells that the Raad knows somebody from a criminal case only (4s)', async () => {
  const velden = `raadBetrokkenheid { soort } raadsonderzoeken { onderzoekId } raadGebeurtenissen { soort }
    strafonderzoeken { parketnummer } jrOpdrachten { opdrachtnummer }`
  const sem = vrij(['sem'], 'PROC', 'MAATR', 'ID')
  expect(await raad.nood(CRISIS, [p('sem'), p('kay')])).toBe(200)
  const { body, data } = await raad.vraag(hetGezin('sem'), velden, CRISIS, sem)
  expect(data).toMatchObject({
    raadsonderzoeken: [{ onderzoekId: 'Z2' }, { onderzoekId: 'Z4' }],
    strafonderzoeken: [],
    jrOpdrachten: [],
  })
  expect(body).not.toMatch(/"soort":"[a-z ]*(straf|reclassering)|"STRAF"|"Z3"|99\/000001/)
  const kay = raad.pseudoniem(BSN.kay)
  const van = { __typename: 'Persoon', persoonId: kay } as const
  const cellen: Vrij = { RVDK: { BTR: [kay], ID: [kay] } }
  const skn = { skn: { [kay]: raad.skn(SKN.kay) } }
  expect((await raad.vraag(van, 'raadGegevens { voornamen }', CRISIS, cellen, skn)).data).toEqual({
    raadGegevens: null,
  })
})
