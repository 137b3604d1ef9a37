import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { ALLEEN, KLACHT, PRIVE, relatieVan, TE_TOETSEN } from './relatie.js'
import { caseloadSql, GEZINSLEDEN, LEDEN, VERBORGEN, zoekSql } from './sql.js'
import { toestemmingen } from './toestemming.js'
import { verdicts } from './verdicts.js'

/** More hits than this look like none: a search is for one person (beslissing 20). */
const MEEST = 5

/** What the municipality answers about families, its own files and who is hidden (beslissing 8, 20). */
export const feiten: FactSource = {
  async leden({ gezinIds }, { db, nu }) {
    const rows = await db.rows<{ gezin_id: string; personen: string[] }>('feit:gezinslid', LEDEN, [nu, gezinIds])
    return Object.fromEntries(rows.map(({ gezin_id, personen }) => [gezin_id, personen]))
  },

  verdicts,

  andereWet: (vraag, personen, context) => toestemmingen('ANDERE_BRONWET', vraag, personen, context),

  // Of the human being, whatever role and organisation this request is made in.
  async relaties({ medewerker }, { db, nu }) {
    return namen(await db.rows<Persoon>('feit:alleen', ALLEEN, [nu, medewerker]))
  },

  async conflict({ medewerker }, { db, nu }) {
    return namen(await db.rows<Persoon>('feit:belang', PRIVE, [nu, medewerker]))
  },

  async gezinsleden(personen, { db, nu }) {
    return namen(await db.rows<Persoon>('feit:gezinslid', GEZINSLEDEN, [nu, personen]))
  },

  // Who reviews or handles a complaint elsewhere has no assignment here, and sees no file.
  async zaken({ doel, rol, medewerker, organisatie }, { db, nu }) {
    const params = [nu, medewerker, organisatie]
    if (doel === 'D16') return dossiers(await db.rows<Zaak>('feit:toetsingsopdracht', TE_TOETSEN, params))
    if (doel !== 'D18') return undefined
    return rol === 'KLACHTBEHANDELAAR' ? dossiers(await db.rows<Zaak>('feit:klacht', KLACHT, params)) : []
  },

  async verborgen(personen, { db, nu }) {
    if (personen.length === 0) return []
    return namen(await db.rows<Persoon>('feit:client', VERBORGEN, [nu, personen]))
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

interface Persoon {
  readonly persoon: string
}
interface Zaak {
  readonly dossier: string
}
const namen = (rows: readonly Persoon[]): string[] => rows.map(({ persoon }) => persoon)
const dossiers = (rows: readonly Zaak[]): string[] => [...new Set(rows.map(({ dossier }) => dossier))]

async function eigen<R extends object>(
  vraag: CaseloadVraag,
  { db, nu }: FactContext,
  sql: (relatie: string) => string,
  meer: readonly unknown[],
): Promise<R[]> {
  const relatie = relatieVan(vraag)
  return relatie ? db.rows<R>('feit:casus', sql(relatie), [nu, vraag.medewerker, vraag.organisatie, ...meer]) : []
}
