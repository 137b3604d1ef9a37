import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLScalarType,
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

/** Own scalars by name: whether a value is one, as the scalar itself says. */
export type Scalars = ReadonlyMap<string, (value: unknown) => boolean>

/** The checks of these own scalars: what their `parseValue` takes. */
export const scalarsOf = (types: readonly GraphQLScalarType[]): Scalars =>
  new Map(types.map((type) => [type.name, (value: unknown) => parses(type, value)]))

function parses(type: GraphQLScalarType, value: unknown): boolean {
  try {
    type.parseValue(value)
    return true
  } catch {
    return false
  }
}

/** Whether a value may stand at a leaf of this type. Own scalars that nobody told about take whatever their source gives. */
export function leafCheck(type: GraphQLLeafType, scalars: Scalars): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return BUILT_IN.get(type.name) ?? scalars.get(type.name) ?? (() => true)
}
