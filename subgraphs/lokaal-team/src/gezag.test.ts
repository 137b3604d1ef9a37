import 'reflect-metadata'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import type { LokaalTeamRows } from './index.js'
import { BSN, client, GI, gezag, gezin, inwoner, LT1, type Naam, toestemming } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

// A real database and a first request of a fresh process: slow on a machine that is busy.
jest.setTimeout(60_000)

const JR: Vrager = { medewerker: 'gi-a-010', rol: 'JEUGDRECLASSEERDER', organisatie: GI, doel: 'D12' }
const lopend: Subgraaf[] = []
afterAll(async () => void (await Promise.all(lopend.map((lt) => lt.stop()))))

/** A municipality in which Noor (9), Sem (13) and mother and father are as given. */
async function gemeente(verander: (rijen: LokaalTeamRows) => void) {
  const rijen = gezin()
  const geboren: Record<string, string> = { noor: '20160501', sem: '20121025', buur: '20091025' }
  rijen.ingeschrevene.push(inwoner('buur', BSN.buur), inwoner('ander', BSN.ander))
  rijen.client.push(client('buur', BSN.buur), client('ander', BSN.ander))
  rijen.client = rijen.client.map((c) => ({ ...c, ...(c.clientnr === 'C-vader' ? { anummer: 'A-vader' } : {}) }))
  rijen.ingeschrevene = rijen.ingeschrevene.map((i) => ({ ...i, geboortedatum: geboren[i.voornamen] ?? '19800000' }))
  verander(rijen)
  const lt = await startTest(rijen)
  lopend.push(lt)
  const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
  const vraag = async (vrager: Vrager, nr: '3' | '10' | '10e' | '24') => {
    const personen = (Object.keys(BSN) as Naam[]).map(p)
    const gevonden = (await lt.feiten({ ...vrager, personen, voorwaarden: [nr] })).voorwaarden[nr] ?? []
    return (Object.keys(BSN) as Naam[]).filter((naam) => gevonden.some(({ persoon }) => persoon === p(naam))).sort()
  }
  const gezinslid = (naam: Naam): Vrager => ({
    medewerker: `burger-${naam}`,
    rol: 'GEZINSLID',
    organisatie: LT1,
    doel: 'D17',
    betrokkene: p(naam),
  })
  return {
    lt,
    p,
    geldt: () => vraag(JR, '3'),
    inzage: (naam: Naam, nr: '10' | '10e' | '24' = '10') => vraag(gezinslid(naam), nr),
    vraag,
  }
}

const namensNoor = (rijen: LokaalTeamRows) => {
  const delen = toestemming('T1', 'noor', ['moeder', 'vader'])
  rijen.toestemming.push(...delen.toestemming)
  rijen.toestemming_persoon.push(...delen.toestemming_persoon)
}

test('authority as it is today decides: who has it by now must have given it, who lost it need not', async () => {
  const { lt, geldt } = await gemeente((rijen) => {
    namensNoor(rijen)
    rijen.gezagsverhouding.push(
      ...gezag('noor', ['moeder', 'vader']),
      ...gezag('noor', ['ander'], { soort: 'VOOGD_NATUURLIJK', begin: '2026-03-29' }),
    )
  })
  lt.klok('2026-03-28T22:59:00Z')
  expect(await geldt()).toEqual(['noor'])
  lt.klok('2026-03-28T23:00:00Z')
  expect(await geldt()).toEqual([])
}, 60_000)

test('authority that is an institution, unknown or suspended, or of nobody: a consent on behalf of a child counts for nothing', async () => {
  for (const soort of ['VOOGD_GI', 'VOORLOPIGE_VOOGDIJ', 'TIJDELIJKE_VOOGDIJ', 'ONBEKEND', 'GESCHORST']) {
    const drager = soort === 'GESCHORST' ? 'vader' : null
    const { geldt, inzage } = await gemeente((rijen) => {
      namensNoor(rijen)
      rijen.gezagsverhouding.push(...gezag('noor', ['moeder']), ...gezag('noor', [drager], { soort }))
    })
    expect([soort, await geldt(), await inzage('moeder')]).toEqual([soort, [], ['moeder']])
  }
  const { geldt } = await gemeente(namensNoor)
  expect(await geldt()).toEqual([])
}, 120_000)

test('authority that ended is not asked for: through its last day it is', async () => {
  const { lt, geldt } = await gemeente((rijen) => {
    const delen = toestemming('T1', 'noor', ['moeder'])
    rijen.toestemming.push(...delen.toestemming)
    rijen.toestemming_persoon.push(...delen.toestemming_persoon)
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder']), ...gezag('noor', ['vader'], { eind: '2026-10-25' }))
  })
  lt.klok('2026-10-25T22:59:00Z')
  expect(await geldt()).toEqual([])
  lt.klok('2026-10-25T23:00:00Z')
  expect(await geldt()).toEqual(['noor'])
}, 60_000)

test('a team that knows a client under another number than the register has a consent about nobody (H17)', async () => {
  const { geldt } = await gemeente((rijen) => {
    namensNoor(rijen)
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder', 'vader']))
    rijen.ingeschrevene = rijen.ingeschrevene.map((i) => (i.anummer === 'A-noor' ? { ...i, bsn: '900000077' } : i))
  })
  expect(await geldt()).toEqual([])
}, 60_000)

test('10: the own file from twelve years, and until sixteen that of a child over whom one has authority; 10e only the own', async () => {
  const { lt, inzage } = await gemeente((rijen) => {
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder']), ...gezag('sem', ['moeder']), ...gezag('buur', ['moeder']))
  })
  expect(await inzage('moeder')).toEqual(['moeder', 'noor', 'sem'])
  expect(await inzage('moeder', '10e')).toEqual(['moeder'])
  expect(await inzage('vader')).toEqual(['vader'])
  expect(await inzage('sem')).toEqual(['sem'])
  expect(await inzage('noor')).toEqual([])
  expect(await inzage('noor', '10e')).toEqual([])
  lt.klok('2025-10-24T21:59:00Z')
  expect(await inzage('moeder')).toEqual(['buur', 'moeder', 'noor', 'sem'])
  lt.klok('2025-10-24T22:00:00Z')
  expect(await inzage('moeder')).toEqual(['moeder', 'noor', 'sem'])
  expect(await inzage('buur')).toEqual(['buur'])
  lt.klok('2024-10-24T21:59:00Z')
  expect(await inzage('sem')).toEqual([])
  lt.klok('2024-10-24T22:00:00Z')
  expect(await inzage('sem')).toEqual(['sem'])
}, 60_000)

test('after a death nobody sees as or represents that person; a birth date of which only the year is known decides nothing', async () => {
  const { inzage } = await gemeente((rijen) => {
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder']), ...gezag('sem', ['moeder']), ...gezag('buur', ['vader']))
    rijen.ingeschrevene = rijen.ingeschrevene.map((i) =>
      i.anummer === 'A-noor'
        ? { ...i, overlijdensdatum: '2026-03-01' }
        : i.anummer === 'A-sem'
          ? { ...i, geboortedatum: '20100000' }
          : i.anummer === 'A-vader'
            ? { ...i, overlijdensdatum: '2026-03-10' }
            : i,
    )
  })
  expect(await inzage('moeder')).toEqual(['moeder'])
  expect(await inzage('vader')).toEqual([])
  expect(await inzage('sem')).toEqual([])
}, 60_000)

test('an unborn child goes with its mother, who is in the same family and has the same due date (S7)', async () => {
  const { geldt, inzage, lt } = await gemeente((rijen) => {
    const delen = toestemming('T1', 'kindje', ['moeder'])
    rijen.toestemming.push(...delen.toestemming)
    rijen.toestemming_persoon.push(...delen.toestemming_persoon)
    rijen.ingeschrevene.push({
      ...inwoner('kindje', null, '99999999'),
      koppelnummer: 'l-kindje',
      uitgerekende_datum: '2026-06-01',
    })
    rijen.client.push(client('kindje', null))
    rijen.gezinslid.push({ ...(rijen.gezinslid[0] as LokaalTeamRows['gezinslid'][number]), anummer: 'A-kindje' })
    rijen.ingeschrevene = rijen.ingeschrevene.map((i) =>
      i.anummer === 'A-moeder' ? { ...i, uitgerekende_datum: '2026-06-01' } : i,
    )
  })
  expect(await geldt()).toEqual([])
  const { voorwaarden } = await lt.feiten({ ...JR, personen: ['l-kindje'], voorwaarden: ['3'] })
  expect(voorwaarden['3']?.map(({ persoon }) => persoon)).toEqual(['l-kindje'])
  expect(await inzage('vader')).toEqual(['vader'])
}, 60_000)

describe('24: a parent without authority', () => {
  const lid = (rijen: LokaalTeamRows, naam: string, over: Partial<LokaalTeamRows['gezinslid'][number]>) => {
    rijen.gezinslid = rijen.gezinslid.map((rij) => (rij.anummer === `A-${naam}` ? { ...rij, ...over } : rij))
  }
  const bijMoeder = (rijen: LokaalTeamRows) =>
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder']), ...gezag('sem', ['moeder']))

  test('is who the register names so in the family of the child, until the child is sixteen', async () => {
    const { lt, inzage } = await gemeente((rijen) => void bijMoeder(rijen))
    expect(await inzage('vader', '24')).toEqual(['noor', 'sem'])
    expect(await inzage('vader', '10')).toEqual(['vader'])
    for (const naam of ['moeder', 'sem', 'buur'] as const) expect([naam, await inzage(naam, '24')]).toEqual([naam, []])
    lt.klok('2028-10-24T21:59:00Z')
    expect(await inzage('vader', '24')).toEqual(['noor', 'sem'])
    lt.klok('2028-10-24T22:00:00Z')
    expect(await inzage('vader', '24')).toEqual(['noor'])
  }, 60_000)

  test.each<[string, (rijen: LokaalTeamRows) => unknown, Naam[]]>([
    [
      'who has authority over one of them is that for the other only',
      (r) => r.gezagsverhouding.push(...gezag('noor', ['vader'])),
      ['sem'],
    ],
    ['who shares the authority is not', (r) => r.gezagsverhouding.push(...gezag('noor', ['moeder', 'vader'])), ['sem']],
    [
      'whose authority is suspended is not',
      (r) => r.gezagsverhouding.push(...gezag('noor', ['vader'], { soort: 'GESCHORST' })),
      ['sem'],
    ],
    [
      'whose authority ended is',
      (r) => r.gezagsverhouding.push(...gezag('noor', ['vader'], { eind: '2026-03-09' })),
      ['noor', 'sem'],
    ],
    ['who is another kind of relative is not', (r) => lid(r, 'vader', { jzr_rol: '212' }), []],
    ['who is of another family is not', (r) => lid(r, 'vader', { gezin_id: 'gezin-ander' }), []],
    ['whose membership ended is not', (r) => lid(r, 'vader', { datum_einde: '2026-03-09' }), []],
    ['who is a member through today is', (r) => lid(r, 'vader', { datum_einde: '2026-03-10' }), ['noor', 'sem']],
    ['of a child that left the family is not', (r) => lid(r, 'sem', { datum_einde: '2026-03-09' }), ['noor']],
    ['of a half-brother of the child is not', (r) => lid(r, 'sem', { jzr_rol: '122' }), ['noor']],
  ])(
    '%s',
    async (_wie, verander, kinderen) => {
      const { inzage } = await gemeente((rijen) => {
        rijen.gezin.push({ ...(rijen.gezin[0] as LokaalTeamRows['gezin'][number]), gezin_id: 'gezin-ander' })
        verander(rijen)
      })
      expect(await inzage('vader', '24')).toEqual(kinderen)
    },
    60_000,
  )

  test('is nobody after a death, nor of a child of whom the year of birth alone is known and that may be sixteen', async () => {
    const anders = (naam: string, over: object) => (rijen: LokaalTeamRows) => {
      rijen.ingeschrevene = rijen.ingeschrevene.map((i) => (i.anummer === `A-${naam}` ? { ...i, ...over } : i))
    }
    const dood = await gemeente(anders('vader', { overlijdensdatum: '2026-03-09' }))
    expect(await dood.inzage('vader', '24')).toEqual([])
    const kind = await gemeente(anders('sem', { geboortedatum: '20100000' }))
    expect(await kind.inzage('vader', '24')).toEqual(['noor'])
  }, 60_000)

  test('is asked as the person concerned only', async () => {
    const { vraag, p } = await gemeente((rijen) => void bijMoeder(rijen))
    const vader: Vrager = {
      medewerker: 'burger-vader',
      rol: 'GEZINSLID',
      organisatie: LT1,
      doel: 'D17',
      betrokkene: p('vader'),
    }
    expect(await vraag(vader, '24')).toEqual(['noor', 'sem'])
    const { betrokkene: _wie, ...niemand } = vader
    expect(await vraag(niemand, '24')).toEqual([])
    expect(await vraag({ ...vader, doel: 'D18' }, '24')).toEqual([])
    expect(await vraag({ ...vader, rol: 'VERTROUWENSPERSOON' }, '24')).toEqual([])
  }, 60_000)
})

test('19: a confidant sees what the client who authorised this organisation would see, in the categories of the authorisation', async () => {
  const AKJ = '00000009900000005001'
  const { vraag, lt, p } = await gemeente((rijen) => {
    rijen.gezagsverhouding.push(...gezag('noor', ['moeder']))
    const delen = toestemming('T1', null, ['moeder'], {
      doel: 'CLIENTONDERSTEUNING',
      ontvangers: [AKJ],
      categorieen: ['PROC'],
      ingetrokken_op: '2026-03-11T11:00:00Z',
    })
    rijen.toestemming.push(...delen.toestemming)
    rijen.toestemming_persoon.push(...delen.toestemming_persoon)
  })
  const akj: Vrager = { medewerker: 'akj-1', rol: 'VERTROUWENSPERSOON', organisatie: AKJ, doel: 'D19' }
  expect(await vraag(akj, '10')).toEqual(['moeder', 'noor'])
  expect(await vraag(akj, '10e')).toEqual(['moeder'])
  expect(await vraag({ ...akj, organisatie: GI }, '10')).toEqual([])
  expect(await vraag({ ...akj, rol: 'GEZINSLID', doel: 'D17' }, '10')).toEqual([])
  const { voorwaarden } = await lt.feiten({ ...akj, personen: [p('noor')], voorwaarden: ['10'] })
  expect(voorwaarden['10']).toEqual([{ persoon: p('noor'), categorieen: ['PROC'], tot: '2026-03-11T11:00:00.000Z' }])
  lt.klok('2026-03-11T11:00:00Z')
  expect(await vraag(akj, '10')).toEqual([])
}, 60_000)
