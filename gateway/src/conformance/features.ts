import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'

/** Everything of the plan language that the executor has code for, by which a corpus shows what it covers. */
export const FEATURES = [
  'Sequence',
  'Parallel',
  'Flatten',
  'Condition',
  'requires',
  'requires nested',
  'type condition',
  'several types',
  'list in list',
  'variables',
  'input rewrite',
  'output rewrite',
  'same subgraph in parallel',
] as const

/** What of the plan language a plan uses. */
export function featuresOf({ node }: QueryPlan): ReadonlySet<string> {
  const found = new Set<string>()
  if (node && node.kind !== 'Subscription') visit(node, [], found)
  return found
}

function visit(node: PlanNode, path: readonly (string | number)[], found: Set<string>): void {
  found.add(node.kind)
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      if (node.kind === 'Parallel' && hasTwins(node.nodes)) found.add('same subgraph in parallel')
      for (const one of node.nodes) visit(one, path, found)
      break
    case 'Flatten':
      if (node.path.some((part, index) => part === '@' && node.path[index + 1] === '@')) found.add('list in list')
      visit(node.node, [...path, ...node.path], found)
      break
    case 'Condition':
      for (const one of [node.ifClause, node.elseClause]) if (one) visit(one, path, found)
      break
    case 'Fetch':
      visitFetch(node, found)
  }
}

function visitFetch(node: Extract<PlanNode, { kind: 'Fetch' }>, found: Set<string>): void {
  if (node.variableUsages?.length) found.add('variables')
  if (node.inputRewrites?.length) found.add('input rewrite')
  if (node.outputRewrites?.length) found.add('output rewrite')
  if (!node.requires) return
  found.add('requires')
  if (node.requires.length > 1) found.add('several types')
  visitRequires(node.requires, found)
}

function visitRequires(selections: readonly QueryPlanSelectionNode[], found: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') found.add('type condition')
    else if (selection.selections) found.add('requires nested')
    visitRequires(selection.selections ?? [], found)
  }
}

function hasTwins(nodes: readonly PlanNode[]): boolean {
  const names = nodes.flatMap((node) => {
    const inner = node.kind === 'Flatten' ? node.node : node
    return inner.kind === 'Fetch' ? [inner.serviceName] : []
  })
  return new Set(names).size < names.length
}
