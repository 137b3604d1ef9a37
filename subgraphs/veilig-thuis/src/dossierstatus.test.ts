import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  BSN,
  contact,
  gezin,
  LT_1,
  melding,
  type Naam,
  onderzoek,
  overdracht,
  partij,
  uitspraak,
  VT,
} from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const GI = '00000009900000003001'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI, doel: 'D10' }
const MW: Vrager = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', organisatie: VT, doel: 'D01' }
const P = '2026-03-10T11:00:00Z'
const DICHT = { gesloten_op: '2026-02-28', datum_melding: '2026-01-11' }

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])
const van = (...namen: Naam[]) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: namen.map(p) }) as const
const vrij = (...namen: Naam[]): Vrij => ({
  VT: Object.fromEntries(['BTR', 'ID', 'PROC', 'VEIL', 'OORD', 'ART9', 'ADR'].map((c) => [c, namen.map(p)])),
})
const verzoek = (dossiernr: string, meer: object = {}) => ({
  verzoeknr: `V-${dossiernr}`,
  dossiernr,
  ontvangen_op: '2026-03-10',
  afgehandeld_op: null,
  uitkomst: null,
  ...meer,
})

beforeAll(async () => {
  const rijen = gezin()
  // Noor: M1 runs. Sem: M2 runs, the others closed or gone. Mother: one closed report, and that is blocked on request.
  rijen.betrokkene = [partij('M1', 'noor'), partij('M2', 'sem')]
  rijen.melding.push(
    melding('M-dicht', DICHT),
    melding('M-volgt', { ...DICHT, datum_melding: '2026-01-12' }),
    melding('M-onderzoek', { ...DICHT, datum_melding: '2026-01-13' }),
    melding('M-verzoek', { ...DICHT, datum_melding: '2026-01-14' }),
    melding('M-weg', { ...DICHT, datum_melding: '2026-01-15' }),
  )
  for (const nr of ['M-dicht', 'M-volgt', 'M-onderzoek']) rijen.betrokkene.push(partij(nr, 'noor'))
  rijen.betrokkene.push(partij('M-verzoek', 'moeder'), partij('M-weg', 'vader'), partij('M-dicht', 'vader'))
  rijen.monitoring.push(contact('C1', 'M-volgt', { uitkomst: null, datum: '2026-06-01' }), contact('C2', 'M-dicht'))
  rijen.onderzoek.push(onderzoek('O1', 'M-onderzoek', { afronding: '2026-03-10' }))
  for (const nr of ['M1', 'M-dicht', 'M-verzoek', 'M-weg']) rijen.uitspraak.push(uitspraak(nr, 'ZORG', `Zorg ${nr}.`))
  const delen = [overdracht('OV1', 'M-verzoek', ['moeder']), overdracht('OV2', 'M-dicht', ['noor'])]
  for (const deel of delen) {
    rijen.overdracht.push(...deel.overdracht)
    rijen.overdracht_persoon.push(...deel.overdracht_persoon)
  }
  rijen.vernietigingsverzoek.push(
    verzoek('M1'),
    verzoek('M-verzoek'),
    verzoek('M-weg', { ontvangen_op: '2026-03-01', afgehandeld_op: '2026-03-10', uitkomst: 'VERNIETIGD' }),
  )
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

const VELDEN =
  'vtMeldingen { meldingnummer datumMelding aanleiding incident { omschrijving } zorgelijkeSituatie { tekst } }'
interface Gelezen {
  readonly vtMeldingen: readonly Record<string, unknown>[]
}
const lees = async (vrager: Vrager, ...namen: Naam[]) =>
  (await vt.vraag<Gelezen>(van(...namen), VELDEN, vrager, vrij(...namen))).data.vtMeldingen
const op = async (instant: string, vrager: Vrager, ...namen: Naam[]) => {
  vt.klok(instant)
  const gelezen = await lees(vrager, ...namen)
  vt.klok(P)
  return gelezen
}

describe('the file of a report that is closed', () => {
  test('shows its course and nothing of its contents; that of a running one is as its cells say (E4)', async () => {
    const meldingen = await lees(JB, 'noor')
    const inhoud = ({ aanleiding, incident, zorgelijkeSituatie }: Record<string, unknown>) => [
      aanleiding,
      incident,
      zorgelijkeSituatie,
    ]
    const dicht = meldingen.find((m) => m.meldingnummer === 'M-dicht')
    expect(dicht).toMatchObject({ datumMelding: '2026-01-11' })
    expect(dicht && inhoud(dicht)).toEqual([null, null, null])
    const loopt = meldingen.find((m) => m.meldingnummer === 'M1')
    expect(loopt).toMatchObject({
      aanleiding: ['KINDERMISHANDELING_ANDERS'],
      zorgelijkeSituatie: { tekst: 'Zorg M1.' },
    })
  })

  test('runs on while a contact is planned, and through the last day of an investigation, as for who works on it (1)', async () => {
    const met = async (instant: string) => {
      const gelezen = await op(instant, JB, 'noor')
      return gelezen.filter((m) => m.aanleiding !== null).map((m) => m.meldingnummer)
    }
    expect(await met(P)).toEqual(['M1', 'M-volgt', 'M-onderzoek'])
    expect(await met('2026-03-10T23:00:00Z')).toEqual(['M1', 'M-volgt'])
  })

  test('keeps what was followed afterwards to itself', async () => {
    const { data } = await vt.vraag<Record<string, unknown[]>>(van('noor'), 'vtMonitoring { datum }', JB, vrij('noor'))
    expect(data).toEqual({ vtMonitoring: [{ datum: '2026-06-01' }] })
  })

  test('names who it is about, without place', async () => {
    const velden = 'vtGegevens { voornamen telefoon }'
    const persoon = (naam: Naam) => ({ __typename: 'Persoon', persoonId: p(naam) }) as const
    const vader = await vt.vraag(persoon('vader'), velden, JB, vrij('vader'))
    expect(vader.data).toEqual({ vtGegevens: { voornamen: 'vader', telefoon: null } })
    const noor = await vt.vraag(persoon('noor'), velden, JB, vrij('noor'))
    expect(noor.data).toEqual({ vtGegevens: { voornamen: 'noor', telefoon: '06-00000001' } })
  })
})

describe('the file of a report that is blocked on request', () => {
  test('answers as if there were none, to the byte and at the same statements; who asked for it may be anybody in it', async () => {
    // Oma is in no report at all.
    const vraag = (naam: Naam) =>
      vt.vraag(van(naam), `${VELDEN} vtBetrokkenheid { sinds } vtOverdrachten { datum }`, JB, vrij(naam))
    const [geblokkeerd, niemand] = [await vraag('moeder'), await vraag('oma')]
    expect(geblokkeerd.body).toBe(niemand.body)
    expect(geblokkeerd.statements).toEqual(niemand.statements)
    expect(await op('2026-03-09T22:59:00Z', JB, 'moeder')).toHaveLength(1)
  })

  test('is one that was closed: a request shuts no case that runs', async () => {
    expect(await lees(JB, 'noor')).toContainEqual(
      expect.objectContaining({ meldingnummer: 'M1', aanleiding: ['KINDERMISHANDELING_ANDERS'] }),
    )
    expect((await lees(MW, 'noor')).map((m) => m.meldingnummer)).toContain('M1')
  })

  test('is there for who inspects it (D17), and what was destroyed is not', async () => {
    const zelf = (naam: Naam): Vrager => ({
      ...JB,
      rol: 'GEZINSLID',
      organisatie: LT_1,
      betrokkene: p(naam),
      doel: 'D17',
    })
    const voor = (naam: Naam) => vt.vraag<Gelezen>(van(naam), 'vtMeldingen { meldingnummer }', zelf(naam), btr(naam))
    expect((await voor('moeder')).data.vtMeldingen).toEqual([{ meldingnummer: 'M-verzoek' }])
    expect((await voor('vader')).data.vtMeldingen).toEqual([{ meldingnummer: 'M-dicht' }])
  })

  test('is no hand-over to anybody any more (14)', async () => {
    const LT: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT_1, doel: 'D13' }
    const wie = async () => {
      const { voorwaarden } = await vt.feiten({ ...LT, voorwaarden: ['14'], personen: [p('moeder'), p('noor')] })
      return (voorwaarden['14'] ?? []).map(({ persoon }) => persoon)
    }
    expect(await wie()).toEqual([p('noor')])
    vt.klok('2026-03-09T22:59:00Z')
    expect((await wie()).sort()).toEqual([p('moeder'), p('noor')].sort())
    vt.klok(P)
  })
})

const btr = (naam: Naam): Vrij => ({ VT: { BTR: [p(naam)], PROC: [p(naam)] } })
