import type { Veldregel } from '../regel/velden.js'
import type { Paar } from './paar.js'

/** What of one data subject was shown, masked or refused in one request, to whom and for what (H15). */
export interface Verstrekking {
  readonly trace_id: string
  /** The span of this data subject in the LDV. */
  readonly span_id: string
  /** ms since the epoch. */
  readonly tijd: number
  readonly betrokkene: string
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly doel: string
  readonly beleid: string
  readonly velden: readonly Omit<Veldregel, 'personen'>[]
}

/**
 * The disclosure records of one request: one per data subject of whom a field was asked. None of what an agency's own
 * system asked the decision point: that was decided, and nothing was shown.
 */
export function verstrekkingen({ trace, eind, over, velden, spans }: Paar): readonly Verstrekking[] {
  const { medewerker, rol, organisatie, doel, beleid, betrokkenen, systeem } = over
  if (systeem !== undefined) return []
  return betrokkenen.flatMap((betrokkene, index) => {
    const span = spans[index]
    const eigen = velden.flatMap(({ personen, ...veld }) => (personen.includes(index) ? [veld] : []))
    if (span === undefined || eigen.length === 0) return []
    return [
      {
        trace_id: trace,
        span_id: span,
        tijd: eind,
        betrokkene,
        medewerker,
        rol,
        organisatie,
        doel,
        beleid,
        velden: eigen,
      },
    ]
  })
}
