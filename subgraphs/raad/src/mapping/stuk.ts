/** Statements that hang on a record; read only for fields that may be shown. @module */
import type { Herkomst, Vrijgave } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import type { Uitspraak } from '@gezinsbeeld/schema/graph'
import type { Per } from '../loaders/index.js'
import type { UitspraakRij } from '../loaders/rijen.js'
import { eersteVrije, uitspraken } from './uitspraak.js'

/** Which statements: of that record, and of that part when the table has parts. */
export interface Stuk {
  readonly loader: Per<UitspraakRij>
  /** Number of the record. */
  readonly nummer: string | null | undefined
  /** Provenance of the record. */
  readonly herkomst: Herkomst | undefined
  readonly onderdeel?: string
}

/** All statements of the part. A record without provenance has none: absence is refusal. */
export async function delen({ loader, nummer, herkomst, onderdeel }: Stuk): Promise<Uitspraak[]> {
  return nummer && herkomst ? uitspraken(await loader.load(nummer), herkomst, onderdeel) : []
}

/** The statement of a part that has one: the first that may be shown under these categories. */
export async function deel(stuk: Stuk, vrijgave: Vrijgave, nodig: readonly Categorie[]): Promise<Uitspraak | null> {
  return eersteVrije(await delen(stuk), vrijgave, nodig)
}
