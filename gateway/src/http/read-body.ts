import type { IncomingMessage } from 'node:http'
import { ClientError } from '../errors/client-error.js'

/**
 * Reads the body of a request, and stops keeping it at the limit, whatever `Content-Length` promised.
 * @throws ClientError VERZOEK_TE_GROOT, INHOUDSTYPE_NIET_ONDERSTEUND (not UTF-8, compressed) or VERZOEK_ONGELDIG
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  requireJson(request)
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof ClientError) throw error
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'het verzoek werd afgebroken' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new ClientError('INHOUDSTYPE_NIET_ONDERSTEUND', { detail: 'dit is geen UTF-8' })
  }
}

const tooLarge = (maxBytes: number) =>
  new ClientError('VERZOEK_TE_GROOT', { detail: `de grens is ${maxBytes} bytes`, headers: { connection: 'close' } })

/** A form or plain text would let a page elsewhere send a request without a preflight; only JSON is read. */
function requireJson({ headersDistinct }: IncomingMessage): void {
  const [header, ...more] = headersDistinct['content-type'] ?? []
  const [type, ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length)
  const encoding = headersDistinct['content-encoding']?.join(',').toLowerCase() ?? 'identity'
  const utf8 = charset === undefined || ['utf-8', '"utf-8"', 'utf8'].includes(charset)
  if (more.length > 0 || type !== 'application/json' || !utf8 || encoding !== 'identity') {
    throw new ClientError('INHOUDSTYPE_NIET_ONDERSTEUND')
  }
}
