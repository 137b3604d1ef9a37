import type { Aanvrager as AanvragerGegevens } from '@gezinsbeeld/schema'

declare const verified: unique symbol

/** Who asks, as a verified token says it. Made only by `identify.ts`. */
export type Aanvrager = AanvragerGegevens & { readonly acr?: string | undefined; readonly [verified]: true }
