import { codelijst } from '@gezinsbeeld/schema/graph'

/** Enum name of an official code; null stays null. @throws TypeError when the code is not on the list */
export const naam = (lijst: string, code: string | null): string | null =>
  code === null ? null : codelijst(lijst).naamVan(code)

/** Enum names of several official codes. @throws TypeError when a code is not on the list */
export const namen = (lijst: string, codes: readonly string[]): string[] =>
  codes.map((code) => codelijst(lijst).naamVan(code))
