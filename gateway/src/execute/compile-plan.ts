import type { QueryPlan } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { compileNode } from './compile-node.js'
import { type Completion, compileRoot, FAILED } from './complete.js'
import { type Ask, type ExecutionError, NOTHING, type Path, type Step } from './execution.js'
import type { JsonObject } from './json-object.js'
import type { Scalars } from './leaf.js'
import { NotExecutable } from './refuse.js'
import type { Satisfies } from './type-conditions.js'

/** The graph that plans are compiled against. */
export interface Graph {
  /** What an answer may hold. */
  readonly api: GraphQLSchema
  /** Type conditions of the whole supergraph. */
  readonly satisfies: Satisfies
  /** Own scalars of which values are judged. */
  readonly scalars: Scalars
}

/** What came of one execution. */
export interface Executed {
  /** Shaped as the operation asks; null when not even its root may stand. */
  readonly data: JsonObject | null
  readonly errors: readonly ExecutionError[]
  /** Places where null stands because the value was missing or not valid. */
  readonly invalid: readonly Path[]
}

/** A plan, compiled: nothing of a request, a requester or a person is in it. */
export type CompiledPlan = (variables: JsonObject, ask: Ask) => Promise<Executed>

/** Forms of one answer that are kept; a client that plays with more switches only makes itself slower. */
const MAX_FORMS = 64

/**
 * Compiles a query plan of `@apollo/query-planner` into closures.
 * @param operation the operation of the plan, valid against `graph.api`
 * @throws NotExecutable when something in it is not supported
 */
export function compilePlan(plan: QueryPlan, document: DocumentNode, graph: Graph): CompiledPlan {
  const operation = getOperationAST(document)
  if (!operation) throw new NotExecutable('PLAN_INVALID', 'the document has not exactly one operation')
  const { node } = plan
  if (node?.kind === 'Subscription') {
    throw new NotExecutable('SUBSCRIPTION_UNSUPPORTED', 'subscriptions are not supported')
  }
  const defaults = defaultsOf(operation)
  const step: Step = node ? compileNode(node, [], { satisfies: graph.satisfies, defaults }) : async () => NOTHING
  const complete = openComplete(operation, document, graph)
  return async (given, ask) => {
    const variables = { ...defaults, ...given }
    const root: JsonObject = {}
    const errors: ExecutionError[] = []
    const takeOver = await step({ root, variables, ask, errors })
    takeOver()
    const completion: Completion = { path: [], invalid: [] }
    const data = complete(variables)(root, completion)
    return { data: data === FAILED ? null : (data as JsonObject), errors, invalid: completion.invalid }
  }
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): JsonObject =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

/** The shaping of the answer, one per set of values of the variables that switch fields on and off. */
function openComplete(operation: OperationDefinitionNode, document: DocumentNode, { api, satisfies, scalars }: Graph) {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  )
  const names = switchesIn(document)
  const type = api.getRootType(operation.operation) as GraphQLObjectType
  const make = (switches: JsonObject) =>
    compileRoot(type, operation.selectionSet, { schema: api, scalars, fragments, satisfies, switches })
  if (names.length === 0) return always(make({}))
  const forms = new Map<string, ReturnType<typeof compileRoot>>()
  return (variables: JsonObject) => {
    const key = names.map((name) => variables[name] === true).join()
    const known = forms.get(key)
    if (known) return known
    if (forms.size >= MAX_FORMS) forms.clear()
    const made = make(Object.fromEntries(names.map((name) => [name, variables[name]])))
    forms.set(key, made)
    return made
  }
}

// A function of its own: the operation need not be kept for it.
const always =
  <T>(value: T) =>
  (): T =>
    value

function switchesIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: (directive) => void visit(directive, { Variable: ({ name }) => void names.add(name.value) }),
  })
  return [...names]
}
