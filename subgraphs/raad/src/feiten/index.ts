import { BELANG, type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag, ZoekVraag } from '@gezinsbeeld/schema'
import { isKlachtbehandelaar, isToetser } from './hoedanigheid.js'
import { GEMELDE_ZAKEN } from './kennisgeving.js'
import { oordelen } from './oordelen.js'
import { BEKLAAGD, GETOETST } from './registers.js'
import { type InWerk, werkVan } from './werk.js'

const VERBORGEN = `
select distinct k.persoon_id from koppeling_persoon k join persoon t on t.persoonnr = k.lokaal
where t.afscherming = 'VEILIGHEID' and k.persoon_id = any($1) order by k.persoon_id`

const MAX_TREFFERS = 5

/** The facts that the Raad answers about its own files (beslissing 8). */
export const feiten: FactSource = {
  async leden(vraag, context) {
    const zaken = await werkVan(vraag, context)
    const van = (gezinId: string) => uniek(zaken.filter((zaak) => zaak.gezinskenmerk === gezinId))
    return Object.fromEntries(vraag.gezinIds.map((gezinId) => [gezinId, van(gezinId)]))
  },

  verdicts: oordelen,

  // The Raad has no contact persons: nobody there stands beside one of the persons (H11).
  async relaties() {
    return []
  },

  async conflict({ medewerker }, { db, nu }) {
    return (await db.rows<{ persoon: string }>('feit:belang', BELANG, [nu, medewerker])).map(({ persoon }) => persoon)
  },

  zaken,

  async verborgen(personen, { db }) {
    const rijen = await db.rows<{ persoon_id: string }>('feit:persoon', VERBORGEN, [personen])
    return rijen.map((rij) => rij.persoon_id)
  },

  async caseload(vraag, context) {
    const zaken = await werkVan(vraag, context)
    const kenmerken = zaken.flatMap(({ gezinskenmerk }) => (gezinskenmerk === null ? [] : [gezinskenmerk]))
    return { personen: uniek(zaken), gezinIds: [...new Set(kenmerken)].sort() }
  },

  async zoek(vraag, context) {
    const treffers = uniek((await werkVan(vraag, context)).filter(past(vraag, context)))
    return { personen: treffers.length > MAX_TREFFERS ? [] : treffers }
  },
}

/** Purposes in which a college is told of the investigation that it asked for (condition 15). */
const VAN_HET_COLLEGE: ReadonlySet<string> = new Set(['D13', 'D14'])

async function zaken(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<string[] | undefined> {
  const { medewerker, organisatie, doel } = vraag
  const lees = async (tabel: string, sql: string, params: readonly unknown[]) => {
    const rijen = await db.rows<{ dossier: string }>(tabel, sql, params)
    return [...new Set(rijen.map(({ dossier }) => dossier))]
  }
  const eigen = [nu, medewerker, organisatie]
  if (doel === 'D16') return isToetser(vraag) ? lees('feit:toetsingsopdracht', GETOETST, eigen) : []
  if (doel === 'D18') return isKlachtbehandelaar(vraag) ? lees('feit:klacht', BEKLAAGD, eigen) : []
  // A notification opens its own investigation: the college learns nothing of another one about the same child.
  return VAN_HET_COLLEGE.has(doel) ? lees('feit:kennisgeving', GEMELDE_ZAKEN, [nu, organisatie]) : undefined
}

function past(
  { bsn, geslachtsnaam, geboortedatum }: ZoekVraag,
  { pseudoniem }: FactContext,
): (zaak: InWerk) => boolean {
  if (bsn !== undefined) {
    const gezocht = isBsn(bsn) ? pseudoniem.ofBsn(bsn) : undefined
    return (zaak) => zaak.persoon_id === gezocht
  }
  if (geslachtsnaam === undefined || geboortedatum === undefined) return () => false
  const naam = geslachtsnaam.toLowerCase()
  const dag = geboortedatum.replaceAll('-', '')
  return (zaak) => zaak.geslachtsnaam?.toLowerCase() === naam && zaak.geboortedatum === dag
}

const uniek = (zaken: readonly { readonly persoon_id: string }[]): string[] =>
  [...new Set(zaken.map((zaak) => zaak.persoon_id))].sort()
