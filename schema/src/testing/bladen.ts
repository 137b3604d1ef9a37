/** Walks a JSON Schema and the data it is of, leaf by leaf: which keys there are, and what else each could say. @module */

interface Vorm {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string
  readonly pattern?: string
  readonly items?: Vorm
  readonly properties?: Readonly<Record<string, Vorm>>
  readonly additionalProperties?: Vorm | boolean
  readonly required?: readonly string[]
}
export interface Schema extends Vorm {
  readonly $defs?: Readonly<Record<string, Vorm>>
}

/** One other value for one leaf of an item. */
export interface Anders {
  /** Place in the schema, e.g. `cellen[].cel`. */
  readonly pad: string
  readonly item: unknown
}

const los = (schema: Schema, vorm: Vorm): Vorm =>
  vorm.$ref ? los(schema, schema.$defs?.[vorm.$ref.replace('#/$defs/', '')] ?? {}) : vorm

/** Every place of a schema that holds a value, e.g. `rollen[].instantie`; `$schema` is the editor's. */
export function padenVan(schema: Schema, vorm: Vorm = schema, pad = ''): string[] {
  const { properties, items, additionalProperties: vrij } = los(schema, vorm)
  if (items) return padenVan(schema, items, `${pad}[]`)
  if (typeof vrij === 'object') return padenVan(schema, vrij, `${pad}{}`)
  if (!properties) return [pad]
  return Object.entries(properties).flatMap(([naam, deel]) =>
    naam === '$schema' ? [] : padenVan(schema, deel, pad === '' ? naam : `${pad}.${naam}`),
  )
}

/** Values that the same place has elsewhere: another valid value where only a name that exists will do. */
export type Elders = ReadonlyMap<string, readonly unknown[]>

export function eldersVan(
  schema: Schema,
  item: unknown,
  vorm: Vorm,
  pad: string,
  found = new Map<string, unknown[]>(),
) {
  const { properties, items, additionalProperties: vrij } = los(schema, vorm)
  if (item === undefined) return found
  if (items) for (const deel of item as unknown[]) eldersVan(schema, deel, items, `${pad}[]`, found)
  else if (typeof vrij === 'object')
    for (const deel of Object.values(item as object)) eldersVan(schema, deel, vrij, `${pad}{}`, found)
  else if (properties)
    for (const [naam, deel] of Object.entries(properties))
      eldersVan(schema, (item as Record<string, unknown>)[naam], deel, `${pad}.${naam}`, found)
  else {
    const known = found.get(pad) ?? []
    if (!known.includes(item)) known.push(item)
    found.set(pad, known)
  }
  return found
}

/** The shape of the items of a list in a file. */
export const itemVorm = (schema: Schema, lijst: string): Vorm =>
  los(schema, schema.properties?.[lijst] ?? {}).items ?? {}

/** Every change of one leaf of a value, each as the whole value with that leaf changed. */
export function* andersVan(schema: Schema, vorm: Vorm, item: unknown, pad: string, elders: Elders): Iterable<Anders> {
  const regel = los(schema, vorm)
  if (regel.properties) yield* perSleutel(schema, regel, item as Readonly<Record<string, unknown>>, pad, elders)
  else if (regel.items) yield* perDeel(schema, regel.items, (item as readonly unknown[] | undefined) ?? [], pad, elders)
  else if (typeof regel.additionalProperties === 'object')
    yield* perNaam(schema, regel.additionalProperties, item as Readonly<Record<string, unknown>>, pad, elders)
  else for (const waarde of waarden(regel, item, elders.get(pad) ?? [])) yield { pad, item: waarde }
}

function* perSleutel(
  schema: Schema,
  { properties = {} }: Vorm,
  item: Readonly<Record<string, unknown>>,
  pad: string,
  elders: Elders,
): Iterable<Anders> {
  for (const [naam, deel] of Object.entries(properties)) {
    // An absent group of keys (a whole row rule) is more than one line.
    if (item[naam] === undefined && los(schema, deel).properties) continue
    for (const anders of andersVan(schema, deel, item[naam], `${pad}.${naam}`, elders)) {
      const { [naam]: _weg, ...rest } = item
      yield { pad: anders.pad, item: anders.item === undefined ? rest : { ...item, [naam]: anders.item } }
    }
  }
}

function* perNaam(
  schema: Schema,
  deel: Vorm,
  item: Readonly<Record<string, unknown>>,
  pad: string,
  elders: Elders,
): Iterable<Anders> {
  for (const naam of Object.keys(item)) {
    for (const anders of andersVan(schema, deel, item[naam], `${pad}{}`, elders))
      yield { pad: anders.pad, item: { ...item, [naam]: anders.item } }
  }
}

function* perDeel(schema: Schema, deel: Vorm, item: readonly unknown[], pad: string, elders: Elders): Iterable<Anders> {
  if (los(schema, deel).properties) {
    for (const [plaats, een] of item.entries())
      for (const anders of andersVan(schema, deel, een, `${pad}[]`, elders))
        yield { pad: anders.pad, item: item.with(plaats, anders.item) }
    return
  }
  if (item.length > 1) yield { pad: `${pad}[]`, item: [...item].reverse() }
  if (item.length > 0) yield { pad: `${pad}[]`, item: item.slice(0, -1) }
  const mogelijk = [...(los(schema, deel).enum ?? elders.get(`${pad}[]`) ?? [])]
  const nieuw = mogelijk
    .filter((een) => !item.includes(een))
    .at(item.length % Math.max(1, mogelijk.length - item.length))
  if (nieuw !== undefined) yield { pad: `${pad}[]`, item: [...item, nieuw] }
}

function* waarden(regel: Vorm, waarde: unknown, elders: readonly unknown[]): Iterable<unknown> {
  if (regel.const !== undefined) yield waarde === undefined ? regel.const : undefined
  else if (regel.enum) {
    const plaats = regel.enum.indexOf(waarde ?? regel.enum.at(-1))
    yield regel.enum[(plaats + 1) % regel.enum.length]
    if (regel.enum.length > 2) yield regel.enum[(plaats + 2) % regel.enum.length]
  } else if (regel.type === 'boolean') yield waarde !== true
  else if (waarde === undefined) yield elders[0] ?? 'herzien'
  else if (regel.pattern) {
    const plaats = elders.indexOf(waarde)
    if (elders.length > 1) yield elders[(plaats + 1) % elders.length]
    yield `${String(waarde)}${/^D\d\d$|^\d+[a-z]?$/.test(String(waarde)) ? '' : 'X'}`
    if (/^D\d\d$/.test(String(waarde))) yield 'D77'
    if (/^\d+[a-z]?$/.test(String(waarde))) yield '77'
  } else yield `${String(waarde)} (herzien)`
}
