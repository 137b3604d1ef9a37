import type { Exchange } from '../wereld/tap.js'
import { orderVan } from './opdracht.js'
import type { Waarneming } from './stel.js'

/** Kinds of difference, each a way in which something hidden can show. */
export type Verschil = 'status' | 'antwoord' | 'verzoeken' | 'statements' | 'bronantwoord'

/**
 * Compares two observations of the same question to two worlds. Of the signed order everything counts but what is new
 * for every call: number, time and trace.
 * @returns the kinds of difference; empty when nothing of the hidden data shows
 */
export function vergelijk(een: Waarneming, twee: Waarneming): Verschil[] {
  const verschillen: Verschil[] = []
  if (een.status !== twee.status) verschillen.push('status')
  if (een.tekst !== twee.tekst) verschillen.push('antwoord')
  const [a, b] = [een, twee].map(({ verkeer }) => [...verkeer].sort((x, y) => (plaats(x) < plaats(y) ? -1 : 1)))
  if (JSON.stringify(a?.map(plaats)) !== JSON.stringify(b?.map(plaats))) verschillen.push('verzoeken')
  if (JSON.stringify(a?.map(statements)) !== JSON.stringify(b?.map(statements))) verschillen.push('statements')
  if (JSON.stringify(a?.map(gegeven)) !== JSON.stringify(b?.map(gegeven))) verschillen.push('bronantwoord')
  return verschillen
}

/** What a subgraph was sent: path, body, and its order without what is new for every call. */
export const plaats = ({ subgraph, path, requestBody, requestHeaders }: Exchange): string =>
  JSON.stringify([subgraph, path, requestBody, order(requestHeaders)])

/** How many statements a subgraph ran, per table. */
export const statements = ({ subgraph, path, statements: geteld }: Exchange): string =>
  `${subgraph}${path} ${geteld.split(',').sort().join(',')}`

// A source that sends hidden data to the gateway has let it out of the house, also when the gateway drops it. The facts
// are about the requester and about who is hidden; what they hold is not data that is asked for.
const gegeven = ({ subgraph, path, status, responseBody }: Exchange): string =>
  path === '/graphql' ? `${subgraph} ${status} ${responseBody}` : `${subgraph}${path} ${status}`

function order(headers: Exchange['requestHeaders']): unknown {
  const { opdracht, nonce: _nonce, iat: _iat, ...overig } = orderVan(headers)
  const { trace: _trace, ...inhoud } = opdracht
  return [inhoud, overig]
}
