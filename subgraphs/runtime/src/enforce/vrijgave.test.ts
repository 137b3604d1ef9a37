import type { Categorie } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import type { DossierToets } from '../dossier/index.js'
import { ANDER, EIGEN, MOEDER, NOOR, opdracht, SEM } from '../testing/mini-subgraph.js'
import type { Herkomst } from './herkomst.js'
import { Vrijgave } from './vrijgave.js'

/** A field that survives a mask. */
const MASKER = { getoondBijMasker: true, inKennisgeving: false }

const over = (betrokkenen: readonly string[]): Herkomst => ({ bron: 'LT', organisatie: EIGEN, betrokkenen })

test('a value that needs no category at all is refused: nobody classified it', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR] } }))
  expect(vrijgave.oordeel('LT', [], over([NOOR]))).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]))).toBe('TONEN')
})

test('a row about nobody is refused', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR], ADR: [NOOR] } }, { nietAfgeschermd: [NOOR] }))
  expect(vrijgave.oordeel('LT', ['PROC'], over([]))).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['ADR'], over([]))).toBe('WEIGEREN')
})

test('of several subjects the most open judgement counts, and a mask is not a release', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { 'DERD:M': [NOOR], PROC: [NOOR, SEM] } }))
  expect(vrijgave.oordeel('LT', ['DERD'], over([NOOR, MOEDER]))).toBe('MASKEREN')
  expect(vrijgave.oordeel('LT', ['DERD'], over([NOOR, MOEDER]), MASKER)).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['DERD', 'PROC'], over([SEM]), MASKER)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['DERD', 'PROC'], over([SEM, NOOR]))).toBe('MASKEREN')
})

test('a row that is also about somebody of a closed family is refused, whoever else it is about (H10)', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR], ADR: [NOOR] } }, { nietAfgeschermd: [NOOR, SEM] }), {
    uitgesloten: new Set([SEM]),
  })
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]))).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR, SEM]))).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR, SEM]), MASKER)).toBe('WEIGEREN')
  expect(vrijgave.magLezen('LT', ['ADR'], over([SEM, NOOR]))).toBe(false)
})

test('of whom the source postpones nothing is shown, the rows are read as anybody’s, and who is beside them is not touched', () => {
  const order = opdracht({ LT: { PROC: [NOOR, SEM], ADR: [NOOR, SEM] } }, { nietAfgeschermd: [NOOR, SEM] })
  const vrijgave = new Vrijgave(order, { uitgesteld: new Set([NOOR]) })
  expect(vrijgave.personen('LT', 'PROC', [NOOR, SEM, MOEDER])).toEqual([NOOR, SEM])
  for (const nodig of [['PROC'], ['ADR']] as const) {
    expect(vrijgave.oordeel('LT', nodig, over([NOOR]))).toBe('WEIGEREN')
    expect(vrijgave.oordeel('LT', nodig, over([SEM]))).toBe('TONEN')
    expect(vrijgave.oordeel('LT', nodig, over([NOOR, SEM]))).toBe('TONEN')
  }
  expect(vrijgave.magLezen('LT', ['ADR'], over([NOOR]))).toBe(true)
  expect(vrijgave.magLezen('LT', ['PROC'], over([NOOR]))).toBe(false)
})

test('a field that says nothing of masks survives none', () => {
  const uit = (vorm: 'T' | 'M' | 'K') => {
    const cel = { uit: vorm, personen: [NOOR], regel: 'LT.D13.PROC' } as const
    return new Vrijgave(opdracht({}, { cellen: { LT: { PROC: cel } } }))
  }
  const oordelen = (['T', 'M', 'K'] as const).map((vorm) => uit(vorm).oordeel('LT', ['PROC'], over([NOOR])))
  expect(oordelen).toEqual(['TONEN', 'MASKEREN', 'MASKEREN'])
  const gelezen = (['T', 'M', 'K'] as const).map((vorm) => uit(vorm).magLezen('LT', ['PROC'], over([NOOR])))
  expect(gelezen).toEqual([true, false, false])
})

test('an opinion whose reaction cannot travel along is refused; what is no opinion is shown (H8)', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR], OORD: [NOOR] } }))
  const oordeel = (nodig: readonly Categorie[], zonderWeerwoord: boolean) =>
    vrijgave.oordeel('LT', nodig, { ...over([NOOR]), zonderWeerwoord })
  for (const nodig of [['OORD'], ['PROC', 'OORD']] as const) {
    expect([oordeel(nodig, true), oordeel(nodig, false)]).toEqual(['WEIGEREN', 'TONEN'])
  }
  expect(oordeel(['PROC'], true)).toBe('TONEN')
})

test('rows are selected by the released persons only', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR, MOEDER] } }))
  expect(vrijgave.personen('LT', 'PROC', [NOOR, SEM])).toEqual([NOOR])
  expect(vrijgave.personen('LT', 'WERK', [NOOR, SEM])).toEqual([])
  expect(vrijgave.personen('BRP', 'PROC', [NOOR])).toEqual([])
})

describe('another agency', () => {
  const vrijgave = new Vrijgave(opdracht({}, { btrElders: { GI: [NOOR] } }))

  test('is named for a person of whom that may be known, and the own source always', () => {
    expect(vrijgave.magNoemen('GI', over([SEM, NOOR]))).toBe(true)
    expect(vrijgave.magNoemen('GI', over([SEM]))).toBe(false)
    expect(vrijgave.magNoemen('RVDK', over([NOOR]))).toBe(false)
    expect(vrijgave.magNoemen('LT', over([SEM]))).toBe(true)
  })
})

test('only the pseudonyms of the criminal chain that came with the order are used, whatever a person is called', () => {
  const vrijgave = new Vrijgave(opdracht({}, { skn: { [NOOR]: 's-noor' } }))
  expect(vrijgave.sknVan([NOOR, SEM, 'constructor', '__proto__', 'toString'])).toEqual(['s-noor'])
})

describe('what stays between a person and the source', () => {
  const eigen = { uit: 'T', personen: [NOOR], regel: 'RVDK.D06.KIND', organisatie: EIGEN } as const
  const elders = { uit: 'T', personen: [NOOR], regel: 'RVDK.D17.KIND', vrijgave: true } as const

  test('is shown to that person and to the own staff, for whom the category is released', () => {
    const zelf = new Vrijgave(opdracht({}, { cellen: { RVDK: { KIND: elders } }, betrokkene: NOOR }))
    expect(zelf.magVertrouwelijk('RVDK', 'KIND', NOOR)).toBe(true)
    const staf = new Vrijgave(opdracht({}, { cellen: { RVDK: { KIND: eigen } } }))
    expect(staf.magVertrouwelijk('RVDK', 'KIND', NOOR)).toBe(true)
  })

  test('is not shown to a parent or another agency to whom the source released it, nor without a release', () => {
    const ouder = new Vrijgave(opdracht({}, { cellen: { RVDK: { KIND: elders } }, betrokkene: MOEDER }))
    expect(ouder.magVertrouwelijk('RVDK', 'KIND', NOOR)).toBe(false)
    const ander = new Vrijgave(opdracht({}, { cellen: { RVDK: { KIND: elders } } }))
    expect(ander.magVertrouwelijk('RVDK', 'KIND', NOOR)).toBe(false)
    const zonder = new Vrijgave(opdracht({}, { betrokkene: NOOR }))
    expect(zonder.magVertrouwelijk('RVDK', 'KIND', NOOR)).toBe(false)
  })
})

test('a cell for the own organisation does not open rows of another one through a second subject', () => {
  const cel = { uit: 'T', personen: [NOOR, SEM], regel: 'LT.D13.PROC', organisatie: EIGEN } as const
  const vrijgave = new Vrijgave(opdracht({}, { cellen: { LT: { PROC: cel } } }))
  const elders: Herkomst = { bron: 'LT', organisatie: ANDER, betrokkenen: [NOOR, SEM] }
  expect(vrijgave.oordeel('LT', ['PROC'], elders)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR, SEM]))).toBe('TONEN')
})

test('of a notification to the college only the fields that the law lists are shown', () => {
  const cel = { uit: 'K', personen: [NOOR], regel: 'LT.D13.PROC' } as const
  const vrijgave = new Vrijgave(opdracht({}, { cellen: { LT: { PROC: cel } } }))
  const met = (inKennisgeving: boolean) => ({ getoondBijMasker: true, inKennisgeving })
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]), met(true))).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]), met(false))).toBe('MASKEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([SEM]), met(true))).toBe('WEIGEREN')
})

describe('a purpose that is limited to one file', () => {
  const plaats = { nietAfgeschermd: [NOOR] }
  const order = opdracht({ LT: { PROC: [NOOR], ID: [NOOR], ADR: [NOOR], BSN: [NOOR] } }, plaats)
  const met = (zaken?: readonly string[]) => new Vrijgave(order, zaken ? { zaken: new Set(zaken) } : {})
  const uit = (dossier?: string): Herkomst => ({ ...over([NOOR]), ...(dossier === undefined ? {} : { dossier }) })

  test('shows the rows of that file and of no other', () => {
    expect(met(['c-1']).oordeel('LT', ['PROC'], uit('c-1'))).toBe('TONEN')
    expect(met(['c-1']).oordeel('LT', ['PROC'], uit('c-2'))).toBe('WEIGEREN')
    expect(met([]).oordeel('LT', ['PROC'], uit('c-1'))).toBe('WEIGEREN')
    expect(met().oordeel('LT', ['PROC'], uit('c-2'))).toBe('TONEN')
  })

  test('a row that does not say its file is not shown, but who the person is belongs to no file', () => {
    expect(met(['c-1']).oordeel('LT', ['PROC'], uit())).toBe('WEIGEREN')
    expect(met(['c-1']).oordeel('LT', ['ID'], uit())).toBe('TONEN')
    expect(met(['c-1']).oordeel('LT', ['BSN'], uit())).toBe('TONEN')
    expect(met(['c-1']).oordeel('LT', ['ADR'], uit())).toBe('TONEN')
    expect(met(['c-1']).oordeel('LT', ['ID', 'PROC'], uit())).toBe('WEIGEREN')
  })
})

describe('a hidden place', () => {
  const order = (geheim: readonly string[]) =>
    opdracht({ LT: { ADR: [NOOR, MOEDER], GEHEIM: geheim } }, { nietAfgeschermd: [NOOR] })
  const samen = over([NOOR, MOEDER])

  test('is shown when GEHEIM was released for every hidden subject, and not for one of two', () => {
    expect(new Vrijgave(order([MOEDER])).oordeel('LT', ['ADR'], samen)).toBe('TONEN')
    expect(new Vrijgave(order([])).oordeel('LT', ['ADR'], samen)).toBe('WEIGEREN')
    expect(new Vrijgave(order([NOOR])).oordeel('LT', ['ADR'], samen)).toBe('WEIGEREN')
  })

  test('of whom this source hides itself is shown only under GEHEIM, whatever the order says', () => {
    const grenzen = { verborgen: new Set([NOOR]) }
    expect(new Vrijgave(order([MOEDER]), grenzen).oordeel('LT', ['ADR'], samen)).toBe('WEIGEREN')
    expect(new Vrijgave(order([MOEDER, NOOR]), grenzen).oordeel('LT', ['ADR'], samen)).toBe('TONEN')
  })
})

describe('a place of who is hidden elsewhere (record 0032)', () => {
  const adr = { uit: 'T', personen: [NOOR], afgeschermd: [MOEDER], regel: 'LT.D10.ADR' } as const
  const proc = { uit: 'T', personen: [NOOR, MOEDER], regel: 'LT.D10.PROC' } as const
  const order = opdracht({}, { cellen: { LT: { ADR: adr, PROC: proc } }, nietAfgeschermd: [NOOR] })
  const vrijgave = new Vrijgave(order, { verborgen: new Set([SEM]) })

  test('is selected and looked up as anybody’s, and not shown; the place of another is', () => {
    expect(vrijgave.personen('LT', 'ADR', [NOOR, MOEDER, SEM])).toEqual([NOOR, MOEDER])
    for (const nodig of [['ADR'], ['PROC', 'ADR']] as const) {
      expect([vrijgave.magLezen('LT', nodig, over([MOEDER])), vrijgave.oordeel('LT', nodig, over([MOEDER]))]).toEqual([
        true,
        'WEIGEREN',
      ])
      expect([vrijgave.magLezen('LT', nodig, over([NOOR])), vrijgave.oordeel('LT', nodig, over([NOOR]))]).toEqual([
        true,
        'TONEN',
      ])
      expect(vrijgave.magLezen('LT', nodig, over([SEM]))).toBe(false)
    }
    // Beside a category that the order does not name at all.
    expect(vrijgave.magLezen('LT', ['ADR', 'STRAF'], over([MOEDER]))).toBe(false)
  })

  test('a list of who is hidden opens nothing in another category, looked up or shown', () => {
    const vals = opdracht({}, { cellen: { LT: { PROC: { ...proc, personen: [], afgeschermd: [MOEDER] } } } })
    expect(new Vrijgave(vals).magLezen('LT', ['PROC'], over([MOEDER]))).toBe(false)
    expect(new Vrijgave(vals).personen('LT', 'PROC', [MOEDER])).toEqual([])
    expect(new Vrijgave(vals).oordeel('LT', ['PROC'], over([MOEDER]))).toBe('WEIGEREN')
  })
})

test('a release opens the rows of the organisation that decided, not those of another one', () => {
  const cel = { uit: 'T', personen: [NOOR], regel: 'LT.D10.KIND', vrijgave: true } as const
  const vrijgevers = new Map([['LT.KIND', new Map([[NOOR, new Set([EIGEN])]])]])
  const vrijgave = new Vrijgave(opdracht({}, { cellen: { LT: { KIND: cel } } }), { vrijgevers })
  expect(vrijgave.oordeel('LT', ['KIND'], over([NOOR]))).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['KIND'], { ...over([NOOR]), organisatie: ANDER })).toBe('WEIGEREN')
})

test('a hidden place opens with the release of the organisation that decided, for its own rows only', () => {
  const order = opdracht({ LT: { ADR: [MOEDER], GEHEIM: [MOEDER] } })
  const vrijgevers = new Map([['LT.GEHEIM', new Map([[MOEDER, new Set([EIGEN])]])]])
  const vrijgave = new Vrijgave(order, { vrijgevers })
  expect(vrijgave.oordeel('LT', ['ADR'], over([MOEDER]))).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['ADR'], { ...over([MOEDER]), organisatie: ANDER })).toBe('WEIGEREN')
})

test('a decision about one person says nothing about the rows of another one', () => {
  const vrijgevers = new Map([['LT.KIND', new Map([[NOOR, new Set([ANDER])]])]])
  const vrijgave = new Vrijgave(opdracht({ LT: { KIND: [NOOR, SEM] } }), { vrijgevers })
  expect(vrijgave.oordeel('LT', ['KIND'], over([SEM]))).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['KIND'], over([NOOR]))).toBe('WEIGEREN')
})

describe('what the status of its file leaves of a row (E4)', () => {
  const metDossiers = (toets: Partial<DossierToets>) =>
    new Vrijgave(
      opdracht(
        {},
        {
          cellen: {
            LT: {
              VEIL: { uit: 'T', personen: [NOOR], regel: 'x', vrijgave: true },
              PROC: { uit: 'T', personen: [NOOR], regel: 'x', organisatie: EIGEN },
            },
          },
        },
      ),
      { dossiers: toets as DossierToets },
    )

  test('is asked of the files, and a row without such a judgement is there', () => {
    const rij = over([NOOR])
    expect(metDossiers({ zichtbaar: () => false }).zichtbaar(rij)).toBe(false)
    expect(metDossiers({ zichtbaar: () => true }).zichtbaar(rij)).toBe(true)
    expect(new Vrijgave(opdracht({ LT: { PROC: [NOOR] } })).zichtbaar(rij)).toBe(true)
  })

  test('is asked with whether a person released the cell, and whether it is for the own organisation only', () => {
    const gevraagd: unknown[] = []
    const mag: DossierToets['mag'] = (_bron, categorie, _persoon, _rij, hoe) => {
      gevraagd.push([categorie, hoe])
      return categorie === 'PROC'
    }
    const vrijgave = metDossiers({ mag })
    expect(vrijgave.oordeel('LT', ['VEIL'], over([NOOR]))).toBe('WEIGEREN')
    expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]))).toBe('TONEN')
    expect(gevraagd).toEqual([
      ['VEIL', { besloten: true, eigen: false }],
      ['PROC', { besloten: false, eigen: true }],
    ])
  })
})
