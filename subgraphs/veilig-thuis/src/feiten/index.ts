import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, Verdict } from '@gezinsbeeld/schema'
import { CASELOAD, VERBORGEN, VERDICT, ZOEK } from './sql.js'

/** More hits than this look like none: a search is for one person (beslissing 20). */
const MEEST = 5

interface CaseloadRij {
  readonly persoon: string
  readonly gezinskenmerk: string | null
}

/** Roles whose own work is a report (domain part C); who only consults has none that is registered here. */
const MET_RELATIE: ReadonlySet<string> = new Set(['VT_MEDEWERKER', 'VERTROUWENSARTS'])

/** What Veilig Thuis answers about its own files and who is hidden there (beslissing 8, 20). */
export const feiten: FactSource = {
  async leden(vraag, context) {
    const rijen = await caseload(vraag, context)
    const van = (id: string) => rijen.filter((rij) => rij.gezinskenmerk === id).map(({ persoon }) => persoon)
    const leden = vraag.gezinIds.map((id): [string, string[]] => [id, [...new Set(van(id))]])
    return Object.fromEntries(leden.filter(([, personen]) => personen.length > 0))
  },

  // Of the conditions a source can judge, only 1 exists here: measures are the GI's, investigations the Raad's.
  async verdicts(voorwaarde, vraag, personen, { db, nu }) {
    if (voorwaarde !== '1' || !MET_RELATIE.has(vraag.rol) || personen.length === 0) return []
    const params = [nu, vraag.medewerker, vraag.organisatie, personen]
    const rijen = await db.rows<{ persoon: string; tot: string | null }>('feit:melding', VERDICT, params)
    return rijen.map(({ persoon, tot }): Verdict => (tot === null ? { persoon } : { persoon, tot }))
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

  async verborgen(personen, { db }) {
    if (personen.length === 0) return []
    return (await db.rows<{ persoon: string }>('feit:persoon', VERBORGEN, [personen])).map(({ persoon }) => persoon)
  },

  async caseload(vraag, context) {
    const rijen = await caseload(vraag, context)
    const gezinIds = rijen.flatMap(({ gezinskenmerk }) => (gezinskenmerk === null ? [] : [gezinskenmerk]))
    return { personen: [...new Set(rijen.map(({ persoon }) => persoon))], gezinIds: [...new Set(gezinIds)].sort() }
  },

  async zoek(vraag, { db, nu, pseudoniem }) {
    const { bsn, geslachtsnaam, geboortedatum, medewerker, organisatie, rol } = vraag
    if (!MET_RELATIE.has(rol)) return { personen: [] }
    if (bsn === undefined ? geslachtsnaam === undefined || geboortedatum === undefined : !isBsn(bsn)) {
      return { personen: [] }
    }
    const wie =
      bsn === undefined
        ? [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
        : [pseudoniem.ofBsn(bsn), null, null]
    const rijen = await db.rows<{ persoon: string }>('feit:persoon', ZOEK, [nu, medewerker, organisatie, ...wie])
    return { personen: rijen.length > MEEST ? [] : rijen.map(({ persoon }) => persoon) }
  },
}

async function caseload(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> {
  if (!MET_RELATIE.has(vraag.rol)) return []
  return db.rows<CaseloadRij>('feit:melding', CASELOAD, [nu, vraag.medewerker, vraag.organisatie])
}
