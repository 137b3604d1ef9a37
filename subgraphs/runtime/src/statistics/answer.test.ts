import { loadBeleid, type StatistiekVraag, type Telling } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import type { Db } from '../database/open.js'
import { openBlinder } from '../keys/blind.js'
import { answerStatistics } from './answer.js'
import type { StatisticsSource } from './source.js'

const beleid = loadBeleid()
const DASHBOARD = { medewerker: 'gem-001', rol: 'BELEID_DASHBOARD', organisatie: '00000009900000004001' }
const VRAAG: StatistiekVraag = {
  ...DASHBOARD,
  doel: 'D20',
  tabel: 'MAATREGELEN',
  maand: '2026-02',
  run: 'a'.repeat(64),
}

/** A source that notes what was counted. */
function bron(over: Partial<StatisticsSource> = {}) {
  const geteld: string[] = []
  const rij = (type: string, aantal: number): Telling => ({
    kenmerken: { type },
    cellen: { instroom: { aantal, personen: aantal } },
  })
  const source: StatisticsSource = {
    tabellen: {
      MAATREGELEN: async ({ eerste, laatste }) => {
        geteld.push(`${eerste} ${laatste}`)
        return [rij('OTS', 12), rij('VOTS', 3)]
      },
    },
    bekend: async () => {
      geteld.push('bekend')
      return ['p-noor', 'p-sem', 'p-noor']
    },
    ...over,
  }
  return { source, geteld }
}

const antwoord = (
  vraag: Partial<StatistiekVraag> = {},
  source = bron().source,
  caller = DASHBOARD,
  nu = '2026-03-10T11:00:00Z',
  gesloten: readonly string[] = [],
) => {
  const rows = async (_: string, __: string, params: readonly unknown[]) =>
    gesloten.filter((doel) => params.includes(doel))
  const context = { db: { rows, statements: new Map<string, number>() } as unknown as Db, nu }
  const blind = openBlinder(Buffer.alloc(32, 1))
  return answerStatistics({ ...VRAAG, ...vraag }, caller, { source, beleid, blind, context })
}

test('a small count does not leave the source; a large one leaves rounded', async () => {
  expect(await antwoord()).toEqual({
    soort: 'RIJEN',
    rijen: [
      { kenmerken: { type: 'OTS' }, cellen: { instroom: 10 } },
      { kenmerken: { type: 'VOTS' }, cellen: { instroom: null } },
    ],
  })
})

describe('is refused before anything is counted', () => {
  const geweigerd = async (vraag: Partial<StatistiekVraag>, caller = DASHBOARD) => {
    const { source, geteld } = bron()
    await expect(antwoord(vraag, source, caller)).rejects.toMatchObject({ code: 'VRAAG_GEWEIGERD' })
    expect(geteld).toEqual([])
  }

  test.each(['JEUGDBESCHERMER', 'ONDERZOEKER', 'INSPECTIE', 'BEHEERDER', 'FG_PRIVACY', '__proto__'])(
    'the role %s',
    (rol) => geweigerd({ rol }, { ...DASHBOARD, rol }),
  )
  test.each(['D10', 'D21', 'D23', '', '__proto__'])('the purpose %j', (doel) => geweigerd({ doel }))
  test('a question that names another employee, role or organisation than the token', async () => {
    await geweigerd({ medewerker: 'gem-002' })
    await geweigerd({}, { ...DASHBOARD, rol: 'JEUGDBESCHERMER' })
    await geweigerd({ organisatie: '00000009900000004002' })
  })
  test.each(['2026-03', '2026-04', '2019-01', '2026-2', 'x'])('the month %j', (maand) => geweigerd({ maand }))
  test.each(['', 'kort', 'A'.repeat(64)])('the run %j', (run) => geweigerd({ run }))
  test.each(['HULP', 'toString', '__proto__'])('the table %s, which this source does not count', (tabel) =>
    geweigerd({ tabel: tabel as StatistiekVraag['tabel'] }),
  )
})

describe('tokens', () => {
  const GEZINNEN = { tabel: 'GEZINNEN' } as const
  const gemeente = () => bron({ gezinnen: async () => [['p-sem', 'p-noor', 'p-moeder'], ['p-ander']] }).source

  test('stand for each person once, in an order that says nothing, and hold no pseudonym', async () => {
    const gevonden = await antwoord(GEZINNEN)
    if (gevonden.soort !== 'TOKENS') throw new Error('no tokens')
    expect(gevonden.bekend).toHaveLength(2)
    expect([...gevonden.bekend].sort()).toEqual(gevonden.bekend)
    expect(gevonden).not.toHaveProperty('gezinnen')
    expect(JSON.stringify(gevonden)).not.toMatch(/p-|noor|sem/)
  })

  test('of the municipality name the members of families, with the same token as elsewhere', async () => {
    const [lt, vt] = [await antwoord(GEZINNEN, gemeente()), await antwoord(GEZINNEN)]
    if (lt.soort !== 'TOKENS' || vt.soort !== 'TOKENS') throw new Error('no tokens')
    expect(lt.controle).toBe(vt.controle)
    expect(lt.gezinnen?.map((leden) => leden.length).sort()).toEqual([1, 3])
    const groot = lt.gezinnen?.find((leden) => leden.length === 3)
    expect(vt.bekend.every((token) => groot?.includes(token))).toBe(true)
  })

  test('of two runs, or of one run on two days, have nothing in common', async () => {
    const eerste = await antwoord(GEZINNEN, gemeente())
    const run = await antwoord({ ...GEZINNEN, run: 'b'.repeat(64) }, gemeente())
    const morgen = await antwoord(GEZINNEN, gemeente(), DASHBOARD, '2026-03-10T23:00:00Z')
    const tokens = (van: typeof eerste) =>
      van.soort === 'TOKENS' ? [van.controle, ...van.bekend, ...(van.gezinnen ?? []).flat()] : []
    expect(tokens(eerste)).toHaveLength(7)
    expect(tokens(run).filter((token) => tokens(eerste).includes(token))).toEqual([])
    expect(tokens(morgen).filter((token) => tokens(eerste).includes(token))).toEqual([])
  })
})

test('a source that closed itself for this purpose, or for all, counts nothing and says that it is closed', async () => {
  for (const doel of ['D20', 'ALLES']) {
    const { source, geteld } = bron()
    expect(await antwoord({}, source, DASHBOARD, '2026-03-10T11:00:00Z', [doel])).toEqual({ soort: 'GESLOTEN' })
    expect(await antwoord({ tabel: 'GEZINNEN' }, source, DASHBOARD, '2026-03-10T11:00:00Z', [doel])).toEqual({
      soort: 'GESLOTEN',
    })
    expect(geteld).toEqual([])
  }
  expect(await antwoord({}, bron().source, DASHBOARD, '2026-03-10T11:00:00Z', ['D10'])).toMatchObject({
    soort: 'RIJEN',
  })
})
