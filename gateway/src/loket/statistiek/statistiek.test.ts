import { type Doel, leesMaand, loadBeleid, type Maand, type StatistiekVraag, type Subgraph } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { buildSchema } from 'graphql'
import type { Posted } from '../../fetch/post.js'
import { openReadOperation } from '../../operation/read-operation.js'
import type { LoketContext } from '../loket-context.js'
import { loketvelden } from '../loketvelden.js'
import { openLoket } from '../open-loket.js'
import { requireToegang } from '../require-toegang.js'
import type { Publicatie, Publicaties } from './open-publicaties.js'
import { openStatistiek, type Vrager } from './open-statistiek.js'
import { statistiek } from './statistiek.js'

const beleid = loadBeleid()
const NU = Date.parse('2026-03-10T12:00:00+01:00')
const FEBRUARI = leesMaand('2026-02', NU) as Maand
const AANVRAGER = { medewerker: 'gem-001', rol: 'BELEID_DASHBOARD', organisatie: '00000009900000004001' }
const VRAGER: Vrager = { aanvrager: AANVRAGER, trace: 'a'.repeat(32), authorization: 'Bearer x', nu: NU }

const rijen = (instroom: number | null) => ({
  soort: 'RIJEN',
  rijen: [{ kenmerken: { type: 'OTS' }, cellen: { instroom, uitstroom: null, duur: null } }],
})
const tokens = (meer: object = {}) => ({ soort: 'TOKENS', controle: 'c', bekend: ['a', 'b'], ...meer })
const VIER: Record<Subgraph, unknown> = {
  'veilig-thuis': tokens(),
  raad: tokens({ bekend: [] }),
  gi: tokens({ bekend: ['b'] }),
  'lokaal-team': tokens({ bekend: [], gezinnen: [['a'], ['b']] }),
}

/** A store in memory that counts, and sources that answer what they are told to. */
function opstelling(antwoorden: Partial<Record<Subgraph, unknown>>) {
  const bewaard = new Map<string, Publicatie>()
  const gevraagd: (StatistiekVraag & { subgraph: Subgraph })[] = []
  const publicaties: Publicaties = {
    vind: async (tabel, maand) => bewaard.get(`${tabel} ${maand}`),
    async publiceer(tabel, maand, nieuw) {
      const vast = bewaard.get(`${tabel} ${maand}`) ?? nieuw
      bewaard.set(`${tabel} ${maand}`, vast)
      return vast
    },
  }
  const stel = async (subgraph: Subgraph, body: string): Promise<Posted> => {
    gevraagd.push({ ...(JSON.parse(body) as StatistiekVraag), subgraph })
    const antwoord = antwoorden[subgraph]
    return antwoord === undefined ? { soort: 'NIET_BEREIKBAAR' } : { soort: 'OK', body: antwoord }
  }
  return { dienst: openStatistiek(publicaties, stel), bewaard, gevraagd, antwoorden }
}

describe('a table', () => {
  test('is asked of the source that counts it, under D20 and in the name of who asks, and is kept', async () => {
    const { dienst, bewaard, gevraagd } = opstelling({ gi: rijen(15) })
    const stand = await dienst.stand('MAATREGELEN', FEBRUARI, VRAGER)
    expect(stand).toMatchObject({ ontbreekt: [], publicatie: { rijen: rijen(15).rijen } })
    expect(gevraagd).toEqual([
      {
        subgraph: 'gi',
        ...AANVRAGER,
        doel: 'D20',
        tabel: 'MAATREGELEN',
        maand: '2026-02',
        run: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect([...bewaard.keys()]).toEqual(['MAATREGELEN 2026-02'])
  })

  test('that was published is not counted again, and stays as it was when the source changes or is gone', async () => {
    const { dienst, gevraagd, antwoorden } = opstelling({ gi: rijen(15) })
    const eerst = await dienst.stand('MAATREGELEN', FEBRUARI, VRAGER)
    antwoorden.gi = rijen(20)
    expect(await dienst.stand('MAATREGELEN', FEBRUARI, { ...VRAGER, nu: NU + 86_400_000 })).toEqual(eerst)
    antwoorden.gi = undefined
    expect(await dienst.stand('MAATREGELEN', FEBRUARI, VRAGER)).toEqual(eerst)
    expect(gevraagd).toHaveLength(1)
  })

  test.each([
    ['does not answer', undefined],
    ['closed itself', { soort: 'GESLOTEN' }],
    ['answers nonsense', { rijen: [] }],
    ['hands out a number under ten', rijen(9)],
    ['hands out a number that is not rounded', rijen(12)],
  ])(
    'of which the source %s is not published: the source is missing, and nothing counts as zero',
    async (_, antwoord) => {
      const { dienst, bewaard } = opstelling({ gi: antwoord })
      const stand = await dienst.stand('MAATREGELEN', FEBRUARI, VRAGER)
      expect(stand).toMatchObject({ verwacht: ['gi'], ontbreekt: ['gi'], publicatie: undefined })
      expect(bewaard.size).toBe(0)
    },
  )
})

describe('families by the number of agencies', () => {
  test('are suppressed by the gateway, and nothing of a token is kept', async () => {
    const gezinnen = Array.from({ length: 13 }, (_, i) => [`t${i}`])
    const lt = tokens({ bekend: gezinnen.flat(), gezinnen })
    const { dienst, bewaard } = opstelling({ ...VIER, gi: tokens({ bekend: ['t0'] }), 'lokaal-team': lt })
    await dienst.stand('GEZINNEN', FEBRUARI, VRAGER)
    expect(bewaard.get('GEZINNEN 2026-02')?.rijen.map(({ cellen }) => cellen.gezinnen)).toEqual([10, null, null, null])
    expect(JSON.stringify([...bewaard])).not.toMatch(/"t\d|controle/)
  })

  test('are asked of four sources in one run, and another request is another run', async () => {
    const { dienst, gevraagd, antwoorden } = opstelling({ ...VIER, raad: undefined })
    const stand = await dienst.stand('GEZINNEN', FEBRUARI, VRAGER)
    expect(stand).toMatchObject({ ontbreekt: ['raad'], publicatie: undefined })
    antwoorden.raad = VIER.raad
    expect((await dienst.stand('GEZINNEN', FEBRUARI, VRAGER)).publicatie).toBeDefined()
    const runs = gevraagd.map(({ run }) => run)
    expect(runs).toHaveLength(8)
    expect([new Set(runs.slice(0, 4)).size, new Set(runs).size]).toEqual([1, 2])
  })

  test('are not published when one source blinded with another key', async () => {
    const { dienst, bewaard } = opstelling({ ...VIER, gi: tokens({ controle: 'andere sleutel' }) })
    expect(await dienst.stand('GEZINNEN', FEBRUARI, VRAGER)).toMatchObject({ ontbreekt: [], publicatie: undefined })
    expect(bewaard.size).toBe(0)
  })
})

describe('the field `statistiek`', () => {
  const loket = openLoket([statistiek, loketvelden])
  const schema = buildSchema(`
    type Query { statistiek(maand: String!): Statistiek }
    type Statistiek { maand: String maatregelen: Tabel gezinnen: Tabel }
    type Tabel { maand: String bronnen: String bronnenGeteld: Int bronnenVerwacht: Int ontbrekendeBronnen: [String!]
      gepubliceerdOp: String onderdrukt: Int toelichting: String rijen: [Rij!] }
    type Rij { type: String instanties: Int instroom: Getal gezinnen: Getal }
    type Getal { waarde: Int onderdrukt: Boolean }`)
  const LIMIETEN = { diepte: 9, aliassen: 9, tokens: 400, velden: 90, wortelvelden: 5 }
  const lees = openReadOperation({ schema, limieten: LIMIETEN, loket: loket.queries })

  async function vraag(maand: string, velden: string, antwoorden: Partial<Record<Subgraph, unknown>>) {
    const { dienst, gevraagd } = opstelling(antwoorden)
    const operation = lees({
      query: `query ($m: String!) { statistiek(maand: $m) { ${velden} } }`,
      variables: { m: maand },
    })
    const context = { ...VRAGER, diensten: { statistiek: dienst } } as unknown as LoketContext
    const { data, fouten } = await loket.execute(operation, context)
    return { data: JSON.parse(JSON.stringify(data)), fouten, gevraagd }
  }
  const ALLES =
    'maand bronnen bronnenGeteld bronnenVerwacht ontbrekendeBronnen gepubliceerdOp onderdrukt toelichting rijen'

  test('shows numbers, and of a suppressed number that it is suppressed, not zero', async () => {
    const { data } = await vraag('2026-02', `maand maatregelen { ${ALLES} { type instroom { waarde onderdrukt } } }`, {
      gi: { ...rijen(15), rijen: [...rijen(15).rijen, { kenmerken: { type: 'VOTS' }, cellen: { instroom: null } }] },
    })
    expect(data.statistiek).toEqual({
      maand: '2026-02',
      maatregelen: {
        maand: '2026-02',
        bronnen: '1 van 1 bron',
        bronnenGeteld: 1,
        bronnenVerwacht: 1,
        ontbrekendeBronnen: [],
        gepubliceerdOp: '2026-03-10T11:00:00.000Z',
        onderdrukt: 3,
        toelichting: expect.stringContaining('Vastgesteld'),
        rijen: [
          { type: 'OTS', instroom: { waarde: 15, onderdrukt: false } },
          { type: 'VOTS', instroom: { waarde: null, onderdrukt: true } },
        ],
      },
    })
  })

  test('says of which sources it lacks the answer, and shows no rows', async () => {
    const { data } = await vraag('2026-02', `gezinnen { ${ALLES} { instanties gezinnen { waarde } } }`, {
      ...VIER,
      raad: { soort: 'GESLOTEN' },
    })
    expect(data.statistiek.gezinnen).toEqual({
      maand: '2026-02',
      bronnen: '3 van 4 bronnen',
      bronnenGeteld: 3,
      bronnenVerwacht: 4,
      ontbrekendeBronnen: ['RVDK'],
      gepubliceerdOp: null,
      onderdrukt: null,
      toelichting: expect.stringContaining('niet alle bronnen'),
      rijen: null,
    })
  })

  test('counts agencies as a number, and says it when answers cannot be joined', async () => {
    const goed = await vraag('2026-02', 'gezinnen { rijen { instanties gezinnen { waarde } } }', VIER)
    expect(goed.data.statistiek.gezinnen.rijen.map((rij: { instanties: number }) => rij.instanties)).toEqual([
      1, 2, 3, 4,
    ])
    const anders = { ...VIER, gi: tokens({ controle: 'x' }) }
    const { data } = await vraag('2026-02', 'gezinnen { bronnen toelichting rijen { instanties } }', anders)
    expect(data.statistiek.gezinnen).toEqual({
      bronnen: '4 van 4 bronnen',
      toelichting: expect.stringContaining('gekoppeld'),
      rijen: null,
    })
  })

  test('asks only for the tables that were asked, and nothing for a month that runs or is none', async () => {
    const { gevraagd } = await vraag('2026-02', 'maand', { gi: rijen(15) })
    expect(gevraagd).toEqual([])
    for (const maand of ['2026-03', '2026-2', "2026-02' or 1=1", '2023-01']) {
      const { data, fouten, gevraagd } = await vraag(maand, 'maatregelen { maand }', { gi: rijen(15) })
      expect([data, fouten[0]?.extensions.code, gevraagd]).toEqual([{ statistiek: null }, 'INVOER_ONGELDIG', []])
    }
  })

  test('is open to a dashboard under D20, and to nobody else under nothing else', () => {
    const regel = statistiek.regels.statistiek ?? { toegang: [] }
    const code = (rol: string, doel: string) => {
      try {
        requireToegang('statistiek', regel, { rol }, { doel: beleid.doel(doel) as Doel, alleenAanvragen: false })
        return 'open'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    const open = beleid.rollen.flatMap(({ code: rol }) =>
      beleid.doelen.filter(({ code: doel }) => code(rol, doel) === 'open').map(({ code: doel }) => `${rol} ${doel}`),
    )
    expect(open).toEqual(['BELEID_DASHBOARD D20'])
  })
})
