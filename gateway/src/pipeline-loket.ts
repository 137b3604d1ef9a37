import type { Aanvraag } from '@gezinsbeeld/schema'
import { ClientError } from './errors/client-error.js'
import type { GraphqlAnswer, GraphqlRequest } from './http/exchange.js'
import type { Aanvrager } from './identity/aanvrager.js'
import { failureOf, loketIntentOf, loketOutcomeOf } from './log/log.js'
import type { Verzoeklog } from './log/verzoeklog.js'
import type { Betreft, LoketContext } from './loket/loket-context.js'
import { requireToegang } from './loket/require-toegang.js'
import type { TrustedOperation } from './operation/trusted-operation.js'
import type { Gateway } from './pipeline.js'
import type { Doelkeuze } from './purpose/read-doel.js'

/** A loket request of which the requester, the purpose and the operation are known. */
export interface LoketVerzoek {
  readonly request: GraphqlRequest
  readonly aanvrager: Aanvrager
  readonly keuze: Doelkeuze
  readonly operation: TrustedOperation
}

/** The part of the gateway that the loket needs. */
export interface LoketGateway extends Pick<Gateway, 'beleid' | 'klok' | 'loket' | 'diensten'> {
  readonly log: Pick<Verzoeklog, 'intent' | 'outcome' | 'span'>
}

/**
 * One request to the loket, top to bottom: every field open for this role and purpose, the intent durable before
 * anything is read or changed, the outcome durable before the answer leaves. No source is planned over: a resolver asks
 * a source only by a signed question.
 */
export async function handleLoket(verzoek: LoketVerzoek, gateway: LoketGateway): Promise<GraphqlAnswer> {
  const { request, aanvrager, keuze, operation } = verzoek
  const { beleid, klok, log, loket, diensten } = gateway
  const vragen = loket.vragen(operation)
  for (const { veld, regel } of vragen) requireToegang(veld, regel, aanvrager, keuze)

  const nu = klok.nu()
  const { trace } = request
  const betreft: Betreft = {
    gezinnen: new Set(vragen.flatMap(({ regel, args }) => regel.gezinnen?.(args) ?? [])),
    personen: new Set(vragen.flatMap(({ regel, args }) => regel.personen?.(args) ?? [])),
    kenmerken: new Map(),
  }
  const aanvraag: Aanvraag = { aanvrager, doel: keuze.doel.code, motivering: new Set(), nu }
  const over = { trace, span: log.span, ouderSpan: request.ouderSpan, aanvraag, betreft, beleid, vragen }
  const kenmerken = vragen.flatMap(({ regel, args }) => regel.kenmerken?.(args) ?? [])
  await log.intent(loketIntentOf(over, kenmerken))
  try {
    const context: LoketContext = {
      aanvrager,
      keuze,
      beleid,
      nu,
      trace,
      authorization: request.headers.authorization[0] ?? '',
      betreft,
      regels: loket.regels,
      diensten,
    }
    const { data, fouten } = await loket.execute(operation, context)
    await log.outcome(loketOutcomeOf(over, fouten))
    return { data, ...(fouten.length > 0 ? { errors: fouten } : {}) }
  } catch (error) {
    const { status, code } = error instanceof ClientError ? error : { status: 500, code: 'INTERN' }
    await log.outcome(failureOf(over, { status, code }))
    throw error
  }
}
