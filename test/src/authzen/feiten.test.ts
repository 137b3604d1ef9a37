import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { inBron } from '../statistiek/rijen.js'
import { totdat } from '../verstrekking/loket.js'
import { lees, openWorld, type TestWorld } from '../wereld/open-world.js'
import { type Besluit, GI_A, GI_SYSTEEM, RAAD, RAAD_SYSTEEM, stuurAls } from './systeem.js'

// docs/besluiten/0038: the system of an agency gets the decision that the graph of its employee would show.
let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
}, 300_000)
afterAll(() => wereld?.stop())
afterEach(() => {
  for (const tap of Object.values(wereld.taps)) tap.storing = 'geen'
})

const GI = { wie: GI_SYSTEEM, organisatie: GI_A, rol: 'JEUGDBESCHERMER', doel: 'UITVOERING_OTS', bron: 'GI' }
const OMGANG = {
  wie: RAAD_SYSTEEM,
  organisatie: RAAD,
  rol: 'RAADSONDERZOEKER',
  doel: 'RAADSONDERZOEK_GEZAG_OMGANG',
  bron: 'RVDK',
}

/** May this employee see this category of this person of his own source. */
async function mag(van: typeof GI, medewerker: string, persoon: string, categorie: string): Promise<Besluit> {
  const { wie, organisatie, rol, doel, bron } = van
  const { status, body } = await stuurAls(wie, wereld, '/access/v1/evaluation', {
    subject: { type: 'Medewerker', id: medewerker, properties: { rol, organisatie } },
    action: { name: doel },
    resource: { type: 'Persoon', id: persoon, properties: { bron, categorie } },
  })
  expect(status).toBe(200)
  return body
}
const KIND = scenarioPersoonId('s05-kind')
const VADER = scenarioPersoonId('s05-vader')
const LOT = scenarioPersoonId('lot')
const NIET = { decision: false }
const ONBEKEND = { decision: false, context: { code: 'FEIT_ONBEKEND' } }

describe('a child that Veilig Thuis hides, asked about by the institution (S5)', () => {
  test('has no place for the contact person of the father, as the graph shows him none; the father has one', async () => {
    expect(await mag(GI, 'gi-a-006', KIND, 'ADR')).toEqual(NIET)
    expect(await mag(GI, 'gi-a-006', VADER, 'ADR')).toMatchObject({ decision: true })
    expect(await graaf('gi-a-006', KIND)).toEqual([])
    expect(await graaf('gi-a-006', VADER)).not.toEqual([])
  })

  test('is denied exactly as a child that is not there', async () => {
    const nergens = await mag(GI, 'gi-a-006', 'p-00000000000000000000000000000000', 'ADR')
    expect(await mag(GI, 'gi-a-006', KIND, 'ADR')).toEqual(nergens)
  })

  test('has a place for the assigned colleague without that relation: 13, which Veilig Thuis judges, holds (H2)', async () => {
    for (const categorie of ['ADR', 'GEHEIM']) {
      expect(await mag(GI, 'gi-a-005', KIND, categorie)).toMatchObject({ decision: true })
    }
    expect(await mag(GI, 'gi-a-006', KIND, 'GEHEIM')).toEqual(NIET)
  })
})

describe('a child that the institution hides, asked about by the Raad (D07 gives no hidden place)', () => {
  const verberg = (geheim: boolean) =>
    inBron(
      wereld,
      'gi',
      `update client set geheim = ${geheim} where clientnr in (select lokaal from koppeling_persoon where persoon_id = '${LOT}')`,
    )

  test('has a place until it is hidden, none from then on, and one again when it is no longer hidden', async () => {
    const adres = () => mag(OMGANG, 'raad-004', LOT, 'ADR')
    expect(await adres()).toMatchObject({ decision: true })
    await verberg(true)
    expect(await totdat(adres, ({ decision }) => !decision)).toEqual(NIET)
    expect(await mag(OMGANG, 'raad-004', LOT, 'PROC')).toMatchObject({ decision: true })
    await verberg(false)
    expect(await totdat(adres, ({ decision }) => decision)).toMatchObject({ decision: true })
  })
})

describe('an outage is told, and is never a silent deny', () => {
  test.each(['weg', 'onzin'] as const)(
    'of a source that could hide somebody: of a place only, and alike for everybody (%s)',
    async (storing) => {
      // Facts are kept for thirty seconds; a later moment asks anew.
      wereld.klok(`2026-03-10T12:${storing === 'weg' ? '10' : '20'}:00+01:00`)
      wereld.taps['veilig-thuis'].storing = storing
      for (const persoon of [KIND, VADER, 'p-00000000000000000000000000000000']) {
        expect(await mag(GI, 'gi-a-006', persoon, 'ADR')).toMatchObject(ONBEKEND)
      }
      expect(await mag(GI, 'gi-a-006', KIND, 'PROC')).toMatchObject({ decision: true })
      wereld.taps['veilig-thuis'].storing = 'geen'
      expect(await mag(GI, 'gi-a-006', VADER, 'ADR')).toMatchObject({ decision: true })
      expect(await mag(GI, 'gi-a-006', KIND, 'ADR')).toEqual(NIET)
    },
  )

  test('of the own source makes everything that hangs on a fact unknown, and nothing that the policy refuses anyway', async () => {
    wereld.klok('2026-03-10T12:30:00+01:00')
    wereld.taps.gi.storing = 'weg'
    expect(await mag(GI, 'gi-a-005', KIND, 'PROC')).toMatchObject(ONBEKEND)
    expect(await mag(GI, 'gi-a-005', KIND, 'STRAF')).toMatchObject({ context: { code: 'CEL_GEWEIGERD' } })
    wereld.taps.gi.storing = 'geen'
    expect(await mag(GI, 'gi-a-005', KIND, 'PROC')).toMatchObject({ decision: true })
  })
})

/** The addresses that the graph shows the same employee. */
async function graaf(medewerker: string, persoon: string): Promise<unknown> {
  const antwoord = await wereld.vraag({
    wie: { medewerker, rol: GI.rol, organisatie: GI_A },
    doel: GI.doel,
    query: 'query ($id: ID!) { persoon(persoonId: $id) { adressen { straat } } }',
    variables: { id: persoon },
  })
  expect(antwoord.errors).toEqual([])
  return lees(antwoord, 'persoon.adressen')
}
