import { describe, expect, test } from '@jest/globals'
import { GEGEVENS, VRAAG } from '../testing/opdracht.js'
import type { Opdracht, Uitgegeven, VraagOpdracht } from './opdracht.js'
import { type Ingepakt, pakIn, pakUit } from './pak-in.js'
import { signOpdracht } from './sign.js'

const { uitgesloten: _, ...ZONDER_UITGESLOTEN } = GEGEVENS
const ingepaktVan = (opdracht: Opdracht) => JSON.parse(`{${pakIn(opdracht, opdracht.trace)}}`) as Ingepakt
/** As it comes out of a header. */
const gereisd = (opdracht: Opdracht | Uitgegeven | VraagOpdracht) =>
  JSON.parse(
    Buffer.from(signOpdracht(opdracht, '', Buffer.alloc(32)).split('.')[0] ?? '', 'base64url').toString(),
  ) as Ingepakt

test.each([
  ['a question', VRAAG],
  ['an order with everything', GEGEVENS],
  ['an order that excludes nobody', ZONDER_UITGESLOTEN],
  ['an order that releases nothing', { ...GEGEVENS, cellen: {}, btrElders: {}, nietAfgeschermd: [] }],
])('what was packed comes out as it was: %s', (_what, opdracht) => {
  expect(pakUit(gereisd(opdracht))).toStrictEqual(opdracht)
})

test('every person is named once and every list is written once', () => {
  const ingepakt = ingepaktVan(GEGEVENS)
  expect(JSON.stringify(ingepakt).match(/p-ouder/g)).toHaveLength(1)
  expect(ingepakt.lijsten).toEqual([[0, 1, 2], [1], [0], [], [1, 2], [3]])
})

test('the form tells no more than the order: lists that say the same are one, whether they were made once or twice', () => {
  const apart = JSON.parse(JSON.stringify(GEGEVENS)) as Opdracht
  expect(pakIn(apart, apart.trace)).toBe(pakIn(GEGEVENS, GEGEVENS.trace))
})

test('nobody is named but the persons of the order: what an agency hears is what it heard', () => {
  expect(new Set(ingepaktVan(GEGEVENS).namen)).toEqual(new Set(['p-noor', 'p-sem', 'p-ouder', 'p-oom']))
  const { opdracht, namen, lijsten } = gereisd(VRAAG)
  expect({ opdracht, namen, lijsten }).toEqual({ opdracht: VRAAG })
})

describe('an order that is given out to one request after another', () => {
  const { trace: __, ...inhoud } = GEGEVENS
  const uit = (trace: string, van = inhoud) => pakUit(gereisd({ soort: 'uitgegeven', trace, inhoud: van }))

  test('says the same each time, and of each the request that it is for', () => {
    const vast = Object.freeze({ ...inhoud })
    for (const trace of ['a'.repeat(32), 'b'.repeat(32)]) expect(uit(trace, vast)).toStrictEqual({ ...GEGEVENS, trace })
  })

  test('is not remembered when it could have been changed meanwhile', () => {
    const los = { ...inhoud }
    uit('a'.repeat(32), los)
    Object.assign(los, { nietAfgeschermd: [] })
    expect(uit('a'.repeat(32), los)).toMatchObject({ nietAfgeschermd: [] })
  })
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
