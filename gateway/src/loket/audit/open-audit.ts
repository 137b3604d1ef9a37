import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VELDEN } from '@gezinsbeeld/schema'
import { leesDossier } from '@gezinsbeeld/schema/beoordeling'
import { leesMap, SCHEMA_MAP } from '@gezinsbeeld/schema/toegang'
import type { Configuration } from '../../configuration/read-configuration.js'
import type { Log } from '../../log/open-log.js'
import type { Audit } from './dienst.js'

/** Reads what the privacy officer's questions are answered from; the policy once, as the gateway itself does. */
export const openAudit = (
  { bronhouders }: Pick<Configuration, 'bronhouders'>,
  log: Pick<Log, 'lees' | 'namenVan' | 'nu'>,
): Audit => ({
  toegang: leesMap(),
  velden: VELDEN,
  sdl: readFileSync(join(SCHEMA_MAP, 'supergraph.graphql'), 'utf8'),
  dossier: leesDossier(),
  bronhouders: bronhouders as Audit['bronhouders'],
  nu: log.nu,
  lees: log.lees,
  namenVan: log.namenVan,
})
