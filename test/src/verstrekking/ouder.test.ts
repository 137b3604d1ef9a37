import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { Client } from 'pg'
import { laatsteUitkomst } from '../wereld/log.js'
import { type Antwoord, codes, lees, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import { openLoket, totdat } from './loket.js'

jest.setTimeout(300_000)

const INZAGE = 'INZAGE_BETROKKENE'
const OTS = 'UITVOERING_OTS'
const MIDDAG = '2026-03-10T12:00:00+01:00'
const TEKST = 'Lot gaat elke dag naar school en zwemt sinds kort.'
const LOT = scenarioPersoonId('lot')
const burger = (naam: 's04-vader' | 's04-moeder' | 's12-moeder'): Wie => ({
  medewerker: `burger-${naam}`,
  rol: 'GEZINSLID',
  organisatie: '00000009900000004002',
  betrokkene: scenarioPersoonId(naam),
})
const VADER = burger('s04-vader')
const GI: Wie = { medewerker: 'gi-a-004', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }

let wereld: TestWorld
let loket: ReturnType<typeof openLoket>

beforeAll(async () => {
  wereld = await openWorld({ start: MIDDAG })
  loket = openLoket(wereld)
}, 240_000)
afterAll(() => wereld.stop())

const LEES = `query ($bron: Bron!, $kind: ID!) {
  informatieOuderZonderGezag(bron: $bron, kind: $kind) { kind bron tekst periodeVan periodeTot opgesteldOp totEnMet }
}`
const GEEF = `mutation ($verzoekId: ID!, $tekst: String!, $belang: Boolean!) {
  geefInformatieOuder(verzoekId: $verzoekId, tekst: $tekst, periodeVan: "2025-12-01", periodeTot: "2026-03-01",
    totEnMet: "2026-03-20", belangKindGewogen: $belang, reden: "Met de moeder en de gedragswetenschapper besproken.") {
    melding
  }
}`
const leest = (wie: Wie = VADER, doel = INZAGE, bron = 'GI'): Promise<Antwoord> =>
  wereld.vraag({ wie, doel, query: LEES, variables: { bron, kind: LOT } })
const teksten = async (wie?: Wie, bron?: string): Promise<unknown> => {
  const antwoord = await leest(wie, INZAGE, bron)
  expect(codes(antwoord)).toEqual([])
  return (lees(antwoord, 'informatieOuderZonderGezag') as { tekst: string }[]).map(({ tekst }) => tekst)
}
const geeft = (verzoekId: string, tekst = TEKST, belang = true): Promise<Antwoord> =>
  wereld.vraag({ wie: GI, doel: OTS, query: GEEF, variables: { verzoekId, tekst, belang } })
const vraagt = (sleutel: string, wie: Wie = VADER, over: object = {}): Promise<Antwoord> =>
  loket.vraag(wie, INZAGE, {
    bron: 'GI',
    personen: [LOT],
    categorieen: ['OUDER'],
    gezinId: 'gezin-s04',
    sleutel,
    ...over,
  })
const verzoekVan = (antwoord: Antwoord): string => String(lees(antwoord, 'vraagVerstrekking.verzoekId'))
const stand = () => loket.status(VADER, INZAGE, 'GI')

/** Lets the local team hide Lot for safety, or show her again. */
async function verberg(afscherming: 'V' | 'G'): Promise<void> {
  const client = new Client({ connectionString: wereld.world.databaseUrls['lokaal-team'] })
  await client.connect()
  const sql = `update client set afscherming = $2 where clientnr in (select lokaal from koppeling_persoon where persoon_id = $1)`
  expect((await client.query(sql, [LOT, afscherming])).rowCount).toBeGreaterThan(0)
  await client.end()
}

describe('S4 (b): a father without authority', () => {
  let verzoekId = ''

  test('sees nothing of the file of his child, and nothing is written for him yet', async () => {
    const query =
      '{ gezin(gezinId: "gezin-s04") { maatregelen { type } giPlannen: plannenVanAanpak { vastgesteldOp } } }'
    const antwoord = await wereld.vraag({ wie: VADER, doel: INZAGE, query })
    expect(JSON.stringify(antwoord.data)).not.toMatch(/OTS|20\d\d-/)
    expect(await teksten()).toEqual([])
  })

  test('asks the institution, and is answered as who asks about a child it never heard of', async () => {
    const kaal = ({ status, tekst }: Antwoord) => [status, tekst.replace(/"verzoekId":"[^"]*"/, '')]
    const met = await vraagt('s04-ouder-een')
    expect(lees(met, 'vraagVerstrekking.melding')).toBe('verzoek uitgezet')
    const elders = { personen: [scenarioPersoonId('s12-kind')], gezinId: 'gezin-s12' }
    expect(kaal(await vraagt('s12-ouder-een', burger('s12-moeder'), elders))).toEqual(kaal(met))
    verzoekId = verzoekVan(met)
    expect(await stand()).toEqual([{ status: 'AANGEVRAAGD', totEnMet: null }])
    expect(await teksten()).toEqual([])
  })

  test('cannot ask it of a source that informs no parents, nor about a child of another family', async () => {
    const vt = await vraagt('s04-ouder-vt', VADER, { bron: 'VT' })
    expect(codes(vt)).toEqual(['vraagVerstrekking VERSTREKKING_NIET_MOGELIJK'])
    const vreemd = { personen: [scenarioPersoonId('s12-kind')], gezinId: 'gezin-s12' }
    expect(codes(await vraagt('s04-ouder-vreemd', VADER, vreemd))).toEqual(['vraagVerstrekking LOKET_ONBEKEND'])
  })

  test('is known to the jeugdbeschermer, who cannot release without a text, a weighing or with a place', async () => {
    const query = '{ verstrekkingsverzoeken { verzoekId betrokkene categorieen } }'
    const lijst = await wereld.vraag({ wie: GI, doel: OTS, query })
    expect(lees(lijst, 'verstrekkingsverzoeken')).toEqual([
      { verzoekId, betrokkene: VADER.betrokkene, categorieen: ['OUDER'] },
    ])
    const kaal = await loket.beslis(GI, OTS, { verzoekId, besluit: 'TOEGEWEZEN', totEnMet: '2026-03-20' })
    expect(codes(kaal)).toEqual(['beslisOpVerstrekking INVOER_ONGELDIG'])
    expect(codes(await geeft(verzoekId, TEKST, false))).toEqual(['geefInformatieOuder AFWEGING_ONTBREEKT'])
    expect(codes(await geeft(verzoekId, `${TEKST} Postcode 1234 AB.`))).toEqual(['geefInformatieOuder INVOER_ONGELDIG'])
    expect(await teksten()).toEqual([])
  })

  test('reads the text once it is released, and the log has none of it', async () => {
    const gegeven = await geeft(verzoekId)
    expect(lees(gegeven, 'geefInformatieOuder.melding')).toBe('besluit vastgelegd')
    await totdat(teksten, (gelezen) => JSON.stringify(gelezen) === JSON.stringify([TEKST]))
    const antwoord = await leest()
    expect(lees(antwoord, 'informatieOuderZonderGezag')).toEqual([
      {
        kind: LOT,
        bron: 'GI',
        tekst: TEKST,
        periodeVan: '2025-12-01',
        periodeTot: '2026-03-01',
        opgesteldOp: '2026-03-10',
        totEnMet: '2026-03-20',
      },
    ])
    for (const { trace } of [antwoord, gegeven]) {
      const { soorten, tekst } = await laatsteUitkomst(wereld.world, trace)
      expect(soorten).toEqual(['INTENTIE', 'UITKOMST'])
      expect(tekst).not.toMatch(/zwemt|besproken/)
      expect(tekst).not.toContain(LOT)
    }
  })

  test('is the only one who reads it: not the mother, not under another account, not of another source, no employee', async () => {
    expect(await teksten(burger('s04-moeder'))).toEqual([])
    expect(await teksten({ ...VADER, medewerker: 'burger-ander' })).toEqual([])
    expect(await teksten({ ...VADER, betrokkene: scenarioPersoonId('s12-moeder') })).toEqual([])
    expect(await teksten(VADER, 'RVDK')).toEqual([])
    for (const [wie, doel] of [
      [GI, OTS],
      [VADER, OTS],
    ] as const) {
      const antwoord = await leest(wie, doel)
      expect([antwoord.data ?? null, antwoord.tekst.includes(TEKST)]).toEqual([null, false])
      expect(antwoord.status).toBe(403)
    }
    expect(await teksten()).toEqual([TEKST])
  })

  test('still sees nothing of the file itself', async () => {
    const query = '{ gezin(gezinId: "gezin-s04") { maatregelen { type } } }'
    const antwoord = await wereld.vraag({ wie: VADER, doel: INZAGE, query })
    expect(JSON.stringify(antwoord.data)).not.toContain('OTS')
  })

  test('reads nothing while another source hides the child, and his request looks withdrawn', async () => {
    await verberg('V')
    await totdat(teksten, (gelezen) => JSON.stringify(gelezen) === '[]')
    expect(await teksten()).toEqual([])
    expect(await stand()).toEqual([{ status: 'VERLOPEN', totEnMet: null }])
    await verberg('G')
    await totdat(teksten, (gelezen) => JSON.stringify(gelezen) !== '[]')
    expect(await stand()).toEqual([{ status: 'TOEGEWEZEN', totEnMet: '2026-03-20' }])
  })

  test('reads it through 23:59 of the last day', async () => {
    wereld.klok('2026-03-20T23:59:00+01:00')
    expect(await teksten()).toEqual([TEKST])
    wereld.klok('2026-03-21T00:00:00+01:00')
    expect(await teksten()).toEqual([])
    expect(await stand()).toEqual([{ status: 'VERLOPEN', totEnMet: null }])
    wereld.klok(MIDDAG)
  })

  test('reads nothing from the moment that the institution withdraws it', async () => {
    await totdat(teksten, (gelezen) => JSON.stringify(gelezen) !== '[]')
    expect(codes(await loket.trekIn(GI, OTS, verzoekId))).toEqual([])
    expect(await teksten()).toEqual([])
    expect(await stand()).toEqual([{ status: 'VERLOPEN', totEnMet: null }])
  })
})
