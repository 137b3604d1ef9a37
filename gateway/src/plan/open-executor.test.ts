import 'reflect-metadata'
import type { Subgraph } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { OperationTypeNode } from 'graphql'
import { composeExecutor, graphOf } from '../compose-executor.js'
import { compilePlan } from '../execute/compile-plan.js'
import type { PlannedFetch } from '../fetch/fetch-data.js'
import { OWN_ROOTS } from '../graph/query.js'
import { MemoryStore } from '../store/memory-store.js'
import { beleid, besluitVan, type Geval, NOOR, rewrite, SEM, supergraph } from '../testing/noor.js'
import { type Execution, type Executor, openExecutor } from './open-executor.js'
import { openPlanStore, type PlanStore } from './plan-store.js'

let executor: Executor
beforeAll(async () => {
  executor = await composeExecutor({ supergraph, beleid, store: new MemoryStore(), key: Buffer.alloc(32, 1) })
}, 30_000)
afterAll(async () => executor?.stop())

const LEDEN = new Map([['gezin-s01', [NOOR, SEM]]])
const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`

/** Runs a decided question; every agency answers its one entity with `antwoord`, or not at all. */
async function run(query: string, antwoord: (subgraph: Subgraph) => object | null, geval: Geval = {}) {
  const { wortels, beslist } = besluitVan(query, geval)
  const operatie = rewrite(wortels, beslist)
  if (!operatie) throw new Error('nothing is left to ask')
  const fetches: { subgraph: Subgraph; query: string; variables: PlannedFetch['variables'] }[] = []
  const { data, invalid } = await executor.run(operatie, {
    leden: LEDEN,
    fetch: async (subgraph, fetch) => {
      fetches.push({ subgraph, query: JSON.parse(fetch.queryJson), variables: fetch.variables })
      const entiteit = antwoord(subgraph)
      return () =>
        entiteit === null
          ? { data: null, afloop: 'NIET_BEREIKBAAR' }
          : { data: { _entities: [entiteit] }, afloop: 'OK' }
    },
  })
  return { data, invalid, fetches }
}

test('each agency gets its own fields in one call, and the members as found by the facts', async () => {
  const { data, fetches } = await run(gezin('vtMeldingen { meldingnummer } maatregelen { type }'), (subgraph) =>
    subgraph === 'gi' ? { k1: [{ k0: 'OTS' }] } : { k0: [{ k0: 'M-1' }] },
  )
  expect(fetches.map(({ subgraph }) => subgraph).sort()).toEqual(['gi', 'veilig-thuis'])
  for (const { query, variables, subgraph } of fetches) {
    expect(variables.representations).toEqual([{ __typename: 'Gezin', gezinId: 'gezin-s01', ledenIds: [NOOR, SEM] }])
    expect(query.includes('vtMeldingen')).toBe(subgraph === 'veilig-thuis')
    expect(query.includes('maatregelen')).toBe(subgraph === 'gi')
  }
  expect(data).toMatchObject({ k0: [{ _id: 'gezin-s01', k0: [{ k0: 'M-1' }], k1: [{ k0: 'OTS' }] }] })
})

test.each([
  ['type', 'SOORT_VAN_MORGEN'],
  ['begin', 'morgen'],
  ['begin', { datum: '2026-01-01' }],
  ['begin', 20260101],
])('a %s that is %j is not passed on, and its place is told', async (veld, waarde) => {
  const { data, invalid } = await run(gezin(`maatregelen { ${veld} }`), () => ({ k0: [{ k0: waarde }] }))
  expect(data).toMatchObject({ k0: [{ k0: [{ k0: null }] }] })
  expect(invalid).toEqual([['k0', 0, 'k0', 0, 'k0']])
})

test.each([
  ['a row that is nothing', 'maatregelen { type }', { k0: [{ k0: 'OTS' }, null] }, ['k0', 0, 'k0', 1]],
  [
    'a person without a key',
    'maatregelen { jeugdige { persoonId } }',
    { k0: [{ k0: { _p: null } }] },
    ['k0', 0, 'k0', 0, 'k0', '_p'],
  ],
] as const)(
  '%s is told: composition lets nothing be non-null but keys and rows',
  async (_naam, velden, entiteit, plaats) => {
    const { invalid } = await run(gezin(velden), () => entiteit)
    expect(invalid).toEqual([plaats])
  },
)

test('mirror: a value that the graph has is passed on, and one that is absent is no such place', async () => {
  const { data, invalid } = await run(gezin('maatregelen { type begin eind }'), () => ({
    k0: [{ k0: 'OTS', k1: '2026-01-01', k2: null }],
  }))
  expect(data).toMatchObject({ k0: [{ k0: [{ k0: 'OTS', k1: '2026-01-01', k2: null }] }] })
  expect(invalid).toEqual([])
})

test('agencies are asked side by side: none waits for another', async () => {
  let open = 0
  let meest = 0
  const { wortels, beslist } = besluitVan(gezin('tijdlijn { datum soort }'))
  const operatie = rewrite(wortels, beslist)
  if (!operatie) throw new Error('nothing is left to ask')
  await executor.run(operatie, {
    leden: LEDEN,
    fetch: async () => {
      meest = Math.max(meest, ++open)
      await new Promise((resolve) => setImmediate(resolve))
      open--
      return () => ({ data: { _entities: [{}] }, afloop: 'OK' })
    },
  })
  expect(meest).toBe(4)
})

test('an agency that fails costs its own fields only', async () => {
  const { data } = await run(gezin('vtMeldingen { meldingnummer } maatregelen { type }'), (subgraph) =>
    subgraph === 'gi' ? { k1: [{ k0: 'OTS' }] } : null,
  )
  const [rij] = (data as { k0: Record<string, unknown>[] }).k0
  expect(rij?.k1).toMatchObject([{ k0: 'OTS' }])
  expect(rij?.k0 ?? null).toBeNull()
})

test('when every agency fails there is still an answer to shape', async () => {
  const { data } = await run(gezin('vtMeldingen { meldingnummer } maatregelen { type }'), () => null)
  expect(data).toMatchObject({ k0: [{ _id: 'gezin-s01' }] })
})

test('a plan that is remembered is that of the rewritten text: other rights, other fields', async () => {
  const vraag = gezin('vtMeldingen { aanleiding meldingnummer }')
  const query = async (geval: Geval) => (await run(vraag, () => ({ k0: [] }), geval)).fetches[0]?.query ?? ''
  expect(await query({ motivering: ['VEIL'] })).toContain('aanleiding')
  expect(await query({})).not.toContain('aanleiding')
  expect(await query({ motivering: ['VEIL'] })).toContain('aanleiding')
})

test('no text of the client reaches an agency: keys and ids are our own, ids travel as variables', async () => {
  const { fetches } = await run(gezin('ledenIds: gezinId vtGebeurtenissen: maatregelen { sluipweg: type }'), () => ({
    k1: [],
  }))
  expect(fetches).toHaveLength(1)
  for (const { query } of fetches)
    for (const weg of ['vtGebeurtenissen', 'sluipweg', 'ledenIds', 'gezin-s01']) expect(query).not.toContain(weg)
})

test('an entity that an agency was not asked about leaves the place of the others as it is', async () => {
  const pagina = { 'gezin-a': [NOOR], 'gezin-b': [SEM], 'gezin-c': [NOOR, SEM] }
  const { wortels, beslist } = besluitVan('{ gezinnen { edges { node { maatregelen { type } } } } }', { pagina })
  const operatie = rewrite(wortels, beslist)
  if (!operatie) throw new Error('nothing is left to ask')
  const { data } = await executor.run(operatie, {
    leden: new Map(Object.entries(pagina)),
    fetch: async () => () => ({
      data: { _entities: [{ n0k0: [{ k0: 'OTS' }] }, null, { n0k0: [{ k0: 'VOTS' }] }] },
      afloop: 'OK',
    }),
  })
  const rijen = (data as { k0: { _id: string; n0k0?: { k0: string }[] | null }[] }).k0
  expect(rijen.map(({ _id, n0k0 }) => [_id, n0k0?.map(({ k0 }) => k0) ?? null])).toEqual([
    ['gezin-a', ['OTS']],
    ['gezin-b', null],
    ['gezin-c', ['VOTS']],
  ])
})

test('a plan that asks something else of the own part is a mistake of ours, and no agency that is down', async () => {
  const node = {
    kind: 'Fetch' as const,
    serviceName: 'gezinsbeeld',
    operation: '{k0:_gezinnen(ids:["gezin-s01"]){gezinId}}',
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
  }
  const vreemd = openExecutor({
    planner: { plan: async () => ({ kind: 'QueryPlan', node }), stop: async () => {} },
    plans: { get: async () => undefined, set: async () => {} },
    compile: (plan, operation) => compilePlan(plan, operation, graphOf(supergraph.intern)),
    own: OWN_ROOTS,
  })
  const { wortels, beslist } = besluitVan(gezin('maatregelen { type }'))
  const operatie = rewrite(wortels, beslist)
  if (!operatie) throw new Error('nothing is left to ask')
  const fetch = async () => ({ data: null, afloop: 'OK' as const })
  await expect(vreemd.run(operatie, { leden: LEDEN, fetch })).rejects.toMatchObject({ code: 'PLAN_MISLUKT' })
})

describe('plans', () => {
  /** An executor over a planner that counts; plans are empty and run to nothing. */
  function openTellend(plans: PlanStore) {
    let gepland = 0
    let klaar = () => {}
    const gate = new Promise<void>((resolve) => {
      klaar = resolve
    })
    const planner = {
      plan: async () => {
        gepland++
        await gate
        return { kind: 'QueryPlan' } as const
      },
      stop: async () => {},
    }
    const compile = () => async () => ({ data: {}, errors: [], invalid: [] })
    return { executor: openExecutor({ planner, plans, compile, own: OWN_ROOTS }), klaar, gepland: () => gepland }
  }
  const operatie = () => {
    const { wortels, beslist } = besluitVan(gezin('maatregelen { type }'))
    const found = rewrite(wortels, beslist)
    if (!found) throw new Error('nothing is left to ask')
    return found
  }
  const rustig: Execution = { leden: LEDEN, fetch: async () => () => ({ data: null, afloop: 'OK' }) }
  const gedeeld = () =>
    openPlanStore(new MemoryStore(), Buffer.alloc(32, 1), { supergraph: 's', beleid: 'b', planner: 'p' })

  test('who asks the same while it is being planned waits for that plan', async () => {
    const { executor: een, klaar, gepland } = openTellend(gedeeld())
    const samen = [een.run(operatie(), rustig), een.run(operatie(), rustig)]
    klaar()
    await Promise.all(samen)
    await een.run(operatie(), rustig)
    expect(gepland()).toBe(1)
  })

  test('a gateway that starts finds the plans of another', async () => {
    const plans = gedeeld()
    const [eerste, tweede] = [openTellend(plans), openTellend(plans)]
    eerste.klaar()
    await eerste.executor.run(operatie(), rustig)
    await tweede.executor.run(operatie(), rustig)
    expect([eerste.gepland(), tweede.gepland()]).toEqual([1, 0])
  })

  test('a plan that could not be made is asked for again', async () => {
    const { executor: een, klaar, gepland } = openTellend({ get: async () => undefined, set: async () => {} })
    klaar()
    const stuk = openExecutor({
      planner: { plan: async () => Promise.reject(new Error('no plan')), stop: async () => {} },
      plans: { get: async () => undefined, set: async () => {} },
      compile: () => async () => ({ data: {}, errors: [], invalid: [] }),
      own: OWN_ROOTS,
    })
    for (const _ of [1, 2]) await expect(stuk.run(operatie(), rustig)).rejects.toThrow('no plan')
    await een.run(operatie(), rustig)
    expect(gepland()).toBe(1)
  })
})
