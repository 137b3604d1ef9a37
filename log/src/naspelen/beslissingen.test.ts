import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { omEnOm } from '../testing/uitkomst.js'
import { beslissingen, telGeraakt } from './beslissingen.js'

let log: Proeflog
const [NOOR, SEM, LIV] = ['1', '2', '3'].map((cijfer) => cijfer.repeat(32))
const CODES = ['DOEL_NIET_VOOR_ROL']

const aard = (uitkomst: string, aantal: number, personen: number[]) => ({
  veld: 'VtMelding.aard',
  bron: 'VT',
  categorieen: ['VEIL', 'ART9'],
  uitkomst,
  code: uitkomst === 'GEWEIGERD' ? 'MOTIVERING_ONTBREEKT' : null,
  regel: 'VT.D10.VEIL',
  aantal,
  personen,
})

/** As a gateway writes them, an hour apart. */
const REGELS = [
  ['UITKOMST', { medewerker: 'gi-1', betrokkenen: [NOOR, SEM], velden: [aard('TOEGESTAAN', 3, [0, 1])] }],
  [
    'UITKOMST',
    { medewerker: 'gi-1', betrokkenen: [SEM], velden: [aard('TOEGESTAAN', 1, [0]), aard('GEWEIGERD', 2, [0])] },
  ],
  ['UITKOMST', { medewerker: 'gi-2', betrokkenen: [LIV], velden: [aard('TOEGESTAAN', 1, [0])], systeem: 'zaken' }],
  ['UITKOMST', { medewerker: 'gi-2', betrokkenen: [LIV], velden: [aard('TOEGESTAAN', 1, [0])], beleid: 'v2' }],
  ['AFGEDAAN', { medewerker: 'gi-3', status: 403, code: 'DOEL_NIET_VOOR_ROL' }],
  ['AFGEDAAN', { medewerker: 'gi-3', status: 400, code: 'VERZOEK_ONGELDIG' }],
  ['AFGEDAAN', { medewerker: 'gi-3', status: 200, code: null }],
  [
    'UITKOMST',
    {
      medewerker: 'vt-1',
      organisatie: 'P',
      betrokkenen: [LIV],
      velden: [
        aard('TOEGESTAAN', 1, [0]),
        { ...aard('GEWEIGERD', 1, [0]), code: 'STIL' },
        { ...aard('TOEGESTAAN', 1, [0]), leeg: true },
      ],
    },
  ],
] as const

beforeAll(async () => {
  log = await proeflog()
  const schrijver = await log.open()
  for (const [index, [soort, deel]] of REGELS.entries()) {
    const inhoud = {
      span: 'b'.repeat(16),
      rol: 'JEUGDBESCHERMER',
      organisatie: 'O',
      doel: 'D10',
      beleid: 'v1',
      ...deel,
      velden: 'velden' in deel ? deel.velden : [],
    }
    const [tijd, trace] = [NU + index * 3_600_000, String(index).repeat(32)]
    await schrijver.schrijf({ soort: 'INTENTIE', tijd, trace, inhoud: { ...inhoud, velden: [] } })
    await schrijver.schrijf({ soort, tijd, trace, ...omEnOm(inhoud, index) })
  }
})
afterAll(() => log.weg())

const groepen = async (vraag = {}) =>
  (await beslissingen(log.schrijver, { codes: CODES, organisatie: 'O', ...vraag })).map(
    ({ veld, uitkomst, code, beleid, systeem, aantal }) =>
      `${aantal} ${veld} ${uitkomst} ${code} ${beleid}${systeem ? ' systeem' : ''}`,
  )

test('decisions are one group when policy, outcome, reason and who may ask are the same, and counted as often as they were taken', async () => {
  expect((await groepen()).sort()).toEqual([
    '1 VtMelding.aard TOEGESTAAN null v1 systeem',
    '1 VtMelding.aard TOEGESTAAN null v2',
    '1 null GEWEIGERD DOEL_NIET_VOOR_ROL v1',
    '2 VtMelding.aard GEWEIGERD MOTIVERING_ONTBREEKT v1',
    '4 VtMelding.aard TOEGESTAAN null v1',
  ])
})

test('a period takes what was answered in it, its first moment and not its last', async () => {
  expect(await groepen({ van: NU + 3 * 3_600_000, tot: NU + 4 * 3_600_000 })).toEqual([
    '1 VtMelding.aard TOEGESTAAN null v2',
  ])
  expect(await groepen({ tot: NU })).toEqual([])
})

test('of one organisation nothing of another is counted; all of it is, when none is named', async () => {
  expect((await groepen({ organisatie: undefined })).length).toBe(7)
  expect(await groepen({ organisatie: 'niemand' })).toEqual([])
})

test('what an answer did not tell is left out when asked: neither a silent refusal nor an empty field', async () => {
  const alles = await groepen({ organisatie: 'P' })
  expect(alles.sort()).toEqual(['1 VtMelding.aard GEWEIGERD STIL v1', '2 VtMelding.aard TOEGESTAAN null v1'])
  expect(await groepen({ organisatie: 'P', verteld: true })).toEqual(['1 VtMelding.aard TOEGESTAAN null v1'])
  expect((await groepen({ verteld: true })).length).toBe(5)
})

test('who and of whom is counted once, per set and over all sets, and named only when asked', async () => {
  const alle = await beslissingen(log.schrijver, { codes: CODES, organisatie: 'O' })
  const sets = new Map(
    alle.map(({ sleutel, uitkomst, veld }) => [sleutel, veld === null ? 2 : uitkomst === 'GEWEIGERD' ? 1 : 0]),
  )
  const tel = async (metNamen: boolean) =>
    (await telGeraakt(log.schrijver, { codes: CODES, organisatie: 'O' }, sets, metNamen)).sort(
      (a, b) => (a.set ?? 9) - (b.set ?? 9),
    )
  expect(
    (await tel(false)).map(
      ({ set, aantal, verzoeken, medewerkers, betrokkenen, namen }) =>
        `${set}: ${aantal} in ${verzoeken}, ${medewerkers} over ${betrokkenen}, ${namen.medewerkers.length + namen.betrokkenen.length} named`,
    ),
  ).toEqual([
    '0: 6 in 4, 2 over 3, 0 named',
    '1: 2 in 1, 1 over 1, 0 named',
    '2: 1 in 1, 1 over 0, 0 named',
    'undefined: 9 in 5, 3 over 3, 0 named',
  ])
  const [toegestaan, geweigerd, heel] = await tel(true)
  expect(toegestaan?.namen).toEqual({ medewerkers: ['gi-1', 'gi-2'], betrokkenen: [NOOR, SEM, LIV] })
  expect([geweigerd?.namen.betrokkenen, heel?.namen, heel?.organisaties]).toEqual([
    [SEM],
    { medewerkers: ['gi-3'], betrokkenen: [] },
    ['O'],
  ])
})

test('the reading role is enough: nothing is written, not even for a while', async () => {
  expect(await telGeraakt(log.schrijver, { codes: [] }, new Map(), true)).toEqual([
    expect.objectContaining({ set: undefined, aantal: 0, verzoeken: 0 }),
  ])
})
