import { LOKET_CODES, type LoketCode } from './codes.js'

/**
 * Refuses one loket field: thrown by its resolver, told on its path. A refusal of the whole request (a store that does
 * not answer) is thrown as a ClientError or InternalError instead.
 */
export class LoketError extends Error {
  readonly code: LoketCode
  readonly uitweg: string

  /** @param detail makes the sentence precise: lower case, no period, never a value from the request or a store */
  constructor(code: LoketCode, detail?: string) {
    const { zin, uitweg } = LOKET_CODES[code]
    super(detail === undefined ? zin : `${zin}: ${detail}`)
    this.name = 'LoketError'
    this.code = code
    this.uitweg = uitweg
  }
}
