import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { LEKKEN, type Lekkage, lek } from './lekken.js'
import { loop, START } from './loop.js'
import { openStel, type Stel } from './stel.js'

let stel: Stel

beforeAll(async () => {
  stel = await openStel(40, START)
}, 300_000)
afterEach(() => stel.plant(undefined))
afterAll(() => stel.stop())

/** Enough questions to be sure that one falls on a changed secret and a filled answer. */
const GENOEG = 2_000
const WAARDE = ['antwoord', 'bronantwoord']
const ERAAN: Readonly<Record<Lekkage, readonly string[]>> = {
  waarde: WAARDE,
  aantal: WAARDE,
  volgorde: WAARDE,
  fout: WAARDE,
  verzoek: ['verzoeken'],
  statements: ['statements'],
  kader: WAARDE,
  noodtoegang: WAARDE,
  vrijgave: WAARDE,
  waarom: ['antwoord'],
}

test.each(LEKKEN)(
  'a planted leak by %s is found',
  async (soort) => {
    stel.plant(lek(soort))
    const seed = 7 + LEKKEN.indexOf(soort)
    const { verschillen, soorten, melding } = await loop(stel, { gevallen: GENOEG, seed, perPaar: 8, verklein: false })
    expect(verschillen).toBe(1)
    expect([soorten, melding]).toEqual([expect.arrayContaining([...(ERAAN[soort] ?? [])].slice(-1)), melding])
  },
  600_000,
)

test('without a planted leak the same cases show none', async () => {
  const { verschillen } = await loop(stel, { gevallen: 64, seed: 7, perPaar: 8, verklein: false })
  expect(verschillen).toBe(0)
}, 600_000)
