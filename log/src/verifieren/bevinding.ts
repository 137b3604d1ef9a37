/** What can be wrong with a log. */
export const BEVINDINGEN = {
  REGEL_ONTBREEKT: 'a line is missing',
  REGEL_GEWIJZIGD: 'the contents, time or kind of a line were changed',
  REGEL_VERWISSELD: 'a line stands in another place than it was written',
  REGEL_INGEVOEGD: 'a line was put in later',
  KETEN_AFGEKNIPT: 'the end of a chain is missing: a checkpoint knows more lines',
  KETEN_HERSCHREVEN: 'a chain was written anew: a checkpoint knows another line in this place',
  KETEN_ONTBREEKT: 'a chain that a checkpoint knows is missing as a whole',
  CONTROLEPUNT_ONGELDIG: 'a checkpoint has no valid signature, or does not follow on the one before it',
  CONTROLEPUNT_ONTBREEKT: 'a chain has no checkpoint: nothing outside the database vouches for it',
  ANDER_LOG: 'this database and these checkpoints are of two different logs',
} as const

export type BevindingCode = keyof typeof BEVINDINGEN

/** The first thing that is wrong with one chain, or with the log as a whole. */
export interface Bevinding {
  readonly code: BevindingCode
  /** UUID of the chain; absent when it is about the log as a whole. */
  readonly keten?: string
  /** Number of the line in its chain, or of the checkpoint in its file. */
  readonly nr?: number
  /** Real time of that line or of the checkpoint, ms since the epoch, where it is known. */
  readonly tijd?: number
}

/** What a walk over the log found. */
export interface Uitslag {
  readonly ketens: number
  readonly regels: number
  readonly controlepunten: number
  /** Requests of which the intent is there and the outcome is not: the process ended in between, nothing was shown. */
  readonly zonderUitkomst: number
  /** At most one per chain: what follows a broken line says nothing. */
  readonly bevindingen: readonly Bevinding[]
}
