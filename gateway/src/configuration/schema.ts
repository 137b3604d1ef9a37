import { SUBGRAPHS } from '@gezinsbeeld/schema'
import { z } from 'zod'

const MIN_KEY_BYTES = 32
/** Members that only a private or symmetric JWK has (RFC 7518, section 6). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const sleutel = z
  .base64('must be base64; make one with: openssl rand -base64 32')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length >= MIN_KEY_BYTES, 'must be at least 32 bytes; make one with: openssl rand -base64 32')

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' })

const subgraph = z.strictObject({ url: httpUrl, sleutel })

const jwk = z
  .looseObject({ kty: z.enum(['EC', 'RSA', 'OKP']), kid: z.string().min(1) })
  .refine((key) => !PRIVATE_MEMBERS.some((member) => Object.hasOwn(key, member)), 'must hold public keys only')

const identiteit = z
  .strictObject({
    issuer: z.string().min(1),
    audience: z.string().min(1),
    jwksUrl: httpUrl.optional(),
    jwks: z.strictObject({ keys: z.array(jwk).min(1) }).optional(),
    /** Only algorithms with a public key: the gateway can check a token and can never make one. */
    algoritmen: z.array(z.enum(['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'])).min(1),
  })
  .refine(
    ({ jwksUrl, jwks }) => (jwksUrl === undefined) !== (jwks === undefined),
    'give exactly one of jwksUrl and jwks',
  )

/** A private signing key: the one that vouches for the log. It is never in the database of the log. */
const controlepuntSleutel = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
})

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' })

/** The request log (docs/log.md). */
const log = z.strictObject({
  /** The log has a database of its own, in which this role may add and read only. */
  databaseUrl: postgresUrl,
  /** Folder of the signed checkpoints; in production on other storage than the database. */
  controlepuntMap: z.string().min(1),
  controlepuntSleutel,
  /** Time between two checkpoints, seconds. */
  controlepuntSeconden: z.int().min(1).max(3600).default(60),
})

const oin = z.string().regex(/^\d{20}$/, 'must be an OIN: 20 digits')

const klok = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('systeem') }),
  z.strictObject({ soort: z.literal('bestand'), pad: z.string().min(1) }),
])

const count = (value: number) => z.int().min(1).default(value)

const limieten = z
  .strictObject({
    bodyBytes: count(100_000),
    diepte: count(15),
    aliassen: count(50),
    tokens: count(4000),
    velden: count(2000),
    wortelvelden: count(5),
    subgraphDeadlineMs: count(3000),
  })
  .prefault({})

/** The configuration file of the gateway. Every key is known, every secret is present, or the gateway does not start. */
export const configurationSchema = z
  .strictObject({
    omgeving: z.enum(['demo', 'productie']),
    host: z.string().min(1),
    /** Processes that answer behind the one port; with more than one, Redis is where they meet. */
    processen: z.int().min(1).max(64).default(1),
    port: z.int().min(0).max(65535),
    databaseUrl: postgresUrl,
    log,
    redisUrl: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// URL or null' }).nullable(),
    subgraphs: z.strictObject(Object.fromEntries(SUBGRAPHS.map((naam) => [naam, subgraph])) as SubgraphShape),
    identiteit,
    /** Key of the data subjects' pseudonyms in the log; never the key of the graph's pseudonyms. */
    logSleutel: sleutel,
    /**
     * Keys that were the `logSleutel` before: what was written under one is found under it. Whoever takes one away makes the
     * lines of that time about nobody, for good (docs/log-beheer.md).
     */
    logSleutelsEerder: z.array(sleutel).default([]),
    /** Key under which cached facts are encrypted. */
    cacheSleutel: sleutel,
    /** Key under which free texts of employees are kept (motivation, reason of an emergency access; decision 19). */
    tekstSleutel: sleutel,
    /** Keys that were the `tekstSleutel` before: they open the texts of that time, nothing is written under them. */
    tekstSleutelsEerder: z.array(sleutel).default([]),
    /** How long those texts are kept. */
    tekstBewaarJaren: count(5),
    /** Address under which clients reach the gateway; named in the metadata of the decision point. */
    openbaarAdres: httpUrl.optional(),
    /**
     * Thumbprints (RFC 7638) of the keys of the reviewers whose reviews count here (docs/besluiten/0043): who can change the
     * list in the repository cannot make himself a reviewer of this gateway.
     */
    beoordelaars: z
      .array(z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be an RFC 7638 thumbprint'))
      .min(2)
      .optional(),
    /**
     * Per source the organisations (OIN) that keep it: their privacy officers see what anybody asked of it
     * (docs/besluiten/0048). A source that is not here shows that to nobody.
     */
    bronhouders: z.partialRecord(z.enum(['VT', 'RVDK', 'GI', 'LT']), z.array(oin).min(1)).default({}),
    /**
     * File that says who is responsible for this installation, for the register of processing activities; its form is that of
     * schema/register/verwerkingsverantwoordelijke.json. Without it a production has no register to show.
     */
    verwerkingsverantwoordelijke: z.string().min(1).optional(),
    klok,
    limieten,
    logniveau: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((config, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    const own = [config.logSleutel, config.cacheSleutel, config.tekstSleutel]
    const earlier = [...config.logSleutelsEerder, ...config.tekstSleutelsEerder]
    const keys = [...own, ...earlier, ...SUBGRAPHS.map((naam) => config.subgraphs[naam].sleutel)]
    if (new Set(keys.map((key) => key.toString('base64'))).size < keys.length) {
      refuse(
        ['sleutels'],
        'logSleutel, cacheSleutel, tekstSleutel, those of before and the sleutel of every subgraph must all differ',
      )
    }
    if (config.processen > 1 && config.redisUrl === null) {
      refuse(['redisUrl'], 'is required with several processes: limits, changes and facts are counted together there')
    }
    if (config.omgeving === 'demo') return
    if (config.klok.soort !== 'systeem') refuse(['klok'], 'only the system clock is allowed in production')
    if (config.beoordelaars === undefined) {
      refuse(['beoordelaars'], 'is required in production: only a policy that they reviewed is enforced')
    }
    const { openbaarAdres } = config
    if (openbaarAdres !== undefined && !isSafe(openbaarAdres)) refuse(['openbaarAdres'], 'must be https in production')
    const { jwksUrl } = config.identiteit
    if (jwksUrl === undefined) refuse(['identiteit', 'jwksUrl'], 'is required in production, inline keys are for demos')
    else if (!isSafe(jwksUrl)) refuse(['identiteit', 'jwksUrl'], 'must be https in production, or http to this machine')
  })

type SubgraphShape = Record<(typeof SUBGRAPHS)[number], typeof subgraph>

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || LOOPBACK.has(hostname)
}
