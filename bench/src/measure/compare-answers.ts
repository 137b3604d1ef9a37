import { isDeepStrictEqual } from 'node:util'
import type { Environment } from '../environment/open-environment.js'
import type { Operation } from '../operations/operations.js'
import type { Running } from '../variants/variants.js'

/** What a variant answers, and how much it asks for that. */
export interface Compared {
  /** Bytes of the shortest of the answers that were compared. */
  readonly bytes: number
  /** Calls to sources for one request, everything warm. */
  readonly calls: number
}

/** Which of the bodies are compared: the first, and one further on. */
const SAMPLES = [0, 7]

/**
 * Asks the same of every variant and compares the answers, whatever the order of their keys; what is measured is only
 * worth something when all do the same work.
 * @throws when an answer has errors or differs from the first variant's
 */
export async function compareAnswers(
  { headers, countCalls }: Environment,
  operation: Operation,
  variants: readonly Running[],
): Promise<ReadonlyMap<Running, Compared>> {
  const found = new Map<Running, Compared>()
  const first: unknown[] = []
  for (const variant of variants) {
    let [bytes, calls] = [Number.POSITIVE_INFINITY, 0]
    for (const [nr, sample] of SAMPLES.entries()) {
      const body = operation.bodies[sample % operation.bodies.length] as string
      await ask(variant, headers, body)
      await countCalls()
      const text = await ask(variant, headers, body)
      calls = Object.values(await countCalls()).reduce((sum, count) => sum + count, 0)
      const answer = JSON.parse(text) as { data?: unknown; errors?: unknown }
      if (answer.errors !== undefined || !answer.data) throw different(variant, operation, text)
      first[nr] ??= answer.data
      if (!isDeepStrictEqual(answer.data, first[nr])) throw different(variant, operation, text)
      bytes = Math.min(bytes, Buffer.byteLength(text))
    }
    found.set(variant, { bytes, calls })
  }
  return found
}

async function ask({ url }: Running, headers: Environment['headers'], body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body })
  return response.text()
}

const different = ({ name }: Running, operation: Operation, text: string): Error =>
  new Error(`${name} answers ${operation.name} otherwise than the first variant: ${text.slice(0, 400)}`)
