import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, dossier, type Naam, RAAD, SKN } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const GI = '00000009900000003001'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI, doel: 'D10' }
const JR: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDRECLASSEERDER', organisatie: GI, doel: 'D12' }
const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D06' }
const RO_STRAF: Vrager = { medewerker: 'raad-003', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D08' }
const TOETSER: Vrager = { medewerker: 'raad-005', rol: 'RAAD_TOETSER', organisatie: RAAD, doel: 'D09' }

let raad: Subgraaf
const p = (naam: Naam) => raad.pseudoniem(BSN[naam])
const hetGezin = (...leden: Naam[]) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: leden.map(p) }) as const
const alle = () => hetGezin('noor', 'sem', 'moeder', 'vader')
const de = (naam: Naam) => ({ __typename: 'Persoon', persoonId: p(naam) }) as const

/** These categories of the Raad, released for these members. */
const vrij = (personen: readonly Naam[], ...categorieen: readonly string[]): Vrij => ({
  RVDK: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, personen.map(p)])),
})

beforeAll(async () => {
  raad = await startTest(dossier)
}, 60_000)
afterAll(async () => raad?.stop())

test('an unsigned call is refused', async () => {
  expect(await raad.ongetekend()).toBe(401)
})

test('an investigation about the brother only is not released because mother is covered', async () => {
  const velden = 'raadsonderzoeken { onderzoekId jeugdigen { persoonId } }'
  const een = await raad.vraag(alle(), velden, JB, vrij(['noor', 'moeder'], 'PROC', 'ID'))
  expect(een.data).toEqual({
    raadsonderzoeken: [
      { onderzoekId: 'Z4', jeugdigen: [{ persoonId: p('noor') }] },
      { onderzoekId: 'Z1', jeugdigen: [{ persoonId: p('noor') }] },
    ],
  })
  const twee = await raad.vraag(alle(), velden, JB, vrij(['sem'], 'PROC', 'ID'))
  expect(twee.data).toEqual({
    raadsonderzoeken: [
      { onderzoekId: 'Z2', jeugdigen: [{ persoonId: p('sem') }] },
      { onderzoekId: 'Z4', jeugdigen: [{ persoonId: p('sem') }] },
    ],
  })
})

test('an investigation of kind STRAF exists only for who gets STRAF, in every list', async () => {
  const velden = `raadsonderzoeken { onderzoekId soort } raadBetrokkenheid { soort } raadGebeurtenissen { soort categorie }
    strafonderzoeken { parketnummer }`
  const sem = await raad.vraag(hetGezin('sem'), velden, JB, vrij(['sem'], 'PROC', 'MAATR', 'ID'))
  expect(sem.body).toContain('Z2')
  expect(sem.body).not.toMatch(/"Z3"|"STRAF"|"strafonderzoek"/)
  const met = await raad.vraag(hetGezin('sem'), velden, RO_STRAF, vrij(['sem'], 'PROC', 'MAATR', 'ID', 'STRAF'))
  expect(met.data).toMatchObject({
    raadsonderzoeken: [
      { onderzoekId: 'Z2', soort: 'BESCHERMING' },
      { onderzoekId: 'Z4', soort: 'BESCHERMING' },
      { onderzoekId: 'Z3', soort: 'STRAF' },
    ],
    strafonderzoeken: [{ parketnummer: '99/000001-26' }],
  })
  expect(met.body).toContain('"soort":"strafonderzoek"')
  expect(met.body).toContain('"categorie":"STRAF"')
})

test('a requester of the criminal chain finds the youth under the SKN, also when the Raad holds no BSN', async () => {
  const velden = `strafonderzoeken { parketnummer lijProfiel { tekst } jeugdige { persoonId } }
    jrOpdrachten { opdrachtnummer periode skn }`
  const kay = vrij(['kay'], 'STRAF', 'ID', 'BSN', 'OORD')
  const zonder = await raad.vraag(hetGezin('kay'), velden, JR, kay)
  expect(zonder.data).toEqual({ strafonderzoeken: [], jrOpdrachten: [] })
  const met = await raad.vraag(hetGezin('kay'), velden, JR, kay, { skn: { [p('kay')]: raad.skn(SKN.kay) } })
  expect(met.data).toEqual({
    strafonderzoeken: [
      {
        parketnummer: '99/000002-26',
        lijProfiel: { tekst: 'Midden (voorbeeld).' },
        jeugdige: { persoonId: p('kay') },
      },
    ],
    jrOpdrachten: [{ opdrachtnummer: 'JR-kay', periode: '2026-01-01/2026-03-10', skn: SKN.kay }],
  })
})

test('with an SKN in the order the SKN alone selects, not the person', async () => {
  const velden = 'strafonderzoeken { parketnummer }'
  const sem = vrij(['sem'], 'STRAF', 'ID')
  const eigen = { skn: { [p('sem')]: raad.skn(SKN.sem) } }
  expect((await raad.vraag(hetGezin('sem'), velden, JR, sem, eigen)).body).toContain('99/000001-26')
  const ander = { skn: { [p('sem')]: raad.skn('FICTIE-ANDER') } }
  expect((await raad.vraag(hetGezin('sem'), velden, JR, sem, ander)).data).toEqual({ strafonderzoeken: [] })
})

test('who occurs in a criminal case only has no name without STRAF', async () => {
  const persoonId = await sleutelVanKay()
  const van = { __typename: 'Persoon', persoonId } as const
  const velden = 'raadGegevens { voornamen }'
  const cel = (...categorieen: string[]): Vrij => ({
    RVDK: Object.fromEntries(categorieen.map((c) => [c, [persoonId]])),
  })
  expect((await raad.vraag(van, velden, JB, cel('BTR', 'ID'))).data).toEqual({ raadGegevens: null })
  const straf = await raad.vraag(van, velden, RO_STRAF, cel('BTR', 'ID', 'STRAF'))
  expect(straf.data).toEqual({ raadGegevens: { voornamen: 'S-kay' } })
})

/** The local key of Kay, as the investigator's own caseload names it. */
async function sleutelVanKay(): Promise<string> {
  const { personen } = (await raad.intern('/caseload', { ...RO_STRAF })) as { personen: string[] }
  return personen.find((id) => id.startsWith('l-')) ?? ''
}

test('an opinion about the brother stays closed; one about both goes, with its reaction or not at all', async () => {
  const velden =
    'raadsonderzoeken { concreteBedreigingen { tekst reactieBetrokkene } advies { tekst } onderzoeksvraag { tekst } reactieOuders }'
  const { data } = await raad.vraag(alle(), velden, JB, vrij(['noor'], 'PROC', 'OORD'))
  expect(data).toEqual({
    raadsonderzoeken: [
      {
        concreteBedreigingen: [
          { tekst: 'Over Noor (voorbeeld).', reactieBetrokkene: null },
          { tekst: 'Over beiden (voorbeeld).', reactieBetrokkene: 'Nee (voorbeeld).' },
        ],
        advies: { tekst: 'Advies over Noor (voorbeeld).' },
        onderzoeksvraag: null,
        reactieOuders: ['Moeder ziet dit anders (voorbeeld).'],
      },
      { concreteBedreigingen: [], advies: null, onderzoeksvraag: null, reactieOuders: [] },
    ],
  })
})

test('of several children only the one for whom KIND is released is heard', async () => {
  const velden = `raadsonderzoeken { kindgesprek { mening } reactieKind }
    verzoekschriften { besprokenMetKind reactieKind jeugdigen { persoonId } bedreigingen { tekst } }`
  const { data, body } = await raad.vraag(alle(), velden, RO, vrij(['noor'], 'PROC', 'KIND', 'OORD', 'MAATR', 'ID'))
  expect(data).toMatchObject({
    raadsonderzoeken: [
      { kindgesprek: { mening: 'Mening van noor (voorbeeld).' }, reactieKind: 'Reactie van noor (voorbeeld).' },
      { kindgesprek: null, reactieKind: null },
    ],
    verzoekschriften: [
      {
        besprokenMetKind: true,
        reactieKind: 'Antwoord van noor (voorbeeld).',
        jeugdigen: [{ persoonId: p('noor') }],
        bedreigingen: [{ tekst: 'Grond (voorbeeld).' }],
      },
    ],
  })
  expect(body).not.toContain('van sem')
  const zonder = await raad.vraag(alle(), velden, JB, vrij(['noor'], 'PROC', 'OORD', 'MAATR', 'ID'))
  expect(zonder.body).not.toMatch(/van (noor|sem)/)
})

test('informants are seen by the investigator and by nobody else', async () => {
  const velden = 'raadsonderzoeken { onderzoekId informanten { naam } }'
  const ro = await raad.vraag(alle(), velden, RO, vrij(['noor'], 'PROC', 'OORD', 'DERD', 'MELD'))
  expect(ro.body).toContain('Informant Verzonnen')
  const jb = await raad.vraag(alle(), velden, JB, vrij(['noor'], 'PROC', 'OORD', 'DERD'))
  expect(jb.status).toBe(200)
  expect(jb.body).not.toContain('Informant Verzonnen')
})

test('who asked for the investigation is named when the requester may know of that agency', async () => {
  const velden =
    'verzoekenTotOnderzoek { verzoeker gezaghebbenden { naam contact } inhoud { gezinssituatie { tekst } } }'
  const noor = vrij(['noor', 'moeder'], 'PROC', 'ID', 'OORD', 'ART9', 'ADR')
  const een = await raad.vraag(alle(), velden, JB, noor)
  expect(een.data).toEqual({
    verzoekenTotOnderzoek: [
      {
        verzoeker: null,
        gezaghebbenden: [{ naam: 'moeder Voorbeeld-Test', contact: '06-00000002' }],
        inhoud: { gezinssituatie: { tekst: 'Ouders wonen apart (voorbeeld).' } },
      },
    ],
  })
  const vt = { btrElders: { VT: [p('noor')] }, nietAfgeschermd: [p('noor')] }
  const twee = await raad.vraag(alle(), velden, JB, noor, vt)
  expect(twee.data).toMatchObject({
    verzoekenTotOnderzoek: [{ verzoeker: 'VEILIG_THUIS', gezaghebbenden: [{ contact: null }] }],
  })
})

test('a review names the GI only to who may know of it', async () => {
  const velden = 'toetsendeTaken { aanleiding ontvangenOp verslagGI { tekst } } raadGebeurtenissen { soort }'
  const noor = vrij(['noor'], 'PROC', 'MAATR', 'OORD', 'ID')
  const zonder = await raad.vraag(hetGezin('noor'), velden, TOETSER, noor)
  expect(zonder.data).toMatchObject({
    toetsendeTaken: [{ aanleiding: null, ontvangenOp: '2026-03-01', verslagGI: null }],
  })
  expect(zonder.body).not.toContain('"toets"')
  const met = await raad.vraag(hetGezin('noor'), velden, TOETSER, noor, { btrElders: { GI: [p('noor')] } })
  expect(met.data).toMatchObject({
    toetsendeTaken: [{ aanleiding: 'NIET_VERLENGEN_OTS', verslagGI: { tekst: 'Verslag (voorbeeld).' } }],
  })
  expect(met.body).toContain('"toets"')
})

test('an unborn child is reached through the mother, and has no birth date', async () => {
  const ro = { ...RO, medewerker: 'raad-004' }
  const velden = 'raadsonderzoeken { onderzoekId } verzoekenTotOnderzoek { ongeboren { naamMoeder uitgerekendeDatum } }'
  const gezin = hetGezin('zwanger')
  const { data } = await raad.vraag(gezin, velden, ro, vrij(['zwanger'], 'PROC', 'ID', 'ART9'))
  expect(data).toEqual({
    raadsonderzoeken: [{ onderzoekId: 'Z5' }],
    verzoekenTotOnderzoek: [{ ongeboren: { naamMoeder: 'zwanger Voorbeeld-Test', uitgerekendeDatum: '2026-06-01' } }],
  })
  const zonder = await raad.vraag(gezin, velden, ro, vrij(['zwanger'], 'PROC', 'ID'))
  expect(zonder.data).toMatchObject({ verzoekenTotOnderzoek: [{ ongeboren: null }] })
  const { leden } = await raad.feiten({ ...ro, gezinIds: ['gezin-o'] })
  const persoonId = leden['gezin-o']?.find((id) => id.startsWith('l-')) ?? ''
  const cellen: Vrij = { RVDK: { BTR: [persoonId], ID: [persoonId], ART9: [persoonId] } }
  const kind = await raad.vraag(
    { __typename: 'Persoon', persoonId },
    'raadGegevens { bsnStatus geboortedatum uitgerekendeDatum }',
    ro,
    cellen,
  )
  expect(kind.data).toEqual({
    raadGegevens: { bsnStatus: 'ONGEBOREN', geboortedatum: null, uitgerekendeDatum: '2026-06-01' },
  })
})

test('an address is given to who may have it and not of a hidden person, of whom it is read as of anybody; of others it is not read', async () => {
  const velden = 'raadGegevens { geboortedatum adressen { straat } telefoon }'
  const moeder = vrij(['moeder'], 'ID', 'ADR')
  const open = await raad.vraag(de('moeder'), velden, JB, moeder)
  expect(open.data).toEqual({
    raadGegevens: { geboortedatum: '1985-04-12', adressen: [{ straat: 'Verzonnenweg' }], telefoon: '06-00000001' },
  })
  const dicht = await raad.vraag(de('moeder'), velden, JB, moeder, { nietAfgeschermd: [] })
  expect(dicht.data).toEqual({ raadGegevens: { geboortedatum: '1985-04-12', adressen: null, telefoon: null } })
  expect(dicht.statements).toEqual(open.statements)
  const zonder = await raad.vraag(de('moeder'), velden, JB, vrij(['moeder'], 'ID'))
  expect(zonder.data).toEqual(dicht.data)
  expect(zonder.statements.adres).toBeUndefined()
})

test('an employee of the Raad without an own case gets nothing, whatever the order says', async () => {
  const velden = 'raadsonderzoeken { onderzoekId }'
  const cellen = vrij(['noor'], 'PROC')
  expect((await raad.vraag(alle(), velden, RO, cellen)).data).toEqual({
    raadsonderzoeken: [{ onderzoekId: 'Z4' }, { onderzoekId: 'Z1' }],
  })
  const ander = await raad.vraag(alle(), velden, { ...RO, medewerker: 'raad-002' }, cellen)
  expect(ander.data).toEqual({ raadsonderzoeken: [] })
})

test('the whole family view costs one statement per table, with persons at every depth', async () => {
  const gegevens = 'raadGegevens { voornamen adressen { straat } }'
  const velden = `
    raadsonderzoeken { onderzoekId jeugdigen { persoonId ${gegevens} } concreteBedreigingen { tekst } advies { tekst }
      onderzoeksvraag { tekst } kindgesprek { mening } reactieOuders informanten { naam } }
    verzoekenTotOnderzoek { jeugdigen { ${gegevens} } inhoud { diagnostiek { tekst } } }
    verzoekschriften { jeugdigen { ${gegevens} } bedreigingen { tekst } }
    spoedVerzoeken { tijdstip jeugdigen { ${gegevens} } }
    toetsendeTaken { jeugdige { ${gegevens} } verslagGI { tekst } oordeel { tekst } }
    strafonderzoeken { jeugdige { ${gegevens} } lijProfiel { tekst } }
    jrOpdrachten { opdrachtnummer }
    raadGebeurtenissen { datum soort betrokkenen { persoonId ${gegevens} } }
    raadBetrokkenheid { soort }`
  const leden = ['noor', 'sem', 'moeder', 'vader'] as const
  const categorieen = ['PROC', 'MAATR', 'ID', 'ADR', 'OORD', 'ART9', 'STRAF', 'KIND', 'MELD', 'DERD']
  const { statements, data } = await raad.vraag(alle(), velden, RO, vrij(leden, ...categorieen), {
    btrElders: { GI: [p('noor')] },
  })
  expect(data).toMatchObject({ spoedVerzoeken: [{ tijdstip: '2026-01-01T23:30:00.000Z' }] })
  expect(Object.entries(statements).filter(([, aantal]) => aantal !== 1)).toEqual([])
  expect(Object.keys(statements)).toEqual(expect.arrayContaining(['zaak', 'rekest', 'persoon', 'adres', 'toets']))
})
