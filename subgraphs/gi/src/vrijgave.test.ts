import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, dossiers, GI_A, GI_B, type Naam, plaatsing, SKN, uitspraak } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const RAAD = '00000009900000002001'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const JR: Vrager = { ...JB, rol: 'JEUGDRECLASSEERDER', doel: 'D12' }
const COLLEGA: Vrager = { ...JB, medewerker: 'gi-a-002' }
const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: RAAD, doel: 'D06' }
const RO_STRAF: Vrager = { ...RO, doel: 'D08' }
const TOETSER: Vrager = { medewerker: 'raad-005', rol: 'RAAD_TOETSER', organisatie: RAAD, doel: 'D09' }
const MIDDAG = '2026-03-10T11:00:00Z'

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])
const hetGezin = (...leden: Naam[]) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: leden.map(p) }) as const
const gezinT = () => hetGezin('noor', 'sem', 'moeder', 'vader')
const de = (naam: Naam) => ({ __typename: 'Persoon', persoonId: p(naam) }) as const

/** These categories of the institution, released for these members. */
const vrij = (personen: readonly Naam[], ...categorieen: readonly string[]): Vrij => ({
  GI: Object.fromEntries(['BTR', ...categorieen].map((c) => [c, personen.map(p)])),
})

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const rijen = dossiers(pseudoniem)
    rijen.plaatsing.push(
      plaatsing('Open', 'M1'),
      plaatsing('Geheim', 'M2', { geheim: true }),
      plaatsing('Vroeger', 'M5', { geheim: true, eind: '2026-02-01' }),
      plaatsing('Nu', 'M5', { begin: '2026-02-02' }),
    )
    rijen.machtiging.push({
      machtigingnr: 'U1',
      maatregelnr: 'M1',
      soort_verblijf: 'voorziening voor pleegzorg',
      begin: '2025-06-01',
      eind: '2026-03-10',
      uitgevoerd_op: null,
      vervalt_op: '2025-09-01',
      beeindigd_op: null,
    })
    rijen.aanwijzing.push({
      aanwijzingnr: 'A1',
      maatregelnr: 'M1',
      clientnr: 'moeder',
      datum: '2025-08-01',
      bekrachtigd: true,
      dwangmiddel: null,
      vervallen: false,
      betwistbaar_tot: '2025-08-15',
    })
    const met = { reactie_geregistreerd: true, reactie: 'Ouder ziet dit anders (voorbeeld).' }
    rijen.uitspraak.push(
      uitspraak(1, 'M1', 'BEDREIGING', met),
      uitspraak(2, 'M1', 'BEDREIGING', { reactie_geregistreerd: true }),
      uitspraak(3, 'M1', 'BEDREIGING'),
      uitspraak(4, 'A1', 'AANWIJZING'),
      uitspraak(5, 'P1', 'MENING_OUDERS'),
    )
    return rijen
  })
}, 60_000)
afterAll(async () => gi?.stop())

test('an unsigned call is refused', async () => {
  expect(await gi.ongetekend()).toBe(401)
})

test('a measure shows to who gets its child, with its OIN; the brother has none and father is not named', async () => {
  const velden = 'maatregelen { maatregelId type eind uitvoerendeGI jeugdige { persoonId } }'
  const noor = await gi.vraag(gezinT(), velden, JB, vrij(['noor'], 'MAATR', 'ID'))
  const M1 = {
    maatregelId: 'M1',
    type: 'OTS',
    eind: '2026-03-10',
    uitvoerendeGI: GI_A,
    jeugdige: { persoonId: p('noor') },
  }
  expect(noor.data).toEqual({ maatregelen: [M1] })
  const anderen = await gi.vraag(gezinT(), velden, JB, vrij(['sem', 'moeder', 'vader'], 'MAATR', 'ID'))
  expect(anderen.data).toEqual({ maatregelen: [] })
})

test('under BTR alone not even how many measures there are shows; with MAATR a measure is there, and nobody by name', async () => {
  const velden = 'maatregelen { type jeugdige { persoonId } }'
  expect((await gi.vraag(gezinT(), velden, JB, vrij(['noor']))).data).toEqual({ maatregelen: [] })
  const met = await gi.vraag(gezinT(), velden, JB, vrij(['noor'], 'MAATR'))
  expect(met.data).toEqual({ maatregelen: [{ type: 'OTS', jeugdige: null }] })
})

test('an instruction names to whom it is addressed only when that person is covered', async () => {
  const velden = 'maatregelen { schriftelijkeAanwijzingen { datum gerichtAan { persoonId } } }'
  const aan = async (...personen: Naam[]) => (await gi.vraag(gezinT(), velden, JB, vrij(personen, 'MAATR'))).data
  const wanted = (gerichtAan: unknown[]) => ({
    maatregelen: [{ schriftelijkeAanwijzingen: [{ datum: '2025-08-01', gerichtAan }] }],
  })
  expect(await aan('noor')).toEqual(wanted([]))
  expect(await aan('noor', 'moeder')).toEqual(wanted([{ persoonId: p('moeder') }]))
})

test('one statement per table, whatever a request asks', async () => {
  const velden = `maatregelen { type beschikking { concreteBedreigingen { tekst } } jeugdbeschermers { naam } }
    machtigingenUithuisplaatsing { eind jeugdige { persoonId giGegevens { voornamen } } } plaatsingen { vorm }
    plannenVanAanpak { doelen } veiligheidsplannen { afspraken betrokkenen { persoonId giGegevens { voornamen } } }
    contactjournaal { tekst } verloopverslagen { periode } giGebeurtenissen { datum soort } giBetrokkenheid { sinds }`
  const personen: Naam[] = ['noor', 'sem', 'moeder', 'vader']
  const alles = vrij(personen, 'ID', 'ADR', 'PROC', 'MAATR', 'VEIL', 'OORD', 'WERK', 'KIND', 'PLAN')
  const { statements, body } = await gi.vraag(gezinT(), velden, JB, alles)
  expect(Object.entries(statements).filter(([, n]) => n !== 1)).toEqual([])
  expect(Object.keys(statements)).toEqual(expect.arrayContaining(['maatregel', 'client', 'dossier', 'journaal']))
  expect(body).not.toContain('errors')
})

test('a requester of this institution gets no more than its own files hold, whatever the order says', async () => {
  const velden = 'maatregelen { maatregelId }'
  expect((await gi.vraag(hetGezin('noor'), velden, COLLEGA, vrij(['noor'], 'MAATR'))).data).toEqual({ maatregelen: [] })
  expect((await gi.vraag(hetGezin('zus'), velden, COLLEGA, vrij(['zus'], 'MAATR'))).data).toEqual({
    maatregelen: [{ maatregelId: 'M5' }],
  })
})

test('rows of a file handed over stay of the old institution; the Raad sees both, with their dates', async () => {
  const velden = 'maatregelen { maatregelId overgedragenOp overgenomenOp } giGebeurtenissen { datum soort }'
  const nieuw = await gi.vraag(hetGezin('zus'), velden, COLLEGA, vrij(['zus'], 'MAATR'))
  expect(nieuw.body).toContain('M5')
  expect(nieuw.body).not.toContain('M4')
  gi.klok('2026-02-10T11:00:00Z')
  const b = { ...COLLEGA, medewerker: 'gi-b-001', organisatie: GI_B }
  const oud = await gi.vraag(hetGezin('zus'), velden, b, vrij(['zus'], 'MAATR'))
  gi.klok(MIDDAG)
  expect(oud.body).toContain('M4')
  expect(oud.body).not.toContain('M5')
  const raad = await gi.vraag(hetGezin('zus'), velden, RO, vrij(['zus'], 'MAATR'))
  expect(raad.data).toEqual({
    maatregelen: [
      { maatregelId: 'M4', overgedragenOp: '2026-01-15', overgenomenOp: null },
      { maatregelId: 'M5', overgedragenOp: null, overgenomenOp: '2026-01-15' },
    ],
    giGebeurtenissen: [
      { datum: '2025-03-10', soort: 'start maatregel' },
      { datum: '2026-01-15', soort: 'overdracht maatregel' },
      { datum: '2026-01-15', soort: 'overname maatregel' },
    ],
  })
})

test('a prolongation is not shown before the day of its ruling (S2)', async () => {
  const velden = 'maatregelen { maatregelId eind redenEinde verlengingen }'
  const op = async (nu: string) => {
    gi.klok(nu)
    const { data } = await gi.vraag<{ maatregelen: unknown[] }>(hetGezin('kay'), velden, JB, vrij(['kay'], 'MAATR'))
    gi.klok(MIDDAG)
    return data.maatregelen
  }
  const voor = { maatregelId: 'M2', eind: '2026-03-09', redenEinde: 'OTS_NIET_VERLENGD', verlengingen: [] }
  expect(await op('2026-03-10T22:59:59Z')).toEqual([voor])
  const na = { maatregelId: 'M2', eind: '2027-03-08', redenEinde: null, verlengingen: ['2027-03-08'] }
  expect(await op('2026-03-10T23:00:00Z')).toEqual([na])
})

test('a secret place never leaves, also when the stay is over; a place that is not secret does', async () => {
  const velden = 'plaatsingen { aanbieder adres { straat } }'
  const zus = await gi.vraag(hetGezin('zus'), velden, COLLEGA, vrij(['zus'], 'ADR'))
  expect(zus.data).toEqual({ plaatsingen: [{ aanbieder: 'Aanbieder Nu', adres: { straat: 'Verblijf Nu' } }] })
  const kay = await gi.vraag(hetGezin('kay'), velden, JB, vrij(['kay'], 'ADR'))
  expect(kay.data).toEqual({ plaatsingen: [] })
})

test('a secret place is read for who may see where the child hides, and for nobody beside', async () => {
  const velden = 'plaatsingen { aanbieder }'
  const geheim: Vrij = { GI: { BTR: [p('kay')], ADR: [p('kay')], GEHEIM: [p('kay')] } }
  const open = await gi.vraag(hetGezin('kay'), velden, JB, geheim)
  expect(open.data).toEqual({ plaatsingen: [{ aanbieder: 'Aanbieder Geheim' }] })
  const zonder = await gi.vraag(hetGezin('kay'), velden, JB, { GI: { BTR: [p('kay')], ADR: [p('kay')] } })
  expect(zonder.data).toEqual({ plaatsingen: [] })
})

test('who is placed in secret has no address here at all, even when the gateway says it may be shown', async () => {
  const velden = 'giGegevens { voornamen telefoon adressen { straat } }'
  const kay = await gi.vraag(de('kay'), velden, JB, vrij(['kay'], 'ID', 'ADR'))
  expect(kay.body).not.toMatch(/Verzonnenweg|06-00000001/)
  expect(kay.data).toMatchObject({ giGegevens: { voornamen: 'kay', telefoon: null } })
  const noor = await gi.vraag(de('noor'), velden, JB, vrij(['noor'], 'ID', 'ADR'))
  expect(noor.data).toEqual({
    giGegevens: { voornamen: 'noor', telefoon: '06-00000001', adressen: [{ straat: 'Verzonnenweg' }] },
  })
})

test('a child that another source hides has no place here either', async () => {
  const velden = 'plaatsingen { aanbieder } maatregelen { type jeugdbeschermers { naam team } }'
  const open = await gi.vraag(hetGezin('noor'), velden, JB, vrij(['noor'], 'ADR', 'PROC', 'MAATR'))
  expect(open.body).toContain('Aanbieder Open')
  expect(open.body).toContain('Team Voorbeeldstad-Noord')
  const dicht = await gi.vraag(hetGezin('noor'), velden, JB, vrij(['noor'], 'ADR', 'PROC', 'MAATR'), {
    nietAfgeschermd: [],
  })
  expect(dicht.body).toContain('"type":"OTS"')
  expect(dicht.body).toContain('Medewerker Verzonnen-gi-a-001')
  expect(dicht.body).not.toMatch(/Aanbieder|Team Voorbeeldstad/)
})

test("the jeugdbeschermer gets nothing of the brother's youth probation, not through mother either (S3)", async () => {
  const velden = `jeugdreclassering { parketnummer } contactjournaal { tekst } giBetrokkenheid { soort }
    giGebeurtenissen { soort }`
  const personen: Naam[] = ['noor', 'sem', 'moeder']
  const jb = await gi.vraag(gezinT(), velden, JB, vrij(personen, 'WERK', 'MAATR', 'PLAN'))
  expect(jb.body).toContain('Notitie D1')
  expect(jb.body).not.toMatch(/Notitie D3|"soort":"[a-z ]*reclassering"|99\/000001/)
  const jr = await gi.vraag<Record<string, unknown>>(gezinT(), velden, JR, vrij(personen, 'STRAF'))
  expect(jr.data).toMatchObject({
    jeugdreclassering: [{ parketnummer: '99/000001-25' }],
    giBetrokkenheid: [{ soort: 'jeugdreclassering' }],
    giGebeurtenissen: [{ soort: 'start jeugdreclassering' }],
  })
  expect(jr.body).not.toContain('Notitie')
})

test('youth probation shows the SKN under the mask of the BSN, and no BSN', async () => {
  const velden = 'jeugdreclassering { skn } '
  const zonder = await gi.vraag(gezinT(), velden, JR, vrij(['sem'], 'STRAF'))
  expect(zonder.data).toEqual({ jeugdreclassering: [{ skn: null }] })
  const met = await gi.vraag(gezinT(), velden, JR, vrij(['sem'], 'STRAF', 'BSN'))
  expect(met.data).toEqual({ jeugdreclassering: [{ skn: SKN.sem }] })
  const persoon = await gi.vraag(de('sem'), 'giGegevens { bsn skn }', JR, vrij(['sem'], 'ID', 'BSN', 'STRAF'))
  expect(persoon.data).toEqual({ giGegevens: { bsn: null, skn: SKN.sem } })
})

test('the Raad reaches youth probation by the SKN that it gave, and by no other', async () => {
  const velden = 'jeugdreclassering { parketnummer }'
  // A person whom this source knows under no BSN: the pseudonym of the chain alone joins them.
  const vreemd = { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: ['p-raad'] } as const
  const straf: Vrij = { GI: { BTR: ['p-raad'], STRAF: ['p-raad'] } }
  const met = await gi.vraag(vreemd, velden, RO_STRAF, straf, { skn: { 'p-raad': gi.skn(SKN.sem) } })
  expect(met.data).toEqual({ jeugdreclassering: [{ parketnummer: '99/000001-25' }] })
  const ander = await gi.vraag(vreemd, velden, RO_STRAF, straf, { skn: { 'p-raad': gi.skn('FICTIE-ANDER') } })
  expect(ander.data).toEqual({ jeugdreclassering: [] })
})

test('an opinion goes with its reaction; with a registered reaction that is missing it does not go (H8)', async () => {
  const velden = 'maatregelen { beschikking { concreteBedreigingen { tekst reactieBetrokkene } } }'
  const { data } = await gi.vraag(gezinT(), velden, JB, vrij(['noor'], 'MAATR', 'OORD'))
  expect(data).toEqual({
    maatregelen: [
      {
        beschikking: {
          concreteBedreigingen: [
            { tekst: 'Uitspraak 1 (voorbeeld).', reactieBetrokkene: 'Ouder ziet dit anders (voorbeeld).' },
            { tekst: 'Uitspraak 3 (voorbeeld).', reactieBetrokkene: null },
          ],
        },
      },
    ],
  })
})

test('a plan is about its child: who reviews a decision on the brother does not get it', async () => {
  const velden = 'plannenVanAanpak { doelen meningKind meningOuders { tekst } jeugdige { persoonId } }'
  const sem = await gi.vraag(gezinT(), velden, TOETSER, vrij(['sem', 'moeder'], 'PLAN', 'OORD', 'ID'))
  expect(sem.data).toEqual({ plannenVanAanpak: [] })
  const noor = await gi.vraag(gezinT(), velden, TOETSER, vrij(['noor', 'moeder'], 'PLAN', 'OORD', 'ID'))
  expect(noor.data).toEqual({
    plannenVanAanpak: [
      {
        doelen: ['Doel P1 (voorbeeld).'],
        meningKind: null,
        meningOuders: { tekst: 'Uitspraak 5 (voorbeeld).' },
        jeugdige: { persoonId: p('noor') },
      },
    ],
  })
})

test('a file past its retention term is as if it were not there; on its last day it is (S13)', async () => {
  const velden = 'maatregelen { maatregelId } giBetrokkenheid { soort }'
  const op = async (nu: string) => {
    gi.klok(nu)
    const { data } = await gi.vraag(hetGezin('oud'), velden, RO, vrij(['oud'], 'MAATR'))
    gi.klok(MIDDAG)
    return data
  }
  expect(await op('2026-03-10T22:59:59Z')).toEqual({
    maatregelen: [{ maatregelId: 'M8' }],
    giBetrokkenheid: [{ soort: 'jeugdbescherming' }],
  })
  expect(await op('2026-03-10T23:00:00Z')).toEqual({ maatregelen: [], giBetrokkenheid: [] })
})

test('a parent has no BSN here, and each institution shows the person as it wrote them down itself', async () => {
  const moeder = await gi.vraag(de('moeder'), 'giGegevens { bsn voornamen }', JB, vrij(['moeder'], 'ID', 'BSN'))
  expect(moeder.data).toEqual({ giGegevens: { bsn: null, voornamen: 'moeder' } })
  const noor = await gi.vraag(de('noor'), 'giGegevens { bsn geboortedatum }', JB, vrij(['noor'], 'ID', 'BSN'))
  expect(noor.data).toEqual({ giGegevens: { bsn: BSN.noor, geboortedatum: '2016-05-00' } })
  const b = { ...COLLEGA, medewerker: 'gi-b-001', organisatie: GI_B }
  gi.klok('2026-02-10T11:00:00Z')
  const zusB = await gi.vraag(de('zus'), 'giGegevens { voornamen }', b, vrij(['zus'], 'ID'))
  gi.klok(MIDDAG)
  expect(zusB.data).toEqual({ giGegevens: { voornamen: 'Zus bij B' } })
  const zusA = await gi.vraag(de('zus'), 'giGegevens { voornamen }', COLLEGA, vrij(['zus'], 'ID'))
  expect(zusA.data).toEqual({ giGegevens: { voornamen: 'zus' } })
})
