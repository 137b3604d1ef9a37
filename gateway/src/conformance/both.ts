import { createHash } from 'node:crypto'
import { composeServices } from '@apollo/composition'
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import { graphOf } from '../compose-executor.js'
import { compilePlan } from '../execute/compile-plan.js'
import type { Path, SubgraphAnswer } from '../execute/execution.js'
import type { SmallGraph } from './graphs.js'
import { type Roughness, subgraphSchema, type World } from './world.js'

/** What an executor answered, made comparable. */
export interface Outcome {
  readonly data: unknown
  /** Paths of errors of subgraphs, sorted; those without a place left out. */
  readonly errors: readonly string[]
  readonly requests: number
}

/** One operation on both executors. */
export interface Question {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly world: World
  /** Subgraphs that do not answer. */
  readonly down: ReadonlySet<string>
}

/** A small graph on the stock executor and on ours. */
export interface Both {
  readonly api: GraphQLSchema
  readonly subgraphs: readonly string[]
  /** Runs one operation on the stock executor, and the same plan on ours. */
  run(question: Question): Promise<{ readonly stock: Outcome; readonly ours: Outcome; readonly plan: QueryPlan }>
  stop(): Promise<void>
}

/** Composes a graph. @throws Error with what composition says when it does not compose */
export function supergraphOf({ subgraphs }: SmallGraph): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1/${name}`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** Opens a graph on both executors over the same world. */
export async function openBoth(small: SmallGraph, roughness: Roughness): Promise<Both> {
  const sdl = supergraphOf(small)
  const schemas = new Map(Object.entries(small.subgraphs).map(([name, one]) => [name, subgraphSchema(one, roughness)]))
  const stock = await openStock(sdl, schemas)
  const graph = graphOf(sdl)
  const ours = async (plan: QueryPlan, { text, variables, world, down }: Question): Promise<Outcome> => {
    let requests = 0
    const run = compilePlan(plan, parse(text), graph)
    const { data, errors } = await run(variables, async ({ subgraph, query, variables: sent }) => {
      requests++
      if (down.has(subgraph)) throw new Error('down')
      const answered = await answer(schemas.get(subgraph) as GraphQLSchema, parse(query), sent, world)
      return () => answered
    })
    return { data, errors: sorted(errors.map(({ path }) => path)), requests }
  }
  return {
    api: graph.api,
    subgraphs: [...schemas.keys()],
    run: async (question) => {
      const { plan, outcome } = await stock.ask(question)
      return { stock: outcome, ours: await ours(plan, question), plan }
    },
    stop: stock.stop,
  }
}

async function openStock(sdl: string, schemas: ReadonlyMap<string, GraphQLSchema>) {
  let requests = 0
  let plan: QueryPlan = { kind: 'QueryPlan' }
  const process =
    (name: string): GraphQLDataSource['process'] =>
    async ({ request, context }) => {
      requests++
      const { down, world } = context as unknown as Question
      if (down.has(name)) throw new Error('down')
      const answered = await answer(
        schemas.get(name) as GraphQLSchema,
        parse(request.query ?? ''),
        request.variables,
        world,
      )
      return answered as Awaited<ReturnType<GraphQLDataSource['process']>>
    }
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => ({ process: process(name) }),
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      plan = queryPlan as QueryPlan
    },
  })
  const { executor } = await gateway.load()
  const ask = async (question: Question) => {
    requests = 0
    const { data, errors = [] } = await executor(contextOf(question) as unknown as Parameters<typeof executor>[0])
    const outcome: Outcome = { data: data ?? null, errors: sorted(errors.map(({ path }) => path)), requests }
    return { plan, outcome }
  }
  return { ask, stop: () => gateway.stop() }
}

function contextOf(question: Question) {
  const { text, variables } = question
  const queryHash = createHash('sha256').update(text).digest('hex')
  const request = { query: text, variables: { ...variables } }
  // Without `metrics` the stock executor loses the data of every answer that has an error in it.
  return {
    request,
    document: parse(text),
    queryHash,
    source: text,
    context: question,
    operationName: null,
    metrics: {},
  }
}

/** Over the wire everything is JSON: no object is shared between a subgraph and an executor. */
async function answer(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: unknown,
  world: World,
): Promise<SubgraphAnswer> {
  const variableValues = JSON.parse(JSON.stringify(variables ?? {})) as Record<string, unknown>
  const result = await execute({ schema, document, variableValues, contextValue: world })
  return JSON.parse(JSON.stringify(result)) as SubgraphAnswer
}

const sorted = (paths: readonly (Path | undefined)[]): string[] =>
  [
    ...new Set(
      paths.flatMap((path) => (path && path.length > 0 && !path.includes('_entities') ? [path.join('.')] : [])),
    ),
  ].sort()
