import type { Subgraph } from '../codes.js'

/** Where a source tells a gateway that its facts changed; a signed call, as the gateway's own calls are. */
export const WIJZIGING_PAD = '/intern/wijziging'

/**
 * Name of a source's epoch in the store that gateways and sources share. Whoever writes another value there makes every
 * fact that was kept before unusable for every gateway. Carries nothing of what changed.
 */
export const epochSleutel = (subgraph: Subgraph): string => `gezinsbeeld:epoch:${subgraph}`
