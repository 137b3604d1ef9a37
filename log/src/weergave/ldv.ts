import type { Paar } from './paar.js'

/** A processing activity in the register. */
export interface Activiteit {
  readonly naam: string
  /** URI into the register of processing activities. */
  readonly uri: string
}

/** A line of the Logboek Dataverwerkingen (LDV 0.8.0, working draft, section 3): one data subject at most, and no employee. */
export interface LdvRegel {
  readonly trace_id: string
  readonly span_id: string
  readonly parent_span_id?: string
  /** An internal error of ours only; a refusal is none. */
  readonly status: 'Unset' | 'Ok' | 'Error'
  readonly name: string
  /** ms since the epoch. */
  readonly start_time: number
  readonly end_time: number
  readonly resource: { readonly attributes: Readonly<Record<string, string>> }
  readonly attributes: Readonly<Record<string, string>>
}

const BRON = { attributes: { 'service.name': 'gezinsbeeld-gateway' } }
const INTERNE_FOUT = 500

/**
 * The lines of one request: a span of its own, and under it one per data subject.
 * @param activiteit the processing activity of a purpose
 */
export function ldvRegels(
  { trace, begin, eind, over, spans, status }: Paar,
  activiteit: Activiteit,
): readonly LdvRegel[] {
  const samen = {
    trace_id: trace,
    status: status >= INTERNE_FOUT ? ('Error' as const) : ('Ok' as const),
    name: activiteit.naam,
    start_time: begin,
    end_time: eind,
    resource: BRON,
  }
  const verwerking = { 'dpl.core.processing_activity_id': activiteit.uri }
  const ouder: LdvRegel = {
    ...samen,
    span_id: over.span,
    ...(over.ouderSpan === undefined ? {} : { parent_span_id: over.ouderSpan }),
    attributes: verwerking,
  }
  const kinderen = over.betrokkenen.flatMap((betrokkene, index) => {
    const span = spans[index]
    if (span === undefined) return []
    const wie = { 'dpl.core.data_subject_id': betrokkene, 'dpl.core.data_subject_id_type': 'gezinsbeeld-logpseudoniem' }
    return [{ ...samen, span_id: span, parent_span_id: over.span, attributes: { ...verwerking, ...wie } }]
  })
  return [ouder, ...kinderen]
}
