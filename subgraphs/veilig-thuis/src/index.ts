import type { Row } from '@gezinsbeeld/runtime'
import type { tables } from './tables/index.js'

export { definition } from './definition.js'
export { tables } from './tables/index.js'

/** Rows per table of the administration of Veilig Thuis, as a fixture file holds them. */
export type VeiligThuisRows = { -readonly [T in keyof typeof tables]: Row<(typeof tables)[T]>[] }
