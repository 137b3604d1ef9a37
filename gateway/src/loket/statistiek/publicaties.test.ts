import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { type Opslag, openOpslag } from '../../opslag/open-opslag.js'
import { openPublicaties, type Publicatie, type Publicaties } from './open-publicaties.js'

const url = process.env.GEZINSBEELD_TEST_POSTGRES_URL
const database = `gb_publicatie_${randomBytes(5).toString('hex')}`
const tabel = (aantal: number): Publicatie => ({
  gepubliceerdOp: new Date(Date.UTC(2026, 2, 10, 11, 0, aantal)).toISOString(),
  rijen: [{ kenmerken: { type: 'OTS', wet: null }, cellen: { instroom: aantal, duur: null } }],
})

const metPostgres = url ? describe : describe.skip
metPostgres('published tables, on PostgreSQL', () => {
  let opslagen: Opslag[]
  let publicaties: Publicaties[]
  const admin = async (sql: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  beforeAll(async () => {
    await admin(`create database ${database}`)
    const target = Object.assign(new URL(url ?? ''), { pathname: `/${database}` })
    opslagen = Array.from({ length: 3 }, () => openOpslag(target.href))
    // Three gateways start at once on one database.
    publicaties = await Promise.all(opslagen.map((opslag) => openPublicaties(opslag)))
  })
  afterAll(async () => {
    await Promise.all(opslagen.map((opslag) => opslag.sluit()))
    await admin(`drop database ${database} with (force)`)
  })
  const een = () => publicaties[0] as Publicaties

  test('a table that was not published is not there; once published it is found as it was', async () => {
    expect(await een().vind('HULP', '2026-01')).toBeUndefined()
    expect(await een().publiceer('HULP', '2026-01', tabel(15))).toEqual(tabel(15))
    for (const gateway of publicaties) expect(await gateway.vind('HULP', '2026-01')).toEqual(tabel(15))
    expect(await een().vind('HULP', '2026-02')).toBeUndefined()
    expect(await een().vind('GEZINNEN', '2026-01')).toBeUndefined()
  })

  test('what comes later changes nothing: everybody gets the first', async () => {
    await een().publiceer('VOORZIENINGEN', '2026-01', tabel(15))
    expect(await een().publiceer('VOORZIENINGEN', '2026-01', tabel(20))).toEqual(tabel(15))
  })

  test('of many that publish at once, at several gateways, one is kept and all get that one', async () => {
    const pogingen = Array.from({ length: 12 }, (_, i) =>
      publicaties[i % 3]?.publiceer('MAATREGELEN', '2026-01', tabel(i)),
    )
    const uitkomsten = await Promise.all(pogingen)
    expect(new Set(uitkomsten.map((uitkomst) => JSON.stringify(uitkomst))).size).toBe(1)
    expect(await een().vind('MAATREGELEN', '2026-01')).toEqual(uitkomsten[0])
  })

  test('our own code cannot change or remove what is published, nor publish a month that is none', async () => {
    await een().publiceer('VT_MELDINGEN', '2026-01', tabel(15))
    const [opslag] = opslagen
    for (const sql of [
      `update statistiek_publicatie set rijen = '[]'`,
      'delete from statistiek_publicatie',
      'truncate statistiek_publicatie',
    ]) {
      await expect(opslag?.vraag(sql)).rejects.toMatchObject({ code: 'OPSLAG_NIET_BESCHIKBAAR' })
    }
    await expect(een().publiceer('VT_MELDINGEN', 'maart', tabel(1))).rejects.toMatchObject({
      code: 'OPSLAG_NIET_BESCHIKBAAR',
    })
    expect(await een().vind('VT_MELDINGEN', '2026-01')).toEqual(tabel(15))
  })
})
