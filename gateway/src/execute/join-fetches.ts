import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'
import { NOTHING, type Step, type SubgraphAnswer, type SubgraphError } from './execution.js'
import type { Fetch, Prepared } from './fetch.js'
import { isObject, type JsonObject } from './json-object.js'
import { send } from './send.js'

interface Text {
  readonly query: string
  readonly queryJson: string
}

/**
 * Fetches of one plan step that go to the same subgraph, as one request: each keeps its own root keys and its own
 * representations. What fails as a whole fails for all of them, as one request does.
 */
export function joinFetches(fetches: readonly Fetch[]): Step {
  // Which fetches have something to ask differs per answer; the text for each such choice is written once.
  const texts = new Map<string, Text>()
  return (execution) => {
    const asking = fetches.flatMap((fetch, index) => {
      const prepared = fetch.prepare(execution)
      return prepared ? [{ fetch, index, prepared }] : []
    })
    const [only] = asking
    if (only === undefined) return Promise.resolve(NOTHING)
    const { subgraph } = only.fetch
    if (asking.length === 1) {
      const { query, queryJson } = only.fetch
      return send(execution, { subgraph, query, queryJson, variables: only.prepared.variables }, only.prepared.take)
    }
    const choice = asking.map(({ index }) => index).join()
    const text = texts.get(choice) ?? write(asking)
    texts.set(choice, text)
    const variables = Object.assign({}, ...asking.map(({ prepared, index }) => joinedVariables(prepared, index)))
    const takers = asking.map(({ index, prepared: { take } }) => ({ index, take }))
    return send(execution, { subgraph, ...text, variables }, (answer) => split(answer, takers))
  }
}

const prefix = (index: number) => `j${index}_`

function joinedVariables({ variables }: Prepared, index: number): JsonObject {
  const { representations, ...shared } = variables
  return representations === undefined ? shared : { ...shared, [`${prefix(index)}representations`]: representations }
}

interface Asking {
  readonly fetch: Fetch
  readonly index: number
  readonly prepared: Prepared
}

function write(asking: readonly Asking[]): Text {
  const documents = asking.map(({ fetch: { query }, index }) =>
    renamed(parse(query, { noLocation: true }), prefix(index)),
  )
  const operations = documents.map(operationOf)
  const defined = new Map(
    operations
      .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
      .map((one) => [one.variable.name.value, one]),
  )
  const joined: OperationDefinitionNode = {
    ...(operations[0] as OperationDefinitionNode),
    variableDefinitions: [...defined.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  }
  const fragments = documents.flatMap(({ definitions }) =>
    definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION),
  )
  const query = print({ kind: Kind.DOCUMENT, definitions: [joined, ...fragments] }).replace(/\s+/g, ' ')
  return { query, queryJson: JSON.stringify(query) }
}

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode

/** Gives the roots, the representations and the fragments of one document names of its own. */
function renamed(document: DocumentNode, voor: string): DocumentNode {
  const name = (value: string) => ({ kind: Kind.NAME, value: `${voor}${value}` }) as const
  const own = visit(document, {
    Variable: (node) =>
      node.name.value === 'representations' ? { ...node, name: name('representations') } : undefined,
    FragmentSpread: (node) => ({ ...node, name: name(node.name.value) }),
    FragmentDefinition: (node) => ({ ...node, name: name(node.name.value) }),
  })
  return {
    ...own,
    definitions: own.definitions.map((one) => {
      if (one.kind !== Kind.OPERATION_DEFINITION) return one
      const selections = one.selectionSet.selections.map((root) =>
        root.kind === Kind.FIELD ? { ...root, alias: name(root.alias?.value ?? root.name.value) } : root,
      )
      const { name: _, ...anonymous } = one
      return { ...anonymous, selectionSet: { ...one.selectionSet, selections } }
    }),
  }
}

/** Who takes a part of a joined answer; what was asked is not held while it is waited for. */
interface Taker extends Pick<Asking, 'index'>, Pick<Prepared, 'take'> {}

function split({ data, errors = [] }: SubgraphAnswer, takers: readonly Taker[]): void {
  for (const [order, { index, take }] of takers.entries()) {
    const voor = prefix(index)
    const own = isObject(data) ? stripped(data, voor) : data
    // An error without a root is of the request as a whole: noted once.
    const about = errors.flatMap((error) => {
      const [root, ...rest] = Array.isArray(error.path) ? (error.path as unknown[]) : []
      if (typeof root === 'string' && /^j\d+_/.test(root))
        return root.startsWith(voor) ? [pathed(error, [root.slice(voor.length), ...rest])] : []
      return order === 0 ? [error] : []
    })
    take({ data: own, errors: about })
  }
}

const pathed = (error: SubgraphError, path: readonly unknown[]): SubgraphError => ({ ...error, path })

function stripped(data: JsonObject, voor: string): JsonObject {
  const own: JsonObject = {}
  for (const key of Object.keys(data)) if (key.startsWith(voor)) own[key.slice(voor.length)] = data[key]
  return own
}
