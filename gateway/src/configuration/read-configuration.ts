import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { configurationSchema } from './schema.js'

/** Validated configuration of the gateway; keys are decoded. */
export type Configuration = z.output<typeof configurationSchema>
export type Limieten = Configuration['limieten']

/** Stops a start. The message is for the operator: it names the key and what to do, and never a value. */
export class ConfigurationError extends Error {
  readonly code: 'CONFIG_ONTBREEKT' | 'CONFIG_ONGELDIG'
  constructor(code: ConfigurationError['code'], message: string) {
    super(`${code}: ${message}`)
    this.name = 'ConfigurationError'
    this.code = code
  }
}

/**
 * Reads and checks the JSON file that `GEZINSBEELD_CONFIG` names.
 * @throws ConfigurationError with every wrong key in one message
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const path = env.GEZINSBEELD_CONFIG
  if (!path) {
    throw new ConfigurationError(
      'CONFIG_ONTBREEKT',
      'set GEZINSBEELD_CONFIG to the path of the configuration file of the gateway',
    )
  }
  const given = readJson(path)
  const parsed = configurationSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map((issue) => sentenceOf(issue, given))
  throw new ConfigurationError('CONFIG_ONGELDIG', `${path}: ${sentences.join('; ')}`)
}

function readJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new ConfigurationError('CONFIG_ONTBREEKT', `${path}: this file cannot be read; check the path and its rights`)
  }
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text around the error, which may be a secret.
    throw new ConfigurationError('CONFIG_ONGELDIG', `${path}: this file is not JSON`)
  }
}

function sentenceOf(issue: z.core.$ZodIssue, given: unknown): string {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `\`${path ? `${path}.` : ''}${key}\``).join(', ')
    return `${keys} is not a known key: remove it or correct its name`
  }
  if (issue.code !== 'custom' && isAbsent(given, issue.path)) return `\`${path}\` is missing: add it`
  return `\`${path || 'file'}\`: ${issue.message}`
}

function isAbsent(given: unknown, path: readonly PropertyKey[]): boolean {
  let value = given
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return value === undefined
}
