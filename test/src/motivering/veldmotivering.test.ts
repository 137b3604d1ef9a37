import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { type Antwoord, JEUGDBESCHERMER, lees, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'

// docs/besluiten/0037: who may read back why a category was asked for.
const WAAROM = 'Nodig om de veiligheid van Noor te beoordelen'
const EEN = '{ veldmotivering(kenmerk: $kenmerk) { kenmerk categorie tekst medewerker verzoek } }'
const ALLE = '{ veldmotiveringen(verzoek: $verzoek) { kenmerk categorie tekst medewerker verzoek } }'
const FG: Wie = { medewerker: 'gi-a-099', rol: 'FG_PRIVACY', organisatie: JEUGDBESCHERMER.organisatie }

let wereld: TestWorld
let verzoek = ''
let kenmerk = ''

beforeAll(async () => {
  wereld = await openWorld()
  const gevraagd = await wereld.vraag({
    wie: JEUGDBESCHERMER,
    doel: 'UITVOERING_OTS',
    query: '{ gezin(gezinId: "gezin-s01") { vtMeldingen { aanleiding } } }',
    motivering: { VEIL: WAAROM },
  })
  verzoek = gevraagd.trace
  kenmerk = String(lees(await leesAlle(JEUGDBESCHERMER), 'veldmotiveringen.0.kenmerk'))
}, 300_000)
afterAll(() => wereld?.stop())

const leesEen = (wie: Wie, welk = kenmerk, doel = 'UITVOERING_OTS'): Promise<Antwoord> =>
  wereld.vraag({ wie, doel, query: `query ($kenmerk: ID!) ${EEN}`, variables: { kenmerk: welk } })
const leesAlle = (wie: Wie, doel = 'UITVOERING_OTS', welk = verzoek): Promise<Antwoord> =>
  wereld.vraag({ wie, doel, query: `query ($verzoek: ID!) ${ALLE}`, variables: { verzoek: welk } })

const stuk = () => ({ kenmerk, categorie: 'VEIL', medewerker: JEUGDBESCHERMER.medewerker, verzoek })

describe('a motivation is read back (decision 19)', () => {
  test('by who gave it, with its text, under whatever purpose he asks', async () => {
    for (const doel of ['UITVOERING_OTS', 'UITVOERING_VOOGDIJ']) {
      const { errors, data } = await leesEen(JEUGDBESCHERMER, kenmerk, doel)
      expect([errors, data]).toEqual([[], { veldmotivering: { ...stuk(), tekst: WAAROM } }])
    }
  })

  test('by the privacy officer of the same organisation under AUDIT_PRIVACY, without whom it was about', async () => {
    const antwoord = await leesEen(FG, kenmerk, 'AUDIT_PRIVACY')
    expect(antwoord.data).toEqual({ veldmotivering: { ...stuk(), tekst: WAAROM } })
    expect(antwoord.tekst).not.toMatch('gezin-s01')
    expect((await leesAlle(FG, 'AUDIT_PRIVACY')).data).toEqual({ veldmotiveringen: [{ ...stuk(), tekst: null }] })
  })

  test('found by its request, without its text: only what is read by itself is read', async () => {
    expect((await leesAlle(JEUGDBESCHERMER)).data).toEqual({ veldmotiveringen: [{ ...stuk(), tekst: null }] })
  })
})

describe('for anybody else it is not there', () => {
  const ANDEREN: readonly (readonly [naam: string, wie: Partial<Wie>, doel: string])[] = [
    ['a colleague of the team', { medewerker: 'gi-a-002' }, 'UITVOERING_OTS'],
    ['an employee of that number elsewhere', { organisatie: '00000009900000003002' }, 'UITVOERING_OTS'],
    ['the privacy officer of another organisation', { ...FG, organisatie: '00000009900000003002' }, 'AUDIT_PRIVACY'],
    ['the inspectorate, which reads nothing through the gateway', { ...FG, rol: 'INSPECTIE' }, 'TOEZICHT'],
    [
      'the person concerned',
      { medewerker: 'burger-1', rol: 'GEZINSLID', betrokkene: 'p-x', instantie: 'GI' },
      'INZAGE_BETROKKENE',
    ],
  ]

  test.each(ANDEREN)('%s gets the answer to an unknown reference', async (_naam, anders, doel) => {
    const wie = { ...JEUGDBESCHERMER, ...anders }
    const gelijk = await leesEen(wie, kenmerk, doel)
    const onbekend = await leesEen(wie, randomUUID(), doel)
    expect([gelijk.status, gelijk.tekst]).toEqual([onbekend.status, onbekend.tekst])
    expect([gelijk.data, gelijk.errors[0]?.extensions.code]).toEqual([{ veldmotivering: null }, 'LOKET_ONBEKEND'])
    expect((await leesAlle(wie, doel)).tekst).toBe((await leesAlle(wie, doel, 'e'.repeat(32))).tekst)
  })

  test('what cannot be a reference or a request is answered alike, to whom it is about too', async () => {
    const onbekend = await leesEen(JEUGDBESCHERMER, randomUUID())
    for (const raar of ['', 'x', `${kenmerk}'`, '__proto__', '00000000-0000-0000-0000-00000000000g']) {
      expect((await leesEen(JEUGDBESCHERMER, raar)).tekst).toBe(onbekend.tekst)
    }
    expect((await leesAlle(JEUGDBESCHERMER, 'UITVOERING_OTS', `%`)).data).toEqual({ veldmotiveringen: [] })
  })
})

describe('each reading', () => {
  test('is in the log with its reference and never with the text, found or not', async () => {
    for (const [wie, doel, code] of [
      [FG, 'AUDIT_PRIVACY', null],
      [{ ...JEUGDBESCHERMER, medewerker: 'gi-a-002' }, 'UITVOERING_OTS', 'LOKET_ONBEKEND'],
    ] as const) {
      const { trace } = await leesEen(wie, kenmerk, doel)
      const log = await laatsteUitkomst(wereld.world, trace)
      expect(log.soorten).toEqual(['INTENTIE', 'UITKOMST'])
      expect(log.tekst).toMatch(kenmerk)
      expect(log.tekst).toMatch(`"code":${JSON.stringify(code)},"veld":"veldmotivering"`)
      expect(log.tekst).not.toMatch('veiligheid')
    }
  })
})
