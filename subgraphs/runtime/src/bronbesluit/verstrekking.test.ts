import { randomBytes } from 'node:crypto'
import {
  type BesluitVraag,
  type Categorie,
  loadBeleid,
  type VanWie,
  type Verdict,
  type VerstrekkingAanvraag,
} from '@gezinsbeeld/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { openSource, type Source } from '../database/open.js'
import { pseudonymiser } from '../keys/pseudonym.js'
import { table, text } from '../tables/define.js'
import { fill } from '../tables/fill.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { besluit } from './besluit.js'
import { bronVerzoeken } from './bron-verzoeken.js'
import { type BesluitContext, REEKS } from './context.js'
import { eigenVerzoeken } from './eigen-verzoeken.js'
import { trekIn } from './intrekking.js'
import { migrate } from './migrate.js'
import { ruimOp } from './opruimen.js'
import { openTeksten } from './tekst.js'
import { vraagVerstrekking } from './vraag.js'
import { vrijgegeven } from './vrijgegeven.js'

// A shared machine may be slow to make a commit durable.
jest.setTimeout(30_000)

const VT_OIN = '00000009900000001001'
const VT_ANDER = '00000009900000001002'
const GEZOCHT: VanWie = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
}
const COLLEGA: VanWie = { medewerker: 'vt-007', rol: 'VT_MEDEWERKER', organisatie: VT_OIN, doel: 'D02' }
const REDEN = 'De afspraak is met de opvang gemaakt.'
const MIDDAG = '2026-03-10T11:00:00Z'

const beleid = loadBeleid()
let database: TempDatabase
let source: Source
let alarmen: string[] = []
const teksten = openTeksten(randomBytes(32))

beforeAll(async () => {
  database = await tempDatabase('rt_besluit')
  await database.sql('create table houder (persoon text, oin text)')
  await database.sql(`insert into houder values ('p-moeder', '${VT_OIN}'), ('p-noor', '${VT_OIN}'),
    ('p-gedeeld', '${VT_OIN}'), ('p-gedeeld', '${VT_ANDER}')`)
  source = openSource(database.url, () => undefined)
  await Promise.all([migrate(source), migrate(source), migrate(source)])
}, 60_000)
beforeEach(async () => {
  alarmen = []
  await database.sql('delete from gezinsbeeld.verzoek')
})
afterAll(async () => {
  await source.close()
  await database.drop()
})

const op = (nu = MIDDAG): BesluitContext => ({
  source,
  teksten,
  beleid,
  bron: 'VT',
  houders: 'select distinct oin from houder where persoon = any($1) order by 1',
  nu,
  alarm: (soort, aantal) => void alarmen.push(`${soort} ${aantal}`),
})
const aanvraag = (over: Partial<VerstrekkingAanvraag> = {}): VerstrekkingAanvraag => ({
  ...GEZOCHT,
  bron: 'VT',
  sleutel: randomBytes(8).toString('hex'),
  personen: ['p-moeder'],
  categorieen: ['GEHEIM'],
  motivering: 'Ik bezoek moeder en kind morgen in de opvang.',
  ...over,
})
async function gevraagd(over: Partial<VerstrekkingAanvraag> = {}, nu = MIDDAG): Promise<string> {
  const antwoord = await vraagVerstrekking(aanvraag(over), op(nu))
  if (antwoord.soort !== 'GEDAAN') throw new Error(antwoord.code)
  return antwoord.verzoekId
}
const toegewezen = (verzoekId: string, over: Partial<BesluitVraag> = {}): BesluitVraag => ({
  ...COLLEGA,
  verzoekId,
  besluit: 'TOEGEWEZEN',
  personen: [],
  categorieen: [],
  reden: REDEN,
  totEnMet: '2026-03-20',
  levenssfeerGewogen: false,
  onderzoeksbelangGewogen: false,
  relatieMetPlegerGetoetst: true,
  ...over,
})
const beslist = async (vraag: BesluitVraag, nu = MIDDAG) => code(await besluit(vraag, op(nu)))
const code = (antwoord: { soort: string; code?: string }) => antwoord.code ?? antwoord.soort

/** Persons and categories that are released to somebody at a moment, for condition 7 or 12. */
async function vrij(wie: VanWie = GEZOCHT, nu = MIDDAG, nr: '7' | '12' = '7'): Promise<string[]> {
  const context = { db: source.request(), nu: new Date(nu).toISOString(), pseudoniem: pseudonymiser(Buffer.alloc(32)) }
  const verdicts = await vrijgegeven(nr, wie, ['p-moeder', 'p-noor', 'p-gedeeld'], context)
  return verdicts.map(
    ({ persoon, categorieen, organisatie }: Verdict) => `${persoon} ${categorieen?.join()} ${organisatie}`,
  )
}
async function status(nu = MIDDAG, wie: VanWie = GEZOCHT): Promise<string> {
  const antwoord = await eigenVerzoeken(wie, op(nu))
  if (antwoord.soort !== 'GEDAAN') throw new Error(antwoord.code)
  return antwoord.verzoeken.map((v) => `${v.status}${v.totEnMet ? ` t/m ${v.totEnMet}` : ''}`).join()
}
const lijst = async (wie: VanWie = COLLEGA, nu = MIDDAG) => {
  const antwoord = await bronVerzoeken(wie, op(nu))
  return antwoord.soort === 'GEDAAN' ? antwoord.verzoeken : antwoord.code
}

describe('a request', () => {
  test('is stored and answered in the same way whether the source has anything or not', async () => {
    const met = await vraagVerstrekking(aanvraag(), op())
    const zonder = await vraagVerstrekking(aanvraag({ personen: ['p-onbekend'] }), op())
    expect([Object.keys(met), Object.keys(zonder)]).toEqual([
      ['soort', 'verzoekId'],
      ['soort', 'verzoekId'],
    ])
    expect(await database.sql('select count(*)::int as n from gezinsbeeld.verzoek')).toEqual([{ n: 2 }])
    expect(await status()).toBe('AANGEVRAAGD,AANGEVRAAGD')
  })

  test('that is sent five times at once with one key is one request', async () => {
    const zelfde = aanvraag()
    const antwoorden = await Promise.all(Array.from({ length: 5 }, () => vraagVerstrekking(zelfde, op())))
    expect(new Set(antwoorden.map((a) => (a.soort === 'GEDAAN' ? a.verzoekId : a.code))).size).toBe(1)
    expect(await database.sql('select count(*)::int as n from gezinsbeeld.verzoek')).toEqual([{ n: 1 }])
  })

  test('with the key of another request is refused, and the same key of somebody else is not', async () => {
    const eerste = aanvraag()
    await vraagVerstrekking(eerste, op())
    expect(code(await vraagVerstrekking({ ...eerste, personen: ['p-noor'] }, op()))).toBe('REEDS_GEDAAN')
    expect(code(await vraagVerstrekking({ ...eerste, medewerker: 'gi-a-002' }, op()))).toBe('GEDAAN')
  })

  test.each<[string, Partial<VerstrekkingAanvraag>]>([
    ['for what the table refuses', { categorieen: ['WERK'] }],
    ['for what needs no decision of a person', { categorieen: ['GEHEIM', 'PROC'] }],
    ['for another source', { bron: 'GI' }],
    ['under a purpose that is not for this role', { doel: 'D02' }],
  ])('%s is refused and not stored', async (_wat, over) => {
    expect(code(await vraagVerstrekking(aanvraag(over), op()))).toBe('VERSTREKKING_NIET_MOGELIJK')
    expect(await database.sql('select 1 from gezinsbeeld.verzoek')).toEqual([])
  })

  test('and its decision keep their texts encrypted, each in its own place', async () => {
    const id = await gevraagd()
    await besluit(toegewezen(id), op())
    const [rij] = await database.sql<{ tekst: string }>(
      "select encode(v.motivering, 'escape') || encode(b.reden, 'escape') as tekst from gezinsbeeld.verzoek v join gezinsbeeld.besluit b on b.verzoek_id = v.id",
    )
    expect(rij?.tekst).not.toMatch(/opvang/)
    const [verzoek] = (await lijst()) as { motivering: string }[]
    expect(verzoek?.motivering).toContain('opvang')
    await database.sql('update gezinsbeeld.verzoek set motivering = (select reden from gezinsbeeld.besluit)')
    await expect(lijst()).rejects.toThrow()
  })

  test('in a series warns the agency, without a name; one fewer does not (decision 22)', async () => {
    for (let n = 1; n < REEKS; n += 1) await gevraagd()
    expect(alarmen).toEqual([])
    await gevraagd()
    expect(alarmen).toEqual([`VERZOEKEN_IN_SERIE ${REEKS}`])
  })
})

describe('the staff of the source', () => {
  test('see what was asked about persons of their own files, with what must be weighed', async () => {
    const id = await gevraagd()
    await gevraagd({ personen: ['p-onbekend'] })
    expect(await lijst()).toMatchObject([
      { verzoekId: id, medewerker: 'gi-a-001', doel: 'D10', plegerToetsNodig: true, wegingNodig: false },
    ])
    expect(await lijst({ ...COLLEGA, organisatie: VT_ANDER })).toEqual([])
  })

  test.each<[string, Partial<VanWie>]>([
    ['with a role of another agency', { rol: 'JEUGDBESCHERMER' }],
    ['who only advises', { rol: 'VERTROUWENSARTS' }],
    ['who acts on behalf of the agency', { handeltNamens: 'VT' }],
  ])('%s may not see, decide or withdraw', async (_wie, over) => {
    const id = await gevraagd()
    const wie = { ...COLLEGA, ...over }
    expect(await lijst(wie)).toBe('LOKET_ONBEKEND')
    expect(await beslist(toegewezen(id, over))).toBe('LOKET_ONBEKEND')
    expect(code(await trekIn({ ...wie, verzoekId: id, reden: REDEN }, op()))).toBe('LOKET_ONBEKEND')
  })

  test('of an organisation without a file, or who asked it himself, may not decide', async () => {
    const id = await gevraagd()
    expect(await beslist(toegewezen(id, { organisatie: VT_ANDER }))).toBe('LOKET_ONBEKEND')
    expect(await beslist(toegewezen(id, { medewerker: GEZOCHT.medewerker }))).toBe('LOKET_ONBEKEND')
    expect(await lijst({ ...COLLEGA, medewerker: GEZOCHT.medewerker })).toEqual([])
    expect(await beslist(toegewezen(id))).toBe('GEDAAN')
  })

  test('who decide at once: one decides, the other hears that it was done', async () => {
    const id = await gevraagd()
    const twee = [toegewezen(id), toegewezen(id, { besluit: 'AFGEWEZEN', totEnMet: undefined, medewerker: 'vt-008' })]
    expect((await Promise.all(twee.map((vraag) => beslist(vraag)))).sort()).toEqual(['GEDAAN', 'REEDS_GEDAAN'])
    expect(await database.sql('select count(*)::int as n from gezinsbeeld.besluit')).toEqual([{ n: 1 }])
  })

  test('cannot release without the weighing that the cell asks, and can with it', async () => {
    const id = await gevraagd()
    expect(await beslist(toegewezen(id, { relatieMetPlegerGetoetst: false }))).toBe('AFWEGING_ONTBREEKT')
    const inzage: Partial<VerstrekkingAanvraag> = {
      medewerker: 'burger-1',
      rol: 'GEZINSLID',
      doel: 'D17',
      categorieen: ['OORD'],
    }
    const verzoek = await gevraagd(inzage)
    for (const over of [{ levenssfeerGewogen: true }, { onderzoeksbelangGewogen: true }]) {
      expect(await beslist(toegewezen(verzoek, over))).toBe('AFWEGING_ONTBREEKT')
    }
    expect(await beslist(toegewezen(verzoek, { levenssfeerGewogen: true, onderzoeksbelangGewogen: true }))).toBe(
      'GEDAAN',
    )
    expect(await beslist(toegewezen(id))).toBe('GEDAAN')
  })

  test.each<[string, Partial<BesluitVraag>]>([
    ['without an end', { totEnMet: undefined }],
    ['that ended yesterday', { totEnMet: '2026-03-09' }],
    ['longer than the longest term', { totEnMet: '2026-06-09' }],
    ['until a day that does not exist', { totEnMet: '2026-02-30' }],
    ['in part of what was not asked', { besluit: 'DEELS', personen: ['p-noor'], categorieen: ['GEHEIM'] }],
    ['in part without saying which', { besluit: 'DEELS' }],
    ['that is a refusal with an end', { besluit: 'AFGEWEZEN' }],
  ])('cannot record a release %s', async (_wat, over) => {
    expect(await beslist(toegewezen(await gevraagd(), over))).toBe('INVOER_ONGELDIG')
  })

  test('may release for the longest term, and no later than they must decide', async () => {
    expect(await beslist(toegewezen(await gevraagd(), { totEnMet: '2026-06-08' }))).toBe('GEDAAN')
    const laat = await gevraagd()
    expect(await beslist(toegewezen(laat, { totEnMet: '2026-04-20' }), '2026-04-07T21:59:59Z')).toBe('GEDAAN')
    const teLaat = await gevraagd()
    expect(await beslist(toegewezen(teLaat, { totEnMet: '2026-04-20' }), '2026-04-07T22:00:00Z')).toBe('LOKET_ONBEKEND')
  })
})

describe('a release', () => {
  test('counts for this requester, role, organisation, capacity and purpose only', async () => {
    await beslist(toegewezen(await gevraagd()))
    expect(await vrij()).toEqual([`p-moeder GEHEIM ${VT_OIN}`])
    const anderen: Partial<VanWie>[] = [
      { medewerker: 'gi-a-002' },
      { rol: 'JEUGDRECLASSEERDER' },
      { organisatie: '00000009900000003002' },
      { instantie: 'GI' },
      { betrokkene: 'p-moeder' },
      { doel: 'D11' },
    ]
    for (const ander of anderen) expect(await vrij({ ...GEZOCHT, ...ander })).toEqual([])
  })

  test.each([
    ['in winter', '2026-03-20', '2026-03-20T22:59:59Z', '2026-03-20T23:00:00Z'],
    ['in summer', '2026-05-20', '2026-05-20T21:59:59Z', '2026-05-20T22:00:00Z'],
    ['on the day that summer time begins', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ])('ends after 23:59 of its last day, %s', async (_wanneer, totEnMet, nog, nietMeer) => {
    await beslist(toegewezen(await gevraagd(), { totEnMet }))
    expect(await vrij(GEZOCHT, nog)).toHaveLength(1)
    expect(await status(nog)).toBe(`TOEGEWEZEN t/m ${totEnMet}`)
    expect(await vrij(GEZOCHT, nietMeer)).toEqual([])
    expect(await status(nietMeer)).toBe('VERLOPEN')
  })

  test('ends after 23:59 on the day that winter time begins', async () => {
    const nu = '2026-10-20T10:00:00Z'
    await beslist(toegewezen(await gevraagd({}, nu), { totEnMet: '2026-10-25' }), nu)
    expect(await vrij(GEZOCHT, '2026-10-25T22:59:59Z')).toHaveLength(1)
    expect(await vrij(GEZOCHT, '2026-10-25T23:00:00Z')).toEqual([])
  })

  test('in part covers those persons and categories only', async () => {
    const id = await gevraagd({ personen: ['p-moeder', 'p-noor'], categorieen: ['GEHEIM', 'KIND'] })
    await beslist(toegewezen(id, { besluit: 'DEELS', personen: ['p-noor'], categorieen: ['KIND'] }))
    expect(await vrij()).toEqual([`p-noor KIND ${VT_OIN}`])
  })

  test('counts for condition 12 only when both interests were weighed', async () => {
    const id = await gevraagd()
    await beslist(toegewezen(id, { levenssfeerGewogen: true }))
    expect(await vrij(GEZOCHT, MIDDAG, '12')).toEqual([])
    const gewogen = await gevraagd({ personen: ['p-noor'] })
    await beslist(toegewezen(gewogen, { levenssfeerGewogen: true, onderzoeksbelangGewogen: true }))
    expect(await vrij(GEZOCHT, MIDDAG, '12')).toEqual([`p-noor GEHEIM ${VT_OIN}`])
  })

  test('that is withdrawn ends at once, and cannot be withdrawn twice or by another organisation', async () => {
    const id = await gevraagd({ personen: ['p-gedeeld'] })
    await beslist(toegewezen(id))
    const intrek = { ...COLLEGA, verzoekId: id, reden: REDEN }
    expect(code(await trekIn({ ...intrek, organisatie: VT_ANDER }, op()))).toBe('LOKET_ONBEKEND')
    expect(await vrij()).toHaveLength(1)
    expect(code(await trekIn(intrek, op()))).toBe('GEDAAN')
    expect(await vrij()).toEqual([])
    expect(code(await trekIn(intrek, op()))).toBe('REEDS_GEDAAN')
    expect(await status()).toBe('VERLOPEN')
  })

  test('of one organisation says nothing of the rows of another that also has a file', async () => {
    const id = await gevraagd({ personen: ['p-gedeeld'] })
    await beslist(toegewezen(id))
    expect(await vrij()).toEqual([`p-gedeeld GEHEIM ${VT_OIN}`])
    await beslist(toegewezen(id, { organisatie: VT_ANDER, medewerker: 'vt-b-1' }))
    expect(await vrij()).toEqual([`p-gedeeld GEHEIM ${VT_OIN}`, `p-gedeeld GEHEIM ${VT_ANDER}`])
  })
})

describe('what the requester sees', () => {
  const zonderEinde = { totEnMet: undefined }

  test('is the same for refused and for no data (decision 22)', async () => {
    const antwoorden = []
    for (const soort of ['AFGEWEZEN', 'GEEN_GEGEVENS'] as const) {
      await database.sql('delete from gezinsbeeld.verzoek')
      await beslist(toegewezen(await gevraagd(), { besluit: soort, ...zonderEinde }))
      const antwoord = await eigenVerzoeken(GEZOCHT, op())
      antwoorden.push(JSON.stringify(antwoord).replace(/"verzoekId":"[^"]*"/, ''))
    }
    expect(antwoorden[0]).toBe(antwoorden[1])
    expect(antwoorden[0]).toContain('NIET_TOEGEWEZEN')
  })

  test('of a request that nobody here has a file for turns into not granted on a working day, in office hours', async () => {
    for (let n = 0; n < 15; n += 1) await gevraagd({ personen: ['p-onbekend'] })
    const rijen = await database.sql<{ dag: number; uur: number }>(
      `select extract(isodow from vanzelf_op at time zone 'Europe/Amsterdam')::int as dag,
        extract(hour from vanzelf_op at time zone 'Europe/Amsterdam')::int as uur from gezinsbeeld.verzoek`,
    )
    for (const { dag, uur } of rijen) expect([dag <= 5, uur >= 9 && uur < 17]).toEqual([true, true])
    expect(new Set((await status('2026-03-24T17:00:00Z')).split(','))).toEqual(new Set(['NIET_TOEGEWEZEN']))
  })

  test('is not granted when the source did not decide in time', async () => {
    await gevraagd()
    expect(await status('2026-04-07T21:59:59Z')).toBe('AANGEVRAAGD')
    expect(await status('2026-04-07T22:00:00Z')).toBe('NIET_TOEGEWEZEN')
  })

  test('is still asked while another organisation has to decide', async () => {
    const id = await gevraagd({ personen: ['p-gedeeld'] })
    await beslist(toegewezen(id, { besluit: 'AFGEWEZEN', ...zonderEinde }))
    expect(await status()).toBe('AANGEVRAAGD')
    await beslist(toegewezen(id, { besluit: 'AFGEWEZEN', ...zonderEinde, organisatie: VT_ANDER }))
    expect(await status()).toBe('NIET_TOEGEWEZEN')
  })

  test('is that the source postponed it, until it decides or the postponement ends', async () => {
    const id = await gevraagd()
    expect(await beslist(toegewezen(id, { besluit: 'UITGESTELD', totEnMet: '2026-03-15' }))).toBe('GEDAAN')
    expect(await status()).toBe('UITGESTELD_DOOR_BRON t/m 2026-03-15')
    expect(await status('2026-03-15T23:00:00Z')).toBe('AANGEVRAAGD')
    expect(await beslist(toegewezen(id))).toBe('GEDAAN')
    expect(await status()).toBe('TOEGEWEZEN t/m 2026-03-20')
    expect(await beslist(toegewezen(id, { besluit: 'UITGESTELD' }))).toBe('REEDS_GEDAAN')
  })

  test('are own requests only', async () => {
    await gevraagd()
    expect(await status(MIDDAG, { ...GEZOCHT, medewerker: 'gi-a-002' })).toBe('')
    expect(await status(MIDDAG, { ...GEZOCHT, doel: 'D11' })).toBe('')
  })
})

test('an act that fails half-way leaves nothing behind', async () => {
  const id = await gevraagd()
  const halverwege: Pick<Source, 'transactie'> = {
    transactie: (work) =>
      source.transactie(async (transactie) => {
        await work(transactie)
        throw new Error('the process was killed')
      }),
  }
  await expect(besluit(toegewezen(id), { ...op(), source: halverwege })).rejects.toThrow('killed')
  await expect(vraagVerstrekking(aanvraag(), { ...op(), source: halverwege })).rejects.toThrow('killed')
  expect(await vrij()).toEqual([])
  expect(await beslist(toegewezen(id))).toBe('GEDAAN')
})

test('texts go after a year and rows after five, counted from the end of the release', async () => {
  await beslist(toegewezen(await gevraagd(), { totEnMet: '2026-06-08' }))
  const tel = async (nu: string) => {
    await ruimOp(source, nu)
    const [rij] = await database.sql<{ n: number; teksten: number }>(
      `select count(*)::int as n, count(v.motivering)::int + count(b.reden)::int as teksten
       from gezinsbeeld.verzoek v join gezinsbeeld.besluit b on b.verzoek_id = v.id`,
    )
    return rij
  }
  expect(await tel('2027-06-08T21:00:00Z')).toEqual({ n: 1, teksten: 2 })
  expect(await tel('2027-06-09T00:00:00Z')).toEqual({ n: 1, teksten: 0 })
  expect(await tel('2031-06-08T21:00:00Z')).toEqual({ n: 1, teksten: 0 })
  expect(await tel('2031-06-09T00:00:00Z')).toEqual({ n: 0, teksten: 0 })
})

test('loading an administration leaves what the source decided', async () => {
  const id = await gevraagd()
  await beslist(toegewezen(id))
  const tables = { dossier: table({ doc: 'Dossiers.', key: ['nr'], columns: { nr: text('Nummer.') } }) }
  const pseudoniem = pseudonymiser(Buffer.alloc(32))
  await fill(database.url, { bron: 'VT', tables, persons: [], rows: { dossier: [{ nr: '1' }] }, pseudoniem })
  await migrate(source)
  expect(await vrij()).toHaveLength(1)
})

const ALLE: readonly Categorie[] = ['GEHEIM', 'KIND', 'STRAF']
test('several categories of several persons are one request', async () => {
  const id = await gevraagd({ personen: ['p-noor', 'p-moeder', 'p-noor'], categorieen: [...ALLE] })
  expect(await lijst()).toMatchObject([{ verzoekId: id, personen: ['p-moeder', 'p-noor'], categorieen: [...ALLE] }])
})
