import type { IncomingMessage } from 'node:http'
import { ClientError } from '../errors/client-error.js'

/**
 * Reads the body of a request, and stops keeping it at the limit, whatever `Content-Length` promised.
 * @throws ClientError VERZOEK_TE_GROOT, INHOUDSTYPE_NIET_ONDERSTEUND (not UTF-8, compressed) or VERZOEK_ONGELDIG
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  requireJson(request)
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const bytes = await collect(request, maxBytes)
  try {
    return DECODER.decode(bytes)
  } catch {
    throw new ClientError('INHOUDSTYPE_NIET_ONDERSTEUND', { detail: 'dit is geen UTF-8' })
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true })

/** By events: iterating over a stream costs more than all the rest of reading a small body. */
function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const stop = (settle: () => void) => {
      request.off('data', onData).off('end', onEnd).off('error', onBreak).off('close', onBreak)
      settle()
    }
    const onData = (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) return void chunks.push(chunk)
      // What still comes is for whoever answers: the sender has to be heard out to hear the refusal.
      request.pause()
      stop(() => reject(tooLarge(maxBytes)))
    }
    const onEnd = () => stop(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    const onBreak = () =>
      stop(() => reject(new ClientError('VERZOEK_ONGELDIG', { detail: 'het verzoek werd afgebroken' })))
    request.on('data', onData).once('end', onEnd).once('error', onBreak).once('close', onBreak)
  })
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
