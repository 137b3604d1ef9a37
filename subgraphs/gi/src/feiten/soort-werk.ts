import type { CaseloadVraag } from '@gezinsbeeld/schema'
import type { Soort } from './eigen-werk.js'

type Vrager = Pick<CaseloadVraag, 'rol' | 'doel' | 'handeltNamens' | 'instantie'>

/** Work that a purpose of an institution is about; a purpose that is not here is none of its work. */
const WERK: Readonly<Record<string, Soort>> = { D05: 'JB', D10: 'JB', D11: 'JB', D12: 'JR', D15: 'JB' }

/**
 * The kind of work a requester acts in: one capacity per request (H9), and youth probation gives nothing of a measure
 * beside it (domain C). A role without a relation at an institution has no work here, whatever it is assigned; an
 * employee of a regional safety team has it only in the name of the institution (S3).
 */
export function soortWerk({ rol, doel, handeltNamens, instantie }: Vrager): Soort | undefined {
  if (rol === 'JEUGDBESCHERMER') return 'JB'
  if (rol === 'JEUGDRECLASSEERDER') return 'JR'
  const perDoel = Object.hasOwn(WERK, doel) ? WERK[doel] : undefined
  if (rol === 'RVT_MEDEWERKER') return handeltNamens === 'GI' ? perDoel : undefined
  return rol === 'GEDRAGSWETENSCHAPPER' && (instantie ?? 'GI') === 'GI' ? perDoel : undefined
}

const TOETSERS: ReadonlySet<string> = new Set(['JURIST_TEGENSPRAAK', 'GEDRAGSWETENSCHAPPER'])

/** Whether somebody reviews a decision of an institution, in its own name (D16). */
export const isToetser = ({ rol, doel, instantie }: Vrager): boolean =>
  doel === 'D16' && instantie === 'GI' && TOETSERS.has(rol)

/** Whether somebody handles a complaint about an institution (D18). */
export const isKlachtbehandelaar = ({ rol, doel, instantie }: Vrager): boolean =>
  doel === 'D18' && instantie === 'GI' && rol === 'KLACHTBEHANDELAAR'
