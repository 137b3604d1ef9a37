import { ClientError } from '../errors/client-error.js'
import type { Bundel, Evaluatie, Semantiek } from './read-evaluation.js'

/** An answer to one evaluation. A deny without a context says no more than that. */
export interface Beslissing {
  readonly decision: boolean
  readonly context?: Readonly<Record<string, unknown>>
}

/**
 * Carries out a batch in its own order (Authorization API 1.0, 7.1.2): all of it, or until the first deny or permit. What
 * cannot be evaluated is a deny with an error; what fails on our side fails the whole request.
 */
export async function voerUit(
  { items, semantiek }: Bundel,
  evalueer: (evaluatie: Evaluatie) => Promise<Beslissing>,
): Promise<readonly Beslissing[]> {
  const beslissingen: Beslissing[] = []
  for (const item of items) {
    const beslissing = 'fout' in item ? fout(400, String(item.fout)) : await evalueer(item as Evaluatie).catch(alsFout)
    beslissingen.push(beslissing)
    if (STOPT[semantiek](beslissing.decision)) break
  }
  return beslissingen
}

const STOPT: Readonly<Record<Semantiek, (decision: boolean) => boolean>> = {
  execute_all: () => false,
  deny_on_first_deny: (decision) => !decision,
  permit_on_first_permit: (decision) => decision,
}

const fout = (status: number, message: string): Beslissing => ({
  decision: false,
  context: { error: { status, message } },
})

// A limit is not about one item: it ends the request.
function alsFout(error: unknown): Beslissing {
  if (error instanceof ClientError && (error.status === 400 || error.status === 403)) {
    return fout(error.status, error.message)
  }
  throw error
}
