import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { SNEDE_ENDING } from '../controlepunt/controlepunt.js'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'

const maand = (m: number) => Date.UTC(2026, m - 1, 15)

let log: Proeflog
let oud: Schrijver
let lang: Schrijver

/** A chain of January alone, and one that runs from January to March; each month of each has one request. */
beforeEach(async () => {
  log = await proeflog()
  oud = await log.open(() => maand(1))
  await verzoek(oud, 'a', maand(1))
  await oud.sluit()
  let nu = maand(1)
  lang = await log.open(() => nu)
  for (const m of [1, 2, 3]) {
    nu = maand(m)
    await verzoek(lang, 'b', nu)
  }
  await lang.sluit()
})
afterEach(() => log.weg())

const snedenbestand = () => join(log.map, readdirSync(log.map).find((naam) => naam.endsWith(SNEDE_ENDING)) ?? '')
const bevindingen = async () => (await log.verifieer()).bevindingen

test('whole months go at their term, chains of which nothing is left too, and the log is whole after it', async () => {
  expect((await log.verifieer()).regels).toBe(12)
  expect(await log.ruimOp('2026-03')).toEqual(['2026-01', '2026-02'])
  expect(await log.verifieer()).toMatchObject({ regels: 3, bevindingen: [] })
})

test('a next removal goes on where the one before it ended, and one without anything past its term removes nothing', async () => {
  await log.ruimOp('2026-02')
  expect(await log.ruimOp('2026-02')).toEqual([])
  expect(await log.ruimOp('2026-03')).toEqual(['2026-02'])
  expect(await bevindingen()).toEqual([])
})

test('a cut of which half a line was written when the power went spoils no later removal', async () => {
  await log.ruimOp('2026-02')
  appendFileSync(snedenbestand(), 'eyJhbGciOi')
  expect(await log.ruimOp('2026-03')).toEqual(['2026-02'])
  expect(await bevindingen()).toEqual([])
})

test('a month that was removed without a signed cut is missing', async () => {
  await log.eigenaar.query('drop table log_regel_2026_01')
  expect(await bevindingen()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'REGEL_ONTBREEKT', keten: lang.keten, nr: 1 }),
      expect.objectContaining({ code: 'KETEN_ONTBREEKT', keten: oud.keten }),
    ]),
  )
})

test('lines that are still there after their cut was signed are no fault: the removal was stopped, and goes on', async () => {
  const echt = log.eigenaar.query.bind(log.eigenaar)
  log.eigenaar.query = (async (sql: string, ...rest: []) => {
    if (sql.startsWith('drop table')) throw new Error('the power went')
    return echt(sql, ...rest)
  }) as typeof echt
  await expect(log.ruimOp('2026-02')).rejects.toThrow('power')
  log.eigenaar.query = echt
  expect(await log.verifieer()).toMatchObject({ regels: 12, bevindingen: [] })
  expect(await log.ruimOp('2026-02')).toEqual(['2026-01'])
  expect(await bevindingen()).toEqual([])
})

test('lines after the cut cannot go with it, nor a line in the middle', async () => {
  await log.ruimOp('2026-02')
  await log.knoei(`delete from log_regel where keten = '${lang.keten}' and nr = 4`)
  expect(await bevindingen()).toMatchObject([{ code: 'REGEL_ONTBREEKT', keten: lang.keten }])
})

test('a cut that was changed or taken out is found, and no removal goes on after it', async () => {
  await log.ruimOp('2026-02')
  const [een, twee] = readFileSync(snedenbestand(), 'utf8').trim().split('\n')
  writeFileSync(snedenbestand(), `${twee}\n`)
  expect((await bevindingen()).map(({ code }) => code)).toContain('CONTROLEPUNT_ONGELDIG')
  await expect(log.ruimOp('2026-03')).rejects.toMatchObject({ code: 'SNEDE_ONGELDIG' })
  writeFileSync(snedenbestand(), `${een}\n`)
  expect((await bevindingen()).length).toBe(1)
  rmSync(snedenbestand())
  expect((await bevindingen()).length).toBe(2)
})

test('a clock that is set back puts no line in an earlier month than the one before it', async () => {
  let nu = maand(3)
  const schrijver = await log.open(() => nu)
  nu = maand(2)
  await verzoek(schrijver, 'c', nu)
  const { rows } = await log.eigenaar.query('select count(*)::int as n from log_regel_2026_02 where keten = $1', [
    schrijver.keten,
  ])
  expect(rows).toEqual([{ n: 0 }])
})
