import type { FactContext } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { type EigenZaak, eigenZaken } from './eigen-zaken.js'
import { isKlachtbehandelaar, isToetser } from './hoedanigheid.js'
import { KLAGER, TOETSING } from './registers.js'

/** A person in the work of somebody who asks. */
export type InWerk = Omit<EigenZaak, 'werk' | 'jzr_rol' | 'skn_id'>

/** Persons of the decision that somebody reviews (condition 9). */
export const getoetsten = (vraag: CaseloadVraag, context: FactContext): Promise<InWerk[]> =>
  isToetser(vraag) ? lees('feit:toetsingsopdracht', TOETSING, vraag, context) : Promise.resolve([])

/** Who complained, for who handles the complaint (10 and 10e under D18). */
export const klagers = (vraag: CaseloadVraag, context: FactContext): Promise<InWerk[]> =>
  isKlachtbehandelaar(vraag) ? lees('feit:klacht', KLAGER, vraag, context) : Promise.resolve([])

/** Everybody in the requester's own work: his running cases, what he reviews, or whose complaint he handles. */
export async function werkVan(vraag: CaseloadVraag, context: FactContext): Promise<InWerk[]> {
  if (isToetser(vraag)) return getoetsten(vraag, context)
  return isKlachtbehandelaar(vraag) ? klagers(vraag, context) : eigenZaken(vraag, context)
}

const lees = (tabel: string, sql: string, vraag: CaseloadVraag, { db, nu }: FactContext): Promise<InWerk[]> =>
  db.rows<InWerk>(tabel, sql, [nu, vraag.medewerker, vraag.organisatie])
