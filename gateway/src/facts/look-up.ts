import {
  type Aanvrager,
  type CaseloadAntwoord,
  type EigenBron,
  wieVan,
  type ZoekAntwoord,
  type ZoekVraag,
} from '@gezinsbeeld/schema'
import type { Knoop } from '../access/normalise.js'
import type { Opgezocht } from '../access/wortels.js'
import type { Conflict } from './conflict.js'
import { page } from './page.js'

/** The one purpose under which somebody may search by the number of a report (decision 20). */
const TRIAGE = 'D01'

/** Questions to the requester's own source about the requester's own case load. */
export interface AskCaseload {
  readonly caseload: (eigen: EigenBron) => Promise<CaseloadAntwoord | undefined>
  /** Of whom the requester may have nothing (H10). */
  readonly conflict: (eigen: EigenBron) => Promise<Conflict>
  readonly zoek: (eigen: EigenBron, vraag: ZoekVraag) => Promise<ZoekAntwoord | undefined>
}

/** Per page or search root what it is about. */
export interface Lookups {
  readonly perKnoop: ReadonlyMap<Knoop, Opgezocht | undefined>
  readonly gezinIds: readonly string[]
  readonly personen: readonly string[]
}

type Genoemd = Pick<Lookups, 'gezinIds' | 'personen'>

/** Families and persons that the operation names, together with those that were looked up. */
export const join = (genoemd: Genoemd, gevonden: Genoemd): Genoemd => ({
  gezinIds: [...new Set([...genoemd.gezinIds, ...gevonden.gezinIds])],
  personen: [...new Set([...genoemd.personen, ...gevonden.personen])],
})

/**
 * Finds what `gezinnen` and `zoekPersoon` are about: inside the requester's own active case load only, asked of the
 * requester's own source. A role without a source of its own has no case load.
 */
export async function lookUp(
  knopen: readonly Knoop[],
  aanvrager: Aanvrager,
  doel: string,
  eigen: EigenBron | undefined,
  ask: AskCaseload,
): Promise<Lookups> {
  const perKnoop = new Map<Knoop, Opgezocht | undefined>()
  const gezinIds: string[] = []
  const personen: string[] = []
  for (const knoop of knopen) {
    if (knoop.veld === 'gezinnen') {
      const found = eigen && (await ask.caseload(eigen))
      const { gezinIds: ids, ...pagina } = page(found?.gezinIds ?? [], knoop.args)
      perKnoop.set(knoop, eigen && !found ? undefined : { ids, pagina })
      gezinIds.push(...ids)
    } else if (knoop.veld === 'zoekPersoon') {
      const vraag = readZoek(knoop.args, aanvrager, doel)
      const [found, conflict] = eigen && vraag ? await Promise.all([ask.zoek(eigen, vraag), ask.conflict(eigen)]) : []
      // A hit that may not be seen looks like no hit (decision 20).
      const ids = found && conflict ? found.personen.filter((persoon) => !conflict.has(persoon)) : []
      perKnoop.set(knoop, eigen && vraag && !(found && conflict) ? undefined : { ids })
      personen.push(...ids)
    }
  }
  return { perKnoop, gezinIds, personen }
}

// A BSN, a name with a birth date, or for triage the number of a report. Anything else finds nothing, just as no hit does.
function readZoek(args: Readonly<Record<string, unknown>>, aanvrager: Aanvrager, doel: string): ZoekVraag | undefined {
  const wie = { ...wieVan(aanvrager), doel }
  const { bsn, geslachtsnaam, geboortedatum, meldingnummer } = args
  if (typeof meldingnummer === 'string') {
    const alleen = [bsn, geslachtsnaam, geboortedatum].every((arg) => typeof arg !== 'string')
    return doel === TRIAGE && alleen ? { ...wie, meldingnummer } : undefined
  }
  if (typeof bsn === 'string') return /^\d{9}$/.test(bsn) ? { ...wie, bsn } : undefined
  if (typeof geslachtsnaam === 'string' && typeof geboortedatum === 'string')
    return { ...wie, geslachtsnaam, geboortedatum }
  return undefined
}
