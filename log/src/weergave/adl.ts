import { isGetoond, type Paar } from './paar.js'

/** A record of the Authorization Decision Log (ADL 0.0.1, working draft): who asked, what was decided, under which policy. */
export interface AdlRegel {
  readonly trace_id: string
  readonly span_id: string
  readonly parent_span_id?: string
  readonly event_name: 'adl.access_evaluations'
  /** ms since the epoch. */
  readonly timestamp: number
  /** A deny is `Ok`, never `Error`. */
  readonly status: 'Unset' | 'Ok' | 'Error'
  readonly attributes: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

const INTERNE_FOUT = 500

/** One record per request: its decisions are one batch, per field, source and outcome (AuthZEN 1.0, section 7). */
export function adlRegel({ trace, eind, over, velden, status, code, volledig }: Paar): AdlRegel {
  const { span, ouderSpan, medewerker, rol, organisatie, doel, beleid, betrokkenen, gezinnen, systeem } = over
  return {
    trace_id: trace,
    span_id: span,
    ...(ouderSpan === undefined ? {} : { parent_span_id: ouderSpan }),
    event_name: 'adl.access_evaluations',
    timestamp: eind,
    status: status >= INTERNE_FOUT ? 'Error' : 'Ok',
    attributes: {
      'adl.core.policies': { 'gezinsbeeld-beleid': beleid },
      'dpl.core.data_subject_id': betrokkenen,
    },
    body: {
      'adl.core.request': {
        subject: { type: 'Medewerker', id: medewerker, properties: { rol, organisatie } },
        action: { name: doel },
        context: { gezinnen, ...(systeem === undefined ? {} : { systeem }) },
        evaluations: velden.map(({ veld, bron, categorieen, personen }) => ({
          resource: { type: veld, properties: { bron, categorieen, betrokkenen: personen } },
        })),
      },
      'adl.core.response': {
        evaluations: velden.map((veld) => ({
          decision: isGetoond(veld),
          context: { uitkomst: veld.uitkomst, code: veld.code, regel: veld.regel, aantal: veld.aantal },
        })),
        context: { status, code, volledig },
      },
    },
  }
}
