import { randomUUID } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { JWK } from 'jose'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { NU, type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'
import { openMap } from './bewaar.js'
import { hashVanControlepunt, SNEDE_ENDING } from './controlepunt.js'
import { leesControlepunten } from './lees.js'
import { openOndertekenaar } from './ondertekenaar.js'

const UUR = 3_600_000

let log: Proeflog
let oud: JWK
let ketenOud: Schrijver
let ketenNieuw: Schrijver

/** A chain under the old key, ended in order; then one under the new key, an hour later; then the old key is ended. */
beforeEach(async () => {
  log = await proeflog()
  oud = log.sleutel
  ketenOud = await log.open()
  await verzoek(ketenOud)
  await ketenOud.sluit()
  await log.wissel()
  ketenNieuw = await log.open(() => NU + UUR)
  await verzoek(ketenNieuw)
})
afterEach(() => log.weg())

const bevindingen = async () => (await log.verifieer()).bevindingen
const ongeldig = (keten: string, nr: number) => ({ code: 'CONTROLEPUNT_ONGELDIG', keten, nr })

/** What a thief of the old key signs, as the last line of a file. */
async function alsDief(keten: string, regel: { nr: number; hash?: string; tijd: number }): Promise<void> {
  const bestand = join(log.map, `${keten}.jws`)
  const laatste = readdirSync(log.map).includes(`${keten}.jws`)
    ? readFileSync(bestand, 'utf8').trim().split('\n').at(-1)
    : undefined
  const { rows } = await log.eigenaar.query<{ id: string }>('select id from log_kenmerk')
  const onderteken = await openOndertekenaar(oud)
  const vorige = laatste === undefined ? null : hashVanControlepunt(laatste)
  await openMap(log.map)(
    keten,
    await onderteken({ v: 1, log: String(rows[0]?.id), keten, hash: 'a'.repeat(64), vorige, ...regel }),
  )
}

describe('after the change of the signing key', () => {
  test('the log is whole, before and after the old key is ended', async () => {
    expect(await bevindingen()).toEqual([])
    await log.sluitSleutels(NU + 2 * UUR)
    expect(await log.verifieer()).toMatchObject({ ketens: 2, bevindingen: [] })
  })

  test('and after a second change: each key vouches for the one before it', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    await ketenNieuw.sluit()
    await log.wissel()
    await log.open(() => NU + 3 * UUR)
    await log.sluitSleutels(NU + 4 * UUR)
    expect(await log.verifieer()).toMatchObject({ ketens: 3, bevindingen: [] })
  })

  test('a key is not ended while nothing of the key that stays vouches for its chains', async () => {
    const later = await openMetOud(() => NU + UUR)
    await expect(log.sluitSleutels(NU + 2 * UUR)).rejects.toMatchObject({ code: 'SLEUTEL_IN_GEBRUIK' })
    await later.sluit()
    await log.open(() => NU + UUR)
    await log.sluitSleutels(NU + 2 * UUR)
    expect(await bevindingen()).toEqual([])
  })

  const openMetOud = async (nu: () => number) => {
    const { openSchrijver } = await import('../schrijven/open-schrijver.js')
    return openSchrijver({ db: log.schrijver, onderteken: await openOndertekenaar(oud), bewaar: openMap(log.map), nu })
  }

  test('a chain that a gateway began with the old key after its end does not hold', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    const { keten } = await openMetOud(() => NU + 3 * UUR)
    expect(await bevindingen()).toEqual(expect.arrayContaining([ongeldig(keten, 1)]))
  })

  test('nor does one that says it is of before: the new key knows of no such chain', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    const { keten } = await openMetOud(() => NU - UUR)
    expect(await bevindingen()).toEqual(expect.arrayContaining([ongeldig(keten, 1)]))
  })

  test('nor does a checkpoint that is put behind a chain of before', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    await alsDief(ketenOud.keten, { nr: 99, tijd: NU })
    expect(await bevindingen()).toEqual([ongeldig(ketenOud.keten, 3)])
  })

  test('a made-up chain of the old key cannot vouch for another', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    const een = await openMetOud(() => NU - UUR)
    const twee = await openMetOud(() => NU - UUR / 2)
    const codes = await bevindingen()
    expect(codes).toEqual(expect.arrayContaining([ongeldig(een.keten, 1), ongeldig(twee.keten, 1)]))
  })

  test('of a key that was stolen nothing counts since then, whatever vouches for it', async () => {
    await log.sluitSleutels(NU + 2 * UUR, NU)
    expect(await bevindingen()).toEqual(expect.arrayContaining([ongeldig(ketenOud.keten, 1)]))
  })

  test('when the file of the new key is gone, what it vouched for holds no longer', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    rmSync(join(log.map, `${ketenNieuw.keten}.jws`))
    expect((await bevindingen()).length).toBeGreaterThan(1)
  })
})

describe('cuts', () => {
  const sneden = () => readdirSync(log.map).filter((naam) => naam.endsWith(SNEDE_ENDING))

  /** The old key cut everything away before the change. */
  beforeEach(async () => {
    await log.weg()
    log = await proeflog()
    oud = log.sleutel
    await (await log.open(() => NU - 100 * 24 * UUR)).sluit()
    ketenOud = await log.open()
    await log.ruimOp('2026-03')
    await ketenOud.sluit()
    await log.wissel()
    await log.open(() => NU + UUR)
  })

  test('of the old key still count, are signed again at its end, and count then', async () => {
    expect(await log.ruimOp('2026-03')).toEqual([])
    expect(await bevindingen()).toEqual([])
    expect((await log.sluitSleutels(NU + 2 * UUR)).sneden).toHaveLength(1)
    expect([await bevindingen(), sneden().length]).toEqual([[], 2])
  })

  test('that were signed again are not signed a third time', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    expect((await log.sluitSleutels(NU + 3 * UUR)).sneden).toEqual([])
  })

  test('that a thief signs with the ended key remove nothing unseen, whatever time they tell', async () => {
    await log.sluitSleutels(NU + 2 * UUR)
    const { rows } = await log.eigenaar.query(
      `select keten, nr::int, encode(hash, 'hex') as hash, (select id from log_kenmerk) as log
       from log_regel where keten = $1 and nr = 1`,
      [ketenOud.keten],
    )
    const onderteken = await openOndertekenaar(oud)
    const jws = await onderteken({ v: 1, ...rows[0], voor: '2026-03', tijd: NU - UUR, vorige: null })
    appendFileSync(join(log.map, `${randomUUID()}${SNEDE_ENDING}`), `${jws}\n`)
    await log.knoei(`delete from log_regel where keten = '${ketenOud.keten}' and nr = 1`)
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_ONTBREEKT', keten: ketenOud.keten, nr: 1 }])
  })
})

test('a moment that is no moment is no end of a key', async () => {
  await expect(leesControlepunten(log.map, [{ ...log.sleutel, tot: 'gisteren' }])).rejects.toMatchObject({
    code: 'CONTROLEPUNT_SLEUTEL_ONGELDIG',
  })
})
