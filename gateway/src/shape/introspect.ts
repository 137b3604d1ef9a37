import { executeSync, type GraphQLSchema } from 'graphql'
import type { TrustedOperation } from '../operation/trusted-operation.js'

/** Answers a question about the schema alone: the API schema holds nothing hidden, no source and no person is involved. */
export function introspect(
  { document, variables, operationName }: TrustedOperation,
  api: GraphQLSchema,
): Record<string, unknown> {
  const { data } = executeSync({
    schema: api,
    document,
    variableValues: variables,
    operationName: operationName ?? null,
  })
  return { ...data }
}
