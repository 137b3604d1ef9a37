import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'
import type { Exchange } from '../wereld/tap.js'
import { type Rauw, stuur, vergeet, vraag, zeg, zend } from './aanvaller.js'

// Attacks on a source itself, past the gateway (docs/aanvallen.md). Whoever reaches its address has seen calls of the
// gateway go by (the taps), and in the last part even holds the key that the gateway signs with.
const BRONNEN = ['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const
type BronNaam = (typeof BRONNEN)[number]
const KOP = 'x-gezinsbeeld-opdracht'

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const QUERY =
  '{ gezin(gezinId: "gezin-s01") { contactjournaal { datum } vtMeldingen { meldingnummer } raadsonderzoeken { onderzoekId } ltCasussen { casusId } leden { persoon { adressen { straat } } } } }'

/** Has the gateway ask, and answers what it sent to this source. */
async function afgeluisterd(naam: BronNaam, pad: string): Promise<Exchange> {
  // Facts are remembered for half a minute: another minute, another question.
  vergeet(wereld)
  wereld.klok(new Date(Date.parse('2026-03-10T12:00:00+01:00') + 60_000 * ++minuut).toISOString())
  expect(zeg(await stuur(wereld, { body: vraag(QUERY) }))).toBe('200')
  const gevonden = wereld.taps[naam].exchanges.filter(({ path, status }) => path === pad && status === 200).at(-1)
  if (!gevonden) throw new Error(`nothing was sent to ${naam} ${pad}`)
  return gevonden
}
let minuut = 0

interface Aanval {
  readonly opdracht?: string | null
  readonly body?: string
  readonly authorization?: string | null
  readonly path?: string
}

/** Sends a recorded call straight to a source, with something about it changed. */
function zelf(naam: BronNaam, { requestHeaders, requestBody, path }: Exchange, aanval: Aanval = {}): Promise<Rauw> {
  const { opdracht = String(requestHeaders[KOP]), authorization = String(requestHeaders.authorization) } = aanval
  return zend({
    url: wereld.world.subgraphUrls[naam],
    path: aanval.path ?? path,
    body: aanval.body ?? requestBody,
    headers: {
      'content-type': 'application/json',
      ...(opdracht === null ? {} : { [KOP]: opdracht }),
      ...(authorization === null ? {} : { authorization }),
    },
  })
}

interface Envelop {
  opdracht: Record<string, unknown> & { cellen?: Record<string, Record<string, { personen: number }>> }
  namen: string[]
  lijsten: number[][]
  body: string
  nonce: string
  iat: number
}
const lees = (kop: string): Envelop =>
  JSON.parse(Buffer.from(kop.split('.')[0] ?? '', 'base64url').toString('utf8')) as Envelop
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const schrijf = (envelop: Envelop) => Buffer.from(JSON.stringify(envelop)).toString('base64url')

describe.each(BRONNEN)('%s', (naam) => {
  test.each([
    ['/graphql', '{"query":"{ _service { sdl } }"}'],
    ['/graphql', '{"query":"{ __schema { types { name } } }"}'],
    [
      '/graphql',
      `{"query":"query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }","variables":{"r":[{"__typename":"Persoon","persoonId":"${scenarioPersoonId('noor')}"}]}}`,
    ],
    ['/feiten', '{"medewerker":"gi-a-001"}'],
    ['/caseload', '{"medewerker":"gi-a-001"}'],
    ['/zoek', '{"medewerker":"gi-a-001"}'],
    ['/', '{}'],
  ])('answers nothing without a signed order: %s %s', async (path, body) => {
    const authorization = `Bearer ${await wereld.world.token({ ...JEUGDBESCHERMER })}`
    for (const opdracht of [undefined, '', 'x', 'e30.e30', 'e30.', '.e30', 'e30.e30.e30']) {
      const headers = {
        'content-type': 'application/json',
        authorization,
        ...(opdracht === undefined ? {} : { [KOP]: opdracht }),
      }
      const rauw = await zend({ url: wereld.world.subgraphUrls[naam], path, body, headers })
      expect(zeg(rauw)).toMatch(/^401 OPDRACHT_(?:ONTBREEKT|ONGELDIG)$/)
    }
  })

  test('answers no GET but whether it is ready', async () => {
    const get = (path: string) => zend({ url: wereld.world.subgraphUrls[naam], path, method: 'GET' })
    expect((await get('/graphql?query={_service{sdl}}')).status).toBe(405)
    expect((await get('/gereed')).tekst).toBe('{"gereed":true}')
  })

  test('answers a recorded call once only, and none of its parts in another call', async () => {
    const call = await afgeluisterd(naam, '/graphql')
    expect(zeg(await zelf(naam, call))).toBe('401 OPDRACHT_HERHAALD')
    expect(zeg(await zelf(naam, call, { body: `${call.requestBody} ` }))).toBe('401 OPDRACHT_ONGELDIG')
    expect(zeg(await zelf(naam, call, { path: '/feiten' }))).toMatch(/^40[14] /)
    const kop = String(call.requestHeaders[KOP])
    const envelop = lees(kop)
    const mac = kop.split('.')[1]
    const vals = [
      `${schrijf({ ...envelop, nonce: 'nieuw' })}.${mac}`,
      `${schrijf({ ...envelop, iat: Date.now() })}.${mac}`,
      `${schrijf({ ...envelop, opdracht: { ...envelop.opdracht, doel: 'D01' } })}.${mac}`,
      `${kop.slice(0, -4)}`,
      `${kop}.${mac}`,
      `${kop.split('.')[0]}.`,
      `${kop.split('.')[0]}.${createHmac('sha256', '')
        .update(kop.split('.')[0] ?? '')
        .digest('base64url')}`,
    ]
    for (const opdracht of vals) expect(zeg(await zelf(naam, call, { opdracht }))).toBe('401 OPDRACHT_ONGELDIG')
    expect(zeg(await zelf(naam, call, { opdracht: null }))).toBe('401 OPDRACHT_ONTBREEKT')
  })

  test('does not take a call that was meant for another source', async () => {
    for (const ander of BRONNEN.filter((bron) => bron !== naam)) {
      expect(zeg(await zelf(naam, await afgeluisterd(ander, '/graphql')))).toBe('401 OPDRACHT_ONGELDIG')
    }
  })
})

describe('with the signing key of the gateway', () => {
  const sleutel = (naam: BronNaam) => {
    const file = join(dirname(wereld.world.logFolder), 'configuration', 'gateway.json')
    const { subgraphs } = JSON.parse(readFileSync(file, 'utf8')) as { subgraphs: Record<string, { sleutel: string }> }
    return Buffer.from(subgraphs[naam]?.sleutel ?? '', 'base64')
  }
  let nonce = 0
  /** Signs a recorded order again, changed. */
  function teken(naam: BronNaam, call: Exchange, wijzig: (envelop: Envelop) => void, key = sleutel(naam)): string {
    const envelop = lees(String(call.requestHeaders[KOP]))
    envelop.nonce = `aanval-${++nonce}-${envelop.nonce}`
    wijzig(envelop)
    const text = schrijf(envelop)
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
  const gelijk = () => undefined

  test('mirror: a recorded order that is signed again is carried out', async () => {
    for (const naam of BRONNEN) {
      const call = await afgeluisterd(naam, '/graphql')
      const rauw = await zelf(naam, call, { opdracht: teken(naam, call, gelijk) })
      expect([naam, rauw.status, rauw.tekst]).toEqual([naam, 200, call.responseBody])
    }
  })

  test('an order that is too old, from the future or for another source is refused', async () => {
    const call = await afgeluisterd('gi', '/graphql')
    const zegt = async (wijzig: (envelop: Envelop) => void) =>
      zeg(await zelf('gi', call, { opdracht: teken('gi', call, wijzig) }))
    expect(
      await zegt((e) => {
        e.iat -= 31_000
      }),
    ).toBe('401 OPDRACHT_VERLOPEN')
    expect(
      await zegt((e) => {
        e.iat += 61_000
      }),
    ).toBe('401 OPDRACHT_VERLOPEN')
    expect(
      await zegt((e) => {
        e.opdracht.subgraph = 'raad'
      }),
    ).toBe('401 OPDRACHT_VOOR_ANDER')
    const raad = teken('gi', call, gelijk, sleutel('raad'))
    expect(zeg(await zelf('gi', call, { opdracht: raad }))).toBe('401 OPDRACHT_ONGELDIG')
  })

  test('an order without the employee, with another employee or with a forged token is refused', async () => {
    const call = await afgeluisterd('gi', '/graphql')
    const zegt = async (authorization: string | null, wijzig: (envelop: Envelop) => void = gelijk) =>
      zeg(await zelf('gi', call, { authorization, opdracht: teken('gi', call, wijzig) }))
    const ander = `Bearer ${await wereld.world.token({ ...JEUGDBESCHERMER, medewerker: 'gi-a-002' })}`
    expect(await zegt(null)).toBe('401 AANVRAGER_ONBEKEND')
    expect(await zegt('Bearer x.y.z')).toBe('401 AANVRAGER_ONBEKEND')
    expect(await zegt(ander)).toBe('403 OPDRACHT_ONAANVAARDBAAR')
    expect(
      await zegt(String(call.requestHeaders.authorization), (e) => {
        e.opdracht.medewerker = 'gi-a-002'
      }),
    ).toBe('403 OPDRACHT_ONAANVAARDBAAR')
  })

  test('an order that releases what the table refuses is refused, for every source', async () => {
    for (const [naam, bron, categorie] of [
      ['veilig-thuis', 'VT', 'MELD'],
      ['veilig-thuis', 'VT', 'STRAF'],
      ['raad', 'RVDK', 'WERK'],
      ['gi', 'GI', 'STRAF'],
      ['lokaal-team', 'LT', 'FIN'],
      ['lokaal-team', 'BRP', 'BSN'],
    ] as const) {
      const call = await afgeluisterd(naam, '/graphql')
      const opdracht = teken(naam, call, ({ opdracht: { cellen } }) => {
        const cel = Object.values(cellen?.[bron] ?? {})[0]
        if (!cellen?.[bron] || !cel) throw new Error(`no cell of ${bron}`)
        cellen[bron][categorie] = { ...cel, uit: 'T' } as typeof cel
      })
      expect([bron, categorie, zeg(await zelf(naam, call, { opdracht }))]).toEqual([
        bron,
        categorie,
        '403 OPDRACHT_ONAANVAARDBAAR',
      ])
    }
  })

  test('persons whom the employee has no file of stay closed at his own source, in the order and as entities', async () => {
    const call = await afgeluisterd('gi', '/graphql')
    const vreemd = scenarioPersoonId('s02-kind')
    const body = JSON.stringify({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { contactjournaal { datum } maatregelen { type } } } }',
      variables: { r: [{ __typename: 'Gezin', gezinId: 'gezin-s02', ledenIds: [vreemd] }] },
    })
    const opdracht = teken('gi', call, (e) => {
      e.body = sha256(body)
      const plaats = e.namen.push(vreemd) - 1
      for (const lijst of e.lijsten) lijst.push(plaats)
    })
    const rauw = await zelf('gi', call, { opdracht, body })
    expect(JSON.parse(rauw.tekst)).toEqual({ data: { _entities: [{ contactjournaal: [], maatregelen: [] }] } })
  })

  test('entities beside the order bring nothing: foreign members as input, foreign persons by key', async () => {
    const call = await afgeluisterd('veilig-thuis', '/graphql')
    const vreemd = scenarioPersoonId('s02-kind')
    const body = JSON.stringify({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { vtMeldingen { meldingnummer } } ... on Persoon { vtGegevens { voornamen } } } }',
      variables: {
        r: [
          { __typename: 'Gezin', gezinId: 'gezin-s01', ledenIds: [vreemd, scenarioPersoonId('sem')] },
          { __typename: 'Persoon', persoonId: vreemd },
        ],
      },
    })
    const opdracht = teken('veilig-thuis', call, (e) => {
      e.body = sha256(body)
    })
    const { data } = JSON.parse((await zelf('veilig-thuis', call, { opdracht, body })).tekst) as {
      data: { _entities: { vtMeldingen?: unknown[]; vtGegevens?: unknown }[] }
    }
    expect(data._entities[0]?.vtMeldingen).toEqual([])
    expect(JSON.stringify(data._entities[1])).not.toMatch(/"voornamen":"/)
  })
})
