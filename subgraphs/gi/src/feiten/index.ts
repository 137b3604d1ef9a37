import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, FeitelijkeVoorwaarde, Verdict } from '@gezinsbeeld/schema'
import {
  caseloadSql,
  eigenDossier,
  LOPENDE_JR,
  LOPENDE_OTS,
  LOPENDE_VOOGDIJ,
  VERBORGEN,
  verdictSql,
  zoekSql,
} from './sql.js'

/** More hits than this look like none: a search is for one person (beslissing 20). */
const MEEST = 5

interface VerdictRij {
  readonly persoon: string
  readonly tot: string | null
  readonly skn: string | null
}

interface CaseloadRij {
  readonly persoon: string
  readonly gezinskenmerk: string | null
}

/** What an institution answers about its own files and who is hidden there (beslissing 8, 20). */
export const feiten: FactSource = {
  async leden(vraag, context) {
    const rijen = await caseload(vraag, context)
    const van = (id: string) => rijen.filter((rij) => rij.gezinskenmerk === id).map(({ persoon }) => persoon)
    const leden = vraag.gezinIds.map((id): [string, string[]] => [id, [...new Set(van(id))]])
    return Object.fromEntries(leden.filter(([, personen]) => personen.length > 0))
  },

  async verdicts(voorwaarde, vraag, personen, { db, nu }) {
    const relatie = relatieVan(voorwaarde, vraag.rol)
    if (!relatie || personen.length === 0) return []
    const params = [nu, vraag.medewerker, vraag.organisatie, personen]
    const rijen = await db.rows<VerdictRij>(`feit:${voorwaarde}`, verdictSql(relatie), params)
    return rijen.map(
      ({ persoon, tot, skn }): Verdict => ({ persoon, ...(tot ? { tot } : {}), ...(skn ? { skn } : {}) }),
    )
  },

  async verborgen(personen, { db, nu }) {
    if (personen.length === 0) return []
    return (await db.rows<{ persoon: string }>('feit:client', VERBORGEN, [nu, personen])).map(({ persoon }) => persoon)
  },

  async caseload(vraag, context) {
    const rijen = await caseload(vraag, context)
    const gezinIds = rijen.flatMap(({ gezinskenmerk }) => (gezinskenmerk === null ? [] : [gezinskenmerk]))
    return { personen: [...new Set(rijen.map(({ persoon }) => persoon))], gezinIds: [...new Set(gezinIds)].sort() }
  },

  async zoek(vraag, { db, nu, pseudoniem }) {
    const { bsn, geslachtsnaam, geboortedatum, medewerker, organisatie, rol } = vraag
    if (bsn === undefined ? geslachtsnaam === undefined || geboortedatum === undefined : !isBsn(bsn)) {
      return { personen: [] }
    }
    const wie =
      bsn === undefined
        ? [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
        : [pseudoniem.ofBsn(bsn), null, null]
    const params = [nu, medewerker, organisatie, ...wie]
    const rijen = await db.rows<{ persoon: string }>('feit:client', zoekSql(eigenWerk(rol)), params)
    return { personen: rijen.length > MEEST ? [] : rijen.map(({ persoon }) => persoon) }
  },
}

/** A youth probation officer's own work is the probation, not the file of a measure beside it (domain part C). */
const eigenWerk = (rol: string): string => (rol === 'JEUGDRECLASSEERDER' ? LOPENDE_JR : eigenDossier('JB'))

// Investigations (6) are the Raad's.
function relatieVan(voorwaarde: FeitelijkeVoorwaarde, rol: string): string | undefined {
  if (voorwaarde === '1') return eigenWerk(rol)
  if (voorwaarde === '2') return LOPENDE_OTS
  if (voorwaarde === '16') return LOPENDE_VOOGDIJ
  return voorwaarde === '17' ? LOPENDE_JR : undefined
}

const caseload = ({ medewerker, organisatie, rol }: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> =>
  db.rows<CaseloadRij>('feit:dossier', caseloadSql(eigenWerk(rol)), [nu, medewerker, organisatie])
