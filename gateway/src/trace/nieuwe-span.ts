import { randomUUID } from 'node:crypto'

/**
 * A span id of its own, 16 hex, from a CSPRNG (ADL: never derived from data). `randomUUID` draws its bytes in bulk; taken are the
 * parts of it that are all random.
 */
export function nieuweSpan(): string {
  const uuid = randomUUID()
  return uuid.slice(24) + uuid.slice(0, 4)
}
