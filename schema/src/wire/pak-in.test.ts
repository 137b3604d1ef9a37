import { describe, expect, test } from '@jest/globals'
import { GEGEVENS, VRAAG } from '../testing/opdracht.js'
import type { Opdracht, VraagOpdracht } from './opdracht.js'
import { type Ingepakt, pakIn, pakUit } from './pak-in.js'

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

test('every person is named once and every list is written once', () => {
  const ingepakt = pakIn(GEGEVENS)
  expect(JSON.stringify(ingepakt).match(/p-ouder/g)).toHaveLength(1)
  expect(ingepakt.lijsten).toEqual([[0, 1, 2], [1], [0], [], [1, 2], [3]])
})

test('the form tells no more than the order: lists that say the same are one, whether they were made once or twice', () => {
  const apart = JSON.parse(JSON.stringify(GEGEVENS)) as Opdracht
  expect(JSON.stringify(pakIn(apart))).toBe(JSON.stringify(pakIn(GEGEVENS)))
})

test('nobody is named but the persons of the order: what an agency hears is what it heard', () => {
  expect(new Set(pakIn(GEGEVENS).namen)).toEqual(new Set(['p-noor', 'p-sem', 'p-ouder', 'p-oom']))
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
    ['when it names something else than a list', { nietAfgeschermd: 'map' }],
    ['when it names no list', { nietAfgeschermd: undefined }],
  ])('%s', (_what, anders) => {
    expect(pakUit({ ...ingepakt, opdracht: { ...ingepakt.opdracht, ...anders } } as Ingepakt)).toBeUndefined()
  })

  test.each([[[0, 1, 7]], [[-1]], [['length']]])('when a list has a person who is not there: %j', (lijst) => {
    const lijsten = [lijst, ...(ingepakt.lijsten ?? []).slice(1)] as Ingepakt['lijsten']
    expect(pakUit({ ...ingepakt, lijsten } as Ingepakt)).toBeUndefined()
  })
})
