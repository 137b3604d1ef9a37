import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { leesControlepunten } from '../controlepunt/lees.js'
import { openbaarDeel } from '../controlepunt/ondertekenaar.js'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { NU, type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'
import { metVorm } from '../testing/uitkomst.js'
import { verifieer } from './verifieer.js'

let log: Proeflog
let keten: Schrijver

/** One chain of lines 1 to 22: its opening, ten requests, its end. */
beforeEach(async () => {
  log = await proeflog()
  keten = await log.open()
  for (const inhoud of 'abcdefghij') await verzoek(keten, inhoud)
  await keten.sluit()
})
afterEach(() => log.weg())

const bestand = () => join(log.map, `${keten.keten}.jws`)
const waar = (nr: number) => `keten = '${keten.keten}' and nr = ${nr}`
const bevindingen = async () => (await log.verifieer()).bevindingen

test('a log that nobody touched is whole', async () => {
  expect(await log.verifieer()).toEqual({
    ketens: 1,
    regels: 22,
    controlepunten: 2,
    zonderUitkomst: 0,
    bevindingen: [],
    erkend: [],
  })
})

test('chains of several gateways at once, and of one that was killed, are whole', async () => {
  const [een, twee] = await Promise.all([log.open(), log.open()])
  await Promise.all([verzoek(een), verzoek(twee), verzoek(een)])
  await twee.sluit()
  expect(await log.verifieer()).toMatchObject({ ketens: 3, bevindingen: [] })
})

test('a walk over a long chain says now and then how far it is', async () => {
  const schrijver = await log.open()
  await Promise.all(Array.from({ length: 600 }, () => verzoek(schrijver)))
  const gezegd: number[] = []
  const punten = await leesControlepunten(log.map, [openbaarDeel(log.sleutel)])
  const { regels } = await verifieer(log.eigenaar, punten, undefined, (aantal) => gezegd.push(aantal))
  expect([gezegd.length, gezegd.every((aantal) => aantal > 0 && aantal <= regels)]).toEqual([1, true])
})

test('a request that ended half-way is counted', async () => {
  const schrijver = await log.open()
  await schrijver.schrijf({ soort: 'INTENTIE', tijd: NU, trace: 'a'.repeat(32), inhoud: {} })
  expect(await log.verifieer()).toMatchObject({ zonderUitkomst: 1, bevindingen: [] })
})

describe('names the first line that', () => {
  test.each([
    ['contents', "inhoud = jsonb_set(inhoud, '{over}', '\"z\"')"],
    ['time', "tijd = tijd + interval '1 minute'"],
    ['kind', "soort = 'INTENTIE'"],
    ['trace', `trace = '${'b'.repeat(32)}'`],
    ['hash', "hash = decode(repeat('00', 32), 'hex')"],
    ['predecessor', "vorige = decode(repeat('00', 32), 'hex')"],
  ])('was changed in its %s', async (_wat, zet) => {
    await log.knoei(`update log_regel set ${zet} where ${waar(5)}`)
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_GEWIJZIGD', keten: keten.keten, nr: 5 }])
  })

  test('is missing', async () => {
    await log.knoei(`delete from log_regel where ${waar(7)}`)
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_ONTBREEKT', nr: 7 }])
  })

  test('is missing at the very start', async () => {
    await log.knoei(`delete from log_regel where ${waar(1)}`)
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_ONTBREEKT', nr: 1 }])
  })

  test('is missing, when those after it were numbered anew', async () => {
    await log.knoei(`delete from log_regel where ${waar(7)}; update log_regel set nr = nr - 1 where nr > 7`)
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_ONTBREEKT', nr: 7 }])
  })

  test('changed places with another', async () => {
    await log.knoei(
      `update log_regel set nr = 99 where ${waar(6)}; update log_regel set nr = 6 where ${waar(9)}; update log_regel set nr = 9 where ${waar(99)}`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_VERWISSELD', nr: 6 }])
  })

  test('changed places with its neighbour', async () => {
    await log.knoei(
      `update log_regel set nr = 99 where ${waar(6)}; update log_regel set nr = 6 where ${waar(7)}; update log_regel set nr = 7 where ${waar(99)}`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_VERWISSELD', nr: 6 }])
  })

  test('was put in under a number that was taken', async () => {
    await log.knoei(
      `insert into log_regel select keten, nr, tijd + interval '1 second', soort, trace, vorige, hash, inhoud from log_regel where ${waar(8)}`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_INGEVOEGD', nr: 8 }])
  })

  test('was put in, those after it moved on and its own hash made right', async () => {
    const { volgende } = await import('../regel/regel.js')
    const { rows } = await log.eigenaar.query(`select encode(hash, 'hex') as hash from log_regel where ${waar(7)}`)
    const vals = volgende(
      keten.keten,
      { nr: 7, hash: rows[0].hash },
      { soort: 'UITKOMST', tijd: NU, trace: null, inhoud: {} },
    )
    await log.knoei(
      `update log_regel set nr = nr + 1001 where nr > 7; update log_regel set nr = nr - 1000 where nr > 1000;
       insert into log_regel values ('${keten.keten}', 8, '${new Date(NU).toISOString()}', 'UITKOMST', null,
         decode('${vals.vorige}', 'hex'), decode('${vals.hash}', 'hex'), '{}')`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_INGEVOEGD', nr: 8 }])
  })
})

describe('of a line that names a form', () => {
  const VELD = { bron: 'GI', categorieen: [], uitkomst: 'x', code: null, regel: null, aantal: 1, personen: [] }
  const schrijf = (van: Schrijver, veld: string) => {
    const { inhoud, vorm } = metVorm({ velden: [{ ...VELD, veld }] })
    return van.schrijf({ soort: 'UITKOMST', tijd: NU, trace: null, inhoud, ...(vorm && { vorm }) })
  }
  let schrijver: Schrijver
  /** Lines 2 and 4 name one form, line 3 another. */
  beforeEach(async () => {
    schrijver = await log.open()
    for (const veld of ['A.a', 'B.b', 'A.a']) await schrijf(schrijver, veld)
  })

  test('the form is there, once, whichever chain wrote it', async () => {
    await schrijf(await log.open(), 'B.b')
    const { rows } = await log.eigenaar.query('select count(*)::int as aantal from log_vorm')
    expect(rows).toEqual([{ aantal: 2 }])
    expect(await bevindingen()).toEqual([])
  })

  test('the first that names a form that is gone is named', async () => {
    await log.knoei(`delete from log_vorm where groepen like '%B.b%'`)
    expect(await bevindingen()).toMatchObject([{ code: 'VORM_ONTBREEKT', keten: schrijver.keten, nr: 3 }])
  })

  test('the first that names a form that was changed is named', async () => {
    await log.knoei(`alter table log_vorm drop constraint log_vorm_check;
      update log_vorm set groepen = replace(groepen, 'A.a', 'A.b')`)
    expect(await bevindingen()).toMatchObject([{ code: 'VORM_GEWIJZIGD', keten: schrijver.keten, nr: 2 }])
  })

  test('and what is wrong with the chain after it is told as well', async () => {
    await log.knoei(`delete from log_vorm where groepen like '%A.a%';
      update log_regel set trace = '${'b'.repeat(32)}' where keten = '${schrijver.keten}' and nr = 3`)
    expect(await bevindingen()).toMatchObject([
      { code: 'VORM_ONTBREEKT', keten: schrijver.keten, nr: 2 },
      { code: 'REGEL_GEWIJZIGD', keten: schrijver.keten, nr: 3 },
    ])
  })

  test('and one that was made to name another form was changed itself', async () => {
    await log.knoei(
      `update log_regel set inhoud = (select inhoud from log_regel where keten = '${schrijver.keten}' and nr = 2)
       where keten = '${schrijver.keten}' and nr = 3`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'REGEL_GEWIJZIGD', keten: schrijver.keten, nr: 3 }])
  })
})

describe('against the signed checkpoints', () => {
  test('a chain of which the end was cut off is found', async () => {
    await log.knoei(`delete from log_regel where keten = '${keten.keten}' and nr > 15`)
    expect(await bevindingen()).toMatchObject([{ code: 'KETEN_AFGEKNIPT', nr: 16 }])
  })

  test('the end of a chain that was killed is vouched for by the next chain that opened', async () => {
    const gedood = await log.open()
    for (const inhoud of 'abc') await verzoek(gedood, inhoud)
    await log.open()
    await log.knoei(`delete from log_regel where keten = '${gedood.keten}' and nr > 3`)
    expect(await bevindingen()).toMatchObject([{ code: 'KETEN_AFGEKNIPT', keten: gedood.keten, nr: 4 }])
  })

  test('a chain that was written anew from some line on, every hash right, is found', async () => {
    const { volgende } = await import('../regel/regel.js')
    const { regelsVan } = await import('../database/regels.js')
    let stand: { nr: number; hash: string } | undefined
    const zetten: string[] = []
    for await (const regel of regelsVan(log.eigenaar, keten.keten)) {
      const { soort, tijd, trace } = regel
      const inhoud = regel.nr < 20 ? regel.inhoud : { ...regel.inhoud, over: 'niets' }
      const nieuw = volgende(keten.keten, stand, { soort, tijd, trace, inhoud })
      zetten.push(
        `update log_regel set vorige = ${nieuw.vorige === null ? 'null' : `decode('${nieuw.vorige}', 'hex')`},
           hash = decode('${nieuw.hash}', 'hex'), inhoud = '${JSON.stringify(inhoud)}' where ${waar(regel.nr)}`,
      )
      stand = nieuw
    }
    await log.knoei(zetten.join(';'))
    expect(await bevindingen()).toMatchObject([{ code: 'KETEN_HERSCHREVEN', nr: 22 }])
  })

  test('a chain that is gone as a whole is found, by its own checkpoints', async () => {
    await log.knoei(
      `delete from log_regel where keten = '${keten.keten}'; delete from log_keten where keten = '${keten.keten}'`,
    )
    expect(await bevindingen()).toMatchObject([{ code: 'KETEN_ONTBREEKT', keten: keten.keten }])
  })

  test('and when these are gone too, by those of the chain that opened after it', async () => {
    await log.open()
    await log.knoei(
      `delete from log_regel where keten = '${keten.keten}'; delete from log_keten where keten = '${keten.keten}'`,
    )
    rmSync(bestand())
    expect(await bevindingen()).toMatchObject([{ code: 'KETEN_ONTBREEKT', keten: keten.keten }])
  })

  test('a chain that somebody made outside the gateway has no checkpoint', async () => {
    rmSync(bestand())
    expect(await bevindingen()).toMatchObject([{ code: 'CONTROLEPUNT_ONTBREEKT', keten: keten.keten }])
  })

  test('two databases that were swapped are found', async () => {
    const ander = await proeflog()
    try {
      await (await ander.open()).sluit()
      const punten = await leesControlepunten(ander.map, [openbaarDeel(ander.sleutel)])
      const { bevindingen: gevonden } = await verifieer(log.eigenaar, punten)
      expect(gevonden.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['ANDER_LOG', 'KETEN_ONTBREEKT', 'CONTROLEPUNT_ONTBREEKT']),
      )
    } finally {
      await ander.weg()
    }
  })
})

describe('a checkpoint does not hold', () => {
  const ongeldig = (nr: number) => [{ code: 'CONTROLEPUNT_ONGELDIG', keten: keten.keten, nr }]

  test('when it was signed with another key', async () => {
    const ander = await proeflog()
    try {
      const punten = await leesControlepunten(log.map, [openbaarDeel(ander.sleutel)])
      expect((await verifieer(log.eigenaar, punten)).bevindingen).toEqual(expect.arrayContaining(ongeldig(1)))
    } finally {
      await ander.weg()
    }
  })

  test('when a letter of it was changed', async () => {
    const [een = '', ...rest] = readFileSync(bestand(), 'utf8').split('\n')
    const [kop, inhoud = '', handtekening] = een.split('.')
    const vals = Buffer.from(Buffer.from(inhoud, 'base64url').toString().replace('"nr":1', '"nr":2')).toString(
      'base64url',
    )
    writeFileSync(bestand(), [[kop, vals, handtekening].join('.'), ...rest].join('\n'))
    expect(await bevindingen()).toEqual(expect.arrayContaining(ongeldig(1)))
  })

  test('when the one before it was taken out, and when they changed places', async () => {
    const [een, twee] = readFileSync(bestand(), 'utf8').trim().split('\n')
    writeFileSync(bestand(), `${twee}\n`)
    expect(await bevindingen()).toEqual(expect.arrayContaining(ongeldig(1)))
    writeFileSync(bestand(), `${twee}\n${een}\n`)
    expect(await bevindingen()).toEqual(expect.arrayContaining(ongeldig(1)))
  })

  test('when it stands in the file of another chain', async () => {
    const [naam = ''] = readdirSync(log.map)
    renameSync(join(log.map, naam), join(log.map, '00000000-0000-4000-8000-000000000000.jws'))
    expect((await bevindingen()).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CONTROLEPUNT_ONGELDIG', 'CONTROLEPUNT_ONTBREEKT']),
    )
  })

  test('but one of which the last line was half-way when the power went is no fault', async () => {
    const tekst = readFileSync(bestand(), 'utf8')
    writeFileSync(bestand(), `${tekst}eyJhbGciOi`)
    expect(await bevindingen()).toEqual([])
  })
})
