import type { Aanvraag } from '@gezinsbeeld/schema'
import type { Wortel } from '../access/bereik.js'
import type { Access } from '../shape/access.js'
import type { Uitval } from '../shape/uitval.js'
import type { Rij } from '../shape/vormer.js'

/** What explaining reads of a finished request. */
export interface Afgerond {
  readonly wortels: readonly Wortel[]
  /** What the plan brought back, under internal keys. */
  readonly ruw: Rij | null
  /** The answer as the requester gets it. */
  readonly data: Readonly<Record<string, unknown>>
  readonly access: Access
  readonly aanvraag: Aanvraag
  readonly uitval: Uitval
}
