import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BELEID_MAP, BeleidOnleesbaar, loadBeleid } from '../beleid/load.js'
import type { Velden } from '../sdl/velden.js'
import { type Toegang, toegangVan } from './toegang.js'

/** The folder of this package. */
export const SCHEMA_MAP = join(BELEID_MAP, '..')

/**
 * Effective access of a folder with `beleid/`, `velden.json` and, when it is there, `supergraph.graphql`.
 * @throws BeleidOnleesbaar naming the file
 */
export function leesMap(map: string = SCHEMA_MAP): Toegang {
  const beleid = loadBeleid(join(map, 'beleid'))
  const graaf = join(map, 'supergraph.graphql')
  try {
    const velden = JSON.parse(readFileSync(join(map, 'velden.json'), 'utf8')) as Velden
    return toegangVan({ beleid, velden, ...(existsSync(graaf) ? { sdl: readFileSync(graaf, 'utf8') } : {}) })
  } catch (cause) {
    const reden = cause instanceof Error ? cause.message : 'unknown error'
    throw new BeleidOnleesbaar(`classification in \`${map}\`: ${reden}`, { cause })
  }
}
