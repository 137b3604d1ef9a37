import type { FetchNode } from '@apollo/query-planner'
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import type { Execution, ExecutionError, Path, SubgraphAnswer, SubgraphError } from './execution.js'
import { isObject, type JsonObject } from './json-object.js'
import { type Asked, compileAsked, mergeInto } from './merge.js'
import { collect, type PlanPath, pathsOf } from './places.js'
import { NotExecutable } from './refuse.js'
import { compileRepresentation, Places, type Represent } from './representations.js'
import { compileRewrites, type Rewrite } from './rewrites.js'
import type { Satisfies } from './type-conditions.js'

/** One fetch of the plan, compiled: what to ask at this moment, and what to do with the answer. */
export interface Fetch {
  readonly subgraph: string
  readonly query: string
  readonly queryJson: string
  /** @returns undefined when there is nothing to ask about */
  prepare(execution: Execution): Prepared | undefined
}

/** One fetch of one execution. */
export interface Prepared {
  readonly variables: JsonObject
  /** Takes over what came back and notes what went wrong, with its place in the whole answer. */
  take(answer: SubgraphAnswer): void
}

/**
 * Compiles a fetch at a place of the answer.
 * @throws NotExecutable CONTEXT_UNSUPPORTED, PLAN_INVALID, KEY_RESERVED
 */
export function compileFetch(node: FetchNode, path: PlanPath, satisfies: Satisfies): Fetch {
  // Added to the plan language in 2.8; the stock executor of this version passes them by, and asks without them.
  if (node.contextRewrites && node.contextRewrites.length > 0) {
    throw new NotExecutable('CONTEXT_UNSUPPORTED', '`@fromContext` is not supported by this executor')
  }
  const parts = {
    subgraph: node.serviceName,
    path,
    usages: node.variableUsages ?? [],
    asked: askedBy(parse(node.operation, { noLocation: true }), node),
    output: compileRewrites(node.outputRewrites, satisfies),
  }
  const shared = {
    subgraph: node.serviceName,
    query: node.operation,
    queryJson: JSON.stringify(node.operation),
  }
  if (!node.requires) return { ...shared, prepare: (execution) => prepareRoot(execution, parts) }
  const entity = {
    ...parts,
    represent: compileRepresentation(node.requires, satisfies),
    input: compileRewrites(node.inputRewrites, satisfies),
  }
  return { ...shared, prepare: (execution) => prepareEntities(execution, entity) }
}

interface Parts {
  readonly subgraph: string
  readonly path: PlanPath
  readonly usages: readonly string[]
  readonly asked: Asked
  readonly output: Rewrite | undefined
}

interface EntityParts extends Parts {
  readonly represent: Represent
  readonly input: Rewrite | undefined
}

function askedBy(document: DocumentNode, node: FetchNode): Asked {
  const operation = document.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  const fragments = Object.fromEntries(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  )
  const renamed = (node.outputRewrites ?? []).map((rewrite) =>
    rewrite.kind === 'KeyRenamer'
      ? { path: rewrite.path, to: rewrite.renameKeyTo }
      : { path: rewrite.path, to: rewrite.path.at(-1) ?? '' },
  )
  if (!node.requires) return compileAsked(operation, fragments, renamed)
  const [entities] = operation.selectionSet.selections
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) {
    throw new NotExecutable('PLAN_INVALID', 'a fetch of entities asks no entities')
  }
  return compileAsked({ selectionSet: entities.selectionSet }, fragments, renamed)
}

function variablesOf({ variables }: Execution, usages: readonly string[]): JsonObject {
  const used: JsonObject = {}
  for (const name of usages) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (value !== undefined) used[name] = value
  }
  return used
}

function prepareRoot(execution: Execution, { subgraph, path, usages, asked, output }: Parts): Prepared | undefined {
  const targets = path.length === 0 ? [execution.root] : collect(execution.root, path)
  if (targets.length === 0) return undefined
  return {
    variables: variablesOf(execution, usages),
    take: ({ data, errors = [] }) => {
      for (const error of errors) execution.errors.push(errorAt(subgraph, error, [...path, ...(pathOf(error) ?? [])]))
      if (data === null || data === undefined) return
      if (!isObject(data)) return invalid(execution, subgraph)
      output?.(data)
      mergeIntoAll(targets, data, asked)
    },
  }
}

function prepareEntities(execution: Execution, parts: EntityParts): Prepared | undefined {
  const { subgraph, path, usages, represent, input, asked, output } = parts
  const representations: JsonObject[] = []
  const targets: JsonObject[][] = []
  const places = new Places(representations)
  const entities = collect(execution.root, path)
  for (const entity of entities) {
    const representation = represent(entity)
    if (representation === null) continue
    input?.(representation)
    // Whoever stands in the answer more than once is asked about once.
    const place = entities.length === 1 ? undefined : places.of(representation)
    if (place === undefined) {
      representations.push(representation)
      targets.push([entity])
    } else targets[place]?.push(entity)
  }
  if (representations.length === 0) return undefined
  const take = ({ data, errors = [] }: SubgraphAnswer) => {
    if (errors.length > 0) noteErrors(execution, parts, errors, targets)
    if (data === null || data === undefined) return
    const rows = isObject(data) ? data._entities : undefined
    if (!Array.isArray(rows) || rows.length !== targets.length) return invalid(execution, subgraph)
    rows.forEach((row, index) => {
      if (!isObject(row)) return
      const same = targets[index] as JsonObject[]
      if (output) {
        // The conditions of a rewrite look at the type, which the subgraph was not always asked for.
        row.__typename ??= same[0]?.__typename
        output(row)
      }
      mergeIntoAll(same, row, asked)
    })
  }
  return { variables: { ...variablesOf(execution, usages), representations }, take }
}

// Every place gets its own copy: what came back is given away once, after the others have copied it.
function mergeIntoAll(targets: readonly JsonObject[], source: JsonObject, asked: Asked): void {
  for (let nr = targets.length - 1; nr >= 0; nr--) mergeInto(targets[nr] as JsonObject, source, asked, nr === 0)
}

function noteErrors(
  execution: Execution,
  { subgraph, path }: EntityParts,
  errors: readonly SubgraphError[],
  targets: readonly (readonly JsonObject[])[],
): void {
  const places = pathsOf(execution.root, path)
  for (const error of errors) {
    const [first, index, ...rest] = pathOf(error) ?? []
    const about = first === '_entities' && typeof index === 'number' ? targets[index] : undefined
    if (!about) execution.errors.push({ code: 'SUBGRAPH_ERROR', subgraph, cause: error })
    for (const target of about ?? []) {
      const place = places.get(target)
      execution.errors.push(errorAt(subgraph, error, place && [...place, ...rest]))
    }
  }
}

const errorAt = (subgraph: string, cause: SubgraphError, path: Path | undefined): ExecutionError => ({
  code: 'SUBGRAPH_ERROR',
  subgraph,
  ...(path && path.length > 0 ? { path } : {}),
  cause,
})

function pathOf({ path }: SubgraphError): Path | undefined {
  if (!Array.isArray(path)) return undefined
  return path.every((part) => typeof part === 'string' || typeof part === 'number') ? path : undefined
}

function invalid({ errors }: Execution, subgraph: string): void {
  errors.push({ code: 'SUBGRAPH_INVALID', subgraph, cause: 'the answer does not fit the request' })
}
