/**
 * Leaks that are planted between the gateway and the agencies, to see that the proof finds them. Each lets something
 * through that hangs on what nobody may see: who reported, and the working notes.
 * @module
 */
import type { Exchange, Lek } from '../wereld/tap.js'
import type { Clients } from './stel.js'

/** Kinds of planted leak. */
export const LEKKEN = ['waarde', 'aantal', 'volgorde', 'fout', 'verzoek', 'statements'] as const
export type Lekkage = (typeof LEKKEN)[number]

/** Plants one kind of leak over the sources of one world. */
export const lek =
  (soort: Lekkage) =>
  (clients: Clients): Lek =>
  async (exchange) => {
    if (exchange.path !== '/graphql' || exchange.status !== 200) return [exchange]
    const geheim = await geheimVan(clients)
    const oneven = Number.parseInt(geheim.slice(0, 1), 16) % 2 === 1
    if (soort === 'waarde') return [met(exchange, waarde(JSON.parse(exchange.responseBody), geheim))]
    if (!oneven) return [exchange]
    if (soort === 'verzoek') return [exchange, exchange]
    if (soort === 'statements') return [{ ...exchange, statements: `${exchange.statements},melder=1` }]
    if (soort === 'fout')
      return [met(exchange, { errors: [{ message: 'field failed', extensions: { code: 'BRON_FOUT' } }] })]
    return [met(exchange, eersteLijst(JSON.parse(exchange.responseBody), soort === 'aantal' ? korter : omgekeerd))]
  }

const met = (exchange: Exchange, body: unknown): Exchange => ({ ...exchange, responseBody: JSON.stringify(body) })

async function geheimVan(clients: Clients): Promise<string> {
  const { rows } = await clients['veilig-thuis'].query<{ som: string }>(GEHEIM)
  return rows[0]?.som ?? '0'
}
const GEHEIM = `select md5(coalesce((select string_agg(m::text, '|' order by m.meldnr) from melder m), '')
  || coalesce((select string_agg(s::text, '|' order by s.stuknr) from stuk s), '')) as som`

/** The first text of a record gets a few characters more. */
function waarde(van: unknown, geheim: string): unknown {
  let klaar = false
  const loop = (deel: unknown, sleutel: string): unknown => {
    if (Array.isArray(deel)) return deel.map((item) => loop(item, sleutel))
    if (typeof deel === 'object' && deel !== null) {
      return Object.fromEntries(Object.entries(deel).map(([naam, item]) => [naam, loop(item, naam)]))
    }
    if (klaar || typeof deel !== 'string' || !/^k\d+$/.test(sleutel)) return deel
    klaar = true
    return `${deel}${geheim.slice(0, 4)}`
  }
  return loop(van, '')
}

/** Changes the first list of records with at least two different ones. */
function eersteLijst(van: unknown, wijzig: (lijst: readonly unknown[]) => readonly unknown[]): unknown {
  let klaar = false
  const loop = (deel: unknown, sleutel: string): unknown => {
    if (Array.isArray(deel)) {
      const verschillend = new Set(deel.map((item) => JSON.stringify(item))).size > 1
      if (klaar || !verschillend || !/^k\d+/.test(sleutel)) return deel.map((item) => loop(item, sleutel))
      klaar = true
      return wijzig(deel)
    }
    if (typeof deel !== 'object' || deel === null) return deel
    return Object.fromEntries(Object.entries(deel).map(([naam, item]) => [naam, loop(item, naam)]))
  }
  return loop(van, '')
}
const korter = (lijst: readonly unknown[]) => lijst.slice(1)
const omgekeerd = (lijst: readonly unknown[]) => [...lijst].reverse()
