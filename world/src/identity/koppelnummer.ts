import { type Pseudonymiser, pseudonymiser } from '@gezinsbeeld/runtime'
import type { Persoon } from '../model.js'
import { DEMO_PSEUDONIEMSLEUTEL } from './demo-sleutel.js'

const demo: Pseudonymiser = pseudonymiser(Buffer.from(DEMO_PSEUDONIEMSLEUTEL, 'base64'))

/** Pseudonym that travels with a case: the `persoonId`, or `l-…` for a person without BSN (beslissing 4). */
export const koppelnummer = (persoon: Persoon): string =>
  persoon.bsn ? demo.ofBsn(persoon.bsn) : demo.ofLocal('KETEN', String(persoon.nr))
