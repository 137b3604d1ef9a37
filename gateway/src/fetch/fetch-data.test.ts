import type { OpdrachtInhoud, Subgraph, Uitgegeven } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Afloop } from '../shape/uitval.js'
import { type Instanties, startInstanties } from '../testing/agencies.js'
import { fetchData, fetchWith } from './fetch-data.js'

const GI = '00000009900000003001'
const QUERY = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }'

let instanties: Instanties
beforeAll(async () => {
  instanties = await startInstanties()
})
beforeEach(() => {
  instanties.ontvangen.length = 0
})
afterAll(async () => instanties?.stop())

/** An order of Veilig Thuis that releases two categories, each for one person. */
const inhoud: OpdrachtInhoud = {
  soort: 'gegevens',
  subgraph: 'veilig-thuis',
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: GI,
  doel: 'D10',
  cellen: {
    VT: {
      BTR: { uit: 'T', personen: ['p-noor'], regel: 'VT.D10.BTR' },
      ID: { uit: 'T', personen: ['p-moeder'], regel: 'VT.D10.ID' },
    },
  },
  btrElders: { GI: ['p-sem'] },
  nietAfgeschermd: ['p-sem'],
  skn: {},
  motivering: [],
  relaties: [],
  beleid: 'x',
}
/** That order, given out to one request. */
const opdracht: Uitgegeven = { soort: 'uitgegeven', trace: '0'.repeat(32), inhoud }

const gezin = (gezinId: string, ...ledenIds: string[]) => ({ __typename: 'Gezin', gezinId, ledenIds })
const persoon = (persoonId: string) => ({ __typename: 'Persoon', persoonId })
const antwoord = (body: unknown) => {
  instanties.antwoord = () => ({ tekst: JSON.stringify(body) })
}
const haalVraag = async (vraag: Parameters<typeof fetchData>[1], met = opdracht) =>
  (await fetchData('veilig-thuis', vraag, met, 'Bearer token', instanties.poster))()
const haal = (...representations: unknown[]) =>
  haalVraag({ queryJson: JSON.stringify(QUERY), variables: { representations } })
const verstuurd = () => instanties.ontvangen.map(({ body }) => body.variables.representations)

test('who is hidden travels along where a place would be released, so that no call tells it', async () => {
  antwoord({ data: { _entities: [{ a: 1 }] } })
  const ADR = { uit: 'T', personen: [], afgeschermd: ['p-sem'], regel: 'VT.D10.ADR' } as const
  const cellen = { VT: { ...inhoud.cellen.VT, ADR } }
  const metPlaats: Uitgegeven = { ...opdracht, inhoud: { ...inhoud, cellen } }
  const vraag = {
    queryJson: JSON.stringify(QUERY),
    variables: { representations: [persoon('p-sem'), persoon('p-vreemd')] },
  }
  const { afloop } = await haalVraag(vraag, metPlaats)
  expect([afloop, verstuurd()]).toEqual(['OK', [[persoon('p-sem')]]])
})

test('only persons for whom something is released there travel along', async () => {
  antwoord({ data: { _entities: [{ a: 1 }] } })
  const { afloop } = await haal(gezin('gezin-s01', 'p-noor', 'p-sem', 'p-moeder'))
  expect(afloop).toBe('OK')
  expect(verstuurd()).toEqual([[gezin('gezin-s01', 'p-noor', 'p-moeder')]])
})

test('a family or person of whom nothing is released there is not named; the others keep their place', async () => {
  antwoord({ data: { _entities: [{ a: 1 }, { a: 2 }] } })
  const { data } = await haal(
    gezin('gezin-dicht', 'p-sem'),
    gezin('gezin-s01', 'p-noor'),
    persoon('p-sem'),
    persoon('p-moeder'),
  )
  expect(verstuurd()).toEqual([[gezin('gezin-s01', 'p-noor'), persoon('p-moeder')]])
  expect(data).toEqual({ _entities: [null, { a: 1 }, null, { a: 2 }] })
})

test('of fetches that go as one request every list is limited, and every answer put back in its own places', async () => {
  antwoord({ data: { j0__entities: [{ a: 1 }], j1__entities: [{ b: 1 }, { b: 2 }], los: 3 } })
  const variables = {
    j0_representations: [persoon('p-sem'), persoon('p-noor')],
    j1_representations: [gezin('gezin-s01', 'p-noor', 'p-sem'), persoon('p-vreemd'), persoon('p-moeder')],
    ids: ['p-sem'],
  }
  const vraag = { queryJson: JSON.stringify(QUERY), variables }
  const { data } = await haalVraag(vraag)
  expect(instanties.ontvangen[0]?.body.variables).toEqual({
    j0_representations: [persoon('p-noor')],
    j1_representations: [gezin('gezin-s01', 'p-noor'), persoon('p-moeder')],
    ids: ['p-sem'],
  })
  expect(data).toEqual({ j0__entities: [null, { a: 1 }], j1__entities: [{ b: 1 }, null, { b: 2 }], los: 3 })
})

test('of fetches that go as one request half an answer is none: one list too short', async () => {
  antwoord({ data: { j0__entities: [{ a: 1 }], j1__entities: [] } })
  const variables = { j0_representations: [persoon('p-noor')], j1_representations: [persoon('p-moeder')] }
  const vraag = { queryJson: JSON.stringify(QUERY), variables }
  const { afloop } = await haalVraag(vraag)
  expect(afloop).toBe('ONGELDIG')
})

test('the call carries the order for that agency, signed over the body, and the token of the employee', async () => {
  antwoord({ data: { _entities: [null] } })
  await haal(persoon('p-noor'))
  expect(instanties.ontvangen).toMatchObject([
    { pad: '/graphql', authorization: 'Bearer token', opdracht: { ...inhoud, trace: opdracht.trace } },
  ])
})

test.each([
  ['errors beside data', { data: { _entities: [{ a: 1 }] }, errors: [{ message: 'half' }] }],
  ['an empty list of errors', { data: { _entities: [{ a: 1 }] }, errors: [] }],
  ['no data', {}],
  ['data that is null', { data: null }],
  ['no entities', { data: {} }],
  ['fewer entities than asked', { data: { _entities: [] } }],
  ['more entities than asked', { data: { _entities: [{ a: 1 }, { a: 2 }] } }],
  ['an entity that is nothing', { data: { _entities: [null] } }],
  ['an entity that is no record', { data: { _entities: ['x'] } }],
  ['an array', []],
  ['a number', 1],
])('half an answer is none: %s', async (_, body) => {
  antwoord(body)
  expect(await haal(persoon('p-noor'))).toEqual({ data: null, afloop: 'ONGELDIG' })
})

test('a whole answer is an answer, also when nothing is in it', async () => {
  antwoord({ data: { _entities: [{}] } })
  expect(await haal(persoon('p-noor'))).toEqual({ data: { _entities: [{}] }, afloop: 'OK' })
})

test('a subgraph that fails once in a request is not complete, whatever its other fetches gave', async () => {
  const uitval = new Map<Subgraph, Afloop>()
  const gebonden = fetchWith(new Map([['veilig-thuis', opdracht]]), uitval, 'Bearer token', instanties.poster)
  const fetch = async (...args: Parameters<typeof gebonden>) => (await gebonden(...args))()
  const vraag = { queryJson: JSON.stringify(QUERY), variables: { representations: [persoon('p-noor')] } }
  antwoord({ data: { _entities: [{}] } })
  await fetch('veilig-thuis', vraag)
  expect(uitval.get('veilig-thuis')).toBe('OK')
  antwoord({ data: null })
  await fetch('veilig-thuis', vraag)
  antwoord({ data: { _entities: [{}] } })
  await fetch('veilig-thuis', vraag)
  expect(uitval).toEqual(new Map([['veilig-thuis', 'ONGELDIG']]))
})

test('a subgraph without an order is not called', async () => {
  const fetch = fetchWith(new Map(), new Map(), 'Bearer token', instanties.poster)
  expect((await fetch('gi', { queryJson: JSON.stringify(QUERY), variables: {} }))()).toEqual({
    data: null,
    afloop: 'ONGELDIG',
  })
  expect(instanties.ontvangen).toEqual([])
})
