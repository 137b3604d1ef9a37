import { type Doel, loadBeleid } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { buildSchema } from 'graphql'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import { LoketError } from '../errors/loket-error.js'
import { toPublic } from '../errors/to-public.js'
import type { GraphqlRequest } from '../http/exchange.js'
import type { Aanvrager } from '../identity/aanvrager.js'
import type { IntentRecord, OutcomeRecord } from '../log/record.js'
import { openRegels } from '../log/regels.js'
import type { Verzoeklog } from '../log/verzoeklog.js'
import { openReadOperation } from '../operation/read-operation.js'
import { handleLoket } from '../pipeline-loket.js'
import type { LoketContext, LoketDiensten } from './loket-context.js'
import type { LoketDeel } from './loket-deel.js'
import { loketvelden } from './loketvelden.js'
import { openLoket } from './open-loket.js'

const beleid = loadBeleid()
const LIMIETEN = { diepte: 5, aliassen: 5, tokens: 400, velden: 50, wortelvelden: 5 }

/** What the test's own resolvers did, in order. */
let gedaan: string[] = []

@Resolver()
class BalieResolver {
  @Query(() => String, { nullable: true, description: 'Balie.' })
  balie(@Arg('gezinId', () => ID, { nullable: true, description: 'Gezin.' }) gezinId: string | undefined): string {
    gedaan.push('balie')
    if (gezinId === 'onbekend') throw new LoketError('LOKET_ONBEKEND')
    return 'ja'
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Besluit.' })
  besluit(
    @Arg('gezinId', () => ID, { description: 'Gezin.' }) gezinId: string,
    @Ctx() { betreft, aanvrager, nu }: LoketContext,
  ): boolean {
    gedaan.push(`besluit ${aanvrager.medewerker} ${nu}`)
    betreft.personen.add('p-noor')
    if (gezinId === 'kapot') throw new Error('duplicate key: geheime waarde')
    if (gezinId === 'opslag-weg') throw new InternalError('LOG_NIET_BESCHIKBAAR')
    return true
  }
}

const gezinnen = ({ gezinId }: Readonly<Record<string, unknown>>) => (gezinId ? [String(gezinId)] : [])
const BALIE: LoketDeel = {
  resolvers: [BalieResolver],
  regels: {
    balie: { toegang: [{ doelen: 'ALLE', rollen: ['JEUGDBESCHERMER'] }], gezinnen },
    besluit: {
      toegang: [
        { doelen: ['D15'], rollen: ['LT_VAST_GEZICHT'], aanvragen: true },
        { doelen: ['D10'], rollen: ['JEUGDBESCHERMER'] },
      ],
      gezinnen,
    },
  },
}

const loket = openLoket([BALIE, loketvelden])
const schema = buildSchema(`
  type Query { balie(gezinId: ID): String  loketvelden: [Loketveld] }
  type Loketveld { naam: String }
  type Mutation { besluit(gezinId: ID!): Boolean }`)
const lees = openReadOperation({ schema, limieten: LIMIETEN, loket: loket.queries })

interface Geval {
  readonly rol?: string
  readonly doel?: string
  readonly alleenAanvragen?: boolean
  readonly log?: Partial<Verzoeklog>
}

/** Refuses what may not be kept. */
const regels = openRegels(Buffer.alloc(32, 7))

/** Handles one request; answers what the client gets and what the log holds. */
async function vraag(query: string, geval: Geval = {}) {
  const { rol = 'JEUGDBESCHERMER', doel = 'D10', alleenAanvragen = false } = geval
  gedaan = []
  const gelogd: string[] = []
  const log = {
    intent: async (record: IntentRecord) => {
      regels.intent(record)
      gelogd.push(print('voor', record))
    },
    outcome: async (record: OutcomeRecord) => {
      regels.outcome(record)
      gelogd.push(print('na', record))
    },
    span: 'b'.repeat(16),
    ...geval.log,
  } as unknown as Verzoeklog
  const request = { trace: 'a'.repeat(32), headers: { authorization: ['Bearer x'], doelbinding: [] } }
  const aanvrager = { medewerker: 'gi-a-001', rol, organisatie: '00000009900000003001' } as Aanvrager
  const keuze = { doel: beleid.doel(doel) as Doel, alleenAanvragen }
  const operation = lees({ query })
  const gateway = { beleid, klok: { nu: () => 7 }, log, loket, diensten: {} as LoketDiensten }
  try {
    const verzoek = { request: request as unknown as GraphqlRequest, aanvrager, keuze, operation }
    return { antwoord: await handleLoket(verzoek, gateway), gelogd }
  } catch (error) {
    return { antwoord: toPublic(error), gelogd, code: error instanceof ClientError ? error.code : undefined }
  }
}

const print = (wanneer: string, record: { gezinnen: string[]; betrokkenen: string[]; inhoud: object }) =>
  `${wanneer} ${record.gezinnen.join()} ${record.betrokkenen.join()} ${JSON.stringify(record.inhoud)}`

test('a loket field runs with the requester and one moment, between its two log records', async () => {
  const { antwoord, gelogd } = await vraag('mutation { x: besluit(gezinId: "gezin-s01") }')
  expect(antwoord).toEqual({ data: { x: true } })
  expect(gedaan).toEqual(['besluit gi-a-001 7'])
  expect(gelogd).toEqual([
    'voor gezin-s01  {"operatie":null,"motivering":[],"motiveringKenmerken":[],"loket":["besluit"]}',
    'na gezin-s01 p-noor {"velden":[],"status":200,"code":null,"volledig":true,"loket":[{"veld":"besluit","code":null}]}',
  ])
})

test('a refusal of one field stands on its path with its code; the other fields are answered', async () => {
  const { antwoord, gelogd } = await vraag('{ a: balie b: balie(gezinId: "onbekend") }')
  expect(antwoord).toMatchObject({
    data: { a: 'ja', b: null },
    errors: [{ path: ['b'], extensions: { code: 'LOKET_ONBEKEND' } }],
  })
  expect(gelogd[1]).toContain('"loket":[{"veld":"balie","code":null},{"veld":"balie","code":"LOKET_ONBEKEND"}]')
})

test('an unexpected error refuses the request without its contents, and is an outcome in the log', async () => {
  const { antwoord, gelogd } = await vraag('mutation { besluit(gezinId: "kapot") }')
  expect(antwoord).toMatchObject({ status: 500, body: { errors: [{ extensions: { code: 'INTERN' } }] } })
  expect(JSON.stringify([antwoord, gelogd])).not.toContain('geheime')
  expect(gelogd[1]).toBe('na kapot p-noor {"velden":[],"status":500,"code":"INTERN","volledig":false}')
})

test('a store that does not answer is told as what it is', async () => {
  const { antwoord } = await vraag('mutation { besluit(gezinId: "opslag-weg") }')
  expect(antwoord).toMatchObject({ status: 503 })
})

test('without an intent in the log nothing runs, and without an outcome nothing is told', async () => {
  const weg = async () => {
    throw new InternalError('LOG_NIET_BESCHIKBAAR')
  }
  const voor = await vraag('mutation { besluit(gezinId: "gezin-s01") }', { log: { intent: weg } })
  expect([gedaan, (voor.antwoord as { status: number }).status]).toEqual([[], 503])
  const na = await vraag('mutation { besluit(gezinId: "gezin-s01") }', { log: { outcome: weg } })
  expect([gedaan.length, (na.antwoord as { status: number }).status]).toEqual([1, 503])
})

test('a field is open for its purposes and roles only, and nothing runs or is logged when one is not', async () => {
  const code = async (query: string, geval: Geval) => {
    const { code: found = 'open', gelogd } = await vraag(query, geval)
    return [found, gedaan.length, gelogd.length].join(' ')
  }
  const besluit = 'mutation { besluit(gezinId: "gezin-s01") }'
  expect(await code(besluit, {})).toBe('open 1 2')
  expect(await code(besluit, { doel: 'D11' })).toBe('LOKET_NIET_VOOR_DOEL 0 0')
  expect(await code(besluit, { rol: 'CRISISDIENST' })).toBe('LOKET_NIET_VOOR_ROL 0 0')
  // A line for one purpose opens nothing for the role of another line.
  expect(await code(besluit, { doel: 'D15' })).toBe('LOKET_NIET_VOOR_ROL 0 0')
  expect(await code('{ balie loketvelden { naam } }', { rol: 'CRISISDIENST' })).toBe('LOKET_NIET_VOOR_ROL 0 0')
})

test('a role that may only ask for a purpose reaches only what is open for asking', async () => {
  const lt = { rol: 'LT_VAST_GEZICHT', doel: 'D15', alleenAanvragen: true }
  const open = await vraag('mutation { besluit(gezinId: "gezin-s01") }', lt)
  expect(open.antwoord).toEqual({ data: { besluit: true } })
  expect((await vraag('{ balie }', lt)).code).toBe('ALLEEN_AANVRAGEN')
})

test('loketvelden names what is open for this role and purpose', async () => {
  const namen = async (geval: Geval) => (await vraag('{ loketvelden { naam } }', geval)).antwoord
  expect(await namen({})).toEqual({
    data: { loketvelden: [{ naam: 'balie' }, { naam: 'besluit' }, { naam: 'loketvelden' }] },
  })
  expect(await namen({ rol: 'LT_VAST_GEZICHT', doel: 'D15', alleenAanvragen: true })).toEqual({
    data: { loketvelden: [{ naam: 'besluit' }, { naam: 'loketvelden' }] },
  })
})

test('a field without a rule and a rule without a field refuse to start', () => {
  expect(() => openLoket([{ ...BALIE, regels: {} }, loketvelden])).toThrow('`balie`, `besluit`')
  expect(() =>
    openLoket([
      BALIE,
      { ...loketvelden, regels: { ...loketvelden.regels, niets: BALIE.regels.balie ?? { toegang: [] } } },
    ]),
  ).toThrow('`niets`')
})
