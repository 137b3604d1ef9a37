import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql'

const MAX_INT = 2_147_483_647

const BUILT_IN: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  [
    GraphQLInt.name,
    (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT + 1 && value !== MAX_INT + 1,
  ],
  [GraphQLFloat.name, (value: unknown) => typeof value === 'number'],
  [GraphQLString.name, (value: unknown) => typeof value === 'string'],
  [GraphQLBoolean.name, (value: unknown) => typeof value === 'boolean'],
  [GraphQLID.name, (value: unknown) => typeof value === 'string' || Number.isInteger(value)],
])

/** Whether a value may stand at a leaf of this type. Own scalars take whatever their source gives. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return BUILT_IN.get(type.name) ?? (() => true)
}
