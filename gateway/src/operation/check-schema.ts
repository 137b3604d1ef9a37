import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql'
import { ClientError } from '../errors/client-error.js'
import { placeOf } from './place-of.js'

const RULES_ON_NAMES = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule)

/** The schema is public to whoever may ask, but no message helps to guess it. */
const OPTIONS = { maxErrors: 1, hideSuggestions: true }

/**
 * Validates an operation against the schema (GraphQL specification, section 5).
 * @throws ClientError OPERATIE_ONGELDIG; the message speaks of names, never of values, for a value may be a BSN
 */
export function checkSchema(schema: GraphQLSchema, document: DocumentNode): void {
  const [wrongName] = validate(schema, document, RULES_ON_NAMES, OPTIONS)
  if (wrongName) throw refuse(wrongName, withoutNumbers(wrongName.message))
  const [wrongValue] = validate(schema, document, [ValuesOfCorrectTypeRule], OPTIONS)
  if (wrongValue) throw refuse(wrongValue, 'een waarde past niet bij haar type')
}

function refuse(error: GraphQLError, detail: string): ClientError {
  return new ClientError('OPERATIE_ONGELDIG', { detail, ...placeOf(error) })
}

/** A name can hold a number too (`veld123456782`); no message repeats one that is as long as a BSN may be written. */
function withoutNumbers(message: string): string {
  const text = message
    .replace(/\d{6,}/g, '…')
    .replace(/\.$/, '')
    .replaceAll('"', '`')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
