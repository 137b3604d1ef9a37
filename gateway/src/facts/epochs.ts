import { randomUUID } from 'node:crypto'
import { epochSleutel, SUBGRAPHS, type Subgraph } from '@gezinsbeeld/schema'
import { PREFIX, type SharedStore } from '../store/shared-store.js'

const GELDIG_MS = 86_400_000

/** Per source a value that changes as soon as the source announces a change of facts. */
export interface Epochs {
  /** @throws when it cannot be read: nothing that was kept may be used then */
  van(subgraph: Subgraph): Promise<string>
  /** Makes everything that was kept of this source unusable. @throws when the store cannot be reached */
  vernieuw(subgraph: Subgraph): Promise<void>
}

/** The source itself writes under this name too, past this gateway. */
const sleutel = (subgraph: Subgraph): string => epochSleutel(subgraph).slice(PREFIX.length)

const SLEUTELS = SUBGRAPHS.map(sleutel)

/** @param store shared by all gateways, and with the sources when it is a Redis */
export function openEpochs(store: SharedStore): Epochs {
  let straks: Promise<readonly (string | null)[]> | undefined
  // Who asks in one and the same turn shares one round trip, which begins after the turn: nobody gets what was read before he asked.
  const alle = () => {
    straks ??= Promise.resolve().then(() => {
      straks = undefined
      return store.getMany(SLEUTELS)
    })
    return straks
  }
  return {
    async van(subgraph) {
      const bekend = (await alle())[SUBGRAPHS.indexOf(subgraph)] ?? null
      if (bekend !== null) return bekend
      // An epoch that was lost is followed by one that was never used.
      await store.setIfAbsent(sleutel(subgraph), randomUUID(), GELDIG_MS)
      const nieuw = await store.get(sleutel(subgraph))
      if (nieuw === null) throw new Error('the epoch of a source could not be kept')
      return nieuw
    },
    vernieuw: (subgraph) => store.set(sleutel(subgraph), randomUUID(), GELDIG_MS),
  }
}
