import type { GraphQLSchema } from 'graphql'
import { Lru } from '../store/lru.js'
import { coerceVariables } from './coerce-variables.js'
import { type OperationLimits, prepareOperation } from './prepare-operation.js'
import type { PreparedOperation, TrustedOperation } from './trusted-operation.js'

/** Bounds memory: a kept document is about a hundred times its source text. */
const KEPT = { maxEntries: 500, maxWeight: 1_000_000 }

/** The members of a request body that make up an operation. */
export interface OperationRequest {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** What operations are read against. */
export interface OperationParts {
  /** The API schema: what a client may see, without hidden fields. */
  readonly schema: GraphQLSchema
  readonly limieten: OperationLimits
  /** Fields of the query type that the gateway's loket executes; every mutation is one. */
  readonly loket: ReadonlySet<string>
}

/** Reads the operation of a request. */
export type ReadOperation = (request: OperationRequest) => TrustedOperation

/**
 * Prepares reading of operations. The only maker of a {@link TrustedOperation}. Prepared documents are kept and shared
 * between requesters: they hold no value of a variable and nothing of a decision.
 *
 * The result throws ClientError: OPERATIE_*, OPERATIESOORT_NIET_TOEGESTAAN, GERESERVEERDE_NAAM, INTROSPECTIE_GEMENGD,
 * MUTATIE_NIET_ENIG or BSN_ALLEEN_ALS_VARIABELE.
 */
export function openReadOperation({ schema, limieten, loket }: OperationParts): ReadOperation {
  const kept = new Lru<PreparedOperation>(KEPT)

  function prepared({ query, operationName }: OperationRequest): PreparedOperation {
    // The length says where the name ends: a name may be any text until it is looked up.
    const sleutel = `${operationName?.length ?? '-'} ${operationName ?? ''}${query}`
    const earlier = kept.get(sleutel)
    if (earlier) return earlier
    const made = prepareOperation(query, operationName, { schema, limits: limieten, loket })
    kept.set(sleutel, made, query.length)
    return made
  }

  return (request) => {
    const operation = prepared(request)
    const variables = coerceVariables(schema, operation.operation, request.variables ?? {})
    const { document, operation: definition, fragments, operationName, soort } = operation
    return {
      document,
      operation: definition,
      fragments,
      operationName,
      soort,
      variables,
    } as unknown as TrustedOperation
  }
}
