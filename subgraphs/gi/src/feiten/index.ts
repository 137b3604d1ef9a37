import { BELANG, type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, Verdict } from '@gezinsbeeld/schema'
import { RELATIES } from './eigen-werk.js'
import { GEMELDE_DOSSIERS } from './levering.js'
import { oordeel, werkRelatie } from './oordelen.js'
import { BEKLAAGD, GETOETST } from './registers.js'
import { isKlachtbehandelaar, isToetser } from './soort-werk.js'
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

  async conflict({ medewerker }, { db, nu }) {
    return (await db.rows<{ persoon: string }>('feit:belang', BELANG, [nu, medewerker])).map(({ persoon }) => persoon)
  },

  async zaken(vraag, { db, nu }) {
    const { medewerker, organisatie, doel } = vraag
    const eigen = async (tabel: string, sql: string) =>
      nummers(await db.rows(tabel, sql, [nu, medewerker, organisatie]))
    if (doel === 'D16') return isToetser(vraag) ? eigen('feit:toetsingsopdracht', GETOETST) : []
    if (doel === 'D18') return isKlachtbehandelaar(vraag) ? eigen('feit:klacht', BEKLAAGD) : []
    // A notification opens its own file: the college learns nothing of another one about the same child.
    return doel === 'D14' ? nummers(await db.rows('feit:kennisgeving', GEMELDE_DOSSIERS, [nu, organisatie])) : undefined
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
    const relatie = werkRelatie(vraag)
    if (!relatie) return { personen: [] }
    if (bsn === undefined ? geslachtsnaam === undefined || geboortedatum === undefined : !isBsn(bsn)) {
      return { personen: [] }
    }
    const wie =
      bsn === undefined
        ? [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
        : [pseudoniem.ofBsn(bsn), null, null]
    const params = [nu, medewerker, organisatie, ...wie]
    const rijen = await db.rows<{ persoon: string }>('feit:client', zoekSql(relatie), params)
    return { personen: rijen.length > MEEST ? [] : rijen.map(({ persoon }) => persoon) }
  },
}

const nummers = (rijen: readonly { readonly dossier: string }[]) => [...new Set(rijen.map(({ dossier }) => dossier))]

async function caseload(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> {
  const relatie = werkRelatie(vraag)
  if (!relatie) return []
  return db.rows<CaseloadRij>('feit:dossier', caseloadSql(relatie), [nu, vraag.medewerker, vraag.organisatie])
}
