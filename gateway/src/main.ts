import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadBeleid, STATISTIEK_PAD, type Subgraph } from '@gezinsbeeld/schema'
import { pino } from 'pino'
import { assertConcrete } from './access/normalise.js'
import { openRewrite } from './access/rewrite.js'
import { openLimitEvaluations } from './authzen/limit-evaluations.js'
import { openKlok } from './clock/clock.js'
import { composeExecutor } from './compose-executor.js'
import { type Configuration, readConfiguration } from './configuration/read-configuration.js'
import { eisBeoordeling } from './eis-beoordeling.js'
import { openFactCache } from './facts/cache.js'
import { openEpochs } from './facts/epochs.js'
import { openLimitSearches } from './facts/limit-searches.js'
import type { PostVraag } from './facts/sources.js'
import { openHoorWijziging } from './fetch/hoor-wijziging.js'
import { openPoster } from './fetch/post.js'
import type { HoorWijziging } from './http/answer-wijziging.js'
import { createServer } from './http/create-server.js'
import { openIdentify, openIdentifySysteem } from './identity/identify.js'
import { openInzageoverzichten } from './inzageoverzicht.js'
import { openLog } from './log/open-log.js'
import { Verzoeklog } from './log/verzoeklog.js'
import { openAudit } from './loket/audit/open-audit.js'
import { openLoket } from './loket/open-loket.js'
import { openPublicaties } from './loket/statistiek/open-publicaties.js'
import { openStatistiek, type StelVraag } from './loket/statistiek/open-statistiek.js'
import { LOKETTEN } from './loketten.js'
import { openBesluiten } from './open-besluiten.js'
import { openReadOperation } from './operation/read-operation.js'
import { openOuderinformaties } from './ouderinformatie.js'
import { type Gateway, handle } from './pipeline.js'
import { type AuthzenGateway, handleAuthzen } from './pipeline-authzen.js'
import { openStore } from './store/open-store.js'
import { openSupergraph } from './supergraph/open-supergraph.js'
import { openVerstrekkingen } from './verstrekkingen.js'

/** Starts the gateway process: prints one JSON line `{"gereed":true,"port":n}` and stops on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfiguration()
  const logger = pino({ name: 'gateway', level: config.logniveau }, pino.destination(2))
  const opened = await open(config, logger)
  const { gateway, close } = opened
  const server = createServer({
    handle: (request) => handle(request, gateway),
    limieten: config.limieten,
    hoorWijziging: opened.hoorWijziging,
    authzen: {
      handle: (request) => handleAuthzen(request, opened.beslispunt),
      adres: () => config.openbaarAdres?.replace(/\/$/, '') ?? `http://${config.host}:${poort(server)}`,
    },
    ready: () => gateway.log.ready(),
    bewaarWeigering: ({ traceId: trace, ouderSpan }, refusal) =>
      new Verzoeklog(gateway.log, { trace, ouderSpan, beleid: gateway.beleid.versie }).afgedaan(refusal),
    report: (error, trace) => logger.info({ trace, fout: codeOf(error) }, 'request refused'),
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(config.port, config.host, () => resolve()),
  )
  process.stdout.write(`${JSON.stringify({ gereed: true, port: poort(server) })}\n`)
  const stop = () => {
    server.closeAllConnections()
    server.close(() => void close().then(() => process.exit(0)))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const poort = (server: Server): number => (server.address() as AddressInfo).port

/** One process, open. */
interface Opened {
  readonly gateway: Gateway
  readonly beslispunt: AuthzenGateway
  readonly hoorWijziging: HoorWijziging
  close(): Promise<void>
}

/** Opens everything one process needs; refuses to start on an unreadable policy or supergraph or an unreachable log. */
async function open(config: Configuration, logger: pino.Logger): Promise<Opened> {
  await eisBeoordeling(config)
  const beleid = loadBeleid()
  const supergraph = openSupergraph()
  assertConcrete(supergraph.api)
  const klok = openKlok(config.klok)
  const store = openStore(config)
  const epochs = openEpochs(store)
  const poster = openPoster(config.subgraphs, config.limieten.subgraphDeadlineMs)
  const executor = await composeExecutor({ supergraph, beleid, store, key: config.cacheSleutel })
  const log = await openLog(config, {
    onError: (error) => logger.error(codeOf(error), 'ALARM no checkpoint of the log can be kept'),
  })
  const loket = openLoket(LOKETTEN)
  const vraag = (subgraph: Subgraph, trace: string, pad: string) => ({ soort: 'vraag', subgraph, trace, pad }) as const
  const postVraag: PostVraag = (subgraph, path, body, trace, authorization) =>
    poster.post(subgraph, { path, body, authorization, opdracht: vraag(subgraph, trace, path) })
  const bijFout = (error: unknown) => logger.error(codeOf(error), 'upkeep failed')
  const { opslag, diensten, ...besluiten } = await openBesluiten(config, { klok, poster, post: postVraag, bijFout })
  const { nood, noodbeperking } = besluiten
  const cache = openFactCache(store, config.cacheSleutel, klok.nu, epochs)
  const delen = { postVraag, nood, noodbeperking, cache }
  const publicaties = await openPublicaties(opslag)
  const stelStatistiek: StelVraag = (subgraph, body, trace, authorization) =>
    poster.post(subgraph, {
      path: STATISTIEK_PAD,
      body,
      authorization,
      opdracht: vraag(subgraph, trace, STATISTIEK_PAD),
    })
  const gateway: Gateway = {
    beleid,
    supergraph,
    klok,
    identify: openIdentify({ identiteit: config.identiteit, klok, beleid }),
    readOperation: openReadOperation({
      schema: supergraph.api,
      schemaVersie: supergraph.versie,
      limieten: config.limieten,
      loket: loket.queries,
    }),
    limitSearches: openLimitSearches(store, (trace, organisatie) =>
      logger.error({ trace, organisatie }, 'ALARM searches in series'),
    ),
    ...delen,
    poster,
    rewrite: openRewrite(supergraph),
    executor,
    log,
    loket,
    ...besluiten,
    diensten: {
      ...diensten,
      statistiek: openStatistiek(publicaties, stelStatistiek),
      verstrekkingen: openVerstrekkingen(delen),
      ouderinformatie: openOuderinformaties(delen),
      inzageoverzichten: openInzageoverzichten({ ...delen, log }),
      audit: openAudit(config, log),
    },
    alarm: (trace, incidenten) => logger.error({ trace, incidenten }, 'ALARM third net caught a value'),
  }
  const close = async () => {
    await besluiten.sluit()
    await Promise.all([executor.stop(), poster.close(), store.close(), log.close()])
  }
  const beslispunt: AuthzenGateway = {
    ...gateway,
    identifySysteem: openIdentifySysteem({ identiteit: config.identiteit, klok }),
    limitEvaluations: openLimitEvaluations(store),
  }
  return { gateway, beslispunt, close, hoorWijziging: openHoorWijziging(config.subgraphs, epochs, store) }
}

// The code and the place in our own code; a cause may hold data and stays out of the operator's log too.
function codeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { code: 'INTERN' }
  const { code } = error as { code?: unknown }
  return code === undefined
    ? { code: 'INTERN', naam: error.name, plaats: error.stack?.split('\n').slice(1, 5) }
    : { code }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
