import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql'
import { leesClassificatie, type Veldadres } from '../sdl/classificatie.js'
import { LINKS } from '../sdl/links.js'
import { formRules } from './form-rules.js'
import { placeRule } from './place-rule.js'
import { fieldTypes, keyRules, type PartFields, requiresRules } from './selection-rules.js'

/** Fields without a category: pseudonymous keys, planning inputs and roots (docs/architecture.md, keys). */
const ZONDER: ReadonlySet<string> = new Set(['Persoon.persoonId', 'Gezin.gezinId', 'Gezin.ledenIds'])

/** The gateway's own part: only its loket changes anything. */
const EIGEN_DEEL = 'gezinsbeeld'

const isRoot = (type: string) => type === 'Query' || type === 'Mutation'

/** One subgraph's SDL as composition gets it. */
export interface Part {
  readonly name: string
  readonly sdl: string
}

/**
 * The composition rules of Gezinsbeeld (docs/architecture.md, composition). Checked on each subgraph's own SDL,
 * because composition drops or merges what it does not understand.
 * @returns sentences, empty when all is well
 */
export function checkRules(parts: readonly Part[]): string[] {
  const perField = new Map<Veldadres, { name: string; text: string }>()
  return parts.flatMap(({ name, sdl }) => {
    const document = parse(sdl, { noLocation: true })
    const found = [
      ...linkRule(name, sdl),
      ...formRules(name, document),
      ...descriptionRule(name, document),
      ...mutationRule(name, document),
    ]
    const part: PartFields = { classificatie: leesClassificatie(sdl), zonder: ZONDER, types: fieldTypes(document) }
    for (const type of objectTypes(document)) {
      found.push(...keyRules(`${name}: \`${type.name.value}\``, type, part))
      for (const field of type.fields ?? []) found.push(...fieldRules(name, type, field, part, perField))
    }
    return found
  })
}

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

// An extension adds fields to the same type: it keeps the same rules.
const objectTypes = (document: DocumentNode) =>
  document.definitions.filter(
    (node): node is ObjectType => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  )

// One head for all: a renamed import of the directive is a known way past access control.
const linkRule = (name: string, sdl: string) =>
  sdl.startsWith(LINKS) ? [] : [`${name}: does not begin with the shared link head`]

const mutationRule = (name: string, document: DocumentNode) =>
  name !== EIGEN_DEEL && objectTypes(document).some((type) => type.name.value === 'Mutation')
    ? [`${name}: has a \`Mutation\`, and a source is only read`]
    : []

function descriptionRule(name: string, document: DocumentNode): string[] {
  const missing = (where: string) => `${name}: \`${where}\` has no description`
  return document.definitions.flatMap((node) => {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = (node.values ?? []).filter((value) => !value.description)
      return [
        ...(node.description ? [] : [node.name.value]),
        ...values.map((v) => `${node.name.value}.${v.name.value}`),
      ].map(missing)
    }
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION) return node.description ? [] : [missing(node.name.value)]
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      return (node.fields ?? []).filter((f) => !f.description).map((f) => missing(`${node.name.value}.${f.name.value}`))
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    const type = node.name.value
    const fields = (node.fields ?? []).flatMap((field) => [
      ...(field.description ? [] : [`${type}.${field.name.value}`]),
      ...(field.arguments ?? [])
        .filter((a) => !a.description)
        .map((a) => `${type}.${field.name.value}(${a.name.value})`),
    ])
    return [...(node.description || isRoot(type) ? [] : [type]), ...fields].map(missing)
  })
}

function fieldRules(
  name: string,
  type: ObjectType,
  field: FieldDefinitionNode,
  part: PartFields,
  perField: Map<Veldadres, { name: string; text: string }>,
): string[] {
  const adres: Veldadres = `${type.name.value}.${field.name.value}`
  if (isRoot(type.name.value) || ZONDER.has(adres)) return []
  const where = `${name}: \`${adres}\``
  const directive = field.directives?.find((node) => node.name.value === 'gegeven')
  if (!directive) return [`${where} has no classification (@gegeven)`]
  const found: string[] = []
  if (field.type.kind === Kind.NON_NULL_TYPE) found.push(`${where} is protected but non-null`)
  const text = printArgs(directive)
  const earlier = perField.get(adres)
  if (earlier && earlier.text !== text) found.push(`${where} is classified differently in ${earlier.name}`)
  perField.set(adres, { name, text })
  found.push(...placeRule(where, adres, field, part.classificatie.get(adres)))
  const requires = field.directives?.find((node) => node.name.value === 'requires')
  return requires ? [...found, ...requiresRules(where, adres, requires, part)] : found
}

const printArgs = (directive: ConstDirectiveNode) =>
  JSON.stringify((directive.arguments ?? []).map((a) => [a.name.value, a.value]).sort())
