import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { InternalError } from '../errors/internal-error.js'
import { LoketError } from '../errors/loket-error.js'
import { type Opslag, openOpslag } from './open-opslag.js'
import { openTeksten, type Tekst, type Teksten } from './open-teksten.js'
import { ontsleutel, versleutel } from './versleutel.js'

const KEY = Buffer.alloc(32, 9)
const url = process.env.GEZINSBEELD_TEST_POSTGRES_URL
const database = `gb_opslag_${randomBytes(5).toString('hex')}`
const JAAR_2026 = Date.UTC(2026, 2, 10, 9)

test('a text opens with what it belongs to, and with nothing else', () => {
  const bytes = versleutel(KEY, 'nodig voor Noor', ['a', 'VEIL'])
  expect(bytes.includes('Noor')).toBe(false)
  expect(ontsleutel([KEY], bytes, ['a', 'VEIL'])).toBe('nodig voor Noor')
  expect(() => ontsleutel([KEY], bytes, ['b', 'VEIL'])).toThrow()
  expect(() => ontsleutel([Buffer.alloc(32, 8)], bytes, ['a', 'VEIL'])).toThrow()
  expect(versleutel(KEY, 'nodig voor Noor', ['a', 'VEIL'])).not.toEqual(bytes)
})

test('a database that does not answer is OPSLAG_NIET_BESCHIKBAAR', async () => {
  const weg = openOpslag('postgres://postgres@127.0.0.1:1/niets')
  await expect(weg.vraag('select 1')).rejects.toMatchObject({ code: 'OPSLAG_NIET_BESCHIKBAAR' })
  await weg.sluit()
})

const metPostgres = url ? describe : describe.skip
metPostgres('on PostgreSQL', () => {
  let opslag: Opslag
  let teksten: Teksten
  let nu = JAAR_2026
  const admin = async (sql: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  beforeAll(async () => {
    await admin(`create database ${database}`)
    const target = new URL(url ?? '')
    target.pathname = `/${database}`
    opslag = openOpslag(target.href)
    teksten = await openTeksten(opslag, { tekstSleutel: KEY, tekstSleutelsEerder: [], tekstBewaarJaren: 5 }, () => nu)
  })
  afterAll(async () => {
    await opslag.sluit()
    await admin(`drop database ${database} with (force)`)
  })
  const tekst = (over: Partial<Tekst> = {}): Tekst => ({
    soort: 'MOTIVERING',
    tekst: 'nodig voor de veiligheid van Noor',
    categorie: 'VEIL',
    medewerker: 'gi-a-001',
    organisatie: '00000009900000003001',
    trace: 'a'.repeat(32),
    over: ['pseudoniem'],
    ...over,
  })

  test('a text is kept encrypted and is read by its reference (decision 19)', async () => {
    const [een, twee] = await teksten.bewaar([tekst(), tekst({ categorie: 'ART9', tekst: 'ook voor de zorg' })])
    expect(await teksten.lees(een ?? '')).toBe('nodig voor de veiligheid van Noor')
    expect(await teksten.lees(twee ?? '')).toBe('ook voor de zorg')
    const rijen = await opslag.vraag<{ tekst: string }>(
      'select vertrouwelijke_tekst::text as tekst from vertrouwelijke_tekst',
    )
    expect(rijen.length).toBeGreaterThan(1)
    for (const rij of rijen) expect(rij.tekst).not.toContain('Noor')
  })

  test('after a change of the key texts of before open as long as that key is kept', async () => {
    const [oud = ''] = await teksten.bewaar([tekst()])
    const nieuw = { tekstSleutel: Buffer.alloc(32, 8), tekstBewaarJaren: 5 }
    const met = await openTeksten(opslag, { ...nieuw, tekstSleutelsEerder: [KEY] }, () => nu)
    const [later = ''] = await met.bewaar([tekst({ tekst: 'van na de wissel' })])
    expect([await met.lees(oud), await met.lees(later)]).toEqual([tekst().tekst, 'van na de wissel'])
    const zonder = await openTeksten(opslag, { ...nieuw, tekstSleutelsEerder: [] }, () => nu)
    expect(await zonder.lees(later)).toBe('van na de wissel')
    await expect(zonder.lees(oud)).rejects.toThrow()
    await expect(teksten.lees(later)).rejects.toThrow()
  })

  test('a ciphertext that was moved to another row does not open', async () => {
    const [een, twee] = await teksten.bewaar([tekst(), tekst({ medewerker: 'gi-a-002' })])
    await opslag.vraag(
      'update vertrouwelijke_tekst set versleuteld = (select versleuteld from vertrouwelijke_tekst where id = $1) where id = $2',
      [een, twee],
    )
    await expect(teksten.lees(twee ?? '')).rejects.toThrow()
  })

  test('of several texts all are kept or none', async () => {
    const tel = async () => (await opslag.vraag('select id from vertrouwelijke_tekst')).length
    const voor = await tel()
    const ongeldig = { ...tekst(), medewerker: null as unknown as string }
    await expect(teksten.bewaar([tekst(), ongeldig])).rejects.toBeInstanceOf(InternalError)
    expect(await tel()).toBe(voor)
  })

  test('a text is gone at the end of its retention, and not a moment before', async () => {
    nu = JAAR_2026
    const [kenmerk = ''] = await teksten.bewaar([tekst()])
    nu = Date.UTC(2031, 2, 10, 9) - 1
    expect(await teksten.lees(kenmerk)).toBeDefined()
    nu += 1
    expect(await teksten.lees(kenmerk)).toBeUndefined()
    const verwijderd = await Promise.all([teksten.ruimOp(), teksten.ruimOp(), teksten.ruimOp()])
    expect(verwijderd.reduce((som, aantal) => som + aantal)).toBeGreaterThan(0)
    expect(await opslag.vraag('select id from vertrouwelijke_tekst where id = $1', [kenmerk])).toEqual([])
    nu = JAAR_2026
    const [later = ''] = await teksten.bewaar([tekst()])
    expect(await teksten.ruimOp()).toBe(0)
    expect(await teksten.lees(later)).toBeDefined()
  })

  test('a motivation is found by its reference or its request, for its organisation and its giver, and for nobody else', async () => {
    nu = JAAR_2026
    const trace = 'c'.repeat(32)
    const [kenmerk = ''] = await teksten.bewaar([tekst({ trace })])
    const { organisatie, medewerker } = tekst()
    const wel = [{ kenmerk, categorie: 'VEIL', medewerker, trace, gemaaktOp: new Date(JAAR_2026) }]
    for (const bij of [{ kenmerk }, { trace }]) {
      expect(await teksten.motiveringen({ bij, organisatie, medewerker })).toEqual(wel)
      expect(await teksten.motiveringen({ bij, organisatie })).toEqual(wel)
      expect(await teksten.motiveringen({ bij, organisatie, medewerker: 'gi-a-002' })).toEqual([])
      expect(await teksten.motiveringen({ bij, organisatie: '00000009900000003002' })).toEqual([])
    }
    nu = Date.UTC(2031, 2, 10, 9)
    expect(await teksten.motiveringen({ bij: { kenmerk }, organisatie, medewerker })).toEqual([])
    nu = JAAR_2026
  })

  test('the reason of an emergency access is not read back as a motivation', async () => {
    const trace = 'd'.repeat(32)
    const { organisatie, medewerker } = tekst()
    await teksten.bewaar([tekst({ trace, soort: 'NOODTOEGANG', categorie: null })])
    await teksten.bewaar([tekst({ trace, soort: 'NOODTOEGANG_TOETS', categorie: null })])
    expect(await teksten.motiveringen({ bij: { trace }, organisatie, medewerker })).toEqual([])
    await teksten.bewaar([tekst({ trace })])
    expect(await teksten.motiveringen({ bij: { trace }, organisatie, medewerker })).toHaveLength(1)
  })

  test('a refusal inside a transaction undoes its work and is told as it is', async () => {
    await opslag.migreer(['create table if not exists proef (n int primary key)'])
    const werk = opslag.transactie(async (vraag) => {
      await vraag('insert into proef values (1)')
      throw new LoketError('REEDS_GEDAAN')
    })
    await expect(werk).rejects.toMatchObject({ code: 'REEDS_GEDAAN' })
    expect(await opslag.vraag('select n from proef')).toEqual([])
  })
})
