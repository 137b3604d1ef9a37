import type { Source } from '../database/open.js'
import type { SubgraphDefinition } from '../definition.js'
import type { Configuration } from '../server/configuration.js'
import { type Luisteraar, luister } from './luister.js'
import { httpMelder, type Melder, redisMelder } from './meld.js'
import { type Samenvoeger, samenvoegen } from './samenvoegen.js'
import { feittabellen, zetTriggers } from './triggers.js'

/** Announcing of changes while a subgraph runs. */
export interface Wijzigingen {
  stop(): Promise<void>
}

type Instelling = Pick<Configuration, 'databaseUrl' | 'redisUrl' | 'gatewayUrl' | 'gatewaySleutel'>

/**
 * Starts announcing changed facts to the gateways, so that a withdrawn consent or an ended measure works at once. An aid
 * to the bound of 30 seconds, never a condition of it: what cannot be set up is reported and the subgraph starts.
 */
export async function openWijzigingen(
  definition: Pick<SubgraphDefinition, 'naam' | 'tables' | 'zonderFeiten'>,
  config: Instelling,
  source: Source,
  onFout: (error: Error) => void,
): Promise<Wijzigingen> {
  const melder = melderVan(definition, config, onFout)
  if (!melder) return { stop: async () => undefined }
  const samen: Samenvoeger = samenvoegen(melder.meld, onFout)
  let luisteraar: Luisteraar | undefined
  try {
    await zetTriggers(source, feittabellen(definition.tables, definition.zonderFeiten))
    luisteraar = await luister(config.databaseUrl, samen.wijziging, onFout)
    // What changed while nobody listened is not known.
    samen.wijziging()
  } catch (error) {
    onFout(error as Error)
  }
  return {
    async stop() {
      await luisteraar?.stop()
      samen.stop()
      melder.stop()
    },
  }
}

function melderVan(
  { naam }: Pick<SubgraphDefinition, 'naam'>,
  { redisUrl, gatewayUrl, gatewaySleutel }: Instelling,
  onFout: (error: Error) => void,
): Melder | undefined {
  if (redisUrl !== null) return redisMelder(redisUrl, naam, onFout)
  return gatewayUrl === null ? undefined : httpMelder(gatewayUrl, naam, Buffer.from(gatewaySleutel, 'base64'))
}
