import { type Aanvraag, type Beleid, type Subgraph } from '@gezinsbeeld/schema'
import type { Bereik } from './access/bereik.js'
import { Besluit } from './access/besluit.js'
import { makeAccess } from './access/make-access.js'
import { needs } from './access/needs.js'
import { normalise } from './access/normalise.js'
import { makeOrders } from './access/order.js'
import { rewrite, type Schrijver } from './access/rewrite.js'
import { maakWortels } from './access/wortels.js'
import type { Klok } from './clock/clock.js'
import type { FactCache } from './facts/cache.js'
import { gather } from './facts/gather.js'
import { join, lookUp } from './facts/look-up.js'
import { askFor, type PostVraag } from './facts/sources.js'
import { fetchData } from './fetch/fetch-data.js'
import type { Poster } from './fetch/post.js'
import type { Antwoord, Verzoek } from './http/verzoek.js'
import type { Identify } from './identity/identify.js'
import { intentOf, type Log, outcomeOf } from './log/log.js'
import type { ReadOperation } from './operation/read-operation.js'
import type { Executor } from './plan/open-executor.js'
import { readDoel } from './purpose/read-doel.js'
import { readMotivering } from './purpose/read-motivering.js'
import { introspect } from './shape/introspect.js'
import { shape } from './shape/shape.js'
import type { Afloop } from './shape/uitval.js'
import type { OpenSupergraph } from './supergraph/open-supergraph.js'

/** What one gateway process has open; made once by `main.ts`. */
export interface Gateway {
  readonly beleid: Beleid
  readonly supergraph: OpenSupergraph
  readonly klok: Klok
  readonly identify: Identify
  readonly readOperation: ReadOperation
  readonly postVraag: PostVraag
  readonly cache: FactCache
  readonly poster: Poster
  readonly executor: Executor
  readonly log: Log
  /** Called when the third net caught something: field addresses, never values. */
  readonly alarm: (trace: string, incidenten: readonly string[]) => void
}

/**
 * One request, top to bottom. Refusals of the whole request leave as exceptions and become a response in `http`;
 * no step may be skipped, and `executor.run` accepts nothing but what `rewrite` made.
 */
export async function handle(verzoek: Verzoek, gateway: Gateway): Promise<Antwoord> {
  const { beleid, supergraph, klok, log } = gateway
  const trace = verzoek.trace.traceId
  const authorization = verzoek.headers.authorization[0] ?? ''
  const aanvrager = await gateway.identify(verzoek.headers.authorization)
  const doel = readDoel(verzoek.headers.doelbinding, aanvrager, { beleid, toelaatbaar })
  const motivering = readMotivering(verzoek.body.extensions)
  const operation = gateway.readOperation(verzoek.body)
  if (operation.soort === 'introspectie') return answer({ data: introspect(operation, supergraph.api) })

  const aanvraag: Aanvraag = { aanvrager, doel: doel.code, motivering: new Set(motivering.keys()), nu: klok.nu() }
  const eigen = beleid.eigenBron(aanvrager.rol, doel.code)
  const knopen = normalise(operation, supergraph.api)
  const vragen = needs(knopen, supergraph.classificatie)
  const ask = askFor(gateway.postVraag, gateway.cache, aanvrager, doel.code, trace, authorization)
  const opgezocht = await lookUp(knopen, aanvrager, doel.code, eigen, ask)
  const voorwaarden = beleid.feitelijkeVoorwaarden(doel.code)
  const feiten = await gather(
    { ...join(vragen, opgezocht), aanvrager, doel: doel.code, eigen, voorwaarden },
    ask.feiten,
  )

  const wortels = maakWortels(knopen, opgezocht.perKnoop, feiten)
  const besluit = new Besluit(beleid, aanvraag)
  const schrijver: Schrijver = { besluit, supergraph, eigen }
  const bereiken: readonly Bereik[] = wortels.flatMap((wortel) => wortel.bereiken)
  const operatie = rewrite(wortels, schrijver)
  const orders = makeOrders(beleid, besluit, bereiken, trace)
  await log.intent(intentOf({ trace, aanvraag, bereiken, beleid, motivering, operatie }))

  const uitval = new Map<Subgraph, Afloop>()
  const data = operatie
    ? await gateway.executor.run(operatie, {
        leden: feiten.leden,
        fetch: async (subgraph, fetch) => {
          const opdracht = orders.get(subgraph)
          if (!opdracht) return { data: null, afloop: 'ONGELDIG' }
          const fetched = await fetchData(subgraph, fetch, opdracht, authorization, gateway.poster)
          if (uitval.get(subgraph) !== 'NIET_BEREIKBAAR') uitval.set(subgraph, fetched.afloop)
          return fetched
        },
      })
    : null

  const access = makeAccess(besluit, schrijver, supergraph, doel.naam, feiten.onbereikbaar)
  const gevormd = shape(wortels, data, access, uitval, aanvraag.nu)
  if (gevormd.meldingen.incidenten.length > 0) gateway.alarm(trace, gevormd.meldingen.incidenten)
  await log.outcome(outcomeOf({ trace, aanvraag, bereiken, beleid, gevormd }))
  const { fouten } = gevormd.meldingen
  return answer({ data: gevormd.data, ...(fouten.length > 0 ? { errors: fouten } : {}) })
}

const answer = (body: object): Antwoord => ({ status: 200, body: JSON.stringify(body) })
