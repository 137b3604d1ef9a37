import { createHash } from 'node:crypto'
import { type Pseudonymiser, pseudonymiser } from '@gezinsbeeld/runtime'
import type { Persoon } from '../model.js'

/**
 * The pseudonym key of the demo, base64. Public on purpose: the people do not exist. A real region makes its own.
 * Fixtures hold pseudonyms of parents at Raad and GI, so a generated world only fits subgraphs that use this key.
 */
export const DEMO_PSEUDONIEMSLEUTEL = createHash('sha256').update('gezinsbeeld demo pseudoniemsleutel').digest('base64')

const demo: Pseudonymiser = pseudonymiser(Buffer.from(DEMO_PSEUDONIEMSLEUTEL, 'base64'))

/** Pseudonym that travels with a case: the `persoonId`, or `l-…` for a person without BSN (beslissing 4). */
export const koppelnummer = (persoon: Persoon): string =>
  persoon.bsn ? demo.ofBsn(persoon.bsn) : demo.ofLocal('KETEN', String(persoon.nr))
