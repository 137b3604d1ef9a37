import { randomUUID } from 'node:crypto'
import { nieuweSpan } from '../trace/nieuwe-span.js'

/** W3C Trace Context of one request. */
export interface Trace {
  /** 32 lower hex; joins the log of the gateway, of the sources and of the caller. */
  readonly traceId: string
  /** Span of the caller, 16 lower hex; undefined when this request starts the trace. */
  readonly ouderSpan: string | undefined
  /** Value of the `traceparent` header for whoever comes next. */
  readonly traceparent: string
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/
const ZEROS = /^0+$/

/**
 * Keeps the trace id of the caller and starts our own span, or starts a trace when the header is absent or not valid:
 * a wrong one must be ignored, not refused (Trace Context, section 3.2.2.5).
 */
export function openTrace(headers: readonly string[] = []): Trace {
  const [traceId, span] = headers.length === 1 ? (TRACEPARENT.exec(headers[0] ?? '')?.slice(1) ?? []) : []
  const usable = traceId !== undefined && span !== undefined && !ZEROS.test(traceId) && !ZEROS.test(span)
  const kept = usable ? traceId : randomUUID().replaceAll('-', '')
  return {
    traceId: kept,
    ouderSpan: usable ? span : undefined,
    traceparent: `00-${kept}-${nieuweSpan()}-01`,
  }
}
