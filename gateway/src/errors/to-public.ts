import { ClientError } from './client-error.js'
import { VERZOEK_CODES } from './codes.js'
import { InternalError } from './internal-error.js'

/** The two media types of GraphQL over HTTP. */
export type MediaType = 'application/graphql-response+json' | 'application/json'

/** A refusal of a whole request, ready to be written. */
export interface PublicRefusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: {
    readonly errors: readonly [
      {
        readonly message: string
        readonly extensions: { readonly code: string; readonly uitweg: string; readonly plaats?: string }
      },
    ]
  }
}

/** Headers that HTTP asks for with a status (RFC 9110, 11.6.1 and 15.5.6). */
const HEADERS_OF_STATUS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'www-authenticate': 'Bearer' },
  405: { allow: 'POST' },
  503: { 'retry-after': '5' },
}

/**
 * The only place where an error becomes a response body. Whatever is not a {@link ClientError} is told as its public
 * code or as `INTERN`, without its message, cause or stack.
 */
export function toPublic(error: unknown, media: MediaType = 'application/graphql-response+json'): PublicRefusal {
  const refusal = publicOf(error)
  const entry = VERZOEK_CODES[refusal.code]
  const status = media === 'application/json' && 'statusJson' in entry ? entry.statusJson : entry.status
  return {
    status,
    headers: { ...HEADERS_OF_STATUS[status], ...refusal.headers },
    body: {
      errors: [
        {
          message: refusal.message,
          extensions: {
            code: refusal.code,
            uitweg: refusal.uitweg,
            ...(refusal.place === undefined ? {} : { plaats: refusal.place }),
          },
        },
      ],
    },
  }
}

/** Status and code under which an error is told, for the log. */
export function refusalOf(error: unknown): Pick<ClientError, 'status' | 'code'> {
  const { status, code } = publicOf(error)
  return { status, code }
}

const publicOf = (error: unknown) => (error instanceof ClientError ? error : new ClientError(publicCodeOf(error)))

/** Internal errors that are told as what they are: something of ours does not answer now. */
const OPENBAAR = ['LOG_NIET_BESCHIKBAAR', 'IDENTITEIT_NIET_BESCHIKBAAR', 'OPSLAG_NIET_BESCHIKBAAR'] as const

function publicCodeOf(error: unknown): (typeof OPENBAAR)[number] | 'INTERN' {
  if (!(error instanceof InternalError)) return 'INTERN'
  return OPENBAAR.find((code) => code === error.code) ?? 'INTERN'
}
