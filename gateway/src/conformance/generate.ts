import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** Pseudo-random numbers from a seed: the same seed, the same operation. */
export interface Dice {
  /** A whole number below `sides`. */
  roll(sides: number): number
}

/** Mulberry32 (public domain). */
export function openDice(seed: number): Dice {
  let state = seed >>> 0
  return {
    roll: (sides) => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
    },
  }
}

/** An operation that the schema accepts, with values for its variables. */
export interface Generated {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

const DEPTH = 4

/** Makes a random operation: aliases, arguments, fragments, switches and `__typename`, at every level. */
export function generateOperation(schema: GraphQLSchema, dice: Dice): Generated {
  return new Pen(schema, dice).operation()
}

class Pen {
  readonly #variables: Record<string, unknown> = {}
  readonly #definitions: string[] = []
  readonly #fragments: string[] = []
  readonly #schema: GraphQLSchema
  readonly #dice: Dice

  constructor(schema: GraphQLSchema, dice: Dice) {
    this.#schema = schema
    this.#dice = dice
  }

  operation(): Generated {
    const root = this.#schema.getQueryType() as GraphQLNamedType
    const selection = this.#selection(root, 0)
    const heads = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : ''
    return { text: [`query Generated${heads} ${selection}`, ...this.#fragments].join('\n'), variables: this.#variables }
  }

  #chance(oneIn: number): boolean {
    return this.#dice.roll(oneIn) === 0
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#dice.roll(items.length)] as T
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = []
    const amount = 1 + this.#dice.roll(depth === 0 ? 2 : 4 - Math.min(depth, 2))
    for (let index = 0; index < amount; index++) parts.push(this.#part(type, depth))
    const written = parts.filter((part) => part !== '')
    if (isAbstractType(type) || written.length === 0 || this.#chance(6)) written.push('__typename')
    return `{ ${written.join(' ')} }`
  }

  #part(type: GraphQLNamedType, depth: number): string {
    if (depth > 0 && depth < DEPTH && this.#chance(isAbstractType(type) ? 2 : 8)) return this.#fragment(type, depth)
    if (isUnionType(type)) return ''
    const fields = Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields())
    const open = fields.filter((field) => depth < DEPTH || !isCompositeType(getNamedType(field.type)))
    return open.length === 0 ? '' : this.#field(this.#pick(open), depth)
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args
      .filter(({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || this.#chance(2))
      .map(({ name, type }) => `${name}: ${this.#argument(type)}`)
    // One alias per field and arguments: keys of two fields never meet.
    const written = args.length > 0 ? `(${args.join(', ')})` : ''
    const alias = written !== '' || this.#chance(5) ? `a${hash(field.name + written)}: ` : ''
    const type = getNamedType(field.type)
    const inner = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : ''
    // A switched field that has rows could leave them without a field; rows are switched by their fragments.
    return `${alias}${field.name}${written}${depth > 0 ? this.#switch() : ''}${inner}`
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const conditions = isAbstractType(type)
      ? [...this.#schema.getPossibleTypes(type)]
      : isObjectType(type)
        ? [type]
        : []
    const condition: GraphQLNamedType = this.#pick(conditions)
    const inner = this.#selection(condition, depth + 1)
    if (!this.#chance(3)) return `... on ${condition.name}${this.#switch()} ${inner}`
    const name = `f${this.#fragments.length}`
    this.#fragments.push(`fragment ${name} on ${condition.name} ${inner}`)
    return `...${name}`
  }

  #switch(): string {
    if (!this.#chance(10)) return ''
    const name = this.#pick(['skip', 'include'])
    if (this.#chance(3)) return ` @${name}(if: ${this.#chance(2)})`
    return ` @${name}(if: ${this.#variable('Boolean!', this.#chance(2))})`
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`
    this.#definitions.push(`$${name}: ${type}`)
    this.#variables[name] = value
    return `$${name}`
  }

  #argument(type: GraphQLInputType): string {
    const named = getNamedType(type).name
    const value =
      named === 'Int' ? this.#dice.roll(4) : named === 'Boolean' ? this.#chance(2) : String(this.#dice.roll(5))
    return this.#chance(3) ? this.#variable(String(type), value) : JSON.stringify(value)
  }
}

function hash(text: string): string {
  let value = 0
  for (const letter of text) value = (Math.imul(value, 31) + letter.charCodeAt(0)) >>> 0
  return value.toString(36)
}
