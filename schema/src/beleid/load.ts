import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { BRONNEN, type Bron } from '../codes.js'
import type { Beleid } from './beleid.js'
import type { Beleidsbestanden, CelRegel } from './bestanden.js'
import { compileBeleid } from './compile.js'

/** A policy folder that cannot be read. The message names file and place; no policy is better than half a policy. */
export class BeleidOnleesbaar extends Error {
  readonly code = 'BELEID_ONLEESBAAR'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BeleidOnleesbaar'
  }
}

/** The policy of this package. Works from `src` and `dist` alike: both are one folder deep. */
export const BELEID_MAP = join(__dirname, '..', '..', 'beleid')

const LIJSTEN = {
  categorieen: 'categorieen',
  rollen: 'rollen',
  doelen: 'doelen',
  'rol-doel': 'regels',
  voorwaarden: 'voorwaarden',
  maskers: 'maskers',
  dossierstatus: 'statussen',
} as const
type Lijst = keyof typeof LIJSTEN

/**
 * Reads, checks and compiles the policy.
 * @param folder default: `schema/beleid` of this package
 * @throws BeleidOnleesbaar naming file and path
 */
export function loadBeleid(folder: string = BELEID_MAP): Beleid {
  const bestanden = readBeleid(folder)
  try {
    return compileBeleid(bestanden)
  } catch (cause) {
    throw new BeleidOnleesbaar(`policy in \`${folder}\`: ${cause instanceof Error ? cause.message : 'unknown error'}`, {
      cause,
    })
  }
}

/**
 * Reads the folder and checks every file against its JSON Schema. The schemas are always those of this package, so
 * that a folder cannot bring its own leniency.
 * @throws BeleidOnleesbaar
 */
export function readBeleid(folder: string = BELEID_MAP): Beleidsbestanden {
  refuseUnknownFiles(folder)
  const content: Record<string, unknown> = {}
  const read = (file: string, schema: string): Record<string, unknown> => {
    const value = readJson(folder, file)
    const check = checkOf(schema)
    if (!check(value)) throw new BeleidOnleesbaar(`\`${file}\`: ${(check.errors ?? []).map(sentence).join('; ')}`)
    content[file] = value
    return value
  }
  const list = <T>(name: Lijst) => read(`${name}.json`, name)[LIJSTEN[name]] as readonly T[]
  const parts = {
    categorieen: list<Beleidsbestanden['categorieen'][number]>('categorieen'),
    rollen: list<Beleidsbestanden['rollen'][number]>('rollen'),
    doelen: list<Beleidsbestanden['doelen'][number]>('doelen'),
    rolDoel: list<Beleidsbestanden['rolDoel'][number]>('rol-doel'),
    voorwaarden: list<Beleidsbestanden['voorwaarden'][number]>('voorwaarden'),
    maskers: list<Beleidsbestanden['maskers'][number]>('maskers'),
    dossierstatus: list<Beleidsbestanden['dossierstatus'][number]>('dossierstatus'),
  }
  const cellen = Object.fromEntries(
    BRONNEN.map((bron) => {
      const file = `cellen/${bron}.json`
      const value = read(file, 'cellen')
      if (value.bron !== bron) throw new BeleidOnleesbaar(`\`${file}\` at \`/bron\`: must be \`${bron}\``)
      return [bron, value.cellen as readonly CelRegel[]]
    }),
  ) as Record<Bron, readonly CelRegel[]>
  return { ...parts, cellen, versie: versionOf(content) }
}

// The schemas are files of this package: a test holds them against their own standard, so that a start need not.
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, validateSchema: false })

/** The check of one kind of file; made once, it holds nothing of what it checked. */
const checkOf = (schema: string): ValidateFunction =>
  ajv.getSchema(schema) ?? ajv.compile({ ...readJson(BELEID_MAP, `${schema}.schema.json`), $id: schema })

// A misspelt file name must not pass as "no such rules".
function refuseUnknownFiles(folder: string): void {
  const known = new Set([
    ...Object.keys(LIJSTEN).map((name) => `${name}.json`),
    ...BRONNEN.map((bron) => `cellen/${bron}.json`),
  ])
  for (const file of [...namesIn(folder, ''), ...namesIn(folder, 'cellen')]) {
    if (file === 'cellen' || file.endsWith('.schema.json') || known.has(file)) continue
    throw new BeleidOnleesbaar(`\`${file}\`: not a policy file`)
  }
}

function namesIn(folder: string, sub: string): string[] {
  try {
    return readdirSync(join(folder, sub)).map((name) => (sub ? `${sub}/${name}` : name))
  } catch (cause) {
    throw new BeleidOnleesbaar(`folder \`${join(folder, sub)}\` cannot be read`, { cause })
  }
}

function readJson(folder: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>
  } catch (cause) {
    throw new BeleidOnleesbaar(`\`${file}\`: cannot be read as JSON`, { cause })
  }
}

function sentence({ instancePath, keyword, params, message }: ErrorObject): string {
  const place = `at \`${instancePath || '/'}\``
  if (keyword === 'additionalProperties') return `${place}: unknown key \`${String(params.additionalProperty)}\``
  return `${place}: ${message ?? keyword}`
}

/** Sorted keys and no white space: layout and key order are no change of policy, the order of rows is kept. */
function versionOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 16)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([key]) => key !== '$schema')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
