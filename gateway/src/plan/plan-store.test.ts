import type { QueryPlan } from '@apollo/query-planner'
import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import type { SharedStore } from '../store/shared-store.js'
import { openPlanStore, type PlanVersions } from './plan-store.js'

const KEY = Buffer.alloc(32, 1)
const VERSIONS: PlanVersions = { supergraph: 's1', beleid: 'b1', planner: '2.14.4' }
const PLAN: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [] } }
const OTHER: QueryPlan = { kind: 'QueryPlan' }

/** A store of which the entries can be seen and changed. */
function openStore() {
  const entries = new Map<string, string>()
  const store = {
    ...new MemoryStore(),
    get: async (key: string) => entries.get(key) ?? null,
    set: async (key: string, value: string) => void entries.set(key, value),
  } as unknown as SharedStore
  return { store, entries }
}

test('a plan that one gateway made is there for another of the same versions', async () => {
  const { store } = openStore()
  await openPlanStore(store, KEY, VERSIONS).set('h', PLAN)
  expect(await openPlanStore(store, KEY, VERSIONS).get('h')).toEqual(PLAN)
  expect(await openPlanStore(store, KEY, VERSIONS).get('i')).toBeUndefined()
})

test.each([{ supergraph: 's2' }, { beleid: 'b2' }, { planner: '2.15.0' }])(
  'a plan of another version is not there: %j',
  async (other) => {
    const { store, entries } = openStore()
    const old = openPlanStore(store, KEY, VERSIONS)
    const changed = openPlanStore(store, KEY, { ...VERSIONS, ...other })
    await old.set('h', PLAN)
    expect(await changed.get('h')).toBeUndefined()
    // Nor when somebody moves it to the name under which it would be looked for.
    await changed.set('h', OTHER)
    const [van, naar] = [...entries.keys()] as [string, string]
    entries.set(naar, entries.get(van) as string)
    expect(await changed.get('h')).toBeUndefined()
  },
)

test('a plan that was changed, cut off, moved or signed with another key is no plan', async () => {
  const { store, entries } = openStore()
  const plans = openPlanStore(store, KEY, VERSIONS)
  await plans.set('h', PLAN)
  const [naam, tekst] = [...entries][0] as [string, string]
  for (const poisoned of [
    tekst.replace('Sequence', 'Parallel'),
    tekst.slice(0, -1),
    tekst.slice(tekst.indexOf('.')),
    '',
    '{}',
  ]) {
    entries.set(naam, poisoned)
    expect(await plans.get('h')).toBeUndefined()
  }
  entries.set(naam, tekst)
  expect(await plans.get('h')).toEqual(PLAN)
  await plans.set('i', OTHER)
  const ander = [...entries.keys()][1] as string
  entries.set(ander, tekst)
  expect(await plans.get('i')).toBeUndefined()
  expect(await openPlanStore(store, Buffer.alloc(32, 2), VERSIONS).get('h')).toBeUndefined()
})

test('without the store there is no plan and no error', async () => {
  const down = async () => {
    throw new Error('down')
  }
  const plans = openPlanStore({ get: down, set: down } as unknown as SharedStore, KEY, VERSIONS)
  await plans.set('h', PLAN)
  expect(await plans.get('h')).toBeUndefined()
})

test('no name and no entry in the store shows what was asked', async () => {
  const { store, entries } = openStore()
  await openPlanStore(store, KEY, VERSIONS).set('a'.repeat(64), PLAN)
  expect([...entries.keys()].join()).not.toContain('aaaa')
})
