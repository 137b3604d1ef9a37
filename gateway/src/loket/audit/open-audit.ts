import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VELDEN } from '@gezinsbeeld/schema'
import { leesDossier } from '@gezinsbeeld/schema/beoordeling'
import { leesVerantwoordelijke } from '@gezinsbeeld/schema/register'
import { leesMap, SCHEMA_MAP } from '@gezinsbeeld/schema/toegang'
import type { Configuration } from '../../configuration/read-configuration.js'
import type { Log } from '../../log/open-log.js'
import type { Audit } from './dienst.js'

/**
 * Reads what the privacy officer's questions are answered from; the policy once, as the gateway itself does.
 * @throws VerantwoordelijkeOnleesbaar when the file that the configuration names cannot be read
 */
export const openAudit = (
  config: Pick<Configuration, 'bronhouders' | 'omgeving' | 'verwerkingsverantwoordelijke'>,
  log: Pick<Log, 'lees' | 'namenVan' | 'nu'>,
): Audit => ({
  toegang: leesMap(),
  velden: VELDEN,
  sdl: readFileSync(join(SCHEMA_MAP, 'supergraph.graphql'), 'utf8'),
  dossier: leesDossier(),
  verantwoordelijke: verantwoordelijkeVan(config),
  bronhouders: config.bronhouders as Audit['bronhouders'],
  nu: log.nu,
  lees: log.lees,
  namenVan: log.namenVan,
})

/** The fictional controller of this repository answers for a demo, and never for a production. */
function verantwoordelijkeVan({
  omgeving,
  verwerkingsverantwoordelijke: bestand,
}: Pick<Configuration, 'omgeving' | 'verwerkingsverantwoordelijke'>): Audit['verantwoordelijke'] {
  if (bestand !== undefined) return leesVerantwoordelijke(bestand)
  return omgeving === 'demo' ? leesVerantwoordelijke() : undefined
}
