import { randomBytes } from 'node:crypto'
import {
  type BesluitVraag,
  loadBeleid,
  type NieuweInformatie,
  type VanWie,
  type VerstrekkingAanvraag,
} from '@gezinsbeeld/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { openSource, type Source } from '../database/open.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { antwoordVerstrekking } from './antwoord.js'
import { besluit } from './besluit.js'
import { bronVerzoeken } from './bron-verzoeken.js'
import type { BesluitContext } from './context.js'
import { eigenVerzoeken } from './eigen-verzoeken.js'
import { trekIn } from './intrekking.js'
import { migrate } from './migrate.js'
import { ruimOp } from './opruimen.js'
import { ouderinformatie } from './ouderinformatie.js'
import { openSluitingen } from './sluiting.js'
import { openTeksten } from './tekst.js'
import { vraagVerstrekking } from './vraag.js'

// A shared machine may be slow to make a commit durable.
jest.setTimeout(30_000)

const GI_A = '00000009900000003001'
const GI_B = '00000009900000003002'
const VADER: VanWie = {
  medewerker: 'burger-vader',
  rol: 'GEZINSLID',
  organisatie: '00000009900000004002',
  betrokkene: 'p-vader',
  doel: 'D17',
}
const COLLEGA: VanWie = { medewerker: 'gi-a-004', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const TEKST = 'Lot gaat weer elke dag naar school en heeft een vriendin.'
const REDEN = 'Met de moeder besproken; zij heeft geen bezwaar.'
const MIDDAG = '2026-03-10T11:00:00Z'

const beleid = loadBeleid()
const teksten = openTeksten(randomBytes(32))
let database: TempDatabase
let source: Source
let verborgen = new Set<string>()
let uitgesteld = new Set<string>()

beforeAll(async () => {
  database = await tempDatabase('rt_ouder')
  await database.sql('create table houder (persoon text, oin text)')
  await database.sql(`insert into houder values ('p-lot', '${GI_A}'), ('p-lot', '${GI_B}'), ('p-tim', '${GI_A}'),
    ('p-puber', '${GI_A}'), ('p-kaal', '${GI_A}')`)
  await database.sql('create table kind (persoon text, geboortedatum text, woonplaats text)')
  await database.sql(`insert into kind values ('p-lot', '20180601', 'Voorbeeldstad'), ('p-tim', '20140310', null),
    ('p-puber', '20100310', null), ('p-kaal', null, null)`)
  source = openSource(database.url, () => undefined)
  await migrate(source)
}, 60_000)
beforeEach(async () => {
  verborgen = new Set()
  await database.sql('delete from gezinsbeeld.verzoek')
  await database.sql('delete from gezinsbeeld.sluiting')
})
afterAll(async () => {
  await source.close()
  await database.drop()
})

const op = (nu = MIDDAG): BesluitContext => ({
  source,
  teksten,
  beleid,
  bron: 'GI',
  houders: 'select distinct oin from houder where persoon = any($1) order by 1',
  ouder: {
    geboortedatum: 'select geboortedatum from kind where persoon = $1',
    plaatsen: 'select woonplaats as woord from kind where persoon = $1',
    verborgen: async (persoon) => verborgen.has(persoon),
    uitgesteld: async ({ kind, betrokkene = '' }) => uitgesteld.has(kind) || uitgesteld.has(betrokkene),
  },
  nu,
  alarm: () => undefined,
})
const code = (antwoord: { soort: string; code?: string; detail?: string }) =>
  [antwoord.code ?? antwoord.soort, antwoord.detail].filter(Boolean).join(' ')
const aanvraag = (over: Partial<VerstrekkingAanvraag> = {}): VerstrekkingAanvraag => ({
  ...VADER,
  bron: 'GI',
  sleutel: randomBytes(8).toString('hex'),
  personen: ['p-lot'],
  categorieen: ['OUDER'],
  motivering: 'Ik wil graag weten hoe het met mijn dochter gaat.',
  ...over,
})
async function gevraagd(over: Partial<VerstrekkingAanvraag> = {}, nu = MIDDAG): Promise<string> {
  const antwoord = await vraagVerstrekking(aanvraag(over), op(nu))
  if (antwoord.soort !== 'GEDAAN') throw new Error(antwoord.code)
  return antwoord.verzoekId
}
const INFORMATIE: NieuweInformatie = {
  tekst: TEKST,
  periodeVan: '2025-12-01',
  periodeTot: '2026-03-01',
  belangKindGewogen: true,
  kindGehoord: false,
}
const gegeven = (verzoekId: string, over: Partial<BesluitVraag> = {}): BesluitVraag => ({
  ...COLLEGA,
  verzoekId,
  besluit: 'TOEGEWEZEN',
  personen: [],
  categorieen: [],
  reden: REDEN,
  totEnMet: '2026-03-20',
  levenssfeerGewogen: false,
  onderzoeksbelangGewogen: false,
  relatieMetPlegerGetoetst: false,
  informatie: INFORMATIE,
  ...over,
})
const beslist = async (vraag: BesluitVraag, nu = MIDDAG) => code(await besluit(vraag, op(nu)))
const geef = (id: string, informatie: Partial<NieuweInformatie>) =>
  beslist(gegeven(id, { informatie: { ...INFORMATIE, ...informatie } }))
async function gelezen(wie: VanWie = VADER, nu = MIDDAG, kind = 'p-lot', afgeschermd = false): Promise<string> {
  const antwoord = await ouderinformatie({ ...wie, kind, afgeschermd }, op(nu))
  return antwoord.soort === 'GEDAAN' ? antwoord.informatie.map(({ tekst }) => tekst).join('|') : antwoord.code
}

describe('a text for a parent without authority', () => {
  test('is read by that parent, with what it is about and until when, and kept encrypted', async () => {
    expect(await beslist(gegeven(await gevraagd()))).toBe('GEDAAN')
    expect(await ouderinformatie({ ...VADER, kind: 'p-lot', afgeschermd: false }, op())).toEqual({
      soort: 'GEDAAN',
      informatie: [
        {
          tekst: TEKST,
          periodeVan: '2025-12-01',
          periodeTot: '2026-03-01',
          opgesteldOp: '2026-03-10',
          totEnMet: '2026-03-20',
        },
      ],
    })
    const [rij] = await database.sql<{ tekst: string }>(
      "select encode(informatie, 'escape') as tekst from gezinsbeeld.besluit",
    )
    expect(rij?.tekst).not.toContain('school')
  })

  test.each<[string, Partial<VanWie>]>([
    ['another parent with the same account', { betrokkene: 'p-moeder' }],
    ['the same parent under another account', { medewerker: 'burger-ander' }],
    ['at another portal', { organisatie: GI_A }],
  ])('is not read by %s', async (_wie, over) => {
    await beslist(gegeven(await gevraagd()))
    expect(await gelezen({ ...VADER, ...over })).toBe('')
    expect(await gelezen()).toBe(TEKST)
  })

  test.each<[string, Partial<VanWie>]>([
    ['somebody who is nobody concerned', { betrokkene: undefined }],
    ['an employee', { rol: 'JEUGDBESCHERMER' }],
    ['support of a client', { rol: 'VERTROUWENSPERSOON', doel: 'D19' }],
    ['the same parent under another purpose', { doel: 'D10' }],
  ])('is nothing that %s can ask for', async (_wie, over) => {
    await beslist(gegeven(await gevraagd()))
    expect(await gelezen({ ...VADER, ...over } as VanWie)).toBe('VERSTREKKING_NIET_MOGELIJK')
  })

  test('is about that child alone', async () => {
    await beslist(gegeven(await gevraagd()))
    expect(await gelezen(VADER, MIDDAG, 'p-kaal')).toBe('')
    expect(await gelezen(VADER, MIDDAG, 'p-nooit-van-gehoord')).toBe('')
  })

  test('is read through 23:59 of the last day, and not after it or after a withdrawal', async () => {
    const id = await gevraagd()
    await beslist(gegeven(id))
    expect(await gelezen(VADER, '2026-03-20T22:59:59Z')).toBe(TEKST)
    expect(await gelezen(VADER, '2026-03-20T23:00:00Z')).toBe('')
    expect(code(await trekIn({ ...COLLEGA, verzoekId: id, reden: REDEN }, op()))).toBe('GEDAAN')
    expect(await gelezen()).toBe('')
  })

  test('is not read while this source or another hides the child, and is again when none does', async () => {
    await beslist(gegeven(await gevraagd()))
    verborgen = new Set(['p-lot'])
    expect(await gelezen()).toBe('')
    verborgen = new Set()
    expect(await gelezen(VADER, MIDDAG, 'p-lot', true)).toBe('')
    expect(await gelezen()).toBe(TEKST)
  })

  test('is not read while this source postpones that the child is told of, or that this parent hears (record 0046)', async () => {
    await beslist(gegeven(await gevraagd()))
    for (const wie of ['p-lot', VADER.betrokkene ?? '']) {
      uitgesteld = new Set([wie])
      expect(await gelezen()).toBe('')
      uitgesteld = new Set()
      expect(await gelezen()).toBe(TEKST)
    }
  })

  test('is not read from the sixteenth birthday on', async () => {
    const nu = '2030-03-01T11:00:00Z'
    const kind = { personen: ['p-tim'] }
    const geven = { totEnMet: '2030-03-20', informatie: { ...INFORMATIE, kindGehoord: true } }
    expect(await beslist(gegeven(await gevraagd(kind, nu), geven), nu)).toBe('GEDAAN')
    expect(await gelezen(VADER, '2030-03-09T22:59:59Z', 'p-tim')).toBe(TEKST)
    expect(await gelezen(VADER, '2030-03-09T23:00:00Z', 'p-tim')).toBe('')
  })

  test('is not read while the source is closed for the purpose, and that is said', async () => {
    await beslist(gegeven(await gevraagd()))
    const vraag = () => {
      const body = JSON.stringify({ ...VADER, kind: 'p-lot', afgeschermd: false })
      return antwoordVerstrekking('/verstrekking/informatie', body, VADER, source.request(), op())
    }
    expect(await vraag()).toMatchObject({ soort: 'GEDAAN', informatie: [{ tekst: TEKST }] })
    await openSluitingen(source).sluit('D17', MIDDAG)
    expect(await vraag()).toEqual({ soort: 'GEWEIGERD', code: 'BRON_GESLOTEN' })
  })
})

describe('who asks', () => {
  test.each<[string, Partial<VerstrekkingAanvraag>]>([
    ['for more than one child', { personen: ['p-lot', 'p-tim'] }],
    ['about himself', { personen: ['p-vader'] }],
    ['for other data with it', { categorieen: ['OUDER', 'OORD'] }],
    ['as nobody concerned', { betrokkene: undefined }],
  ])('%s is refused and nothing is stored', async (_wat, over) => {
    expect(code(await vraagVerstrekking(aanvraag(over), op()))).toBe('INVOER_ONGELDIG')
    expect(await database.sql('select 1 from gezinsbeeld.verzoek')).toEqual([])
  })

  test('is shown to the staff by the pseudonym that the token has', async () => {
    await gevraagd()
    const antwoord = await bronVerzoeken(COLLEGA, op())
    expect(antwoord).toMatchObject({ verzoeken: [{ betrokkene: 'p-vader', categorieen: ['OUDER'] }] })
  })

  test('sees no difference between a child that is known and one that is not, nor between refused and no data (decision 22)', async () => {
    const standen: string[] = []
    for (const over of [{}, { personen: ['p-nooit-van-gehoord'] }]) {
      await database.sql('delete from gezinsbeeld.verzoek')
      const antwoord = await vraagVerstrekking(aanvraag(over), op())
      standen.push(Object.keys(antwoord).join(), await gelezen(VADER, MIDDAG, over.personen?.[0] ?? 'p-lot'))
    }
    expect(standen.slice(0, 2)).toEqual(standen.slice(2))
    const gezien: string[] = []
    for (const soort of ['AFGEWEZEN', 'GEEN_GEGEVENS'] as const) {
      await database.sql('delete from gezinsbeeld.verzoek')
      const weiger = { besluit: soort, totEnMet: undefined, informatie: undefined }
      expect(await beslist(gegeven(await gevraagd(), weiger))).toBe('GEDAAN')
      expect(await gelezen()).toBe('')
      gezien.push(JSON.stringify(await eigenVerzoeken(VADER, op())).replace(/"verzoekId":"[^"]*"/, ''))
    }
    expect(gezien[0]).toBe(gezien[1])
  })
})

describe('who decides', () => {
  test('cannot release the category without a text, nor a text with another category', async () => {
    const id = await gevraagd()
    expect(await beslist(gegeven(id, { informatie: undefined }))).toBe('INVOER_ONGELDIG `informatie`')
    expect(await beslist(gegeven(id, { besluit: 'AFGEWEZEN', totEnMet: undefined }))).toBe(
      'INVOER_ONGELDIG `informatie`',
    )
    const oordeel = await gevraagd({ categorieen: ['OORD'] })
    const gewogen = { levenssfeerGewogen: true, onderzoeksbelangGewogen: true }
    expect(await beslist(gegeven(oordeel, gewogen))).toBe('INVOER_ONGELDIG `informatie`')
    expect(await beslist(gegeven(oordeel, { ...gewogen, informatie: undefined }))).toBe('GEDAAN')
    expect(await beslist(gegeven(id))).toBe('GEDAAN')
  })

  test('must have weighed the interest of the child, and heard a child of twelve or older (H7)', async () => {
    expect(await geef(await gevraagd(), { belangKindGewogen: false })).toBe('AFWEGING_ONTBREEKT')
    expect(await geef(await gevraagd(), {})).toBe('GEDAAN')
    // Twelve today; and a child of whom the file has no birth date counts as twelve.
    for (const personen of [['p-tim'], ['p-kaal']]) {
      expect(await geef(await gevraagd({ personen }), {})).toBe('AFWEGING_ONTBREEKT')
      expect(await geef(await gevraagd({ personen }), { kindGehoord: true })).toBe('GEDAAN')
    }
    expect(await beslist(gegeven(await gevraagd({ personen: ['p-tim'] })), '2026-03-09T22:59:59Z')).toBe('GEDAAN')
  })

  test('cannot write about a child of sixteen, or one that the source hides', async () => {
    expect(await geef(await gevraagd({ personen: ['p-puber'] }), { kindGehoord: true })).toBe(
      'VERSTREKKING_NIET_MOGELIJK',
    )
    const id = await gevraagd()
    verborgen = new Set(['p-lot'])
    expect(await geef(id, {})).toBe('VERSTREKKING_NIET_MOGELIJK')
    verborgen = new Set()
    expect(await geef(id, {})).toBe('GEDAAN')
  })

  test.each([
    'Zij woont nu in voorbeeldstad.',
    'Schrijf haar op 1234 ab, dat mag.',
    'Bel de school: 020 123 45 67.',
    'Mail naar juf@voorbeeld.invalid over haar.',
    'Kijk op www.school.invalid voor foto’s.',
  ])('cannot name a place or what leads to one: %s', async (tekst) => {
    const id = await gevraagd()
    expect(await geef(id, { tekst })).toBe('INVOER_ONGELDIG `tekst` noemt een plaats')
    expect(await geef(id, { tekst: 'Zij is 7 jaar en zwemt sinds 2025 elke week.' })).toBe('GEDAAN')
  })

  test('writes about days that have been, in their order', async () => {
    const id = await gevraagd()
    expect(await geef(id, { periodeVan: '2026-03-02' })).toBe('INVOER_ONGELDIG `periode`')
    expect(await geef(id, { periodeTot: '2026-03-11' })).toBe('INVOER_ONGELDIG `periode`')
    expect(await geef(id, { periodeTot: '2026-03-10' })).toBe('GEDAAN')
  })

  test('decides for the own organisation: each that has a file can write its own text', async () => {
    const id = await gevraagd()
    await beslist(gegeven(id))
    const ander = {
      organisatie: GI_B,
      medewerker: 'gi-b-001',
      informatie: { ...INFORMATIE, tekst: 'Zij maakt het goed.' },
    }
    expect(await beslist(gegeven(id, ander))).toBe('GEDAAN')
    expect((await gelezen()).split('|').sort()).toEqual([TEKST, 'Zij maakt het goed.'])
  })
})

test('a source that informs no parents has nothing to give or to read', async () => {
  const { ouder: _geen, ...zonder } = op()
  expect(code(await ouderinformatie({ ...VADER, kind: 'p-lot', afgeschermd: false }, zonder))).toBe(
    'VERSTREKKING_NIET_MOGELIJK',
  )
  expect(code(await besluit(gegeven(await gevraagd()), zonder))).toBe('VERSTREKKING_NIET_MOGELIJK')
})

test('the text goes a year after the release ended', async () => {
  await beslist(gegeven(await gevraagd()))
  const tel = async (nu: string) => {
    await ruimOp(source, nu)
    return database.sql('select count(informatie)::int as n from gezinsbeeld.besluit')
  }
  expect(await tel('2027-03-20T22:00:00Z')).toEqual([{ n: 1 }])
  // The request itself could be decided until 7 April: texts stay until a year after that.
  expect(await tel('2027-04-08T00:00:00Z')).toEqual([{ n: 0 }])
})
