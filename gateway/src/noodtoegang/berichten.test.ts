import { SUBGRAPHS } from '@gezinsbeeld/schema'
import { afterAll, beforeEach, expect, test } from '@jest/globals'
import { CRISIS, NACHT, type NoodWereld, openNoodWereld, UUR } from '../testing/noodtoegang.js'
import { type Berichten, openBerichten } from './berichten.js'

let w: NoodWereld
let berichten: Berichten
beforeEach(async () => {
  await w?.stop()
  w = await openNoodWereld()
  berichten = w.nood.berichten
})
afterAll(() => w.stop())

const wieWeet = () => w.verteld.map(({ subgraph, bericht }) => `${subgraph} ${bericht.versie} ${bericht.tot}`).sort()
const open = (versie: number, tot: number) =>
  [...SUBGRAPHS].map((subgraph) => `${subgraph} ${versie} ${new Date(tot).toISOString()}`).sort()

test('every source is told who opened what for whom, and until when', async () => {
  const id = await w.open(NACHT, CRISIS, { terPlaatse: true })
  expect(await berichten.bezorg(id)).toBe(4)
  expect(wieWeet()).toEqual(open(1, NACHT + 4 * UUR))
  expect(w.verteld[0]?.bericht).toMatchObject({
    noodtoegangId: id,
    medewerker: CRISIS.medewerker,
    rol: 'CRISISDIENST',
    organisatie: CRISIS.organisatie,
    personen: ['p-kind', 'p-moeder', 'p-partner'],
    terPlaatse: true,
    van: new Date(NACHT).toISOString(),
  })
  expect((await w.rij(id)).bezorgd).toEqual([...SUBGRAPHS].sort())
})

test('a source that is silent keeps nobody waiting, and is told once when it answers again', async () => {
  w.stil.add('raad')
  const id = await w.open(NACHT)
  expect(await berichten.bezorg(id)).toBe(3)
  expect((await w.rij(id)).bezorgd).not.toContain('raad')
  // A request for data under it tries again; the decision stands whatever comes of it.
  expect(await w.loopt(NACHT)).toHaveLength(3)
  w.stil.clear()
  await w.loopt(NACHT)
  expect(wieWeet()).toEqual(open(1, NACHT + 4 * UUR))
  expect(await berichten.bezorg(id)).toBe(0)
})

test('a gateway that dies after it wrote and before it told loses nothing: another one tells', async () => {
  await w.open(NACHT)
  expect(w.verteld).toEqual([])
  const andere = openBerichten(w.nood.opslag, async (subgraph, bericht) => {
    w.verteld.push({ subgraph, bericht })
    return true
  })
  expect(await andere.bezorg()).toBe(4)
  expect(wieWeet()).toEqual(open(1, NACHT + 4 * UUR))
})

test('several gateways that tell at once tell each source once', async () => {
  await w.open(NACHT)
  const aantallen = await Promise.all([1, 2, 3, 4].map(() => berichten.bezorg()))
  expect(aantallen.reduce((som, aantal) => som + aantal)).toBe(4)
  expect(wieWeet()).toEqual(open(1, NACHT + 4 * UUR))
})

test('an extension and a closing are told as later versions', async () => {
  const id = await w.open(NACHT)
  await w.verleng(id, NACHT + UUR, 2)
  await w.sluit(id, NACHT + 2 * UUR)
  await berichten.bezorg(id)
  expect(wieWeet()).toEqual(
    [...open(1, NACHT + 4 * UUR), ...open(2, NACHT + 6 * UUR), ...open(3, NACHT + 2 * UUR)].sort(),
  )
})

test('an opening that is refused tells nobody', async () => {
  await w.open(NACHT)
  await w.open(NACHT).catch(() => undefined)
  expect(await berichten.bezorg()).toBe(4)
})
