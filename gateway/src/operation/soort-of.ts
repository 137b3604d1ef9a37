import { Kind, type OperationDefinitionNode, OperationTypeNode, type SelectionSetNode } from 'graphql'
import { ClientError } from '../errors/client-error.js'
import type { Fragments } from './measure.js'
import type { PreparedOperation } from './trusted-operation.js'

/**
 * What a valid operation asks: the schema, families and persons, or the gateway's own loket. One operation does one of
 * these: each is decided, executed and logged in its own way, and none may become a way around another. A mutation has
 * exactly one field, so that a decision is made once and its refusal undoes nothing else.
 * @param loket fields of the query type that belong to the loket
 * @throws ClientError INTROSPECTIE_GEMENGD, OPERATIE_GEMENGD or MUTATIE_NIET_ENIG
 */
export function soortOf(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  loket: ReadonlySet<string>,
): PreparedOperation['soort'] {
  const fields = rootFields(operation.selectionSet, fragments).filter((name) => name !== '__typename')
  const names = new Set(fields)
  const introspection = names.delete('__schema') || names.has('__type')
  names.delete('__type')
  if (introspection && names.size > 0) throw new ClientError('INTROSPECTIE_GEMENGD')
  if (names.size === 0) return 'introspectie'
  if (operation.operation === OperationTypeNode.MUTATION) {
    // Counted as written: also a field that `@skip` leaves out, or that two fragments repeat.
    if (fields.length > 1) throw new ClientError('MUTATIE_NIET_ENIG')
    return 'loket'
  }
  const atLoket = [...names].filter((name) => loket.has(name)).length
  if (atLoket === 0) return 'gezin'
  if (atLoket < names.size) throw new ClientError('OPERATIE_GEMENGD')
  return 'loket'
}

/** Every field of the root as often as it is written. The fragments of a valid document have no cycle. */
function rootFields({ selections }: SelectionSetNode, fragments: Fragments): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments)
    const fragment = fragments.get(selection.name.value)
    return fragment ? rootFields(fragment.selectionSet, fragments) : []
  })
}
