import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { regelsVan } from '../database/regels.js'
import { hashVan, type Regel } from '../regel/regel.js'
import { NU, type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'
import { metVorm } from '../testing/uitkomst.js'
import { openSchrijver, type Schrijver } from './open-schrijver.js'

let log: Proeflog

beforeAll(async () => {
  log = await proeflog()
})
afterAll(() => log.weg())

async function lees(schrijver: Schrijver): Promise<Regel[]> {
  const regels: Regel[] = []
  for await (const regel of regelsVan(log.eigenaar, schrijver.keten)) regels.push(regel)
  return regels
}

test('every line holds the hash of the line before it, from the opening of the chain to its end', async () => {
  const schrijver = await log.open()
  await verzoek(schrijver)
  await schrijver.sluit()
  const regels = await lees(schrijver)
  expect(regels.map(({ nr, soort }) => `${nr} ${soort}`)).toEqual(['1 OPEN', '2 INTENTIE', '3 UITKOMST', '4 SLUIT'])
  regels.forEach((regel, index) => {
    expect(regel.vorige).toBe(regels[index - 1]?.hash ?? null)
    expect(regel.hash).toBe(hashVan(regel))
  })
})

test('the hash does not hang on the order of keys, and does on every value', () => {
  const regel = {
    keten: 'k',
    nr: 2,
    vorige: 'v',
    soort: 'INTENTIE',
    tijd: NU,
    trace: 't',
    inhoud: { a: 1, b: [2] },
  } as const
  expect(hashVan({ ...regel, inhoud: { b: [2], a: 1 } })).toBe(hashVan(regel))
  for (const ander of [
    { nr: 3 },
    { vorige: 'w' },
    { soort: 'UITKOMST' as const },
    { tijd: NU + 1 },
    { trace: 'u' },
    { inhoud: { a: 1 } },
  ]) {
    expect(hashVan({ ...regel, ...ander })).not.toBe(hashVan(regel))
  }
})

test('lines of many requests at once are all written, in one chain without a gap', async () => {
  const schrijver = await log.open()
  await Promise.all(Array.from({ length: 300 }, () => verzoek(schrijver)))
  await schrijver.sluit()
  expect((await lees(schrijver)).map(({ nr }) => nr)).toEqual(Array.from({ length: 602 }, (_, index) => index + 1))
  expect(await log.verifieer()).toMatchObject({ bevindingen: [], zonderUitkomst: 0 })
})

test('a line lands in the month of its time, also when that month is new', async () => {
  let nu = Date.UTC(2026, 0, 31, 23, 59)
  const schrijver = await log.open(() => nu)
  await verzoek(schrijver, 'a', nu)
  nu = Date.UTC(2026, 1, 1, 0, 1)
  await verzoek(schrijver, 'b', nu)
  await schrijver.sluit()
  const { rows } = await log.eigenaar.query(
    'select tableoid::regclass::text as maand, count(*)::int as aantal from log_regel where keten = $1 group by 1 order by 1',
    [schrijver.keten],
  )
  expect(rows).toEqual([
    { maand: 'log_regel_2026_01', aantal: 3 },
    { maand: 'log_regel_2026_02', aantal: 3 },
  ])
})

describe('an addition of which the answer got lost', () => {
  /** Passes everything on, except one addition: it is committed at once, never, or only when `alsnog` is called. */
  function haperend(db: Bevraagbaar) {
    let hapering: 'erna' | 'ervoor' | 'later' | undefined
    let alsnog = async () => {}
    const query: Bevraagbaar['query'] = async (tekst, waarden) => {
      const sql = typeof tekst === 'string' ? tekst : tekst.text
      if (!sql.includes('insert into log_regel') || hapering === undefined) return db.query(tekst, waarden)
      const wanneer = hapering
      hapering = undefined
      if (wanneer === 'erna') await db.query(tekst, waarden)
      if (wanneer === 'later') alsnog = async () => void (await db.query(tekst, waarden))
      throw new Error('connection lost')
    }
    const hapert = (wanneer: typeof hapering) => {
      hapering = wanneer
    }
    return { db: { query }, hapert, alsnog: () => alsnog() }
  }

  test.each(['erna', 'ervoor', 'later'] as const)(
    'and was made %s: the request is refused, the chain ends there, and the log stays whole whenever the commit comes',
    async (wanneer) => {
      const { db, hapert, alsnog } = haperend(log.schrijver)
      const schrijver = await log.open(() => NU, db)
      const eerst = schrijver.keten
      hapert(wanneer)
      await expect(verzoek(schrijver)).rejects.toThrow('connection lost')
      await verzoek(schrijver)
      await alsnog()
      await verzoek(schrijver)
      expect(schrijver.keten).not.toBe(eerst)
      expect((await lees(schrijver)).map(({ soort }) => soort)).toEqual([
        'OPEN',
        'INTENTIE',
        'UITKOMST',
        'INTENTIE',
        'UITKOMST',
      ])
      expect((await log.verifieer()).bevindingen).toEqual([])
    },
  )
})

describe('the form of a line', () => {
  const VELD = { bron: 'GI', categorieen: [], uitkomst: 'x', code: null, regel: null, aantal: 1, personen: [] }
  /** Counts how often a form travels, and fails the next addition when asked to. */
  function geteld(db: Bevraagbaar) {
    const telling = { vormen: 0, faal: false }
    const query: Bevraagbaar['query'] = async (tekst, waarden) => {
      if (typeof tekst !== 'string' && tekst.text.includes('insert into log_regel')) {
        if (telling.faal) throw new Error('connection lost')
        telling.vormen += tekst.values?.length === 2 ? 1 : 0
      }
      return db.query(tekst, waarden)
    }
    return { telling, db: { query } }
  }
  const regel = (veld: string) => {
    const { inhoud, vorm } = metVorm({ velden: [{ ...VELD, veld }] })
    return { soort: 'UITKOMST', tijd: NU, trace: null, inhoud, ...(vorm && { vorm }) } as const
  }
  const staatEr = async (veld: string) =>
    (await log.eigenaar.query('select 1 from log_vorm where groepen like $1', [`%${veld}%`])).rows.length

  test('is durable when the line is, and sent once however many lines name it', async () => {
    const { telling, db } = geteld(log.schrijver)
    const schrijver = await log.open(() => NU, db)
    await schrijver.schrijf(regel('A.eens'))
    expect(await staatEr('A.eens')).toBe(1)
    for (let keer = 0; keer < 3; keer++) await schrijver.schrijf(regel('A.eens'))
    expect(telling.vormen).toBe(1)
    await schrijver.schrijf(regel('A.anders'))
    expect(telling.vormen).toBe(2)
  })

  test('of which the write failed is sent again with the next line that names it', async () => {
    const { telling, db } = geteld(log.schrijver)
    const schrijver = await log.open(() => NU, db)
    telling.faal = true
    await expect(schrijver.schrijf(regel('A.later'))).rejects.toThrow('connection lost')
    expect(await staatEr('A.later')).toBe(0)
    telling.faal = false
    await schrijver.schrijf(regel('A.later'))
    expect(await staatEr('A.later')).toBe(1)
    expect(await log.verifieer()).toMatchObject({ bevindingen: [] })
  })

  test('that many lines at once name, in several gateways, is there once', async () => {
    const schrijvers = await Promise.all([log.open(), log.open()])
    await Promise.all(Array.from({ length: 40 }, (_, nr) => schrijvers[nr % 2]?.schrijf(regel('A.samen'))))
    expect(await staatEr('A.samen')).toBe(1)
  })

  test('goes with others in one order, whichever line came first: gateways that write the same forms never wait for each other', async () => {
    const orders: string[][] = []
    const query: Bevraagbaar['query'] = async (tekst, waarden) => {
      const vormen = typeof tekst === 'string' ? undefined : tekst.values?.[1]
      if (vormen) orders.push((JSON.parse(String(vormen)) as { hash: string }[]).map(({ hash }) => hash))
      return log.schrijver.query(tekst, waarden)
    }
    const namen = Array.from({ length: 20 }, (_, nr) => `A.orde${nr}`)
    for (const volgorde of [namen, [...namen].reverse()]) {
      const schrijver = await log.open(() => NU, { query })
      await Promise.all(volgorde.map((naam) => schrijver.schrijf(regel(naam))))
    }
    const [heen = [], terug = []] = orders.filter((hashes) => hashes.length > 1)
    expect([heen.length, terug.length]).toEqual([19, 19])
    for (const hashes of [heen, terug]) expect(hashes).toEqual([...hashes].sort())
  })
})

test('nothing is written while checkpoints cannot be kept, and a new chain goes on once they can', async () => {
  let kapot = false
  let pogingen = 0
  const bewaar = async () => {
    pogingen++
    if (kapot) throw new Error('CONTROLEPUNT_NIET_GESCHREVEN')
  }
  const schrijver = await openSchrijver({ db: log.schrijver, onderteken: async () => 'x', bewaar, nu: () => NU })
  const eerst = schrijver.keten
  kapot = true
  await expect(schrijver.controleer()).rejects.toThrow('CONTROLEPUNT_NIET_GESCHREVEN')
  const tot = pogingen
  for (let keer = 0; keer < 3; keer++) await expect(verzoek(schrijver)).rejects.toThrow('CONTROLEPUNT_NIET_GESCHREVEN')
  expect([pogingen - tot, await schrijver.gereed()]).toEqual([0, false])
  await expect(schrijver.controleer()).rejects.toThrow('CONTROLEPUNT_NIET_GESCHREVEN')
  kapot = false
  await schrijver.controleer()
  expect(await schrijver.gereed()).toBe(true)
  await verzoek(schrijver)
  expect(schrijver.keten).not.toBe(eerst)
  expect((await lees(schrijver)).map(({ nr }) => nr)).toEqual([1, 2, 3])
})

test('checkpoints that are asked at once follow on each other', async () => {
  const eigen = await proeflog()
  try {
    const schrijver = await eigen.open()
    await Promise.all([schrijver.controleer(), verzoek(schrijver), schrijver.controleer(), schrijver.sluit()])
    expect(await eigen.verifieer()).toMatchObject({ controlepunten: 4, bevindingen: [] })
  } finally {
    await eigen.weg()
  }
})

test('a checkpoint is in the file of its chain, a line each, as the first and as the last thing of a chain', async () => {
  const schrijver = await log.open()
  await schrijver.sluit()
  const punten = readFileSync(join(log.map, `${schrijver.keten}.jws`), 'utf8')
    .trim()
    .split('\n')
  const inhoud = punten.map((jws) => JSON.parse(Buffer.from(String(jws.split('.')[1]), 'base64url').toString()))
  expect(inhoud.map(({ nr }) => nr)).toEqual([1, 2])
  expect(inhoud[0]).toHaveProperty('ketens')
})

describe('the role of the gateway', () => {
  const TABELLEN = ['log_regel', 'log_keten', 'log_kenmerk']

  test.each(TABELLEN)('may not change, remove or empty anything of %s', async (tabel) => {
    await verzoek(await log.open())
    for (const sql of [
      `update ${tabel} set ${tabel === 'log_kenmerk' ? 'id = id' : 'keten = keten'}`,
      `delete from ${tabel}`,
      `truncate ${tabel}`,
    ]) {
      await expect(log.schrijver.query(sql)).rejects.toThrow('permission denied')
    }
  })

  test.each(TABELLEN)('nor may the owner by mistake, of %s', async (tabel) => {
    for (const sql of [`delete from ${tabel}`, `truncate ${tabel}`]) {
      await expect(log.eigenaar.query(sql)).rejects.toThrow('append-only')
    }
  })

  test('may make no table and read what it wrote', async () => {
    await expect(log.schrijver.query('create table x (y int)')).rejects.toThrow('permission denied')
    const { rows } = await log.schrijver.query('select count(*)::int > 0 as er from log_regel')
    expect(rows).toEqual([{ er: true }])
  })
})

test('a database without a log is refused with the way out', async () => {
  const leeg = { query: async () => ({ rows: [] }) } as unknown as Bevraagbaar
  const openen = openSchrijver({ db: leeg, onderteken: async () => 'x', bewaar: async () => {} })
  await expect(openen).rejects.toMatchObject({ code: 'LOG_NIET_INGERICHT' })
})

test('a trace of another form is refused by the database', async () => {
  const schrijver = await log.open()
  const regel = { soort: 'INTENTIE', tijd: NU, trace: randomBytes(4).toString('hex'), inhoud: {} } as const
  await expect(schrijver.schrijf(regel)).rejects.toThrow('log_regel_trace_check')
  await verzoek(schrijver)
})
