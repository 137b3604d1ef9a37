import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BSN, casus, gezin, LT1, type Naam } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001', doel: 'D10' }
const P = '2026-03-10T11:00:00Z'

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
const vrij = (...namen: Naam[]): Vrij => ({
  LT: Object.fromEntries(['BTR', 'ID', 'PROC', 'PLAN', 'ADR'].map((c) => [c, namen.map(p)])),
  BRP: { ID: namen.map(p) },
})
const dicht = { status: 'AFGESLOTEN', gesloten: '2026-03-09' }

beforeAll(async () => {
  const rijen = gezin()
  rijen.casus = [
    casus('K1', dicht),
    // Closed without a day; closed, with a request for a facility that is open, or that was decided today; asked to be destroyed.
    casus('K-zonder', { status: 'AFGESLOTEN', geopend: '2025-01-02' }),
    casus('K-open', { ...dicht, geopend: '2025-01-03' }),
    casus('K-net', { ...dicht, geopend: '2025-01-04' }),
    casus('K-weg', { ...dicht, geopend: '2025-01-05' }),
  ]
  const wie = { K1: 'noor', 'K-zonder': 'noor', 'K-open': 'noor', 'K-net': 'noor', 'K-weg': 'sem' }
  rijen.casus_client = Object.entries(wie).map(([casusnr, naam]) => ({
    casusnr,
    clientnr: `C-${naam}`,
    jzr_rol: '301',
  }))
  rijen.casus_medewerker = []
  const aanvraag = (casusnr: string, besluit_op: string | null) => ({
    aanvraagnr: `A-${casusnr}`,
    casusnr,
    clientnr: 'C-noor',
    medewerkernr: 'lt-1-002',
    ontvangen_op: '2026-03-01T09:00:00Z',
    besluit_op,
  })
  rijen.aanvraag = [aanvraag('K-open', null), aanvraag('K-net', '2026-03-10T10:00:00Z')]
  rijen.gezinsplan = Object.keys(wie).map((casusnr, index) => ({
    plannr: `P-${casusnr}`,
    casusnr,
    versie: index + 1,
    vastgesteld_op: '2025-03-01',
    evaluatie_op: null,
  }))
  rijen.vernietigingsverzoek = [
    { verzoeknr: 'V1', dossiernr: 'K-weg', ontvangen_op: '2026-03-10', afgehandeld_op: null, uitkomst: null },
  ]
  lt = await startTest(rijen)
}, 120_000)
afterAll(async () => lt?.stop(), 60_000)

const lees = async (naam: Naam, vrager = JB) => {
  const van = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p(naam)] } as const
  const velden = 'ltCasussen { casusId } gezinsplannen { versie }'
  const { data } = await lt.vraag<{ ltCasussen: { casusId: string }[]; gezinsplannen: { versie: number }[] }>(
    van,
    velden,
    vrager,
    vrij(naam),
  )
  return [data.ltCasussen.map(({ casusId }) => casusId), data.gezinsplannen.map(({ versie }) => versie).sort()]
}

describe('a closed file of a local team', () => {
  test('keeps that it was there, not its plan; one with an open request, or decided today, runs', async () => {
    expect(await lees('noor')).toEqual([
      ['K1', 'K-zonder', 'K-open', 'K-net'],
      [3, 4],
    ])
    lt.klok('2026-03-10T23:00:00Z')
    expect((await lees('noor'))[1]).toEqual([3])
    lt.klok('2026-03-09T22:59:00Z')
    expect((await lees('noor'))[1]).toEqual([1, 3, 4])
    lt.klok(P)
  })
})

describe('a blocked file of a local team', () => {
  test('is none, also for the team itself; it is there for who inspects it, and for the day before', async () => {
    expect(await lees('sem')).toEqual([[], []])
    const zelf: Vrager = { medewerker: 'burger', rol: 'GEZINSLID', organisatie: LT1, betrokkene: p('sem'), doel: 'D17' }
    const van = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p('sem')] } as const
    const btr: Vrij = { LT: { BTR: [p('sem')], PROC: [p('sem')] } }
    expect((await lt.vraag(van, 'ltCasussen { casusId }', zelf, btr)).data).toEqual({
      ltCasussen: [{ casusId: 'K-weg' }],
    })
    lt.klok('2026-03-09T22:59:00Z')
    expect((await lees('sem'))[0]).toEqual(['K-weg'])
    lt.klok(P)
  })

  test('takes nothing from the register of residents, which keeps no files', async () => {
    const persoon = { __typename: 'Persoon', persoonId: p('sem') } as const
    const { data } = await lt.vraag(persoon, 'ltGegevens { voornamen } brpGegevens { voornamen }', JB, vrij('sem'))
    expect(data).toEqual({ ltGegevens: null, brpGegevens: { voornamen: 'sem' } })
  })
})
