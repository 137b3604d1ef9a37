import { ClientError } from '../errors/client-error.js'

/** A GraphQL request as the body carries it (GraphQL over HTTP, "Request parameters"). */
export interface GraphqlBody {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly extensions?: Readonly<Record<string, unknown>>
}

/**
 * Reads the members of a GraphQL request; a member that is `null` counts as absent, one that is unknown is left alone.
 * @throws ClientError BUNDEL_NIET_TOEGESTAAN or VERZOEK_ONGELDIG; messages name members, never what they held
 */
export function parseBody(text: string): GraphqlBody {
  const body = parseJson(text)
  if (Array.isArray(body)) throw new ClientError('BUNDEL_NIET_TOEGESTAAN')
  if (!isMap(body)) throw new ClientError('VERZOEK_ONGELDIG', { detail: 'de inhoud is geen JSON-object' })
  const query = member(body, 'query', isText)
  if (query === undefined) throw new ClientError('VERZOEK_ONGELDIG', { detail: '`query` ontbreekt', place: 'query' })
  const operationName = member(body, 'operationName', isText)
  const variables = member(body, 'variables', isMap)
  const extensions = member(body, 'extensions', isMap)
  return {
    query,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
    ...(extensions === undefined ? {} : { extensions }),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the body.
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'de inhoud is geen JSON' })
  }
}

function member<T>(
  body: Readonly<Record<string, unknown>>,
  name: keyof GraphqlBody,
  is: (value: unknown) => value is T,
): T | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  if (value === undefined || value === null) return undefined
  if (is(value)) return value
  throw new ClientError('VERZOEK_ONGELDIG', { detail: `\`${name}\` heeft niet de juiste vorm`, place: name })
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
