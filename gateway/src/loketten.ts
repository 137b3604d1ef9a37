import { audit } from './loket/audit/audit.js'
import { inzage } from './loket/inzage/inzage.js'
import type { LoketDeel } from './loket/loket-deel.js'
import { loketvelden } from './loket/loketvelden.js'
import { motivering } from './loket/motivering/motivering.js'
import { ouder } from './loket/ouder/ouder.js'
import { statistiek } from './loket/statistiek/statistiek.js'
import { verstrekking } from './loket/verstrekking/verstrekking.js'
import { noodtoegangLoket } from './noodtoegang/loket.js'

/** Every part of the loket. A part that is not in this list does not exist: not in the schema, not in the execution. */
export const LOKETTEN: readonly LoketDeel[] = [
  loketvelden,
  statistiek,
  verstrekking,
  ouder,
  inzage,
  motivering,
  audit,
  noodtoegangLoket,
]
