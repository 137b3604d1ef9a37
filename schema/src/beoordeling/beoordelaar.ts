import { calculateJwkThumbprint, type JWK } from 'jose'

/** What somebody is to the policy: the FG reads and advises and never decides (AVG 38 lid 6, 39). */
export type Hoedanigheid = 'PRIVACY_OFFICER' | 'JURIST' | 'FG'
export const HOEDANIGHEDEN: readonly Hoedanigheid[] = ['PRIVACY_OFFICER', 'JURIST', 'FG']

/** Somebody who may review, with the public part of the key that only he has. */
export interface Beoordelaar {
  readonly id: string
  readonly naam: string
  readonly hoedanigheid: Hoedanigheid
  /** Public JWK, P-256. */
  readonly sleutel: JWK
  /** No review of this moment or later counts; who leaves stays on the list, so that his reviews can be checked. */
  readonly tot?: string
  /** A made-up person of the demo. */
  readonly fictief?: true
}

/** A review that cannot be trusted; the message names which one and why. */
export class BeoordelingOngeldig extends Error {
  readonly code = 'BEOORDELING_ONGELDIG'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BeoordelingOngeldig'
  }
}

/** Thumbprint (RFC 7638) of a reviewer's key: how the configuration of a gateway names whom it trusts. */
export const vingerafdruk = ({ sleutel }: Pick<Beoordelaar, 'sleutel'>): Promise<string> =>
  calculateJwkThumbprint(sleutel)

/**
 * The reviewers by id.
 * @throws BeoordelingOngeldig when an id or a key is there twice: one person could be two pairs of eyes
 */
export async function indexBeoordelaars(lijst: readonly Beoordelaar[]): Promise<ReadonlyMap<string, Beoordelaar>> {
  const sleutels = new Set<string>()
  const found = new Map<string, Beoordelaar>()
  for (const beoordelaar of lijst) {
    const { id, sleutel, hoedanigheid } = beoordelaar
    if (!HOEDANIGHEDEN.includes(hoedanigheid))
      throw new BeoordelingOngeldig(`beoordelaar \`${id}\`: hoedanigheid onbekend`)
    if (sleutel.kty !== 'EC' || sleutel.crv !== 'P-256' || sleutel.d !== undefined)
      throw new BeoordelingOngeldig(
        `beoordelaar \`${id}\`: alleen het openbare deel van een P-256-sleutel hoort in de lijst`,
      )
    const afdruk = await vingerafdruk(beoordelaar)
    if (found.has(id) || sleutels.has(afdruk))
      throw new BeoordelingOngeldig(`beoordelaar \`${id}\`: id of sleutel staat er twee keer in`)
    sleutels.add(afdruk)
    found.set(id, beoordelaar)
  }
  return found
}
