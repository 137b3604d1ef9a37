import type { FetchDataRewrite } from '@apollo/query-planner'
import { type JsonObject, readerOf } from './json-object.js'
import { NotExecutable } from './refuse.js'
import type { Satisfies } from './type-conditions.js'

/** Changes a representation or an answer in place. */
export type Rewrite = (value: unknown) => void

const FRAGMENT = '... on '

/**
 * Compiles the rewrites of a fetch: keys that a subgraph knows under another name, and type names of interface objects.
 * @throws NotExecutable PLAN_INVALID
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  satisfies: Satisfies,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, satisfies))
  return (value) => {
    for (const apply of compiled) apply(value)
  }
}

function compileRewrite(rewrite: FetchDataRewrite, satisfies: Satisfies): Rewrite {
  const last = rewrite.path.at(-1)
  if (last === undefined || last.startsWith(FRAGMENT)) {
    throw new NotExecutable('PLAN_INVALID', 'a rewrite of the plan names no field')
  }
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>((next, part) => step(part, next, satisfies), onObjects(change(rewrite, last)))
}

function change(rewrite: FetchDataRewrite, key: string): (object: JsonObject) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[key] = rewrite.setValueTo
    }
  }
  const read = readerOf(key)
  return (object) => {
    const value = read(object)
    if (value === undefined || value === null) return
    object[rewrite.renameKeyTo] = value
    delete object[key]
  }
}

function step(part: string, next: Rewrite, satisfies: Satisfies): Rewrite {
  if (!part.startsWith(FRAGMENT)) {
    const read = readerOf(part)
    return onObjects((object) => next(read(object)))
  }
  const condition = part.slice(FRAGMENT.length)
  return onObjects((object) => {
    const { __typename: typename } = object
    // Who does not say what it is, is what the plan took it for.
    if (typeof typename !== 'string' || satisfies(typename, condition)) next(object)
  })
}

function onObjects(apply: (object: JsonObject) => void): Rewrite {
  const rewrite: Rewrite = (value) => {
    if (Array.isArray(value)) for (const item of value) rewrite(item)
    else if (typeof value === 'object' && value !== null) apply(value as JsonObject)
  }
  return rewrite
}
