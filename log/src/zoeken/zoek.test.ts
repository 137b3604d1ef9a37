import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { metGroepen, metVorm, omEnOm } from '../testing/uitkomst.js'
import { organisaties, overBetrokkene } from './over-betrokkene.js'
import { tel, type Zoekvraag, zoek } from './zoek.js'

let log: Proeflog
let schrijver: Schrijver

const NOOR = '1'.repeat(32)
const SEM = '2'.repeat(32)
const veld = (naam: string, uitkomst: string, personen: number[], code: string | null = null) => ({
  veld: naam,
  bron: naam.startsWith('Vt') ? 'VT' : 'GI',
  categorieen: naam.startsWith('Vt') ? ['VEIL', 'ART9'] : ['MAATR'],
  uitkomst,
  code,
  regel: 'x',
  aantal: 1,
  personen,
})

/** Five answers, a minute apart, as a gateway writes them. */
const ANTWOORDEN = [
  {
    medewerker: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    doel: 'D10',
    betrokkenen: [NOOR, SEM],
    velden: [veld('Maatregel.type', 'TOEGESTAAN', [0])],
  },
  {
    medewerker: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    doel: 'D10',
    betrokkenen: [SEM],
    velden: [veld('VtMelding.aard', 'GEWEIGERD', [0], 'MOTIVERING_ONTBREEKT')],
  },
  {
    medewerker: 'vt-a-001',
    rol: 'VT_MEDEWERKER',
    doel: 'D01',
    betrokkenen: [NOOR],
    velden: [veld('VtMelding.aard', 'TOEGESTAAN', [0]), veld('Maatregel.type', 'GEWEIGERD', [0], 'STIL')],
  },
  {
    medewerker: 'vt-a-002',
    rol: 'VT_MEDEWERKER',
    doel: 'D02',
    betrokkenen: [],
    velden: [],
    status: 403,
    code: 'DOEL_NIET_VOOR_ROL',
  },
]

beforeAll(async () => {
  log = await proeflog()
  schrijver = await log.open()
  for (const [index, antwoord] of ANTWOORDEN.entries()) {
    const inhoud = {
      span: 'b'.repeat(16),
      organisatie: 'O',
      beleid: 'v1',
      gezinnen: [],
      status: 200,
      code: null,
      ...antwoord,
    }
    const trace = String(index).repeat(32)
    const tijd = NU + index * 60_000
    await schrijver.schrijf({ soort: 'INTENTIE', tijd, trace, inhoud: { ...inhoud, velden: [] } })
    const soort = antwoord.status ? 'AFGEDAAN' : 'UITKOMST'
    await schrijver.schrijf({ soort, tijd, trace, ...omEnOm(inhoud, index) })
  }
})
afterAll(() => log.weg())

const gevonden = async (vraag: Zoekvraag, limiet = 50) =>
  (await zoek(log.schrijver, vraag, limiet)).map(
    ({ trace, velden }) => `${trace[0]} ${velden.map((een) => een.veld).join()}`,
  )

describe('a search', () => {
  test('by data subject gives every request about that person, newest first, with the fields of that person only', async () => {
    expect(await gevonden({ betrokkene: NOOR })).toEqual(['2 VtMelding.aard,Maatregel.type', '0 Maatregel.type'])
    expect(await gevonden({ betrokkene: SEM })).toEqual(['1 VtMelding.aard', '0 '])
    expect(await gevonden({ betrokkene: '3'.repeat(32) })).toEqual([])
  })

  test.each([
    [{ medewerker: 'gi-a-001' }, ['1 VtMelding.aard', '0 Maatregel.type']],
    [{ rol: 'VT_MEDEWERKER' }, ['3 ', '2 VtMelding.aard,Maatregel.type']],
    [{ doel: 'D01' }, ['2 VtMelding.aard,Maatregel.type']],
    [{ veld: 'Maatregel.type' }, ['2 Maatregel.type', '0 Maatregel.type']],
    [{ veld: 'Maatregel.type', uitkomst: 'GEWEIGERD' }, ['2 Maatregel.type']],
    [{ categorie: 'ART9' }, ['2 VtMelding.aard', '1 VtMelding.aard']],
    [{ bron: 'GI' }, ['2 Maatregel.type', '0 Maatregel.type']],
    [{ code: 'DOEL_NIET_VOOR_ROL' }, ['3 ']],
    [{ code: 'MOTIVERING_ONTBREEKT' }, ['1 VtMelding.aard']],
    [{ van: NU + 60_000, tot: NU + 120_000 }, ['1 VtMelding.aard']],
    [{ betrokkene: NOOR, doel: 'D10' }, ['0 Maatregel.type']],
    [{ organisatie: 'P' }, []],
  ] as [Zoekvraag, string[]][])('by %j', async (vraag, verwacht) => {
    expect(await gevonden(vraag)).toEqual(verwacht)
  })

  test('stops at its limit, and finds every answer once without a condition', async () => {
    expect((await gevonden({}, 2)).map((een) => een[0])).toEqual(['3', '2'])
    expect(await gevonden({})).toHaveLength(4)
  })

  test('takes a value as a value, whatever stands in it', async () => {
    for (const vreemd of ['"', '\\', "' or 1=1 --", '") || (@.veld == "x'])
      expect(await gevonden({ veld: vreemd })).toEqual([])
  })
})

test('a count per role, purpose or day counts answers, not lines', async () => {
  expect(await tel(log.schrijver, {}, 'rol')).toEqual([
    { waarde: 'JEUGDBESCHERMER', aantal: 2 },
    { waarde: 'VT_MEDEWERKER', aantal: 2 },
  ])
  expect(await tel(log.schrijver, { betrokkene: NOOR }, 'doel')).toEqual([
    { waarde: 'D01', aantal: 1 },
    { waarde: 'D10', aantal: 1 },
  ])
  expect(await tel(log.schrijver, {}, 'dag')).toEqual([{ waarde: '2026-03-10', aantal: 4 }])
})

describe('what was shown of one person', () => {
  const over = async (
    wie: string | readonly string[],
    limiet = 50,
    zonderRollen: readonly string[] = [],
    zonderBronnen: readonly string[] = [],
  ) =>
    (
      await overBetrokkene(log.schrijver, {
        pseudoniemenVan: (organisatie) => (organisatie === 'O' ? [wie].flat() : ['0'.repeat(32)]),
        zonderRollen,
        zonderBronnen,
        limiet,
      })
    ).map(({ trace, velden }) => `${trace[0]} ${velden.map((een) => een.veld).join()}`)

  test('is found under the name that the person has for each organisation, without what was refused', async () => {
    expect(await over(NOOR)).toEqual(['2 VtMelding.aard', '0 Maatregel.type'])
    expect(await over(SEM)).toEqual([])
    expect(await over(NOOR, 1)).toEqual(['2 VtMelding.aard'])
  })

  test('is found under every name that is asked for, once each', async () => {
    expect(await over(['f'.repeat(32), NOOR])).toEqual(await over(NOOR))
    expect(await over([])).toEqual([])
  })

  test('is not pushed off the page by what is left out: refusals, a role, or what only was decided', async () => {
    expect(await over(NOOR, 1, ['VT_MEDEWERKER'])).toEqual(['0 Maatregel.type'])
    const [, tweede] = ANTWOORDEN
    const later = {
      span: 'b'.repeat(16),
      organisatie: 'O',
      beleid: 'v1',
      gezinnen: [],
      status: 200,
      code: null,
      ...tweede,
    }
    const getoond = { ...later, betrokkenen: [NOOR], velden: [veld('Maatregel.type', 'TOEGESTAAN', [0])] }
    const geweigerd = { ...later, betrokkenen: [NOOR], velden: [veld('VtMelding.aard', 'GEWEIGERD', [0])] }
    for (const [index, inhoud] of [{ ...getoond, systeem: 'zaaksysteem' }, geweigerd].entries()) {
      const trace = 'ab'[index]?.repeat(32) ?? ''
      await schrijver.schrijf({ soort: 'UITKOMST', tijd: NU + 600_000, trace, ...metVorm(inhoud) })
    }
    expect(await over(NOOR, 1)).toEqual(['2 VtMelding.aard'])
    await schrijver.schrijf({ soort: 'UITKOMST', tijd: NU + 700_000, trace: 'c'.repeat(32), ...metGroepen(getoond) })
    expect(await over(NOOR, 1)).toEqual(['c Maatregel.type'])
  })

  test('leaves out what is of some source, and a request in which nothing else was shown, before lines are counted', async () => {
    const alles = await over(NOOR)
    expect(alles[0]).toBe('c Maatregel.type')
    expect(await over(NOOR, 1, [], ['GI'])).toEqual(['2 VtMelding.aard'])
    expect(await over(NOOR, 50, [], ['GI', 'VT'])).toEqual([])
    expect(await over(NOOR, 50, [], ['BRP'])).toEqual(alles)
  })

  test('is looked for at every organisation that asked, once each', async () => {
    expect(await organisaties(log.schrijver)).toEqual(['O'])
  })
})
