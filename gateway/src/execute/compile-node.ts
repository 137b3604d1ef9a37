import type { ConditionNode, FetchNode, PlanNode } from '@apollo/query-planner'
import { NOTHING, type Step } from './execution.js'
import { compileFetch, type Fetch } from './fetch.js'
import { joinFetches } from './join-fetches.js'
import type { PlanPath } from './places.js'
import { NotExecutable } from './refuse.js'
import { send } from './send.js'
import type { Satisfies } from './type-conditions.js'

/** What compiling a plan needs beside the plan. */
export interface Compiling {
  readonly satisfies: Satisfies
  /** Values that the operation gives its variables when the request does not. */
  readonly defaults: Readonly<Record<string, unknown>>
}

/**
 * Compiles one node of a plan, and all below it.
 * @throws NotExecutable
 */
export function compileNode(node: PlanNode, path: PlanPath, compiling: Compiling): Step {
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(compileFetch(node, path, compiling.satisfies))
    case 'Flatten':
      return compileNode(node.node, flattened(path, node.path), compiling)
    case 'Sequence':
      return sequence(node.nodes.map((one) => compileNode(one, path, compiling)))
    case 'Parallel':
      return parallel(node.nodes, path, compiling)
    case 'Condition':
      return condition(node, path, compiling)
    case 'Defer':
      throw new NotExecutable('DEFER_UNSUPPORTED', '`@defer` is not supported: ask the whole operation at once')
  }
}

function flattened(path: PlanPath, more: readonly (string | number)[]): PlanPath {
  const names = more.map((part) => {
    if (typeof part === 'string' && !part.startsWith('|[')) return part
    throw new NotExecutable('PLAN_INVALID', `a path of the plan has the part \`${part}\``)
  })
  return [...path, ...names]
}

const fetchStep =
  (fetch: Fetch): Step =>
  // Not `async`: what was asked would be held until the answer is there.
  (execution) => {
    const prepared = fetch.prepare(execution)
    if (!prepared) return Promise.resolve(NOTHING)
    const { subgraph, query, queryJson } = fetch
    return send(execution, { subgraph, query, queryJson, variables: prepared.variables }, prepared.take)
  }

const sequence = (steps: readonly Step[]): Step => {
  const [only] = steps
  if (only && steps.length === 1) return only
  return async (execution) => {
    // Each asks about what those before it brought; what the last one brings can wait.
    let takeOver = NOTHING
    for (const step of steps) {
      takeOver()
      takeOver = await step(execution)
    }
    return takeOver
  }
}

/** The fetch in a node that does nothing but fetch, and where. */
function fetchIn(node: PlanNode, path: PlanPath): { readonly node: FetchNode; readonly path: PlanPath } | undefined {
  if (node.kind === 'Flatten') return fetchIn(node.node, flattened(path, node.path))
  return node.kind === 'Fetch' && node.operationKind === 'query' ? { node, path } : undefined
}

function parallel(nodes: readonly PlanNode[], path: PlanPath, compiling: Compiling): Step {
  const perSubgraph = new Map<string, Fetch[]>()
  const steps: Step[] = []
  for (const node of nodes) {
    const fetch = fetchIn(node, path)
    if (!fetch) {
      steps.push(compileNode(node, path, compiling))
      continue
    }
    const { serviceName } = fetch.node
    const compiled = compileFetch(fetch.node, fetch.path, compiling.satisfies)
    perSubgraph.set(serviceName, [...(perSubgraph.get(serviceName) ?? []), compiled])
  }
  for (const fetches of perSubgraph.values()) {
    const [only] = fetches
    steps.push(fetches.length === 1 && only ? fetchStep(only) : joinFetches(fetches))
  }
  return async (execution) => {
    const takeOvers = await Promise.all(steps.map((step) => step(execution)))
    return () => {
      for (const takeOver of takeOvers) takeOver()
    }
  }
}

function condition(node: ConditionNode, path: PlanPath, compiling: Compiling): Step {
  const pick = (branch: PlanNode | undefined) => branch && compileNode(branch, path, compiling)
  const [yes, no] = [pick(node.ifClause), pick(node.elseClause)]
  const standard = compiling.defaults[node.condition]
  return async (execution) => {
    const given = execution.variables[node.condition]
    const branch = (given === undefined ? standard : given) ? yes : no
    return branch ? branch(execution) : NOTHING
  }
}
