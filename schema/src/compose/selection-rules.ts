import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type SelectionSetNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql'
import type { Gegeven, Veldadres } from '../sdl/classificatie.js'

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

/** What the rules read of one part. */
export interface PartFields {
  readonly classificatie: ReadonlyMap<Veldadres, Gegeven>
  /** Fields that have no category on purpose. */
  readonly zonder: ReadonlySet<string>
  /** Output type of each field, without list and non-null. */
  readonly types: ReadonlyMap<Veldadres, string>
}

/** Output type of every field of the object types of a part. */
export function fieldTypes(document: DocumentNode): ReadonlyMap<Veldadres, string> {
  const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? (node.fields ?? []).map((field): [Veldadres, string] => [
            `${node.name.value}.${field.name.value}`,
            named(field.type),
          ])
        : [],
    ),
  )
}

/**
 * A field may read, through `@requires`, only what needs no category that it does not need itself, however deep: the
 * planner fetches such an input without anybody having asked for it.
 */
export function requiresRules(where: string, adres: Veldadres, directive: ConstDirectiveNode, part: PartFields) {
  const eigen: readonly string[] = part.classificatie.get(adres)?.categorieen ?? []
  const gelezen = selected(fieldsOf(directive), adres.split('.')[0] ?? '', part)
  // Stock federation silently ignores arguments inside @requires: four wrong answers come from that.
  if (gelezen.some(({ args }) => args)) return [`${where} has arguments inside @requires`]
  return gelezen.flatMap(({ adres: input, naam, categorieen }) => {
    if (categorieen === undefined) return [`${where} requires \`${input}\`, which has no classification`]
    const strenger = categorieen.filter((categorie) => !eigen.includes(categorie))
    return strenger.length > 0 ? [`${where} requires \`${naam}\` of stricter category ${strenger.join(', ')}`] : []
  })
}

/** A key travels between the parts for every row, asked or not: it may hold nothing that has a category. */
export function keyRules(where: string, type: ObjectType, part: PartFields): string[] {
  const keys = (type.directives ?? []).filter((directive) => directive.name.value === 'key')
  return keys.flatMap((key) =>
    selected(fieldsOf(key), type.name.value, part)
      .filter(({ categorieen }) => categorieen === undefined || categorieen.length > 0)
      .map(({ adres }) => `${where} has a key \`${adres}\` that is protected`),
  )
}

interface Gelezen {
  readonly adres: Veldadres
  readonly naam: string
  readonly args: boolean
  /** Undefined: neither classified nor known to need no category. */
  readonly categorieen: readonly string[] | undefined
}

function fieldsOf(directive: ConstDirectiveNode): SelectionSetNode {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value as StringValueNode | undefined
  const [operation] = parse(`{ ${value?.value ?? ''} }`, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('a selection of fields is not a selection')
  return operation.selectionSet
}

function selected({ selections }: SelectionSetNode, type: string, part: PartFields): Gelezen[] {
  return selections.flatMap((node): Gelezen[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return selected(node.selectionSet, node.typeCondition?.name.value ?? type, part)
    }
    const adres: Veldadres = `${type}.${node.name.value}`
    const zelf: Gelezen = {
      adres,
      naam: node.name.value,
      args: (node.arguments ?? []).length > 0,
      categorieen: part.classificatie.get(adres)?.categorieen ?? (part.zonder.has(adres) ? [] : undefined),
    }
    return [zelf, ...(node.selectionSet ? selected(node.selectionSet, part.types.get(adres) ?? '', part) : [])]
  })
}
