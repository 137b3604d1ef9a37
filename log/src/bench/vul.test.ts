import { openOndertekenaar } from '../controlepunt/ondertekenaar.js'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { zoek } from '../zoeken/zoek.js'
import { vul } from './vul.js'
import { getallen, naamVan, trekGezin, verzoekVan } from './wereld.js'

const WERELD = { verzoeken: 240, seed: 1 }
const MAANDEN = 2
const CHAINS = 4

let log: Proeflog
beforeAll(async () => {
  log = await proeflog()
  const onderteken = await openOndertekenaar(log.sleutel)
  await vul(WERELD, { db: log.eigenaar, onderteken, map: log.map, maanden: MAANDEN, begin: NU, voortgang: () => {} })
})
afterAll(() => log.weg())

describe('a log that was filled to measure on', () => {
  test('is whole, chain by chain', async () => {
    const { bevindingen, ketens, zonderUitkomst, regels } = await log.verifieer()
    expect(bevindingen).toEqual([])
    expect(zonderUitkomst).toBe(0)
    expect(ketens).toBe(CHAINS)
    expect(regels).toBeGreaterThan(2 * WERELD.verzoeken * 0.9)
  })

  test('has every index of a log', async () => {
    const { rows } = await log.eigenaar.query(
      "select count(*)::int as n from pg_index where indrelid = 'log_regel'::regclass",
    )
    expect(rows).toEqual([{ n: 6 }])
  })

  test('can be searched for whom it was drawn from', async () => {
    const gevonden = await zoek(log.schrijver, { betrokkene: naamVan(WERELD, 0, 0) }, 50)
    expect(gevonden.length).toBeGreaterThan(0)
    expect(gevonden[0]?.velden.length).toBeGreaterThan(0)
  })
})

test('the same number draws the same lines, another one others', () => {
  const regels = (seed: number) => JSON.stringify(verzoekVan(WERELD, getallen(seed), NU))
  expect(regels(3)).toBe(regels(3))
  expect(regels(3)).not.toBe(regels(4))
})

test('some families are drawn much more often than most', () => {
  const kans = getallen(1)
  const groot = { verzoeken: 100_000, seed: 1 }
  const keren = new Map<number, number>()
  for (let nr = 0; nr < groot.verzoeken; nr++) {
    const gezin = trekGezin(groot, kans)
    keren.set(gezin, (keren.get(gezin) ?? 0) + 1)
  }
  const aantallen = [...keren.values()].sort((a, b) => b - a)
  expect(aantallen[0]).toBeGreaterThan(500)
  expect(aantallen[Math.floor(aantallen.length / 2)]).toBeLessThan(20)
})
