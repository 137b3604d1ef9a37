import { registerEnumType } from 'type-graphql'
import { VELDEN } from '../sdl/velden.js'

type Waarde = (typeof VELDEN.enums)[number]['waarden'][number]

/** A code list: the GraphQL enum and the way from and to the official code of the source administration. */
export interface Codelijst {
  readonly naam: string
  /** Enum object for type-graphql: name to name. */
  readonly enum: Readonly<Record<string, string>>
  /** Enum name of an official code. @throws TypeError when the code is not on the list */
  naamVan(code: string): string
  /** Official code of an enum name. @throws TypeError when the name is not on the list */
  codeVan(naam: string): string
  /** Meaning of an official code, in Dutch. @throws TypeError when the code is not on the list */
  omschrijvingVan(code: string): string
  /** All official codes, in list order. */
  readonly codes: readonly string[]
}

const lists = new Map<string, Codelijst>()

/**
 * The code list of that name in `schema/velden.json`, registered once as a GraphQL enum whose descriptions hold
 * the official code.
 * @throws TypeError when velden.json has no such list
 */
export function codelijst(naam: string): Codelijst {
  const made = lists.get(naam)
  if (made) return made
  const source = VELDEN.enums.find((entry) => entry.enum === naam)
  if (!source) throw new TypeError(`velden.json has no code list \`${naam}\``)
  const list = build(naam, source.waarden)
  lists.set(naam, list)
  const valuesConfig = Object.fromEntries(
    source.waarden.map((w) => [w.naam, { description: `code ${w.code}: ${w.omschrijving}` }]),
  )
  registerEnumType(list.enum, { name: naam, description: `Codelijst ${naam}.`, valuesConfig })
  return list
}

function build(naam: string, waarden: readonly Waarde[]): Codelijst {
  const byCode = new Map(waarden.map((w) => [w.code, w.naam]))
  const byName = new Map(waarden.map((w) => [w.naam, w.code]))
  const meaning = new Map(waarden.map((w) => [w.code, w.omschrijving]))
  const find = (map: Map<string, string>, key: string) => {
    const found = map.get(key)
    if (found === undefined) throw new TypeError(`code list \`${naam}\` has no \`${key}\``)
    return found
  }
  return {
    naam,
    enum: Object.fromEntries(waarden.map((w) => [w.naam, w.naam])),
    naamVan: (code) => find(byCode, code),
    codeVan: (name) => find(byName, name),
    omschrijvingVan: (code) => find(meaning, code),
    codes: waarden.map((w) => w.code),
  }
}

// type-graphql collects enums before it evaluates type functions, so every list is registered when this file loads.
for (const { enum: naam } of VELDEN.enums) codelijst(naam)
