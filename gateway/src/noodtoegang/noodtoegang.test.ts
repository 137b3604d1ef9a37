import { afterAll, beforeEach, expect, test } from '@jest/globals'
import { COLLEGA, CRISIS, codeVan, FG, NACHT, type NoodWereld, openNoodWereld, UUR } from '../testing/noodtoegang.js'
import { aanvragen, vraagAan } from './aanvragen.js'
import { eigenLijst, teToetsen } from './lijsten.js'

let w: NoodWereld
beforeEach(async () => {
  await w?.stop()
  w = await openNoodWereld()
})
afterAll(() => w.stop())

const ALLEN = ['p-kind', 'p-moeder', 'p-partner']
const MINUUT = 60_000
const iso = (tijd: Date) => tijd.toISOString()
const gezin = (nr: number) => ({ gezin: `gezin-${nr}` })

test('before it is opened it covers nobody; then the family and the persons of the report, for this employee only', async () => {
  expect(await w.loopt(NACHT)).toEqual([])
  await w.open(NACHT)
  expect(await w.loopt(NACHT)).toEqual(ALLEN)
  expect(await w.loopt(NACHT, COLLEGA)).toEqual([])
  expect(await w.loopt(NACHT, { ...CRISIS, organisatie: '00000009900000004002' })).toEqual([])
  // Another capacity of the same employee has none (H9).
  expect(await w.loopt(NACHT, { ...CRISIS, rol: 'VT_MEDEWERKER' })).toEqual([])
  expect(await w.loopt(NACHT, { ...CRISIS, handeltNamens: 'VT' })).toEqual([])
})

test('it lapses by itself after four hours: at 06:13 it runs, at 06:14 it does not', async () => {
  const id = await w.open(NACHT)
  expect(await w.loopt(NACHT + 4 * UUR - 1)).toEqual(ALLEN)
  expect(await w.loopt(NACHT + 4 * UUR)).toEqual([])
  const { tot, toets_uiterlijk, informeren_uiterlijk } = await w.rij(id)
  expect([iso(tot), iso(toets_uiterlijk), informeren_uiterlijk]).toEqual([
    '2026-03-10T05:14:00.000Z',
    '2026-03-11T23:00:00.000Z',
    '2026-04-07',
  ])
})

test.each([
  ['summer time begins', '2026-03-29T00:30:00+01:00', '2026-03-29T05:30:00+02:00'],
  ['summer time ends', '2026-10-25T00:30:00+02:00', '2026-10-25T03:30:00+01:00'],
])('four hours are four hours in the night that %s', async (_, open, einde) => {
  await w.open(Date.parse(open))
  expect(await w.loopt(Date.parse(einde) - MINUUT)).toEqual(ALLEN)
  expect(await w.loopt(Date.parse(einde))).toEqual([])
})

test('it is extended once, while it runs, and never past 24 hours', async () => {
  const id = await w.open(NACHT)
  await w.verleng(id, NACHT + 4 * UUR - MINUUT, 20)
  expect(await w.loopt(NACHT + 24 * UUR - 1)).toEqual(ALLEN)
  expect(await w.loopt(NACHT + 24 * UUR)).toEqual([])
  expect(await codeVan(w.verleng(id, NACHT + 5 * UUR, 1))).toBe('NOODTOEGANG_AL_VERLENGD')
  const later = await w.open(NACHT, COLLEGA)
  expect(await codeVan(w.verleng(later, NACHT + 4 * UUR, 1, COLLEGA))).toBe('NOODTOEGANG_VERLOPEN')
  expect(await codeVan(w.verleng(later, NACHT + UUR, 21, COLLEGA))).toBe('INVOER_ONGELDIG')
  expect(await codeVan(w.verleng(later, NACHT + UUR, 1, CRISIS))).toBe('LOKET_ONBEKEND')
})

test('of two extensions at once one counts', async () => {
  const id = await w.open(NACHT)
  const codes = await Promise.all([1, 2].map(() => codeVan(w.verleng(id, NACHT + UUR, 4))))
  expect(codes.sort()).toEqual(['GEDAAN', 'NOODTOEGANG_AL_VERLENGD'])
  expect(iso((await w.rij(id)).tot)).toBe(iso(new Date(NACHT + 8 * UUR)))
})

test('closed early it ends at once; closing twice or after it lapsed changes nothing', async () => {
  const id = await w.open(NACHT)
  await w.sluit(id, NACHT + UUR)
  expect(await w.loopt(NACHT + UUR)).toEqual([])
  await w.sluit(id, NACHT + 2 * UUR)
  const { tot, gesloten_op, versie } = await w.rij(id)
  expect([iso(tot), gesloten_op && iso(gesloten_op), versie]).toEqual([
    iso(new Date(NACHT + UUR)),
    iso(new Date(NACHT + UUR)),
    2,
  ])
  expect(await codeVan(w.sluit(id, NACHT, COLLEGA))).toBe('LOKET_ONBEKEND')
  expect(await codeVan(w.sluit('geen-kenmerk', NACHT))).toBe('LOKET_ONBEKEND')
})

test('a reason has at least twenty characters: nineteen are refused, twenty are not, and spaces do not count', async () => {
  expect(await codeVan(w.open(NACHT, CRISIS, { reden: 'negentien tekens!!!' }))).toBe('REDEN_TE_KORT')
  expect(await codeVan(w.open(NACHT, CRISIS, { reden: `   kort${' '.repeat(30)}` }))).toBe('REDEN_TE_KORT')
  expect(await codeVan(w.open(NACHT, CRISIS, { reden: 'twintig tekens exact' }))).toBe('GEDAAN')
})

test('a report that is not open and recent, or that is about other people, opens nothing', async () => {
  const onbekend = { gevonden: false, personen: [], eigen: false }
  expect(await codeVan(w.open(NACHT, CRISIS, { melding: onbekend }))).toBe('CRISISMELDING_ONGELDIG')
  const anderen = { gevonden: true, personen: ['p-ander'], eigen: false }
  expect(await codeVan(w.open(NACHT, CRISIS, { melding: anderen }))).toBe('CRISISMELDING_ONGELDIG')
  expect(await codeVan(w.open(NACHT, CRISIS, { melding: anderen, leden: [] }))).toBe('CRISISMELDING_ONGELDIG')
  expect(await w.loopt(NACHT)).toEqual([])
})

test('when Veilig Thuis does not answer it opens all the same, for the family, and is marked', async () => {
  const id = await w.open(NACHT, CRISIS, { melding: undefined })
  expect(await w.loopt(NACHT)).toEqual(['p-kind', 'p-moeder'])
  expect((await w.rij(id)).geverifieerd).toBe(false)
})

test('when the municipality does not answer it opens for the persons of the report; when neither does, for nobody', async () => {
  await w.open(NACHT, CRISIS, { leden: undefined })
  expect(await w.loopt(NACHT)).toEqual(['p-moeder', 'p-partner'])
  const niemand = { leden: undefined, melding: undefined }
  expect(await codeVan(w.open(NACHT, COLLEGA, niemand))).toBe('GEZIN_NIET_VAST_TE_STELLEN')
})

test('at most two at a time, and a family once; when one ended there is room again', async () => {
  const een = await w.open(NACHT, CRISIS, gezin(1))
  expect(await codeVan(w.open(NACHT, CRISIS, gezin(1)))).toBe('NOODTOEGANG_LOOPT')
  await w.open(NACHT, CRISIS, gezin(2))
  expect(await codeVan(w.open(NACHT, CRISIS, gezin(3)))).toBe('NOODTOEGANG_TE_VEEL_TEGELIJK')
  expect(await codeVan(w.open(NACHT, COLLEGA, gezin(3)))).toBe('GEDAAN')
  await w.sluit(een, NACHT + UUR)
  expect(await codeVan(w.open(NACHT + UUR, CRISIS, gezin(3)))).toBe('GEDAAN')
})

test('two roles or two organisations of one account share its limits', async () => {
  await w.open(NACHT, CRISIS, gezin(1))
  await w.open(NACHT, { ...CRISIS, organisatie: '00000009900000004002' }, gezin(2))
  expect(await codeVan(w.open(NACHT, { ...CRISIS, rol: 'VT_MEDEWERKER' }, gezin(3)))).toBe(
    'NOODTOEGANG_TE_VEEL_TEGELIJK',
  )
})

test('at most six on a Dutch calendar day: a minute before midnight is refused, at midnight it is not', async () => {
  const avond = Date.parse('2026-03-10T20:00:00+01:00')
  for (let nr = 1; nr <= 6; nr += 1) {
    const nu = avond + nr * MINUUT
    await w.sluit(await w.open(nu, CRISIS, gezin(nr)), nu)
  }
  expect(await codeVan(w.open(Date.parse('2026-03-10T23:59:59+01:00'), CRISIS, gezin(7)))).toBe('NOODTOEGANG_DAGGRENS')
  expect(await codeVan(w.open(Date.parse('2026-03-11T00:00:00+01:00'), CRISIS, gezin(7)))).toBe('GEDAAN')
})

test('ten openings at once never pass two, and the same family opens once', async () => {
  const codes = await Promise.all(Array.from({ length: 10 }, (_, nr) => codeVan(w.open(NACHT, CRISIS, gezin(nr)))))
  expect(codes.filter((code) => code === 'GEDAAN')).toHaveLength(2)
  expect(codes.filter((code) => code === 'NOODTOEGANG_TE_VEEL_TEGELIJK')).toHaveLength(8)
  const zelfde = await Promise.all([1, 2, 3].map(() => codeVan(w.open(NACHT, COLLEGA, gezin(1)))))
  expect(zelfde.sort()).toEqual(['GEDAAN', 'NOODTOEGANG_LOOPT', 'NOODTOEGANG_LOOPT'])
})

test('a third within a day is a series: an alarm, and no refusal (decision 22)', async () => {
  const ids = [await w.open(NACHT, CRISIS, gezin(1)), await w.open(NACHT, CRISIS, gezin(2))]
  await w.sluit(ids[0] ?? '', NACHT + UUR)
  const derde = await w.open(NACHT + 24 * UUR - 1, CRISIS, gezin(3))
  expect((await w.rij(derde)).alarmen).toEqual(['REEKS'])
  expect((await w.rij(ids[1] ?? '')).alarmen).toEqual([])
  const vierde = await w.open(NACHT + 72 * UUR, COLLEGA, gezin(4))
  expect((await w.rij(vierde)).alarmen).toEqual([])
})

test('looked at within a minute on a report that nobody else stands behind is an alarm', async () => {
  const eigen = { melding: { gevonden: true, personen: ['p-moeder'], eigen: true } }
  const meteen = await w.open(NACHT, CRISIS, eigen)
  await w.loopt(NACHT + MINUUT - 1)
  expect((await w.rij(meteen)).alarmen).toEqual(['METEEN_BEKEKEN'])
  const later = await w.open(NACHT, COLLEGA, { melding: undefined })
  await w.loopt(NACHT + MINUUT, COLLEGA)
  await w.loopt(NACHT + MINUUT, COLLEGA)
  expect((await w.rij(later)).alarmen).toEqual([])
  const bevestigd = { ...CRISIS, medewerker: 'lt-1-012' }
  const gewoon = await w.open(NACHT, bevestigd)
  await w.loopt(NACHT, bevestigd)
  expect((await w.rij(gewoon)).alarmen).toEqual([])
})

test('two other people review it after it ended: a colleague and the privacy officer, each once', async () => {
  const id = await w.open(NACHT)
  expect(await codeVan(w.toets(id, NACHT + UUR, COLLEGA))).toBe('NOODTOEGANG_LOOPT_NOG')
  const na = NACHT + 4 * UUR
  expect(await codeVan(w.toets(id, na, CRISIS))).toBe('NOODTOEGANG_EIGEN')
  expect(await codeVan(w.toets(id, na, { ...COLLEGA, organisatie: '00000009900000004002' }))).toBe('LOKET_ONBEKEND')
  expect(await codeVan(w.toets(id, na, COLLEGA))).toBe('GEDAAN')
  // Twice the same is one; another judgement, and another colleague, come too late.
  expect(await codeVan(w.toets(id, na, COLLEGA))).toBe('GEDAAN')
  expect(await codeVan(w.toets(id, na, COLLEGA, 'ONTERECHT'))).toBe('REEDS_GEDAAN')
  expect(await codeVan(w.toets(id, na, { ...COLLEGA, medewerker: 'lt-1-012' }))).toBe('REEDS_GEDAAN')
  // One person with both roles is one pair of eyes.
  expect(await codeVan(w.toets(id, na, { ...FG, medewerker: COLLEGA.medewerker }))).toBe('NOODTOEGANG_ZELFDE_TOETSER')
  expect(await codeVan(w.toets(id, na, FG))).toBe('GEDAAN')
  expect((await w.rij(id)).toetsen.map(({ soort, medewerker }) => `${soort} ${medewerker}`)).toEqual([
    'LEIDINGGEVENDE lt-1-011',
    'PRIVACY lt-1-099',
  ])
})

test('of two reviews of one kind at once one counts', async () => {
  const id = await w.open(NACHT)
  const ander = { ...COLLEGA, medewerker: 'lt-1-012' }
  const codes = await Promise.all([COLLEGA, ander].map((wie) => codeVan(w.toets(id, NACHT + 4 * UUR, wie))))
  expect(codes.sort()).toEqual(['GEDAAN', 'REEDS_GEDAAN'])
})

test('not reviewed in time the account sees its own source only, until the second review', async () => {
  const id = await w.open(NACHT)
  const uiterlijk = Date.parse('2026-03-12T00:00:00+01:00')
  const beperkt = (nu: number, wie = CRISIS) => w.nood.beperkt(wie.medewerker, nu)
  expect(await beperkt(uiterlijk - MINUUT)).toBe(false)
  expect(await beperkt(uiterlijk)).toBe(true)
  expect(await beperkt(uiterlijk, COLLEGA)).toBe(false)
  expect(await codeVan(w.open(uiterlijk, CRISIS, gezin(2)))).toBe('NOODTOEGANG_BEPERKT')
  await w.toets(id, uiterlijk, COLLEGA)
  expect(await beperkt(uiterlijk)).toBe(true)
  await w.toets(id, uiterlijk, FG, 'ONTERECHT')
  expect(await beperkt(uiterlijk)).toBe(false)
  expect(await codeVan(w.open(uiterlijk, CRISIS, gezin(2)))).toBe('GEDAAN')
})

test('the reviewers find what is theirs to review: unverified first, then what is due first', async () => {
  const VRIJDAG = { ...CRISIS, medewerker: 'lt-1-012' }
  const vrijdag = Date.parse('2026-03-13T20:00:00+01:00')
  const een = await w.open(NACHT, CRISIS, gezin(1))
  const twee = await w.open(vrijdag, VRIJDAG, { ...gezin(2), melding: undefined })
  const ids = async (nu: number, wie = COLLEGA) => (await teToetsen(w.nood.opslag, wie, nu)).map(({ id }) => id)
  expect(await ids(NACHT + UUR)).toEqual([])
  expect(await ids(vrijdag + 4 * UUR)).toEqual([twee, een])
  expect(await ids(vrijdag + 4 * UUR, CRISIS)).toEqual([twee])
  expect(await ids(vrijdag + 4 * UUR, { ...COLLEGA, organisatie: '00000009900000004002' })).toEqual([])
  await w.toets(een, vrijdag + 4 * UUR, COLLEGA)
  expect(await ids(vrijdag + 4 * UUR)).toEqual([twee])
  expect(await ids(vrijdag + 4 * UUR, FG)).toEqual([twee, een])
  const eigen = await eigenLijst(w.nood.opslag, CRISIS)
  expect(eigen.map(({ id }) => id)).toEqual([een])
})

test('a request to the crisis service opens nothing, is seen by that service only, and is answered once', async () => {
  const lt = { medewerker: 'lt-2-001', rol: 'LT_VAST_GEZICHT', organisatie: '00000009900000004002' }
  const handeling = { wie: lt, nu: NACHT, trace: 'b'.repeat(32), over: [] }
  const vraag = { gezinId: 'gezin-s10', crisismelding: 'M-2026-1', reden: 'Moeder belt, er is nu geweld in huis' }
  const aanvraagId = await vraagAan({ ...vraag, crisisdienst: CRISIS.organisatie }, handeling, w.nood)
  const zien = async (wie: typeof CRISIS, nu = NACHT) => (await aanvragen(w.nood.opslag, wie, nu)).length
  expect([await zien(CRISIS), await zien({ ...CRISIS, organisatie: lt.organisatie }), await zien(lt)]).toEqual([
    1, 0, 1,
  ])
  expect([await zien(CRISIS, NACHT + 24 * UUR - 1), await zien(CRISIS, NACHT + 24 * UUR)]).toEqual([1, 0])
  expect(await w.loopt(NACHT, lt)).toEqual([])
  expect(await codeVan(w.open(NACHT, CRISIS, { aanvraagId, gezin: 'gezin-ander' }))).toBe('LOKET_ONBEKEND')
  await w.open(NACHT, CRISIS, { aanvraagId })
  expect([await zien(CRISIS), await zien(lt)]).toEqual([0, 1])
  expect(await codeVan(w.open(NACHT, COLLEGA, { aanvraagId }))).toBe('LOKET_ONBEKEND')
})
