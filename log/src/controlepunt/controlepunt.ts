import { createHash } from 'node:crypto'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a checkpoint says: how far a chain had come. Signed with a key that is not in the database of the log, and kept
 * outside it, so that who owns the database cannot make one (record 0041).
 */
export const controlepuntSchema = z.strictObject({
  v: z.literal(1),
  /** Id of the log (`log_kenmerk`). */
  log: z.uuid(),
  keten: z.uuid(),
  nr: z.int().min(1),
  hash: sha256,
  /** Real time in ms since the epoch. */
  tijd: z.int().min(0),
  /** {@link hashVanControlepunt} of the checkpoint before this one in the same file; `null` for the first. */
  vorige: sha256.nullable(),
  /** Where every other chain of the log stood; in the first checkpoint of a chain, so that no whole chain can go. */
  ketens: z.record(z.uuid(), z.strictObject({ nr: z.int().min(1), hash: sha256 })).optional(),
})

export type Controlepunt = z.infer<typeof controlepuntSchema>

/**
 * What a cut says: up to which line a chain was removed because its term had passed. Signed like a checkpoint, so that
 * nobody but who holds the key can make a removal look like one that was due.
 */
export const snedeSchema = z.strictObject({
  v: z.literal(1),
  log: z.uuid(),
  keten: z.uuid(),
  /** The last line that was removed, and its hash. */
  nr: z.int().min(1),
  hash: sha256,
  /** First month that was kept, `YYYY-MM`. */
  voor: z.string().regex(/^\d{4}-\d{2}$/),
  tijd: z.int().min(0),
  vorige: sha256.nullable(),
})

export type Snede = z.infer<typeof snedeSchema>

/** Name of the file that holds the cuts of a log, a compact JWS per line. */
export const SNEDEN = 'sneden.txt'

/** SHA-256 of a checkpoint as it was signed (compact JWS), 64 hex. */
export const hashVanControlepunt = (jws: string): string => createHash('sha256').update(jws).digest('hex')

/** Ending of the files that hold the checkpoints of one chain each, a compact JWS per line. */
export const ENDING = '.jws'
