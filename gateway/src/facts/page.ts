/** One page of family ids out of the requester's own case load. */
export interface Pagina {
  readonly gezinIds: readonly string[]
  readonly vorige: boolean
  readonly volgende: boolean
}

const MAX_PAGINA = 50

/**
 * Cuts a page in a stable order of ids. A cursor is an id in base64url: it says nothing that the page does not say,
 * and an unknown one starts after where it would have stood.
 */
export function page(ids: readonly string[], args: Readonly<Record<string, unknown>>): Pagina {
  const filter = (args.filter as { gezinIds?: readonly string[] | null } | null | undefined)?.gezinIds
  const alle = [...new Set(ids)].filter((id) => !filter || filter.includes(id)).sort()
  const after = typeof args.after === 'string' ? Buffer.from(args.after, 'base64url').toString('utf8') : ''
  const first = Math.min(Math.max(typeof args.first === 'number' ? args.first : 20, 0), MAX_PAGINA)
  const rest = alle.filter((id) => id > after)
  return { gezinIds: rest.slice(0, first), vorige: rest.length < alle.length, volgende: rest.length > first }
}
