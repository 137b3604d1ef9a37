import { describe, expect, test } from '@jest/globals'
import type { CelRegel } from '../beleid/bestanden.js'
import { compileBeleid } from '../beleid/compile.js'
import type { Bron } from '../codes.js'
import { PROEFLIJST } from '../testing/proefbeslissing.js'
import { BESTANDEN } from '../testing/wijzigingen.js'
import { type Toegang, toegangVan } from '../toegang/toegang.js'
import type { Beslissing, Naspel } from './beslissing.js'
import { maakNaspeler } from './naspeler.js'

type Anders = Readonly<Record<string, Partial<CelRegel> | null>>

/** The policy with some cells otherwise, by line; `null`: without that line. */
function beleidMet(anders: Anders, zonderRol?: string): Toegang {
  const cellen = Object.fromEntries(
    Object.entries(BESTANDEN.cellen).map(([bron, regels]) => [
      bron,
      regels.flatMap((regel) => {
        const nieuw = anders[regel.regel]
        return nieuw === null ? [] : [{ ...regel, ...nieuw }]
      }),
    ]),
  ) as unknown as Record<Bron, readonly CelRegel[]>
  const rolDoel = BESTANDEN.rolDoel.filter(({ regel }) => regel !== zonderRol)
  return toegangVan({ beleid: compileBeleid({ ...BESTANDEN, rolDoel, cellen }), velden: PROEFLIJST })
}

const cel = (regel: string, tekst: string): Anders => ({ [regel]: { cel: tekst } })

const GEWOON: Beslissing = {
  rol: 'JEUGDBESCHERMER',
  doel: 'D10',
  systeem: false,
  veld: 'Proef.eenVEIL',
  bron: 'VT',
  categorieen: ['VEIL'],
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'VT.D10.VEIL',
}
const over = (categorie: string, rest: Partial<Beslissing> = {}): Beslissing => ({
  ...GEWOON,
  veld: `Proef.een${categorie}`,
  categorieen: [categorie],
  regel: `VT.D10.${categorie}`,
  ...rest,
})
const geweigerd = (categorie: string, code: string): Beslissing => over(categorie, { uitkomst: 'GEWEIGERD', code })

function zeg(naspel: Naspel): string {
  if (naspel.soort === 'GELIJK') return 'gelijk'
  if (naspel.soort === 'HANGT_AF_VAN') return `hangt af van ${naspel.voorwaarden.join(', ')}`
  const { uitkomst, vorm, getoond } = naspel.wordt
  return `${uitkomst}${vorm ? ` ${vorm}` : ''}${getoond ? '' : ', niets'}`
}

const oud = beleidMet({})
const speel = (nieuw: Toegang, beslissing: Beslissing, onderOud = true) =>
  zeg(maakNaspeler(oud, nieuw).speelNa(beslissing, onderOud))

describe('what was shown', () => {
  test('is shown under the same policy', () => {
    expect(speel(beleidMet({}), GEWOON)).toBe('gelijk')
  })

  test.each([
    ['a cell that closes refuses', cel('VT.D10.VEIL', 'G'), 'GEWEIGERD, niets'],
    ['a cell that goes refuses', { 'VT.D10.VEIL': null }, 'GEWEIGERD, niets'],
    ['one demand less shows', cel('VT.D10.VEIL', 'T2,13'), 'gelijk'],
    ['one demand more may not hold', cel('VT.D10.VEIL', 'V2,5,13,6'), 'hangt af van 6'],
    [
      'a decision of the source may not be there',
      cel('VT.D10.VEIL', 'B2,5,7,13'),
      'hangt af van 7 (besluit van de bron)',
    ],
    ['BTR that asks more makes every category ask more', cel('VT.D10.BTR', 'T2,6'), 'hangt af van 6'],
    ['another cell does not matter', cel('VT.D10.OORD', 'G'), 'gelijk'],
  ])('%s', (_, anders, verwacht) => {
    expect(speel(beleidMet(anders), GEWOON)).toBe(verwacht)
  })

  test('a mask takes the field away, or leaves what survives it', () => {
    const nieuw = beleidMet(cel('VT.D10.ID', 'M-LEEFTIJD2'))
    expect(speel(nieuw, over('ID'))).toBe('GEMASKEERD LEEFTIJD, niets')
    expect(speel(nieuw, over('ID', { veld: 'Proef.leeftijd' }))).toBe('GEMASKEERD LEEFTIJD')
  })

  test('a condition that held for somebody in the family need not hold for the person; the other way round it does', () => {
    const perPersoon = beleidMet({ 'BRP.D10.ID': { dekking: 'PERSOON' } })
    const naam = over('ID', { bron: 'BRP', regel: 'BRP.D10.ID' })
    expect(speel(perPersoon, naam)).toBe('hangt af van 2')
    expect(zeg(maakNaspeler(perPersoon, oud).speelNa(naam, true))).toBe('gelijk')
  })

  test('a role that may not choose the purpose any more gets nothing, another role what it got', () => {
    const nieuw = beleidMet({}, 'JEUGDBESCHERMER.D10')
    expect(speel(nieuw, GEWOON)).toBe('GEWEIGERD, niets')
    expect(speel(nieuw, { ...GEWOON, rol: 'GEDRAGSWETENSCHAPPER' })).toBe('gelijk')
  })

  test('a hidden person matters as soon as GEHEIM is another cell', () => {
    const metGeheim = beleidMet(cel('VT.D10.GEHEIM', 'T2'))
    expect(zeg(maakNaspeler(metGeheim, oud).speelNa(over('ADR'), true))).toBe('hangt af van niet afgeschermd')
    // Where GEHEIM was closed, who was shown was not hidden.
    expect(speel(metGeheim, over('ADR'))).toBe('gelijk')
  })

  test('under another policy nothing is known to have held, but a closed cell closes', () => {
    expect(speel(beleidMet({}), GEWOON, false)).toBe('hangt af van 2, 5 (motivering van VEIL), 13')
    expect(speel(beleidMet(cel('VT.D10.VEIL', 'G')), GEWOON, false)).toBe('GEWEIGERD, niets')
  })

  test('of a person another source may show its version', () => {
    const persoon = over('ID', { veld: 'Persoon.voornamen' })
    const metPersoon = (toegang: Toegang) =>
      new Map([
        ...toegang,
        ['veld Persoon.voornamen', { lijst: { eigenaar: 'gedeeld', categorieen: ['ID'], vlaggen: [] } }] as const,
      ])
    const na = (anders: Anders) =>
      zeg(maakNaspeler(metPersoon(oud), metPersoon(beleidMet(anders))).speelNa(persoon, true))
    expect(na({})).toBe('gelijk')
    expect(na(cel('VT.D10.ID', 'G'))).toBe(
      'hangt af van gegevens van BRP, gegevens van GI, gegevens van LT, gegevens van RVDK',
    )
    expect(na(cel('LT.D10.ID', 'G'))).toBe('gelijk')
  })
})

describe('what was not shown', () => {
  test.each([
    ['stays so under the same policy', 'VEIL', 'VOORWAARDE_NIET_VERVULD', {}, 'gelijk'],
    ['stays so when more is asked', 'VEIL', 'VOORWAARDE_NIET_VERVULD', cel('VT.D10.VEIL', 'V2,5,13,6'), 'gelijk'],
    ['stays so when the cell closes', 'VEIL', 'VOORWAARDE_NIET_VERVULD', cel('VT.D10.VEIL', 'G'), 'gelijk'],
    [
      'may open when less is asked',
      'OORD',
      'VOORWAARDE_NIET_VERVULD',
      { ...cel('VT.D10.OORD', 'T1'), ...cel('VT.D10.BTR', 'T1') },
      'hangt af van 1',
    ],
    [
      'is no matter of motivation when a condition failed',
      'VEIL',
      'VOORWAARDE_NIET_VERVULD',
      cel('VT.D10.VEIL', 'T2,13'),
      'gelijk',
    ],
    [
      'opens when only the motivation lacked and is not asked',
      'VEIL',
      'MOTIVERING_ONTBREEKT',
      cel('VT.D10.VEIL', 'T2,13'),
      'TOEGESTAAN',
    ],
    ['stays so while the motivation lacks', 'VEIL', 'MOTIVERING_ONTBREEKT', cel('VT.D10.VEIL', 'V2,5,13,6'), 'gelijk'],
    ['may open when the cell was closed', 'MELD', 'STIL', cel('VT.D10.MELD', 'T2'), 'hangt af van 2'],
    ['stays so while the source is closed', 'OORD', 'BRON_GESLOTEN', cel('VT.D10.OORD', 'T1'), 'gelijk'],
  ])('%s', (_, categorie, code, anders, verwacht) => {
    expect(speel(beleidMet(anders as Anders), geweigerd(categorie, code))).toBe(verwacht)
  })

  test('what was up to the source is shown when it no longer is, and is refused when the cell closes', () => {
    const straf = over('STRAF', { uitkomst: 'OP_VERZOEK_BRON', code: 'OP_VERZOEK_BRON' })
    expect(speel(beleidMet(cel('VT.D10.STRAF', 'T2')), straf)).toBe('TOEGESTAAN')
    expect(speel(beleidMet(cel('VT.D10.STRAF', 'T6')), straf)).toBe('hangt af van 2, 6')
    expect(speel(beleidMet(cel('VT.D10.STRAF', 'G')), straf)).toBe('GEWEIGERD, niets')
    expect(speel(beleidMet({}), straf)).toBe('gelijk')
  })
})

describe('a request that was refused as a whole', () => {
  const heel = (doel: string | null): Beslissing => ({
    rol: 'LT_TOEGANG',
    doel,
    systeem: false,
    veld: null,
    bron: null,
    categorieen: [],
    uitkomst: 'GEWEIGERD',
    code: 'DOEL_NIET_VOOR_ROL',
    regel: null,
  })
  const regel = { regel: 'LT_TOEGANG.D10', rol: 'LT_TOEGANG', doel: 'D10', uitkomst: 'T', voorwaarden: [] } as const
  const ruimer = toegangVan({
    beleid: compileBeleid({ ...BESTANDEN, rolDoel: [...BESTANDEN.rolDoel, regel] }),
    velden: PROEFLIJST,
  })

  test('stays so for a role of which nothing changed', () => {
    expect(speel(oud, heel(null))).toBe('gelijk')
    expect(speel(ruimer, { ...heel(null), rol: 'VT_MEDEWERKER' })).toBe('gelijk')
  })

  test('may go through when the role is admitted; which purpose it was, the log does not always say', () => {
    expect(speel(ruimer, heel('D10'))).toBe('hangt af van wat dan per veld wordt beslist')
    expect(speel(ruimer, heel('D11'))).toBe('gelijk')
    expect(speel(ruimer, heel(null))).toBe('hangt af van gevraagd doel D10')
  })
})
