import { standVan } from '../database/regels.js'
import type { Gebeurtenis } from '../regel/regel.js'
import { BatchWriter } from './batch-writer.js'
import { Keten, type KetenDelen } from './keten.js'

/** The lines of one process: one chain, and another one after each failure. */
export interface Schrijver {
  /** UUID of the chain that is written now. */
  readonly keten: string
  /** Resolves when the line is durable in the database. @throws when it is not, or while checkpoints cannot be kept */
  schrijf(gebeurtenis: Gebeurtenis): Promise<void>
  /** Signs where the chain stands now; called every minute by whoever opened it. @throws when that cannot be kept */
  controleer(): Promise<void>
  /** Whether a line could be written now. */
  gereed(): Promise<boolean>
  /** Ends the chain in order: what is under way is written, then a last line and its checkpoint. */
  sluit(): Promise<void>
}

export type SchrijverOpties = Omit<KetenDelen, 'nu'> & Partial<Pick<KetenDelen, 'nu'>>

/** Begins to write. @throws as {@link Keten.begin} does */
export async function openSchrijver({ nu = Date.now, ...rest }: SchrijverOpties): Promise<Schrijver> {
  const delen = { ...rest, nu }
  let keten = await Keten.begin(delen)
  // Lines are refused while checkpoints cannot be kept: a log that nobody can prove is no log. Looked at again every minute
  // and not at every line, so that a full disk does not fill the log with beginnings.
  let fout: unknown
  const beurt = opVolgorde()
  const levend = async (): Promise<Keten> => {
    if (keten.klaar) keten = await Keten.begin(delen)
    return keten
  }
  const controleer = () =>
    beurt(async () => {
      try {
        await (await levend()).controleer()
        fout = undefined
      } catch (error) {
        fout = error
        throw error
      }
    })
  const writer = new BatchWriter<Gebeurtenis>((groep) => beurt(async () => (await levend()).voegToe(groep)))
  return {
    get keten() {
      return keten.id
    },
    schrijf: async (gebeurtenis) => {
      if (fout !== undefined) throw fout
      await writer.add(gebeurtenis)
    },
    controleer,
    gereed: async () => fout === undefined && (await standVan(delen.db, keten.id).catch(() => undefined)) !== undefined,
    sluit: async () => {
      await writer.add({ soort: 'SLUIT', tijd: nu(), trace: null, inhoud: {} })
      await controleer()
    },
  }
}

/** Does one thing at a time, in the order in which they were asked: a line and a checkpoint never cross. */
function opVolgorde(): (werk: () => Promise<void>) => Promise<void> {
  let vorige: Promise<unknown> = Promise.resolve()
  return (werk) => {
    const dit = vorige.then(werk, werk)
    vorige = dit.catch(() => undefined)
    return dit
  }
}
