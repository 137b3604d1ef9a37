/**
 * Leaks that are planted between the gateway and the agencies, to see that the proof finds them. Each lets something
 * through that hangs on what nobody may see: who reported, and the working notes.
 * @module
 */
import type { Exchange } from '../wereld/tap.js'
import { orderVan } from './opdracht.js'
import type { Clients, Geplant } from './stel.js'

/**
 * Kinds of planted leak. By what shows: a value, a number of rows, an order of rows, an error, another call, another
 * statement. By where alone it shows: in the frame per person, under emergency access, by a release, in the explanation.
 */
export const LEKKEN = [
  'waarde',
  'aantal',
  'volgorde',
  'fout',
  'verzoek',
  'statements',
  'kader',
  'noodtoegang',
  'vrijgave',
  'waarom',
] as const
export type Lekkage = (typeof LEKKEN)[number]

/** Plants one kind of leak over the sources and the answers of one world. */
export const lek =
  (soort: Lekkage) =>
  (clients: Clients): Geplant => ({
    bron: async (exchange) => {
      if (exchange.path !== '/graphql' || exchange.status !== 200 || soort === 'waarom') return [exchange]
      return bijBron(soort, exchange, await geheimVan(clients))
    },
    antwoord: async (tekst) => {
      if (soort !== 'waarom' || !tekst.includes('"waarom":[{')) return tekst
      return tekst.replace('"waarom":[{', `"waarom":[{"bewijs":"${(await geheimVan(clients)).slice(0, 4)}",`)
    },
  })

function bijBron(soort: Lekkage, exchange: Exchange, geheim: string): [Exchange, ...Exchange[]] {
  const oneven = Number.parseInt(geheim.slice(0, 1), 16) % 2 === 1
  const plaats = onder(soort, exchange)
  if (plaats) return [met(exchange, waarde(JSON.parse(exchange.responseBody), geheim, plaats))]
  if (!oneven) return [exchange]
  if (soort === 'verzoek') return [exchange, exchange]
  if (soort === 'statements') return [{ ...exchange, statements: `${exchange.statements},melder=1` }]
  if (soort === 'fout')
    return [met(exchange, { errors: [{ message: 'field failed', extensions: { code: 'BRON_FOUT' } }] })]
  if (soort !== 'aantal' && soort !== 'volgorde') return [exchange]
  return [met(exchange, eersteLijst(JSON.parse(exchange.responseBody), soort === 'aantal' ? korter : omgekeerd))]
}

/** Where a value is to be changed, if this kind of leak changes one in this exchange: under which response key. */
function onder(soort: Lekkage, { requestBody, requestHeaders }: Exchange): RegExp | undefined {
  const { opdracht } = orderVan(requestHeaders)
  if (soort === 'waarde') return OVERAL
  if (soort === 'noodtoegang') return opdracht.doel === 'D15' ? OVERAL : undefined
  if (soort === 'vrijgave') return JSON.stringify(opdracht.cellen).includes('"vrijgave":true') ? OVERAL : undefined
  const [, sleutel] = soort === 'kader' ? (/(\w+)\s*:\s*(?:gi|lt|raad)Kader\b/.exec(requestBody) ?? []) : []
  return sleutel === undefined ? undefined : new RegExp(`^${sleutel}$`)
}
const OVERAL = /^data$/

const met = (exchange: Exchange, body: unknown): Exchange => ({ ...exchange, responseBody: JSON.stringify(body) })

async function geheimVan(clients: Clients): Promise<string> {
  const { rows } = await clients['veilig-thuis'].query<{ som: string }>(GEHEIM)
  return rows[0]?.som ?? '0'
}
const GEHEIM = `select md5(coalesce((select string_agg(m::text, '|' order by m.meldnr) from melder m), '')
  || coalesce((select string_agg(s::text, '|' order by s.stuknr) from stuk s), '')) as som`

/** The first text of a record below this key gets a few characters more. */
function waarde(van: unknown, geheim: string, plaats: RegExp): unknown {
  let klaar = false
  const loop = (deel: unknown, sleutel: string, binnen: boolean): unknown => {
    const hier = binnen || plaats.test(sleutel)
    if (Array.isArray(deel)) return deel.map((item) => loop(item, sleutel, hier))
    if (typeof deel === 'object' && deel !== null) {
      return Object.fromEntries(Object.entries(deel).map(([naam, item]) => [naam, loop(item, naam, hier)]))
    }
    if (klaar || !hier || typeof deel !== 'string' || !/^k\d+$/.test(sleutel)) return deel
    klaar = true
    return `${deel}${geheim.slice(0, 4)}`
  }
  return loop(van, '', false)
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
