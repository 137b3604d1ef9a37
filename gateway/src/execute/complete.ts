import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql'
import { collectFields, type Selecting } from './collect-fields.js'
import type { Path } from './execution.js'
import { isObject, type JsonObject, readerOf } from './json-object.js'
import { leafCheck, type Scalars } from './leaf.js'
import { NotExecutable } from './refuse.js'

/** Where the shaping is, and the places that held no valid value. */
export interface Completion {
  readonly path: (string | number)[]
  readonly invalid: Path[]
}

/** Null, because of something that is already in `invalid`. */
export const FAILED = Symbol('failed')
/** Not even null may stand here: the nearest place above that may be null, is. */
const BUBBLE = Symbol('bubble')

/** Makes of a merged value what the operation asked at one place; {@link FAILED} when it cannot. */
export type Complete = (value: unknown, completion: Completion) => unknown

/** The schema that answers follow, and what decides which fields are in them. */
export interface Completing extends Selecting {
  readonly schema: GraphQLSchema
  readonly scalars: Scalars
}

/** CompleteValue of the specification (6.4.3), compiled for one type and one selection. */
export function compileComplete(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  completing: Completing,
): Complete {
  if (isNonNullType(type)) return nonNull(compileComplete(type.ofType, selectionSets, completing))
  if (isListType(type)) return list(compileComplete(type.ofType, selectionSets, completing))
  if (isLeafType(type)) return leaf(leafCheck(type, completing.scalars))
  return compileObject(type, selectionSets, completing)
}

function invalid({ path, invalid }: Completion): typeof FAILED {
  invalid.push([...path])
  return FAILED
}

function nonNull(inner: Complete): Complete {
  return (value, completion) => {
    const completed = inner(value, completion)
    if (completed === null) invalid(completion)
    return completed === null || completed === FAILED ? BUBBLE : completed
  }
}

function list(inner: Complete): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null
    if (!Array.isArray(value)) return invalid(completion)
    const { path } = completion
    const at = path.length
    let out: unknown[] | undefined
    let failed = false
    for (let index = 0; index < value.length; index++) {
      path[at] = index
      const item = inner(value[index], completion)
      if (item === BUBBLE) failed = true
      // Copied from the first item on that is another than the one that came: nearly always there is none.
      else if (item !== value[index]) {
        out ??= [...value]
        out[index] = item === FAILED ? null : item
      }
    }
    path.length = at
    return failed ? FAILED : (out ?? value)
  }
}

const leaf =
  (isValid: (value: unknown) => boolean): Complete =>
  (value, completion) => {
    if (value === null || value === undefined) return null
    return isValid(value) ? value : invalid(completion)
  }

interface CompiledField {
  readonly key: string
  readonly read: (object: JsonObject) => unknown
  readonly complete: Complete
}

/** Compiles the selection on an object: of an abstract type once per type that turns up. */
function compileObject(
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  completing: Completing,
): Complete {
  return isObjectType(declared)
    ? ofOneType(compileFields(declared, selectionSets, completing))
    : ofSomeType(declared, selectionSets, completing)
}

// A function of its own: a closure beside one that needs the operation would keep the operation too.
const ofOneType =
  (fields: readonly CompiledField[]): Complete =>
  (value, completion) => {
    if (value === null || value === undefined) return null
    return isObject(value) ? completeFields(value, fields, completion) : invalid(completion)
  }

function ofSomeType(
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  completing: Completing,
): Complete {
  const perType = new Map<string, readonly CompiledField[]>()
  return (value, completion) => {
    if (value === null || value === undefined) return null
    if (!isObject(value)) return invalid(completion)
    const typename = typeof value.__typename === 'string' ? value.__typename : declared.name
    let fields = perType.get(typename)
    if (fields === undefined) {
      const type = completing.schema.getType(typename)
      if (!isCompositeType(type)) return invalid(completion)
      fields = compileFields(type, selectionSets, completing)
      perType.set(typename, fields)
    }
    return completeFields(value, fields, completion)
  }
}

/** Value itself when it is what the operation asked; otherwise an object of its own. Nothing that came is ever changed. */
function completeFields(value: JsonObject, fields: readonly CompiledField[], completion: Completion): unknown {
  const { path } = completion
  const at = path.length
  let out: JsonObject | undefined = hasExactly(value, fields) ? undefined : {}
  for (const { key, read, complete } of fields) {
    path[at] = key
    const found = read(value)
    const completed = complete(found, completion)
    if (completed === BUBBLE) {
      path.length = at
      return FAILED
    }
    if (out === undefined && completed !== found) out = { ...value }
    if (out !== undefined) out[key] = completed === FAILED ? null : completed
  }
  path.length = at
  return out ?? value
}

/** Whether an object has these keys and no other, in this order. */
function hasExactly(value: JsonObject, fields: readonly CompiledField[]): boolean {
  let nr = 0
  for (const key in value) if (fields[nr++]?.key !== key) return false
  return nr === fields.length
}

/** Compiles the selection on the root of an operation, which is always there and always of its own type. */
export function compileRoot(type: GraphQLObjectType, selectionSet: SelectionSetNode, completing: Completing): Complete {
  const fields = compileFields(type, [selectionSet], completing)
  return (value, completion) => completeFields(value as JsonObject, fields, completion)
}

function compileFields(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  completing: Completing,
): readonly CompiledField[] {
  return [...collectFields(selectionSets, type.name, completing)].flatMap(([key, nodes]) => {
    const complete = compileField(type, nodes, completing)
    return complete ? [{ key, read: readerOf(key), complete }] : []
  })
}

function compileField(
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  completing: Completing,
): Complete | undefined {
  const name = nodes[0]?.name.value ?? ''
  if (name === '__typename') return typenameOf(type)
  if (name === '__schema' || name === '__type') {
    throw new NotExecutable('PLAN_INVALID', 'introspection is answered without a plan')
  }
  const field = isUnionType(type) ? undefined : type.getFields()[name]
  return (
    field &&
    compileComplete(
      field.type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      completing,
    )
  )
}

// An object of which only an interface is known has no name to give: its name may not be null either.
const typenameOf =
  (type: GraphQLNamedType): Complete =>
  () =>
    isObjectType(type) ? type.name : BUBBLE
