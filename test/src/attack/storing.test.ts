import { isDeepStrictEqual } from 'node:util'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { inBron } from '../statistiek/rijen.js'
import { totdat } from '../verstrekking/loket.js'
import { leesIn, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import type { Storing } from '../wereld/tap.js'
import { afdruk, inhoud, kosten, type Rauw, stuur, vergeet, vraag } from './aanvaller.js'

// Attacks that use an outage of the source of a place (docs/aanvallen.md, record 0032). Who is open is compared without an
// address in the file of any other source: with one, that one is shown, in an outage too, and nothing is compared.
let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
  for (const wie of [MOEDER, VADER]) await alleenIngeschreven(wie)
}, 300_000)
afterAll(() => wereld?.stop())

/** Takes the places and numbers of this person out of the files of everybody but the municipality. */
async function alleenIngeschreven(persoonId: string): Promise<void> {
  const wie = `(select lokaal from koppeling_persoon where persoon_id = '${persoonId}')`
  const leeg = 'straat = null, huisnummer = null, postcode = null, woonplaats = null, gemeente = null, telefoon = null'
  await inBron(wereld, 'gi', `update client set ${leeg}, email = null where clientnr in ${wie}`)
  await inBron(wereld, 'veilig-thuis', `update persoon set ${leeg} where persoonnr in ${wie}`)
  await inBron(wereld, 'raad', `delete from adres where persoonnr in ${wie}`)
}

/**
 * Another moment, because facts are kept for thirty seconds and would answer in the place of a source that is out. What is
 * asked about the requester himself, of whomever he asks, is remembered from then on.
 */
let minuut = 0
async function later(): Promise<void> {
  wereld.klok(new Date(Date.parse('2026-03-10T13:00:00+01:00') + 60_000 * ++minuut).toISOString())
  await meet(PERSOON, `p-${String(minuut).padStart(32, '0')}`)
}
afterEach(() => {
  wereld.taps['lokaal-team'].storing = 'geen'
})

/** An outage that takes the data of the source only, its facts too, or its sense. */
const STORINGEN: readonly Storing[] = ['gegevens-weg', 'weg', 'onzin', 'half', 'fout']
/** May not know a hidden place: he is the contact person of the father, so that 13 does not hold (S5). */
const VRAGER: Wie = { medewerker: 'gi-a-006', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
const MOEDER = scenarioPersoonId('s05-moeder')
const VADER = scenarioPersoonId('s05-vader')

const PERSOON = 'query ($id: ID!) { persoon(persoonId: $id) { persoonId adressen { straat gemeente } } }'
const GEZIN =
  'query ($id: ID!) { gezin(gezinId: $id) { volledig bronnen { bron status } huishoudens { adres { straat } } leden { persoon { persoonId adressen { straat } } } } }'
const WAAROM = { extensions: { doelbinding: { waarom: true } } }

/** An answer with what it cost, the asked id taken out. */
async function meet(query: string, id: string, rest: object = {}) {
  vergeet(wereld)
  const body = vraag(query, { id }, rest)
  const rauw = await stuur(wereld, { wie: { ...VRAGER }, body })
  const gelijk: Rauw = { ...rauw, tekst: rauw.tekst.replaceAll(id, '<id>') }
  // The length follows the id, which was taken out.
  const { 'content-length': _lengte, ...headers } = rauw.headers
  return { ...afdruk({ ...gelijk, headers }), kosten: kosten(wereld, id).map(zonderRelaties) }
}
type Gemeten = Awaited<ReturnType<typeof meet>>

/** The requester's own relations go along with every question about 13; the asked person may be among them. */
const zonderRelaties = (regel: string) => regel.replace(/"relaties":\[[^\]]*\]/, '"relaties":[]')

/** Addresses of the asked person, or of a member of the asked family. */
function adressen({ tekst }: { tekst: string }, lid = '<id>'): unknown {
  const data = inhoud({ tekst } as Rauw).data
  const leden = (leesIn(data, 'gezin.leden') ?? []) as readonly { persoon: { persoonId: string; adressen: unknown } }[]
  const personen = [leesIn(data, 'persoon'), ...leden.map(({ persoon }) => persoon)]
  return (personen as readonly ({ persoonId: string; adressen: unknown } | undefined)[]).find(
    (persoon) => persoon?.persoonId === lid,
  )?.adressen
}

describe('a mother whom Veilig Thuis hides and the father who is open, at an institution that knows both (S5)', () => {
  /** A source that announces a change late, or a busy machine, costs a question more: what differs three times differs. */
  async function paar(storing: Storing, rest: object, keer = 1): Promise<readonly [Gemeten, Gemeten]> {
    wereld.taps['lokaal-team'].storing = 'geen'
    await later()
    wereld.taps['lokaal-team'].storing = storing
    const gemeten = [await meet(PERSOON, MOEDER, rest), await meet(PERSOON, VADER, rest)] as const
    return keer === 3 || isDeepStrictEqual(...gemeten) ? gemeten : paar(storing, rest, keer + 1)
  }

  test.each(STORINGEN)(
    'are answered alike, at the same cost, while the source of the address is out: %s',
    async (storing) => {
      for (const rest of [{}, WAAROM]) {
        const [verborgen, open] = await paar(storing, rest)
        expect(verborgen).toEqual(open)
        // Told, never silent: not reachable is not the same as nothing there.
        expect(verborgen.tekst).toMatch(/BRON_NIET_BEREIKBAAR|BRON_ANTWOORD_ONGELDIG|FEIT_ONBEKEND/)
      }
    },
  )

  test('mirror: with the source up the father has an address, and the mother reads as who has none', async () => {
    expect(adressen(await meet(PERSOON, VADER))).toMatchObject([{ gemeente: expect.any(String) }])
    const moeder = await meet(PERSOON, MOEDER)
    expect(adressen(moeder)).toEqual([])
    expect(moeder.tekst).not.toMatch('errors')
  })
})

describe('one person, asked about while open and while hidden', () => {
  const GEVALLEN = [
    ['a person', { query: PERSOON, id: VADER, lid: '<id>' }],
    ['a family with that person', { query: GEZIN, id: 'gezin-s05', lid: VADER }],
  ] as const
  type Geval = (typeof GEVALLEN)[number][1]

  /** Veilig Thuis hides this person, or no longer does; waits until the gateway knows. */
  async function verberg({ query, id, lid }: Geval, geheim: boolean): Promise<void> {
    const nummers = `select lokaal from koppeling_persoon where persoon_id = '${VADER}'`
    await inBron(wereld, 'veilig-thuis', `update persoon set geheim = ${geheim} where persoonnr in (${nummers})`)
    const heeftAdres = async () => ((adressen(await meet(query, id), lid) ?? []) as unknown[]).length > 0
    expect(await totdat(heeftAdres, (heeft) => heeft === !geheim)).toBe(!geheim)
  }

  async function inElkeStoring({ query, id }: Geval) {
    const alle = []
    for (const storing of STORINGEN) {
      await later()
      wereld.taps['lokaal-team'].storing = storing
      alle.push([storing, await meet(query, id)])
      wereld.taps['lokaal-team'].storing = 'geen'
    }
    return alle
  }

  test.each(GEVALLEN)('%s reads the same in every outage of the source of the address', async (_naam, geval) => {
    const open = await inElkeStoring(geval)
    await verberg(geval, true)
    try {
      expect(await inElkeStoring(geval)).toEqual(open)
    } finally {
      await verberg(geval, false)
    }
  })

  test.each(GEVALLEN)(
    'mirror: with the source up %s has an address while open, and none while hidden',
    async (_naam, geval) => {
      const { query, id, lid } = geval
      expect(adressen(await meet(query, id), lid)).toMatchObject([{ straat: expect.any(String) }])
      await verberg(geval, true)
      try {
        const verborgen = await meet(query, id)
        expect(adressen(verborgen, lid)).toEqual([])
        expect(verborgen.tekst).not.toMatch('errors')
      } finally {
        await verberg(geval, false)
      }
    },
  )
})
