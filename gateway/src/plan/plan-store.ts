import { createHmac, timingSafeEqual } from 'node:crypto'
import type { QueryPlan } from '@apollo/query-planner'
import type { SharedStore } from '../store/shared-store.js'

/** How long a plan that nobody asks for stays in the shared store. */
const PLAN_MS = 7 * 86_400_000

/** Plans that gateways share, so that a fresh one starts warm. No id, variable or person is in a plan. */
export interface PlanStore {
  /** @returns undefined when there is none that can be trusted, or the store does not answer */
  get(hash: string): Promise<QueryPlan | undefined>
  /** Keeps a plan; a store that is not there is no error. */
  set(hash: string, plan: QueryPlan): Promise<void>
}

/** What makes a plan: another supergraph, policy or planner means another plan. */
export interface PlanVersions {
  readonly supergraph: string
  readonly beleid: string
  readonly planner: string
}

/**
 * Plans under a signature: whoever can write in the store can make a gateway slower, and never make it ask something else.
 * @param key at least 32 bytes, shared by the gateways of one installation
 */
export function openPlanStore(store: SharedStore, key: Buffer, versions: PlanVersions): PlanStore {
  const own = createHmac('sha256', key).update('plannen').digest()
  const version = [versions.supergraph, versions.beleid, versions.planner].join()
  const sign = (name: string, json: string) => createHmac('sha256', own).update(`${version}\n${name}\n${json}`).digest()
  const nameOf = (hash: string) => `plan:${createHmac('sha256', own).update(`${version}\n${hash}`).digest('base64url')}`
  return {
    get: async (hash) => {
      const name = nameOf(hash)
      const text = await store.get(name).catch(() => null)
      const [signature = '', json = ''] = text === null ? [] : splitAt(text, text.indexOf('.'))
      const given = Buffer.from(signature, 'base64url')
      const wanted = sign(name, json)
      const holds = given.length === wanted.length && timingSafeEqual(given, wanted)
      return holds ? (JSON.parse(json) as QueryPlan) : undefined
    },
    set: async (hash, plan) => {
      const name = nameOf(hash)
      const json = JSON.stringify(plan)
      await store.set(name, `${sign(name, json).toString('base64url')}.${json}`, PLAN_MS).catch(() => undefined)
    },
  }
}

const splitAt = (text: string, at: number): [string, string] => [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
