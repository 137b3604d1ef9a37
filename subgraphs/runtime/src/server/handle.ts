import {
  type Beleid,
  type Bron,
  CRISISMELDING_PAD,
  type InterneVragen,
  NOODTOEGANG_PAD,
  type Opdracht,
  OpdrachtGeweigerd,
  STATISTIEK_PAD,
  type StatistiekVraag,
  type Systeem,
  type VraagOpdracht,
  verifyOpdracht,
} from '@gezinsbeeld/schema'
import type { GraphQLSchema } from 'graphql'
import { antwoordVerstrekking } from '../bronbesluit/antwoord.js'
import type { BesluitContext } from '../bronbesluit/context.js'
import { isVerstrekkingPad } from '../bronbesluit/lees-vraag.js'
import { isGesloten } from '../bronbesluit/sluiting.js'
import type { Source } from '../database/open.js'
import type { SubgraphDefinition } from '../definition.js'
import { Vrijgave } from '../enforce/vrijgave.js'
import { answer, VraagGeweigerd } from '../facts/answer.js'
import type { Blinder } from '../keys/blind.js'
import type { Pseudonymiser } from '../keys/pseudonym.js'
import { leesBericht } from '../noodtoegang/lees-bericht.js'
import { bewaarNoodtoegang } from '../noodtoegang/register.js'
import { answerStatistics } from '../statistics/answer.js'
import { checkOpdracht } from './check-opdracht.js'
import { executeQuery } from './execute.js'
import { narrow } from './narrow.js'
import type { Nonces } from './nonces.js'
import { medewerkerVan } from './systeem-vraag.js'
import type { Caller, VerifyCaller, VerifySysteem } from './verify-caller.js'

/** One request as the HTTP layer hands it over. */
export interface Incoming {
  readonly path: string
  readonly body: string
  readonly opdracht: string | undefined
  readonly authorization: string | undefined
}

/** Status, JSON body and statements per table. */
export interface Outgoing {
  readonly status: number
  readonly body: unknown
  readonly statements?: ReadonlyMap<string, number>
}

/** Everything a request needs, made at start. */
export interface Served {
  readonly definition: SubgraphDefinition
  readonly schema: GraphQLSchema
  readonly source: Source
  readonly beleid: Beleid
  readonly key: Buffer
  readonly nonces: Nonces
  readonly verifyCaller: VerifyCaller
  readonly verifySysteem: VerifySysteem
  readonly nu: () => number
  readonly pseudoniem: Pseudonymiser
  readonly blind: Blinder
  /** What requests to this source need beside the moment. */
  readonly besluiten: Omit<BesluitContext, 'nu'>
}

const VRAGEN: ReadonlySet<string> = new Set<keyof InterneVragen>(['/feiten', '/caseload', '/zoek', CRISISMELDING_PAD])

const refuse = (status: number, code: string): Outgoing => ({
  status,
  body: { errors: [{ message: code, extensions: { code } }] },
})

/**
 * One request to a subgraph, top to bottom: signature, caller, policy, own facts, then data. Nothing is read from the
 * administration before all of that holds.
 */
export async function handle(incoming: Incoming, served: Served): Promise<Outgoing> {
  let opdracht: Opdracht | VraagOpdracht
  let caller: Caller
  try {
    opdracht = await verifyOpdracht(incoming.opdracht, incoming.body, {
      subgraph: served.definition.naam,
      key: served.key,
      eenmalig: served.nonces.eenmalig,
    })
    // A notice opens nothing by itself and may come after the employee's token expired: the gateway's signature is enough.
    const isBericht = opdracht.soort === 'vraag' && opdracht.pad === NOODTOEGANG_PAD
    if (isBericht && incoming.path === NOODTOEGANG_PAD) return notice(incoming.body, served)
    const vanSysteem = opdracht.soort === 'vraag' && opdracht.systeem === true && opdracht.pad === incoming.path
    if (vanSysteem && incoming.path === '/feiten') {
      const systeem = await served.verifySysteem(incoming.authorization)
      return systemQuestion(incoming, systeem, served)
    }
    caller = await served.verifyCaller(incoming.authorization)
  } catch (error) {
    return refuse(401, error instanceof OpdrachtGeweigerd ? error.code : 'AANVRAGER_ONBEKEND')
  }
  if (incoming.path === '/graphql' && opdracht.soort === 'gegevens')
    return data(incoming.body, opdracht, caller, served)
  if (opdracht.soort !== 'vraag' || opdracht.pad !== incoming.path) return refuse(404, 'PAD_ONBEKEND')
  if (VRAGEN.has(incoming.path) || isVerstrekkingPad(incoming.path)) return question(incoming, caller, served)
  if (incoming.path === STATISTIEK_PAD) return statistics(incoming.body, caller, served)
  return refuse(404, 'PAD_ONBEKEND')
}

async function data(body: string, opdracht: Opdracht, caller: Caller, served: Served): Promise<Outgoing> {
  try {
    checkOpdracht(served.beleid, opdracht, caller)
  } catch {
    return refuse(403, 'OPDRACHT_ONAANVAARDBAAR')
  }
  const db = served.source.request()
  // Refused and not emptied: a closed source must never be read as a source that has nothing.
  if (await isGesloten(db, opdracht.doel)) return refuse(403, 'BRON_GESLOTEN')
  const nu = served.nu()
  const context = { db, nu: new Date(nu).toISOString(), pseudoniem: served.pseudoniem }
  const { opdracht: eigen, ...grenzen } = await narrow(opdracht, served.definition, served.beleid, context)
  const result = await executeQuery(body, served.schema, {
    vrijgave: new Vrijgave(eigen, grenzen),
    loaders: served.definition.loaders(db, releasedFor(eigen)),
    nu,
  })
  return { ...result, statements: db.statements }
}

// Whom a record may name, per source: the persons for whom ID is released.
const releasedFor =
  ({ cellen }: Opdracht) =>
  (bron: Bron): readonly string[] =>
    cellen[bron]?.ID?.personen ?? []

async function notice(body: string, { source }: Served): Promise<Outgoing> {
  const bericht = leesBericht(body)
  if (!bericht) return refuse(400, 'BERICHT_ONGELDIG')
  await bewaarNoodtoegang(source.request(), bericht)
  return { status: 200, body: { ontvangen: true } }
}

async function question(incoming: Incoming, caller: Caller, served: Served): Promise<Outgoing> {
  const db = served.source.request()
  const nu = new Date(served.nu()).toISOString()
  const { path } = incoming
  try {
    if (isVerstrekkingPad(path)) {
      const body = await antwoordVerstrekking(path, incoming.body, caller, db, { ...served.besluiten, nu })
      return { status: 200, body }
    }
    const context = { db, nu, pseudoniem: served.pseudoniem }
    const vraag = JSON.parse(incoming.body) as InterneVragen[keyof InterneVragen]['vraag']
    const leest = path === '/caseload' || path === '/zoek'
    if (leest && (await isGesloten(db, vraag.doel))) return refuse(403, 'BRON_GESLOTEN')
    const body = await answer(path as keyof InterneVragen, vraag, caller, served.definition.feiten, context)
    return { status: 200, body, statements: db.statements }
  } catch (error) {
    if (error instanceof VraagGeweigerd) return refuse(403, error.code)
    throw error
  }
}

/** The decision point asks for an agency's own system: the facts of one of its own employees, at its own source. */
async function systemQuestion(incoming: Incoming, systeem: Systeem, served: Served): Promise<Outgoing> {
  const medewerker = medewerkerVan(incoming.body, systeem, served.definition.naam, served.beleid)
  return medewerker ? question(incoming, medewerker, served) : refuse(403, 'VRAAG_GEWEIGERD')
}

async function statistics(body: string, caller: Caller, served: Served): Promise<Outgoing> {
  const { beleid, blind, definition, nu } = served
  const db = served.source.request()
  const context = { db, nu: new Date(nu()).toISOString() }
  const parts = { source: definition.statistiek, beleid, blind, context }
  try {
    const answered = await answerStatistics(JSON.parse(body) as StatistiekVraag, caller, parts)
    return { status: 200, body: answered, statements: db.statements }
  } catch (error) {
    if (error instanceof VraagGeweigerd) return refuse(403, error.code)
    throw error
  }
}
