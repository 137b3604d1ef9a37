import 'reflect-metadata'
import type { StatistiekAntwoord } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dossier, inZaak, persoon, zaak } from './testing/dossier.js'
import { RUN, type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const DASHBOARD: Vrager = {
  medewerker: 'gem-001',
  rol: 'BELEID_DASHBOARD',
  organisatie: '00000009900000004001',
  doel: 'D20',
}
const VRAAG = { ...DASHBOARD, tabel: 'RAADSONDERZOEKEN', maand: '2026-02', run: RUN }

let raad: Subgraaf

type Rijen = ReturnType<typeof dossier>

/** `n` investigations about a child of their own each, from the second of December until the second of February. */
function zaken(rijen: Rijen, kenmerk: string, n: number, meer: Parameters<typeof zaak>[1] = {}): void {
  for (let i = 0; i < n; i += 1) {
    const nr = `${kenmerk}-${i}`
    rijen.persoon.push(persoon(nr, { koppelnummer: `p-${nr}` }))
    rijen.zaak.push(zaak(nr, { gestart_op: '2025-12-02', afgerond_op: '2026-02-02', uitkomst: 'GEEN_REKEST', ...meer }))
    rijen.zaak_persoon.push({ ...inZaak(nr, nr, '301'), vanaf: '2025-12-02' })
  }
}

beforeAll(async () => {
  raad = await startTest((pseudoniem) => {
    const rijen = dossier(pseudoniem)
    zaken(rijen, 'gewoon', 13)
    zaken(rijen, 'gezag', 9, { soort: 'GEZAG_EN_OMGANG' })
    zaken(rijen, 'zonder', 10, { soort: 'GEZAG_EN_OMGANG', uitkomst: null })
    zaken(rijen, 'straf', 10, { soort: 'STRAF', uitkomst: null, afgerond_op: '2026-02-28' })
    zaken(rijen, 'ervoor', 10, { soort: 'ASAA', afgerond_op: '2026-01-31' })
    zaken(rijen, 'erna', 10, { soort: 'ASAA', afgerond_op: '2026-03-01' })
    // Twelve investigations about one child are about one person.
    for (let i = 0; i < 12; i += 1) {
      rijen.zaak.push(zaak(`weer-${i}`, { afgerond_op: '2026-02-03', uitkomst: 'REKEST_INGEDIEND' }))
      rijen.zaak_persoon.push(inZaak(`weer-${i}`, 'gewoon-0', '301'), inZaak(`weer-${i}`, `gewoon-${i + 1}`, '112'))
    }
    rijen.zaak_persoon.push(
      { ...inZaak('gewoon-1', 'ervoor-1', '392'), vanaf: '2025-12-02' },
      { ...inZaak('gewoon-1', 'ervoor-2', '112'), vanaf: '2025-12-02', tot: '2026-01-31' },
      { ...inZaak('gewoon-1', 'ervoor-3', '112'), vanaf: '2025-12-02', tot: '2026-02-01' },
    )
    const toets = (nr: string, persoonnr: string, afgehandeld_op: string) => {
      rijen.toets.push({
        toetsnr: nr,
        locatiecode: 'L1',
        aanleiding: 'NIET_VERLENGEN_OTS',
        ontvangen_op: '2026-01-10',
        afgehandeld_op,
        medewerkernr: 'raad-001',
        gezinskenmerk: null,
      })
      rijen.toets_persoon.push({ toetsnr: nr, persoonnr, jzr_rol: '301', onderwerp: true })
    }
    toets('toets-in', 'ervoor-4', '2026-02-01')
    toets('toets-uit', 'ervoor-5', '2026-01-31')
    return rijen
  })
}, 60_000)
afterAll(async () => raad?.stop())

const vraag = async (over: Record<string, unknown> = {}) =>
  (await raad.intern('/statistiek', { ...VRAAG, ...over })) as StatistiekAntwoord

async function cel(soort: string, uitkomst: string | null, maand = '2026-02') {
  const antwoord = await vraag({ maand })
  const rijen = antwoord.soort === 'RIJEN' ? antwoord.rijen : []
  expect(rijen).toHaveLength(4 * 6)
  return rijen.find(({ kenmerken: k }) => k.soort === soort && k.uitkomst === uitkomst)?.cellen
}

test('investigations that ended in the month are counted by kind and outcome, with the median of their lead times', async () => {
  expect(await cel('BESCHERMING', 'GEEN_REKEST')).toEqual({ onderzoeken: 15, doorlooptijd: 60 })
  expect(await cel('STRAF', null)).toEqual({ onderzoeken: 10, doorlooptijd: 90 })
})

test('nine are not told, ten are', async () => {
  expect(await cel('GEZAG_EN_OMGANG', 'GEEN_REKEST')).toEqual({ onderzoeken: null, doorlooptijd: null })
  expect(await cel('GEZAG_EN_OMGANG', null)).toEqual({ onderzoeken: 10, doorlooptijd: 60 })
})

test('what ended the day before the month or the day after it does not count', async () => {
  expect(await cel('ASAA', 'GEEN_REKEST')).toEqual({ onderzoeken: null, doorlooptijd: null })
  expect(await cel('ASAA', 'GEEN_REKEST', '2026-01')).toEqual({ onderzoeken: 10, doorlooptijd: 60 })
})

test('twelve investigations about one child are not told', async () => {
  expect(await cel('BESCHERMING', 'REKEST_INGEDIEND')).toEqual({ onderzoeken: null, doorlooptijd: null })
})

test('known are those in an investigation or review of that month; not in a criminal case, nor an informant', async () => {
  const antwoord = await vraag({ tabel: 'GEZINNEN' })
  if (antwoord.soort !== 'TOKENS') throw new Error('no tokens')
  const bekend = (nr: string) => antwoord.bekend.includes(raad.token(`p-${nr}`))
  expect(['gewoon-1', 'erna-1', 'ervoor-3', 'ervoor-4'].filter((nr) => !bekend(nr))).toEqual([])
  expect(['straf-0', 'ervoor-0', 'ervoor-1', 'ervoor-2', 'ervoor-5'].filter(bekend)).toEqual([])
})

test('a raadsonderzoeker gets no number', async () => {
  expect(await vraag({ rol: 'RAADSONDERZOEKER' })).toMatchObject({ errors: [{ message: 'VRAAG_GEWEIGERD' }] })
})
