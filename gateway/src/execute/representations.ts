import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { isObject, type JsonObject, type Reader, readerOf } from './json-object.js'
import type { Satisfies } from './type-conditions.js'

/** What an entity looks like to the subgraph that is asked about it; null when something it needs is not there. */
export type Represent = (entity: JsonObject) => JsonObject | null

type Write = (source: JsonObject, target: JsonObject) => boolean

/** Compiles the `requires` of a fetch. A representation without every required field is not sent. */
export function compileRepresentation(requires: readonly QueryPlanSelectionNode[], satisfies: Satisfies): Represent {
  const represent = compileSelections(requires, satisfies)
  return (entity) => {
    const found = represent(entity)
    return found?.__typename ? found : null
  }
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], satisfies: Satisfies): Represent {
  const writes = selections.map((selection) => compileSelection(selection, satisfies))
  return (source) => {
    const target: JsonObject = {}
    for (const write of writes) if (!write(source, target)) return null
    return target
  }
}

function compileSelection(selection: QueryPlanSelectionNode, satisfies: Satisfies): Write {
  if (selection.kind === 'Field') return compileField(selection, satisfies)
  const { typeCondition, selections } = selection
  if (typeCondition === undefined) return () => true
  const inner = compileSelections(selections, satisfies)
  return (source, target) => {
    const { __typename: typename } = source
    if (typeof typename !== 'string' || !satisfies(typename, typeCondition)) return true
    const found = inner(source)
    // What one fragment lacks is left out; the others still tell who this is.
    if (found !== null) addTo(target, found)
    return true
  }
}

function addTo(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const [existing, added] = [target[key], source[key]]
    if (isObject(existing) && isObject(added)) addTo(existing, added)
    else target[key] = added
  }
}

type FieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>

function compileField({ name, alias, selections }: FieldNode, satisfies: Satisfies): Write {
  const key = alias ?? name
  const read: Reader = readerOf(key)
  const inner = selections && compileSelections(selections, satisfies)
  return (source, target) => {
    const value = read(source)
    if (value === undefined) return false
    target[key] = inner ? each(value, inner) : value
    return true
  }
}

function each(value: unknown, inner: Represent): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, inner))
  return isObject(value) ? inner(value) : null
}

/**
 * Finds whether an entity is asked about already. Two are the same when their texts are; those are only written of entities that share
 * the first value beside their type, which for most keys no two do.
 */
export class Places {
  readonly #byFirst = new Map<unknown, number[]>()

  /** @param asked what is asked about, in order; who is not found is added to it by the caller */
  constructor(private readonly asked: readonly JsonObject[]) {}

  /** The place of an equal one; undefined when there is none, and this one comes at the end. */
  of(representation: JsonObject): number | undefined {
    const first = firstOf(representation)
    const alike = this.#byFirst.get(first)
    if (alike === undefined) {
      this.#byFirst.set(first, [this.asked.length])
      return undefined
    }
    const text = JSON.stringify(representation)
    const place = alike.find((one) => JSON.stringify(this.asked[one]) === text)
    if (place === undefined) alike.push(this.asked.length)
    return place
  }
}

function firstOf(representation: JsonObject): unknown {
  for (const key in representation) {
    const value = representation[key]
    if (key !== '__typename' && (typeof value === 'string' || typeof value === 'number')) return value
  }
  return undefined
}
