import { composeServices } from '@apollo/composition'
import { GraphQLError, parse } from 'graphql'
import { checkRules, type Part } from './rules.js'

/** Hints that mean two subgraphs disagree where composition would silently let the first one win. */
const FATAL_HINTS = /^INCONSISTENT_(NON_REPEATABLE_DIRECTIVE_ARGUMENTS|ENUM_VALUE|ARGUMENT_PRESENCE|DESCRIPTION)/

/**
 * Composes the supergraph offline, with the rules of Gezinsbeeld on top of federation's own.
 * @returns the supergraph SDL
 * @throws Error listing every rule broken
 */
export function compose(parts: readonly Part[]): string {
  const broken = checkRules(parts)
  const result = federate(parts)
  for (const error of result.errors ?? []) broken.push(`composition: ${error.message}`)
  for (const hint of result.hints ?? []) {
    if (FATAL_HINTS.test(hint.definition.code)) broken.push(`composition hint ${hint.definition.code}: ${hint.message}`)
  }
  if (broken.length > 0 || !result.supergraphSdl) throw new Error(`SUPERGRAPH_GEWEIGERD:\n- ${broken.join('\n- ')}`)
  return `${result.supergraphSdl}\n`
}

// Federation throws on some of what our own rules refuse too; their sentences must not be lost with it.
function federate(parts: readonly Part[]): Partial<ReturnType<typeof composeServices>> {
  try {
    return composeServices(
      parts.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid/graphql` })),
    )
  } catch (error) {
    return { errors: [new GraphQLError(error instanceof Error ? error.message : String(error))] }
  }
}
