import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  separateOperations,
  visit,
} from 'graphql'
import type { Limieten } from '../configuration/read-configuration.js'
import { ClientError } from '../errors/client-error.js'
import type { VerzoekCode } from '../errors/codes.js'
import { checkSchema } from './check-schema.js'
import { type Fragments, measure } from './measure.js'
import { placeOf } from './place-of.js'
import { refuseNames } from './refuse-names.js'
import { soortOf } from './soort-of.js'
import type { PreparedOperation } from './trusted-operation.js'

export type OperationLimits = Pick<Limieten, 'diepte' | 'aliassen' | 'tokens' | 'velden' | 'wortelvelden'>

/** What documents are prepared against. */
export interface Preparation {
  readonly schema: GraphQLSchema
  readonly limits: OperationLimits
  readonly loket: ReadonlySet<string>
}

/** Document to prepared operation: parse, choose, measure, validate. In that order, cheapest refusal first. */
export function prepareOperation(
  source: string,
  operationName: string | undefined,
  { schema, limits, loket }: Preparation,
): PreparedOperation {
  const whole = parseWithin(source, limits.tokens)
  const chosen = choose(whole, operationName)
  const fragments = new Map(whole.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]))
  requireWithin(chosen, fragments, limits)
  refuseNames(whole)
  checkSchema(schema, whole)
  forgetPlaces(whole)
  const document = separateOperations(whole)[chosen.name?.value ?? ''] ?? whole
  return {
    document,
    operation: chosen,
    fragments: byName(document),
    soort: soortOf(chosen, fragments, loket),
    ...(chosen.name ? { operationName: chosen.name.value } : {}),
  }
}

function parseWithin(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens })
  } catch (error) {
    // The parser recurses: a document of nothing but brackets can reach the end of the stack within its tokens.
    if (error instanceof RangeError) throw new ClientError('OPERATIE_TE_DIEP')
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes('Parsing aborted')) throw tooMuch('OPERATIE_TE_VEEL_TOKENS', maxTokens)
    // The parser's own message quotes what it found, and that may be a value.
    throw new ClientError('OPERATIE_ONGELDIG', { detail: 'dit is geen GraphQL', ...placeOf(error) })
  }
}

/**
 * Places are for refusals, and what comes here was not refused. They hold every token of the text, for as long as the operation is
 * remembered.
 */
function forgetPlaces(document: DocumentNode): void {
  visit(document, {
    enter(node: { loc?: unknown }) {
      node.loc = undefined
    },
  })
}

function choose({ definitions }: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operations = definitions.filter(isOperation)
  const candidates =
    operationName === undefined ? operations : operations.filter(({ name }) => name?.value === operationName)
  const [chosen, ...more] = candidates
  if (!chosen) throw new ClientError('OPERATIE_ONGELDIG', { detail: 'er is geen operatie met deze naam' })
  if (more.length > 0) {
    throw new ClientError('OPERATIE_ONGELDIG', { detail: 'er zijn meer operaties: noem er één in `operationName`' })
  }
  for (const operation of operations) {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) continue
    throw new ClientError('OPERATIESOORT_NIET_TOEGESTAAN', placeOf(operation))
  }
  return chosen
}

function requireWithin(operation: OperationDefinitionNode, fragments: Fragments, limits: OperationLimits): void {
  const { diepte, aliassen, velden, wortelvelden } = measure(operation, fragments)
  if (diepte > limits.diepte) throw tooMuch('OPERATIE_TE_DIEP', limits.diepte)
  if (aliassen > limits.aliassen) throw tooMuch('OPERATIE_TE_VEEL_ALIASSEN', limits.aliassen)
  if (velden > limits.velden) throw tooMuch('OPERATIE_TE_VEEL_VELDEN', limits.velden)
  if (wortelvelden > limits.wortelvelden) throw tooMuch('OPERATIE_TE_VEEL_WORTELVELDEN', limits.wortelvelden)
}

const tooMuch = (code: VerzoekCode, limit: number) => new ClientError(code, { detail: `de grens is ${limit}` })

function byName({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  for (const definition of definitions.filter(isFragment)) fragments[definition.name.value] = definition
  return fragments
}

const isFragment = (node: DocumentNode['definitions'][number]) => node.kind === Kind.FRAGMENT_DEFINITION
const isOperation = (node: DocumentNode['definitions'][number]) => node.kind === Kind.OPERATION_DEFINITION
