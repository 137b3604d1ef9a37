import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GatewayConfiguration, startWorld, type World } from '@gezinsbeeld/launcher'
import { DEMO_PSEUDONIEMSLEUTEL } from '@gezinsbeeld/world'
import { type Opdrachtregel, openOpdrachtregel } from '../instrumenten/opdracht.js'
import { fixtures, RUN } from '../wereld/fixtures.js'
import { openPostgres } from '../wereld/open-world.js'

/** A world of which a test may lose, copy and replace what the log stands on; its end does not look at the log. */
export interface Proef {
  readonly world: World
  readonly adminUrl: string
  readonly regel: Opdrachtregel
  /** Folder that goes with the world. */
  readonly map: string
  /** File with the private key that signs the checkpoints now. */
  readonly sleutelBestand: string
  /** Changes the configuration of the gateway, and starts it again with that. */
  herstart(wijzig?: (configuratie: GatewayConfiguration) => GatewayConfiguration): Promise<void>
  weg(): Promise<void>
}

export async function openProef(): Promise<Proef> {
  const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-herstel-'))
  const sleutelBestand = join(map, 'sleutel.json')
  const postgres = await openPostgres(map)
  let pas = (configuratie: GatewayConfiguration) => configuratie
  const world = await startWorld({
    postgresAdminUrl: postgres.url,
    redisUrl: null,
    fixtures: await fixtures(10),
    filledOnce: RUN,
    pseudoniemSleutel: DEMO_PSEUDONIEMSLEUTEL,
    configureGateway: (gewoon) => {
      const configuratie = pas(gewoon)
      writeFileSync(sleutelBestand, JSON.stringify(configuratie.log.controlepuntSleutel), { mode: 0o600 })
      return configuratie
    },
  })
  const regel = openOpdrachtregel(world)
  return {
    world,
    adminUrl: postgres.url,
    regel,
    map,
    sleutelBestand,
    herstart: async (wijzig = (zelfde) => zelfde) => {
      const eerder = pas
      pas = (configuratie) => wijzig(eerder(configuratie))
      await world.restart('gateway')
    },
    weg: async () => {
      regel.weg()
      await world.stop()
      await postgres.stop()
      rmSync(map, { recursive: true, force: true })
    },
  }
}
