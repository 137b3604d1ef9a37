import 'reflect-metadata'
import { Directive, Field } from 'type-graphql'
import type { Bron, Categorie } from '../codes.js'

/** What type-graphql takes as a type function. */
type ReturnTypeFunc = Parameters<typeof Field>[0] & (() => unknown)

/** How a field is classified beyond its categories; printed as arguments of `@gegeven`. */
export interface VeldOpties {
  /** GraphQL type; only plain text may omit it (`string | null` leaves no usable type at run time). */
  readonly type?: () => unknown
  /** Source, when it is not the subgraph's own administration (BRP inside lokaal-team). Inherited by nested values. */
  readonly bron?: Bron
  /** Each value carries its own categories (`metHerkomst(..., { categorieen })`), out of the ones listed. */
  readonly perWaarde?: boolean
  /** The value names another agency and also needs that agency's BTR. */
  readonly noemtInstantie?: boolean
  /** The field survives a mask of its category (for example the relation of a network person without the name). */
  readonly getoondBijMasker?: boolean
  /** The law lets a notification to the college hold this field (condition 15). */
  readonly inKennisgeving?: boolean
  /** Internal field: planned by the gateway, never part of the API. */
  readonly verborgen?: boolean
  /** Other federation directives on the field, for example `@external`. */
  readonly directives?: readonly string[]
}

const quote = (values: readonly string[]) => `[${values.map((value) => `"${value}"`).join(', ')}]`

/** Prints the classification directive as SDL. */
export function gegevenDirective(categorieen: readonly Categorie[], opties: VeldOpties): string {
  const args = [`categorieen: ${quote(categorieen)}`]
  if (opties.bron) args.push(`bron: "${opties.bron}"`)
  for (const vlag of ['perWaarde', 'noemtInstantie', 'getoondBijMasker', 'inKennisgeving'] as const) {
    if (opties[vlag]) args.push(`${vlag}: true`)
  }
  return `@gegeven(${args.join(', ')})`
}

/**
 * A protected field: always nullable (null = not shown to you), always described in Dutch, always classified.
 * Works on a property and on a method of an object type class.
 * @param omschrijving Dutch description
 * @param categorieen categories that must all be allowed (schema/velden.json)
 */
export function Veld(omschrijving: string, categorieen: readonly Categorie[], opties: VeldOpties = {}) {
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor): void => {
    const options = { nullable: true, description: omschrijving } as const
    const field = Field((opties.type ?? (() => String)) as ReturnTypeFunc, options)
    const apply = (decorator: unknown) =>
      (decorator as (t: object, k: string | symbol, d?: PropertyDescriptor) => void)(target, key, descriptor)
    apply(field)
    apply(Directive(gegevenDirective(categorieen, opties)))
    if (opties.verborgen) apply(Directive('@inaccessible'))
    for (const directive of opties.directives ?? []) apply(Directive(directive))
  }
}
