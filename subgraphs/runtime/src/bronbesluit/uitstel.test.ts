import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { openSource, type Source } from '../database/open.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { leesBronOpties } from './bron-opties.js'
import { migrate } from './migrate.js'
import { ruimOp } from './opruimen.js'
import { openUitstellen, uitgesteldVan, uitgesteldVoorHelper } from './uitstel.js'

jest.setTimeout(60_000)
const MIDDAG = '2026-03-10T11:00:00.000Z'
const GROND = 'Wmo 5.3.1 lid 3'
const [NOOR, MOEDER, VADER] = ['p-noor', 'p-moeder', 'p-vader']

let database: TempDatabase
let source: Source
beforeAll(async () => {
  database = await tempDatabase('rt_uitstel')
  source = openSource(database.url, () => undefined)
  await migrate(source)
  await database.sql('create table koppeling_persoon (lokaal text, persoon_id text)')
  await database.sql('insert into koppeling_persoon select x, x from unnest($1::text[]) x', [[NOOR, MOEDER, VADER]])
})
beforeEach(() => database.sql('delete from gezinsbeeld.inzage_uitstel'))
afterAll(async () => {
  await source.close()
  await database.drop()
})

const stel = (persoon: string, vanaf = '2026-03-10', totEnMet = '2026-03-29') =>
  openUitstellen(source).stel({ persoon, vanaf, totEnMet, grond: GROND }, MIDDAG)
const van = (over: { doel?: string; betrokkene?: string } = {}, nu = MIDDAG) =>
  uitgesteldVan({ doel: 'D17', betrokkene: VADER, ...over }, [NOOR, MOEDER], { db: source.request(), nu })

describe('a postponement of inspection (Wmo 5.3.1 lid 3)', () => {
  test('holds from its first day through its last in the Netherlands, also when summer time begins, and then ends by itself', async () => {
    await stel(NOOR)
    expect(await van({}, '2026-03-09T22:59:59Z')).toEqual([])
    expect(await van({}, '2026-03-09T23:00:00Z')).toEqual([NOOR])
    expect(await van({}, '2026-03-29T21:59:59Z')).toEqual([NOOR])
    expect(await van({}, '2026-03-29T22:00:00Z')).toEqual([])
  })

  test('holds for inspection only; under any other purpose the register is not even read', async () => {
    await stel(NOOR)
    for (const doel of ['D17', 'D19']) expect(await van({ doel })).toEqual([NOOR])
    for (const doel of ['D02', 'D10', 'D18']) {
      const db = source.request()
      expect(await uitgesteldVan({ doel }, [NOOR], { db, nu: MIDDAG })).toEqual([])
      expect(db.statements.size).toBe(0)
    }
  })

  test('of who asks closes everybody to him: of his child too he would hear of the case', async () => {
    await stel(MOEDER)
    expect(await van({ betrokkene: MOEDER })).toEqual([NOOR, MOEDER])
    expect(await van({ betrokkene: VADER })).toEqual([MOEDER])
  })

  test('closes to a helper every record that is also about that person; the person himself asks for himself', async () => {
    await stel(MOEDER)
    const db = { db: source.request(), nu: MIDDAG }
    expect(await uitgesteldVoorHelper({ doel: 'D19' }, db)).toEqual([MOEDER])
    expect(await uitgesteldVoorHelper({ doel: 'D17', betrokkene: VADER }, db)).toEqual([])
    expect(await uitgesteldVoorHelper({ doel: 'D10' }, db)).toEqual([])
  })

  test('is ended by the source at once, and the register keeps that it was there', async () => {
    await stel(NOOR)
    await stel(MOEDER)
    await openUitstellen(source).hefOp(NOOR, MIDDAG)
    expect(await van()).toEqual([MOEDER])
    expect(await openUitstellen(source).toon(MIDDAG)).toEqual([
      { persoon: MOEDER, vanaf: '2026-03-10', totEnMet: '2026-03-29', grond: GROND },
    ])
    expect(await database.sql('select persoon from gezinsbeeld.inzage_uitstel order by 1')).toHaveLength(2)
  })

  test('cannot be about a person of whom this source has no file', async () => {
    expect([await stel('p-vreemd'), await stel(NOOR)]).toEqual([false, true])
    expect(await openUitstellen(source).toon(MIDDAG)).toHaveLength(1)
  })

  test('is forgotten five years after its last day', async () => {
    await stel(NOOR)
    await ruimOp(source, '2031-03-28T00:00:00Z')
    expect(await database.sql('select 1 as een from gezinsbeeld.inzage_uitstel')).toHaveLength(1)
    await ruimOp(source, '2031-03-31T00:00:00Z')
    expect(await database.sql('select 1 as een from gezinsbeeld.inzage_uitstel')).toHaveLength(0)
  })
})

describe('the options of the command', () => {
  const lees = (...args: string[]) => leesBronOpties(args, ['D10'], Date.parse(MIDDAG))

  test('name one act, with what that act needs', () => {
    expect(lees('--stel-uit', NOOR, '--tot', '2026-04-07', '--grond', GROND)).toEqual({
      soort: 'stel-uit',
      uitstel: { persoon: NOOR, vanaf: '2026-03-10', totEnMet: '2026-04-07', grond: GROND },
    })
    expect(lees('--hef-op', NOOR)).toEqual({ soort: 'hef-op', persoon: NOOR })
    expect(lees('--toon-uitstel')).toEqual({ soort: 'toon-uitstel' })
    expect(lees('--sluit', '--doel', 'D10')).toEqual({ soort: 'sluit', doel: 'D10' })
  })

  test.each([
    [['--stel-uit', NOOR, '--tot', '2026-04-08', '--grond', GROND], 'at most 28 days'],
    [['--stel-uit', NOOR, '--tot', '2026-03-09', '--grond', GROND], '`--tot` is the last day'],
    [['--stel-uit', NOOR, '--tot', '2026-02-30', '--grond', GROND], '`--tot` is the last day'],
    [['--stel-uit', NOOR, '--vanaf', '2026-03-12', '--tot', '2026-03-11', '--grond', GROND], '`--tot` is the last day'],
    [['--stel-uit', NOOR, '--tot', '2026-03-11'], '`--grond` names the law'],
    [['--stel-uit', NOOR, '--sluit'], 'exactly one of'],
    [[], 'exactly one of'],
    [['--sluit', '--doel', 'D99'], '`--doel` must be one of'],
  ])('%j are refused with what to do', (args, zin) => {
    expect(() => lees(...args)).toThrow(`OPTIE_ONGELDIG`)
    expect(() => lees(...args)).toThrow(zin)
  })
})
