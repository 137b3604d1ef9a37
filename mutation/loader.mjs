// Loads TypeScript as jest does (the same compiler, the same settings), through Node's own `require`.

import { existsSync, readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [, swcOptions] = Object.values(require('../jest.preset.cjs').transform)[0]
const compiled = new Map()
/** Of npm's modules the only one that gathers what our modules declare while they load. */
const GATHERS = /\/node_modules\/type-graphql\//

/**
 * Lets `require` read the TypeScript of a folder.
 * @param folder the package, as Stryker instrumented it
 * @param instead modules by name that are given instead of the real ones
 */
export function installLoader(folder, instead) {
  const resolve = Module._resolveFilename
  Module._resolveFilename = function (request, parent, ...rest) {
    const source = request.startsWith('.') && request.endsWith('.js') && parent?.filename?.startsWith(folder)
    const typed = source ? new URL(request.replace(/\.js$/, '.ts'), `file://${parent.filename}`).pathname : undefined
    return typed && existsSync(typed) ? typed : resolve.call(this, request, parent, ...rest)
  }
  const load = Module._load
  Module._load = function (request, ...rest) {
    return Object.hasOwn(instead, request) ? instead[request] : load.call(this, request, ...rest)
  }
  Module._extensions['.ts'] = (module, filename) => {
    if (!compiled.has(filename)) compiled.set(filename, compile(filename))
    module._compile(compiled.get(filename), filename)
  }
}

const compile = (filename) => {
  const { transformSync } = require('@swc/core')
  return transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, filename, swcrc: false }).code
}

/** Forgets the modules of our own whose file name fits, so that the next `require` runs them again. */
export function ververs(welke) {
  const gathered = welke.test('/node_modules/type-graphql/')
  for (const [filename, module] of Object.entries(Module._cache)) {
    const ours = !filename.includes('/node_modules/') || GATHERS.test(filename)
    if (!ours || !welke.test(filename)) continue
    delete Module._cache[filename]
    for (const parent of Object.values(Module._cache)) {
      const at = parent.children?.indexOf(module) ?? -1
      if (at >= 0) parent.children.splice(at, 1)
    }
  }
  if (gathered) delete globalThis.TypeGraphQLMetadataStorage
}
