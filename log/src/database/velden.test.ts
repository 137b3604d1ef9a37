import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Inhoud } from '../regel/regel.js'
import { heeftVeld, type Opgeslagen, perVeld, type Veldregel } from '../regel/velden.js'
import type { Vorm } from '../regel/vorm.js'
import { type Proeflog, proeflog } from '../testing/proeflog.js'
import { inGroepen, metVorm } from '../testing/uitkomst.js'
import { heeft, INHOUD, PER_VELD } from './velden.js'
import { openMetVelden } from './vormen.js'

let log: Proeflog
beforeAll(async () => {
  log = await proeflog()
})
afterAll(() => log.weg())

const naam = (...keuze: string[]) => fc.constantFrom(...keuze)
const willekeurig: fc.Arbitrary<Veldregel[]> = fc.array(
  fc.record(
    {
      veld: naam('A.a', 'A."b', 'B.é', 'C.c'),
      bron: fc.option(naam('GI', 'VT')),
      categorieen: fc.uniqueArray(naam('MAATR', 'VEIL')),
      uitkomst: naam('TOEGESTAAN', 'GEWEIGERD'),
      code: fc.option(naam('STIL')),
      regel: fc.option(naam('GI.D10.MAATR')),
      aantal: fc.nat(1000),
      personen: fc.uniqueArray(fc.nat(3)),
      leeg: fc.constant(true as const),
    },
    { requiredKeys: ['veld', 'bron', 'categorieen', 'uitkomst', 'code', 'regel', 'aantal', 'personen'] },
  ),
  { maxLength: 12 },
)

interface Opslag {
  readonly regels: readonly Veldregel[]
  readonly inhoud: Inhoud
}

async function bewaar({ hash, tekst }: Vorm): Promise<void> {
  await log.schrijver.query('insert into log_vorm values ($1, $2) on conflict do nothing', [
    Buffer.from(hash, 'hex'),
    tekst,
  ])
}

/** Every way in which an outcome was ever written. */
const WIJZEN: readonly [string, fc.Arbitrary<Opslag & { readonly vorm?: Vorm }>][] = [
  ['in a form', willekeurig.map((regels) => ({ regels, ...metVorm({ bij: 'x', velden: regels }) }))],
  [
    'in groups, or field by field',
    fc.tuple(willekeurig, fc.nat(12)).map(([regels, deel]) => ({
      regels,
      inhoud: { bij: 'x', velden: [...inGroepen(regels.slice(0, deel)), ...regels.slice(deel)] },
    })),
  ],
]

const opVolgorde = (regels: readonly object[]) =>
  regels.map((een) => JSON.stringify(Object.entries(een).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
const veldenIn = ({ velden }: Inhoud) => perVeld(velden as readonly Opgeslagen[])

describe.each(WIJZEN)(
  'every list of fields that was written %s comes back as it was, but for its order',
  (_, opslag) => {
    test.each<[string, (inhoud: Inhoud) => Promise<Inhoud>]>([
      ['in the process that reads lines', (inhoud) => openMetVelden(log.schrijver)(inhoud)],
      [
        'as contents that the database gives',
        async (inhoud) => {
          const sql = `select ${INHOUD} as inhoud from (select $1::jsonb as inhoud) een`
          return (await log.schrijver.query(sql, [JSON.stringify(inhoud)])).rows[0].inhoud
        },
      ],
    ])('%s', async (_hoe, lees) => {
      await fc.assert(
        fc.asyncProperty(opslag, async ({ regels, inhoud, vorm }) => {
          if (vorm) await bewaar(vorm)
          const gelezen = await lees(inhoud)
          expect(opVolgorde(veldenIn(gelezen))).toEqual(opVolgorde(regels))
          expect(Object.keys(gelezen).sort()).toEqual(['bij', 'velden'])
        }),
      )
    })

    test('one by one in the database', async () => {
      await fc.assert(
        fc.asyncProperty(opslag, async ({ regels, inhoud, vorm }) => {
          if (vorm) await bewaar(vorm)
          const { rows } = await log.schrijver.query<{ v: object }>(
            `select v from (select $1::jsonb as inhoud) een cross join lateral ${PER_VELD} velden`,
            [JSON.stringify(inhoud)],
          )
          expect(opVolgorde(rows.map(({ v }) => v))).toEqual(opVolgorde(regels))
        }),
      )
    })

    test('and a search by field and outcome finds it', async () => {
      await fc.assert(
        fc.asyncProperty(opslag, naam('A.a', 'A."b', 'B.é'), async ({ regels, inhoud, vorm }, veld) => {
          if (vorm) await bewaar(vorm)
          const waarden: unknown[] = [JSON.stringify(inhoud)]
          const vraag = heeft(
            `${heeftVeld(veld)} && @.uitkomst == "TOEGESTAAN"`,
            (waarde) => `$${waarden.push(waarde)}`,
          )
          const { rows } = await log.schrijver.query(
            `select coalesce(${vraag}, false) as gevonden from (select $1::jsonb as inhoud) een`,
            waarden,
          )
          expect(rows[0].gevonden).toBe(regels.some((een) => een.veld === veld && een.uitkomst === 'TOEGESTAAN'))
        }),
      )
    })
  },
)

describe('a line of which the form is gone', () => {
  const inhoud = { vorm: 'f'.repeat(64), aantallen: [[1]], personen: [[0]] }

  test('is an error in the process that reads it, and never a line without fields', async () => {
    await expect(openMetVelden(log.schrijver)(inhoud)).rejects.toMatchObject({ code: 'VORM_ONTBREEKT' })
  })

  test.each([
    ['contents', `select ${INHOUD} from een`],
    ['fields', `select v from een cross join lateral ${PER_VELD} velden`],
  ])('is an error in the database that gives its %s', async (_, sql) => {
    const vraag = log.schrijver.query(`with een as materialized (select $1::jsonb as inhoud) ${sql}`, [
      JSON.stringify(inhoud),
    ])
    await expect(vraag).rejects.toThrow('VORM_ONTBREEKT')
  })
})

test('a form under another name than its hash is refused by the database, whoever writes it', async () => {
  const { vorm } = metVorm({ velden: [] })
  const zet = (hash: string) =>
    log.eigenaar.query('insert into log_vorm values ($1, $2)', [Buffer.from(hash, 'hex'), `${vorm?.tekst} `])
  await expect(zet(String(vorm?.hash))).rejects.toThrow('log_vorm_check')
})
