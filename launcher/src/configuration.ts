import { join } from 'node:path'
import type { JWK } from 'jose'
import { DEMO_AUDIENCE, DEMO_ISSUER } from './demoKey.js'
import type { LogPlaces } from './logDatabase.js'
import { perName, SUBGRAPHS, type SubgraphName } from './names.js'
import { writePrivate } from './privateFile.js'
import type { Secrets } from './secrets.js'

/** Who issues tokens, and how they are verified. */
export interface IdentityConfiguration {
  readonly issuer: string
  readonly audience: string
  readonly jwksUrl?: string
  readonly jwks?: { readonly keys: readonly JWK[] }
  readonly algoritmen: readonly string[]
}

/** Where a process gets the time from; a file only in a demo, so that tests can choose the day. */
export type ClockConfiguration = { readonly soort: 'systeem' } | { readonly soort: 'bestand'; readonly pad: string }

/** The whole configuration of one subgraph. Unknown keys are refused by the process. */
export interface SubgraphConfiguration {
  readonly omgeving: 'demo' | 'productie'
  readonly naam: SubgraphName
  /** 0 = any free port. */
  readonly port: number
  readonly databaseUrl: string
  readonly redisUrl: string | null
  readonly gatewaySleutel: string
  readonly pseudoniemSleutel: string
  readonly tekstSleutel: string
  /** Where to announce changes; `null` with Redis, which the gateways share. */
  readonly gatewayUrl: string | null
  readonly identiteit: IdentityConfiguration
  readonly klok: ClockConfiguration
}

/** Where the gateway writes its log, and what vouches for it. */
export interface LogConfiguration {
  readonly databaseUrl: string
  readonly controlepuntMap: string
  readonly controlepuntSleutel: JWK
}

/** The whole configuration of the gateway. It has no `pseudoniemSleutel`: it must not be able to make a pseudonym. */
export interface GatewayConfiguration {
  readonly omgeving: 'demo' | 'productie'
  readonly port: number
  readonly host: string
  /** Processes behind the port; default 1. */
  readonly processen?: number
  readonly databaseUrl: string
  readonly log: LogConfiguration
  readonly redisUrl: string | null
  readonly subgraphs: Record<SubgraphName, { readonly url: string; readonly sleutel: string }>
  readonly identiteit: IdentityConfiguration
  readonly logSleutel: string
  readonly logSleutelsEerder?: readonly string[]
  readonly cacheSleutel: string
  readonly tekstSleutel: string
  readonly tekstSleutelsEerder?: readonly string[]
  /** Per source the organisations (OIN) that keep it. */
  readonly bronhouders: Readonly<Record<string, readonly string[]>>
  readonly klok: ClockConfiguration
}

/** What all processes of one world share. */
export interface Shared {
  readonly secrets: Secrets
  readonly redisUrl: string | null
  readonly identiteit: IdentityConfiguration
  readonly klok: ClockConfiguration
}

/** The demo identity provider: its one public key travels in the configuration, nothing is fetched. */
export function demoIdentity(publicJwk: JWK): IdentityConfiguration {
  return { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, jwks: { keys: [publicJwk] }, algoritmen: ['ES256'] }
}

/** The configuration of one subgraph. */
export function subgraphConfiguration(
  shared: Shared,
  {
    naam,
    port,
    databaseUrl,
    gatewayUrl,
  }: { naam: SubgraphName; port: number; databaseUrl: string; gatewayUrl: string },
): SubgraphConfiguration {
  return {
    omgeving: 'demo',
    naam,
    port,
    databaseUrl,
    redisUrl: shared.redisUrl,
    gatewaySleutel: shared.secrets.gatewaySleutels[naam],
    pseudoniemSleutel: shared.secrets.pseudoniemSleutel,
    tekstSleutel: shared.secrets.tekstSleutels[naam],
    gatewayUrl: shared.redisUrl === null ? gatewayUrl : null,
    identiteit: shared.identiteit,
    klok: shared.klok,
  }
}

/** The configuration of the gateway, once the subgraphs' addresses are known. */
export function gatewayConfiguration(
  shared: Shared,
  {
    port,
    databaseUrl,
    log,
    urls,
  }: {
    port: number
    databaseUrl: string
    log: LogPlaces
    urls: Record<SubgraphName, string>
  },
): GatewayConfiguration {
  return {
    omgeving: 'demo',
    port,
    host: '127.0.0.1',
    databaseUrl,
    log: {
      databaseUrl: log.databaseUrl,
      controlepuntMap: log.controlepuntMap,
      controlepuntSleutel: shared.secrets.controlepuntSleutel,
    },
    redisUrl: shared.redisUrl,
    subgraphs: perName(SUBGRAPHS, (name) => ({ url: urls[name], sleutel: shared.secrets.gatewaySleutels[name] })),
    identiteit: shared.identiteit,
    logSleutel: shared.secrets.logSleutel,
    cacheSleutel: shared.secrets.cacheSleutel,
    tekstSleutel: shared.secrets.tekstSleutel,
    bronhouders: BRONHOUDERS,
    klok: shared.klok,
  }
}

/** Who keeps which source in the fictional world (docs/synthetische-wereld.md); the second institution there keeps none. */
const BRONHOUDERS = {
  VT: ['00000009900000001001'],
  RVDK: ['00000009900000002001'],
  GI: ['00000009900000003001'],
  LT: ['00000009900000004001'],
}

/** Writes a configuration where only this account can read it; returns the path for `GEZINSBEELD_CONFIG`. */
export function writeConfiguration(
  folder: string,
  name: string,
  configuration: SubgraphConfiguration | GatewayConfiguration,
): string {
  const file = join(folder, `${name}.json`)
  writePrivate(file, JSON.stringify(configuration, undefined, 2))
  return file
}
