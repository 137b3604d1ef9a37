import { type Ingepakt, pakUit } from '@gezinsbeeld/schema'
import type { Exchange } from '../wereld/tap.js'

/** What a signed order says, as far as these tests read it. */
export interface Gelezen {
  readonly opdracht: Readonly<Record<string, unknown>> & { readonly trace?: string; readonly doel?: string }
  readonly nonce?: unknown
  readonly iat?: unknown
}

/** Reads the order of a call to an agency out of its header, without believing it; what it was packed in stays beside it. */
export function orderVan(headers: Exchange['requestHeaders']): Gelezen {
  const [deel = ''] = String(headers['x-gezinsbeeld-opdracht']).split('.')
  const envelop = JSON.parse(Buffer.from(deel, 'base64url').toString('utf8')) as Ingepakt
  const opdracht = pakUit(envelop)
  if (!opdracht) throw new Error('an order that cannot be read')
  return { ...envelop, opdracht: { ...opdracht } }
}
