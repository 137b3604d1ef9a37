import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether a type with this name satisfies a type condition. */
export type Satisfies = (typename: string, condition: string) => boolean

/**
 * Answers type conditions over names, and remembers each answer. The type of a value may be an interface: a subgraph with
 * `@interfaceObject` knows no other name for it.
 */
export function openTypeConditions(schema: GraphQLSchema): Satisfies {
  const known = new Map<string, Map<string, boolean>>()
  return (typename, condition) => {
    if (typename === condition) return true
    const perType = known.get(condition) ?? new Map<string, boolean>()
    known.set(condition, perType)
    const kept = perType.get(typename)
    if (kept !== undefined) return kept
    const answer = satisfies(schema, typename, condition)
    // A subgraph chooses the name: only names of types are remembered.
    if (schema.getType(typename)) perType.set(typename, answer)
    return answer
  }
}

function satisfies(schema: GraphQLSchema, typename: string, condition: string): boolean {
  const type = schema.getType(typename)
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
}
