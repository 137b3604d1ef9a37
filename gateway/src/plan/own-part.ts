import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionNode } from 'graphql'
import { InternalError } from '../errors/internal-error.js'
import type { SubgraphAnswer, SubgraphRequest } from '../execute/execution.js'
import type { OwnContext, OwnRoots } from '../graph/query.js'
import { Lru } from '../store/lru.js'

type Row = Readonly<Record<string, unknown>>

/** The part of one plan that the gateway resolves itself, compiled. */
type OwnFetch = (variables: Row, context: OwnContext) => Record<string, unknown>

// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 1000, maxWeight: 1_000_000 }

/**
 * Answers the part of a plan that the gateway resolves itself, in its own process: roots with ids, of which only keys are
 * asked. Compiled once per text; anything else in a plan is a mistake of ours and is refused.
 */
export function openOwnPart(
  roots: OwnRoots,
): (request: Pick<SubgraphRequest, 'query' | 'variables'>, context: OwnContext) => SubgraphAnswer {
  const compiled = new Lru<OwnFetch>(KEPT)
  return ({ query, variables }, context) => {
    const known = compiled.get(query)
    if (known) return { data: known(variables, context) }
    const made = compile(query, roots)
    compiled.set(query, made, query.length)
    return { data: made(variables, context) }
  }
}

/** @throws InternalError PLAN_MISLUKT when a plan asks something else of the own part */
function compile(query: string, roots: OwnRoots): OwnFetch {
  const [operation, ...more] = parse(query, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0) throw unexpected('more than one operation')
  const fields = (operation as OperationDefinitionNode).selectionSet.selections.map((root) => {
    const node = requireField(root)
    const resolve = Object.hasOwn(roots, node.name.value) ? roots[node.name.value as keyof OwnRoots] : undefined
    if (!resolve) throw unexpected(`root \`${node.name.value}\``)
    return { key: keyOf(node), resolve, variable: idsOf(node), keys: (node.selectionSet?.selections ?? []).map(leafOf) }
  })
  return (variables, context) => {
    const data: Record<string, unknown> = {}
    for (const { key, resolve, variable, keys } of fields) {
      data[key] = resolve(variables[variable] as readonly string[], context).map((row) => pick(row, keys))
    }
    return data
  }
}

type Leaf = readonly [key: string, name: string]

function pick(row: Row, leaves: readonly Leaf[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const [key, name] of leaves) picked[key] = row[name]
  return picked
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

function leafOf(selection: SelectionNode): Leaf {
  const node = requireField(selection)
  if (node.selectionSet) throw unexpected(`fields under \`${node.name.value}\``)
  return [keyOf(node), node.name.value]
}

function idsOf({ arguments: args = [] }: FieldNode): string {
  const [ids, ...more] = args
  if (ids?.name.value !== 'ids' || ids.value.kind !== Kind.VARIABLE || more.length > 0) throw unexpected('arguments')
  return ids.value.name.value
}

function requireField(selection: SelectionNode): FieldNode {
  if (selection.kind !== Kind.FIELD || (selection.directives ?? []).length > 0)
    throw unexpected('a fragment or directive')
  return selection
}

const unexpected = (what: string) =>
  new InternalError('PLAN_MISLUKT', { cause: new Error(`the plan asks ${what} of the own part of the graph`) })
