import type { Path } from './execution.js'
import { isObject, type JsonObject } from './json-object.js'

/** Where a step of the plan works: response keys, and `@` for every item of a list. */
export type PlanPath = readonly string[]

/** Every object that is now at a place of the answer, in the order of the answer. */
export function collect(root: JsonObject, path: PlanPath): JsonObject[] {
  const found: JsonObject[] = []
  walk(root, path, 0, found)
  return found
}

function walk(value: unknown, path: PlanPath, at: number, found: JsonObject[]): void {
  if (value === null || typeof value !== 'object') return
  const part = path[at]
  if (Array.isArray(value)) {
    const next = part === '@' ? at + 1 : at
    for (const item of value) walk(item, path, next, found)
  } else if (part === undefined) found.push(value as JsonObject)
  else if (part !== '@' && Object.hasOwn(value, part)) walk((value as JsonObject)[part], path, at + 1, found)
}

/** The paths of objects at a place: needed only when something went wrong there. */
export function pathsOf(root: JsonObject, path: PlanPath): ReadonlyMap<object, Path> {
  const found = new Map<object, Path>()
  trace(root, path, 0, [], found)
  return found
}

function trace(value: unknown, path: PlanPath, at: number, here: Path, found: Map<object, Path>): void {
  const part = path[at]
  if (Array.isArray(value)) {
    const next = part === '@' ? at + 1 : at
    for (const [index, item] of value.entries()) trace(item, path, next, [...here, index], found)
  } else if (isObject(value)) {
    if (part === undefined) found.set(value, here)
    else if (part !== '@' && Object.hasOwn(value, part)) trace(value[part], path, at + 1, [...here, part], found)
  }
}
