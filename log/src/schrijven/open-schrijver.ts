import { randomUUID } from 'node:crypto'
import type { BewaarControlepunt } from '../controlepunt/bewaar.js'
import { hashVanControlepunt } from '../controlepunt/controlepunt.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { standen, standVan, voegToe } from '../database/regels.js'
import { LogFout } from '../log-fout.js'
import { type Gebeurtenis, type Regel, type Stand, volgende } from '../regel/regel.js'
import { BatchWriter } from './batch-writer.js'

/** One chain being written. */
export interface Schrijver {
  readonly keten: string
  /** Resolves when the line is durable in the database. @throws when it is not, or when checkpoints cannot be kept */
  schrijf(gebeurtenis: Gebeurtenis): Promise<void>
  /** Signs where the chain stands now; called every minute by whoever opened it. */
  controleer(): Promise<void>
  /** Whether a line could be written now. */
  gereed(): Promise<boolean>
  /** Ends the chain in order: what is under way is written, then a last line and its checkpoint. */
  sluit(): Promise<void>
}

export interface SchrijverOpties {
  readonly db: Bevraagbaar
  readonly onderteken: Onderteken
  readonly bewaar: BewaarControlepunt
  /** Real time in ms: a log tells when something really happened, also under a demo clock. */
  readonly nu?: () => number
}

/**
 * Starts a chain: its first line and its first checkpoint are durable when the promise is. That checkpoint says where every
 * other chain stood, so that a chain of which the process was killed cannot lose its end unseen either.
 *
 * @throws LogFout LOG_NIET_INGERICHT, CONTROLEPUNT_NIET_GESCHREVEN; the errors of the database
 */
export async function openSchrijver({ db, onderteken, bewaar, nu = Date.now }: SchrijverOpties): Promise<Schrijver> {
  const log = await kenmerkVanLog(db)
  const anderen = Object.fromEntries(await standen(db))
  const keten = new Keten(db, log)
  await keten.begin(nu())
  const writer = new BatchWriter<Gebeurtenis>((groep) => keten.voegToe(groep))
  let vorige: string | null = null
  // Writing goes on only while checkpoints can be kept: a log that nobody can prove is no log.
  let fout: unknown
  const controleer = async (ketens?: Record<string, Stand>) => {
    const { nr, hash } = keten.stand
    try {
      const jws = await onderteken({
        v: 1,
        log,
        keten: keten.id,
        nr,
        hash,
        tijd: nu(),
        vorige,
        ...(ketens && { ketens }),
      })
      await bewaar(keten.id, jws)
      vorige = hashVanControlepunt(jws)
      fout = undefined
    } catch (error) {
      fout = error
      throw error
    }
  }
  await controleer(anderen)
  return {
    keten: keten.id,
    schrijf: async (gebeurtenis) => {
      if (fout !== undefined) throw fout
      await writer.add(gebeurtenis)
    },
    controleer: () => controleer(),
    gereed: () =>
      fout === undefined
        ? standVan(db, keten.id).then(
            (stand) => stand !== undefined,
            () => false,
          )
        : Promise.resolve(false),
    sluit: async () => {
      await writer.add({ soort: 'SLUIT', tijd: nu(), trace: null, inhoud: {} })
      await controleer()
    },
  }
}

async function kenmerkVanLog(db: Bevraagbaar): Promise<string> {
  const { rows } = await db.query<{ id: string }>('select id from log_kenmerk')
  if (rows[0]) return rows[0].id
  throw new LogFout('LOG_NIET_INGERICHT', 'the database of the log has no log in it: run `gezinsbeeld log inrichten`')
}

/** Where one chain stands, and its next lines. One process writes it, one group of lines at a time. */
class Keten {
  readonly id = randomUUID()
  #stand: Stand | undefined
  #onzeker = false
  #maand = ''
  #tijd = 0

  constructor(
    private readonly db: Bevraagbaar,
    private readonly log: string,
  ) {}

  get stand(): Stand {
    return this.#stand as Stand
  }

  async begin(tijd: number): Promise<void> {
    await this.db.query('insert into log_keten (keten, geopend) values ($1, $2)', [this.id, new Date(tijd)])
    await this.voegToe([{ soort: 'OPEN', tijd, trace: null, inhoud: { log: this.log } }])
  }

  async voegToe(groep: readonly Gebeurtenis[]): Promise<void> {
    // A commit whose answer got lost may have happened: only the database knows where the chain ends then.
    if (this.#onzeker) this.#stand = await standVan(this.db, this.id)
    const regels: Regel[] = []
    let stand = this.#stand
    for (const gebeurtenis of groep) {
      // A clock that is set back moves no line before an earlier one: months are removed in the order of the lines.
      this.#tijd = Math.max(this.#tijd, gebeurtenis.tijd)
      await this.#maakMaand(this.#tijd)
      const regel = volgende(this.id, stand, { ...gebeurtenis, tijd: this.#tijd })
      regels.push(regel)
      stand = regel
    }
    this.#onzeker = true
    await voegToe(this.db, regels)
    this.#onzeker = false
    this.#stand = stand && { nr: stand.nr, hash: stand.hash }
  }

  async #maakMaand(tijd: number): Promise<void> {
    const dag = new Date(tijd).toISOString().slice(0, 10)
    const maand = dag.slice(0, 7)
    if (maand === this.#maand) return
    await this.db.query('select log_maak_maand($1)', [dag])
    this.#maand = maand
  }
}
