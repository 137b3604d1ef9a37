/**
 * RFC 8785 canonical JSON of plain data (what `JSON.parse` gives): the keys of every object in the order of their UTF-16 code
 * units, no white space. Ours and not the library's because every line of the log passes here, and that took three times as
 * long (docs/prestaties.md). `canoniek.test.ts` holds it against the library.
 *
 * A key without a value is left out, as `JSON.stringify` does.
 * @throws TypeError for what no JSON is: NaN, infinity, a function, a bigint; something else than a plain object or array
 */
export function canoniek(waarde: unknown): string {
  if (typeof waarde === 'string') return tekst(waarde)
  if (typeof waarde === 'number') return getal(waarde)
  if (waarde === null || typeof waarde === 'boolean') return String(waarde)
  if (Array.isArray(waarde)) return lijst(waarde)
  if (typeof waarde === 'object') return object(waarde as Readonly<Record<string, unknown>>)
  throw new TypeError(`no JSON: ${typeof waarde}`)
}

/** Everything that stands in JSON as it is. */
const GEWOON = /^[ !#-[\]-~]*$/

const tekst = (waarde: string): string => (GEWOON.test(waarde) ? `"${waarde}"` : JSON.stringify(waarde))

function getal(waarde: number): string {
  if (Number.isFinite(waarde)) return waarde === 0 ? '0' : String(waarde)
  throw new TypeError(`no JSON: ${waarde}`)
}

const geschreven = new WeakMap<readonly unknown[], string>()

/** The text of a list that cannot change is remembered as long as it lives: lines about the same people name them in the same list. */
function lijst(waarden: readonly unknown[]): string {
  const known = geschreven.get(waarden)
  if (known !== undefined) return known
  const made = schrijf(waarden)
  if (Object.isFrozen(waarden) && waarden.every((een) => typeof een === 'string')) geschreven.set(waarden, made)
  return made
}

function schrijf(waarden: readonly unknown[]): string {
  let uit = '['
  for (let plaats = 0; plaats < waarden.length; plaats++) {
    if (plaats > 0) uit += ','
    uit += canoniek(waarden[plaats])
  }
  return `${uit}]`
}

function object(waarde: Readonly<Record<string, unknown>>): string {
  const prototype = Object.getPrototypeOf(waarde)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('no JSON: an object of a class')
  let uit = '{'
  for (const { sleutel, voor } of vormVan(Object.keys(waarde))) {
    const een = waarde[sleutel]
    if (een !== undefined) uit += (uit === '{' ? '' : ',') + voor + canoniek(een)
  }
  return `${uit}}`
}

/** The keys of an object as they came, and in order with their text. */
interface Vorm {
  readonly sleutels: readonly string[]
  readonly opVolgorde: readonly { readonly sleutel: string; readonly voor: string }[]
}

/** Objects of the log have a handful of forms, thousands of times each: their order is looked up, not sorted anew. */
const VORMEN: Vorm[] = []
const HOOGSTENS = 16

function vormVan(sleutels: readonly string[]): Vorm['opVolgorde'] {
  const bekend = VORMEN.find((een) => zijnGelijk(een.sleutels, sleutels))
  if (bekend) return bekend.opVolgorde
  const opVolgorde = [...sleutels].sort().map((sleutel) => ({ sleutel, voor: `${tekst(sleutel)}:` }))
  if (VORMEN.unshift({ sleutels, opVolgorde }) > HOOGSTENS) VORMEN.pop()
  return opVolgorde
}

function zijnGelijk(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let plaats = 0; plaats < a.length; plaats++) if (a[plaats] !== b[plaats]) return false
  return true
}
