import { ClientError } from '../errors/client-error.js'
import type { MediaType } from '../errors/to-public.js'

/** In order of preference when a client accepts several equally. */
const OFFERED: readonly MediaType[] = ['application/graphql-response+json', 'application/json']

/**
 * Chooses the media type of the answer (RFC 9110, 12.5.1; GraphQL over HTTP, "Accept"). No header, and a wildcard that
 * leaves the choice to us, give `application/json`: such a client may not know the other.
 * @throws ClientError ANTWOORDTYPE_NIET_ONDERSTEUND
 */
export function chooseMediaType(accept: string | undefined): MediaType {
  if (accept === undefined || accept.trim() === '') return 'application/json'
  const ranges = accept.split(',').map(readRange)
  const weight = (type: MediaType) => ranges.find((range) => range.type === type)?.q
  const named = OFFERED.filter((type) => (weight(type) ?? 0) > 0)
  if (named.length > 0) return named.reduce((best, type) => ((weight(type) ?? 0) > (weight(best) ?? 0) ? type : best))
  const wildcard = ranges.some(({ type, q }) => q > 0 && (type === '*/*' || type === 'application/*'))
  if (wildcard && weight('application/json') === undefined) return 'application/json'
  throw new ClientError('ANTWOORDTYPE_NIET_ONDERSTEUND')
}

interface Range {
  readonly type: string
  readonly q: number
}

/** We answer in UTF-8 only; a range that asks another charset asks for something that we do not have. */
function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const parameter = (name: string) => parameters.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
  const charset = parameter('charset')?.replaceAll('"', '') ?? 'utf-8'
  const q = Number(parameter('q') ?? 1)
  return { type, q: charset === 'utf-8' && q >= 0 && q <= 1 ? q : 0 }
}
