import { loadBeleid } from '@gezinsbeeld/schema'
import { leesVerantwoordelijke, maakRegister } from '@gezinsbeeld/schema/register'
import { leesMap } from '@gezinsbeeld/schema/toegang'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import {
  type Antwoord,
  codes,
  JEUGDBESCHERMER,
  lees,
  openWorld,
  type TestWorld,
  type Wie,
} from '../wereld/open-world.js'

// D23: what the privacy officer judges a proposal by, and what she hands to a supervisor; records 0045 and 0048.
const fg = (organisatie: string): Wie => ({ medewerker: `fg-${organisatie.slice(-4)}`, rol: 'FG_PRIVACY', organisatie })
const FG_GI = fg(JEUGDBESCHERMER.organisatie)
const FG_VT = fg('00000009900000001001')
const GEZIN =
  '{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { meldingnummer aard melder { naam } } } }'

let wereld: TestWorld
let gezien: Antwoord

beforeAll(async () => {
  wereld = await openWorld()
  gezien = await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: GEZIN })
}, 300_000)
afterAll(() => wereld?.stop())

const vraag = (query: string, variables: Record<string, unknown> = {}, wie = FG_GI) =>
  wereld.vraag({ wie, doel: 'AUDIT_PRIVACY', query, variables })

interface Naspeling {
  readonly aantal: number
  readonly gelijk: number
  readonly regels: readonly { readonly velden: readonly string[]; readonly categorieen: readonly string[] }[]
}

describe('a proposal, replayed over what was really asked', () => {
  const NASPELEN = `query ($voorstel: String!, $van: Tijdstip, $tot: Tijdstip) { naspelen(voorstel: $voorstel, van: $van, tot: $tot) {
    aantal gelijk anders onzeker anderBeleid verzoeken medewerkers betrokkenen
    regels { rol doel systeem bron categorieen velden was wordt getoond hangtAfVan aantal verzoeken medewerkers betrokkenen } } }`
  const speel = (voorstel: unknown, wie = FG_GI, periode: object = {}) =>
    vraag(NASPELEN, { voorstel: typeof voorstel === 'string' ? voorstel : JSON.stringify(voorstel), ...periode }, wie)
  const naspeling = async (...delen: Parameters<typeof speel>): Promise<Naspeling> => {
    const antwoord = await speel(...delen)
    expect(antwoord.errors).toEqual([])
    return lees(antwoord, 'naspelen') as Naspeling
  }

  test('that changes nothing leaves every decision as it was', async () => {
    const { aantal, gelijk, regels } = await naspeling({})
    expect([regels, gelijk]).toEqual([[], aantal])
    expect(aantal).toBeGreaterThan(0)
  })

  test('that closes a cell says for whom that is certain, of which fields, and how many it touches', async () => {
    const { regels, ...samen } = await naspeling({ 'cel GI.D10.MAATR': { dicht: 'CEL_GEWEIGERD' } })
    expect(samen).toMatchObject({ onzeker: 0, anderBeleid: 0, verzoeken: 1, medewerkers: 1 })
    expect(regels).toContainEqual(
      expect.objectContaining({
        rol: 'JEUGDBESCHERMER',
        doel: 'D10',
        systeem: false,
        bron: 'GI',
        categorieen: ['MAATR'],
        velden: ['Maatregel.type'],
        was: 'TOEGESTAAN',
        wordt: 'GEWEIGERD',
        getoond: false,
        hangtAfVan: [],
        verzoeken: 1,
        medewerkers: 1,
      }),
    )
  })

  test('that opens a cell names what it hangs on: of a visible refusal the motivation was lacking', async () => {
    const { regels } = await naspeling({ 'cel VT.D10.VEIL': leesMap().get('cel VT.D10.PROC') })
    expect(regels).toContainEqual(
      expect.objectContaining({ velden: ['VtMelding.aard'], was: 'GEWEIGERD', wordt: null, getoond: null }),
    )
  })

  test('cannot be made to tell what an answer kept silent: who reported is not among what is replayed (decision 11)', async () => {
    const log = await laatsteUitkomst(wereld.world, gezien.trace)
    const stil = (log.velden as { veld: string; code: string | null }[]).filter(({ code }) => code === 'STIL')
    expect(stil.map(({ veld }) => veld)).toContainEqual(expect.stringMatching(/[mM]elder/))
    const { regels, aantal, gelijk } = await naspeling({ 'cel VT.D10.MELD': leesMap().get('cel VT.D10.PROC') })
    expect([regels, gelijk]).toEqual([[], aantal])
  })

  test('is of the own organisation and of the period that was asked', async () => {
    const dicht = { 'cel GI.D10.MAATR': { dicht: 'CEL_GEWEIGERD' } }
    for (const [wie, periode] of [
      [FG_VT, {}],
      [FG_GI, { van: '2019-12-31T00:00:00Z', tot: '2020-01-01T00:00:00Z' }],
    ] as const) {
      const { regels } = await naspeling(dicht, wie, periode)
      expect(regels).toEqual([])
    }
  })

  test.each(['[', '{"cel VT.D10.VEIL": {}}', '{"cel VT.D10.VEIL": 1}'])(
    'that is none is refused: %s',
    async (voorstel) => {
      expect(codes(await speel(voorstel))).toEqual(['naspelen INVOER_ONGELDIG'])
    },
  )

  test('over more than a year is for the command line, and refused here', async () => {
    const periode = { van: '2020-01-01T00:00:00Z', tot: '2022-01-01T00:00:00Z' }
    expect(codes(await speel({}, FG_GI, periode))).toEqual(['naspelen INVOER_ONGELDIG'])
  })
})

describe('the register of processing activities', () => {
  const REGISTER = `query ($doel: String) { verwerkingsregister(doel: $doel) { beleid toegang bewaring maatregelen
    verantwoordelijke { fictief naam functionaris bewaartermijnLogMaanden }
    verwerkingen { id code naam wettelijkeTaak avg6 avg9of10 toestemming termijn betrokkenen
      ontvangers { rol omschrijving hoe } gegevens { regel bron categorie naam hoe wat } } } }`
  const register = maakRegister(loadBeleid(), leesMap(), leesVerantwoordelijke())

  test('is that of the policy which the gateway decides with, in every processing activity', async () => {
    const antwoord = await vraag(REGISTER)
    expect(antwoord.errors).toEqual([])
    expect(lees(antwoord, 'verwerkingsregister')).toEqual({
      ...register.versie,
      bewaring: register.bewaring,
      maatregelen: register.maatregelen,
      verantwoordelijke: expect.objectContaining({ fictief: true, naam: register.verantwoordelijke.naam }),
      verwerkingen: register.verwerkingen.map(({ grondslag: { nalezen: _, ...grondslag }, ...rest }) => ({
        ...rest,
        ...grondslag,
      })),
    })
  })

  test('can be of one purpose; one that is none is refused', async () => {
    const verwerkingen = lees(await vraag(REGISTER, { doel: 'D10' }), 'verwerkingsregister.verwerkingen')
    expect(verwerkingen).toEqual([expect.objectContaining({ id: 'urn:gezinsbeeld:verwerking:UITVOERING_OTS' })])
    expect(codes(await vraag(REGISTER, { doel: 'D99' }))).toEqual(['verwerkingsregister INVOER_ONGELDIG'])
  })
})
