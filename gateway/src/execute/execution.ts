import type { JsonObject } from './json-object.js'

/** Place in an answer: response keys and list indexes. */
export type Path = readonly (string | number)[]

/** One request to one subgraph, as the plan prepared it. */
export interface SubgraphRequest {
  readonly subgraph: string
  readonly query: string
  /** `query` as JSON text, made once per plan. */
  readonly queryJson: string
  readonly variables: JsonObject
}

/** An error as a subgraph sends it; nothing in it is trusted. */
export interface SubgraphError {
  readonly message?: unknown
  readonly path?: unknown
  readonly extensions?: unknown
}

/** What a subgraph answered: its data, its errors, or both (GraphQL over HTTP, response format). */
export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: readonly SubgraphError[] | undefined
}

/** An answer that came and was not read yet: read once, when all that is waited for together has come (record 0059). */
export type Unread = () => SubgraphAnswer

/** Sends one request. A rejection counts as an answer without data. */
export type Ask = (request: SubgraphRequest) => Promise<Unread>

/** Why a part of the answer is not there. */
export interface ExecutionError {
  /**
   * `SUBGRAPH_ERROR`: the subgraph said so; `SUBGRAPH_UNREACHABLE`: it did not answer; `SUBGRAPH_INVALID`: its answer does not
   * fit what was asked.
   */
  readonly code: 'SUBGRAPH_ERROR' | 'SUBGRAPH_UNREACHABLE' | 'SUBGRAPH_INVALID'
  readonly subgraph: string
  /** Where in the answer of the whole operation; absent when the request as a whole failed. */
  readonly path?: Path
  /** What the subgraph sent or what was thrown, for the log of the operator; never for the caller. */
  readonly cause: unknown
}

/** One execution of a compiled plan. */
export interface Execution {
  readonly root: JsonObject
  /** Coerced variable values of the operation. */
  readonly variables: JsonObject
  readonly ask: Ask
  readonly errors: ExecutionError[]
}

/** Adds what a node of a plan brought to the root of its execution. */
export type TakeOver = () => void

/** One compiled node of a plan: asks, waits, and gives what came for whoever waits for more to take over. */
export type Step = (execution: Execution) => Promise<TakeOver>

/** Nothing to take over. */
export const NOTHING: TakeOver = () => {}
