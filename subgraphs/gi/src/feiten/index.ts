import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, FeitelijkeVoorwaarde, Verdict } from '@gezinsbeeld/schema'
import {
  caseloadSql,
  EIGEN_DOSSIER,
  LOPENDE_JR,
  LOPENDE_OTS,
  LOPENDE_VOOGDIJ,
  type Soort,
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
    const relatie = relatieVan(voorwaarde, soortWerk(vraag))
    if (!relatie || personen.length === 0) return []
    const params = [nu, vraag.medewerker, vraag.organisatie, personen]
    const rijen = await db.rows<VerdictRij>(`feit:${voorwaarde}`, verdictSql(relatie), params)
    return rijen.map(
      ({ persoon, tot, skn }): Verdict => ({ persoon, ...(tot ? { tot } : {}), ...(skn ? { skn } : {}) }),
    )
  },

  async relaties() {
    return []
  },

  async conflict() {
    return []
  },

  async zaken() {
    return undefined
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
    const { bsn, geslachtsnaam, geboortedatum, medewerker, organisatie } = vraag
    const soort = soortWerk(vraag)
    if (!soort) return { personen: [] }
    if (bsn === undefined ? geslachtsnaam === undefined || geboortedatum === undefined : !isBsn(bsn)) {
      return { personen: [] }
    }
    const wie =
      bsn === undefined
        ? [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
        : [pseudoniem.ofBsn(bsn), null, null]
    const params = [nu, medewerker, organisatie, ...wie]
    const rijen = await db.rows<{ persoon: string }>('feit:client', zoekSql(EIGEN_DOSSIER(soort)), params)
    return { personen: rijen.length > MEEST ? [] : rijen.map(({ persoon }) => persoon) }
  },
}

const PER_DOEL: ReadonlySet<string> = new Set(['GEDRAGSWETENSCHAPPER', 'RVT_MEDEWERKER'])

/**
 * The kind of work a requester acts in: one capacity per request (H9), and youth probation gives nothing of a measure
 * beside it (domain C). A role without a relation at an institution has no work here, whatever it is assigned.
 */
function soortWerk({ rol, doel }: Pick<CaseloadVraag, 'rol' | 'doel'>): Soort | undefined {
  if (rol === 'JEUGDBESCHERMER') return 'JB'
  if (rol === 'JEUGDRECLASSEERDER') return 'JR'
  if (!PER_DOEL.has(rol)) return undefined
  return doel === 'D12' ? 'JR' : 'JB'
}

// Investigations (6) are the Raad's.
function relatieVan(voorwaarde: FeitelijkeVoorwaarde, soort: Soort | undefined): string | undefined {
  if (!soort) return undefined
  if (voorwaarde === '1') return EIGEN_DOSSIER(soort)
  if (voorwaarde === '17') return soort === 'JR' ? LOPENDE_JR : undefined
  if (soort === 'JR') return undefined
  if (voorwaarde === '2') return LOPENDE_OTS
  return voorwaarde === '16' ? LOPENDE_VOOGDIJ : undefined
}

async function caseload(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> {
  const soort = soortWerk(vraag)
  if (!soort) return []
  return db.rows<CaseloadRij>('feit:dossier', caseloadSql(EIGEN_DOSSIER(soort)), [
    nu,
    vraag.medewerker,
    vraag.organisatie,
  ])
}
