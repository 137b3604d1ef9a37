import { codelijst } from '@gezinsbeeld/schema/graph'

/** Enum name of an official code; nothing for nothing. */
export const naam = (lijst: string, code: string | null): string | null =>
  code === null ? null : codelijst(lijst).naamVan(code)
