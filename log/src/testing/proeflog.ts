import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { Pool } from 'pg'
import { openMap } from '../controlepunt/bewaar.js'
import { leesControlepunten, leesVerklaringen } from '../controlepunt/lees.js'
import { kenmerkVan, openbaarDeel, openOndertekenaar } from '../controlepunt/ondertekenaar.js'
import type { LogSleutel } from '../controlepunt/sleutels.js'
import { type Gesloten, sluitSleutels } from '../controlepunt/sluit-sleutels.js'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { inrichten } from '../database/inrichten.js'
import { ruimOp } from '../database/ruim-op.js'
import type { Gebeurtenis } from '../regel/regel.js'
import { openSchrijver, type Schrijver } from '../schrijven/open-schrijver.js'
import type { Uitslag } from '../verifieren/bevinding.js'
import { erkenVerlies } from '../verifieren/erken-verlies.js'
import { verifieer } from '../verifieren/verifieer.js'

const SERVER = process.env.GEZINSBEELD_TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** The time of the log in tests: 10 March 2026, 9:00 UTC. */
export const NU = Date.UTC(2026, 2, 10, 9)

/** A log of its own on a real PostgreSQL, with a writing role that has no more rights than in production. */
export interface Proeflog {
  /** As the gateway: may add and read. */
  readonly schrijver: Pool
  /** As somebody who owns the database and may do anything. */
  readonly eigenaar: Pool
  readonly map: string
  readonly sleutel: JWK
  /** Starts a chain, over another way to the database if given. */
  open(nu?: () => number, db?: Bevraagbaar): Promise<Schrijver>
  /** Reads checkpoints, walks the log. */
  verifieer(): Promise<Uitslag>
  /** Removes the months before one, as the owner. */
  ruimOp(voor: string): Promise<readonly string[]>
  /** Signs with a new key from now on; the public part of the one before it stays. */
  wissel(): Promise<void>
  /** Ends every key but the newest. */
  sluitSleutels(nu: number, tot?: number): Promise<Gesloten['overgenomen']>
  /** Acknowledges what the walk finds to be lost. */
  erkenVerlies(): Promise<number>
  /** Runs statements as the owner, past the guards that stop a mistake. */
  knoei(sql: string): Promise<void>
  weg(): Promise<void>
}

export async function proeflog(): Promise<Proeflog> {
  const naam = `log_proef_${randomBytes(5).toString('hex')}`
  const admin = new Pool({ connectionString: SERVER, max: 1 })
  await admin.query(`create database ${naam}`)
  await admin.query(`create role ${naam} login password 'proef'`)
  const eigenaar = pool(SERVER, naam)
  await inrichten(eigenaar, { schrijver: naam })
  const schrijver = pool(metRol(SERVER, naam), naam)
  const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-log-'))
  let sleutel = await maakSleutel()
  let sleutels: readonly LogSleutel[] = [openbaarDeel(sleutel)]
  const loop = async () =>
    verifieer(eigenaar, await leesControlepunten(map, sleutels), await leesVerklaringen(map, sleutels))
  return {
    schrijver,
    eigenaar,
    map,
    get sleutel() {
      return sleutel
    },
    open: async (nu = () => NU, db = schrijver) =>
      openSchrijver({ db, onderteken: await openOndertekenaar(sleutel), bewaar: openMap(map), nu }),
    verifieer: loop,
    ruimOp: async (voor) => {
      const eerder = await leesVerklaringen(map, sleutels)
      return ruimOp(eigenaar, voor, { onderteken: await openOndertekenaar(sleutel), map, eerder, nu: () => NU })
    },
    wissel: async () => {
      sleutel = await maakSleutel()
      sleutels = [...sleutels, openbaarDeel(sleutel)]
    },
    sluitSleutels: async (nu, tot) => {
      const delen = {
        map,
        sleutels,
        blijft: await kenmerkVan(sleutel),
        onderteken: await openOndertekenaar(sleutel),
        nu,
      }
      const gesloten = await sluitSleutels({ ...delen, ...(tot === undefined ? {} : { tot }) })
      sleutels = gesloten.sleutels
      return gesloten.overgenomen
    },
    erkenVerlies: async () =>
      erkenVerlies(eigenaar, {
        onderteken: await openOndertekenaar(sleutel),
        map,
        uitslag: await loop(),
        nu: () => NU,
      }),
    knoei: async (sql) => {
      await eigenaar.query(`begin; set local session_replication_role = replica; ${sql}; commit`)
    },
    weg: async () => {
      await Promise.all([schrijver.end(), eigenaar.end()])
      await admin.query(`drop database ${naam} with (force)`)
      await admin.query(`drop role ${naam}`)
      await admin.end()
      rmSync(map, { recursive: true })
    },
  }
}

/** One request: its intent and its outcome. */
export async function verzoek(schrijver: Schrijver, inhoud = 'a', tijd = NU): Promise<string> {
  const trace = randomBytes(16).toString('hex')
  const regel = (soort: Gebeurtenis['soort']) => ({ soort, tijd, trace, inhoud: { doel: 'D10', over: inhoud } })
  await schrijver.schrijf(regel('INTENTIE'))
  await schrijver.schrijf(regel('UITKOMST'))
  return trace
}

async function maakSleutel(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return exportJWK(privateKey)
}

function pool(url: string, database: string): Pool {
  const naar = new URL(url)
  naar.pathname = `/${database}`
  const made = new Pool({ connectionString: naar.href, max: 3 })
  // Dropping the database may cut a connection that was closing.
  made.on('error', () => {})
  return made
}

function metRol(url: string, rol: string): string {
  const naar = new URL(url)
  naar.username = rol
  naar.password = 'proef'
  return naar.href
}
