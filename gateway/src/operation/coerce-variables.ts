import {
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql'
import { ClientError } from '../errors/client-error.js'

/**
 * Coerces the variables of a request to their declared types (GraphQL specification, section 6.1.2).
 * @throws ClientError OPERATIE_ONGELDIG with the name and the type of the variable, never its value
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 })
  if (coerced) return coerced
  throw refuse(errors?.[0])
}

function refuse(error: GraphQLError | undefined): ClientError {
  const definition = error?.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION)
  if (!definition) return new ClientError('OPERATIE_ONGELDIG', { place: 'variables' })
  const name = definition.variable.name.value
  const detail = `variabele \`$${name}\` is geen \`${print(definition.type)}\``
  return new ClientError('OPERATIE_ONGELDIG', { detail, place: `variables.${name}` })
}
