import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { JEUGDBESCHERMER, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
}, 300_000)
afterAll(() => wereld?.stop())

interface Uitleg {
  readonly pad: string
  readonly uitkomst: string
  readonly regel: string | null
  readonly uitleg: string
}

async function vraag(query: string, doelbinding: Readonly<Record<string, unknown>>, wie: Wie = JEUGDBESCHERMER) {
  const response = await fetch(`${wereld.world.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await wereld.world.token({ ...wie })}`,
      'x-doelbinding': 'UITVOERING_OTS',
    },
    body: JSON.stringify({ query, extensions: { doelbinding } }),
  })
  const body = (await response.json()) as { data: unknown; extensions?: { waarom: readonly Uitleg[] } }
  return {
    status: response.status,
    body,
    kort: body.extensions?.waarom.map((w) => `${w.pad} ${w.uitkomst} ${w.regel}`),
  }
}

const VELDEN =
  '{ gezin(gezinId: "gezin-s01") { vtMeldingen { datumMelding aanleiding melder { naam } } ltJournaal { tekst } } }'

test('why is answered beside the data, per field, and the data is what it is without', async () => {
  const met = await vraag(VELDEN, { waarom: true })
  expect(met.kort).toEqual([
    'gezin TOEGESTAAN null',
    'gezin.vtMeldingen TOEGESTAAN VT.D10.BTR',
    'gezin.vtMeldingen.datumMelding TOEGESTAAN VT.D10.PROC',
    'gezin.vtMeldingen.aanleiding GEWEIGERD VT.D10.VEIL',
    'gezin.vtMeldingen.melder STIL VT.D10.MELD',
    'gezin.ltJournaal GEWEIGERD LT.D10.WERK',
  ])
  const zonder = await vraag(VELDEN, { waarom: false })
  expect(zonder.body.extensions).toBeUndefined()
  expect(zonder.body.data).toEqual(met.body.data)
})

test('who has no relation reads of a family that exists what is read of one that does not', async () => {
  const collega = { ...JEUGDBESCHERMER, medewerker: 'gi-a-002' }
  const wel = await vraag(VELDEN, { waarom: true }, collega)
  const niet = await vraag(VELDEN.replace('gezin-s01', 'gezin-bestaat-niet'), { waarom: true }, collega)
  expect(wel.kort).toEqual(['gezin NIET_BESCHIKBAAR null'])
  expect(JSON.stringify(wel.body)).toBe(JSON.stringify(niet.body))
})

test('a malformed question for why is refused as a whole', async () => {
  expect((await vraag(VELDEN, { waarom: 'ja' })).status).toBe(400)
  expect((await vraag(VELDEN, { waarom: true })).status).toBe(200)
})
