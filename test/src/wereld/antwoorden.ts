/** An answer of a gateway that some test got over HTTP. */
export interface Beantwoord {
  readonly trace: string
  /** Code of a refusal of the whole request; undefined for any other answer. */
  readonly code: string | undefined
}

const PADEN = new Set(['/graphql', '/access/v1/evaluation', '/access/v1/evaluations'])
const perGateway = new Map<string, Beantwoord[]>()
const echt = globalThis.fetch

// Every test asks by `fetch`, its own or that of the world: listening here misses none.
globalThis.fetch = async (...vraag) => {
  const response = await echt(...vraag)
  const { origin, pathname } = new URL(response.url)
  const trace = response.headers.get('x-trace')
  if (trace !== null && PADEN.has(pathname)) {
    const tekst = await response.clone().text()
    const lijst = perGateway.get(origin) ?? []
    perGateway.set(origin, [...lijst, { trace, code: codeIn(tekst) }])
  }
  return response
}

/** Everything that this gateway answered to the tests of this file so far. */
export const beantwoord = (gatewayUrl: string): readonly Beantwoord[] => perGateway.get(gatewayUrl) ?? []

function codeIn(tekst: string): string | undefined {
  try {
    const { errors, data, code } = JSON.parse(tekst)
    return code ?? (data === undefined ? errors?.[0]?.extensions?.code : undefined)
  } catch {
    return undefined
  }
}
