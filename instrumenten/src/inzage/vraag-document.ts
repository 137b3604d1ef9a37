import { codeVan, stuur } from '../gateway.js'
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

/**
 * Asks the gateway for the overview as a document, under the purpose of inspection.
 * @throws OpdrachtFout GATEWAY_NIET_BEREIKBAAR, GATEWAY_WEIGERT (with the gateway's own code and nothing else of its answer)
 */
export async function vraagDocument(gateway: URL, token: string, variables: Documentvraag): Promise<string> {
  const antwoord = await stuur(gateway, '/graphql', {
    token,
    koppen: { accept: 'application/graphql-response+json', 'x-doelbinding': 'INZAGE_BETROKKENE' },
    body: { query: QUERY, variables },
  })
  const { data, errors } = antwoord as Antwoord
  const tekst = data?.inzageoverzichtDocument
  if (typeof tekst === 'string') return tekst
  const code = codeVan(errors?.[0]?.extensions?.code)
  throw new OpdrachtFout(
    'GATEWAY_WEIGERT',
    code
      ? `de gateway gaf geen overzicht: \`${code}\` (docs/foutcodes.md)`
      : 'de gateway gaf geen overzicht en geen code: is dit het adres van een gateway van Gezinsbeeld?',
  )
}

interface Antwoord {
  readonly data?: { readonly inzageoverzichtDocument?: unknown } | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
}
