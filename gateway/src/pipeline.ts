import { type Aanvraag, type Beleid, type Subgraph, toelaatbaar } from '@gezinsbeeld/schema'
import type { Bereik } from './access/bereik.js'
import { besluitOver } from './access/eerder-besluit.js'
import { makeAccess } from './access/make-access.js'
import { needs } from './access/needs.js'
import { normalise } from './access/normalise.js'
import { makeOrders } from './access/order.js'
import type { Beslist, Rewrite } from './access/rewrite.js'
import { maakWortels } from './access/wortels.js'
import type { Klok } from './clock/clock.js'
import { ClientError } from './errors/client-error.js'
import { explain } from './explain/explain.js'
import type { FactCache } from './facts/cache.js'
import { gatherWarm } from './facts/gather-warm.js'
import { type LimitSearches } from './facts/limit-searches.js'
import { join, lookUp } from './facts/look-up.js'
import { askFor, type PostVraag } from './facts/sources.js'
import { fetchWith } from './fetch/fetch-data.js'
import type { Poster } from './fetch/post.js'
import { type GraphqlAnswer, type GraphqlRequest, type Written, written } from './http/exchange.js'
import type { Identify } from './identity/identify.js'
import { failureOf, intentOf, type Log, outcomeOf } from './log/log.js'
import { Verzoeklog } from './log/verzoeklog.js'
import type { LoketDiensten } from './loket/loket-context.js'
import type { Loket } from './loket/open-loket.js'
import type { Besluiten } from './open-besluiten.js'
import type { ReadOperation } from './operation/read-operation.js'
import type { BewaarMotivering } from './opslag/bewaar-motivering.js'
import { handleLoket, type LoketVerzoek } from './pipeline-loket.js'
import type { Executor } from './plan/open-executor.js'
import { readDoel } from './purpose/read-doel.js'
import { type Motivering, readMotivering } from './purpose/read-motivering.js'
import { readWaarom } from './purpose/read-waarom.js'
import { introspect } from './shape/introspect.js'
import { shape } from './shape/shape.js'
import type { Afloop } from './shape/uitval.js'
import type { OpenSupergraph } from './supergraph/open-supergraph.js'

/** What one gateway process has open; made once by `open-gateway.ts`. */
export interface Gateway {
  readonly beleid: Beleid
  readonly supergraph: OpenSupergraph
  readonly klok: Klok
  readonly identify: Identify
  readonly readOperation: ReadOperation
  readonly postVraag: PostVraag
  readonly cache: FactCache
  readonly limitSearches: LimitSearches
  /** The emergency access of this requester that runs now (condition 4). */
  readonly nood: Besluiten['nood']
  /** Whether this account may see its own source only (S10). */
  readonly noodbeperking: Besluiten['noodbeperking']
  readonly poster: Poster
  readonly rewrite: Rewrite
  readonly executor: Executor
  readonly log: Log
  /** What the gateway answers itself, and the stores of its parts. */
  readonly loket: Loket
  readonly diensten: LoketDiensten
  readonly bewaarMotivering: BewaarMotivering
  /** Called when the third net caught something: field addresses, never values. */
  readonly alarm: (trace: string, incidenten: readonly string[]) => void
}

/**
 * One request, top to bottom. Refusals of the whole request leave as exceptions and become a response in `http`;
 * no step may be skipped, and `executor.run` accepts nothing but what `rewrite` made.
 */
export async function handle(request: GraphqlRequest, gateway: Gateway): Promise<GraphqlAnswer | Written> {
  const { trace, ouderSpan } = request
  const log = new Verzoeklog(gateway.log, { trace, ouderSpan, beleid: gateway.beleid.versie })
  return log.bewaak(() => answer(request, gateway, log))
}

async function answer(request: GraphqlRequest, gateway: Gateway, log: Verzoeklog): Promise<GraphqlAnswer | Written> {
  const { beleid, supergraph } = gateway
  const aanvrager = await gateway.identify(request.headers.authorization)
  log.aanvrager = aanvrager
  const keuze = readDoel(request.headers.doelbinding, aanvrager, { beleid, toelaatbaar })
  log.doel = keuze.doel.code
  const motivering = readMotivering(request.body.extensions)
  const metWaarom = readWaarom(request.body.extensions)
  const operation = gateway.readOperation(request.body)
  if (operation.soort === 'loket') return handleLoket({ request, aanvrager, keuze, operation }, { ...gateway, log })
  if (keuze.alleenAanvragen) throw new ClientError('ALLEEN_AANVRAGEN')
  if (operation.soort === 'introspectie') {
    await log.afgedaan({ status: 200, code: null })
    return { data: introspect(operation, supergraph.api) }
  }
  const { antwoord, uitkomst } = await beeld(
    { request, aanvrager, keuze, motivering, metWaarom, operation },
    gateway,
    log,
  )
  await log.sluitAf(uitkomst)
  return antwoord
}

/** A family view of which the requester, the purpose and the operation are known. */
interface Beeldvraag extends Omit<LoketVerzoek, 'operation'> {
  readonly motivering: Motivering
  readonly metWaarom: boolean
  readonly operation: Parameters<typeof normalise>[0]
}

/**
 * The answer of a family view and its outcome, from the facts to the shape; the intent is durable before anything is fetched.
 * What is returned is all that is left of the request: the outcome is written after this, and while many requests wait for that
 * nothing else of theirs is held, of the answer its text (docs/prestaties.md).
 */
async function beeld(vraag: Beeldvraag, gateway: Gateway, log: Verzoeklog) {
  const { request, aanvrager, keuze, motivering, operation } = vraag
  const { beleid, supergraph, klok } = gateway
  const { trace, ouderSpan } = request
  const { doel } = keuze
  const authorization = request.headers.authorization[0] ?? ''
  const nu = klok.nu()
  const alleenEigenBron = await gateway.noodbeperking(aanvrager.medewerker, nu)
  const gemotiveerd = new Set(motivering.keys())
  const aanvraag: Aanvraag = { aanvrager, doel: doel.code, motivering: gemotiveerd, alleenEigenBron, nu }
  const eigen = beleid.eigenBron(aanvrager, doel.code)
  const knopen = normalise(operation, supergraph.api)
  const vragen = needs(knopen, supergraph.classificatie)
  if (vragen.meerGezinnen && motivering.size > 0) throw new ClientError('MOTIVERING_ONGELDIG', MEER_GEZINNEN)
  const zoekvragen = knopen.filter(({ veld }) => veld === 'zoekPersoon').length
  await gateway.limitSearches(aanvrager, trace, zoekvragen)
  const ask = askFor(gateway.postVraag, gateway.cache, aanvrager, doel.code, trace, authorization)
  const opgezocht = await lookUp(knopen, aanvrager, doel.code, eigen, ask)
  const { gezinIds, personen } = join(vragen, opgezocht)
  const { afscherming } = vragen
  const gevraagd = { aanvrager, doel: doel.code, eigen, beleid, gezinIds, personen, afscherming }
  const feiten = await gatherWarm(gateway.cache, gevraagd, ask.feitenMet, () => gateway.nood(aanvraag))

  const wortels = maakWortels(knopen, opgezocht.perKnoop, feiten)
  const besluit = besluitOver(feiten, beleid, aanvraag)
  const beslist: Beslist = { besluit, eigen }
  const bereiken: readonly Bereik[] = wortels.flatMap((wortel) => wortel.bereiken)
  const operatie = gateway.rewrite(wortels, beslist)
  const over = { trace, span: log.span, ouderSpan, aanvraag, bereiken, beleid }
  // Kept before anything is fetched; the log holds the references (decision 19).
  const kenmerken = await gateway.bewaarMotivering({ trace, aanvrager, motivering, bereiken })
  await log.intent(intentOf(over, { motivering, kenmerken, operatie, zoekvragen }))
  try {
    const uitval = new Map<Subgraph, Afloop>()
    const orders = makeOrders(beleid, besluit, bereiken, trace, feiten)
    const fetch = fetchWith(orders, uitval, authorization, gateway.poster)
    const opgehaald = operatie ? await gateway.executor.run(operatie, { leden: feiten.leden, fetch }) : NIETS

    const access = makeAccess(beslist, supergraph, doel.naam, feiten.onbereikbaar)
    const gevormd = shape(wortels, opgehaald, access, uitval, aanvraag.nu)
    const { fouten, incidenten } = gevormd.meldingen
    if (incidenten.length > 0) gateway.alarm(trace, incidenten)
    const afgerond = { wortels, ruw: opgehaald.data, data: gevormd.data, access, aanvraag, uitval: gevormd.uitval }
    const antwoord: GraphqlAnswer = {
      data: gevormd.data,
      ...(fouten.length > 0 ? { errors: fouten } : {}),
      ...(vraag.metWaarom ? { extensions: { waarom: explain(afgerond) } } : {}),
    }
    return { antwoord: written(antwoord), uitkomst: outcomeOf(over, gevormd, feiten.nieuw) }
  } catch (error) {
    // Nothing was shown; that too is an outcome. If even this cannot be written, the caller hears that.
    await log.outcome(failureOf(over, { status: 500, code: 'INTERN' }))
    throw error
  }
}

/** Nothing was left to ask. */
const NIETS = { data: null, invalid: [] }

// Condition 5 (decision 19): why a category is needed is answered for one family and one request.
const MEER_GEZINNEN = {
  detail: 'een motivering geldt voor één gezin of één persoon',
  place: 'extensions.doelbinding.motivering',
}
