import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { JEUGDBESCHERMER, type TestWorld, type Wie } from '../wereld/open-world.js'
import type { Exchange } from '../wereld/tap.js'

/** A request as an attacker can make it: every part replaceable, nothing repaired on the way. */
export interface Verzoek {
  readonly url?: string
  readonly method?: string
  readonly path?: string
  readonly wie?: Wie & Readonly<Record<string, unknown>>
  /** Replaces the whole `Authorization` header; null leaves it out. */
  readonly authorization?: string | readonly string[] | null
  /** Purpose header; null leaves it out. */
  readonly doel?: string | readonly string[] | null
  readonly headers?: OutgoingHttpHeaders
  /** Sent as it is when it is a text, else as JSON. */
  readonly body?: unknown
}

/** An answer with what may differ between two equal answers (date, trace) taken out. */
export interface Rauw {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly tekst: string
  readonly trace: string
}

interface Inhoud {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string }
  }[]
}

/** The JSON of an answer. */
export const inhoud = ({ tekst }: Rauw): Inhoud => JSON.parse(tekst) as Inhoud

/** Status and the code of the refusal, e.g. `401 TOKEN_ONGELDIG`; `200` when nothing was refused. */
export function zeg(rauw: Rauw): string {
  const code = rauw.tekst.startsWith('{') ? inhoud(rauw).errors?.[0]?.extensions?.code : undefined
  return code === undefined ? String(rauw.status) : `${rauw.status} ${code}`
}

/** What an onlooker can compare: status, headers and body. */
export const afdruk = ({ status, headers, tekst }: Rauw) => ({ status, headers, tekst })

/** Sends a request to the gateway of this world, by default as the jeugdbeschermer of Noor for purpose D10. */
export async function stuur(wereld: TestWorld, verzoek: Verzoek): Promise<Rauw> {
  const { wie = JEUGDBESCHERMER, doel = 'UITVOERING_OTS', body } = verzoek
  const authorization =
    verzoek.authorization === undefined ? `Bearer ${await wereld.world.token({ ...wie })}` : verzoek.authorization
  return zend({
    url: wereld.world.gatewayUrl,
    path: '/graphql',
    ...verzoek,
    body,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(authorization === null ? {} : { authorization: authorization as string }),
      ...(doel === null ? {} : { 'x-doelbinding': doel as string }),
      ...verzoek.headers,
    },
  })
}

const ZONDER_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Sends exactly these headers and this body, anywhere. */
export function zend({ url, method = 'POST', path = '/', headers = {}, body }: Verzoek & { readonly url: string }) {
  const tekst = typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise<Rauw>((klaar, mislukt) => {
    const sent = request(new URL(path, url), { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const { date: _date, 'x-trace': trace, traceparent: _traceparent, ...rest } = answer.headers
        klaar({
          status: answer.statusCode ?? 0,
          headers: rest,
          tekst: Buffer.concat(chunks).toString('utf8'),
          trace: String(trace ?? ''),
        })
      })
    })
    sent.on('error', mislukt)
    // As bytes: with a text, node would write the headers in UTF-8 too, and a header would arrive as another one.
    sent.end(ZONDER_BODY.has(method) ? undefined : Buffer.from(tekst ?? ''))
  })
}

/** One question of a GraphQL client. */
export const vraag = (query: string, variables: Readonly<Record<string, unknown>> = {}, rest: object = {}) => ({
  query,
  variables,
  ...rest,
})

/** Everything the subgraphs were asked since the last `vergeet`. */
export const gevraagd = (wereld: TestWorld): readonly Exchange[] =>
  Object.values(wereld.taps).flatMap(({ exchanges }) => exchanges)

/** Forgets what was recorded. */
export function vergeet(wereld: TestWorld): void {
  for (const tap of Object.values(wereld.taps)) tap.exchanges.length = 0
}

/**
 * The calls to sources and databases that an answer cost, with the asked id replaced: what a stopwatch could measure.
 */
export const kosten = (wereld: TestWorld, id: string): string[] =>
  gevraagd(wereld)
    .map(({ subgraph, path, requestBody, status, statements }) =>
      [subgraph, path, status, statements, requestBody.replaceAll(id, '<id>')].join(' '),
    )
    .sort()

/**
 * Two answers that may not be told apart, each measured from fresh facts; anew, three times at most, while they differ. A
 * source that announces a change late makes one difference, a leak makes one every time.
 * @param vers makes what is remembered of before too old, and asks what is asked of the requester alone
 */
export async function paar<T>(
  vers: () => Promise<unknown>,
  een: () => Promise<T>,
  ander: () => Promise<T>,
  pogingen = 3,
): Promise<readonly [T, T]> {
  await vers()
  const gemeten = [await een(), await ander()] as const
  return pogingen === 1 || isDeepStrictEqual(...gemeten) ? gemeten : paar(vers, een, ander, pogingen - 1)
}
