import { type Beleid, magBevatten, type Opdracht, zelfdeWie } from '@gezinsbeeld/schema'
import type { Caller } from './verify-caller.js'

/** Why a signed order is still refused here: the data owner has the last word over its own data. */
export class OpdrachtOnaanvaardbaar extends Error {
  readonly code = 'OPDRACHT_ONAANVAARDBAAR'
}

/**
 * Checks an order against the caller's own token and this subgraph's own copy of the policy: same employee, role and
 * organisation, same policy version, and no cell that the table does not allow for this purpose.
 * @throws OpdrachtOnaanvaardbaar
 */
export function checkOpdracht(beleid: Beleid, opdracht: Opdracht, caller: Caller): void {
  if (!zelfdeWie(caller, opdracht)) throw new OpdrachtOnaanvaardbaar('order names another caller than the token')
  if (opdracht.beleid !== beleid.versie)
    throw new OpdrachtOnaanvaardbaar('order was decided under another policy version')
  const bezwaren = magBevatten(beleid, opdracht)
  if (bezwaren.length > 0) throw new OpdrachtOnaanvaardbaar(`order asks what the table refuses: ${bezwaren.join('; ')}`)
}
