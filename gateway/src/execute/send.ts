import type { Execution, SubgraphAnswer, SubgraphRequest, TakeOver, Unread } from './execution.js'

const EMPTY: SubgraphAnswer = { data: null }

/**
 * Sends a request. A failure, also in reading what came, is noted and is an answer without anything in it. While it waits it does not
 * hold the request: many wait at once (record 0059).
 * @param take what is done with the answer, in its turn
 */
export function send(
  execution: Execution,
  request: SubgraphRequest,
  take: (answer: SubgraphAnswer) => void,
): Promise<TakeOver> {
  const { subgraph } = request
  const { errors } = execution
  return asked(execution, request).then(
    (unread) => () => take(read(unread, subgraph, errors)),
    (cause: unknown) => {
      errors.push({ code: 'SUBGRAPH_UNREACHABLE', subgraph, cause })
      return () => take(EMPTY)
    },
  )
}

/** A throw is a rejection as well. */
const asked = async ({ ask }: Execution, request: SubgraphRequest): Promise<Unread> => ask(request)

function read(unread: Unread, subgraph: string, errors: Execution['errors']): SubgraphAnswer {
  try {
    return unread()
  } catch (cause) {
    errors.push({ code: 'SUBGRAPH_INVALID', subgraph, cause })
    return EMPTY
  }
}
