import type { CaseloadVraag } from '@gezinsbeeld/schema'

type Vrager = Pick<CaseloadVraag, 'rol' | 'doel' | 'handeltNamens' | 'instantie'>

/** Kinds of case that a purpose of the Raad is about (domain C: no data of another kind of case without a new purpose). */
const WERK_VAN_DOEL: Readonly<Record<string, readonly string[]>> = {
  D06: ['BESCHERMING'],
  D07: ['GEZAG_EN_OMGANG'],
  D08: ['STRAF', 'STRAFONDERZOEK', 'JR'],
  D09: ['TOETS'],
  // In a crisis the own civil cases: that somebody is in a criminal case stays unseen (4s).
  D15: ['BESCHERMING', 'GEZAG_EN_OMGANG', 'ASAA', 'TOETS'],
}

const ROLLEN: ReadonlySet<string> = new Set(['RAADSONDERZOEKER', 'RAAD_TOETSER'])

/** Purposes for which a condition on an open investigation can hold. */
const ONDERZOEK: ReadonlySet<string> = new Set(['D06', 'D07', 'D08', 'D09'])
const TOETSERS: ReadonlySet<string> = new Set(['JURIST_TEGENSPRAAK', 'GEDRAGSWETENSCHAPPER'])

/**
 * Kinds of case that the requester's own work consists of here: by the purpose, for a role that works at the Raad. An
 * employee of a regional safety team has it only in the name of the Raad (S3); one capacity per request (H9).
 */
export function soortenWerk({ rol, doel, handeltNamens, instantie }: Vrager): readonly string[] {
  const perDoel = Object.hasOwn(WERK_VAN_DOEL, doel) ? (WERK_VAN_DOEL[doel] ?? []) : []
  if (ROLLEN.has(rol)) return perDoel
  if (rol === 'RVT_MEDEWERKER') return handeltNamens === 'RVDK' ? perDoel : []
  return rol === 'GEDRAGSWETENSCHAPPER' && (instantie ?? 'RVDK') === 'RVDK' ? perDoel : []
}

/** Whether the purpose is that of an investigation; condition 6 needs one that is open. */
export const isOnderzoek = (doel: string): boolean => ONDERZOEK.has(doel)

/** Whether somebody reviews a decision of the Raad (D16). */
export const isToetser = ({ rol, doel, instantie }: Vrager): boolean =>
  doel === 'D16' && instantie === 'RVDK' && TOETSERS.has(rol)

/** Whether somebody handles a complaint about the Raad (D18, BW 1:239 lid 5). */
export const isKlachtbehandelaar = ({ rol, doel, instantie }: Vrager): boolean =>
  doel === 'D18' && instantie === 'RVDK' && rol === 'KLACHTBEHANDELAAR'
