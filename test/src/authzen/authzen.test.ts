import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'
import { GI_A, GI_SYSTEEM, stuurAls } from './systeem.js'

const GI_B = '00000009900000003002'
let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
}, 300_000)
afterAll(() => wereld?.stop())

const stuur = (pad: string, body: unknown, claims: object = {}, headers: object = {}) =>
  stuurAls(GI_SYSTEEM, wereld, pad, body, claims, headers)
const vraag = (body: unknown, claims: object = {}, headers: object = {}) =>
  stuur('/access/v1/evaluation', body, claims, headers)

const subject = (id = 'gi-a-001', meer: object = {}) => ({
  type: 'Medewerker',
  id,
  properties: { rol: 'JEUGDBESCHERMER', organisatie: GI_A, ...meer },
})
const action = { name: 'UITVOERING_OTS' }
const gezin = (properties: object = { categorie: 'PROC' }, id = 'gezin-s01') => ({
  type: 'Gezin',
  id,
  properties: { bron: 'GI', ...properties },
})
const noor = (properties: object) => ({ ...gezin(properties), type: 'Persoon', id: scenarioPersoonId('noor') })
const wie = { subject: subject(), action }

describe('one evaluation', () => {
  test('allows what the employee may see of the own file, and denies a colleague without this case the same', async () => {
    const wel = await vraag({ ...wie, resource: gezin() })
    expect([wel.status, wel.body]).toEqual([200, { decision: true, context: { regel: 'GI.D10.PROC' } }])
    const niet = await vraag({ subject: subject('gi-a-002'), action, resource: gezin() })
    expect([niet.status, niet.body]).toEqual([
      200,
      { decision: false, context: { code: 'VOORWAARDE_NIET_VERVULD', regel: 'GI.D10.PROC' } },
    ])
  })

  test('is decided per person, category or field, and a purpose that the role may not choose is a deny', async () => {
    expect((await vraag({ ...wie, resource: noor({ categorieen: ['PROC', 'MAATR'] }) })).body.decision).toBe(true)
    expect((await vraag({ ...wie, resource: noor({ veld: 'Maatregel.type' }) })).body.decision).toBe(true)
    expect((await vraag({ ...wie, resource: noor({ veld: 'Jeugdreclassering.type' }) })).body).toEqual({
      decision: false,
      context: { code: 'CEL_GEWEIGERD', regel: 'GI.D10.STRAF' },
    })
    const anderDoel = await vraag({ ...wie, action: { name: 'RAADSONDERZOEK_BESCHERMING' }, resource: gezin() })
    expect([anderDoel.status, anderDoel.body]).toEqual([
      200,
      { decision: false, context: { code: 'DOEL_NIET_VOOR_ROL' } },
    ])
  })

  test('a motivation opens what condition 5 keeps shut', async () => {
    const resource = gezin({ categorie: 'ART9' })
    expect((await vraag({ ...wie, resource })).body.context?.code).toBe('MOTIVERING_ONTBREEKT')
    const context = { motivering: { ART9: 'Nodig voor de zorg voor Noor' } }
    expect((await vraag({ ...wie, resource, context })).body.decision).toBe(true)
  })

  test('a deny of something silent says nothing, whether the family exists or not', async () => {
    const onbekend = {
      subject: subject('gi-a-002'),
      action,
      resource: gezin({ categorie: 'BTR' }, 'gezin-bestaat-niet'),
    }
    const bestaand = { ...onbekend, resource: gezin({ categorie: 'BTR' }) }
    expect((await vraag(bestaand)).body).toEqual({ decision: false })
    expect((await vraag(onbekend)).body).toEqual({ decision: false })
    expect((await vraag({ ...wie, resource: gezin({ categorie: 'BTR' }) })).body.decision).toBe(true)
  })

  test('is logged as a decision about the employee, with the system that asked, under the trace of the context', async () => {
    const trace = 'a1b2c3d4e5f60718293a4b5c6d7e8f90'
    const context = { traceparent: `00-${trace}-00f067aa0ba902b7-01` }
    const id = { 'x-request-id': 'vraag-1' }
    const { headers } = await vraag({ ...wie, resource: gezin(), context }, {}, id)
    expect(headers.get('x-request-id')).toBe('vraag-1')
    const log = await laatsteUitkomst(wereld.world.databaseUrls.gateway, trace)
    expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
    expect(log.tekst).toMatch('"systeem":"gi-a-systeem"')
    expect(log.velden).toMatchObject([{ veld: 'Gezin', bron: 'GI', uitkomst: 'TOEGESTAAN', regel: 'GI.D10.PROC' }])
  })

  test('the processing activity and the time must be those of the purpose and of now', async () => {
    const met = (properties: object, context: object = {}) =>
      vraag({ subject: subject(), action: { ...action, properties }, resource: gezin(), context })
    const activiteit = { processing_activity_id: 'urn:gezinsbeeld:verwerking:UITVOERING_OTS' }
    expect((await met(activiteit, { time: '2026-03-10T12:00:30+01:00' })).body.decision).toBe(true)
    expect((await met({ processing_activity_id: 'urn:gezinsbeeld:verwerking:KLACHT' })).status).toBe(400)
    expect((await met(activiteit, { time: '2026-01-01T12:00:00Z' })).status).toBe(400)
  })
})

describe('an agency asks only about its own employees and its own source (decision 21)', () => {
  test('employees: an employee of another organisation is refused, at the gateway already', async () => {
    const vreemd = await vraag({ ...wie, subject: subject('gi-b-001', { organisatie: GI_B }), resource: gezin() })
    expect([vreemd.status, vreemd.body.code]).toEqual([403, 'NIET_EIGEN_BRON'])
  })

  test('source: another source is refused, also when the employee himself may see it', async () => {
    const vreemd = await vraag({ ...wie, resource: gezin({ bron: 'VT', categorie: 'PROC' }) })
    expect([vreemd.status, vreemd.body.code]).toEqual([403, 'NIET_EIGEN_BRON'])
  })

  test('no source is asked for data, and each only for what the decision hangs on', async () => {
    const gevraagd = async (resource: object) => {
      for (const tap of Object.values(wereld.taps)) tap.exchanges.length = 0
      await vraag({ subject: subject('gi-a-003'), action, resource })
      const alle = Object.values(wereld.taps).flatMap((tap) =>
        tap.exchanges.map((een) => `${een.subgraph} ${een.path} ${een.status}`),
      )
      return [...new Set(alle)].sort()
    }
    expect(await gevraagd(noor({ categorie: 'PROC' }))).toEqual(['gi /feiten 200'])
    expect(await gevraagd(gezin())).toEqual(['gi /feiten 200', 'lokaal-team /feiten 200'])
    const plaats = ['gi', 'lokaal-team', 'raad', 'veilig-thuis'].map((naam) => `${naam} /feiten 200`)
    expect(await gevraagd(noor({ categorie: 'ADR' }))).toEqual(plaats)
  })

  test('a token of an employee is refused here, and a token of a system at the graph', async () => {
    const mens = await vraag(
      { ...wie, resource: gezin() },
      { ...JEUGDBESCHERMER, systeem: undefined, instantie: undefined, azp: 'x' },
    )
    expect([mens.status, mens.body.code]).toEqual([403, 'SYSTEEMTOKEN_NODIG'])
    const beide = await vraag({ ...wie, resource: gezin() }, { rol: 'JEUGDBESCHERMER' })
    expect([beide.status, beide.body.code]).toEqual([401, 'TOKEN_ONGELDIG'])
    for (const claims of [GI_SYSTEEM, { ...JEUGDBESCHERMER, systeem: true }]) {
      const response = await fetch(`${wereld.world.gatewayUrl}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await wereld.world.token(claims)}`,
          'x-doelbinding': 'UITVOERING_OTS',
        },
        body: JSON.stringify({ query: '{ gezin(gezinId: "gezin-s01") { gezinId } }' }),
      })
      expect([response.status, await response.text()]).toEqual([403, expect.stringMatching('SYSTEEMTOKEN_NIET_HIER')])
    }
  })

  test('no token is 401', async () => {
    const response = await fetch(`${wereld.world.gatewayUrl}/access/v1/evaluation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...wie, resource: gezin() }),
    })
    expect(response.status).toBe(401)
  })
})

describe('a batch', () => {
  const wel = { resource: gezin() }
  const niet = { resource: gezin({ categorie: 'STRAF' }) }
  const kapot = { resource: { type: 'Gezin' } }
  const vraagAlle = async (evaluations: unknown, options?: object) => {
    const gekregen = await stuur('/access/v1/evaluations', { ...wie, evaluations, ...(options ? { options } : {}) })
    return { ...gekregen, besluiten: gekregen.body.evaluations?.map(({ decision }) => decision) }
  }

  test('takes over what the request says, answers in order, and carries out all by default', async () => {
    expect((await vraagAlle([wel, niet, wel])).besluiten).toEqual([true, false, true])
    const ander = { ...wel, subject: subject('gi-a-002') }
    expect((await vraagAlle([wel, ander])).besluiten).toEqual([true, false])
  })

  test('stops at the first deny or the first permit when that is asked', async () => {
    const na = (evaluations_semantic: string, items: unknown) => vraagAlle(items, { evaluations_semantic })
    expect((await na('deny_on_first_deny', [wel, niet, wel])).besluiten).toEqual([true, false])
    expect((await na('permit_on_first_permit', [niet, wel, niet])).besluiten).toEqual([false, true])
    expect((await na('execute_all', [niet, wel, niet])).besluiten).toEqual([false, true, false])
    expect((await na('iets_anders', [wel])).status).toBe(400)
  })

  test('an item that cannot be evaluated is a deny with its error; the others are answered', async () => {
    const { status, body } = await vraagAlle([kapot, { resource: gezin({ bron: 'VT', categorie: 'PROC' }) }, wel])
    expect([status, body.evaluations]).toEqual([
      200,
      [
        { decision: false, context: { error: { status: 400, message: expect.stringMatching('resource.id') } } },
        { decision: false, context: { error: { status: 403, message: expect.any(String) } } },
        { decision: true, context: { regel: 'GI.D10.PROC' } },
      ],
    ])
  })

  test('without evaluations it is one evaluation', async () => {
    const een = await stuur('/access/v1/evaluations', { ...wie, ...wel })
    expect([een.status, een.body]).toEqual([200, { decision: true, context: { regel: 'GI.D10.PROC' } }])
  })
})

describe('malformed', () => {
  test.each([
    ['no JSON', '{'],
    ['a list', []],
    ['no resource', wie],
    ['a category and a field', { ...wie, resource: gezin({ categorie: 'PROC', veld: 'Maatregel.type' }) }],
    ['a field that is not there', { ...wie, resource: gezin({ veld: 'Maatregel.constructor' }) }],
    ['a field of another source', { ...wie, resource: gezin({ veld: 'VtMelding.aard' }) }],
    ['a purpose that is not there', { ...wie, action: { name: 'D10' }, resource: gezin() }],
    ['a subject that is no employee', { ...wie, subject: { ...subject(), type: 'user' }, resource: gezin() }],
    ['a trace that is none', { ...wie, resource: gezin(), context: { traceparent: 'x' } }],
    ['a motivation without text', { ...wie, resource: gezin(), context: { motivering: { ART9: 'kort' } } }],
  ])('%s is 400, and repeats nothing of what was sent', async (_naam, body) => {
    const { status, body: antwoord } = await vraag(body)
    expect(status).toBe(400)
    expect(JSON.stringify(antwoord)).not.toMatch('gezin-s01')
  })

  test('well formed, the mirror, is 200', async () => {
    expect((await vraag({ ...wie, resource: gezin() })).status).toBe(200)
  })
})

test('the metadata names this decision point and its endpoints', async () => {
  const { gatewayUrl } = wereld.world
  const response = await fetch(`${gatewayUrl}/.well-known/authzen-configuration`, {
    headers: { 'x-request-id': 'm-1' },
  })
  expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'm-1'])
  expect(await response.json()).toEqual({
    policy_decision_point: gatewayUrl,
    access_evaluation_endpoint: `${gatewayUrl}/access/v1/evaluation`,
    access_evaluations_endpoint: `${gatewayUrl}/access/v1/evaluations`,
    capabilities: [],
  })
  expect((await fetch(`${gatewayUrl}/access/v1/evaluation`)).status).toBe(405)
})
