import { randomBytes, randomUUID } from 'node:crypto'

/**
 * A span id of its own, 16 hex, from a CSPRNG (ADL: never derived from data). `randomUUID` draws its bytes in bulk; taken are the
 * parts of it that are all random.
 */
export function nieuweSpan(): string {
  const uuid = randomUUID()
  return uuid.slice(24) + uuid.slice(0, 4)
}

/** From this many on drawing them at once costs less than drawing each. */
const SAMEN = 16
const HEX = 16

/** As many as this of {@link nieuweSpan}: a page of families needs one per person. */
export function nieuweSpans(aantal: number): string[] {
  if (aantal < SAMEN) return Array.from({ length: aantal }, nieuweSpan)
  const hex = randomBytes((aantal * HEX) / 2).toString('hex')
  return Array.from({ length: aantal }, (_, nr) => hex.slice(nr * HEX, (nr + 1) * HEX))
}
