import 'reflect-metadata'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type FeitenVraag, type Opdracht, signOpdracht, type VraagOpdracht } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { openTeksten } from '../bronbesluit/tekst.js'
import type { FactSource } from '../definition.js'
import type { Dossierdagen } from '../dossier/status.js'
import { metHerkomst } from '../enforce/herkomst.js'
import { buildSchema } from '../graph/build-schema.js'
import { openBlinder } from '../keys/blind.js'
import { pseudonymiser } from '../keys/pseudonym.js'
import { ANDER, BELEID, EIGEN, GEEN_FEITEN, miniSubgraph, NOOR, opdracht, SEM } from '../testing/mini-subgraph.js'
import { handle, type Incoming, type Outgoing, type Served } from './handle.js'
import { openNonces } from './nonces.js'
import { openVerifyCaller } from './verify-caller.js'

const KEY = Buffer.alloc(32, 1)
const NU = Date.parse('2026-03-10T11:00:00Z')
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const vreemd = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

const CLAIMS = {
  iss: 'https://test.invalid',
  aud: 'gezinsbeeld',
  sub: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: EIGEN,
  exp: NU / 1000 + 60,
}
function token(over: Record<string, unknown> = {}, key: KeyObject = privateKey, alg = 'ES256'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg, kid: 'test', typ: 'JWT' })}.${part({ ...CLAIMS, ...over })}`
  return `Bearer ${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** A served subgraph of which every way to its data is counted. */
function served(gesloten: readonly string[] = [], dagen: Partial<Dossierdagen> = {}) {
  const geraakt: string[] = []
  const raak = <T>(what: string, answer: T): T => {
    geraakt.push(what)
    return answer
  }
  const feiten: FactSource = {
    ...GEEN_FEITEN,
    leden: async () => raak('leden', { 'gezin-t': [NOOR] }),
    verdicts: async (nr) => raak(`verdicts ${nr}`, [{ persoon: NOOR }]),
    verborgen: async (personen) => raak(`verborgen ${personen.join()}`, [SEM]),
    caseload: async () => raak('caseload', { personen: [NOOR], gezinIds: ['gezin-t'] }),
    zoek: async () => raak('zoek', { personen: [NOOR] }),
  }
  const verslag = { inhoud: 'Inhoud' }
  const dossiers = [{ gesloten: null, bewaarEinde: null, verzoeken: [], ...dagen }]
  metHerkomst(verslag, { bron: 'LT', organisatie: EIGEN, betrokkenen: [NOOR], dossiers })
  const definition = miniSubgraph(
    {},
    { feiten, loaders: () => raak('loaders', { rijen: { verslagen: [verslag] }, gelopen: [] }) },
  )
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256' }
  const identiteit = { issuer: CLAIMS.iss, audience: CLAIMS.aud, jwks: { keys: [jwk] }, algoritmen: ['ES256' as const] }
  const source = {
    request: () =>
      raak('request', {
        statements: new Map<string, number>(),
        rows: async <T extends object>(table: string, _sql: string, params: readonly unknown[]) =>
          table === 'feit:sluiting' && params.some((doel) => gesloten.includes(String(doel))) ? [{} as T] : [],
      }),
    transactie: async () => raak('transactie', Promise.reject(new Error('not used'))),
    ready: async () => undefined,
    close: async () => undefined,
  }
  const made: Served = {
    definition,
    schema: buildSchema(definition),
    source,
    beleid: BELEID,
    key: KEY,
    nonces: openNonces(null, 'test', () => undefined),
    verifyCaller: openVerifyCaller({ identiteit }, () => NU),
    nu: () => NU,
    pseudoniem: pseudonymiser(Buffer.alloc(32)),
    blind: openBlinder(Buffer.alloc(32)),
    besluiten: {
      source,
      teksten: openTeksten(Buffer.alloc(32)),
      beleid: BELEID,
      bron: 'LT',
      houders: definition.houders,
      alarm: () => undefined,
    },
  }
  return { made, geraakt }
}

const QUERY = JSON.stringify({
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { verslagen { inhoud } } } }',
  variables: { r: [{ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [NOOR] }] },
})
const VRIJ = { LT: { BTR: [NOOR], PROC: [NOOR] } }
const GEGEVENS = opdracht(VRIJ)
const call = (order: Opdracht | VraagOpdracht, over: Partial<Incoming> = {}, key = KEY): Incoming => {
  const path = order.soort === 'vraag' ? order.pad : '/graphql'
  const body = over.body ?? QUERY
  return { path, body, opdracht: signOpdracht(order, body, key), authorization: token(), ...over }
}
const code = ({ status, body }: Outgoing) => [
  status,
  (body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code,
]

describe('a signed call with the token of the employee it is for', () => {
  test('gets the rows that the order releases', async () => {
    const { made, geraakt } = served()
    const { status, body } = await handle(call(GEGEVENS), made)
    expect({ status, body: JSON.parse(JSON.stringify(body)) as unknown }).toEqual({
      status: 200,
      body: { data: { _entities: [{ verslagen: [{ inhoud: 'Inhoud' }] }] } },
    })
    expect(geraakt).toEqual(['request', 'loaders'])
  })

  test('is believed in whatever way the scheme is written, as at the gateway', async () => {
    for (const authorization of [token().replace('Bearer', 'bearer'), token().replace('Bearer', 'BEARER ')]) {
      expect((await handle(call(GEGEVENS, { authorization }), served().made)).status).toBe(200)
    }
    const authorization = token().replace('Bearer', 'Basic')
    expect(code(await handle(call(GEGEVENS, { authorization }), served().made))).toEqual([401, 'AANVRAGER_ONBEKEND'])
  })

  test('gets nothing of what the order does not release', async () => {
    const { made } = served()
    const { body } = await handle(call(opdracht({ LT: { BTR: [NOOR] } })), made)
    expect(JSON.parse(JSON.stringify(body))).toEqual({ data: { _entities: [{ verslagen: [{ inhoud: null }] }] } })
  })

  test('gets of a blocked file what it gets of none (E4)', async () => {
    const vraag = async (dagen: Partial<Dossierdagen>, doel = 'D10') => {
      const { made } = served([], dagen)
      return JSON.parse(JSON.stringify((await handle(call(opdracht(VRIJ, { doel })), made)).body)) as unknown
    }
    const leeg = { data: { _entities: [{ verslagen: [] }] } }
    const vol = { data: { _entities: [{ verslagen: [{ inhoud: 'Inhoud' }] }] } }
    expect(await vraag({ bewaarEinde: '1999-01-01' })).toEqual(leeg)
    expect(await vraag({ bewaarEinde: '2999-01-01' })).toEqual(vol)
    expect(await vraag({ gesloten: '1999-01-01' })).toEqual(vol)
  })

  test('shares nothing with another call that runs at the same time, whichever comes first (decision 18)', async () => {
    const { made, geraakt } = served()
    const smal = opdracht({ LT: { BTR: [NOOR] } })
    const orders = [GEGEVENS, smal, GEGEVENS, smal, smal, GEGEVENS]
    const beide = await Promise.all(orders.map((order) => handle(call(order), made)))
    const inhoud = (order: Opdracht) => ({ _entities: [{ verslagen: [{ inhoud: order === smal ? null : 'Inhoud' }] }] })
    expect(beide.map(({ body }) => JSON.parse(JSON.stringify(body)))).toEqual(
      orders.map((order) => ({ data: inhoud(order) })),
    )
    // What was loaded for one call is not there for the next: each has loaders of its own.
    expect(geraakt.filter((wat) => wat === 'loaders')).toHaveLength(orders.length)
  })

  test('is told that a query is not valid without the query being run', async () => {
    const { made } = served()
    expect(code(await handle(call(GEGEVENS, { body: '{"query":"{ geheim }"}' }), made))).toEqual([
      400,
      'QUERY_ONGELDIG',
    ])
  })
})

describe('a call for data is refused before the administration is touched', () => {
  const refused = async (incoming: Incoming, wanted: [number, string], times = 1) => {
    const { made, geraakt } = served()
    for (let n = 1; n < times; n += 1) await handle(incoming, made)
    geraakt.length = 0
    expect(code(await handle(incoming, made))).toEqual(wanted)
    expect(geraakt).toEqual([])
  }

  test('without a signature', () => refused(call(GEGEVENS, { opdracht: undefined }), [401, 'OPDRACHT_ONTBREEKT']))
  test('signed with another key', () => refused(call(GEGEVENS, {}, Buffer.alloc(32, 2)), [401, 'OPDRACHT_ONGELDIG']))
  test('signed for another body', () =>
    refused({ ...call(GEGEVENS), body: '{"query":"{ _leeg }"}' }, [401, 'OPDRACHT_ONGELDIG']))
  test('addressed to another subgraph', () =>
    refused(call({ ...GEGEVENS, subgraph: 'gi' }), [401, 'OPDRACHT_VOOR_ANDER']))
  test('that comes a second time', () => refused(call(GEGEVENS), [401, 'OPDRACHT_HERHAALD'], 2))
  test('that was signed too long ago', () => {
    const old = signOpdracht(GEGEVENS, QUERY, KEY, Date.now() - 31_000)
    return refused(call(GEGEVENS, { opdracht: old }), [401, 'OPDRACHT_VERLOPEN'])
  })

  test.each([
    ['without a token', undefined],
    ['with a token of an unknown issuer', token({ iss: 'https://ander.invalid' })],
    ['with a token for another audience', token({ aud: 'iets-anders' })],
    ['with a token that has expired', token({ exp: NU / 1000 - 1 })],
    ['with a token without an end', token({ exp: undefined })],
    ['with a token of another key', token({}, vreemd)],
    ['with a token that is not signed', token({}, privateKey, 'none')],
    ['with a token without an organisation', token({ organisatie: undefined })],
    ['with a token of another kind', 'Basic Z2ktYS0wMDE6eA=='],
  ])('%s', (_what, authorization) => refused(call(GEGEVENS, { authorization }), [401, 'AANVRAGER_ONBEKEND']))

  test.each([
    ['another employee', token({ sub: 'gi-a-002' })],
    ['another role', token({ rol: 'GEDRAGSWETENSCHAPPER_GI' })],
    ['another organisation', token({ organisatie: ANDER })],
  ])('with a token of %s than the order names', (_what, authorization) =>
    refused(call(GEGEVENS, { authorization }), [403, 'OPDRACHT_ONAANVAARDBAAR']),
  )

  test.each<[string, Opdracht]>([
    ['another policy version', opdracht(VRIJ, { beleid: '0'.repeat(16) })],
    ['a cell that the table refuses', opdracht({ LT: { BTR: [NOOR], WERK: [NOOR] } })],
    ['a cell that is not in the table', opdracht({ BRP: { BTR: [NOOR] } })],
    ['a cell of a source that is not here', opdracht({ GI: { BTR: [NOOR] } })],
    ['a cell unmasked that the table masks', opdracht({ LT: { BTR: [NOOR], DERD: [NOOR] } })],
    ['a cell without the motivation that it needs', opdracht({ LT: { BTR: [NOOR], VEIL: [NOOR] } })],
    ['a purpose that is not for this role', opdracht(VRIJ, { doel: 'D01' })],
  ])('with an order under %s', (_what, order) => refused(call(order), [403, 'OPDRACHT_ONAANVAARDBAAR']))

  test('at another path than that of data', () => refused(call(GEGEVENS, { path: '/feiten' }), [404, 'PAD_ONBEKEND']))
  test('with an order for a question', () => {
    const order: VraagOpdracht = { soort: 'vraag', subgraph: 'lokaal-team', trace: '0'.repeat(32), pad: '/graphql' }
    return refused(call(order), [404, 'PAD_ONBEKEND'])
  })
})

test('a cell that asks a motivation is accepted once there is one, and a masked cell as a mask', async () => {
  const { made } = served()
  const order = opdracht({ LT: { BTR: [NOOR], VEIL: [NOOR], 'DERD:M': [NOOR] } }, { motivering: ['VEIL'] })
  expect((await handle(call(order), made)).status).toBe(200)
})

describe('an internal question', () => {
  const VRAAG: FeitenVraag = {
    medewerker: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    organisatie: EIGEN,
    doel: 'D10',
    gezinIds: ['gezin-t'],
    personen: [SEM],
    voorwaarden: ['1', '2'],
    afscherming: true,
  }
  const order = (pad: string): VraagOpdracht => ({
    soort: 'vraag',
    subgraph: 'lokaal-team',
    trace: '0'.repeat(32),
    pad,
  })
  const ask = (pad: string, vraag: Partial<FeitenVraag>, over: Partial<Incoming> = {}) =>
    call(order(pad), { body: JSON.stringify({ ...VRAAG, ...vraag }), ...over })

  test('about the own work of the employee is answered for the asked persons and the members together', async () => {
    const { made, geraakt } = served()
    expect(await handle(ask('/feiten', {}), made)).toMatchObject({
      status: 200,
      body: {
        leden: { 'gezin-t': [NOOR] },
        verborgen: [SEM],
        voorwaarden: { '1': [{ persoon: NOOR }], '2': [{ persoon: NOOR }] },
      },
    })
    expect(geraakt).toEqual(['request', 'leden', `verborgen ${SEM},${NOOR}`, 'verdicts 1', 'verdicts 2'])
  })

  test('is answered about what was asked only', async () => {
    const { made, geraakt } = served()
    const { body } = await handle(ask('/feiten', { gezinIds: [], voorwaarden: [], afscherming: false }), made)
    expect(body).toEqual({
      leden: {},
      verborgen: [],
      uitgesteld: [],
      voorwaarden: {},
      relaties: [],
      conflict: [],
      gesloten: false,
    })
    expect(geraakt).toEqual(['request'])
  })

  test.each(['/caseload', '/zoek'])('%s is answered for the employee whose token came along', async (pad) => {
    const { made } = served()
    expect(await handle(ask(pad, {}), made)).toMatchObject({ status: 200, body: { personen: [NOOR] } })
  })

  describe.each(['/feiten', '/caseload', '/zoek'])('at %s', (pad) => {
    test.each([
      ['another employee', { medewerker: 'gi-a-002' }],
      ['another role', { rol: 'GEDRAGSWETENSCHAPPER_GI' }],
      ['another organisation', { organisatie: ANDER }],
    ])('about %s is refused before the administration is touched', async (_what, over) => {
      const { made, geraakt } = served()
      expect(code(await handle(ask(pad, over), made))).toEqual([403, 'VRAAG_GEWEIGERD'])
      expect(geraakt.filter((what) => what !== 'request')).toEqual([])
    })

    test('unsigned, or without a token, is refused', async () => {
      const { made, geraakt } = served()
      expect(code(await handle(ask(pad, {}, { opdracht: undefined }), made))).toEqual([401, 'OPDRACHT_ONTBREEKT'])
      expect(code(await handle(ask(pad, {}, { authorization: undefined }), made))).toEqual([401, 'AANVRAGER_ONBEKEND'])
      expect(geraakt).toEqual([])
    })
  })

  const AANVRAAG = {
    bron: 'LT',
    sleutel: 'sleutel-1',
    personen: [NOOR],
    categorieen: ['GEHEIM'],
    motivering: 'Ik ga morgen bij het gezin langs.',
  }
  const verzoek = (over: Record<string, unknown>, incoming: Partial<Incoming> = {}) => {
    const { medewerker, rol, organisatie, doel } = VRAAG
    const body = JSON.stringify({ medewerker, rol, organisatie, doel, ...AANVRAAG, ...over })
    return call(order('/verstrekking/vraag'), { body, ...incoming })
  }

  test('about a request to the source is refused for another employee, unsigned or without a token', async () => {
    const { made, geraakt } = served()
    expect(code(await handle(verzoek({ medewerker: 'gi-a-002' }), made))).toEqual([403, 'VRAAG_GEWEIGERD'])
    expect(code(await handle(verzoek({}, { opdracht: undefined }), made))).toEqual([401, 'OPDRACHT_ONTBREEKT'])
    expect(code(await handle(verzoek({}, { authorization: undefined }), made))).toEqual([401, 'AANVRAGER_ONBEKEND'])
    expect(geraakt).not.toContain('transactie')
  })

  test.each([
    ['an unknown key', { nodig: true }, '`vraag`'],
    ['a text that is too short', { motivering: 'kort' }, '`motivering`'],
    ['no person', { personen: [] }, '`personen`'],
    ['a category that does not exist', { categorieen: ['ALLES'] }, '`categorieen`'],
  ])('about a request with %s names the place and nothing else', async (_wat, over, plaats) => {
    const { made, geraakt } = served()
    const { status, body } = await handle(verzoek(over), made)
    expect({ status, body }).toEqual({
      status: 200,
      body: { soort: 'GEWEIGERD', code: 'INVOER_ONGELDIG', detail: plaats },
    })
    expect(geraakt).not.toContain('transactie')
  })

  test('signed for another question is refused', async () => {
    const { made, geraakt } = served()
    const incoming = { ...ask('/caseload', {}), path: '/feiten' }
    expect(code(await handle(incoming, made))).toEqual([404, 'PAD_ONBEKEND'])
    expect(geraakt).toEqual([])
  })

  test('signed as a release of data is refused', async () => {
    const { made, geraakt } = served()
    const incoming = call(GEGEVENS, { path: '/caseload', body: JSON.stringify(VRAAG) })
    expect(code(await handle(incoming, made))).toEqual([404, 'PAD_ONBEKEND'])
    expect(geraakt).toEqual([])
  })
})

describe('a source that closed itself', () => {
  const leeg = { gezinIds: [], personen: [], voorwaarden: [], afscherming: false, eigen: false, relaties: [] }
  const wie = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: EIGEN, doel: 'D10' }
  const vraag = (pad: string) =>
    call(
      { soort: 'vraag', subgraph: 'lokaal-team', trace: '0'.repeat(32), pad },
      { body: JSON.stringify({ ...wie, ...leeg }) },
    )

  test.each([
    ['for this purpose', ['D10'], true],
    ['as a whole', ['ALLES'], true],
    ['for another purpose only', ['D11'], false],
  ])('%s says so, and gives no data, work or hit', async (_hoe, gesloten, dicht) => {
    const { made, geraakt } = served(gesloten)
    const wanted = dicht ? [403, 'BRON_GESLOTEN'] : [200, undefined]
    expect(code(await handle(call(GEGEVENS), made))).toEqual(wanted)
    expect(geraakt.includes('loaders')).toBe(!dicht)
    expect(code(await handle(vraag('/caseload'), made))).toEqual(wanted)
    expect(code(await handle(vraag('/zoek'), made))).toEqual(wanted)
    expect((await handle(vraag('/feiten'), made)).body).toMatchObject({ gesloten: dicht })
  })
})

test('a resolver that fails tells the gateway the place and a code, never what went wrong', async () => {
  const { made } = served()
  const rijen = { verslagen: [{ inhoud: 'Verzonnen-Vertrouwelijk zonder herkomst' }] }
  const definition = { ...made.definition, loaders: () => ({ rijen, gelopen: [] }) }
  const { status, body } = await handle(call(GEGEVENS), { ...made, definition })
  expect(status).toBe(200)
  const text = JSON.stringify(body)
  expect(JSON.parse(text)).toMatchObject({
    data: { _entities: [{ verslagen: null }] },
    errors: [{ message: 'field failed', path: ['_entities', 0, 'verslagen'], extensions: { code: 'BRON_FOUT' } }],
  })
  expect(text).not.toContain('Vertrouwelijk')
})

describe('a notice of emergency access', () => {
  const BERICHT = JSON.stringify({
    noodtoegangId: '5f0c2f0e-7a51-4c7b-9a3e-1d2c3b4a5f60',
    versie: 1,
    medewerker: 'lt-1-010',
    rol: 'CRISISDIENST',
    organisatie: EIGEN,
    personen: [NOOR],
    terPlaatse: false,
    van: '2026-03-10T01:14:00.000Z',
    tot: '2026-03-10T05:14:00.000Z',
  })
  const order: VraagOpdracht = {
    soort: 'vraag',
    subgraph: 'lokaal-team',
    trace: '0'.repeat(32),
    pad: '/noodtoegang',
  }
  const zonderToken = { body: BERICHT, authorization: undefined }

  test('is taken on the signature of the gateway alone, since a token may have expired when it arrives', async () => {
    const { made, geraakt } = served()
    expect((await handle(call(order, zonderToken), made)).status).toBe(200)
    expect(geraakt).toEqual(['request'])
  })

  test('is refused without that signature, signed for another path, or when it is no notice', async () => {
    const { made, geraakt } = served()
    const unsigned = { ...call(order, zonderToken), opdracht: undefined }
    expect(code(await handle(unsigned, made))).toEqual([401, 'OPDRACHT_ONTBREEKT'])
    const other = { ...call({ ...order, pad: '/feiten' }, zonderToken), path: '/noodtoegang' }
    expect(code(await handle(other, made))).toEqual([401, 'AANVRAGER_ONBEKEND'])
    expect(code(await handle(call(order, { ...zonderToken, body: '{}' }), made))).toEqual([400, 'BERICHT_ONGELDIG'])
    expect(geraakt).toEqual([])
  })
})
