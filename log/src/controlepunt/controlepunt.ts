import { createHash } from 'node:crypto'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is signed: how far a chain came. */
const stand = {
  v: z.literal(1),
  /** Id of the log (`log_kenmerk`). */
  log: z.uuid(),
  keten: z.uuid(),
  /** A line of the chain, and its hash. */
  nr: z.int().min(1),
  hash: sha256,
  /** Real time in ms since the epoch. */
  tijd: z.int().min(0),
  /** {@link hashVanControlepunt} of the signed line before this one in the same file; `null` for the first. */
  vorige: sha256.nullable(),
}

/**
 * What a checkpoint says: the last line of a chain. Signed with a key that is not in the database of the log, and kept
 * outside it, so that who owns the database cannot make one (record 0041).
 */
export const controlepuntSchema = z.strictObject({
  ...stand,
  /** Where every other chain of the log stood; in the first checkpoint of a chain, so that no whole chain can go. */
  ketens: z.record(z.uuid(), z.strictObject({ nr: z.int().min(1), hash: sha256 })).optional(),
})

export type Controlepunt = z.infer<typeof controlepuntSchema>

/**
 * What a cut says: the last line of a chain that was removed because its term had passed. Signed like a checkpoint, so that
 * nobody but who holds the key can make a removal look like one that was due.
 */
export const snedeSchema = z.strictObject({
  ...stand,
  /** First month that was kept, `YYYY-MM`. */
  voor: z.string().regex(/^\d{4}-\d{2}$/),
})

export type Snede = z.infer<typeof snedeSchema>

/** Ending of the files that hold the cuts of one removal each, a compact JWS per line. */
export const SNEDE_ENDING = '.snede'

/**
 * What an acknowledged loss says: the last line that is left of a chain (0: none), and how far the checkpoints know that it
 * went. Signed by who may sign for the log, after a restore of a backup that was older than the log (docs/log-beheer.md).
 */
export const verliesSchema = z.strictObject({
  ...stand,
  nr: z.int().min(0),
  hash: sha256.nullable(),
  bekend: z.strictObject({ nr: z.int().min(1), hash: sha256 }),
})

export type Verlies = z.infer<typeof verliesSchema>

/** Ending of the files that hold what was acknowledged as lost at once, a compact JWS per line. */
export const VERLIES_ENDING = '.verlies'

/** SHA-256 of a checkpoint as it was signed (compact JWS), 64 hex. */
export const hashVanControlepunt = (jws: string): string => createHash('sha256').update(jws).digest('hex')

/** Ending of the files that hold the checkpoints of one chain each, a compact JWS per line. */
export const ENDING = '.jws'
