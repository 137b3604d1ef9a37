import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { codes, lees, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import { openLoket, totdat } from './loket.js'

jest.setTimeout(300_000)

const gi = (medewerker: string): Wie => ({ medewerker, rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' })
const vt = (medewerker: string): Wie => ({ medewerker, rol: 'VT_MEDEWERKER', organisatie: '00000009900000001001' })
const lt = (medewerker: string): Wie => ({ medewerker, rol: 'LT_VAST_GEZICHT', organisatie: '00000009900000004001' })
const OTS = 'UITVOERING_OTS'
const MIDDAG = '2026-03-10T12:00:00+01:00'
const MOTIVERING = { VEIL: 'Nodig voor de veiligheid van het kind' }
const [MOEDER, KIND] = [scenarioPersoonId('s05-moeder'), scenarioPersoonId('s05-kind')]

let wereld: TestWorld
let loket: ReturnType<typeof openLoket>

beforeAll(async () => {
  wereld = await openWorld({ start: MIDDAG })
  loket = openLoket(wereld)
}, 240_000)
afterAll(() => wereld.stop())

/** Where the incident of S5 was: a place of a hidden mother and child. */
const plaats = async (medewerker: string, fouten: readonly string[] = []): Promise<unknown> => {
  const query = '{ gezin(gezinId: "gezin-s05") { vtMeldingen { incident { locatie } } } }'
  const antwoord = await wereld.vraag({ wie: gi(medewerker), doel: OTS, query, motivering: MOTIVERING })
  expect(codes(antwoord)).toEqual(fouten)
  return lees(antwoord, 'gezin.vtMeldingen.0.incident.locatie') ?? null
}
/** The father's contact person reads nothing of the safety of the others (H11), in the words of the cell's own condition. */
const HELPER = ['gezin.vtMeldingen.incident VOORWAARDE_NIET_VERVULD']
const geheim = (sleutel: string) => ({
  bron: 'VT',
  personen: [MOEDER, KIND],
  categorieen: ['GEHEIM'],
  gezinId: 'gezin-s05',
  sleutel,
})
const verzoekVan = (antwoord: Awaited<ReturnType<typeof loket.vraag>>): string =>
  String(lees(antwoord, 'vraagVerstrekking.verzoekId'))

describe('S5: a hidden mother and child, whose place a person at Veilig Thuis decides about', () => {
  let verzoekId = ''

  test('before that decision it is not there, without an error', async () => {
    expect(await plaats('gi-a-005')).toBeNull()
  })

  test('the jeugdbeschermer asks, twice with one key, and that is one request', async () => {
    const [een, ander] = [
      await loket.vraag(gi('gi-a-005'), OTS, geheim('s05-verzoek-een')),
      await loket.vraag(gi('gi-a-005'), OTS, geheim('s05-verzoek-een')),
    ]
    expect(lees(een, 'vraagVerstrekking.melding')).toBe('verzoek uitgezet')
    expect(een.tekst).toBe(ander.tekst)
    verzoekId = verzoekVan(een)
    expect(await loket.status(gi('gi-a-005'), OTS, 'VT')).toEqual([{ status: 'AANGEVRAAGD', totEnMet: null }])
    const { soorten, tekst } = await laatsteUitkomst(wereld.world, een.trace)
    expect(soorten).toEqual(['INTENTIE', 'UITKOMST'])
    expect(tekst).not.toMatch(/veilig te kunnen bezoeken/)
  })

  test('staff of Veilig Thuis see the request; staff of another agency do not', async () => {
    expect(await loket.lijst(vt('vt-005'), 'VT_ONDERZOEK')).toEqual([
      {
        verzoekId,
        motivering: 'Nodig om het gezin veilig te kunnen bezoeken.',
        plegerToetsNodig: true,
        wegingNodig: false,
        besluit: null,
      },
    ])
    expect(await loket.lijst(gi('gi-a-005'), OTS)).toEqual([])
  })

  test('they cannot release without having checked the relation; who decides first decides', async () => {
    const toewijzen = { verzoekId, besluit: 'TOEGEWEZEN', totEnMet: '2026-03-20' }
    const zonder = await loket.beslis(vt('vt-005'), 'VT_ONDERZOEK', toewijzen)
    expect(codes(zonder)).toEqual(['beslisOpVerstrekking AFWEGING_ONTBREEKT'])
    const tegelijk = await Promise.all([
      loket.beslis(vt('vt-005'), 'VT_ONDERZOEK', { ...toewijzen, pleger: true }),
      loket.beslis(vt('vt-006'), 'VT_ONDERZOEK', { ...toewijzen, pleger: true }),
    ])
    expect(tegelijk.flatMap(codes)).toEqual(['beslisOpVerstrekking REEDS_GEDAAN'])
  })

  test('now this jeugdbeschermer sees the place, at once, and a colleague of the team does not', async () => {
    expect(
      await totdat(
        () => plaats('gi-a-005'),
        (waarde) => waarde !== null,
      ),
    ).toBe('in de woning (voorbeeld)')
    expect(await plaats('gi-a-006', HELPER)).toBeNull()
  })

  test("the father's contact person is answered like anybody, and a release opens nothing for him", async () => {
    const gevraagd = await loket.vraag(gi('gi-a-006'), OTS, geheim('s05-verzoek-zes'))
    expect(lees(gevraagd, 'vraagVerstrekking.melding')).toBe('verzoek uitgezet')
    const besluit = { verzoekId: verzoekVan(gevraagd), besluit: 'TOEGEWEZEN', totEnMet: '2026-03-20', pleger: true }
    expect(codes(await loket.beslis(vt('vt-005'), 'VT_ONDERZOEK', besluit))).toEqual([])
    await totdat(
      () => loket.status(gi('gi-a-006'), OTS, 'VT'),
      (lijst) => JSON.stringify(lijst).includes('TOEGEWEZEN'),
    )
    wereld.klok('2026-03-10T12:01:00+01:00')
    expect(await plaats('gi-a-006', HELPER)).toBeNull()
    expect(await plaats('gi-a-005')).not.toBeNull()
  })

  test('it is visible until 23:59 of the last day, and not a minute longer', async () => {
    wereld.klok('2026-03-20T23:59:00+01:00')
    expect(await plaats('gi-a-005')).not.toBeNull()
    wereld.klok('2026-03-21T00:00:00+01:00')
    expect(await plaats('gi-a-005')).toBeNull()
    expect(await loket.status(gi('gi-a-005'), OTS, 'VT')).toMatchObject([{ status: 'VERLOPEN' }])
    wereld.klok(MIDDAG)
  })

  test('a withdrawal works at once', async () => {
    expect(
      await totdat(
        () => plaats('gi-a-005'),
        (waarde) => waarde !== null,
      ),
    ).not.toBeNull()
    expect(codes(await loket.trekIn(vt('vt-006'), 'VT_ONDERZOEK', verzoekId))).toEqual([])
    // The source itself looks it up with every order; the gateway may still believe its own facts for a moment.
    expect(await plaats('gi-a-005')).toBeNull()
  })
})

describe('the answer to a request', () => {
  test('is the same whether the source has anything or not, and so is a refusal', async () => {
    const kaal = async (personen: readonly string[], gezinId: string, wie: Wie, sleutel: string) => {
      const antwoord = await loket.vraag(wie, OTS, { bron: 'RVDK', personen, categorieen: ['KIND'], gezinId, sleutel })
      return [antwoord.status, antwoord.tekst.replace(/"verzoekId":"[^"]*"/, '')]
    }
    // The Raad investigated the child of S5; nobody there ever heard of the child of S2.
    const met = await kaal([KIND], 'gezin-s05', gi('gi-a-005'), 'antwoord-1')
    expect(met[1]).toContain('verzoek uitgezet')
    const zonder = await kaal([scenarioPersoonId('noor')], 'gezin-s01', gi('gi-a-001'), 'antwoord-2')
    expect(zonder).toEqual(met)
  })

  test('refuses what the table does not leave to a decision, and who is a stranger', async () => {
    const vraag = (over: object) =>
      loket.vraag(gi('gi-a-005'), OTS, { ...geheim(`geweigerd-${JSON.stringify(over).length}`), ...over })
    expect(codes(await vraag({ categorieen: ['WERK'] }))).toEqual(['vraagVerstrekking VERSTREKKING_NIET_MOGELIJK'])
    expect(codes(await vraag({ bron: 'BRP' }))).toEqual(['vraagVerstrekking VERSTREKKING_NIET_MOGELIJK'])
    const vreemd = { personen: [scenarioPersoonId('s06-man')], gezinId: 'gezin-s06' }
    expect(codes(await vraag(vreemd))).toEqual(['vraagVerstrekking LOKET_ONBEKEND'])
  })
})

describe('S6: a couple without children, asked about at the local team', () => {
  const MAN = scenarioPersoonId('s06-man')
  const vraag = async () => {
    const query = '{ gezin(gezinId: "gezin-s06") { ltCasussen { status } bronnen { bron status } } }'
    return wereld.vraag({ wie: vt('vt-006'), doel: 'TRIAGE_MELDING', query })
  }

  test('what a person at the local team decides about says so, and opens with that decision', async () => {
    expect(codes(await vraag())).toEqual(['gezin.ltCasussen OP_VERZOEK_BRON'])
    const gevraagd = await loket.vraag(vt('vt-006'), 'TRIAGE_MELDING', {
      bron: 'LT',
      personen: [MAN],
      categorieen: ['BTR', 'PROC', 'PLAN'],
      gezinId: 'gezin-s06',
      sleutel: 's06-verzoek-plan',
    })
    const besluit = { verzoekId: verzoekVan(gevraagd), besluit: 'TOEGEWEZEN', totEnMet: '2026-03-12' }
    expect(codes(await loket.beslis(lt('lt-1-001'), 'HULP_VRIJWILLIG', besluit))).toEqual([])
    const na = await totdat(vraag, (antwoord) => codes(antwoord).length === 0)
    expect(lees(na, 'gezin.ltCasussen.0.status')).toBeTruthy()
    expect(lees(na, 'gezin.bronnen.3')).toEqual({ bron: 'LT', status: 'BEVRAAGD' })
  })

  test('money needs the consent of the victim as well: without it there is nothing to ask', async () => {
    const gevraagd = await loket.vraag(vt('vt-006'), 'TRIAGE_MELDING', {
      bron: 'LT',
      personen: [MAN],
      categorieen: ['FIN'],
      gezinId: 'gezin-s06',
      sleutel: 's06-verzoek-fin',
    })
    expect(codes(gevraagd)).toEqual(['vraagVerstrekking VOORWAARDE_NIET_VERVULD'])
  })
})

describe('S12: a mother who asks to see what Veilig Thuis concluded', () => {
  const MOEDER_S12 = scenarioPersoonId('s12-moeder')
  const moeder: Wie = {
    medewerker: 'burger-s12',
    rol: 'GEZINSLID',
    organisatie: '00000009900000004001',
    betrokkene: MOEDER_S12,
  }
  const INZAGE = 'INZAGE_BETROKKENE'
  const conclusie = () => {
    const oordeel = 'conclusie { tekst feitOfMening bron reactieBetrokkene }'
    const query = `{ gezin(gezinId: "gezin-s12") { vtOnderzoeken { start informanten ${oordeel} } } }`
    return wereld.vraag({ wie: moeder, doel: INZAGE, query })
  }

  test('sees the course of it, and that a person decides about the opinion', async () => {
    const antwoord = await conclusie()
    expect(lees(antwoord, 'gezin.vtOnderzoeken.0.start')).toBeTruthy()
    expect(codes(antwoord)).toEqual(['gezin.vtOnderzoeken.conclusie OP_VERZOEK_BRON'])
  })

  test('may be told that the source postponed it, and sees the opinion with its reply once both interests were weighed', async () => {
    const gevraagd = await loket.vraag(moeder, INZAGE, {
      bron: 'VT',
      personen: [MOEDER_S12],
      categorieen: ['OORD'],
      gezinId: 'gezin-s12',
      sleutel: 's12-verzoek',
    })
    const verzoekId = verzoekVan(gevraagd)
    const uitstel = { verzoekId, besluit: 'UITGESTELD', totEnMet: '2026-03-15' }
    expect(codes(await loket.beslis(vt('vt-012'), 'VT_ONDERZOEK', uitstel))).toEqual([])
    expect(await loket.status(moeder, INZAGE, 'VT')).toEqual([
      { status: 'UITGESTELD_DOOR_BRON', totEnMet: '2026-03-15' },
    ])
    const toewijzen = { verzoekId, besluit: 'TOEGEWEZEN', totEnMet: '2026-04-10' }
    const ongewogen = await loket.beslis(vt('vt-012'), 'VT_ONDERZOEK', toewijzen)
    expect(codes(ongewogen)).toEqual(['beslisOpVerstrekking AFWEGING_ONTBREEKT'])
    expect(codes(await loket.beslis(vt('vt-012'), 'VT_ONDERZOEK', { ...toewijzen, gewogen: true }))).toEqual([])
    const na = await totdat(conclusie, (antwoord) => codes(antwoord).length === 0)
    expect(lees(na, 'gezin.vtOnderzoeken.0.conclusie')).toMatchObject({ tekst: expect.any(String) })
    expect(lees(na, 'gezin.vtOnderzoeken.0.informanten')).toEqual([])
  })
})
