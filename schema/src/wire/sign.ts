import { createHmac, hash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Subgraph } from '../codes.js'
import type { Opdracht, Uitgegeven, VraagOpdracht } from './opdracht.js'
import { type Ingepakt, pakIn, pakUit } from './pak-in.js'

/** Header in which the gateway sends the signed order. */
export const OPDRACHT_HEADER = 'x-gezinsbeeld-opdracht'

/** How long an order is valid after signing, in milliseconds; bounds the memory of the replay check. */
export const GELDIG_MS = 30_000

/** What is signed: the order, the body it belongs to, and what makes it single use. */
interface Envelope extends Ingepakt {
  readonly v: 2
  /** SHA-256 of the exact request body, base64url. */
  readonly body: string
  readonly nonce: string
  /** Wall clock of the signer, ms since epoch. Real time, never the demo clock. */
  readonly iat: number
}

/** Why an order was refused; `code` is stable, the message holds no content. */
export class OpdrachtGeweigerd extends Error {
  readonly code:
    | 'OPDRACHT_ONTBREEKT'
    | 'OPDRACHT_ONGELDIG'
    | 'OPDRACHT_VERLOPEN'
    | 'OPDRACHT_HERHAALD'
    | 'OPDRACHT_VOOR_ANDER'
  constructor(code: OpdrachtGeweigerd['code'], message: string) {
    super(message)
    this.name = 'OpdrachtGeweigerd'
    this.code = code
  }
}

const hashOf = (body: string | Buffer) => hash('sha256', body, 'base64url')
const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text)

/**
 * Signs an order for exactly this body with the key that gateway and this subgraph share (HMAC-SHA-256).
 * @param key at least 32 bytes
 * @returns header value `base64url(json).base64url(mac)`
 */
export function signOpdracht(
  opdracht: Opdracht | Uitgegeven | VraagOpdracht,
  body: string | Buffer,
  key: Buffer,
  now = Date.now(),
): string {
  const json = `{"v":2,${tekstVan(opdracht)},"body":"${hashOf(body)}","nonce":"${randomUUID()}","iat":${now}}`
  const text = Buffer.from(json).toString('base64url')
  return `${text}.${mac(key, text).digest('base64url')}`
}

function tekstVan(opdracht: Opdracht | Uitgegeven | VraagOpdracht): string {
  if (opdracht.soort === 'vraag') return `"opdracht":${JSON.stringify(opdracht)}`
  return opdracht.soort === 'uitgegeven' ? pakIn(opdracht.inhoud, opdracht.trace) : pakIn(opdracht, opdracht.trace)
}

/** What a verifier must supply: its own name and key, the wall clock, and a memory of used nonces. */
export interface Verifier {
  readonly subgraph: Subgraph
  readonly key: Buffer
  readonly now?: () => number
  /** Remembers a nonce for `ms`; answers false when it was seen before. */
  readonly eenmalig: (nonce: string, ms: number) => Promise<boolean>
}

/**
 * Checks signature, body, age, addressee and single use, in that order; nothing is read before the signature holds.
 * @throws OpdrachtGeweigerd
 */
export async function verifyOpdracht(
  header: string | undefined,
  body: string,
  verifier: Verifier,
): Promise<Opdracht | VraagOpdracht> {
  if (!header) throw new OpdrachtGeweigerd('OPDRACHT_ONTBREEKT', `header \`${OPDRACHT_HEADER}\` is missing`)
  const envelope = open(header, verifier.key)
  const opdracht = envelope.v === 2 ? pakUit(envelope) : undefined
  if (!opdracht) throw new OpdrachtGeweigerd('OPDRACHT_ONGELDIG', 'order has a form that is not known here')
  if (envelope.body !== hashOf(body))
    throw new OpdrachtGeweigerd('OPDRACHT_ONGELDIG', 'order was signed for another body')
  const now = (verifier.now ?? Date.now)()
  if (Math.abs(now - envelope.iat) > GELDIG_MS)
    throw new OpdrachtGeweigerd('OPDRACHT_VERLOPEN', 'order is too old or from the future')
  if (opdracht.subgraph !== verifier.subgraph) {
    throw new OpdrachtGeweigerd('OPDRACHT_VOOR_ANDER', 'order is addressed to another subgraph')
  }
  if (!(await verifier.eenmalig(envelope.nonce, 2 * GELDIG_MS))) {
    throw new OpdrachtGeweigerd('OPDRACHT_HERHAALD', 'order was used before')
  }
  return opdracht
}

function open(header: string, key: Buffer): Envelope {
  const [text, signature, ...rest] = header.split('.')
  const wrong = new OpdrachtGeweigerd('OPDRACHT_ONGELDIG', 'order has no valid signature')
  if (!text || !signature || rest.length > 0) throw wrong
  const given = Buffer.from(signature, 'base64url')
  const wanted = mac(key, text).digest()
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw wrong
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Envelope
}
