import { readFileSync } from 'node:fs'
import { SUBGRAPHS } from '@gezinsbeeld/schema'
import { z } from 'zod'

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, 'must be at least 32 bytes, base64')

const schema = z.strictObject({
  omgeving: z.enum(['demo', 'productie']),
  naam: z.enum(SUBGRAPHS),
  host: z.string().default('127.0.0.1'),
  port: z.int().min(0).max(65535),
  databaseUrl: z.string().startsWith('postgres'),
  redisUrl: z.string().startsWith('redis').nullable(),
  /** HMAC key that the gateway and this subgraph share. */
  gatewaySleutel: key,
  /** Key of the pseudonyms; the four subgraphs share it, the gateway never has it. */
  pseudoniemSleutel: key,
  /** Key of the texts of requests and decisions; this subgraph alone has it. */
  tekstSleutel: key,
  /** The one gateway that hears of changes when there is no Redis that all gateways share. */
  gatewayUrl: z.url({ protocol: /^https?$/ }).nullable(),
  identiteit: z.strictObject({
    issuer: z.string().min(1),
    audience: z.string().min(1),
    jwksUrl: z.url().optional(),
    jwks: z.looseObject({ keys: z.array(z.record(z.string(), z.unknown())) }).optional(),
    algoritmen: z.array(z.enum(['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'])).min(1),
  }),
  klok: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('systeem') }),
    z.strictObject({ soort: z.literal('bestand'), pad: z.string() }),
  ]),
})

/** Validated configuration of one subgraph process. */
export type Configuration = z.infer<typeof schema>

/**
 * Reads the file that `GEZINSBEELD_CONFIG` names.
 * @throws Error with one sentence that says which key is wrong and what to do
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const path = env.GEZINSBEELD_CONFIG
  if (!path) throw new Error('CONFIG_ONTBREEKT: set GEZINSBEELD_CONFIG to the path of the configuration file')
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'root'}: ${issue.message}`).join('; ')
    throw new Error(`CONFIG_ONGELDIG: ${path}: ${where}`)
  }
  const config = parsed.data
  if (config.omgeving === 'productie' && config.klok.soort !== 'systeem') {
    throw new Error('CONFIG_ONGELDIG: klok: only the system clock is allowed in production')
  }
  if (!config.identiteit.jwksUrl === !config.identiteit.jwks) {
    throw new Error('CONFIG_ONGELDIG: identiteit: give exactly one of jwksUrl and jwks')
  }
  return config
}
