import {
  type Aanvraag,
  type Aanvrager,
  type FeitenAntwoord,
  type Gegeven,
  STILLE_CATEGORIEEN,
  type Systeem,
  subgraphVan,
  toelaatbaar,
  type Uitkomst,
  type Veldadres,
} from '@gezinsbeeld/schema'
import type { Bereik } from './access/bereik.js'
import { Besluit, KAAL, magVragen } from './access/besluit.js'
import { feitenOver } from './access/wortels.js'
import type { LimitEvaluations } from './authzen/limit-evaluations.js'
import { type Evaluatie, readEvaluation, readEvaluations } from './authzen/read-evaluation.js'
import { type Beslissing, voerUit } from './authzen/voer-uit.js'
import { ClientError } from './errors/client-error.js'
import { gather } from './facts/gather.js'
import { isFeiten } from './facts/sources.js'
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
    'beleid' | 'supergraph' | 'klok' | 'log' | 'poster' | 'nood' | 'noodbeperking' | 'bewaarMotivering'
  > {
  readonly identifySysteem: IdentifySysteem
  readonly limitEvaluations: LimitEvaluations
}

/** How far `context.time` may be from now, ms: the decision point decides for now, never for another day. */
const SPELING_MS = 60_000

/**
 * One AuthZEN request, top to bottom: which system asks, then per evaluation the same steps as a family view: purpose,
 * facts, decision, log. Nothing is decided for another organisation or source than the system's own (decision 21).
 */
export async function handleAuthzen(
  request: AuthzenRequest,
  gateway: AuthzenGateway,
): Promise<Beslissing | { readonly evaluations: readonly Beslissing[] }> {
  const log = verzoeklog(request, gateway)
  const gevraagd = await log.bewaak(async () => {
    const systeem = await gateway.identifySysteem(request.authorization)
    log.systeem = systeem.client
    const bundel = request.bundel ? readEvaluations(request.body) : undefined
    return { systeem, vraag: bundel ?? readEvaluation(request.body) }
  })
  const { systeem, vraag } = gevraagd
  // Exactly one record pair per evaluation (ADL): each has a log of its own.
  const evalueer = (evaluatie: Evaluatie) => {
    const eigen = verzoeklog(request, gateway)
    eigen.systeem = systeem.client
    return eigen.bewaak(() => evaluate(evaluatie, systeem, request, gateway, eigen))
  }
  if (!('items' in vraag)) return evalueer(vraag)
  if (vraag.items.some((item) => 'fout' in item)) await log.afgedaan({ status: 400, code: 'VERZOEK_ONGELDIG' })
  return { evaluations: await voerUit(vraag, evalueer) }
}

const verzoeklog = ({ trace, ouderSpan }: AuthzenRequest, { log, beleid }: AuthzenGateway) =>
  new Verzoeklog(log, { trace, ouderSpan, beleid: beleid.versie })

async function evaluate(
  evaluatie: Evaluatie,
  systeem: Systeem,
  request: AuthzenRequest,
  gateway: AuthzenGateway,
  log: Verzoeklog,
): Promise<Beslissing> {
  await gateway.limitEvaluations(systeem.client)
  const { beleid, klok } = gateway
  const nu = klok.nu()
  const doel = doelVan(evaluatie, nu, gateway)
  const aanvrager = medewerkerVan(evaluatie, systeem, doel.code, gateway)
  log.aanvrager = aanvrager
  log.doel = doel.code
  const gegeven = gegevenVan(evaluatie, gateway)
  const { motivering: gegeven5 } = evaluatie.context ?? {}
  const motivering = readMotivering(gegeven5 === undefined ? undefined : { doelbinding: { motivering: gegeven5 } })
  const trace = evaluatie.context?.traceparent?.slice(3, 35) ?? request.trace
  const alleenEigenBron = await gateway.noodbeperking(aanvrager.medewerker, nu)
  const gemotiveerd = new Set(motivering.keys())
  const aanvraag: Aanvraag = { aanvrager, doel: doel.code, motivering: gemotiveerd, alleenEigenBron, nu }
  const admitted = toelaatbaar(beleid, aanvrager, doel.code)
  const bereik = await bereikVan(evaluatie, aanvraag, gegeven, request, trace, gateway)
  const over = {
    trace,
    span: log.span,
    ouderSpan: request.ouderSpan,
    aanvraag,
    bereiken: [bereik],
    beleid,
    systeem: systeem.client,
  }
  const kenmerken = await gateway.bewaarMotivering({ trace, aanvrager, motivering, bereiken: [bereik] })
  await log.intent(intentOf({ ...over, motivering, kenmerken, operatie: undefined }))
  try {
    const uitkomst = new Besluit(beleid, aanvraag).voorBereik(bereik, evaluatie.resource.properties.bron, gegeven)
    const beslissing =
      admitted === 'JA' ? beslis(uitkomst, gegeven) : { decision: false, context: { code: admitted.code } }
    const meldingen = new Meldingen(beleid, doel.naam)
    const { type, properties } = evaluatie.resource
    const code = beslissing.decision ? undefined : String(beslissing.context?.code ?? 'STIL')
    meldingen.tel(
      properties.veld ?? type,
      properties.bron,
      gegeven,
      uitkomst.soort,
      bereik.feiten.leden,
      code,
      uitkomst.regel,
    )
    await log.outcome(outcomeOf({ ...over, gevormd: { meldingen, volledig: uitkomst.soort !== 'FEIT_ONBEKEND' } }))
    return beslissing
  } catch (error) {
    await log.outcome(failureOf({ ...over, status: 500, code: 'INTERN' }))
    throw error
  }
}

function doelVan({ action, context }: Evaluatie, nu: number, { beleid }: AuthzenGateway) {
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
function medewerkerVan({ subject, resource }: Evaluatie, systeem: Systeem, doel: string, { beleid }: AuthzenGateway) {
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

function gegevenVan({ resource: { properties } }: Evaluatie, { supergraph }: AuthzenGateway): Gegeven {
  const { veld, categorie, categorieen, bron } = properties
  if (veld === undefined) return { ...KAAL, categorieen: categorieen ?? (categorie === undefined ? [] : [categorie]) }
  const adres = veld as Veldadres
  const gegeven = supergraph.classificatie.get(adres)
  if (!gegeven || gegeven.categorieen.length === 0 || !supergraph.bronnenMet(adres).has(bron)) {
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'resource.properties.veld is geen veld van deze bron' })
  }
  return gegeven
}

/** The facts about one person or family, asked of the system's own source only; what another source knows stays unknown. */
async function bereikVan(
  { resource: { type, id } }: Evaluatie,
  { aanvrager, doel, nu }: Aanvraag,
  { categorieen }: Gegeven,
  { authorization }: AuthzenRequest,
  trace: string,
  { beleid, poster, nood }: AuthzenGateway,
): Promise<Bereik> {
  const eigen = beleid.eigenBron(aanvrager, doel)
  const eigenSubgraph = eigen && subgraphVan(eigen)
  const gezin = type === 'Gezin'
  const vraag = {
    aanvrager,
    doel,
    eigen,
    beleid,
    gezinIds: gezin ? [id] : [],
    personen: gezin ? [] : [id],
    afscherming: categorieen.some((categorie) => categorie === 'ADR' || categorie === 'GEHEIM'),
  }
  const gevonden = await gather(
    vraag,
    async (subgraph, body) => {
      if (subgraph !== eigenSubgraph) return undefined
      const posted = await poster.post(subgraph, {
        path: '/feiten',
        body: JSON.stringify(body),
        authorization: authorization[0] ?? '',
        opdracht: { soort: 'vraag', subgraph, trace, pad: '/feiten', systeem: true },
      })
      const antwoord = posted.soort === 'OK' ? (posted.body as FeitenAntwoord) : undefined
      return antwoord && isFeiten(antwoord) ? antwoord : undefined
    },
    () => nood({ aanvrager, nu }),
  )
  const leden = gezin ? (gevonden.leden.get(id) ?? []) : [id]
  return { soort: gezin ? 'gezin' : 'persoon', id, feiten: feitenOver(gevonden, leden) }
}

/** A deny tells its reason only where a refusal in an answer would be visible; of anything silent it says nothing. */
function beslis(uitkomst: Uitkomst, gegeven: Gegeven): Beslissing {
  if (magVragen(uitkomst, gegeven)) {
    const masker = uitkomst.soort === 'GEMASKEERD' ? { masker: uitkomst.vorm } : {}
    return { decision: true, context: { regel: uitkomst.regel, ...masker } }
  }
  const stil = gegeven.categorieen.some((categorie) => STILLE_CATEGORIEEN.has(categorie))
  const code = zichtbareCode(uitkomst, gegeven)
  const zichtbaar = !stil || code === 'FEIT_ONBEKEND' || code === 'OP_VERZOEK_BRON'
  return code !== undefined && zichtbaar
    ? { decision: false, context: { code, regel: uitkomst.regel } }
    : { decision: false }
}
