import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { requireSafeKey } from './refuse.js'
import type { Satisfies } from './type-conditions.js'

/** What decides which fields of a selection are there. */
export interface Selecting {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly satisfies: Satisfies
  /** Values of the variables that `@skip` and `@include` look at. */
  readonly switches: Readonly<Record<string, unknown>>
}

/**
 * CollectFields of the specification (6.3.2) for a named type that may be an interface too: the fields of one response key
 * together, in the order of the operation.
 */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  typename: string,
  selecting: Selecting,
): ReadonlyMap<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  for (const { selections } of selectionSets) add(fields, selections, typename, selecting)
  return fields
}

function add(
  fields: Map<string, FieldNode[]>,
  selections: readonly SelectionNode[],
  typename: string,
  selecting: Selecting,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives ?? [], selecting.switches)) continue
    if (selection.kind === Kind.FIELD) {
      const key = requireSafeKey(selection.alias?.value ?? selection.name.value)
      const known = fields.get(key)
      if (known) known.push(selection)
      else fields.set(key, [selection])
      continue
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : selecting.fragments[selection.name.value]
    const condition = fragment?.typeCondition?.name.value
    if (fragment && (condition === undefined || selecting.satisfies(typename, condition))) {
      add(fields, fragment.selectionSet.selections, typename, selecting)
    }
  }
}

function isIncluded(directives: readonly DirectiveNode[], switches: Selecting['switches']): boolean {
  return directives.every(({ name, arguments: args = [] }) => {
    const value = args.find((arg) => arg.name.value === 'if')?.value
    const on = value?.kind === Kind.VARIABLE ? switches[value.name.value] : value?.kind === Kind.BOOLEAN && value.value
    if (name.value === 'skip') return on !== true
    return name.value === 'include' ? on === true : true
  })
}
