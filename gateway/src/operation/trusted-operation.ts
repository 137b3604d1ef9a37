import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'

declare const trusted: unique symbol

/** What of an operation does not depend on the variables; shared between requests, so never changed. */
export interface PreparedOperation {
  /** Only the chosen operation and the fragments that it uses. */
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** By name; without a prototype, so that a fragment may be called `constructor`. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly operationName?: string | undefined
  /**
   * `introspectie`: asks only about the schema, so no source and no person is involved. `gezin`: asks about families or
   * persons, planned over the agencies. `loket`: fields that the gateway itself executes.
   */
  readonly soort: 'gezin' | 'introspectie' | 'loket'
}

/** An operation within the limits, valid for the schema, with coerced variables. Made only by `read-operation.ts`. */
export type TrustedOperation = PreparedOperation & {
  readonly variables: Readonly<Record<string, unknown>>
  readonly [trusted]: true
}
