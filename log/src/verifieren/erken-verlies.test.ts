import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { VERLIES_ENDING } from '../controlepunt/controlepunt.js'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { NU, type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'

let log: Proeflog
let half: Schrijver
let heel: Schrijver

/** Two chains; of one the last two lines are lost, the other wholly, as after a restore of an older backup. */
beforeEach(async () => {
  log = await proeflog()
  half = await log.open()
  heel = await log.open()
  for (const schrijver of [half, heel]) {
    for (const inhoud of 'ab') await verzoek(schrijver, inhoud)
    await schrijver.sluit()
  }
  await log.knoei(
    `delete from log_regel where keten = '${half.keten}' and nr > 4;
     delete from log_regel where keten = '${heel.keten}'; delete from log_keten where keten = '${heel.keten}'`,
  )
})
afterEach(() => log.weg())

const VERLIES = [
  expect.objectContaining({ code: 'KETEN_AFGEKNIPT', nr: 5 }),
  expect.objectContaining({ code: 'KETEN_ONTBREEKT' }),
]

test('a loss is a finding until it is acknowledged, and stays visible after it', async () => {
  const voor = await log.verifieer()
  expect([voor.bevindingen, voor.erkend]).toEqual([expect.arrayContaining(VERLIES), []])
  expect(await log.erkenVerlies()).toBe(2)
  const na = await log.verifieer()
  expect([na.bevindingen, na.erkend]).toEqual([[], expect.arrayContaining(VERLIES)])
})

test('a gateway writes on after it, and the next loss is a finding again', async () => {
  await log.erkenVerlies()
  const nieuw = await log.open()
  await verzoek(nieuw)
  await nieuw.sluit()
  expect(await log.verifieer()).toMatchObject({ bevindingen: [], erkend: [{}, {}] })
  await log.knoei(`delete from log_regel where keten = '${half.keten}' and nr = 4`)
  expect((await log.verifieer()).bevindingen).toMatchObject([{ code: 'KETEN_AFGEKNIPT', keten: half.keten, nr: 4 }])
})

test('a change is no loss: nothing is acknowledged while there is one', async () => {
  await log.knoei(`update log_regel set soort = 'SLUIT' where keten = '${half.keten}' and nr = 2`)
  await expect(log.erkenVerlies()).rejects.toMatchObject({ code: 'VERLIES_NIET_TE_ERKENNEN' })
})

test('who takes the acknowledgement away gets the finding back', async () => {
  await log.erkenVerlies()
  for (const naam of readdirSync(log.map).filter((een) => een.endsWith(VERLIES_ENDING))) rmSync(join(log.map, naam))
  expect((await log.verifieer()).bevindingen).toHaveLength(2)
})

test('an acknowledgement is signed again at the end of its key, and vouches for what the old key knew', async () => {
  await log.erkenVerlies()
  await log.wissel()
  await log.open(() => NU + 1)
  expect((await log.sluitSleutels(NU + 2)).verliezen).toHaveLength(2)
  expect(await log.verifieer()).toMatchObject({ bevindingen: [], erkend: [{}, {}] })
})

test('of a chain that began after a removal the first line that is lost is named by its own number', async () => {
  let nu = Date.UTC(2026, 1, 20)
  const lang = await log.open(() => nu)
  await verzoek(lang, 'a', nu)
  nu = NU
  for (const inhoud of 'bc') await verzoek(lang, inhoud)
  await lang.sluit()
  await log.ruimOp('2026-03')
  await log.knoei(`delete from log_regel where keten = '${lang.keten}' and nr > 6`)
  expect((await log.verifieer()).bevindingen).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'KETEN_AFGEKNIPT', keten: lang.keten, nr: 7 })]),
  )
})
