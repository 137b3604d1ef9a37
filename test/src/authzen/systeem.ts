import type { TestWorld } from '../wereld/open-world.js'

export const GI_A = '00000009900000003001'
export const RAAD = '00000009900000002001'

/** The claims of a client-credentials token: of a system, and nothing that only a person has. */
const systeem = (client: string, organisatie: string, instantie: string) => ({
  medewerker: client,
  azp: client,
  organisatie,
  instantie,
  systeem: true,
  rol: undefined as never,
  acr: undefined,
})
/** The case system of GI-A. */
export const GI_SYSTEEM = systeem('gi-a-systeem', GI_A, 'GI')
/** The case system of the Raad. */
export const RAAD_SYSTEEM = systeem('raad-systeem', RAAD, 'RVDK')

/** One decision as the decision point answers it. */
export interface Besluit {
  readonly decision: boolean
  readonly context?: Readonly<Record<string, unknown>>
}
export interface Gekregen {
  readonly status: number
  readonly headers: Headers
  readonly body: Besluit & { readonly evaluations: readonly Besluit[]; readonly code: string }
}

/** Posts to the decision point with the token of a system. */
export async function stuurAls(
  wie: typeof GI_SYSTEEM,
  { world }: TestWorld,
  pad: string,
  body: unknown,
  claims: object = {},
  headers: object = {},
): Promise<Gekregen> {
  const token = await world.token({ ...wie, ...claims })
  const response = await fetch(`${world.gatewayUrl}${pad}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Gekregen['body'] }
}
