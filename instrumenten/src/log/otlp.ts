import type { LdvRegel } from '@gezinsbeeld/log'
import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { OpdrachtFout } from '../opdracht-fout.js'

type Span = Parameters<OTLPTraceExporter['export']>[0][number]

/** Sends lines to a collector, and closes. */
export interface Verzender {
  /** Resolves when the collector has taken them. @throws OpdrachtFout COLLECTOR_WEIGERT */
  stuur(regels: readonly LdvRegel[]): Promise<void>
  sluit(): Promise<void>
}

/**
 * Opens an OpenTelemetry collector that takes OTLP over HTTP (JSON).
 * @param url where it takes traces, e.g. `http://127.0.0.1:4318/v1/traces`
 */
export function openOtlp(url: string): Verzender {
  const exporter = new OTLPTraceExporter({ url })
  return {
    stuur: (regels) =>
      new Promise((klaar, faal) =>
        exporter.export(regels.map(spanVan), ({ code, error }) =>
          code === 0
            ? klaar()
            : faal(
                new OpdrachtFout('COLLECTOR_WEIGERT', `de collector op \`${url}\` nam de regels niet aan`, {
                  cause: error,
                }),
              ),
        ),
      ),
    sluit: () => exporter.shutdown(),
  }
}

function spanVan(regel: LdvRegel): Span {
  const { trace_id: traceId, span_id: spanId, parent_span_id: ouder, start_time: begin, end_time: eind } = regel
  // The flag says nothing here: a processing is logged whatever the caller sampled (LDV).
  const context = (id: string) => ({ traceId, spanId: id, traceFlags: TraceFlags.SAMPLED })
  return {
    name: regel.name,
    kind: SpanKind.INTERNAL,
    spanContext: () => context(spanId),
    ...(ouder === undefined ? {} : { parentSpanContext: context(ouder) }),
    startTime: tijd(begin),
    endTime: tijd(eind),
    duration: tijd(eind - begin),
    status: { code: SpanStatusCode[STATUS[regel.status]] },
    attributes: regel.attributes,
    links: [],
    events: [],
    ended: true,
    resource: resourceFromAttributes(regel.resource.attributes),
    instrumentationScope: { name: 'gezinsbeeld' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}

const STATUS = { Unset: 'UNSET', Ok: 'OK', Error: 'ERROR' } as const
const MS = 1000
const NS_PER_MS = 1e6

/** Seconds and nanoseconds, as OpenTelemetry counts. */
const tijd = (ms: number): [number, number] => [Math.trunc(ms / MS), (ms % MS) * NS_PER_MS]
