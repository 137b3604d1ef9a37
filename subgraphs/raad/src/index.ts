import type { Row } from '@gezinsbeeld/runtime'
import type { tables } from './tables/index.js'

export { definition } from './definition.js'
export { tables } from './tables/index.js'

/** Rows per table of the Raad's administration, as a fixture file holds them. */
export type RaadRows = { -readonly [T in keyof typeof tables]: Row<(typeof tables)[T]>[] }
