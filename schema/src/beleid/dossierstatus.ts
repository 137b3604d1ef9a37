import { ALLEEN_LOKET, type Categorie, DOSSIER_STATUSSEN, type DossierStatus } from '../codes.js'
import type { DossierRegel } from './bestanden.js'

/** What may happen to a category of a file: as its cell says, after a decision of the source, not, or as if no file were there. */
export type DossierOordeel = 'OPEN' | 'OP_VERZOEK' | 'DICHT' | 'ONZICHTBAAR'

/** The rules about files, one for each status. */
export interface Dossiers {
  dossier(status: DossierStatus): DossierRegel
}

/**
 * What the status of a file leaves of one category under a purpose (domain E4). It only ever takes away: what it leaves
 * open must still be open by its cell.
 */
export function dossierOordeel(
  { dossier }: Dossiers,
  status: DossierStatus,
  doel: string,
  categorie: Categorie,
): DossierOordeel {
  const { wijze, doelen, open, opVerzoek } = dossier(status)
  if (wijze === 'OPEN' || doelen.includes(doel)) return 'OPEN'
  if (wijze === 'ONZICHTBAAR') return 'ONZICHTBAAR'
  if (open.includes(categorie)) return 'OPEN'
  return opVerzoek.includes(categorie) ? 'OP_VERZOEK' : 'DICHT'
}

/**
 * Reads the rules by status.
 * @throws TypeError when a status has no rule or two, or a rule says what no code carries out
 */
export function indexDossiers(regels: readonly DossierRegel[], doelen: ReadonlySet<string>): Dossiers {
  const found = new Map<DossierStatus, DossierRegel>()
  for (const regel of regels) {
    if (found.has(regel.status)) throw new TypeError(`status \`${regel.status}\` is there twice`)
    const fout = bezwaar(regel, doelen)
    if (fout) throw new TypeError(`line \`${regel.regel}\`: ${fout}`)
    found.set(regel.status, Object.freeze(regel))
  }
  const missing = DOSSIER_STATUSSEN.filter((status) => !found.has(status))
  if (missing.length > 0) throw new TypeError(`status \`${missing.join('`, `')}\` has no rule`)
  return {
    dossier(status) {
      const regel = found.get(status)
      if (!regel) throw new TypeError(`status \`${status}\` has no rule`)
      return regel
    },
  }
}

const WIJZE: Readonly<Record<DossierStatus, DossierRegel['wijze']>> = {
  ACTIEF: 'OPEN',
  GESLOTEN: 'CATEGORIEEN',
  GEBLOKKEERD: 'ONZICHTBAAR',
  VERNIETIGD: 'ONZICHTBAAR',
}

function bezwaar(regel: DossierRegel, bekend: ReadonlySet<string>): string | undefined {
  const { status, wijze, open, opVerzoek, doelen } = regel
  if (regel.regel !== `DOSSIER.${status}`) return 'it does not name its own status'
  if (wijze !== WIJZE[status]) return `\`${status}\` is \`${WIJZE[status]}\`, not \`${wijze}\``
  if (!doelen.every((doel) => bekend.has(doel))) return 'unknown purpose'
  if (status === 'VERNIETIGD' && doelen.length > 0) return 'what was destroyed is there for no purpose'
  if (wijze !== 'CATEGORIEEN') return open.length + opVerzoek.length > 0 ? 'it names categories' : undefined
  // H19: without BTR nothing of a source goes.
  if (!open.includes('BTR')) return 'nothing goes without BTR'
  if (open.some((categorie) => opVerzoek.includes(categorie))) return 'a category is open and on request at once'
  return [...open, ...opVerzoek].includes(ALLEEN_LOKET) ? 'what is read at the loket is no row of a file' : undefined
}
