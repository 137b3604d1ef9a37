import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { ClientError } from '../errors/client-error.js'
import type { Fragments } from './measure.js'
import type { PreparedOperation } from './trusted-operation.js'

/**
 * Whether a valid operation asks for data or only about the schema. One operation does not do both: the second needs
 * no decision and no source, and must not become a way around either.
 * @throws ClientError INTROSPECTIE_GEMENGD
 */
export function soortOf(operation: OperationDefinitionNode, fragments: Fragments): PreparedOperation['soort'] {
  const names = rootNames(operation.selectionSet, fragments)
  names.delete('__typename')
  const introspection = names.delete('__schema') || names.has('__type')
  names.delete('__type')
  if (introspection && names.size > 0) throw new ClientError('INTROSPECTIE_GEMENGD')
  return names.size > 0 ? 'gegevens' : 'introspectie'
}

/** The fragments of a valid document have no cycle. */
function rootNames({ selections }: SelectionSetNode, fragments: Fragments, found = new Set<string>()): Set<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) found.add(selection.name.value)
    else if (selection.kind === Kind.INLINE_FRAGMENT) rootNames(selection.selectionSet, fragments, found)
    else {
      const fragment = fragments.get(selection.name.value)
      if (fragment) rootNames(fragment.selectionSet, fragments, found)
    }
  }
  return found
}
