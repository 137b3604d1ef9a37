import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { loadBeleid } from '@gezinsbeeld/schema'
import { leesMap, leesToegang, SCHEMA_MAP, type Toegang } from '@gezinsbeeld/schema/toegang'
import { OpdrachtFout } from '../opdracht-fout.js'

/** What of a revision decides access. */
const BESTANDEN = ['schema/beleid', 'schema/velden.json', 'schema/supergraph.graphql']

/** A version as it was read. */
export interface Versie {
  readonly toegang: Toegang
  /** Version of the policy, as the log names it; absent for a file that `beoordeel` wrote. */
  readonly beleid?: string
}

/** Effective access of a version, see {@link openVersie}. */
export const leesVersie = (versie: string, map: string): Toegang => openVersie(versie, map).toegang

/**
 * Reads a version: a folder (of the repository, or one with `beleid/` and `velden.json`), a file that `beoordeel` wrote, or a
 * revision of this repository.
 * @throws OpdrachtFout VERSIE_ONBEKEND
 */
export function openVersie(versie: string, map: string): Versie {
  const pad = resolve(map, versie)
  if (!existsSync(pad)) return leesRevisie(versie)
  if (!statSync(pad).isDirectory()) return { toegang: leesBestand(pad, versie) }
  // A branch can have the name of a folder.
  const schema = schemaMap(pad)
  return schema === undefined ? leesRevisie(versie) : leesSchema(schema)
}

const leesSchema = (map: string): Versie => ({ toegang: leesMap(map), beleid: loadBeleid(join(map, 'beleid')).versie })

const schemaMap = (pad: string): string | undefined =>
  [pad, join(pad, 'schema')].find((map) => existsSync(join(map, 'beleid')))

function leesBestand(pad: string, versie: string): Toegang {
  try {
    return leesToegang(readFileSync(pad, 'utf8'))
  } catch (cause) {
    throw new OpdrachtFout('VERSIE_ONBEKEND', `\`${versie}\` is geen bestand dat \`beoordeel\` schreef`, { cause })
  }
}

function leesRevisie(revisie: string): Versie {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: SCHEMA_MAP,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const werk = mkdtempSync(join(tmpdir(), 'gezinsbeeld-diff-'))
  try {
    const commit = git('rev-parse', '--verify', '--end-of-options', `${revisie}^{commit}`).trim()
    const namen = git('ls-tree', '-r', '--name-only', '--full-tree', '-z', commit, '--', ...BESTANDEN)
      .split('\0')
      .filter(Boolean)
    for (const naam of namen) {
      mkdirSync(dirname(join(werk, naam)), { recursive: true })
      writeFileSync(join(werk, naam), git('show', `${commit}:${naam}`))
    }
  } catch (cause) {
    rmSync(werk, { recursive: true, force: true })
    throw new OpdrachtFout(
      'VERSIE_ONBEKEND',
      `\`${revisie}\` is geen map met \`beleid\` of \`schema/beleid\`, geen bestand en geen revisie van deze repository`,
      { cause },
    )
  }
  try {
    return leesSchema(join(werk, 'schema'))
  } finally {
    rmSync(werk, { recursive: true, force: true })
  }
}
