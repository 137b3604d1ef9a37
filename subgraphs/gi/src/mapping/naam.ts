import { codelijst } from '@gezinsbeeld/schema/graph'

/** Enum name of an official code; null stays null. @throws TypeError when the code is not on the list */
export const naam = (lijst: string, code: string | null): string | null =>
  code === null ? null : codelijst(lijst).naamVan(code)
