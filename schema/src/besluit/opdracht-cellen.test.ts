import { expect, test } from '@jest/globals'
import { BRONNEN, BRONNEN_VAN, CATEGORIEEN, SUBGRAPHS } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import { FEITELIJKE_VOORWAARDEN } from '../wire/feiten.js'
import type { Opdracht } from '../wire/opdracht.js'
import { type Aanvraag, bekend, type Feiten } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import { magBevatten } from './mag-bevatten.js'
import { opdrachtCellen } from './opdracht-cellen.js'
import { Zicht } from './zicht.js'

const GI_A = '00000009900000003001'
const aanvraag: Aanvraag = {
  aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A },
  doel: 'D10',
  motivering: new Set(['VEIL']),
  nu: 0,
}
const noor = bekend([{ persoon: 'p-noor' }])
const elkeFeit = FEITELIJKE_VOORWAARDEN.flatMap((nr): FeitSleutel[] => [
  nr,
  ...BRONNEN.map((bron): FeitSleutel => `${nr}@${bron}`),
])
/** Every fact holds for Noor, but that a person at a source decided to release something. */
const zonderBesluit = (nr: FeitSleutel) => !nr.startsWith('7@') && !nr.startsWith('12@')
const feiten: Feiten = {
  leden: ['p-noor', 'p-sem', 'p-noor'],
  feiten: new Map(elkeFeit.filter(zonderBesluit).map((nr) => [nr, noor])),
  afscherming: { verborgen: new Set(), onbekend: false },
  conflict: 'GEEN',
  gesloten: new Set(),
  uitgesteld: new Map(),
}
const order = (over: Partial<Opdracht> = {}): Opdracht => ({
  soort: 'gegevens',
  subgraph: 'gi',
  trace: '0'.repeat(32),
  ...aanvraag.aanvrager,
  doel: 'D10',
  cellen: opdrachtCellen(new Zicht(beleid, aanvraag, feiten), ['GI']),
  btrElders: {},
  nietAfgeschermd: [],
  relaties: [],
  skn: {},
  motivering: ['VEIL'],
  beleid: beleid.versie,
  ...over,
})
const objections = (over: Partial<Opdracht>) => magBevatten(beleid, order(over)).join('; ')

test('who is hidden is in no release of a place; only a place is looked up of who is, and only where it would be released', () => {
  const verborgen = { ...feiten, afscherming: { verborgen: new Set(['p-noor', 'p-sem']), onbekend: false } }
  for (const subgraph of SUBGRAPHS) {
    const open = opdrachtCellen(new Zicht(beleid, aanvraag, feiten), BRONNEN_VAN[subgraph])
    const found = opdrachtCellen(new Zicht(beleid, aanvraag, verborgen), BRONNEN_VAN[subgraph])
    for (const [bron, { ADR, ...rest }] of Object.entries(found)) {
      const { ADR: plaats, ...anders } = open[bron as keyof typeof open] ?? {}
      expect(rest).toEqual(anders)
      // Released as GEHEIM too, the place is released.
      if (plaats === undefined || anders.GEHEIM) expect(ADR).toEqual(plaats)
      else expect(ADR).toEqual({ ...plaats, personen: [], afgeschermd: plaats.personen })
    }
  }
  const plaatsen = opdrachtCellen(new Zicht(beleid, aanvraag, verborgen), ['VT', 'GI', 'BRP'])
  expect(plaatsen.BRP?.ADR?.afgeschermd).toEqual(['p-noor'])
  expect(plaatsen.VT?.ADR?.afgeschermd).toEqual(['p-noor'])
  expect(plaatsen.GI?.ADR?.personen).toEqual(['p-noor'])
})

test('an order names per category the persons for whom it is released, and nothing else', () => {
  const cellen = opdrachtCellen(new Zicht(beleid, aanvraag, feiten), BRONNEN_VAN['lokaal-team'])
  const lines = Object.entries(cellen).flatMap(([bron, per]) =>
    Object.entries(per).map(([categorie, cel]) => `${bron}.${categorie} ${cel.uit} ${cel.personen.join('+')}`),
  )
  expect(lines).toEqual([
    'LT.BTR T p-noor',
    'LT.ID T p-noor',
    'LT.ADR T p-noor',
    'LT.PROC T p-noor',
    'LT.VEIL T p-noor',
    'LT.DERD M p-noor',
    'BRP.ID T p-noor+p-sem',
    'BRP.ADR T p-noor',
  ])
})

test('an own cell names the own organisation, another cell none', () => {
  expect(order().cellen.GI?.PROC?.organisatie).toBe(GI_A)
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, feiten), ['VT']).VT?.PROC?.organisatie).toBeUndefined()
})

test('a source that may release nothing is not in the order', () => {
  const none: Feiten = {
    ...feiten,
    feiten: new Map(elkeFeit.map((nr) => [nr, bekend([])])),
  }
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, none), ['VT', 'GI'])).toEqual({})
})

test('a hidden person is released in no order for ADR', () => {
  const hidden: Feiten = { ...feiten, afscherming: { verborgen: new Set(['p-noor']), onbekend: false } }
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, hidden), ['VT', 'BRP']).VT?.ADR?.personen).toEqual([])
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, feiten), ['VT', 'BRP']).VT?.ADR?.personen).toEqual(['p-noor'])
})

test('what a person at the source released is in the order as released', () => {
  const vrij: Feiten = { ...feiten, feiten: new Map(elkeFeit.map((nr) => [nr, noor])) }
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, vrij), ['VT']).VT?.KIND).toEqual({
    uit: 'T',
    personen: ['p-noor'],
    regel: 'VT.D10.KIND',
    vrijgave: true,
  })
  expect(opdrachtCellen(new Zicht(beleid, aanvraag, feiten), ['VT']).VT?.KIND).toBeUndefined()
})

test('a notification to the college is released in a form of its own', () => {
  const lt: Aanvraag = { ...aanvraag, aanvrager: { ...aanvraag.aanvrager, rol: 'LT_VAST_GEZICHT' }, doel: 'D13' }
  expect(opdrachtCellen(new Zicht(beleid, lt, feiten), ['RVDK']).RVDK?.PROC?.uit).toBe('K')
  expect(opdrachtCellen(new Zicht(beleid, lt, feiten), ['RVDK']).RVDK?.OORD?.uit).toBe('T')
})

test('the subgraph accepts every order that the gateway makes, for every role and purpose (decision 15)', () => {
  const refused: string[] = []
  let cells = 0
  for (const { rol, doel } of beleid.rolDoelen.filter(({ uitkomst }) => uitkomst === 'V' || uitkomst === 'T')) {
    for (const subgraph of SUBGRAPHS) {
      const aanvrager = { ...aanvraag.aanvrager, rol }
      const motivering = [...CATEGORIEEN]
      const cellen = opdrachtCellen(
        new Zicht(
          beleid,
          { ...aanvraag, aanvrager, doel, motivering: new Set(motivering) },
          { ...feiten, feiten: new Map(elkeFeit.map((nr) => [nr, noor])) },
        ),
        BRONNEN_VAN[subgraph],
      )
      cells += Object.values(cellen).flatMap(Object.keys).length
      refused.push(...magBevatten(beleid, order({ rol, doel, subgraph, cellen, motivering })))
    }
  }
  expect(refused).toEqual([])
  expect(cells).toBeGreaterThan(300)
})

test('an order that no facts could justify is refused with a sentence', () => {
  const PROC = { uit: 'T', personen: ['p-noor'], regel: 'GI.D10.PROC', organisatie: GI_A } as const
  expect(objections({ cellen: { GI: { PROC } } })).toBe('')
  expect(objections({ cellen: { GI: { STRAF: { ...PROC, regel: 'GI.D10.STRAF' } } } })).toMatch(
    'cell `G` releases nothing',
  )
  expect(objections({ cellen: { GI: { PROC: { ...PROC, afgeschermd: ['p-sem'] } } } })).toBe(
    '`GI.PROC`: only a place is shielded',
  )
  const ADR = { ...PROC, regel: 'GI.D10.ADR', personen: [], afgeschermd: ['p-sem'] } as const
  expect(objections({ cellen: { GI: { ADR } } })).toBe('')
  const KIND = { uit: 'T', personen: ['p-noor'], regel: 'VT.D10.KIND' } as const
  const kind = (cel: object) => objections({ subgraph: 'veilig-thuis', cellen: { VT: { KIND: { ...KIND, ...cel } } } })
  expect(kind({})).toMatch('only B is released by decision')
  expect(kind({ vrijgave: true })).toBe('')
  expect(objections({ cellen: { GI: { PROC: { ...PROC, vrijgave: true } } } })).toMatch(
    'only B is released by decision',
  )
  expect(objections({ cellen: { GI: { PROC: { ...PROC, uit: 'M' } } } })).toMatch('not released as `M`')
  expect(objections({ cellen: { GI: { PROC: { ...PROC, regel: 'GI.D10.ID' } } } })).toMatch(
    'policy line is `GI.D10.PROC`',
  )
  expect(objections({ cellen: { GI: { PROC: { ...PROC, organisatie: '00000009900000003002' } } } })).toMatch(
    'own organisation only',
  )
  expect(objections({ cellen: { GI: { PROC: { uit: 'T', personen: [], regel: 'GI.D10.PROC' } } } })).toMatch(
    'own organisation only',
  )
  expect(objections({ cellen: { VT: { PROC } } })).toMatch('source `VT` is not hosted here')
  expect(objections({ motivering: [] })).toBe('')
  expect(objections({ cellen: { GI: { ART9: { ...PROC, regel: 'GI.D10.ART9' } } }, motivering: [] })).toMatch(
    'no motivation',
  )
  expect(objections({ doel: 'D12' })).toMatch('`DOEL_NIET_VOOR_ROL`')
  expect(objections({ rol: '__proto__' })).toMatch('`DOEL_NIET_VOOR_ROL`')
  expect(objections({ beleid: 'ouder' })).toMatch('this source enforces')
})

test('an order never carries what is read at the loket, also not with a decision of the source', () => {
  const vader = { rol: 'GEZINSLID', doel: 'D17' }
  const OUDER = { uit: 'T', personen: ['p-noor'], regel: 'GI.D17.OUDER', vrijgave: true } as const
  expect(objections({ ...vader, cellen: { GI: { OUDER } } })).toMatch('read at the loket')
  const OORD = { ...OUDER, regel: 'GI.D17.OORD' }
  expect(objections({ ...vader, cellen: { GI: { OORD } } })).toBe('')
})

test('a category or subgraph named after the object prototype is refused', () => {
  const cellen = JSON.parse('{"GI":{"__proto__":{"uit":"T","personen":[],"regel":"x"}}}') as Opdracht['cellen']
  expect(objections({ cellen })).toMatch('there is no cell')
  expect(objections({ subgraph: '__proto__' as Opdracht['subgraph'] })).toMatch('is not hosted here')
})

test('under D05 another agency may not be in the order, though the cell exists', () => {
  const ID = { uit: 'T', personen: ['p-noor'], regel: 'VT.D05.ID', organisatie: GI_A } as const
  expect(objections({ doel: 'D05', subgraph: 'veilig-thuis', cellen: { VT: { ID } } })).toMatch('own source only')
})
