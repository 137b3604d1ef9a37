import { loadBeleid, STATISTIEK_PAD, type Subgraph } from '@gezinsbeeld/schema'
import type { Logger } from 'pino'
import { assertConcrete } from './access/normalise.js'
import { openRewrite } from './access/rewrite.js'
import { openLimitEvaluations } from './authzen/limit-evaluations.js'
import { openKlok } from './clock/clock.js'
import { codeOf } from './code-of.js'
import { composeExecutor } from './compose-executor.js'
import type { Configuration } from './configuration/read-configuration.js'
import { eisBeoordeling } from './eis-beoordeling.js'
import { openFactCache } from './facts/cache.js'
import { openEpochs } from './facts/epochs.js'
import { openLimitSearches } from './facts/limit-searches.js'
import type { PostVraag } from './facts/sources.js'
import { openHoorWijziging } from './fetch/hoor-wijziging.js'
import { openPoster } from './fetch/post.js'
import type { HoorWijziging } from './http/answer-wijziging.js'
import { openIdentify, openIdentifySysteem } from './identity/identify.js'
import { openInzageoverzichten } from './inzageoverzicht.js'
import type { Log } from './log/open-log.js'
import { openAudit } from './loket/audit/open-audit.js'
import { openLoket } from './loket/open-loket.js'
import { openPublicaties } from './loket/statistiek/open-publicaties.js'
import { openStatistiek, type StelVraag } from './loket/statistiek/open-statistiek.js'
import { LOKETTEN } from './loketten.js'
import { openBesluiten } from './open-besluiten.js'
import { openReadOperation } from './operation/read-operation.js'
import { openOuderinformaties } from './ouderinformatie.js'
import type { Gateway } from './pipeline.js'
import type { AuthzenGateway } from './pipeline-authzen.js'
import { openStore } from './store/open-store.js'
import { openSupergraph } from './supergraph/open-supergraph.js'
import { openVerstrekkingen } from './verstrekkingen.js'

/** One process, open. */
export interface Opened {
  readonly gateway: Gateway
  readonly beslispunt: AuthzenGateway
  readonly hoorWijziging: HoorWijziging
  close(): Promise<void>
}

/**
 * Opens everything one process needs beside its log; refuses to start on an unreadable policy or supergraph.
 * @param openLog opens the log, when the graph and the policy are known to be good; closed with the rest
 */
export async function openGateway(config: Configuration, logger: Logger, openLog: () => Promise<Log>): Promise<Opened> {
  await eisBeoordeling(config)
  const beleid = loadBeleid()
  const supergraph = openSupergraph()
  assertConcrete(supergraph.api)
  const klok = openKlok(config.klok)
  const store = openStore(config)
  const epochs = openEpochs(store)
  const poster = openPoster(config.subgraphs, config.limieten.subgraphDeadlineMs)
  const executor = await composeExecutor({ supergraph, beleid, store, key: config.cacheSleutel })
  const log = await openLog()
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
