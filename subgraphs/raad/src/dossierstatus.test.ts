import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BSN, dossier, type Naam } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const GI = '00000009900000003001'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI, doel: 'D10' }
const CRISIS: Vrager = { medewerker: 'lt-1-010', rol: 'CRISISDIENST', organisatie: '00000009900000004001', doel: 'D15' }
const P = '2026-03-10T11:00:00Z'

let raad: Subgraaf
const p = (naam: Naam) => raad.pseudoniem(BSN[naam])
const vrij = (naam: Naam, ...categorieen: string[]): Vrij => ({
  RVDK: Object.fromEntries(['BTR', 'PROC', 'MAATR', 'ID', ...categorieen].map((c) => [c, [p(naam)]])),
})
const van = (naam: Naam) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p(naam)] }) as const
const lees = async (naam: Naam, velden: string, vrager: Vrager, ...categorieen: string[]) =>
  raad.vraag<Record<string, { onderzoekId?: string }[]>>(van(naam), velden, vrager, vrij(naam, ...categorieen))

beforeAll(async () => {
  raad = await startTest((pseudoniem) => {
    const rijen = dossier(pseudoniem)
    rijen.vernietigingsverzoek = [
      { verzoeknr: 'V1', dossiernr: 'Z2', ontvangen_op: '2026-03-10', afgehandeld_op: null, uitkomst: null },
      { verzoeknr: 'V2', dossiernr: 'Z1', ontvangen_op: '2026-03-10', afgehandeld_op: null, uitkomst: null },
    ]
    return rijen
  })
}, 120_000)
afterAll(async () => raad?.stop(), 60_000)

describe('a closed investigation of the Raad', () => {
  const velden = 'raadsonderzoeken { onderzoekId advies { tekst } reactieOuders } verzoekschriften { maatregel }'

  test('keeps its course and what was asked of the court, and reads none of its statements', async () => {
    const open = await lees('noor', velden, JB, 'OORD')
    expect(open.body).toContain('Advies over Noor')
    raad.klok('2026-03-10T23:00:00Z')
    const dicht = await lees('noor', velden, JB, 'OORD')
    expect(dicht.data.raadsonderzoeken?.[0]).toEqual({ onderzoekId: 'Z4', advies: null, reactieOuders: null })
    expect(dicht.data.verzoekschriften).toEqual(open.data.verzoekschriften)
    expect(dicht.body).not.toContain('Moeder ziet dit anders')
    raad.klok(P)
  })

  test('is not limited in an emergency, for who was told of it', async () => {
    const veilig = 'raadsonderzoeken { onderzoekId soort }'
    expect(await raad.nood(CRISIS, [p('noor')])).toBe(200)
    const { data } = await lees('noor', veilig, CRISIS)
    expect(data.raadsonderzoeken?.map(({ onderzoekId }) => onderzoekId)).toEqual(['Z4', 'Z1'])
  })
})

describe('an investigation that is blocked on request', () => {
  test('is none, with all that hangs on it; one that runs is not blocked by a request', async () => {
    const velden = 'raadsonderzoeken { onderzoekId } raadBetrokkenheid { sinds }'
    const ids = async (naam: Naam) => (await lees(naam, velden, JB)).data.raadsonderzoeken?.map((z) => z.onderzoekId)
    expect(await ids('sem')).toEqual(['Z4'])
    expect(await ids('noor')).toEqual(['Z4', 'Z1'])
    raad.klok('2026-03-09T22:59:00Z')
    expect(await ids('sem')).toEqual(['Z2', 'Z4'])
    raad.klok(P)
  })

  test('is there for who inspects it', async () => {
    const zelf: Vrager = { ...JB, medewerker: 'burger', rol: 'GEZINSLID', betrokkene: p('sem'), doel: 'D17' }
    const { data } = await lees('sem', 'raadsonderzoeken { onderzoekId }', zelf)
    expect(data.raadsonderzoeken?.map(({ onderzoekId }) => onderzoekId)).toEqual(['Z2', 'Z4'])
  })
})
