import 'reflect-metadata'
import type { StatistiekAntwoord } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contact, gezin, melding, onderzoek, partij, persoon } from './testing/gezin.js'
import { RUN, type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const DASHBOARD: Vrager = {
  medewerker: 'gem-001',
  rol: 'BELEID_DASHBOARD',
  organisatie: '00000009900000004001',
  doel: 'D20',
}
const VRAAG = { ...DASHBOARD, tabel: 'VT_MELDINGEN', maand: '2026-02', run: RUN }

let vt: Subgraaf

type Rijen = ReturnType<typeof gezin>

/** `n` reports about a person of their own each, assessed in February after `dagen` days. */
function meldingen(rijen: Rijen, kenmerk: string, n: number, meer: Parameters<typeof melding>[1] = {}): void {
  for (let i = 0; i < n; i += 1) {
    const nr = `${kenmerk}-${i}`
    rijen.persoon.push(persoon(nr, null, { koppelnummer: `p-${nr}` }))
    rijen.melding.push(
      melding(nr, { datum_ontvangst: '2026-02-02', triage_afgerond: '2026-02-10', gesloten_op: '2026-02-12', ...meer }),
    )
    rijen.betrokkene.push(partij(nr, nr))
  }
}

beforeAll(async () => {
  const rijen = gezin()
  rijen.melding = rijen.melding.map((rij) => ({ ...rij, triage_afgerond: '2026-03-02' }))
  // Twelve of one nature and outcome: eleven after eight days, one after forty.
  meldingen(rijen, 'lichamelijk', 11, { aard: ['01'], triage_uitkomst: 'VT-01-02' })
  meldingen(rijen, 'traag', 1, { aard: ['01', '01'], triage_uitkomst: 'VT-01-02', datum_ontvangst: '2026-01-01' })
  // Nine: one too few. Two natures in one report count under both.
  meldingen(rijen, 'klein', 9, { aard: ['03'] })
  meldingen(rijen, 'dubbel', 23, { aard: ['04', '08'], triage_uitkomst: 'VT-01-03' })
  meldingen(rijen, 'zonder', 10, { aard: [], triage_uitkomst: null, triage_status: 'VT-00' })
  // The first and the last day count, the days around them do not.
  meldingen(rijen, 'eerste', 5, { aard: ['06'], triage_afgerond: '2026-02-01', datum_ontvangst: '2026-02-01' })
  meldingen(rijen, 'laatste', 5, { aard: ['06'], triage_afgerond: '2026-02-28', datum_ontvangst: '2026-02-28' })
  meldingen(rijen, 'ervoor', 10, { aard: ['07'], triage_afgerond: '2026-01-31', gesloten_op: '2026-01-31' })
  meldingen(rijen, 'erna', 10, {
    aard: ['07'],
    triage_afgerond: '2026-03-01',
    datum_ontvangst: '2026-03-01',
    gesloten_op: null,
  })
  // Thirty reports, but about nine persons; a reporter is none of them.
  for (let i = 0; i < 30; i += 1) {
    rijen.melding.push(
      melding(`zelfde-${i}`, { aard: ['09'], triage_afgerond: '2026-02-10', gesloten_op: '2026-02-12' }),
    )
    rijen.betrokkene.push(
      partij(`zelfde-${i}`, `klein-${i % 9}`),
      partij(`zelfde-${i}`, `ervoor-${i % 10}`, { jzr_rol: '391' }),
    )
  }
  // Known in February by an investigation or a contact alone.
  rijen.onderzoek.push(onderzoek('O1', 'ervoor-0', { start: '2026-01-20', afronding: '2026-02-01' }))
  rijen.onderzoek.push(onderzoek('O2', 'ervoor-1', { start: '2026-01-20', afronding: '2026-01-31' }))
  rijen.monitoring.push(contact('C1', 'ervoor-2', { datum: '2026-02-28' }), contact('C2', 'ervoor-3'))
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

async function rijen(vraag: Record<string, unknown> = {}) {
  const antwoord = (await vt.intern('/statistiek', { ...VRAAG, ...vraag })) as StatistiekAntwoord
  return antwoord.soort === 'RIJEN' ? antwoord.rijen : []
}
const cel = async (aard: string | null, uitkomst: string | null) => {
  const gevonden = (await rijen()).filter(({ kenmerken: k }) => k.aard === aard && k.uitkomst === uitkomst)
  expect(gevonden).toHaveLength(1)
  return gevonden[0]?.cellen
}

test('reports assessed in the month are counted by nature and outcome, with the median of their lead times', async () => {
  expect(await cel('LICHAMELIJKE_MISHANDELING', 'OVERDRACHT')).toEqual({ meldingen: 10, doorlooptijd: 10 })
})

test('nine reports are not told, ten are', async () => {
  expect(await cel('PSYCHISCH_GEWELD', 'VERVOLG_BIJ_VT')).toEqual({ meldingen: null, doorlooptijd: null })
  expect(await cel(null, null)).toEqual({ meldingen: 10, doorlooptijd: 10 })
})

test('a report of two natures counts under each', async () => {
  const twee = { meldingen: 25, doorlooptijd: 10 }
  expect(await cel('AFFECTIEVE_VERWAARLOZING', 'GEEN_VERVOLG')).toEqual(twee)
  expect(await cel('GETUIGE_VAN_GEWELD', 'GEEN_VERVOLG')).toEqual(twee)
})

test('the first and the last day of the month count, the day before and after do not', async () => {
  expect(await cel('SEKSUEEL_MISBRUIK', 'VERVOLG_BIJ_VT')).toEqual({ meldingen: 10, doorlooptijd: 0 })
  expect(await cel('FINANCIELE_UITBUITING', 'VERVOLG_BIJ_VT')).toEqual({ meldingen: null, doorlooptijd: null })
})

test('thirty reports about nine persons are not told, whoever reported', async () => {
  expect(await cel('KINDERMISHANDELING_DOOR_FALSIFICATIE', 'VERVOLG_BIJ_VT')).toEqual({
    meldingen: null,
    doorlooptijd: null,
  })
})

test('every month has the same rows, also one in which nothing happened', async () => {
  const kenmerken = async (maand: string) => (await rijen({ maand })).map((rij) => rij.kenmerken)
  expect(await kenmerken('2026-02')).toHaveLength(12 * 5)
  expect(await kenmerken('2024-05')).toEqual(await kenmerken('2026-02'))
  expect(
    (await rijen({ maand: '2024-05' })).flatMap(({ cellen }) => Object.values(cellen)).every((c) => c === null),
  ).toBe(true)
})

test('who was known in the month leaves as a token: by an open report, an investigation or a contact', async () => {
  const antwoord = (await vt.intern('/statistiek', { ...VRAAG, tabel: 'GEZINNEN' })) as StatistiekAntwoord
  if (antwoord.soort !== 'TOKENS') throw new Error('no tokens')
  const bekend = (nr: string) => antwoord.bekend.includes(vt.token(`p-${nr}`))
  expect(['klein-0', 'ervoor-0', 'ervoor-2'].filter((nr) => !bekend(nr))).toEqual([])
  expect(['ervoor-1', 'ervoor-3', 'ervoor-4', 'erna-0'].filter(bekend)).toEqual([])
  expect(antwoord.gezinnen).toBeUndefined()
  expect(JSON.stringify(antwoord)).not.toMatch(/p-(klein|ervoor|erna|[0-9a-f]{32})/)
})

test('a Veilig Thuis employee, a jeugdbeschermer or another purpose gets no number', async () => {
  const geweigerd = { errors: [{ message: 'VRAAG_GEWEIGERD', extensions: { code: 'VRAAG_GEWEIGERD' } }] }
  for (const over of [{ rol: 'VT_MEDEWERKER' }, { rol: 'JEUGDBESCHERMER' }, { doel: 'D01' }, { maand: '2026-03' }]) {
    expect(await vt.intern('/statistiek', { ...VRAAG, ...over })).toEqual(geweigerd)
  }
})
