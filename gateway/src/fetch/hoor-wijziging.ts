import { isSubgraph, type Subgraph, verifyOpdracht, WIJZIGING_PAD } from '@gezinsbeeld/schema'
import type { Epochs } from '../facts/epochs.js'
import type { SharedStore } from '../store/shared-store.js'
import type { Endpoint } from './post.js'

/**
 * Believes a source that signed, with the key that it shares with this gateway, that its facts changed. Checked as a
 * source checks our calls: signature, body, age, addressee, single use. Whoever forges one only makes us ask again.
 */
export const openHoorWijziging =
  (endpoints: Readonly<Record<Subgraph, Endpoint>>, epochs: Epochs, store: SharedStore) =>
  async (header: string | undefined, body: string): Promise<boolean> => {
    const { subgraph } = JSON.parse(body) as { subgraph?: unknown }
    if (!isSubgraph(subgraph)) return false
    const opdracht = await verifyOpdracht(header, body, {
      subgraph,
      key: endpoints[subgraph].sleutel,
      eenmalig: (nonce, ms) => store.setIfAbsent(`wijziging:${nonce}`, '1', ms),
    })
    if (opdracht.soort !== 'vraag' || opdracht.pad !== WIJZIGING_PAD) return false
    await epochs.vernieuw(subgraph)
    return true
  }
