import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as a collector gets it (OTLP over HTTP, JSON). */
export interface OtlpSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly startTimeUnixNano: string
  readonly status: { readonly code?: number }
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[]
}

/** A collector on loopback that keeps what it gets. */
export interface Collector {
  readonly url: string
  readonly ontvangen: OtlpSpan[]
  /** Status of its answers from now on. */
  antwoordMet(status: number): void
  sluit(): Promise<void>
}

interface OtlpBericht {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[] }[]
}

export async function openCollector(): Promise<Collector> {
  const ontvangen: OtlpSpan[] = []
  let status = 200
  const server = createServer((request, response) => {
    const delen: Buffer[] = []
    request.on('data', (deel: Buffer) => delen.push(deel))
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(delen).toString()) as OtlpBericht
      ontvangen.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`,
    ontvangen,
    antwoordMet: (nieuw) => {
      status = nieuw
    },
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  }
}
