import { closeSync, openSync, readSync } from 'node:fs'

/** Text that is not JSON; says nothing of what it holds. */
export class GeenJson extends Error {}

const CHUNK = 1 << 20
const [QUOTE, BACKSLASH, COMMA, COLON, END] = [0x22, 0x5c, 0x2c, 0x3a, -1]
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Reads a JSON file from front to back in pieces, because a string of V8 ends at 512 MB and a file of an administration does
 * not. Only finds where a value ends: what is between is for `JSON.parse`, so that exactly JSON is read.
 */
export class JsonScan {
  readonly #fd: number
  #buffer = Buffer.allocUnsafe(2 * CHUNK)
  #from = 0
  #to = 0
  #read: number

  /** @param offset byte to begin at, as {@link offset} gave it */
  constructor(file: string, offset = 0) {
    this.#fd = openSync(file, 'r')
    this.#read = offset
  }

  close(): void {
    closeSync(this.#fd)
  }

  /** Where the next byte is in the file. */
  get offset(): number {
    return this.#read - (this.#to - this.#from)
  }

  /**
   * The next value.
   * @throws GeenJson
   */
  value(): unknown {
    const end = this.#endOfValue()
    const text = this.#buffer.toString('utf8', this.#from, end)
    this.#from = end
    try {
      return JSON.parse(text)
    } catch {
      throw new GeenJson()
    }
  }

  /** Goes through an object: `take` must read the value of each name. False, and nothing read, when it is no object. */
  object(take: (name: string) => void): boolean {
    return this.#list(OPEN_OBJECT, CLOSE_OBJECT, () => {
      const name = this.value()
      if (typeof name !== 'string' || this.#next() !== COLON) throw new GeenJson()
      this.#from++
      take(name)
    })
  }

  /** Goes through an array: `take` must read each value. False, and nothing read, when it is no array. */
  array(take: () => void): boolean {
    return this.#list(OPEN_ARRAY, CLOSE_ARRAY, take)
  }

  /** The values of an array one by one. */
  *values(): Generator<unknown> {
    if (this.#next() !== OPEN_ARRAY) throw new GeenJson()
    this.#from++
    for (let more = this.#next() !== CLOSE_ARRAY; more; more = this.#another(CLOSE_ARRAY)) yield this.value()
  }

  /** @throws GeenJson when anything but white space is left */
  end(): void {
    if (this.#next() !== END) throw new GeenJson()
  }

  #list(open: number, close: number, take: () => void): boolean {
    if (this.#next() !== open) return false
    this.#from++
    if (this.#next() === close) this.#from++
    else
      do take()
      while (this.#another(close))
    return true
  }

  #another(close: number): boolean {
    const mark = this.#next()
    if (mark !== COMMA && mark !== close) throw new GeenJson()
    this.#from++
    return mark === COMMA
  }

  /** The byte after white space, which stays the next one. */
  #next(): number {
    for (;;) {
      if (this.#from === this.#to && !this.#more()) return END
      const byte = this.#buffer[this.#from] as number
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte
      this.#from++
    }
  }

  #endOfValue(): number {
    const first = this.#next()
    const nested = first === OPEN_OBJECT || first === OPEN_ARRAY
    let [depth, inside] = [0, false]
    for (let at = 0; ; at++) {
      // An escaped byte may lie beyond what was read.
      while (this.#from + at >= this.#to) {
        if (this.#more()) continue
        if (nested || inside || at === 0) throw new GeenJson()
        return this.#to
      }
      const byte = this.#buffer[this.#from + at] as number
      if (inside) {
        if (byte === BACKSLASH) at++
        else if (byte === QUOTE) {
          if (depth === 0) return this.#from + at + 1
          inside = false
        }
      } else if (byte === QUOTE) inside = true
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (depth === 0) return this.#from + at
        if (--depth === 0) return this.#from + at + 1
      } else if (depth === 0 && (byte === COMMA || byte <= 0x20 || byte === COLON)) return this.#from + at
    }
  }

  /** Reads on, after what was not taken yet. False at the end of the file. */
  #more(): boolean {
    const kept = this.#to - this.#from
    const target = kept + CHUNK > this.#buffer.length ? Buffer.allocUnsafe(2 * this.#buffer.length) : this.#buffer
    this.#buffer.copy(target, 0, this.#from, this.#to)
    this.#buffer = target
    const count = readSync(this.#fd, target, kept, CHUNK, this.#read)
    this.#read += count
    this.#from = 0
    this.#to = kept + count
    return count > 0
  }
}
