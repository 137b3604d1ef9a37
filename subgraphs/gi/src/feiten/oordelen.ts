/** Which relation judges which condition. @module */
import type { CaseloadVraag, FeitelijkeVoorwaarde, FeitenVraag } from '@gezinsbeeld/schema'
import { EIGEN_DOSSIER, LOPENDE_JR, LOPENDE_OTS, LOPENDE_VOOGDIJ, SAMENLOOP, VERTEGENWOORDIGD } from './eigen-werk.js'
import { BETROKKEN_TEAM, GEMELDE_PLAATSING, KENNISGEVING } from './levering.js'
import { KLAGER, TOETSING } from './registers.js'
import { isKlachtbehandelaar, isToetser, soortWerk } from './soort-werk.js'
import { verdictSql } from './vragen.js'

/** A statement with its parameters, ready to run. */
export interface Oordeel {
  readonly sql: string
  readonly params: readonly unknown[]
}

/** The statement that judges a condition for persons; undefined when it can hold for nobody who asks this. */
export function oordeel(
  voorwaarde: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  personen: readonly string[],
  nu: string,
): Oordeel | undefined {
  const { medewerker, organisatie, rol } = vraag
  if (voorwaarde === '15') return { sql: verdictSql(KENNISGEVING, '$2'), params: [nu, personen, organisatie] }
  if (voorwaarde === '20') return { sql: verdictSql(BETROKKEN_TEAM, '$2'), params: [nu, personen, organisatie] }
  if (voorwaarde === '19') {
    return rol === 'RAAD_TOETSER' ? { sql: verdictSql(GEMELDE_PLAATSING, '$2'), params: [nu, personen] } : undefined
  }
  const relatie = eigenRelatie(voorwaarde, vraag)
  if (!relatie) return undefined
  return { sql: verdictSql(relatie, '$4'), params: [nu, medewerker, organisatie, personen] }
}

// Investigations (6) are the Raad's.
function eigenRelatie(voorwaarde: FeitelijkeVoorwaarde, vraag: FeitenVraag): string | undefined {
  if (voorwaarde === '9') return isToetser(vraag) ? TOETSING : undefined
  if (isKlachtbehandelaar(vraag)) return voorwaarde === '10' || voorwaarde === '10e' ? KLAGER : undefined
  const soort = soortWerk(vraag)
  if (!soort) return undefined
  if (voorwaarde === '10') return soort === 'JB' && vraag.doel === 'D11' ? VERTEGENWOORDIGD : undefined
  if (voorwaarde === '1') return EIGEN_DOSSIER(soort)
  if (voorwaarde === '17') return soort === 'JR' ? LOPENDE_JR : undefined
  // Concurrence opens the measure to who chose youth probation, and to nobody in another purpose.
  if (voorwaarde === '18') return soort === 'JR' && vraag.doel === 'D12' ? SAMENLOOP : undefined
  if (soort === 'JR') return undefined
  if (voorwaarde === '2') return LOPENDE_OTS
  return voorwaarde === '16' ? LOPENDE_VOOGDIJ : undefined
}

/** The relation that the requester's own work is read from; undefined when there is none here. */
export function werkRelatie(vraag: CaseloadVraag): string | undefined {
  if (isToetser(vraag)) return TOETSING
  if (isKlachtbehandelaar(vraag)) return KLAGER
  const soort = soortWerk(vraag)
  return soort && EIGEN_DOSSIER(soort)
}
