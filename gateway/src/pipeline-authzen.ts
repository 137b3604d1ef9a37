import {
  type Aanvraag,
  type Aanvrager,
  AFSCHERMBAAR,
  type Gegeven,
  STILLE_CATEGORIEEN,
  type Systeem,
  toelaatbaar,
  type Uitkomst,
  type Veldadres,
} from '@gezinsbeeld/schema'
import { Besluit, KAAL, magVragen } from './access/besluit.js'
import type { LimitEvaluations } from './authzen/limit-evaluations.js'
import { type Evaluatie, readEvaluation, readEvaluations } from './authzen/read-evaluation.js'
import { type Beslissing, voerUit } from './authzen/voer-uit.js'
import { feitenVan, type Onderwerp, uitkomstVan, zonderFeiten } from './beslispunt-feiten.js'
import { ClientError } from './errors/client-error.js'
import { VELD_CODES } from './errors/codes.js'
import { type AskSysteem, askAlsSysteem } from './facts/ask-systeem.js'
import type { AuthzenRequest } from './http/answer-authzen.js'
import type { IdentifySysteem } from './identity/identify.js'
import { failureOf, intentOf, outcomeOf } from './log/log.js'
import { Verzoeklog } from './log/verzoeklog.js'
import type { Gateway } from './pipeline.js'
import { readMotivering } from './purpose/read-motivering.js'
import { Meldingen, zichtbareCode } from './shape/meldingen.js'

/** The part of the gateway that the decision point needs, and what is its own. */
export interface AuthzenGateway
  extends Pick<
    Gateway,
    'beleid' | 'supergraph' | 'klok' | 'log' | 'poster' | 'cache' | 'nood' | 'noodbeperking' | 'bewaarMotivering'
  > {
  readonly identifySysteem: IdentifySysteem
  readonly limitEvaluations: LimitEvaluations
}

/** How far `context.time` may be from now, ms: the decision point decides for now, never for another day. */
const SPELING_MS = 60_000

/** What the evaluations of one request share: who asks, one moment, and the facts that were asked for it. */
interface Vrager {
  readonly systeem: Systeem
  readonly nu: number
  readonly ask: AskSysteem
}

/**
 * One AuthZEN request, top to bottom: which system asks, then per evaluation the same steps as a family view: purpose,
 * facts, decision, log. Nothing is decided for another organisation or source than the system's own (decision 21); the
 * facts come from every source that the decision hangs on (docs/besluiten/0038).
 */
export async function handleAuthzen(
  request: AuthzenRequest,
  gateway: AuthzenGateway,
): Promise<Beslissing | { readonly evaluations: readonly Beslissing[] }> {
  // One record of the call, and one pair per evaluation (ADL), which goes by the trace of whoever asked.
  const log = verzoeklog(request, request.trace, gateway)
  return log.bewaak(async () => {
    const systeem = await gateway.identifySysteem(request.authorization)
    log.systeem = systeem.client
    const vrager = { systeem, nu: gateway.klok.nu(), ask: askVoor(systeem, request, gateway) }
    const evalueer = (evaluatie: Evaluatie) => {
      const eigen = verzoeklog(request, traceVan(evaluatie, request), gateway)
      eigen.systeem = systeem.client
      return eigen.bewaak(() => evaluate(evaluatie, vrager, request, { ...gateway, log: eigen }))
    }
    const bundel = request.bundel ? readEvaluations(request.body) : undefined
    const antwoord = bundel
      ? { evaluations: await voerUit(bundel, evalueer) }
      : await evalueer(readEvaluation(request.body))
    await log.afgedaan({ status: 200, code: null })
    return antwoord
  })
}

const verzoeklog = ({ ouderSpan }: AuthzenRequest, trace: string, { log, beleid }: AuthzenGateway) =>
  new Verzoeklog(log, { trace, ouderSpan, beleid: beleid.versie })

const traceVan = ({ context }: Evaluatie, { trace }: AuthzenRequest) => context?.traceparent?.slice(3, 35) ?? trace

const askVoor = (systeem: Systeem, { authorization }: AuthzenRequest, { poster, cache }: AuthzenGateway): AskSysteem =>
  askAlsSysteem(
    (subgraph, body, trace) =>
      poster.post(subgraph, {
        path: '/feiten',
        body,
        authorization: authorization[0] ?? '',
        opdracht: { soort: 'vraag', subgraph, trace, pad: '/feiten', systeem: true },
      }),
    cache,
    systeem,
  )

/** What one evaluation needs beside a log of its own. */
type Delen = Omit<AuthzenGateway, 'log'>

async function evaluate(
  evaluatie: Evaluatie,
  { systeem, nu, ask }: Vrager,
  request: AuthzenRequest,
  gateway: Delen & { readonly log: Verzoeklog },
): Promise<Beslissing> {
  await gateway.limitEvaluations(systeem.client)
  const { beleid, log } = gateway
  const doel = doelVan(evaluatie, nu, gateway)
  const aanvrager = medewerkerVan(evaluatie, systeem, doel.code, gateway)
  log.aanvrager = aanvrager
  log.doel = doel.code
  const onderwerp = onderwerpVan(evaluatie, systeem, gateway)
  const { motivering: gegeven5 } = evaluatie.context ?? {}
  const motivering = readMotivering(gegeven5 === undefined ? undefined : { doelbinding: { motivering: gegeven5 } })
  const trace = traceVan(evaluatie, request)
  const alleenEigenBron = await gateway.noodbeperking(aanvrager.medewerker, nu)
  const gemotiveerd = new Set(motivering.keys())
  const aanvraag: Aanvraag = { aanvrager, doel: doel.code, motivering: gemotiveerd, alleenEigenBron, nu }
  const admitted = toelaatbaar(beleid, aanvrager, doel.code)
  const feiten = admitted === 'JA' ? await feitenVan(onderwerp, aanvraag, ask(trace), gateway) : zonderFeiten(onderwerp)
  const bereiken = [feiten.bereik]
  const { span } = log
  const over = { trace, span, ouderSpan: request.ouderSpan, aanvraag, bereiken, beleid, systeem: systeem.client }
  const kenmerken = await gateway.bewaarMotivering({ trace, aanvrager, motivering, bereiken })
  await log.intent(intentOf(over, { motivering, kenmerken, operatie: undefined }))
  try {
    const { gegeven, bron } = onderwerp
    const uitkomst = uitkomstVan(onderwerp, feiten, new Besluit(beleid, aanvraag))
    const beslissing =
      admitted === 'JA' ? beslis(uitkomst, gegeven) : { decision: false, context: { code: admitted.code } }
    const meldingen = new Meldingen(beleid, doel.naam)
    const { type, properties } = evaluatie.resource
    const code = beslissing.decision ? undefined : String(beslissing.context?.code ?? 'STIL')
    const { leden } = feiten.bereik.feiten
    meldingen.tel(properties.veld ?? type, bron, gegeven, uitkomst.soort, leden, code, uitkomst.regel)
    await log.outcome(outcomeOf(over, { meldingen, volledig: uitkomst.soort !== 'FEIT_ONBEKEND' }))
    return beslissing
  } catch (error) {
    await log.outcome(failureOf(over, { status: 500, code: 'INTERN' }))
    throw error
  }
}

function doelVan({ action, context }: Evaluatie, nu: number, { beleid }: Delen) {
  const doel = beleid.doelOpNaam(action.name)
  if (!doel) throw new ClientError('VERZOEK_ONGELDIG', { detail: 'action.name is geen doel' })
  const verwerking = action.properties?.processing_activity_id
  if (verwerking !== undefined && verwerking !== doel.verwerkingsactiviteit) {
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'processing_activity_id hoort niet bij dit doel' })
  }
  if (context?.time !== undefined && Math.abs(Date.parse(context.time) - nu) > SPELING_MS) {
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'context.time is niet nu' })
  }
  return doel
}

/** The employee, when the system may ask about him at all: own organisation, own source, by role and purpose. */
function medewerkerVan({ subject, resource }: Evaluatie, systeem: Systeem, doel: string, { beleid }: Delen) {
  const { rol, organisatie, instantie, handeltNamens } = subject.properties
  const aanvrager: Aanvrager = {
    medewerker: subject.id,
    rol,
    organisatie,
    ...(instantie === undefined ? {} : { instantie }),
    ...(handeltNamens === undefined ? {} : { handeltNamens }),
  }
  if (beleid.rol(rol) === undefined) throw new ClientError('ROL_ONBEKEND')
  const eigen = organisatie === systeem.organisatie && resource.properties.bron === systeem.instantie
  if (!eigen || beleid.eigenBron(aanvrager, doel) !== systeem.instantie) throw new ClientError('NIET_EIGEN_BRON')
  return aanvrager
}

/**
 * What is asked about. A place, and what hangs on one, is asked of one person: a yes for "somebody in this family" would
 * be read as a yes for who is hidden.
 */
function onderwerpVan(evaluatie: Evaluatie, { instantie }: Systeem, gateway: Delen): Onderwerp {
  const { type, id } = evaluatie.resource
  const gegeven = gegevenVan(evaluatie, gateway)
  if (type === 'Gezin' && gegeven.categorieen.some((categorie) => AFSCHERMBAAR.has(categorie))) {
    throw new ClientError('VERZOEK_ONGELDIG', {
      detail: 'over een plaats wordt per persoon beslist: vraag een Persoon',
    })
  }
  return { soort: type === 'Gezin' ? 'gezin' : 'persoon', id, bron: instantie, gegeven }
}

function gegevenVan({ resource: { properties } }: Evaluatie, { supergraph }: Delen): Gegeven {
  const { veld, categorie, categorieen, bron } = properties
  if (veld === undefined) return { ...KAAL, categorieen: categorieen ?? (categorie === undefined ? [] : [categorie]) }
  const adres = veld as Veldadres
  const gegeven = supergraph.classificatie.get(adres)
  if (!gegeven || gegeven.categorieen.length === 0 || !supergraph.bronnenMet(adres).has(bron)) {
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'resource.properties.veld is geen veld van deze bron' })
  }
  return gegeven
}

/**
 * A deny tells its reason only where a refusal in an answer would be visible; of anything silent it says nothing. An
 * outage is always told: it does not depend on what a source holds (decision 12).
 */
function beslis(uitkomst: Uitkomst, gegeven: Gegeven): Beslissing {
  const { regel } = uitkomst
  if (magVragen(uitkomst, gegeven)) {
    const masker = uitkomst.soort === 'GEMASKEERD' ? { masker: uitkomst.vorm } : {}
    return { decision: true, context: { regel, ...masker } }
  }
  const code = zichtbareCode(uitkomst, gegeven)
  if (code === 'FEIT_ONBEKEND') return { decision: false, context: { code, regel, melding: VELD_CODES[code].zin } }
  const stil = gegeven.categorieen.some((categorie) => STILLE_CATEGORIEEN.has(categorie))
  const zichtbaar = code !== undefined && (!stil || code === 'OP_VERZOEK_BRON')
  return zichtbaar ? { decision: false, context: { code, regel } } : { decision: false }
}
