/** What went wrong on our side. */
export type InternalErrorCode =
  | 'INTERN'
  | 'LOG_NIET_BESCHIKBAAR'
  | 'LOG_REGEL_ONGELDIG'
  | 'OPSLAG_NIET_BESCHIKBAAR'
  | 'IDENTITEIT_NIET_BESCHIKBAAR'
  | 'KLOK_ONLEESBAAR'
  | 'SUPERGRAPH_ONGELDIG'
  | 'PLAN_MISLUKT'

/** May hold addresses or data in its cause; the caller only ever sees the sentence of its public code. */
export class InternalError extends Error {
  readonly code: InternalErrorCode

  constructor(code: InternalErrorCode, options: { readonly cause?: unknown } = {}) {
    super(code, options)
    this.name = 'InternalError'
    this.code = code
  }
}
