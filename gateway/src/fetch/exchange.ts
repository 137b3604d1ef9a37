import type { Dispatcher, Pool } from 'undici'

/** One answer over HTTP, whole. */
export interface Exchanged {
  readonly status: number
  /** The body as it came: outside the heap until somebody reads it. Undefined when it was larger than is read. */
  readonly chunks: readonly Buffer[] | undefined
}

/** The text of a body. */
export function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks
  return (only && chunks.length === 1 ? only : Buffer.concat(chunks)).toString('utf8')
}

/** The call ended without an answer. */
export class ExchangeFailed extends Error {
  /** @param broken the connection was lost before anything of an answer came: asking again cannot be asking twice and hearing once */
  constructor(
    readonly broken: boolean,
    options: { readonly cause: unknown },
  ) {
    super('no answer', options)
    this.name = 'ExchangeFailed'
  }
}

const BROKEN: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/**
 * One call over a keep-alive pool, by `dispatch`: the lowest way in of undici, without the stream that `request` makes of every
 * answer.
 * @param deadlineMs for the call as a whole, waiting for a connection included
 * @param maxLength in bytes; what is longer is not read on
 * @throws ExchangeFailed
 */
export function exchange(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  deadlineMs: number,
  maxLength: number,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const handler = new AnswerHandler(resolve, reject, maxLength)
    handler.timer = setTimeout(expire, deadlineMs, handler)
    pool.dispatch(options, handler)
  })
}

const expire = (handler: AnswerHandler): void => handler.expire()

class AnswerHandler implements Dispatcher.DispatchHandler {
  timer: NodeJS.Timeout | undefined
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #chunks: Buffer[] = []
  #length = 0
  #done = false

  constructor(
    private readonly resolve: (exchanged: Exchanged) => void,
    private readonly reject: (error: ExchangeFailed) => void,
    private readonly maxLength: number,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It waited for a connection until after its deadline.
    if (this.#done) controller.abort(new Error('expired'))
    else this.#controller = controller
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    this.#status = status
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length
    if (this.#length <= this.maxLength) return void this.#chunks.push(chunk)
    if (this.#end()) this.resolve({ status: this.#status, chunks: undefined })
    controller.abort(new Error('too long'))
  }

  onResponseEnd(): void {
    if (this.#end()) this.resolve({ status: this.#status, chunks: this.#chunks })
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const broken = this.#status === 0 && BROKEN.has((error as { code?: unknown }).code)
    if (this.#end()) this.reject(new ExchangeFailed(broken, { cause: error }))
  }

  /** The deadline has passed. */
  expire(): void {
    if (this.#end()) this.reject(new ExchangeFailed(false, { cause: new Error('expired') }))
    this.#controller?.abort(new Error('expired'))
  }

  /** Whether this is the first ending: it is told once. */
  #end(): boolean {
    if (this.#done) return false
    this.#done = true
    clearTimeout(this.timer)
    return true
  }
}
