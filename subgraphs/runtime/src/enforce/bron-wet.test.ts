import type { Opdracht, Verdict } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import type { FactContext, FactSource } from '../definition.js'
import { BELEID } from '../testing/mini-subgraph.js'
import { bronWetVan, wetMag } from './bron-wet.js'
import type { Herkomst } from './herkomst.js'
import { Vrijgave } from './vrijgave.js'

const LT = '00000009900000004001'

/** An order of a local team for its own rows about Noor, her goals and her money among them. */
const opdracht = (doel: string): Opdracht => ({
  soort: 'gegevens',
  subgraph: 'lokaal-team',
  trace: '0'.repeat(32),
  medewerker: 'lt-1-001',
  rol: 'LT_VAST_GEZICHT',
  organisatie: LT,
  doel,
  cellen: {
    LT: Object.fromEntries(
      (['BTR', 'PLAN', 'FIN'] as const).map((c) => [c, { uit: 'T', personen: ['noor'], regel: `LT.${doel}.${c}` }]),
    ),
  },
  btrElders: {},
  nietAfgeschermd: ['noor'],
  relaties: [],
  skn: {},
  motivering: [],
  beleid: BELEID.versie,
})

const rij = (wet?: string): Herkomst => ({
  bron: 'LT',
  organisatie: LT,
  betrokkenen: ['noor'],
  ...(wet === undefined ? {} : { wet }),
})

async function vrijgave(gegeven: readonly Verdict[] = [], doel = 'D13', nu = '2026-03-10T11:00:00Z') {
  const feiten = { andereWet: async () => gegeven } as unknown as FactSource
  const context = { nu } as unknown as FactContext
  const bronWet = await bronWetVan(opdracht(doel), BELEID, feiten, context)
  return { bronWet, vrijgave: new Vrijgave(opdracht(doel), bronWet ? { bronWet } : {}) }
}

test('a row under a law of the purpose goes, one under another law does not, and one without a law neither (21)', async () => {
  const { vrijgave: v } = await vrijgave()
  for (const wet of ['JEUGDWET', 'WMO2015']) expect(v.oordeel('LT', ['PLAN'], rij(wet))).toBe('TONEN')
  for (const wet of ['PARTICIPATIEWET', 'WGS', undefined]) expect(v.oordeel('LT', ['PLAN'], rij(wet))).toBe('WEIGEREN')
})

test('a category without condition 21 does not ask for a law', async () => {
  expect((await vrijgave()).vrijgave.oordeel('LT', ['BTR'], rij())).toBe('TONEN')
})

test('a consent for data under another law opens that person and category, and nothing else', async () => {
  const { vrijgave: v } = await vrijgave([{ persoon: 'noor', categorieen: ['FIN'] }])
  expect(v.oordeel('LT', ['FIN'], rij('WGS'))).toBe('TONEN')
  expect(v.oordeel('LT', ['PLAN'], rij('WGS'))).toBe('WEIGEREN')
  expect(v.oordeel('LT', ['FIN', 'PLAN'], rij('WGS'))).toBe('WEIGEREN')
  const ander = await vrijgave([{ persoon: 'sem', categorieen: ['FIN'] }])
  expect(ander.vrijgave.oordeel('LT', ['FIN'], rij('WGS'))).toBe('WEIGEREN')
})

test('a consent that does not say its categories opens nothing, and one that ended neither', async () => {
  expect((await vrijgave([{ persoon: 'noor' }])).vrijgave.oordeel('LT', ['FIN'], rij('WGS'))).toBe('WEIGEREN')
  const tot = { persoon: 'noor', categorieen: ['FIN'], tot: '2026-03-10T11:00:00.000Z' } as const
  expect((await vrijgave([tot])).vrijgave.oordeel('LT', ['FIN'], rij('WGS'))).toBe('WEIGEREN')
  const net = await vrijgave([tot], 'D13', '2026-03-10T10:59:00Z')
  expect(net.vrijgave.oordeel('LT', ['FIN'], rij('WGS'))).toBe('TONEN')
})

test('an order without such a cell asks nothing', async () => {
  expect((await vrijgave([], 'D10')).bronWet).toBeUndefined()
})

test('a cell that does not ask it is not judged by it', async () => {
  const { bronWet } = await vrijgave()
  if (!bronWet) throw new Error('no cell asks for a law')
  expect(wetMag(bronWet, 'LT', 'PROC', 'noor', rij())).toBe(true)
  expect(wetMag(bronWet, 'LT', 'PLAN', 'noor', rij())).toBe(false)
})

test('a row that does not say its law stays shut, also under a consent', async () => {
  const { vrijgave: v } = await vrijgave([{ persoon: 'noor', categorieen: ['FIN'] }])
  expect(v.oordeel('LT', ['FIN'], rij())).toBe('WEIGEREN')
  expect(v.oordeel('LT', ['FIN'], rij('WGS'))).toBe('TONEN')
})

test('consents are asked once of the persons of those cells; a source that keeps none has none', async () => {
  const gevraagd: (readonly string[])[] = []
  const andereWet = async (_order: unknown, personen: readonly string[]) => {
    gevraagd.push(personen)
    return []
  }
  const context = { nu: '2026-03-10T11:00:00Z' } as unknown as FactContext
  await bronWetVan(opdracht('D13'), BELEID, { andereWet } as unknown as FactSource, context)
  expect(gevraagd).toEqual([['noor']])
  const zonder = await bronWetVan(opdracht('D13'), BELEID, {} as unknown as FactSource, context)
  expect(zonder?.toestemmingen).toEqual([])
})
