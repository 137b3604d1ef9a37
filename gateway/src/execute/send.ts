import type { Execution, SubgraphAnswer, SubgraphRequest } from './execution.js'

/** Sends a request; a failure is noted and is an answer without anything in it. */
export async function send(execution: Execution, request: SubgraphRequest): Promise<SubgraphAnswer> {
  try {
    return await execution.ask(request)
  } catch (cause) {
    execution.errors.push({ code: 'SUBGRAPH_UNREACHABLE', subgraph: request.subgraph, cause })
    return { data: null }
  }
}
