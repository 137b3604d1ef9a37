import 'reflect-metadata'
import type { StatistiekAntwoord } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { client, dossier, dossiers, GI_B, genoemd, maatregel } from './testing/dossier.js'
import { RUN, type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const DASHBOARD: Vrager = {
  medewerker: 'gem-001',
  rol: 'BELEID_DASHBOARD',
  organisatie: '00000009900000004001',
  doel: 'D20',
}
const VRAAG = { ...DASHBOARD, tabel: 'MAATREGELEN', maand: '2026-02', run: RUN }

let gi: Subgraaf

type Rijen = ReturnType<typeof dossiers>

/** `n` measures, each of a child in a file of its own. */
function maatregelen(rijen: Rijen, kenmerk: string, n: number, meer: Parameters<typeof maatregel>[3]): void {
  for (let i = 0; i < n; i += 1) {
    const nr = `${kenmerk}-${i}`
    rijen.client.push(client(nr, { koppelnummer: `p-${nr}` }))
    rijen.dossier.push(dossier(nr, { gezinskenmerk: null }))
    rijen.dossier_client.push(...genoemd(nr, [nr, '301']))
    rijen.maatregel.push(maatregel(nr, nr, nr, meer))
  }
}

const LOOPT = { begin: '2025-03-01', eind: '2026-12-31' }

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    rijen.maatregel = []
    rijen.verlenging = []
    // OTS: thirteen began, ten of them on the first or last day; eleven ended after 365 days.
    maatregelen(rijen, 'erin', 5, { begin: '2026-02-01', eind: '2027-01-31' })
    maatregelen(rijen, 'erin-l', 8, { begin: '2026-02-28', eind: '2027-02-27' })
    maatregelen(rijen, 'eruit', 11, { begin: '2025-02-15', eind: '2026-02-14', reden_einde: '03' })
    // No movement: taken over, handed over, prolonged (also afterwards), or outside the month.
    maatregelen(rijen, 'overgenomen', 9, { begin: '2026-02-10', eind: '2027-02-09', overgenomen_op: '2026-02-20' })
    maatregelen(rijen, 'overgedragen', 9, { begin: '2025-02-15', eind: '2026-02-14', overgedragen_op: '2026-02-01' })
    maatregelen(rijen, 'verlengd', 9, { begin: '2025-02-15', eind: '2026-02-14' })
    rijen.verlenging.push(
      ...Array.from({ length: 9 }, (_, i) => ({
        maatregelnr: `verlengd-${i}`,
        datum_uitspraak: '2026-03-09',
        eind: '2027-02-14',
      })),
    )
    maatregelen(rijen, 'ervoor', 9, { begin: '2025-01-01', eind: '2026-01-31', reden_einde: '03' })
    // VOTS: nine began. Guardianship: ten ended on the eighteenth birthday, whatever the ruling says.
    maatregelen(rijen, 'vots', 9, { type: '12', begin: '2026-02-10', eind: '2026-05-09' })
    maatregelen(rijen, 'voogdij', 10, { type: '21', begin: '2020-02-11', eind: '2030-01-01' })
    rijen.client = rijen.client.map((rij) =>
      rij.clientnr.startsWith('voogdij') ? { ...rij, geboortedatum: '20080211' } : rij,
    )
    // Fifteen of one child at two institutions.
    for (let i = 0; i < 15; i += 1) {
      rijen.client.push(
        client(`zelfde-${i}`, { koppelnummer: 'p-zelfde', oin: i % 2 === 0 ? GI_B : (rijen.dossier[0]?.oin ?? '') }),
      )
      rijen.maatregel.push(
        maatregel(`zelfde-${i}`, 'D1', `zelfde-${i}`, { type: '22', begin: '2026-02-10', eind: '2026-05-09' }),
      )
    }
    maatregelen(rijen, 'rol', 1, LOOPT)
    rijen.client.push(client('oma', { koppelnummer: 'p-oma' }), client('agent', { koppelnummer: 'p-agent' }))
    rijen.dossier_client.push(...genoemd('rol-0', ['oma', '125'], ['agent', '491']))
    rijen.client.push(client('jr', { koppelnummer: 'p-jr' }), client('dicht', { koppelnummer: 'p-dicht' }))
    rijen.dossier.push(dossier('JR', { soort: 'JR' }), dossier('dicht', { gesloten: '2026-01-31' }))
    rijen.dossier_client.push(...genoemd('JR', ['jr', '301']), ...genoemd('dicht', ['dicht', '301']))
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

const vraag = async (over: Record<string, unknown> = {}) =>
  (await gi.intern('/statistiek', { ...VRAAG, ...over })) as StatistiekAntwoord

async function cellen(type: string) {
  const antwoord = await vraag()
  const rijen = antwoord.soort === 'RIJEN' ? antwoord.rijen : []
  expect(rijen.map(({ kenmerken }) => kenmerken.type)).toEqual([
    'OTS',
    'VOTS',
    'VOOGDIJ',
    'VOORLOPIGE_VOOGDIJ',
    'TIJDELIJKE_VOOGDIJ',
  ])
  return rijen.find(({ kenmerken }) => kenmerken.type === type)?.cellen
}

test('measures that began or ended in the month are counted, with how long the ended ones lasted', async () => {
  expect(await cellen('OTS')).toEqual({ instroom: 15, uitstroom: 10, duur: 365 })
})

test('nine that began are not told, and neither is nothing', async () => {
  const niets = { instroom: null, uitstroom: null, duur: null }
  expect(await cellen('VOTS')).toEqual(niets)
  expect(await cellen('TIJDELIJKE_VOOGDIJ')).toEqual(niets)
})

test('a measure ends on the last day of being seventeen', async () => {
  // 11 February 2020 up to and including 10 February 2026: 2192 days.
  expect(await cellen('VOOGDIJ')).toEqual({ instroom: null, uitstroom: 10, duur: 2190 })
})

test('fifteen measures of one child at two institutions are not told', async () => {
  expect(await cellen('VOORLOPIGE_VOOGDIJ')).toEqual({ instroom: null, uitstroom: null, duur: null })
})

test('known is the family in an open file of youth protection; not youth probation, nor a professional', async () => {
  const antwoord = await vraag({ tabel: 'GEZINNEN' })
  if (antwoord.soort !== 'TOKENS') throw new Error('no tokens')
  const bekend = (nr: string) => antwoord.bekend.includes(gi.token(`p-${nr}`))
  expect(['rol-0', 'oma', 'ervoor-0'].filter((nr) => !bekend(nr))).toEqual([])
  expect(['agent', 'jr', 'dicht'].filter(bekend)).toEqual([])
})

test('a jeugdbeschermer gets no number', async () => {
  expect(await vraag({ rol: 'JEUGDBESCHERMER' })).toMatchObject({ errors: [{ message: 'VRAAG_GEWEIGERD' }] })
})
