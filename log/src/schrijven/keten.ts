import { randomUUID } from 'node:crypto'
import type { BewaarControlepunt } from '../controlepunt/bewaar.js'
import { hashVanControlepunt } from '../controlepunt/controlepunt.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { standen, voegToe } from '../database/regels.js'
import { LogFout } from '../log-fout.js'
import { type Gebeurtenis, type NieuweRegel, type Stand, volgende } from '../regel/regel.js'
import type { Vorm } from '../regel/vorm.js'

/** How many forms a chain remembers to have written; one that it forgot is sent once more. */
const HOOGSTENS = 10_000

/** What a chain is written with. */
export interface KetenDelen {
  readonly db: Bevraagbaar
  readonly onderteken: Onderteken
  readonly bewaar: BewaarControlepunt
  /** Real time in ms. */
  readonly nu: () => number
}

/**
 * One chain while it is written: by one process, one thing at a time. The first thing that fails ends it for good. Whether a
 * commit or a line of a file of which the answer got lost is there, and whether it will still come, nobody can know; so
 * nothing is ever written after it, and the next line begins a chain of its own (record 0041).
 */
export class Keten {
  readonly id = randomUUID()
  #stand: Stand | undefined
  #punt: string | null = null
  #maand = ''
  #tijd = 0
  /** Hashes of forms that this chain made durable. */
  readonly #vormen = new Set<string>()
  #klaar = false

  private constructor(
    private readonly delen: KetenDelen,
    private readonly log: string,
  ) {}

  /**
   * Begins a chain: its first line and its first checkpoint are durable when the promise is. That checkpoint says where
   * every other chain stood, so that a chain that ended by a failure cannot lose its end unseen either.
   * @throws LogFout LOG_NIET_INGERICHT, CONTROLEPUNT_NIET_GESCHREVEN; the errors of the database
   */
  static async begin(delen: KetenDelen): Promise<Keten> {
    const log = await kenmerkVanLog(delen.db)
    const anderen = Object.fromEntries(await standen(delen.db))
    const keten = new Keten(delen, log)
    const tijd = delen.nu()
    await delen.db.query('insert into log_keten (keten, geopend) values ($1, $2)', [keten.id, new Date(tijd)])
    await keten.voegToe([{ soort: 'OPEN', tijd, trace: null, inhoud: { log } }])
    await keten.controleer(anderen)
    return keten
  }

  /** Whether something failed: nothing more may be written to this chain. */
  get klaar(): boolean {
    return this.#klaar
  }

  /** Adds lines: all of them durable, or the chain ends here. */
  voegToe(groep: readonly Gebeurtenis[]): Promise<void> {
    return this.#totFout(async () => {
      const regels: NieuweRegel[] = []
      const vormen = new Map<string, Vorm>()
      for (const { vorm, soort, tijd, trace, inhoud } of groep) {
        if (vorm && !this.#vormen.has(vorm.hash)) vormen.set(vorm.hash, vorm)
        // A clock that is set back moves no line before an earlier one: months are removed in the order of the lines.
        this.#tijd = Math.max(this.#tijd, tijd)
        await this.#maakMaand(this.#tijd)
        regels.push(volgende(this.id, regels.at(-1) ?? this.#stand, { soort, tijd: this.#tijd, trace, inhoud }))
      }
      await voegToe(this.delen.db, regels, [...vormen.values()])
      this.#stand = regels.at(-1) ?? this.#stand
      if (this.#vormen.size >= HOOGSTENS) this.#vormen.clear()
      for (const hash of vormen.keys()) this.#vormen.add(hash)
    })
  }

  /** Signs where the chain stands now, and keeps that, or the chain ends here. */
  controleer(ketens?: Readonly<Record<string, Stand>>): Promise<void> {
    return this.#totFout(async () => {
      const { onderteken, bewaar, nu } = this.delen
      const { nr, hash } = this.#stand as Stand
      const punt = { v: 1, log: this.log, keten: this.id, nr, hash, tijd: nu(), vorige: this.#punt } as const
      const jws = await onderteken({ ...punt, ...(ketens && { ketens }) })
      await bewaar(this.id, jws)
      this.#punt = hashVanControlepunt(jws)
    })
  }

  async #totFout(werk: () => Promise<void>): Promise<void> {
    try {
      await werk()
    } catch (error) {
      this.#klaar = true
      throw error
    }
  }

  async #maakMaand(tijd: number): Promise<void> {
    const dag = new Date(tijd).toISOString().slice(0, 10)
    const maand = dag.slice(0, 7)
    if (maand === this.#maand) return
    await this.delen.db.query('select log_maak_maand($1)', [dag])
    this.#maand = maand
  }
}

async function kenmerkVanLog(db: Bevraagbaar): Promise<string> {
  // With the newest table in it: `log inrichten` of an older version did not make that.
  const { rows } = await db.query<{ id: string }>(
    "select id from log_kenmerk where to_regclass('log_vorm') is not null",
  )
  if (rows[0]) return rows[0].id
  throw new LogFout(
    'LOG_NIET_INGERICHT',
    'the database of the log has no log of this version in it: run `gezinsbeeld log inrichten`',
  )
}
