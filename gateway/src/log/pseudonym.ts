import { createHmac } from 'node:crypto'

/**
 * The name of a data subject or family in the log: keyed, and another one per requesting organisation, so that two
 * logs cannot be joined on it and it is never the id of the graph (decision 5).
 * @returns 32 hex
 */
export function pseudonym(key: Buffer, soort: 'gezin' | 'persoon', organisatie: string, id: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([soort, organisatie, id]))
    .digest('hex')
    .slice(0, 32)
}
