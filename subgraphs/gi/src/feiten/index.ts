import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, Verdict } from '@gezinsbeeld/schema'
import { EIGEN_DOSSIER, RELATIES } from './eigen-werk.js'
import { oordeel } from './oordelen.js'
import { soortWerk } from './soort-werk.js'
import { caseloadSql, VERBORGEN, zoekSql } from './vragen.js'

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
    const gesteld = oordeel(voorwaarde, vraag, personen, nu)
    if (!gesteld || personen.length === 0) return []
    const rijen = await db.rows<VerdictRij>(`feit:${voorwaarde}`, gesteld.sql, gesteld.params)
    return rijen.map(
      ({ persoon, tot, skn }): Verdict => ({ persoon, ...(tot ? { tot } : {}), ...(skn ? { skn } : {}) }),
    )
  },

  async relaties({ medewerker, organisatie }, { db, nu }) {
    const rijen = await db.rows<{ persoon: string }>('feit:contactpersoon', RELATIES, [nu, medewerker, organisatie])
    return rijen.map(({ persoon }) => persoon)
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

async function caseload(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> {
  const soort = soortWerk(vraag)
  if (!soort) return []
  return db.rows<CaseloadRij>('feit:dossier', caseloadSql(EIGEN_DOSSIER(soort)), [
    nu,
    vraag.medewerker,
    vraag.organisatie,
  ])
}
