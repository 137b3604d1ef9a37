import type { Aanvraag, Beleid, Feiten } from '@gezinsbeeld/schema'
import { Besluit } from './besluit.js'

/** A decision, and the moments (ms since the epoch) between which no fact of it begins or ends to hold. */
interface Eerder {
  readonly besluit: Besluit
  readonly vanaf: number
  readonly tot: number
}

type Grond = Pick<Feiten, 'feiten'>

/** Decisions by the facts that they are about: they are let go of together with those. */
const eerdere = new WeakMap<Grond, Eerder[]>()

/** Decisions over the same facts that are kept: whether the requester is held to his own source, and the policy, are all that differs. */
const MEESTE = 4

/**
 * The decision of a request over these facts. One that was made over the very same facts, for the same requester and purpose and under
 * the same policy, is used again while nothing in it began or ended; one that hangs on a motivation is made for its own request only.
 * @param gevonden facts that do not change: kept by identity (`gatherWarm`)
 */
export function besluitOver(gevonden: Grond, beleid: Beleid, aanvraag: Aanvraag): Besluit {
  if (aanvraag.motivering.size > 0) return new Besluit(beleid, aanvraag)
  const hier = eerdere.get(gevonden) ?? []
  eerdere.set(gevonden, hier)
  for (const { besluit, vanaf, tot } of hier)
    if (vanaf <= aanvraag.nu && aanvraag.nu < tot && isVoor(besluit, beleid, aanvraag)) return besluit
  const besluit = new Besluit(beleid, aanvraag)
  if (hier.length >= MEESTE) hier.length = 0
  hier.push({ besluit, vanaf: aanvraag.nu, tot: eersteEinde(gevonden, aanvraag.nu) })
  return besluit
}

const isVoor = (besluit: Besluit, beleid: Beleid, { aanvrager, doel, alleenEigenBron }: Aanvraag): boolean =>
  besluit.beleid === beleid &&
  besluit.aanvraag.aanvrager === aanvrager &&
  besluit.aanvraag.doel === doel &&
  besluit.aanvraag.alleenEigenBron === alleenEigenBron

/** The first moment after `nu` at which a fact ends (exclusive, as a decision reads it); facts only end. */
function eersteEinde({ feiten }: Grond, nu: number): number {
  let eerste = Number.POSITIVE_INFINITY
  for (const stand of feiten.values()) {
    if (stand.soort !== 'BEKEND') continue
    for (const geldig of stand.geldig.values()) for (const { tot } of geldig) if (nu < tot && tot < eerste) eerste = tot
  }
  return eerste
}
