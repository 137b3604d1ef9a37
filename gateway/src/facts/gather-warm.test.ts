import { randomBytes } from 'node:crypto'
import type { Beleid, Subgraph } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import { FEITENOPDRACHT } from '../testing/noor.js'
import { type FactCache, openFactCache } from './cache.js'
import type { FeitenOpdracht, Nood } from './gather.js'
import { gatherWarm } from './gather-warm.js'
import { LEEG_ANTWOORD } from './leeg-antwoord.js'

/** A policy of which the purpose hangs on the gateway's own record. */
const metNood: Pick<Beleid, 'feitenNodig'> = {
  feitenNodig: () => [{ sleutel: '4', nr: '4', van: 'GATEWAY' }] as ReturnType<Beleid['feitenNodig']>,
}

function open() {
  const cache = openFactCache(new MemoryStore(), randomBytes(32), () => 1_000_000)
  const stil = new Set<Subgraph>()
  const feitenMet = (antwoord: FactCache['antwoord']) => (subgraph: Subgraph, vraag: unknown) =>
    antwoord(subgraph, vraag, async () => (stil.has(subgraph) ? undefined : LEEG_ANTWOORD))
  let nood: Nood | undefined = { verdicts: [], terPlaatse: [] }
  const verzamel = (anders: Partial<FeitenOpdracht> = {}) =>
    gatherWarm(cache, { ...FEITENOPDRACHT, ...anders }, feitenMet, async () => nood)
  const zetNood = (anders: Nood | undefined) => {
    nood = anders
  }
  return { verzamel, stil, zetNood }
}

test('facts about exactly the same question are the very same, and of any other question others', async () => {
  const { verzamel } = open()
  const eerste = await verzamel()
  expect(await verzamel()).toBe(eerste)
  for (const anders of [
    { aanvrager: { ...FEITENOPDRACHT.aanvrager } },
    { doel: 'D08' },
    { gezinIds: ['gezin-s02'] },
    { gezinIds: ['gezin-s01', 'gezin-s02'] },
    { gezinIds: [], personen: ['gezin-s01'] },
    { personen: ['p-oma'] },
    { afscherming: false },
    { eigen: 'VT' },
    { eigen: undefined },
  ] as const)
    expect(await verzamel(anders)).not.toBe(eerste)
  expect(await verzamel()).toBe(eerste)
})

test('an outage is never remembered: the next request asks again', async () => {
  const { verzamel, stil } = open()
  stil.add('raad')
  const zonder = await verzamel()
  expect(zonder.onbereikbaar.has('RVDK')).toBe(true)
  stil.clear()
  const met = await verzamel()
  expect(met.onbereikbaar.size).toBe(0)
  expect(await verzamel()).toBe(met)
})

test('what hangs on emergency access is gathered each time: that it ended is known at the next request', async () => {
  const { verzamel, zetNood } = open()
  const houdtOp = async () => {
    const stand = (await verzamel({ beleid: metNood })).feiten.get('4')
    return stand?.soort === 'BEKEND' && stand.geldig.has('p-noor')
  }
  zetNood({ verdicts: [{ persoon: 'p-noor' }], terPlaatse: [] })
  expect(await houdtOp()).toBe(true)
  zetNood({ verdicts: [], terPlaatse: [] })
  expect(await houdtOp()).toBe(false)
})
