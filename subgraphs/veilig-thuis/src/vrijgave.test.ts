import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  BSN,
  contact,
  gezin,
  melder,
  melding,
  type Naam,
  onderzoek,
  partij,
  persoon,
  uitspraak,
  VT,
  VT_ANDERE_REGIO,
} from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001', doel: 'D10' }
const MW: Vrager = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', organisatie: VT, doel: 'D01' }
const RAAD = '00000009900000002001'

let vt: Subgraaf
const p = (naam: Naam) => vt.pseudoniem(BSN[naam])
const hetGezin = (...namen: Naam[]) => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: namen.map(p) }) as const
const metOuders = () => hetGezin('noor', 'sem', 'moeder', 'vader')
const vrij = (categorieen: readonly string[], ...namen: Naam[]): Vrij => ({
  VT: Object.fromEntries(categorieen.map((categorie) => [categorie, namen.map(p)])),
})
const vanPersoon = (persoonId: string) => ({ __typename: 'Persoon', persoonId }) as const

beforeAll(async () => {
  const rijen = gezin()
  rijen.melder.push(melder('M2', '01'))
  const moeder = rijen.betrokkene.find(({ persoonnr }) => persoonnr === 'moeder')
  if (moeder)
    Object.assign(moeder, { geinformeerd_wijze: 'telefonisch', geinformeerd_op: '2026-01-20', gereageerd: true })
  rijen.persoon.push(
    persoon('buur', BSN.buur),
    persoon('oma', BSN.oma),
    persoon('oma-elders', BSN.oma, { oin: VT_ANDERE_REGIO, voornamen: 'oma elders' }),
    persoon('ongeboren', '999999999', {
      bsn_status: 'ONGEBOREN',
      koppelnummer: 'l-ongeboren',
      geboortedatum: '99999999',
      uitgerekende_datum: '2026-05-29',
    }),
    persoon('onbekend', '000000000', { bsn_status: 'ONBEKEND' }),
  )
  rijen.melding.push(
    melding('M-oud', { laatste_wijziging: '2006-03-09', gesloten_op: '2006-02-01', datum_melding: '2006-01-01' }),
    melding('M-net', { laatste_wijziging: '2006-03-10', gesloten_op: '2006-02-01', datum_melding: '2006-01-02' }),
    melding('M-elders', { oin: VT_ANDERE_REGIO, medewerkernr: 'vt-s-001', aanleiding: ['03'], aard: ['07'] }),
    melding('M-paar', { aanleiding: ['03'], aard: ['07'] }),
  )
  rijen.betrokkene.push(
    partij('M1', 'buur', { jzr_rol: '391' }),
    partij('M2', 'buur', { jzr_rol: '392' }),
    partij('M-oud', 'oma', { jzr_rol: '301' }),
    partij('M-net', 'oma', { jzr_rol: '301' }),
    partij('M-elders', 'oma-elders', { jzr_rol: 'PARTNER' }),
    partij('M-paar', 'oma', { jzr_rol: 'PARTNER' }),
    partij('M-paar', 'ongeboren'),
    partij('M-paar', 'onbekend', { jzr_rol: 'MANTELZORGER', hoedanigheid: 'PLEGER' }),
  )
  rijen.uitspraak.push(
    uitspraak('M1', 'ZORG', 'Zorg met reactie.', 'Ouder ziet dit anders.'),
    uitspraak('M2', 'ZORG', 'Zorg zonder tekst van de reactie.', null),
    uitspraak('M1', 'TRIAGE', 'Toelichting zonder reactie.'),
    uitspraak('M1', 'LEEFGEBIED', 'Zorg thuis.', undefined, '07'),
    uitspraak('M1', 'LEEFGEBIED', 'Zorg over gezondheid.', undefined, '08'),
    uitspraak('M1', 'LEEFGEBIED', 'Zorg over justitie.', undefined, '12'),
    uitspraak('O1', 'CONCLUSIE', 'Conclusie met reactie.', 'Ouder is het eens.'),
  )
  rijen.onderzoek.push(onderzoek('O1', 'M1', { afronding: '2026-02-20', vervolg: ['02', '07'], uitkomst: ['06'] }))
  rijen.voorwaarde.push({
    voorwaardenr: 'V1',
    meldnr: 'M1',
    persoonnr: 'vader',
    tekst: 'Verzonnen voorwaarde.',
    status: 'loopt',
    overgedragen_aan: RAAD,
    sinds: '2026-01-20',
  })
  rijen.monitoring.push(contact('C1', 'M1'), contact('C2', 'M1', { datum: '2026-12-01', uitkomst: null }))
  rijen.overdracht.push({
    overdrachtnr: 'OV1',
    meldnr: 'M1',
    naar: '02',
    ontvanger: RAAD,
    datum: '2026-02-20',
    bevestigd: true,
    geinformeerd: true,
  })
  rijen.overdracht_persoon.push({ overdrachtnr: 'OV1', persoonnr: 'noor' })
  rijen.politie.push({
    meldnr: 'M2',
    huisverbod: false,
    aanhouding: true,
    aangifte: false,
    eer: false,
    registraties: 'Verzonnen registratie.',
    twaalfmin: false,
  })
  rijen.stuk.push({
    stuknr: 1,
    meldnr: 'M1',
    datum: '2026-01-15',
    soort: 'intervisie',
    tekst: 'Verzonnen intern stuk.',
  })
  vt = await startTest(rijen)
}, 60_000)
afterAll(async () => vt?.stop())

const nummers = 'vtMeldingen { meldingnummer }'

test('an unsigned call is refused', async () => {
  expect(await vt.ongetekend()).toBe(401)
})

test('reports are those about released persons, each once (S1)', async () => {
  const noor = await vt.vraag(metOuders(), nummers, JB, vrij(['BTR', 'PROC'], 'noor'))
  expect(noor.data).toEqual({ vtMeldingen: [{ meldingnummer: 'M1' }] })
  const ouders = await vt.vraag(metOuders(), nummers, JB, vrij(['BTR', 'PROC'], 'noor', 'moeder', 'vader'))
  expect(ouders.data).toEqual({ vtMeldingen: [{ meldingnummer: 'M1' }] })
  const beiden = await vt.vraag(metOuders(), nummers, JB, vrij(['BTR', 'PROC'], 'noor', 'sem'))
  expect(beiden.data).toEqual({ vtMeldingen: [{ meldingnummer: 'M1' }, { meldingnummer: 'M2' }] })
  expect((await vt.vraag(metOuders(), nummers, JB, vrij([], 'noor'))).data).toEqual({ vtMeldingen: [] })
})

test('one statement per table, whatever a request asks', async () => {
  const velden = `vtMeldingen { meldingnummer melder { naam } leefgebieden { leefgebied } } vtOnderzoeken { nummer }
    veiligheidsvoorwaarden { tekst geldtVoor { persoonId vtGegevens { geslachtsnaam } } } vtMonitoring { datum }
    vtOverdrachten { naar meegegevenVoorwaarden { tekst } } vtGebeurtenissen { datum } vtBetrokkenheid { sinds }`
  const alles = vrij(['BTR', 'ID', 'PROC', 'VEIL', 'OORD'], 'noor', 'moeder', 'vader')
  const { statements, status } = await vt.vraag(metOuders(), velden, JB, alles)
  expect(status).toBe(200)
  expect(Object.entries(statements).filter(([, aantal]) => aantal !== 1)).toEqual([])
  expect(Object.keys(statements)).toEqual(expect.arrayContaining(['melding', 'onderzoek', 'voorwaarde', 'persoon']))
})

test('an opinion goes with its reaction; with a registered reaction that is missing it does not go (H8)', async () => {
  const velden = `vtMeldingen { zorgelijkeSituatie { tekst reactieBetrokkene }
    veiligheidsbeoordeling { toelichting { tekst reactieBetrokkene } } } vtOnderzoeken { conclusie { tekst } }`
  const open = vrij(['BTR', 'PROC', 'OORD', 'ART9'], 'noor', 'sem')
  expect((await vt.vraag(metOuders(), velden, JB, open)).data).toEqual({
    vtMeldingen: [
      {
        zorgelijkeSituatie: { tekst: 'Zorg met reactie.', reactieBetrokkene: 'Ouder ziet dit anders.' },
        veiligheidsbeoordeling: { toelichting: { tekst: 'Toelichting zonder reactie.', reactieBetrokkene: null } },
      },
      { zorgelijkeSituatie: null, veiligheidsbeoordeling: { toelichting: null } },
    ],
    vtOnderzoeken: [{ conclusie: { tekst: 'Conclusie met reactie.' } }],
  })
  const { body } = await vt.vraag(metOuders(), velden, JB, vrij(['BTR', 'PROC', 'ART9'], 'noor', 'sem'))
  expect(body).not.toMatch(/Zorg|Toelichting|Conclusie/)
})

test('a life area needs the category of its own content beside OORD', async () => {
  const velden = 'vtMeldingen { leefgebieden { leefgebied tekst { tekst } } }'
  const gebieden = async (...categorieen: string[]) => {
    const { data } = await vt.vraag<{ vtMeldingen: { leefgebieden: { leefgebied: string }[] }[] }>(
      metOuders(),
      velden,
      JB,
      vrij(['BTR', ...categorieen], 'noor'),
    )
    return data.vtMeldingen.flatMap(({ leefgebieden }) => leefgebieden.map(({ leefgebied }) => leefgebied))
  }
  expect(await gebieden('OORD')).toEqual(['HUISELIJKE_RELATIES'])
  expect(await gebieden('OORD', 'ART9')).toEqual(['HUISELIJKE_RELATIES', 'GEESTELIJKE_GEZONDHEID'])
})

test('nothing of the reporter leaves without MELD; Veilig Thuis itself sees it (H1)', async () => {
  const velden = `vtMeldingen { kanaal bronreferentie melder { hoedanigheid naam beroepsmatig } meldcode { stappenDoorlopen } }
    vtOnderzoeken { informanten }`
  const alles = ['BTR', 'ID', 'PROC', 'VEIL', 'ART9', 'OORD']
  const { data, body } = await vt.vraag(metOuders(), velden, JB, vrij(alles, 'noor'))
  expect(data).toEqual({
    vtMeldingen: [{ kanaal: null, bronreferentie: null, melder: null, meldcode: null }],
    vtOnderzoeken: [{ informanten: null }],
  })
  expect(body).not.toContain('Verzonnen')
  const eigen = await vt.vraag(metOuders(), velden, MW, vrij(['BTR', 'PROC', 'MELD', 'OORD'], 'noor'))
  expect(eigen.data).toEqual({
    vtMeldingen: [
      {
        kanaal: 'telefoon',
        bronreferentie: 'BVH-000001',
        melder: { hoedanigheid: 'BUURTBEWONER', naam: 'Buur Verzonnen-Melder', beroepsmatig: false },
        meldcode: { stappenDoorlopen: [1, 2] },
      },
    ],
    vtOnderzoeken: [{ informanten: ['Informant Verzonnen-School'] }],
  })
})

test('the reporter and an informant are never persons of a report, not even for Veilig Thuis', async () => {
  const velden =
    'vtMeldingen { meldingnummer betrokkenen { jzrRol persoon { persoonId } } } vtGebeurtenissen { betrokkenen { persoonId } }'
  const eigen = vrij(['BTR', 'ID', 'PROC', 'VEIL', 'STRAF'], 'noor', 'sem', 'moeder', 'vader')
  const { body, data } = await vt.vraag<{ vtMeldingen: { betrokkenen: unknown[] }[] }>(metOuders(), velden, MW, eigen)
  expect(data.vtMeldingen.map(({ betrokkenen }) => betrokkenen.length)).toEqual([3, 1])
  expect(body).not.toMatch(/MELDER|INFORMANT/)
  expect(body).not.toContain(p('buur'))
  const buur = vrij(['BTR', 'ID', 'PROC'], 'buur')
  expect((await vt.vraag(hetGezin('buur'), nummers, JB, buur)).data).toEqual({ vtMeldingen: [] })
  expect((await vt.vraag(vanPersoon(p('buur')), 'vtGegevens { voornamen }', JB, buur)).data).toEqual({
    vtGegevens: null,
  })
})

test('a person in a report who is not covered appears by role only (decision 8)', async () => {
  const velden = 'vtMeldingen { betrokkenen { jzrRol hoedanigheid persoon { persoonId } } }'
  const { data } = await vt.vraag(metOuders(), velden, MW, vrij(['BTR', 'VEIL', 'STRAF'], 'noor'))
  const ouder = { jzrRol: 'OUDER_MET_GEZAG', persoon: null }
  const [{ betrokkenen }] = (data as { vtMeldingen: [{ betrokkenen: unknown[] }] }).vtMeldingen
  expect(betrokkenen).toHaveLength(3)
  expect(betrokkenen).toEqual(
    expect.arrayContaining([
      { jzrRol: 'JEUGDIGE', hoedanigheid: 'SLACHTOFFER', persoon: { persoonId: p('noor') } },
      { ...ouder, hoedanigheid: 'ONDUIDELIJK' },
      { ...ouder, hoedanigheid: 'PLEGER' },
    ]),
  )
})

test('how one person was informed and reacted is about that person alone', async () => {
  const velden = 'vtMeldingen { informering { wijze gereageerd } }'
  const noor = await vt.vraag(metOuders(), velden, JB, vrij(['BTR', 'PROC'], 'noor'))
  expect(noor.data).toEqual({ vtMeldingen: [{ informering: [] }] })
  const moeder = await vt.vraag(metOuders(), velden, JB, vrij(['BTR', 'PROC'], 'noor', 'moeder'))
  expect(moeder.data).toEqual({ vtMeldingen: [{ informering: [{ wijze: 'TELEFONISCH', gereageerd: true }] }] })
})

test('police facts need STRAF', async () => {
  const velden = 'vtMeldingen { politie { aanhouding } }'
  const eigen = await vt.vraag(metOuders(), velden, MW, vrij(['BTR', 'STRAF'], 'sem'))
  expect(eigen.data).toEqual({ vtMeldingen: [{ politie: { aanhouding: true } }] })
  const zonder = await vt.vraag(metOuders(), velden, MW, vrij(['BTR'], 'sem'))
  expect(zonder.data).toEqual({ vtMeldingen: [{ politie: null }] })
})

test('who follows is named to who may know of that agency, and one outside the graph to all', async () => {
  const velden = `vtOnderzoeken { vervolg } vtOverdrachten { naar organisatie datum } veiligheidsvoorwaarden { overgedragenAan }
    vtMeldingen { vtoMeldingen { aanCollegeOp } }`
  const open = vrij(['BTR', 'PROC', 'ADR', 'VEIL'], 'noor', 'moeder', 'vader')
  expect((await vt.vraag(metOuders(), velden, JB, open)).data).toEqual({
    vtOnderzoeken: [{ vervolg: ['GGZ'] }],
    vtOverdrachten: [{ naar: null, organisatie: null, datum: '2026-02-20' }],
    veiligheidsvoorwaarden: [{ overgedragenAan: null }],
    vtMeldingen: [{ vtoMeldingen: [] }],
  })
  const raad = { btrElders: { RVDK: [p('noor')] } }
  expect((await vt.vraag(metOuders(), velden, JB, open, raad)).data).toEqual({
    vtOnderzoeken: [{ vervolg: ['RAAD_VOOR_DE_KINDERBESCHERMING', 'GGZ'] }],
    vtOverdrachten: [{ naar: 'RAAD_VOOR_DE_KINDERBESCHERMING', organisatie: RAAD, datum: '2026-02-20' }],
    veiligheidsvoorwaarden: [{ overgedragenAan: RAAD }],
    vtMeldingen: [{ vtoMeldingen: [{ aanCollegeOp: '2026-02-01' }] }],
  })
})

test('a place in a report is shown when nobody in it is hidden, and to nobody when one of them is (S5)', async () => {
  const velden = 'vtMeldingen { incident { locatie omschrijving } }'
  const open = vrij(['BTR', 'VEIL', 'ADR'], 'noor', 'moeder', 'vader')
  const verzonnen = { omschrijving: 'Verzonnen incident.' }
  expect((await vt.vraag(metOuders(), velden, JB, open)).data).toEqual({
    vtMeldingen: [{ incident: { ...verzonnen, locatie: 'Verzonnenplein' } }],
  })
  const zonder = { nietAfgeschermd: [p('noor'), p('vader')] }
  expect((await vt.vraag(metOuders(), velden, JB, open, zonder)).data).toEqual({
    vtMeldingen: [{ incident: { ...verzonnen, locatie: null } }],
  })
})

test('a file past its retention is as if it were not there; on its last day it is (S13)', async () => {
  const velden = `${nummers} vtBetrokkenheid { sinds } vtGebeurtenissen { datum }`
  const op = async (instant: string) => {
    vt.klok(instant)
    const { data } = await vt.vraag<Record<string, unknown[]>>(
      hetGezin('oma'),
      velden,
      JB,
      vrij(['BTR', 'PROC'], 'oma'),
    )
    const aantal = (data.vtBetrokkenheid ?? []).length
    return [...(data.vtMeldingen as { meldingnummer: string }[]).map((m) => m.meldingnummer), aantal]
  }
  expect(await op('2026-03-09T22:59:00Z')).toEqual(['M-oud', 'M-net', 'M-elders', 'M-paar', 4])
  expect(await op('2026-03-09T23:00:00Z')).toEqual(['M-net', 'M-elders', 'M-paar', 3])
  expect(await op('2026-03-10T23:00:00Z')).toEqual(['M-elders', 'M-paar', 2])
  vt.klok('2026-03-10T11:00:00Z')
})

test('one region does not see the files of another under a cell for the own source', async () => {
  const open = vrij(['BTR', 'PROC', 'ID'], 'oma')
  expect((await vt.vraag(hetGezin('oma'), nummers, MW, open)).data).toEqual({
    vtMeldingen: [{ meldingnummer: 'M-net' }, { meldingnummer: 'M-paar' }],
  })
  const elders = { ...MW, medewerker: 'vt-s-001', organisatie: VT_ANDERE_REGIO }
  expect((await vt.vraag(hetGezin('oma'), nummers, elders, open)).data).toEqual({
    vtMeldingen: [{ meldingnummer: 'M-elders' }],
  })
  const { data } = await vt.vraag(vanPersoon(p('oma')), 'vtGegevens { voornamen }', elders, open)
  expect(data).toEqual({ vtGegevens: { voornamen: 'oma elders' } })
})

test('an employee without an open report gets nothing, whatever the order says', async () => {
  const open = vrij(['BTR', 'PROC'], 'noor')
  expect((await vt.vraag(metOuders(), nummers, MW, open)).data).toEqual({ vtMeldingen: [{ meldingnummer: 'M1' }] })
  const collega = { ...MW, medewerker: 'vt-002' }
  expect((await vt.vraag(metOuders(), nummers, collega, open)).data).toEqual({ vtMeldingen: [] })
})

test('a report on a couple without children answers the same fields as one on a child, with nothing invented (S6)', async () => {
  const velden = `vtMeldingen { meldingnummer aanleiding betrokkenen { jzrRol } }
    vtOnderzoeken { nummer } vtMonitoring { datum }`
  const elders = { ...MW, medewerker: 'vt-s-001', organisatie: VT_ANDERE_REGIO }
  const open = (naam: Naam) => vrij(['BTR', 'PROC', 'VEIL', 'STRAF'], naam)
  expect((await vt.vraag(hetGezin('oma'), velden, elders, open('oma'))).data).toEqual({
    vtMeldingen: [
      {
        meldingnummer: 'M-elders',
        aanleiding: ['OUDERENMISHANDELING'],
        betrokkenen: [{ jzrRol: 'PARTNER' }],
      },
    ],
    vtOnderzoeken: [],
    vtMonitoring: [],
  })
  expect((await vt.vraag(hetGezin('sem'), velden, MW, open('sem'))).data).toEqual({
    vtMeldingen: [
      { meldingnummer: 'M2', aanleiding: ['KINDERMISHANDELING_ANDERS'], betrokkenen: [{ jzrRol: 'JEUGDIGE' }] },
    ],
    vtOnderzoeken: [],
    vtMonitoring: [],
  })
})

test('an unborn child has a key, a due date and neither BSN nor birth date (S7)', async () => {
  const velden = 'vtGegevens { bsn bsnStatus geboortedatum uitgerekendeDatum }'
  const kind = ['l-ongeboren']
  const open: Vrij = { VT: { BTR: [p('noor'), ...kind], ID: kind, ART9: kind, BSN: kind } }
  const { data } = await vt.vraag(vanPersoon('l-ongeboren'), velden, MW, open)
  expect(data).toEqual({
    vtGegevens: { bsn: null, bsnStatus: 'ONGEBOREN', geboortedatum: null, uitgerekendeDatum: '2026-05-29' },
  })
  const zonder: Vrij = { VT: { ID: kind } }
  const { data: alleenNaam } = await vt.vraag(vanPersoon('l-ongeboren'), velden, JB, zonder)
  expect(alleenNaam).toEqual({
    vtGegevens: { bsn: null, bsnStatus: 'ONGEBOREN', geboortedatum: null, uitgerekendeDatum: null },
  })
})

test('everybody in a report has a BSN at Veilig Thuis, which it shows to its own employees', async () => {
  const velden = 'vtGegevens { bsn }'
  const { data } = await vt.vraag(vanPersoon(p('moeder')), velden, MW, vrij(['ID', 'BSN'], 'moeder'))
  expect(data).toEqual({ vtGegevens: { bsn: BSN.moeder } })
  const zonder = await vt.vraag(vanPersoon(p('moeder')), velden, MW, vrij(['ID'], 'moeder'))
  expect(zonder.data).toEqual({ vtGegevens: { bsn: null } })
})

test('an event shows with its own category, and a planned contact is none', async () => {
  const velden = 'vtGebeurtenissen { datum soort categorie }'
  const soorten = async (...categorieen: string[]) => {
    const { data } = await vt.vraag<{ vtGebeurtenissen: { soort: string }[] }>(
      metOuders(),
      velden,
      JB,
      vrij(categorieen, 'noor'),
    )
    return data.vtGebeurtenissen.map(({ soort }) => soort).sort()
  }
  expect(await soorten('BTR')).toEqual(['melding'])
  expect(await soorten('BTR', 'PROC')).toEqual(['einde onderzoek', 'einde triage', 'melding', 'start onderzoek'])
  expect(await soorten('BTR', 'VEIL')).toEqual(['melding', 'monitoring'])
})

test('no internal document can be asked for', async () => {
  const { status } = await vt.vraag(metOuders(), 'stukken { tekst }', MW, vrij(['BTR', 'WERK'], 'noor'))
  expect(status).toBe(400)
})
