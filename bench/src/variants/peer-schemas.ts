import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ASTNode, type DirectiveNode, type FieldDefinitionNode, parse, print, visit } from 'graphql'
import type { Endpoints } from '../environment/endpoints.js'
import { SOURCES } from '../sources/answer-internal.js'
import { schemaFile } from '../sources/open-subgraph.js'

/** The committed supergraph with the addresses of the sources of this run; returns the path of the file. */
export function writeSupergraph(folder: string, endpoints: Endpoints): string {
  return write(join(folder, 'supergraph.graphql'), supergraph(endpoints))
}

/**
 * As {@link writeSupergraph}, without the hidden parts of composed fields: Hive Gateway 2.15 refuses several agencies that
 * each compute a field of one shared type ("Multiple canonical definitions"). No operation here asks these fields.
 */
export function writeSupergraphForHive(folder: string, endpoints: Endpoints): string {
  const without = visit(parse(supergraph(endpoints)), {
    FieldDefinition: (field) => (isHiddenPart(field) ? null : undefined),
  })
  return write(join(folder, 'supergraph-hive.graphql'), print(without))
}

/**
 * The schemas of the sources and the file that names them, for a gateway that composes by itself. Without descriptions:
 * this release panics on a description in block quotes.
 */
export function writeOverrides(folder: string, endpoints: Endpoints): string {
  const entries = SOURCES.map((name) => {
    const schema = write(join(folder, `${name}.graphql`), withoutDescriptions(readFileSync(schemaFile(name), 'utf8')))
    return `[subgraphs.${name}]\nurl = "${endpoints[name].url}/graphql"\nschema_path = "${schema}"\n`
  })
  return write(join(folder, 'overrides.toml'), entries.join('\n'))
}

function supergraph(endpoints: Endpoints): string {
  const file = join(dirname(require.resolve('@gezinsbeeld/schema/package.json')), 'supergraph.graphql')
  return SOURCES.reduce(
    (sdl, name) => sdl.replace(`"http://${name}.invalid/graphql"`, `"${endpoints[name].url}/graphql"`),
    readFileSync(file, 'utf8'),
  )
}

const isHiddenPart = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.some(({ name }) => name.value === 'inaccessible') && directives.some(requiresFields)

const requiresFields = ({ name, arguments: args = [] }: DirectiveNode): boolean =>
  name.value === 'join__field' && args.some((arg) => arg.name.value === 'requires')

const withoutDescriptions = (sdl: string): string =>
  print(
    visit(parse(sdl), {
      enter: (node: ASTNode) => ('description' in node ? { ...node, description: undefined } : undefined),
    }),
  )

function write(file: string, text: string): string {
  writeFileSync(file, text)
  return file
}
