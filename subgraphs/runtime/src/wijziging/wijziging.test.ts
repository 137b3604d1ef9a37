import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { epochSleutel, OPDRACHT_HEADER, verifyOpdracht, WIJZIGING_PAD } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { migrate } from '../bronbesluit/migrate.js'
import { openSluitingen } from '../bronbesluit/sluiting.js'
import { openSource, type Source } from '../database/open.js'
import { table, text } from '../tables/define.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { luister } from './luister.js'
import { httpMelder, redisMelder } from './meld.js'
import { openWijzigingen } from './open-wijzigingen.js'
import { samenvoegen } from './samenvoegen.js'
import { feittabellen, zetTriggers } from './triggers.js'

jest.setTimeout(30_000)
const kolom = { key: ['nr'] as const, columns: { nr: text('Nummer.') } }
const TABLES = {
  maatregel: table({ doc: 'Maatregelen.', ...kolom }),
  journaal: table({ doc: 'Journaal.', ...kolom }),
}
const DEFINITIE = { naam: 'gi', tables: TABLES, zonderFeiten: ['journaal'] } as const
const KEY = Buffer.alloc(32, 5)

let database: TempDatabase
let source: Source

beforeAll(async () => {
  database = await tempDatabase('rt_wijziging')
  await database.sql('create table koppeling_persoon (lokaal text primary key)')
  for (const naam of Object.keys(TABLES)) await database.sql(`create table ${naam} (nr text primary key)`)
  source = openSource(database.url, () => undefined)
  await migrate(source)
})
afterAll(async () => {
  await source.close()
  await database.drop()
})

/** Resolves when the counted thing has happened that often; no clock decides. */
function teller() {
  let aantal = 0
  const wachters: { readonly vanaf: number; readonly klaar: () => void }[] = []
  return {
    tik: () => {
      aantal += 1
      for (const { vanaf, klaar } of wachters) if (aantal >= vanaf) klaar()
    },
    get aantal() {
      return aantal
    },
    tot: (vanaf: number) =>
      new Promise<void>((klaar) => (aantal >= vanaf ? klaar() : void wachters.push({ vanaf, klaar }))),
  }
}

describe('a table of facts', () => {
  test('is every table, the index of persons and what the source decided, but not what holds no fact', () => {
    expect(feittabellen(TABLES, ['journaal'])).toEqual([
      'public."koppeling_persoon"',
      'public."maatregel"',
      'gezinsbeeld.besluit',
      'gezinsbeeld.intrekking',
      'gezinsbeeld.sluiting',
      'gezinsbeeld.inzage_uitstel',
    ])
  })

  test('announces each kind of change once per transaction, without contents; another table does not', async () => {
    await zetTriggers(source, feittabellen(TABLES, ['journaal']))
    await zetTriggers(source, feittabellen(TABLES, ['journaal']))
    const gehoord = teller()
    const luisteraar = await luister(database.url, gehoord.tik, () => undefined)
    await database.sql("insert into journaal values ('1')")
    await database.sql('insert into maatregel select n::text from generate_series(1, 500) n')
    await gehoord.tot(1)
    await database.sql("update maatregel set nr = 'x' where nr = '1'")
    await gehoord.tot(2)
    await database.sql("delete from maatregel where nr = 'x'")
    await gehoord.tot(3)
    await database.sql('truncate maatregel')
    await gehoord.tot(4)
    await openSluitingen(source).sluit('D10', '2026-03-10T11:00:00Z')
    await gehoord.tot(5)
    expect(gehoord.aantal).toBe(5)
    await luisteraar.stop()
  })

  test('that changed while nobody listened counts as changed when the connection is back', async () => {
    const gehoord = teller()
    const luisteraar = await luister(database.url, gehoord.tik, () => undefined)
    await database.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'",
    )
    await gehoord.tot(1)
    await database.sql("insert into maatregel values ('na')")
    await gehoord.tot(2)
    await luisteraar.stop()
  })
})

describe('a flood of changes', () => {
  test('is announced at once and then once more for all that came meanwhile', async () => {
    const gemeld = teller()
    const samen = samenvoegen(
      async () => gemeld.tik(),
      () => undefined,
    )
    for (let n = 0; n < 1000; n += 1) samen.wijziging()
    expect(gemeld.aantal).toBe(1)
    await gemeld.tot(2)
    samen.wijziging()
    await gemeld.tot(3)
    expect(gemeld.aantal).toBe(3)
    samen.stop()
  })

  test('that could not be announced is announced again', async () => {
    const [gemeld, fouten] = [teller(), teller()]
    const meld = async () => {
      gemeld.tik()
      if (gemeld.aantal === 1) throw new Error('away')
    }
    const samen = samenvoegen(meld, fouten.tik)
    samen.wijziging()
    await gemeld.tot(2)
    expect(fouten.aantal).toBe(1)
    samen.stop()
  })
})

/** A gateway that hears changes; keeps what it was sent. */
async function gateway(
  status = 200,
): Promise<{ server: Server; url: string; gehoord: [string, string][]; tot(n: number): Promise<void> }> {
  const gehoord: [string, string][] = []
  const geteld = teller()
  const server = createServer((request, response) => {
    const stukken: Buffer[] = []
    request.on('data', (stuk: Buffer) => void stukken.push(stuk))
    request.on('end', () => {
      gehoord.push([String(request.headers[OPDRACHT_HEADER]), Buffer.concat(stukken).toString()])
      response.writeHead(request.url === WIJZIGING_PAD ? status : 404).end('{}')
      geteld.tik()
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, gehoord, tot: geteld.tot }
}

describe('the gateways', () => {
  test('are told over HTTP with a signature that they can check', async () => {
    const { server, url, gehoord } = await gateway()
    await httpMelder(url, 'gi', KEY).meld()
    const [[header, body]] = gehoord as [[string, string]]
    const opdracht = await verifyOpdracht(header, body, { subgraph: 'gi', key: KEY, eenmalig: async () => true })
    expect(opdracht).toMatchObject({ soort: 'vraag', subgraph: 'gi', pad: WIJZIGING_PAD })
    expect(body).toBe('{"subgraph":"gi"}')
    server.close()
  })

  test('that refuse or are away have not been told', async () => {
    const { server, url } = await gateway(401)
    await expect(httpMelder(url, 'gi', KEY).meld()).rejects.toThrow('401')
    await new Promise((klaar) => server.close(klaar))
    await expect(httpMelder(url, 'gi', KEY).meld()).rejects.toThrow()
  })

  test('that share a Redis find another epoch there after each change', async () => {
    const url = process.env.GEZINSBEELD_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'
    const redis = new Redis(url)
    const voor = await redis.get(epochSleutel('raad'))
    const melder = redisMelder(url, 'raad', () => undefined)
    await melder.meld()
    const na = await redis.get(epochSleutel('raad'))
    await melder.meld()
    expect(new Set([voor, na, await redis.get(epochSleutel('raad'))]).size).toBe(3)
    melder.stop()
    await redis.quit()
  })

  test('of which the Redis is away have not been told', async () => {
    const melder = redisMelder('redis://127.0.0.1:1', 'raad', () => undefined)
    await expect(melder.meld()).rejects.toThrow()
    melder.stop()
  })

  test('hear of a change in the database of a running source', async () => {
    const { server, url, gehoord, tot } = await gateway()
    const config = {
      databaseUrl: database.url,
      redisUrl: null,
      gatewayUrl: url,
      gatewaySleutel: KEY.toString('base64'),
    }
    const wijzigingen = await openWijzigingen(DEFINITIE, config, source, () => undefined)
    await tot(1)
    await database.sql("insert into maatregel values ('nieuw')")
    await tot(2)
    expect(gehoord.map(([, body]) => body)).toEqual(['{"subgraph":"gi"}', '{"subgraph":"gi"}'])
    await wijzigingen.stop()
    server.close()
  })

  test('are not needed to start: a source that cannot set up its triggers starts and says so', async () => {
    const fouten = teller()
    const definitie = { ...DEFINITIE, tables: { ...TABLES, bestaat_niet: TABLES.maatregel } }
    const config = { databaseUrl: database.url, redisUrl: null, gatewayUrl: 'http://127.0.0.1:1', gatewaySleutel: '' }
    const wijzigingen = await openWijzigingen(definitie, config, source, fouten.tik)
    expect(fouten.aantal).toBe(1)
    await wijzigingen.stop()
  })
})
