import { afterEach, expect, jest, test } from '@jest/globals'
import { CRISIS, FG, NACHT, type NoodWereld, openNoodWereld, UUR } from '../testing/noodtoegang.js'
import { onthoudVrij, VOORUIT_MS } from './onthoud-vrij.js'
import { DUUR_MS, toetsUiterlijk } from './regels.js'

afterEach(() => jest.restoreAllMocks())

/** Free until a moment; counts how often the database is asked. */
function tot(einde: number) {
  const gevraagd: number[] = []
  const vraag = onthoudVrij(async (_, nu) => {
    gevraagd.push(nu)
    return einde <= nu
  })
  return { vraag, gevraagd }
}

test('who is free is asked about once in thirty seconds, somebody else separately', async () => {
  const { vraag, gevraagd } = tot(Number.POSITIVE_INFINITY)
  for (const na of [0, 1, VOORUIT_MS]) expect(await vraag('lt-1-010', NACHT + na)).toBe(false)
  expect(gevraagd).toHaveLength(1)
  await vraag('lt-1-011', NACHT)
  await vraag('lt-1-010', NACHT + VOORUIT_MS + 1)
  expect(gevraagd).toHaveLength(3)
})

test('a restriction counts from its very first moment on, also for who asked just before', async () => {
  const einde = NACHT + 40_000
  const { vraag } = tot(einde)
  for (const voor of [40_000, 20_000, 10_001, 10_000, 1]) expect(await vraag('lt-1-010', einde - voor)).toBe(false)
  expect(await vraag('lt-1-010', einde)).toBe(true)
})

test('a restriction is not remembered: it ends with the second review, at once', async () => {
  let beperkt = true
  const vraag = onthoudVrij(async () => beperkt)
  expect(await vraag('lt-1-010', NACHT)).toBe(true)
  beperkt = false
  expect(await vraag('lt-1-010', NACHT)).toBe(false)
})

test('freedom is not remembered for an earlier moment, nor longer in real time than in that of the clock', async () => {
  const { vraag, gevraagd } = tot(Number.POSITIVE_INFINITY)
  await vraag('lt-1-010', NACHT)
  await vraag('lt-1-010', NACHT - 1)
  expect(gevraagd).toHaveLength(2)
  const loop = performance.now()
  jest.spyOn(performance, 'now').mockReturnValue(loop + VOORUIT_MS + 1000)
  await vraag('lt-1-010', NACHT)
  expect(gevraagd).toHaveLength(3)
})

test('a database that does not answer refuses, and nothing of it is remembered', async () => {
  let weg = true
  const vraag = onthoudVrij(async () => (weg ? Promise.reject(new Error('OPSLAG_NIET_BESCHIKBAAR')) : false))
  await expect(vraag('lt-1-010', NACHT)).rejects.toThrow('OPSLAG_NIET_BESCHIKBAAR')
  weg = false
  expect(await vraag('lt-1-010', NACHT)).toBe(false)
})

test('whenever it is opened or closed, the time for review ends most of a day later: that is what this rests on', () => {
  const kwartier = UUR / 4
  for (let nu = Date.UTC(2026, 0, 1); nu < Date.UTC(2028, 0, 1); nu += kwartier) {
    for (const moment of [nu, nu - 1]) {
      // Closing ends it at that moment; opening at the earliest four hours later.
      const einden = [toetsUiterlijk(moment), toetsUiterlijk(moment + DUUR_MS)]
      expect(Math.min(...einden) - moment).toBeGreaterThanOrEqual(23 * UUR)
    }
  }
})

test('on the real tables: free while it runs and until the end of its time for review, restricted from then on until both reviews', async () => {
  const w: NoodWereld = await openNoodWereld()
  try {
    const vraag = onthoudVrij((medewerker, nu) => w.nood.beperkt(medewerker, nu))
    expect(await vraag(CRISIS.medewerker, NACHT)).toBe(false)
    const id = await w.open(NACHT + 1)
    const { toets_uiterlijk } = await w.rij(id)
    const einde = toets_uiterlijk.getTime()
    for (const nu of [NACHT + 2, NACHT + 6 * UUR, einde - VOORUIT_MS, einde - 1]) {
      expect(await vraag(CRISIS.medewerker, nu)).toBe(false)
    }
    expect(await vraag(CRISIS.medewerker, einde)).toBe(true)
    expect(await vraag(FG.medewerker, einde)).toBe(false)
    await w.toets(id, einde, { ...CRISIS, medewerker: 'lt-1-012' })
    expect(await vraag(CRISIS.medewerker, einde + 1)).toBe(true)
    await w.toets(id, einde + 1, FG)
    expect(await vraag(CRISIS.medewerker, einde + 1)).toBe(false)
  } finally {
    await w.stop()
  }
})
