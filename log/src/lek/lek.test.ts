import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { omEnOm } from '../testing/uitkomst.js'
import { overBron } from '../zoeken/over-bron.js'
import { telGetoond, zoek } from '../zoeken/zoek.js'
import { type Lekvraag, lek } from './lek.js'

const NOOR = 'a'.repeat(32)
const SEM = 'b'.repeat(32)
const veld = (naam: string, bron: string, categorieen: string[], uitkomst: string, personen: number[], aantal = 1) => ({
  veld: naam,
  bron,
  categorieen,
  uitkomst,
  code: null,
  regel: `${bron}.D10.${categorieen[0]}`,
  aantal,
  personen,
})
const JB = { medewerker: 'gi-a-001', organisatie: 'O', rol: 'JEUGDBESCHERMER', doel: 'D10' }
const VT = { medewerker: 'vt-001', organisatie: 'P', rol: 'VT_MEDEWERKER', doel: 'D02' }

const ANTWOORDEN = [
  {
    ...JB,
    betrokkenen: [NOOR, SEM],
    velden: [
      veld('VtMelding.aard', 'VT', ['ART9', 'VEIL'], 'TOEGESTAAN', [0], 2),
      { ...veld('VtMelding.melder', 'VT', ['MELD'], 'GEWEIGERD', [0, 1]), code: 'STIL' },
      { ...veld('Adres.straat', 'GI', ['ADR'], 'GEMASKEERD', [1]), code: 'STIL' },
      { ...veld('Maatregel.eind', 'GI', ['MAATR'], 'TOEGESTAAN', [0]), leeg: true },
      veld('Maatregel.type', 'GI', ['MAATR'], 'TOEGESTAAN', [0, 1]),
      veld('Persoon.bronnen', 'GI', [], 'TOEGESTAAN', [1]),
    ],
  },
  { ...JB, betrokkenen: [SEM], velden: [veld('VtMelding.aard', 'VT', ['ART9', 'VEIL'], 'GEMASKEERD', [0])] },
  { ...VT, betrokkenen: [NOOR], velden: [veld('Maatregel.type', 'GI', ['MAATR'], 'GEWEIGERD', [0])] },
  { ...VT, betrokkenen: [NOOR], velden: [veld('VtMelding.aard', 'VT', ['VEIL'], 'TOEGESTAAN', [0])], systeem: 'vt' },
  {
    ...JB,
    betrokkenen: [NOOR],
    velden: [],
    loket: [
      { veld: 'informatieOuderZonderGezag', code: null },
      { veld: 'veldmotivering', code: 'LOKET_ONBEKEND' },
    ],
  },
]

let log: Proeflog

beforeAll(async () => {
  log = await proeflog()
  const schrijver = await log.open()
  for (const [index, antwoord] of ANTWOORDEN.entries()) {
    const inhoud = {
      span: 'b'.repeat(16),
      beleid: 'v1',
      gezinnen: [],
      status: 200,
      code: null,
      ...antwoord,
    }
    await schrijver.schrijf({
      soort: 'UITKOMST',
      tijd: NU + index * 60_000,
      trace: String(index).repeat(32),
      ...omEnOm(inhoud, index),
    })
  }
})
afterAll(() => log.weg())

const ALLES = { van: NU, tot: NU + 3_600_000 }

describe('the material for a data-breach report', () => {
  const lees = async (vraag: Partial<Lekvraag> = {}) =>
    (await lek(log.schrijver, { ...ALLES, ...vraag })).map(
      ({ medewerker, bron, soort, verzoeken, betrokkenen }) =>
        `${medewerker} ${bron} ${soort} ${verzoeken} ${betrokkenen.map((naam) => naam[0])}`,
    )

  test('is what was shown, masked too, of whom and to whom; never what was refused or only decided for a system', async () => {
    expect(await lees()).toEqual([
      'gi-a-001 GI MAATR 1 a,b',
      'gi-a-001 VT ART9+VEIL 2 a,b',
      'gi-a-001 null informatieOuderZonderGezag 1 a',
    ])
  })

  test('can be of one employee, of one organisation, of a part of the period', async () => {
    expect(await lees({ medewerker: 'vt-001' })).toEqual([])
    expect(await lees({ organisatie: 'P' })).toEqual([])
    expect(await lees({ medewerker: 'gi-a-001', organisatie: 'O' })).toHaveLength(3)
    expect(await lees({ van: NU + 60_000, tot: NU + 120_000 })).toEqual(['gi-a-001 VT ART9+VEIL 1 b'])
  })

  test('can be of one line of the policy, also where a field needed another line beside it', async () => {
    expect(await lees({ regel: { bron: 'VT', doel: 'D10', categorie: 'VEIL' } })).toEqual([
      'gi-a-001 VT ART9+VEIL 2 a,b',
    ])
    expect(await lees({ regel: { bron: 'VT', doel: 'D10', categorie: 'MELD' } })).toEqual([])
    expect(await lees({ regel: { bron: 'VT', doel: 'D02', categorie: 'VEIL' } })).toEqual([])
  })

  test('tells the fields and the first and last moment', async () => {
    const [, vt] = await lek(log.schrijver, ALLES)
    expect(vt).toMatchObject({ velden: ['VtMelding.aard'], eerste: NU, laatste: NU + 60_000, rol: 'JEUGDBESCHERMER' })
  })
})

describe('what was asked of the own source', () => {
  const GI = { ...ALLES, bronnen: ['GI'], limiet: 10 }

  test('is told with who asked and what was released, and nothing of another source or of whom', async () => {
    const [laatste, eerste, ...rest] = await overBron(log.schrijver, GI)
    expect(rest).toEqual([])
    expect(laatste).toMatchObject({ medewerker: 'vt-001', organisatie: 'P', doel: 'D02', betrokkenen: 0 })
    expect(laatste?.velden).toEqual([
      { veld: 'Maatregel.type', bron: 'GI', categorieen: ['MAATR'], gevraagd: 1, vrijgegeven: 0 },
    ])
    expect(eerste).toMatchObject({ medewerker: 'gi-a-001', organisatie: 'O', betrokkenen: 2 })
    expect(eerste?.velden.map((een) => een.veld)).toEqual(['Maatregel.eind', 'Maatregel.type', 'Persoon.bronnen'])
    expect(JSON.stringify([laatste, eerste])).not.toMatch(/VT\b|a{32}|b{32}|GEWEIGERD/)
  })

  test('can be of one data subject, whom each organisation calls otherwise; of nobody else a line is found', async () => {
    const over = (naam: string) =>
      overBron(log.schrijver, { ...GI, bronnen: ['VT'], pseudoniemenVan: (oin) => [oin === 'O' ? naam : 'x'] })
    expect((await over(NOOR)).map(({ velden }) => velden.map((een) => een.veld))).toEqual([['VtMelding.aard']])
    expect((await over(SEM)).map(({ velden }) => velden.map((een) => een.vrijgegeven))).toEqual([[1]])
    expect(await over('3'.repeat(32))).toEqual([])
  })

  test.each([
    [{ medewerker: 'vt-001' }, 1],
    [{ organisatie: 'O' }, 1],
    [{ rol: 'JEUGDBESCHERMER' }, 1],
    [{ doel: 'D11' }, 0],
    [{ van: NU + 60_000 }, 1],
    [{ limiet: 1 }, 1],
  ])('can be narrowed: %j', async (deel, aantal) => {
    expect(await overBron(log.schrijver, { ...GI, ...deel })).toHaveLength(aantal)
  })
})

test('what the answer did not tell is neither shown nor found for who may not learn of it: a silent refusal, and an empty field (decision 11)', async () => {
  const namen = async (vraag: object) =>
    (await zoek(log.schrijver, { organisatie: 'O', ...vraag }, 10)).flatMap(({ velden }) =>
      velden.map((een) => een.veld),
    )
  const verteld = true
  for (const veld of ['VtMelding.melder', 'Adres.straat', 'Maatregel.eind']) {
    expect(await namen({ veld })).toEqual([veld])
    expect(await namen({ veld, verteld })).toEqual([])
    expect(await namen({ verteld })).not.toContain(veld)
  }
  for (const vraag of [{ code: 'STIL' }, { uitkomst: 'GEWEIGERD' }, { categorie: 'ADR' }]) {
    expect(await namen({ ...vraag, verteld })).toEqual([])
  }
  expect(await namen({ categorie: 'VEIL', verteld })).toEqual(['VtMelding.aard', 'VtMelding.aard'])
  expect(await zoek(log.schrijver, { organisatie: 'P', uitkomst: 'GEWEIGERD', verteld }, 10)).toHaveLength(1)
})

test('a field was shown where something was in it, once per request, and to an employee: what a system asked shows nothing', async () => {
  const getoond = (veld: string) => telGetoond(log.schrijver, { veld, ...ALLES, organisatie: 'O' })
  expect(await getoond('VtMelding.aard')).toBe(2)
  for (const veld of ['Maatregel.eind', 'Adres.straat', 'VtMelding.melder']) expect(await getoond(veld)).toBe(0)
  expect(await telGetoond(log.schrijver, { veld: 'VtMelding.aard', ...ALLES, organisatie: 'P' })).toBe(0)
})
