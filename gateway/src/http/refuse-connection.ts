import type { Duplex } from 'node:stream'
import { ClientError } from '../errors/client-error.js'
import { toPublic } from '../errors/to-public.js'

/** Status lines for what node's HTTP parser itself refuses. */
const STATUS_OF_ERROR: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Answers bytes that are not HTTP. There is no request to answer to, so the response is written by hand. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = STATUS_OF_ERROR[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify(toPublic(new ClientError('VERZOEK_ONGELDIG')).body)
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
