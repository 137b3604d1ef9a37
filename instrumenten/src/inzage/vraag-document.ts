import { OpdrachtFout } from '../opdracht-fout.js'

/** What is asked: of whom, in which form, how many times at most. */
export interface Documentvraag {
  readonly persoon: string
  readonly vorm: string
  readonly eerste: number
}

const QUERY = `query Inzageoverzicht($persoon: ID!, $vorm: Documentvorm!, $eerste: Int!) {
  inzageoverzichtDocument(persoon: $persoon, vorm: $vorm, eerste: $eerste)
}`

const WACHT_MS = 30_000

/**
 * Asks the gateway for the overview as a document, under the purpose of inspection.
 * @throws OpdrachtFout GATEWAY_NIET_BEREIKBAAR, GATEWAY_WEIGERT (with the gateway's own code and nothing else of its answer)
 */
export async function vraagDocument(gateway: URL, token: string, variables: Documentvraag): Promise<string> {
  const antwoord = await stuur(gateway, token, variables)
  const { data, errors } = antwoord as Antwoord
  const tekst = data?.inzageoverzichtDocument
  if (typeof tekst === 'string') return tekst
  const code = errors?.[0]?.extensions?.code
  throw new OpdrachtFout(
    'GATEWAY_WEIGERT',
    typeof code === 'string' && /^[A-Z_]{1,64}$/.test(code)
      ? `de gateway gaf geen overzicht: \`${code}\` (docs/foutcodes.md)`
      : 'de gateway gaf geen overzicht en geen code: is dit het adres van een gateway van Gezinsbeeld?',
  )
}

interface Antwoord {
  readonly data?: { readonly inzageoverzichtDocument?: unknown } | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
}

async function stuur(gateway: URL, token: string, variables: Documentvraag): Promise<object> {
  try {
    const response = await fetch(new URL('/graphql', gateway), {
      method: 'POST',
      // Followed elsewhere the token would go along.
      redirect: 'error',
      signal: AbortSignal.timeout(WACHT_MS),
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
        'x-doelbinding': 'INZAGE_BETROKKENE',
      },
      body: JSON.stringify({ query: QUERY, variables }),
    })
    const body: unknown = await response.json().catch(() => undefined)
    return typeof body === 'object' && body !== null ? body : {}
  } catch (cause) {
    throw new OpdrachtFout(
      'GATEWAY_NIET_BEREIKBAAR',
      `\`${gateway.origin}\` antwoordt niet: draait de gateway, en klopt het adres?`,
      {
        cause,
      },
    )
  }
}
