import type { CaseloadAntwoord, ZoekAntwoord, ZoekVraag } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import type { Knoop } from '../access/normalise.js'
import { join, lookUp } from './look-up.js'
import { page } from './page.js'

const AANVRAGER = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
const knoop = (veld: string, args: Record<string, unknown> = {}): Knoop => ({
  sleutel: veld,
  plek: 'k0',
  veld,
  adres: `Query.${veld}`,
  uitType: 'Gezin',
  lijst: false,
  args,
  blad: false,
  kinderen: [],
})
const IDS = ['g3', 'g1', 'g2', 'g1']

/** Looks up one root; the own source knows this case load. */
async function zoekOp(
  een: Knoop,
  { eigen = true, antwoordt = true, doel = 'D10', conflict = [] as readonly string[] | null } = {},
) {
  const vragen: ZoekVraag[] = []
  const found = await lookUp([een], AANVRAGER, doel, eigen ? 'GI' : undefined, {
    caseload: async (): Promise<CaseloadAntwoord | undefined> =>
      antwoordt ? { gezinIds: IDS, personen: [] } : undefined,
    conflict: async () => (conflict === null ? undefined : new Set(conflict)),
    zoek: async (_, vraag): Promise<ZoekAntwoord | undefined> => {
      vragen.push(vraag)
      return antwoordt ? { personen: ['p-noor'] } : undefined
    },
  })
  return { ...found, opgezocht: found.perKnoop.get(een), vragen }
}

test('a page of families is cut from the case load of the own source', async () => {
  const { opgezocht, gezinIds } = await zoekOp(knoop('gezinnen', { first: 2 }))
  expect(opgezocht).toEqual({ ids: ['g1', 'g2'], pagina: { vorige: false, volgende: true } })
  expect(gezinIds).toEqual(['g1', 'g2'])
})

test('somebody with whom the requester has a private relation is no hit, and an unknown relation is no answer (H10)', async () => {
  const vraag = knoop('zoekPersoon', { bsn: '900000004' })
  expect((await zoekOp(vraag, { conflict: ['p-noor'] })).opgezocht).toEqual({ ids: [] })
  expect((await zoekOp(vraag, { conflict: ['p-ander'] })).opgezocht).toEqual({ ids: ['p-noor'] })
  expect((await zoekOp(vraag, { conflict: null })).opgezocht).toBeUndefined()
})

test('an own source that is silent is unknown; no own source is an empty case load', async () => {
  expect((await zoekOp(knoop('gezinnen'), { antwoordt: false })).opgezocht).toBeUndefined()
  expect((await zoekOp(knoop('gezinnen'), { eigen: false })).opgezocht?.ids).toEqual([])
})

test('a search by BSN, or by name with birth date, goes to the own source', async () => {
  const op = async (args: Record<string, unknown>) => (await zoekOp(knoop('zoekPersoon', args))).vragen
  const wie = { ...AANVRAGER, doel: 'D10' }
  expect(await op({ bsn: '900000004' })).toEqual([{ ...wie, bsn: '900000004' }])
  const naam = { geslachtsnaam: 'Voorbeeld', geboortedatum: '2016-05-00' }
  expect(await op(naam)).toEqual([{ ...wie, ...naam }])
})

test.each([
  {},
  { bsn: '90000004' },
  { bsn: '9000000041' },
  { bsn: '90000000a' },
  { geslachtsnaam: 'Voorbeeld' },
  { geboortedatum: '2016-05-00' },
])('a search by %p is not asked and finds nothing, just as no hit does', async (args) => {
  const { vragen, opgezocht } = await zoekOp(knoop('zoekPersoon', args))
  expect(vragen).toEqual([])
  expect(opgezocht).toEqual({ ids: [] })
})

test('the number of a report is a key under triage alone, and by itself (decision 20)', async () => {
  const op = async (args: Record<string, unknown>, doel: string) =>
    (await zoekOp(knoop('zoekPersoon', args), { doel })).vragen
  const melding = { meldingnummer: 'M1' }
  expect(await op(melding, 'D01')).toEqual([{ ...AANVRAGER, doel: 'D01', ...melding }])
  expect(await op(melding, 'D02')).toEqual([])
  expect(await op({ ...melding, bsn: '900000004' }, 'D01')).toEqual([])
  expect(await op({ ...melding, geslachtsnaam: 'Voorbeeld', geboortedatum: '2016-05-00' }, 'D01')).toEqual([])
})

test('a search at a silent source is unknown, not without hits', async () => {
  expect((await zoekOp(knoop('zoekPersoon', { bsn: '900000004' }), { antwoordt: false })).opgezocht).toBeUndefined()
})

test('what was looked up joins what the operation names, each once', () => {
  const genoemd = { gezinIds: ['g1'], personen: ['p1'] }
  const gevonden = { perKnoop: new Map(), gezinIds: ['g1', 'g2'], personen: ['p1', 'p2'] }
  expect(join(genoemd, gevonden)).toEqual({ gezinIds: ['g1', 'g2'], personen: ['p1', 'p2'] })
})

test('pages follow each other by cursor and together give every family once', () => {
  const een = page(IDS, { first: 2 })
  const after = Buffer.from(een.gezinIds.at(-1) ?? '').toString('base64url')
  expect(page(IDS, { first: 2, after })).toEqual({ gezinIds: ['g3'], vorige: true, volgende: false })
})

test('a filter narrows the case load and never adds to it', () => {
  expect(page(IDS, { filter: { gezinIds: ['g2', 'gezin-van-een-ander'] } }).gezinIds).toEqual(['g2'])
})

test('a page has at most fifty families, and an odd number is no error', () => {
  const veel = Array.from({ length: 80 }, (_, n) => `g${String(n).padStart(2, '0')}`)
  expect(page(veel, { first: 1000 }).gezinIds).toHaveLength(50)
  expect(page(veel, {}).gezinIds).toHaveLength(20)
  expect(page(veel, { first: -1 }).gezinIds).toEqual([])
})
