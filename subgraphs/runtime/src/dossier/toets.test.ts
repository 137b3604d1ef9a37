import type { Categorie, CelOpdracht } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import type { Herkomst } from '../enforce/herkomst.js'
import { Vrijgave } from '../enforce/vrijgave.js'
import { ANDER, BELEID, EIGEN, NOOR, opdracht, SEM } from '../testing/mini-subgraph.js'
import type { Dossierdagen } from './status.js'
import { DossierToets, type Vrijgevers } from './toets.js'

const P = Date.parse('2026-03-10T12:00:00+01:00')
const ACTIEF: Dossierdagen = { gesloten: null, bewaarEinde: null, verzoeken: [] }
const GESLOTEN: Dossierdagen = { ...ACTIEF, gesloten: '2026-03-09' }
const GEBLOKKEERD: Dossierdagen = { ...GESLOTEN, bewaarEinde: '2026-03-09' }
const weg = { ontvangen: '2026-01-01', afgehandeld: '2026-02-01', uitkomst: 'VERNIETIGD' } as const
const VERNIETIGD: Dossierdagen = { ...GESLOTEN, verzoeken: [weg] }

const rij = (...dossiers: Dossierdagen[]): Herkomst => ({
  bron: 'GI',
  organisatie: EIGEN,
  betrokkenen: [NOOR],
  dossiers,
})
const ALLES: Categorie[] = ['BTR', 'ID', 'PROC', 'MAATR', 'VEIL', 'ART9', 'OORD', 'PLAN', 'KIND', 'WERK', 'DERD']

interface Anders {
  readonly doel?: string
  readonly nu?: number
  readonly vrijgevers?: Vrijgevers
  readonly cel?: Partial<CelOpdracht>
  readonly medewerker?: string
}

function vrijgave({ doel = 'D10', nu = P, vrijgevers, cel = {}, medewerker = 'gi-a-001' }: Anders = {}) {
  const cellen = Object.fromEntries(
    ALLES.map((categorie): [Categorie, CelOpdracht] => [
      categorie,
      { uit: 'T', personen: [NOOR], regel: `GI.${doel}.${categorie}`, ...cel },
    ]),
  )
  const order = opdracht({}, { doel, medewerker, cellen: { GI: cellen, BRP: cellen } })
  return new Vrijgave(order, { dossiers: new DossierToets(BELEID, order, nu, vrijgevers) })
}
const getoond = (herkomst: Herkomst, anders?: Anders) => {
  const v = vrijgave(anders)
  return ALLES.filter((categorie) => v.oordeel('GI', [categorie], herkomst) === 'TONEN')
}

describe('a row of a closed file', () => {
  test('keeps its course and its measures; of an active one everything goes', () => {
    expect(getoond(rij(GESLOTEN))).toEqual(['BTR', 'ID', 'PROC', 'MAATR'])
    expect(getoond(rij(ACTIEF))).toEqual(ALLES)
  })

  test('shows no field that carries one category too many', () => {
    expect(vrijgave().oordeel('GI', ['PROC', 'OORD'], rij(GESLOTEN))).toBe('WEIGEREN')
    expect(vrijgave().oordeel('GI', ['PROC', 'MAATR'], rij(GESLOTEN))).toBe('TONEN')
    expect(vrijgave().magLezen('GI', ['PROC', 'OORD'], rij(GESLOTEN))).toBe(false)
  })

  test('changes at midnight in the Netherlands, also on the days the clock changes', () => {
    for (const [dag, voor, na] of [
      ['2026-03-29', '2026-03-29T23:59:59+02:00', '2026-03-30T00:00:00+02:00'],
      ['2026-10-25', '2026-10-25T23:59:59+01:00', '2026-10-26T00:00:00+01:00'],
    ] as const) {
      const herkomst = rij({ ...ACTIEF, gesloten: dag })
      expect(getoond(herkomst, { nu: Date.parse(voor) })).toEqual(ALLES)
      expect(getoond(herkomst, { nu: Date.parse(na) })).not.toContain('VEIL')
    }
  })

  test.each(['D15', 'D16', 'D17', 'D18', 'D19'])('is not limited under %s', (doel) => {
    expect(getoond(rij(GESLOTEN), { doel })).toEqual(ALLES)
  })

  test('opens a category that a person at that organisation released (7), for that person and no other category', () => {
    const vrijgevers = new Map([['GI.OORD', new Map([[NOOR, new Set([EIGEN])]])]])
    expect(getoond(rij(GESLOTEN), { vrijgevers })).toEqual(['BTR', 'ID', 'PROC', 'MAATR', 'OORD'])
    const vanAnder = new Map([['GI.OORD', new Map([[NOOR, new Set([ANDER])]])]])
    expect(getoond(rij(GESLOTEN), { vrijgevers: vanAnder })).not.toContain('OORD')
    const vanSem = new Map([['GI.OORD', new Map([[SEM, new Set([EIGEN])]])]])
    expect(getoond(rij(GESLOTEN), { vrijgevers: vanSem })).not.toContain('OORD')
    const vanPlan = new Map([['GI.PLAN', new Map([[NOOR, new Set([EIGEN])]])]])
    expect(getoond(rij(GESLOTEN), { vrijgevers: vanPlan })).not.toContain('PLAN')
  })

  test('goes as it is decided where the cell itself asks a decision of the source (B)', () => {
    expect(getoond(rij(GESLOTEN), { cel: { vrijgave: true } })).toEqual(ALLES)
    expect(getoond(rij(GEBLOKKEERD), { cel: { vrijgave: true } })).toEqual([])
  })
})

describe('who wraps a closed case up', () => {
  const afgerond: Dossierdagen = { ...GESLOTEN, afronding: [{ medewerker: 'gi-a-001', tot: '2026-04-08' }] }
  const eigen = { organisatie: EIGEN }

  test('has it as if it ran, through the last day of wrapping up (S2)', () => {
    const nu = Date.parse('2026-04-08T23:59:00+02:00')
    expect(getoond(rij(afgerond), { cel: eigen, nu })).toEqual(ALLES)
    expect(getoond(rij(afgerond), { cel: eigen, nu: nu + 60_000 })).toEqual(['BTR', 'ID', 'PROC', 'MAATR'])
  })

  test('is any of those who do, each through the own last day', () => {
    const ander = { medewerker: 'gi-a-002', tot: '2026-04-08' }
    const samen = (tot: string) => rij({ ...GESLOTEN, afronding: [ander, { medewerker: 'gi-a-001', tot }] })
    expect(getoond(samen('2026-04-08'), { cel: eigen })).toEqual(ALLES)
    expect(getoond(samen('2026-03-09'), { cel: eigen })).not.toContain('VEIL')
  })

  test('is that employee alone, at the own organisation', () => {
    expect(getoond(rij(afgerond), { cel: eigen, medewerker: 'gi-a-002' })).not.toContain('VEIL')
    expect(getoond(rij(afgerond))).not.toContain('VEIL')
  })

  test('does not get around a block', () => {
    expect(getoond(rij({ ...afgerond, bewaarEinde: '2026-03-09' }), { cel: eigen })).toEqual([])
  })
})

describe('a row of a blocked file', () => {
  test('is not there, but for inspection by who it is about; of a destroyed one nothing is there for anybody', () => {
    expect(vrijgave().zichtbaar(rij(GEBLOKKEERD))).toBe(false)
    expect(getoond(rij(GEBLOKKEERD))).toEqual([])
    expect(vrijgave({ doel: 'D17' }).zichtbaar(rij(GEBLOKKEERD))).toBe(true)
    expect(getoond(rij(GEBLOKKEERD), { doel: 'D17' })).toEqual(ALLES)
    for (const doel of ['D10', 'D15', 'D16', 'D17', 'D18', 'D19']) {
      expect(vrijgave({ doel }).zichtbaar(rij(VERNIETIGD))).toBe(false)
      expect(getoond(rij(VERNIETIGD), { doel })).toEqual([])
    }
    for (const doel of ['D15', 'D16', 'D18', 'D19']) expect(vrijgave({ doel }).zichtbaar(rij(GEBLOKKEERD))).toBe(false)
  })

  test('opens by no decision, while the closed one beside it does', () => {
    const vrijgevers = new Map([['GI.OORD', new Map([[NOOR, new Set([EIGEN])]])]])
    expect(getoond(rij(GEBLOKKEERD), { vrijgevers })).toEqual([])
    expect(getoond(rij(GESLOTEN), { vrijgevers })).toContain('OORD')
  })
})

describe('a row in several files', () => {
  test('is as open as the most open of them', () => {
    expect(getoond(rij(GEBLOKKEERD, GESLOTEN))).toEqual(['BTR', 'ID', 'PROC', 'MAATR'])
    expect(getoond(rij(VERNIETIGD, GESLOTEN, ACTIEF))).toEqual(ALLES)
  })

  test('in none is not there, nor is one that does not say its files; the register of residents has none', () => {
    const zonder: Herkomst = { bron: 'GI', organisatie: EIGEN, betrokkenen: [NOOR] }
    expect(getoond(rij())).toEqual([])
    expect(getoond(zonder)).toEqual([])
    expect(vrijgave().zichtbaar(zonder)).toBe(false)
    expect(vrijgave().zichtbaar({ ...zonder, bron: 'BRP' })).toBe(true)
    expect(vrijgave().oordeel('BRP', ['ID'], { ...zonder, bron: 'BRP' })).toBe('TONEN')
    expect(vrijgave().oordeel('BRP', ['ID'], rij(GEBLOKKEERD))).toBe('TONEN')
  })
})

test('of a person in several files only those count that the purpose opens (14, 15, D16, D18)', () => {
  const order = opdracht({}, { doel: 'D13', cellen: {} })
  const toets = new DossierToets(BELEID, order, P, new Map(), new Set(['m-1']))
  const mag = (...dossiers: Dossierdagen[]) =>
    toets.mag('VT', 'ADR', NOOR, rij(...dossiers), { besloten: false, eigen: false })
  expect(mag({ ...ACTIEF, nummer: 'm-1' })).toBe(true)
  expect(mag({ ...GESLOTEN, nummer: 'm-1' }, { ...ACTIEF, nummer: 'm-2' })).toBe(
    mag({ ...GESLOTEN, nummer: 'm-1' }, { ...GESLOTEN, nummer: 'm-2' }),
  )
  expect(mag({ ...GESLOTEN, nummer: 'm-1' }, { ...ACTIEF, nummer: 'm-2' })).toBe(false)
  expect(toets.zichtbaar(rij({ ...ACTIEF, nummer: 'm-2' }))).toBe(false)
  expect(toets.zichtbaar(rij(ACTIEF))).toBe(false)
  // A row in one file says which: whether the purpose opens that one is judged there.
  expect(toets.zichtbaar({ ...rij(ACTIEF), dossier: 'm-2' })).toBe(true)
})
