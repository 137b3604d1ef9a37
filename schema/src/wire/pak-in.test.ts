import { describe, expect, test } from '@jest/globals'
import type { Opdracht, VraagOpdracht } from './opdracht.js'
import { type Ingepakt, pakIn, pakUit } from './pak-in.js'

const GEZIN = ['p-noor', 'p-sem', 'p-ouder'] as const
const VRAAG: VraagOpdracht = { soort: 'vraag', subgraph: 'gi', trace: '0'.repeat(32), pad: '/feiten' }
const GEGEVENS: Opdracht = {
  soort: 'gegevens',
  subgraph: 'gi',
  trace: '0'.repeat(32),
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
  cellen: {
    GI: {
      BTR: { uit: 'T', personen: GEZIN, regel: 'GI.D10.BTR' },
      ADR: { uit: 'T', personen: ['p-sem'], afgeschermd: ['p-noor'], regel: 'GI.D10.ADR' },
      STRAF: { uit: 'M', personen: GEZIN, regel: 'GI.D10.STRAF', vrijgave: true, organisatie: '00000009900000003001' },
    },
    BRP: { ID: { uit: 'K', personen: [], regel: 'BRP.D10.ID' } },
  },
  btrElders: { VT: GEZIN, RVDK: [] },
  nietAfgeschermd: ['p-sem', 'p-ouder'],
  uitgesloten: ['p-oom'],
  relaties: ['p-zus'],
  skn: { 'p-sem': 'skn-1' },
  motivering: ['STRAF'],
  beleid: '0123456789abcdef',
}

const { uitgesloten: _, ...ZONDER_UITGESLOTEN } = GEGEVENS
/** As it comes out of a header. */
const gereisd = (opdracht: Opdracht | VraagOpdracht) => JSON.parse(JSON.stringify(pakIn(opdracht))) as Ingepakt

test.each([
  ['a question', VRAAG],
  ['an order with everything', GEGEVENS],
  ['an order that excludes nobody', ZONDER_UITGESLOTEN],
  ['an order that releases nothing', { ...GEGEVENS, cellen: {}, btrElders: {}, nietAfgeschermd: [] }],
])('what was packed comes out as it was: %s', (_what, opdracht) => {
  expect(pakUit(gereisd(opdracht))).toStrictEqual(opdracht)
})

test('every person is named once, and a list that many cells share is written once', () => {
  const ingepakt = pakIn(GEGEVENS)
  expect(JSON.stringify(ingepakt).match(/p-ouder/g)).toHaveLength(1)
  expect(ingepakt.lijsten?.filter((lijst) => lijst.length === GEZIN.length)).toEqual([[0, 1, 2]])
})

test('nobody is named but the persons of the order: what an agency hears is what it heard', () => {
  expect(new Set(pakIn(GEGEVENS).namen)).toEqual(new Set([...GEZIN, 'p-oom']))
  expect(pakIn(VRAAG)).toEqual({ opdracht: VRAAG })
})

describe('nothing comes out, not even a part', () => {
  const cel = { uit: 'T', personen: 9, regel: 'GI.D10.BTR' }
  const ingepakt = gereisd(GEGEVENS)
  test.each([
    ['when a cell has a list that is not there', { cellen: { GI: { BTR: cel } } }],
    [
      'when a cell hides a list that is not there',
      { cellen: { GI: { ADR: { ...cel, personen: 0, afgeschermd: -1 } } } },
    ],
    ['when another source has a list that is not there', { btrElders: { VT: 9 } }],
    ['when who is not hidden is a list that is not there', { nietAfgeschermd: 9 }],
    ['when who is excluded is a list that is not there', { uitgesloten: 9 }],
  ])('%s', (_what, anders) => {
    expect(pakUit({ ...ingepakt, opdracht: { ...ingepakt.opdracht, ...anders } } as Ingepakt)).toBeUndefined()
  })

  test.each([[[0, 1, 7]], [[-1]], [['length']]])('when a list has a person who is not there: %j', (lijst) => {
    const lijsten = [lijst, ...(ingepakt.lijsten ?? []).slice(1)] as Ingepakt['lijsten']
    expect(pakUit({ ...ingepakt, lijsten } as Ingepakt)).toBeUndefined()
  })
})
