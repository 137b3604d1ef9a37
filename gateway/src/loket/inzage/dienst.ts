import type { LoketContext } from '../loket-context.js'
import type { Inzageregel } from './graph.js'

/** Who looked at the data of a person, as far as the reader may know; composed in `inzageoverzicht.ts`. */
export interface Inzageoverzichten {
  /**
   * @param limiet how many lines at most, newest first
   * @returns empty for a person of whom this reader may see nothing, and for a person of whom nobody saw anything
   * @throws LoketError FEIT_ONBEKEND when what the reader may know could not be established
   */
  over(persoon: string, limiet: number, context: LoketContext): Promise<readonly Inzageregel[]>
}
