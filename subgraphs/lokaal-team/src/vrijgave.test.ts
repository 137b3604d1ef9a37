import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, casus, client, gezin, inwoner, LT1, type Naam } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const GI = '00000009900000003001'
const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI, doel: 'D10' }
const VG: Vrager = { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', organisatie: LT1, doel: 'D13' }

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
const leden = () => (['noor', 'sem', 'moeder', 'vader'] as const).map(p)
const hetGezin = () => ({ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: leden() }) as const
const brp = (...namen: Naam[]): Vrij => ({ BRP: { ID: namen.map(p), ADR: namen.map(p) } })

beforeAll(async () => {
  const rijen = gezin()
  rijen.gezagsverhouding.push(
    ...(
      [
        ['G1', 'A-moeder', 'EENHOOFDIG'],
        ['G2', null, 'VOOGD_GI'],
      ] as const
    ).map(([gezagnr, drager_anummer, soort]) => ({
      gezagnr,
      gemeentecode: '9901',
      kind_anummer: 'A-noor',
      drager_anummer,
      soort,
      begin: '2020-01-01',
      eind: null,
      bron: 'GEZAGSREGISTER',
      beperking: null,
    })),
  )
  rijen.casus.push(casus('K-oud', { gesloten: '2006-03-09', status: 'AFGESLOTEN', laatste_wijziging: '2006-03-09' }))
  rijen.casus.push(casus('K-net', { gesloten: '2006-03-10', status: 'AFGESLOTEN', laatste_wijziging: '2006-03-10' }))
  for (const casusnr of ['K-oud', 'K-net']) rijen.casus_client.push({ casusnr, clientnr: 'C-noor', jzr_rol: '301' })
  rijen.eerste_onderzoek.push({ onderzoeknr: 'E1', casusnr: 'K1', datum: '2025-02-01', vervolg: 'HULP' })
  for (const [volgnr, soort, geregistreerd, reactie] of [
    [1, 'Z', true, 'Ouder ziet dit anders (voorbeeld).'],
    [2, 'Z', true, null],
    [3, 'Z', false, null],
  ] as const) {
    rijen.onderzoek_uitspraak.push({
      onderzoeknr: 'E1',
      volgnr,
      soort,
      tekst: `Zorg ${volgnr} (voorbeeld).`,
      feit_of_mening: 'MENING',
      bron: 'school',
      bron_soort: 'onderwijs',
      geaccordeerd: true,
      reactie_geregistreerd: geregistreerd,
      reactie,
      datum: '2025-02-01',
    })
  }
  rijen.gezinsplan.push({ plannr: 'P1', casusnr: 'K1', versie: 1, vastgesteld_op: '2025-03-01', evaluatie_op: null })
  for (const [volgnr, leefgebied] of [
    [1, '07'],
    [2, '08'],
  ] as const) {
    const tekst = `Doel ${volgnr} (voorbeeld).`
    rijen.gezinsplan_doel.push({ plannr: 'P1', volgnr, tekst, leefgebied, eigenaar: 'ouder', status: 'OPEN' })
  }
  rijen.netwerkpersoon.push({
    netwerknr: 'N1',
    casusnr: 'K1',
    naam: 'Oma Verzonnen',
    relatie: 'oma, moederszijde',
    steun: null,
    contact: null,
    akkoord_vermelding: true,
  })
  rijen.toestemming.push({
    toestemmingnr: 'T1',
    casusnr: 'K1',
    soort: 'DOORBREKING_GEHEIMHOUDING',
    leeftijd_gever: 45,
    doel: 'HULP_VRIJWILLIG',
    ontvangers: ['00000009900000001001', LT1, '00000009999999999999'],
    categorieen: ['PLAN', 'PROC'],
    van: '2026-01-01',
    tot: '2026-12-31',
    ingetrokken_op: '2026-03-10T09:00:00Z',
    wijze: 'SCHRIFTELIJK',
    reden_uitgelegd: true,
    doel_uitgelegd: true,
    weigering_uitgelegd: true,
  })
  rijen.toestemming_persoon.push({ toestemmingnr: 'T1', clientnr: 'C-moeder', hoedanigheid: 'G', wilsbekwaam: true })
  rijen.toestemming_persoon.push({ toestemmingnr: 'T1', clientnr: 'C-noor', hoedanigheid: 'N', wilsbekwaam: true })
  // One person with another BSN at the team than in the register, and one without any.
  rijen.ingeschrevene.push(inwoner('buur', BSN.buur), inwoner('ongeboren', null, '99999999'))
  rijen.client.push(client('buur', BSN.ander), client('ongeboren', null, { geboortedatum: '99999999' }))
  for (const n of ['buur', 'ongeboren'])
    rijen.casus_client.push({ casusnr: 'K-net', clientnr: `C-${n}`, jzr_rol: '301' })
  lt = await startTest(rijen)
}, 60_000)
afterAll(async () => lt?.stop())

test('an unsigned call is refused', async () => {
  expect(await lt.ongetekend()).toBe(401)
})

test('members are those released, with their role and household', async () => {
  const velden = 'leden { rol persoon { persoonId } huishouden { huishoudenId leden { persoonId } } }'
  const { data: een } = await lt.vraag<{ leden: unknown[] }>(hetGezin(), velden, JB, brp('noor'))
  expect(een.leden).toEqual([
    {
      rol: 'JEUGDIGE',
      persoon: { persoonId: p('noor') },
      huishouden: { huishoudenId: 'h1', leden: [{ persoonId: p('noor') }] },
    },
  ])
  const { data: alle } = await lt.vraag<{ leden: unknown[] }>(
    hetGezin(),
    velden,
    JB,
    brp('noor', 'sem', 'moeder', 'vader'),
  )
  expect(alle.leden).toHaveLength(4)
})

test('one statement per table, whatever a request asks', async () => {
  const velden = `leden { persoon { persoonId brpGegevens { geslachtsnaam adressen { straat } } } huishouden { naam } }
    huishoudens { naam adres { straat } } ltCasussen { casusId } ltBetrokkenheid { sinds } ltGebeurtenissen { datum }
    vastGezicht { naam } gezinsplannen { versie } toestemmingen { van }`
  const alle = leden()
  const vrij = { BRP: { ID: alle, ADR: alle }, LT: { BTR: alle, PROC: alle, PLAN: alle } }
  const { statements } = await lt.vraag(hetGezin(), velden, JB, vrij)
  expect(Object.entries(statements).filter(([, n]) => n !== 1)).toEqual([])
  expect(Object.keys(statements)).toContain('casus')
})

test('an address shows when nobody in the household is hidden', async () => {
  const velden = 'huishoudens { huishoudenId adres { straat } }'
  const vrij = brp('noor', 'sem', 'moeder')
  const { data } = await lt.vraag(hetGezin(), velden, JB, vrij)
  expect(data).toEqual({ huishoudens: [{ huishoudenId: 'h1', adres: { straat: 'Verzonnenweg h1' } }] })
})

test('one hidden resident hides the address of all, also on the others', async () => {
  const velden =
    'huishoudens { adres { straat } } leden { persoon { persoonId brpGegevens { geslachtsnaam adressen { straat } } } huishouden { adres { straat } } }'
  const vrij = brp('noor', 'sem', 'moeder')
  const { body } = await lt.vraag(hetGezin(), velden, JB, vrij, { nietAfgeschermd: [p('noor'), p('sem')] })
  expect(body).toContain('Voorbeeld-Test')
  expect(body).not.toContain('Verzonnenweg')
})

test('a guardianship of a GI is shown to who may know of that GI, and to others not as an empty entry either', async () => {
  const velden = 'gezagsrelaties { soort drager { persoonId } }'
  const vrij = brp('noor', 'moeder')
  const een = await lt.vraag<{ gezagsrelaties: unknown[] }>(hetGezin(), velden, VG, vrij)
  expect(een.data.gezagsrelaties).toEqual([{ soort: 'EENHOOFDIG', drager: { persoonId: p('moeder') } }])
  const twee = await lt.vraag<{ gezagsrelaties: unknown[] }>(hetGezin(), velden, JB, vrij, {
    btrElders: { GI: [p('noor')] },
  })
  expect(twee.data.gezagsrelaties).toEqual([
    { soort: 'EENHOOFDIG', drager: { persoonId: p('moeder') } },
    { soort: 'VOOGD_GI', drager: null },
  ])
})

test('a file past its retention term is as if it were not there; on its last day it is', async () => {
  const velden = 'ltCasussen { casusId } ltBetrokkenheid { sinds }'
  const vrij = { LT: { BTR: [p('noor')], PROC: [p('noor')] } }
  const op = async (dag: string) => {
    lt.klok(dag)
    const { data } = await lt.vraag<{ ltCasussen: { casusId: string }[] }>(hetGezin(), velden, JB, vrij)
    return data.ltCasussen.map(({ casusId }) => casusId).sort()
  }
  expect(await op('2026-03-10T22:30:00Z')).toEqual(['K-net', 'K1'])
  expect(await op('2026-03-10T23:30:00Z')).toEqual(['K1'])
  expect(await op('2026-03-09T22:30:00Z')).toEqual(['K-net', 'K-oud', 'K1'])
  lt.klok('2026-03-10T11:00:00Z')
})

test('an opinion goes with its reaction; with a registered reaction that is missing it does not go', async () => {
  const velden = 'eersteOnderzoeken { zorgen { tekst reactieBetrokkene } }'
  const { data } = await lt.vraag(hetGezin(), velden, JB, { LT: { OORD: [p('noor')] } })
  expect(data).toEqual({
    eersteOnderzoeken: [
      {
        zorgen: [
          { tekst: 'Zorg 1 (voorbeeld).', reactieBetrokkene: 'Ouder ziet dit anders (voorbeeld).' },
          { tekst: 'Zorg 3 (voorbeeld).', reactieBetrokkene: null },
        ],
      },
    ],
  })
})

test('a goal in a health area needs ART9 beside PLAN', async () => {
  const velden = 'gezinsplannen { doelen { leefgebied tekst } }'
  const noor = [p('noor')]
  const zonder = await lt.vraag(hetGezin(), velden, JB, { LT: { PLAN: noor } })
  expect(zonder.data).toEqual({
    gezinsplannen: [{ doelen: [{ leefgebied: 'HUISELIJKE_RELATIES', tekst: 'Doel 1 (voorbeeld).' }] }],
  })
  const met = await lt.vraag(hetGezin(), velden, JB, { LT: { PLAN: noor, ART9: noor } })
  expect(met.body).toContain('GEESTELIJKE_GEZONDHEID')
})

test('under a mask a network person keeps the relation and loses the name', async () => {
  const velden = 'netwerk { naam relatie }'
  const gemaskerd = await lt.vraag(hetGezin(), velden, JB, { LT: { DERD: [p('noor')] } })
  expect(gemaskerd.data).toEqual({ netwerk: [{ naam: null, relatie: 'oma, moederszijde' }] })
  const eigen = await lt.vraag(hetGezin(), velden, VG, { LT: { DERD: [p('noor')] } })
  expect(eigen.data).toEqual({ netwerk: [{ naam: 'Oma Verzonnen', relatie: 'oma, moederszijde' }] })
})

test('a recipient of a consent is named to who may know of that agency, unless the person is hidden (H2)', async () => {
  const velden = 'toestemmingen { gever { persoonId } ontvangers categorieen ingetrokkenOp }'
  const vrij = { LT: { PROC: [p('moeder'), p('noor')], ADR: [p('moeder'), p('noor')] } }
  const een = await lt.vraag(hetGezin(), velden, JB, vrij)
  expect(een.data).toEqual({
    toestemmingen: [
      {
        gever: { persoonId: p('moeder') },
        ontvangers: [LT1],
        categorieen: ['PLAN', 'PROC'],
        ingetrokkenOp: '2026-03-10T09:00:00.000Z',
      },
    ],
  })
  const twee = await lt.vraag(hetGezin(), velden, JB, vrij, { btrElders: { VT: [p('moeder')] } })
  expect(twee.body).toContain('00000009900000001001')
  expect(twee.body).not.toContain('00000009999999999999')
  const geheim = await lt.vraag(hetGezin(), velden, JB, vrij, { nietAfgeschermd: [p('noor')] })
  expect(geheim.body).toContain('toestemmingen')
  expect(geheim.body).not.toContain(LT1)
})

test('a withdrawn consent says so to the team that holds it, from the minute of withdrawal (S9)', async () => {
  const reden = async (klok: string) => {
    lt.klok(klok)
    const { data } = await lt.vraag(hetGezin(), 'toestemmingen { redenNietGeldig }', VG, {
      LT: { PROC: [p('moeder')] },
    })
    return data
  }
  expect(await reden('2026-03-10T10:00:00+01:00')).toEqual({
    toestemmingen: [{ redenNietGeldig: 'TOESTEMMING_INGETROKKEN' }],
  })
  expect(await reden('2026-03-10T09:59:59+01:00')).toEqual({ toestemmingen: [{ redenNietGeldig: null }] })
  lt.klok('2026-03-10T11:00:00Z')
})

test('who directs is named when that is the GI and the requester may know of it', async () => {
  const velden = 'ltCasussen { regie }'
  const vrij = { LT: { BTR: [p('sem')], PROC: [p('sem')] } }
  expect((await lt.vraag(hetGezin(), velden, JB, vrij)).data).toEqual({ ltCasussen: [{ regie: null }] })
  const gi = { btrElders: { GI: [p('sem')] } }
  expect((await lt.vraag(hetGezin(), velden, JB, vrij, gi)).data).toEqual({ ltCasussen: [{ regie: 'GI' }] })
})

test('one municipality does not see the files of another under a cell for the own source', async () => {
  const velden = 'ltCasussen { casusId }'
  const vrij = { LT: { BTR: [p('noor'), p('vader')], PROC: [p('noor'), p('vader')] } }
  expect((await lt.vraag(hetGezin(), velden, VG, vrij)).data).toEqual({
    ltCasussen: [{ casusId: 'K-net' }, { casusId: 'K1' }],
  })
  const ander = { ...VG, medewerker: 'lt-2-001', organisatie: '00000009900000004002' }
  expect((await lt.vraag(hetGezin(), velden, ander, vrij)).data).toEqual({ ltCasussen: [{ casusId: 'K2' }] })
})

test('a BSN that differs between team and register gives two persons, never one', async () => {
  const van = (naam: Naam) => ({ __typename: 'Persoon', persoonId: p(naam) }) as const
  const velden = 'ltGegevens { voornamen } brpGegevens { voornamen }'
  const vrij = (naam: Naam) => ({ LT: { ID: [p(naam)] }, BRP: { ID: [p(naam)] } })
  expect((await lt.vraag(van('buur'), velden, JB, vrij('buur'))).data).toEqual({
    ltGegevens: null,
    brpGegevens: { voornamen: 'buur' },
  })
  expect((await lt.vraag(van('ander'), velden, JB, vrij('ander'))).data).toEqual({
    ltGegevens: { voornamen: 'buur' },
    brpGegevens: null,
  })
})

test('an unborn child has a key without BSN, and no birth date', async () => {
  const velden = 'ltGegevens { bsnStatus geboortedatum } brpGegevens { bsnStatus geboortedatum }'
  const vrij = { LT: { ID: ['l-ongeboren'] }, BRP: { ID: ['l-ongeboren'] } }
  const { data } = await lt.vraag({ __typename: 'Persoon', persoonId: 'l-ongeboren' }, velden, JB, vrij)
  const ongeboren = { bsnStatus: 'ONGEBOREN', geboortedatum: null }
  expect(data).toEqual({ ltGegevens: ongeboren, brpGegevens: ongeboren })
})

test('a birth date of which only the year is known keeps its zeros', async () => {
  const van = { __typename: 'Persoon', persoonId: p('noor') } as const
  const { data } = await lt.vraag(van, 'brpGegevens { geboortedatum bsn }', JB, brp('noor'))
  expect(data).toEqual({ brpGegevens: { geboortedatum: '1980-00-00', bsn: null } })
})
