import 'reflect-metadata'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { LokaalTeamRows } from './index.js'
import { BSN, client, deelnemer, GI, gezag, gezin, inwoner, type Naam, toestemming } from './testing/gezin.js'
import { type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

// A real database and a first request of a fresh process: slow on a machine that is busy.
jest.setTimeout(60_000)

const JR: Vrager = { medewerker: 'gi-a-010', rol: 'JEUGDRECLASSEERDER', organisatie: GI, doel: 'D12' }

let lt: Subgraaf
const p = (naam: Naam) => lt.pseudoniem(BSN[naam])
const alle = () => (Object.keys(BSN) as Naam[]).map(p)
/** The categories that consents about one person open; every consent below has one of its own. */
const open = async (naam: Naam, vrager: Vrager = JR, nu = '2026-03-10T11:00:00Z') => {
  lt.klok(nu)
  const { voorwaarden } = await lt.feiten({ ...vrager, personen: alle(), voorwaarden: ['3'] })
  lt.klok('2026-03-10T11:00:00Z')
  return (voorwaarden['3'] ?? [])
    .filter(({ persoon }) => persoon === p(naam))
    .flatMap(({ categorieen }) => categorieen ?? ['ALLES'])
    .sort()
}

const rijen = gezin()
const geef = (delen: Pick<LokaalTeamRows, 'toestemming' | 'toestemming_persoon'>) => {
  rijen.toestemming.push(...delen.toestemming)
  rijen.toestemming_persoon.push(...delen.toestemming_persoon)
}
const cat = (...categorieen: string[]) => ({ categorieen })

beforeAll(async () => {
  const geboren: Partial<Record<Naam, string>> = { noor: '20160501', sem: '20140329', buur: '20081025' }
  rijen.ingeschrevene = rijen.ingeschrevene.map((i) => ({
    ...i,
    geboortedatum: geboren[i.voornamen as Naam] ?? '19800000',
  }))
  rijen.ingeschrevene.push(inwoner('buur', BSN.buur, '20081025'), inwoner('ander', BSN.ander))
  rijen.client.push(client('buur', BSN.buur), client('ander', BSN.ander))
  rijen.client = rijen.client.map((c) => ({ ...c, ...(c.clientnr === 'C-vader' ? { anummer: 'A-vader' } : {}) }))
  rijen.gezagsverhouding.push(
    ...gezag('noor', ['moeder', 'vader']),
    ...gezag('sem', ['moeder', 'vader']),
    ...gezag('buur', ['ander']),
  )
  lt = await startTest(metToestemmingen())
}, 60_000)
afterAll(async () => lt?.stop())

function metToestemmingen(): LokaalTeamRows {
  // Of the adult mother, by herself: what a consent must be.
  geef(toestemming('T-goed', null, ['moeder'], cat('PLAN', 'PROC')))
  geef(toestemming('T-avg', null, ['moeder'], { ...cat('ART9'), soort: 'AVG_UITDRUKKELIJK' }))
  geef(toestemming('T-hulp', null, ['moeder'], { ...cat('OORD'), soort: 'HULPVERLENING' }))
  geef(toestemming('T-wet', null, ['moeder'], { ...cat('FIN'), soort: 'ANDERE_BRONWET' }))
  geef(toestemming('T-doel', null, ['moeder'], { ...cat('ID'), doel: 'HULP_VRIJWILLIG' }))
  geef(toestemming('T-ontvanger', null, ['moeder'], { ...cat('BTR'), ontvangers: ['00000009900000003002'] }))
  geef(toestemming('T-reden', null, ['moeder'], { ...cat('KIND'), reden_uitgelegd: false }))
  geef(toestemming('T-uitleg', null, ['moeder'], { ...cat('DERD'), doel_uitgelegd: false }))
  geef(toestemming('T-weigeren', null, ['moeder'], { ...cat('WERK'), weigering_uitgelegd: false }))
  geef(toestemming('T-dag', null, ['moeder'], { ...cat('VEIL'), van: '2026-03-29', tot: '2026-10-25' }))
  geef(toestemming('T-terug', null, ['moeder'], { ...cat('ADR'), ingetrokken_op: '2026-03-10T09:00:00Z' }))
  // Of the children, by whom age makes the right persons.
  geef(toestemming('T-noor', 'noor', ['moeder', 'vader'], cat('PLAN')))
  geef(toestemming('T-noor-een', 'noor', ['moeder'], cat('VEIL')))
  geef(toestemming('T-sem-ouders', 'sem', ['moeder', 'vader'], cat('PLAN')))
  geef(toestemming('T-sem-allen', 'sem', ['moeder', 'vader', 'sem'], cat('VEIL')))
  geef(toestemming('T-sem-zelf', 'sem', ['sem'], cat('PROC')))
  geef(toestemming('T-tiener', null, ['buur'], cat('PLAN')))
  geef(toestemming('T-tiener-ouder', 'buur', ['ander'], cat('VEIL')))
  // Of somebody who cannot decide about this: with and without who represents.
  const mentor = toestemming('T-mentor', 'ander', ['moeder'], cat('PLAN'))
  geef({
    ...mentor,
    toestemming_persoon: [deelnemer('T-mentor', 'ander', 'N', false), deelnemer('T-mentor', 'moeder', 'V')],
  })
  const zonder = toestemming('T-zonder', 'ander', ['ander'], cat('VEIL'))
  geef({ ...zonder, toestemming_persoon: [deelnemer('T-zonder', 'ander', 'G', false)] })
  const gever = toestemming('T-gever', 'noor', ['moeder', 'vader'], cat('OORD'))
  geef({
    ...gever,
    toestemming_persoon: gever.toestemming_persoon.map((d) =>
      d.clientnr === 'C-vader' ? { ...d, wilsbekwaam: false } : d,
    ),
  })
  return rijen
}

test('only a breach of secrecy opens: for this purpose, to this organisation, with all three things explained (E3)', async () => {
  expect(await open('moeder')).toEqual(['PLAN', 'PROC'])
  expect(await open('moeder', { ...JR, organisatie: '00000009900000003002' })).toEqual(['BTR'])
})

test('a consent works on its first and through its last day, to the minute, also when the clock changes', async () => {
  const op = async (nu: string) => (await open('moeder', JR, nu)).includes('VEIL')
  expect(await op('2026-03-28T22:59:00Z')).toBe(false)
  expect(await op('2026-03-28T23:00:00Z')).toBe(true)
  expect(await op('2026-10-25T22:59:00Z')).toBe(true)
  expect(await op('2026-10-25T23:00:00Z')).toBe(false)
})

test('a withdrawal works from its minute on (S9)', async () => {
  expect(await open('moeder', JR, '2026-03-10T08:59:00Z')).toContain('ADR')
  expect(await open('moeder', JR, '2026-03-10T09:00:00Z')).not.toContain('ADR')
})

test('for voluntary help a consent must be renewed after twelve months', async () => {
  const lt1: Vrager = { ...JR, rol: 'LT_VAST_GEZICHT', doel: 'D13' }
  expect(await open('moeder', lt1, '2026-12-31T22:59:00Z')).toEqual(['ID'])
  expect(await open('moeder', lt1, '2026-12-31T23:00:00Z')).toEqual([])
  expect(await open('moeder', JR, '2026-12-31T23:00:00Z')).toEqual(['PLAN', 'PROC'])
})

test('under twelve all holders of authority must have given it, each able to', async () => {
  expect(await open('noor')).toEqual(['PLAN'])
})

test('from the twelfth birthday on the child must have signed as well, and never alone', async () => {
  expect(await open('sem', JR, '2026-03-28T22:59:00Z')).toEqual(['PLAN', 'VEIL'])
  expect(await open('sem', JR, '2026-03-28T23:00:00Z')).toEqual(['VEIL'])
})

test('at sixteen and seventeen the child gives it alone; what parents gave lapses, also at eighteen', async () => {
  expect(await open('buur')).toEqual(['PLAN'])
  expect(await open('buur', JR, '2024-10-24T21:59:00Z')).toEqual([])
  expect(await open('buur', JR, '2026-10-24T21:59:00Z')).toEqual(['PLAN'])
  expect(await open('buur', JR, '2026-10-24T22:00:00Z')).toEqual(['PLAN'])
})

test('the end of a verdict is the birthday on which others must give it', async () => {
  const { voorwaarden } = await lt.feiten({ ...JR, personen: [p('sem'), p('buur')], voorwaarden: ['3'] })
  const tot = (naam: Naam) => voorwaarden['3']?.filter(({ persoon }) => persoon === p(naam)).map((v) => v.tot)
  expect(tot('sem')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-28T23:00:00.000Z'])
  expect(tot('buur')).toEqual(['2026-10-24T22:00:00.000Z'])
})

test('for who cannot decide about this one, a representative signs; a signature of who could not counts for nothing', async () => {
  expect(await open('ander')).toEqual(['PLAN'])
})
