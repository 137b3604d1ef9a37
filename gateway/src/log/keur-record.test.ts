import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { z } from 'zod'
import { openKeurRecord } from './keur-record.js'
import { afgedaanSchema, getallenSchema, intentSchema, outcomeSchema, vormSchema } from './record.js'

const SHARED = {
  trace: 'a'.repeat(32),
  span: 'b'.repeat(16),
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
  gezinnen: ['gezin-s01'],
  betrokkenen: ['p-noor'],
  beleid: '0123456789abcdef',
}
const GROEP = {
  velden: ['Maatregel.begin', 'Maatregel.eind'],
  bron: 'GI',
  categorieen: ['MAATR'],
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'D10.GI.MAATR',
  leeg: true,
  wie: 0,
}
const KENMERK = '5f0c2f0e-7a51-4c7b-9a3e-1d2c3b4a5f60'
const LOKET = [{ veld: 'zetNoodtoegang', code: null, kenmerken: [KENMERK] }]

const RECORDS: readonly [string, z.ZodType, object][] = [
  [
    'an intent',
    intentSchema,
    {
      ...SHARED,
      inhoud: { operatie: 'c'.repeat(64), motivering: ['VEIL'], motiveringKenmerken: [KENMERK], zoekvragen: 1 },
    },
  ],
  [
    'an outcome',
    outcomeSchema,
    {
      ...SHARED,
      ouderSpan: 'd'.repeat(16),
      inhoud: {
        velden: [],
        status: 200,
        code: null,
        volledig: true,
        loket: LOKET,
        nieuweZaak: true,
        incidenten: ['Maatregel.begin in GI'],
      },
    },
  ],
  ['a form', vormSchema, [GROEP]],
  ['the numbers of an outcome', getallenSchema, { aantallen: [[2, 1]], personen: [['p-noor']] }],
  [
    'a refusal',
    afgedaanSchema,
    { trace: SHARED.trace, span: SHARED.span, beleid: 'v1', status: 403, code: 'GEEN_DOEL' },
  ],
]

/** What somebody could put in a place of a record. */
const anders = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 600, '', 'Voorbeeld-Jansen', 'D1', 'x'.repeat(70), KENMERK, [], {}, ['VEIL']),
  fc.string({ maxLength: 30 }),
  fc.integer(),
)

const metNaam = (record: object): object =>
  Array.isArray(record)
    ? record.map((een) => ({ ...een, naam: 'Voorbeeld-Jansen' }))
    : { ...record, naam: 'Voorbeeld-Jansen' }

/** Changes one place, anywhere in the record, or adds a key there. */
function metWijziging(record: unknown, keuze: number, waarde: unknown, nieuw: boolean): unknown {
  const kopie: unknown = structuredClone(record)
  const plaatsen: [Record<string, unknown>, string][] = []
  const loop = (deel: unknown): void => {
    if (typeof deel !== 'object' || deel === null) return
    for (const sleutel of Object.keys(deel)) {
      plaatsen.push([deel as Record<string, unknown>, sleutel])
      loop((deel as Record<string, unknown>)[sleutel])
    }
  }
  loop(kopie)
  const [deel, sleutel] = plaatsen[keuze % plaatsen.length] as [Record<string, unknown>, string]
  if (nieuw && !Array.isArray(deel)) deel.waarde = waarde
  else deel[sleutel] = waarde
  return kopie
}

describe.each(RECORDS)('the compiled check of %s', (_, schema, record) => {
  const keur = openKeurRecord(schema)

  test('lets through what the schema lets through', () => {
    expect(schema.safeParse(record).success).toBe(true)
    expect(keur(record)).toBe(record)
  })

  test('refuses and lets through exactly what the schema does, wherever something is changed or added', () => {
    fc.assert(
      fc.property(fc.nat(), anders, fc.boolean(), (keuze, waarde, nieuw) => {
        const gewijzigd = metWijziging(record, keuze, waarde, nieuw)
        const mag = schema.safeParse(gewijzigd).success
        if (mag) expect(keur(gewijzigd)).toBe(gewijzigd)
        else expect(() => keur(gewijzigd)).toThrow('LOG_REGEL_ONGELDIG')
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)

  test('names places and no values when it refuses', () => {
    const fout = (() => {
      try {
        return keur(metNaam(record))
      } catch (error) {
        return (error as { cause: Error }).cause
      }
    })()
    expect((fout as Error).message).toContain('additionalProperties')
    expect((fout as Error).message).not.toContain('Jansen')
  })
})
