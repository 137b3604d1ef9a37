import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, Verdict } from '@gezinsbeeld/schema'
import { caseloadSql, LEDEN, RELATIE, VERBORGEN, verdictSql, zoekSql } from './sql.js'

/** More hits than this look like none: a search is for one person (beslissing 20). */
const MEEST = 5

/** What the municipality answers about families, its own files and who is hidden (beslissing 8, 20). */
export const feiten: FactSource = {
  async leden({ gezinIds }, { db, nu }) {
    const rows = await db.rows<{ gezin_id: string; personen: string[] }>('feit:gezinslid', LEDEN, [nu, gezinIds])
    return Object.fromEntries(rows.map(({ gezin_id, personen }) => [gezin_id, personen]))
  },

  // Of the conditions a source can judge, only 1 exists here: measures are the GI's, investigations the Raad's.
  async verdicts(voorwaarde, vraag, personen, { db, nu }) {
    const relatie = RELATIE.get(vraag.rol)
    if (voorwaarde !== '1' || !relatie || personen.length === 0) return []
    const params = [nu, vraag.medewerker, vraag.organisatie, personen]
    const rows = await db.rows<{ persoon: string; tot: string | null }>('feit:casus', verdictSql(relatie), params)
    return rows.map(({ persoon, tot }): Verdict => (tot === null ? { persoon } : { persoon, tot }))
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
    const rows = await db.rows<{ persoon: string }>('feit:client', VERBORGEN, [nu, personen])
    return rows.map(({ persoon }) => persoon)
  },

  async caseload(vraag, context) {
    const rows = await eigen<{ persoon: string; gezin_id: string | null }>(vraag, context, caseloadSql, [])
    const gezinIds = rows.flatMap(({ gezin_id }) => (gezin_id === null ? [] : [gezin_id]))
    return { personen: [...new Set(rows.map(({ persoon }) => persoon))], gezinIds: [...new Set(gezinIds)].sort() }
  },

  async zoek(vraag, context) {
    const { bsn, geslachtsnaam, geboortedatum } = vraag
    const opBsn = bsn !== undefined
    if (opBsn ? !isBsn(bsn) : geslachtsnaam === undefined || geboortedatum === undefined) return { personen: [] }
    const params = opBsn
      ? [context.pseudoniem.ofBsn(bsn), null, null]
      : [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
    const rows = await eigen<{ persoon: string }>(vraag, context, zoekSql, params)
    return { personen: rows.length > MEEST ? [] : rows.map(({ persoon }) => persoon) }
  },
}

async function eigen<R extends object>(
  { rol, medewerker, organisatie }: CaseloadVraag,
  { db, nu }: FactContext,
  sql: (relatie: string) => string,
  meer: readonly unknown[],
): Promise<R[]> {
  const relatie = RELATIE.get(rol)
  return relatie ? db.rows<R>('feit:casus', sql(relatie), [nu, medewerker, organisatie, ...meer]) : []
}
