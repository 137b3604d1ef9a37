import { createHash } from 'node:crypto'

/**
 * The pseudonym key of the demo, base64. Public on purpose: the people do not exist. A real region makes its own.
 * Fixtures hold pseudonyms of parents at Raad and GI, so a generated world only fits subgraphs that use this key.
 */
export const DEMO_PSEUDONIEMSLEUTEL = createHash('sha256').update('gezinsbeeld demo pseudoniemsleutel').digest('base64')
