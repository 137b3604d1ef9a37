import { VERZOEK_CODES, type VerzoekCode } from './codes.js'

/** What may be told beside the sentence of the code. None of it may hold personal data or a value from the request. */
export interface ClientErrorDetail {
  /** Makes the sentence precise: lower case, no period, names in backticks. */
  readonly detail?: string
  /** Where in the request, e.g. `regel 3, kolom 5` or `extensions.doelbinding`. */
  readonly place?: string
  /** Response headers that belong to the refusal, e.g. `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Says what the caller did; may leave the gateway as written. */
export class ClientError extends Error {
  readonly code: VerzoekCode
  readonly status: number
  readonly place?: string
  readonly uitweg: string
  readonly headers: Readonly<Record<string, string>>

  constructor(code: VerzoekCode, { detail, place, headers }: ClientErrorDetail = {}) {
    const { zin, status, uitweg } = VERZOEK_CODES[code]
    super(detail === undefined ? zin : `${zin}: ${detail}`)
    this.name = 'ClientError'
    this.code = code
    this.status = status
    this.uitweg = uitweg
    this.headers = headers ?? {}
    if (place !== undefined) this.place = place
  }
}
