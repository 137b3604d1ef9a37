import { type ASTNode, BREAK, type DocumentNode, type NameNode, visit } from 'graphql'
import { ClientError } from '../errors/client-error.js'
import { placeOf } from './place-of.js'

/** The only names with `_` that mean something to a client, and only as a field's own name, never as an alias. */
const META_FIELDS = new Set(['__typename', '__schema', '__type'])
/** Name of the variable in which the planner sends entity keys to a source. */
const PLANNER_VARIABLE = 'representations'

/**
 * Refuses names with which a client could reach or forge what the gateway itself puts in an operation: internal
 * response keys begin with `_`, hidden fields and federation's own fields too, and the planner has a variable.
 * @throws ClientError GERESERVEERDE_NAAM, or BSN_ALLEEN_ALS_VARIABELE for a BSN in the text of the operation
 */
export function refuseNames(document: DocumentNode): void {
  const bsnVariables = new Set<string>()
  let wrong: { readonly code: 'GERESERVEERDE_NAAM' | 'BSN_ALLEEN_ALS_VARIABELE'; readonly node: ASTNode } | undefined
  const stop = (code: 'GERESERVEERDE_NAAM' | 'BSN_ALLEEN_ALS_VARIABELE', node: ASTNode) => {
    wrong = { code, node }
    return BREAK
  }
  const reserved = (name: NameNode | undefined) =>
    name?.value.startsWith('_') ? stop('GERESERVEERDE_NAAM', name) : undefined

  visit(document, {
    Field: ({ alias, name }) => reserved(alias) ?? (META_FIELDS.has(name.value) ? undefined : reserved(name)),
    FragmentDefinition: ({ name }) => reserved(name),
    FragmentSpread: ({ name }) => reserved(name),
    OperationDefinition: ({ name }) => reserved(name),
    VariableDefinition: ({ variable: { name } }) =>
      name.value === PLANNER_VARIABLE ? stop('GERESERVEERDE_NAAM', name) : reserved(name),
    Argument: ({ name, value }) => {
      if (name.value !== 'bsn') return undefined
      if (value.kind !== 'Variable') return stop('BSN_ALLEEN_ALS_VARIABELE', name)
      bsnVariables.add(value.name.value)
      return undefined
    },
  })
  if (!wrong && bsnVariables.size > 0) {
    visit(document, {
      VariableDefinition: (node) =>
        node.defaultValue && bsnVariables.has(node.variable.name.value)
          ? stop('BSN_ALLEEN_ALS_VARIABELE', node)
          : undefined,
    })
  }
  if (wrong) throw new ClientError(wrong.code, placeOf(wrong.node))
}
