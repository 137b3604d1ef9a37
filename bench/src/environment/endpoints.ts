import type { SourceName } from '../sources/answer-internal.js'

/** Where a source of the benchmark listens, and the key that it shares with the gateways that sign (base64). */
export interface BenchEndpoint {
  readonly url: string
  readonly sleutel: string
}
export type Endpoints = Readonly<Record<SourceName, BenchEndpoint>>
