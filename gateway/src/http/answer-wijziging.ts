import type { IncomingMessage } from 'node:http'
import { OPDRACHT_HEADER } from '@gezinsbeeld/schema'
import { readBody } from './read-body.js'
import { type Asked, write } from './write.js'

/** Bytes: the name of a source. */
const GRENS = 1000

/** Takes note of a change that a source announced; false when it is not that source that says so. */
export type HoorWijziging = (opdracht: string | undefined, body: string) => Promise<boolean>

/** `POST /intern/wijziging`: 200 when it was taken note of, else 401 without a reason. */
export async function answerWijziging(hoor: HoorWijziging, asked: Asked): Promise<void> {
  const gehoord = await read(hoor, asked.request).catch(() => false)
  write(asked, { status: gehoord ? 200 : 401, body: JSON.stringify({ gehoord }), type: 'application/json' })
}

async function read(hoor: HoorWijziging, request: IncomingMessage): Promise<boolean> {
  if (request.method !== 'POST') return false
  const [opdracht, ...meer] = request.headersDistinct[OPDRACHT_HEADER] ?? []
  return meer.length === 0 && hoor(opdracht, await readBody(request, GRENS))
}
