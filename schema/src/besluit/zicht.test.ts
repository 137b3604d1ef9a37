import { describe, expect, test } from '@jest/globals'
import { compileBeleid } from '../beleid/compile.js'
import { readBeleid } from '../beleid/load.js'
import { BRONNEN, type Bron, type Categorie } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import { type Aanvraag, bekend, type Feiten, type FeitStand } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import type { Uitkomst } from './uitkomst.js'
import { Zicht } from './zicht.js'

const NOOR = 'p-noor'
const noor = bekend([{ persoon: NOOR }])

/** The guardian of Noor: her measure runs, nobody of them is a perpetrator's helper, and no source released a thing. */
const feiten = (over: Partial<Feiten> = {}): Feiten => ({
  leden: [NOOR],
  feiten: new Map<FeitSleutel, FeitStand>([
    ['1', noor],
    ['2', noor],
    ['13', { soort: 'ALLEN' }],
    ...BRONNEN.map((bron) => [`7@${bron}`, bekend([])] as [FeitSleutel, FeitStand]),
  ]),
  afscherming: { verborgen: new Set(), onbekend: false },
  conflict: 'GEEN',
  gesloten: new Set(),
  uitgesteld: new Map(),
  ...over,
})
const VERBORGEN = { afscherming: { verborgen: new Set([NOOR]), onbekend: false } }

const wie = (over: Partial<Aanvraag> & { rol?: string } = {}): Aanvraag => ({
  aanvrager: { medewerker: 'gi-a-001', rol: over.rol ?? 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: 'D10',
  motivering: new Set(),
  nu: 0,
  ...over,
})

const print = (uitkomst: Uitkomst): string =>
  uitkomst.soort === 'GEWEIGERD'
    ? `${uitkomst.code} ${uitkomst.regel}${uitkomst.stil ? ' stil' : ''}`
    : `${uitkomst.soort} ${uitkomst.regel}`

const bij = (over: Partial<Feiten> = {}, aanvraag = wie(), onder = beleid) => {
  const zicht = new Zicht(onder, aanvraag, feiten(over))
  return {
    een: (bron: Bron, categorie: Categorie) => print(zicht.uitkomst(NOOR, bron, categorie)),
    alle: (bron: Bron, ...categorieen: Categorie[]) => print(zicht.alle(NOOR, bron, categorieen)),
  }
}

describe('a place that a field shares with another category', () => {
  test('is refused without a trace about who is hidden, and given about who is not', () => {
    expect(bij().alle('VT', 'ID', 'ADR')).toBe('TOEGESTAAN VT.D10.ID')
    expect(bij(VERBORGEN).alle('VT', 'ID', 'ADR')).toBe('CEL_GEWEIGERD VT.D10.GEHEIM stil')
    expect(bij(VERBORGEN).alle('VT', 'ADR', 'ID')).toBe('CEL_GEWEIGERD VT.D10.GEHEIM stil')
  })

  test('does not shield what has no place in it', () => {
    expect(bij(VERBORGEN).alle('VT', 'ID', 'PROC')).toBe('TOEGESTAAN VT.D10.ID')
    expect(bij(VERBORGEN).alle('VT', 'PROC')).toBe('TOEGESTAAN VT.D10.PROC')
  })
})

describe('a source of which the policy says nothing about hidden places', () => {
  const zonderGeheim = () => {
    const bestanden = readBeleid()
    const VT = bestanden.cellen.VT.filter(({ regel }) => regel !== 'VT.D10.GEHEIM')
    return compileBeleid({ ...bestanden, cellen: { ...bestanden.cellen, VT } })
  }

  test('gives no place of who is hidden either, without a trace, and that of others as always', () => {
    expect(bij(VERBORGEN, wie(), zonderGeheim()).een('VT', 'ADR')).toBe('GEEN_CEL AFWEZIG stil')
    expect(bij(VERBORGEN, wie(), zonderGeheim()).alle('VT', 'ID', 'ADR')).toBe('GEEN_CEL AFWEZIG stil')
    expect(bij({}, wie(), zonderGeheim()).een('VT', 'ADR')).toBe('TOEGESTAAN VT.D10.ADR')
  })
})

describe('what the policy refuses', () => {
  const dicht = (over: Partial<Feiten>, aanvraag = wie()) => {
    const { een } = bij(over, aanvraag)
    return [een('VT', 'WERK'), een('VT', 'MELD'), een('VT', 'PLAN')]
  }
  const PLAN = ['CEL_GEWEIGERD VT.D10.WERK', 'CEL_GEWEIGERD VT.D10.MELD stil', 'GEEN_CEL VT.D10.PLAN']

  test('is refused by its own line, whatever else closes the source or is unknown', () => {
    expect(dicht({})).toEqual(PLAN)
    expect(dicht({ gesloten: new Set(['VT']) })).toEqual(PLAN)
    expect(dicht({ conflict: 'ONBEKEND' })).toEqual(PLAN)
    expect(dicht({ conflict: 'JA' })).toEqual(PLAN)
    expect(dicht({}, wie({ alleenEigenBron: true }))).toEqual(PLAN)
  })

  test('is not what may be given: there the closed source, the unknown relation and the limit to the own source show', () => {
    expect(bij({ gesloten: new Set(['VT']) }).een('VT', 'PROC')).toBe('BRON_GESLOTEN VT.D10.PROC')
    expect(bij({ conflict: 'ONBEKEND' }).een('VT', 'PROC')).toBe('FEIT_ONBEKEND VT.D10.PROC')
    expect(bij({}, wie({ alleenEigenBron: true })).een('VT', 'PROC')).toBe('ALLEEN_EIGEN_BRON VT.D10.PROC')
  })
})

describe('a cell that hangs on nothing but a decision of the source', () => {
  const vt = wie({ rol: 'VT_MEDEWERKER', doel: 'D01' })

  test('is closed to who has a private relation in the family, also after that decision (H10)', () => {
    expect(bij({}, vt).een('LT', 'PLAN')).toBe('OP_VERZOEK_BRON LT.D01.PLAN')
    expect(bij({ conflict: 'JA' }, vt).een('LT', 'PLAN')).toBe('CEL_GEWEIGERD LT.D01.PLAN')
    const vrij = { feiten: new Map<FeitSleutel, FeitStand>([['7@LT', noor]]) }
    expect(bij(vrij, vt).een('LT', 'PLAN')).toBe('TOEGESTAAN LT.D01.PLAN')
    expect(bij({ ...vrij, conflict: 'JA' }, vt).een('LT', 'PLAN')).toBe('CEL_GEWEIGERD LT.D01.PLAN')
  })
})

describe('who may not use the purpose', () => {
  const leden = [NOOR, 'p-sem']
  const soorten = (doel: string) => new Zicht(beleid, wie({ doel }), feiten({ leden })).vertegenwoordigers

  test('learns nothing about anybody: all members are as one, and every cell is absent', () => {
    expect(soorten('D12')).toEqual([NOOR])
    expect(soorten('D10')).toEqual(leden)
    expect(bij({}, wie({ doel: 'D12' })).een('VT', 'PROC')).toBe('GEEN_CEL AFWEZIG')
  })

  test('gets nothing of a source that is none either', () => {
    expect(bij().een('__proto__' as Bron, 'PROC')).toBe('GEEN_CEL AFWEZIG')
    expect(bij().een('__proto__' as Bron, 'ADR')).toBe('GEEN_CEL AFWEZIG stil')
  })
})
