import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  BRONNEN_VAN,
  type Bron,
  type Gegeven,
  isSubgraph,
  leesClassificatie,
  type Veldadres,
} from '@gezinsbeeld/schema'
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'
import { InternalError } from '../errors/internal-error.js'
import { buildApiSchema } from './build-schemas.js'

/** The composed graph, read once at start. */
export interface OpenSupergraph {
  /** Version of the supergraph: part of every plan key. */
  readonly versie: string
  /** What clients are validated against: nothing inaccessible in it. */
  readonly api: GraphQLSchema
  /** What is planned: the same graph with the hidden fields visible, and without what no plan hangs on. */
  readonly intern: string
  readonly classificatie: ReadonlyMap<Veldadres, Gegeven>
  /** The source of a field of `Gezin` or `Persoon`, by the subgraph that resolves it; undefined: composed here. */
  readonly bronVan: (adres: Veldadres) => Bron | undefined
  /** Every source that can give a field of any type; none for what the gateway answers itself. */
  readonly bronnenMet: (adres: Veldadres) => ReadonlySet<Bron>
}

/**
 * Reads the committed supergraph. Classification comes from the SDL: the API schema drops own directives.
 * @throws InternalError SUPERGRAPH_ONGELDIG
 */
export function openSupergraph(sdl: string = readCommitted()): OpenSupergraph {
  try {
    const classificatie = leesClassificatie(sdl)
    const document = parse(sdl, { noLocation: true })
    const owners = ownersOf(document)
    return {
      versie: createHash('sha256').update(sdl).digest('hex').slice(0, 16),
      api: buildApiSchema(document),
      intern: toPlan(document),
      classificatie,
      bronnenMet: bronnenMet(document, classificatie),
      bronVan: (adres) => classificatie.get(adres)?.bron ?? owners.get(adres),
    }
  } catch (cause) {
    throw new InternalError('SUPERGRAPH_ONGELDIG', { cause })
  }
}

function readCommitted(): string {
  const schema = dirname(require.resolve('@gezinsbeeld/schema/package.json'))
  return readFileSync(join(schema, 'supergraph.graphql'), 'utf8')
}

// A planner keeps the text, its syntax tree and a schema made of it: of descriptions and classification that was megabytes.
const toPlan = (document: DocumentNode): string =>
  print(
    visit(document, {
      Directive: ({ name: { value } }) => (value === 'link' || value.startsWith('join__') ? undefined : null),
      StringValue: (_node, key) => (key === 'description' ? null : undefined),
    }),
  )

// `@join__field(graph: VEILIG_THUIS)`: graph names are the subgraph's name in upper snake case.
function ownersOf({ definitions }: DocumentNode): Map<Veldadres, Bron> {
  const owners = new Map<Veldadres, Bron>()
  for (const type of definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !['Gezin', 'Persoon'].includes(type.name.value)) continue
    for (const field of type.fields ?? []) {
      const bron = ownerOf(field)
      if (bron) owners.set(`${type.name.value}.${field.name.value}`, bron)
    }
  }
  return owners
}

function bronnenMet(
  { definitions }: DocumentNode,
  classificatie: OpenSupergraph['classificatie'],
): OpenSupergraph['bronnenMet'] {
  const found = new Map<Veldadres, ReadonlySet<Bron>>()
  for (const type of definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      const adres: Veldadres = `${type.name.value}.${field.name.value}`
      // Without `@join__field` a field is resolved by every part that has the type.
      const own = graphsOf(field, 'join__field')
      const graphs = own.length > 0 ? own : graphsOf(type, 'join__type')
      const vast = classificatie.get(adres)?.bron
      found.set(adres, new Set(vast ? [vast] : graphs.flatMap((naam) => (isSubgraph(naam) ? BRONNEN_VAN[naam] : []))))
    }
  }
  return (adres) => found.get(adres) ?? NIEMAND
}

const NIEMAND: ReadonlySet<Bron> = new Set()

const graphsOf = ({ directives = [] }: FieldDefinitionNode | ObjectTypeDefinitionNode, naam: string): string[] =>
  directives
    .filter((directive) => directive.name.value === naam)
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap((arg) => (arg.name.value === 'graph' && arg.value.kind === Kind.ENUM ? [arg.value.value] : []))
    .map((graph) => graph.toLowerCase().replaceAll('_', '-'))

function ownerOf(field: FieldDefinitionNode): Bron | undefined {
  const [only, ...others] = graphsOf(field, 'join__field')
  return only !== undefined && others.length === 0 && isSubgraph(only) ? BRONNEN_VAN[only][0] : undefined
}
