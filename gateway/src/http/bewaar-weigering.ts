import { refusalOf } from '../errors/to-public.js'
import type { Trace } from './trace.js'

/** Keeps the status and the code of a refusal; nothing of the request. */
export type BewaarWeigering = (trace: Trace, refusal: ReturnType<typeof refusalOf>) => Promise<void>

/**
 * The work, or the record of why it was refused and then the refusal.
 * @throws the error of the work; that of the log when the record could not be kept
 */
export async function orRecord<T>(work: Promise<T>, trace: Trace, bewaarWeigering: BewaarWeigering): Promise<T> {
  try {
    return await work
  } catch (error) {
    await bewaarWeigering(trace, refusalOf(error))
    throw error
  }
}
