import { type ConstDirectiveNode, type FieldDefinitionNode, parse, valueFromASTUntyped } from 'graphql'
import { type Bron, type Categorie, isBron, isCategorie } from '../codes.js'

/** Classification of one field, as `@gegeven` states it. */
export interface Gegeven {
  readonly categorieen: readonly Categorie[]
  /** Absent: the source of the record that holds the field. */
  readonly bron?: Bron
  readonly perWaarde: boolean
  readonly noemtInstantie: boolean
  readonly getoondBijMasker: boolean
  /** The field is one that the law lets a notification to the college hold (condition 15). */
  readonly inKennisgeving: boolean
}

/** Field address as the schema writes it, for example `VtMelding.aard`. */
export type Veldadres = `${string}.${string}`

/**
 * Reads every `@gegeven` of an SDL text (subgraph or supergraph). The gateway's API schema drops own directives,
 * so classification is always read from SDL.
 * @throws TypeError on an unknown category or source: an unreadable classification refuses to load
 */
export function leesClassificatie(sdl: string): ReadonlyMap<Veldadres, Gegeven> {
  const found = new Map<Veldadres, Gegeven>()
  // One object per classification, so that a decision about it is made once however many fields carry it.
  const gelijk = new Map<string, Gegeven>()
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'ObjectTypeExtension') continue
    for (const field of definition.fields ?? []) {
      const adres: Veldadres = `${definition.name.value}.${field.name.value}`
      const gegeven = read(adres, field)
      if (!gegeven) continue
      const sleutel = JSON.stringify(gegeven)
      found.set(adres, gelijk.get(sleutel) ?? gegeven)
      if (!gelijk.has(sleutel)) gelijk.set(sleutel, gegeven)
    }
  }
  return found
}

function read(adres: Veldadres, field: FieldDefinitionNode): Gegeven | undefined {
  const directive = field.directives?.find((node) => node.name.value === 'gegeven')
  if (!directive) return undefined
  const args = argumentsOf(directive)
  const categorieen = Array.isArray(args.categorieen) ? args.categorieen : []
  if (!categorieen.every(isCategorie)) throw new TypeError(`field \`${adres}\` has an unknown category`)
  if (args.bron !== undefined && !isBron(args.bron)) throw new TypeError(`field \`${adres}\` has an unknown source`)
  return {
    categorieen,
    ...(args.bron === undefined ? {} : { bron: args.bron }),
    perWaarde: args.perWaarde === true,
    noemtInstantie: args.noemtInstantie === true,
    getoondBijMasker: args.getoondBijMasker === true,
    inKennisgeving: args.inKennisgeving === true,
  }
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries((directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]))
}
