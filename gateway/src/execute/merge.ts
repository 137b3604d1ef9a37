import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { isObject, type JsonObject, type Reader, readerOf } from './json-object.js'
import { requireSafeKey } from './refuse.js'

/** What a fetch asked at one place: nothing else that a subgraph sends is taken over. */
export type Asked = readonly AskedField[]

interface AskedField {
  readonly key: string
  readonly read: Reader
  /** Undefined for a leaf, whose value is taken whole. */
  readonly inner: Asked | undefined
}

type Tree = Map<string, Tree | undefined>

/** Keys that an output rewrite puts in an answer, by the path at which it does. */
export interface Renamed {
  readonly path: readonly string[]
  readonly to: string
}

/**
 * Compiles what may be merged of the answer to a fetch. Fragments are taken together: which of them holds for a row decides
 * what is in it, and not what may be.
 */
export function compileAsked(
  { selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  renamed: readonly Renamed[] = [],
): Asked {
  const tree: Tree = new Map()
  addSelections(tree, selectionSet, fragments)
  for (const rename of renamed) addRenamed(tree, rename)
  return seal(tree)
}

function addSelections(
  tree: Tree,
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = requireSafeKey(selection.alias?.value ?? selection.name.value)
      const inner = tree.get(key) ?? (selection.selectionSet ? new Map() : undefined)
      tree.set(key, inner)
      if (inner && selection.selectionSet) addSelections(inner, selection.selectionSet, fragments)
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      if (inner) addSelections(tree, inner.selectionSet, fragments)
    }
  }
}

// `path` ends at the key that is renamed; parts that name a type are the same object.
function addRenamed(tree: Tree, { path, to }: Renamed): void {
  const keys = path.filter((part) => !part.startsWith('... on '))
  let here: Tree | undefined = tree
  for (const key of keys.slice(0, -1)) here = here?.get(key)
  const last = keys.at(-1)
  if (here && last !== undefined) here.set(to, here.get(last))
}

const seal = (tree: Tree): Asked =>
  [...tree].map(([key, inner]) => ({ key, read: readerOf(key), inner: inner && seal(inner) }))

/**
 * Adds to an object what was asked of what came back; rows and records are joined, leaves taken over.
 * @param own whether nobody else reads `source`: then what is new here is not copied, only what was not asked is left out of it
 */
export function mergeInto(target: JsonObject, source: JsonObject, asked: Asked, own: boolean): void {
  for (const { key, read, inner } of asked) {
    const value = read(source)
    if (value === undefined) continue
    target[key] = inner ? merged(read(target), value, inner, own) : value
  }
}

function merged(existing: unknown, value: unknown, asked: Asked, own: boolean): unknown {
  if (existing === undefined && own) return taken(value, asked)
  if (Array.isArray(value)) {
    const rows = Array.isArray(existing) && existing.length === value.length ? existing : undefined
    return value.map((item, index) => merged(rows?.[index], item, asked, own))
  }
  // Not what the schema says is here; shaping decides what becomes of it.
  if (!isObject(value)) return value
  const target = isObject(existing) ? existing : {}
  mergeInto(target, value, asked, own)
  return target
}

/** Value itself where it holds nothing but what was asked, in that order, as a subgraph nearly always sends it. */
function taken(value: unknown, asked: Asked): unknown {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = taken(value[index], asked)
    return value
  }
  if (!isObject(value)) return value
  let at = 0
  for (const key in value) {
    while (asked[at] !== undefined && asked[at]?.key !== key) at++
    const field = asked[at++]
    if (field === undefined) return chosen(value, asked)
    if (field.inner !== undefined) value[key] = taken(value[key], field.inner)
  }
  return value
}

function chosen(value: JsonObject, asked: Asked): JsonObject {
  const target: JsonObject = {}
  mergeInto(target, value, asked, true)
  return target
}
