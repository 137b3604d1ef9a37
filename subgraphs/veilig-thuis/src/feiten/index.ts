import { BELANG, type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { gedeeldeZaken, MEDEGEDEELD, OVERGEDRAGEN } from './gedeeld.js'
import { KLACHT, relatieVan } from './relatie.js'
import { CRISISMELDING, caseloadSql, VERBORGEN, zoekOpMeldingSql, zoekSql } from './sql.js'
import { ALLEEN, TE_TOETSEN } from './toetsing.js'
import { verdicts } from './verdicts.js'

/** The purpose under which the number of a report is a key to search by (beslissing 20). */
const TRIAGE = 'D01'

/** More hits than this look like none: a search is for one person (beslissing 20). */
const MEEST = 5

interface CaseloadRij {
  readonly persoon: string
  readonly gezinskenmerk: string | null
}

/** What Veilig Thuis answers about its own files, what it shared, and who is hidden there (beslissing 8, 20). */
export const feiten: FactSource = {
  async leden(vraag, context) {
    const rijen = await caseload(vraag, context)
    const van = (id: string) => rijen.filter((rij) => rij.gezinskenmerk === id).map(({ persoon }) => persoon)
    const leden = vraag.gezinIds.map((id): [string, string[]] => [id, [...new Set(van(id))]])
    return Object.fromEntries(leden.filter(([, personen]) => personen.length > 0))
  },

  verdicts,

  async verborgen(personen, { db }) {
    if (personen.length === 0) return []
    return namen(await db.rows<{ persoon: string }>('feit:persoon', VERBORGEN, [personen]))
  },

  // Of the human being, whatever role and organisation this request is made in.
  async relaties({ medewerker }, { db, nu }) {
    return namen(await db.rows<{ persoon: string }>('feit:alleen', ALLEEN, [nu, medewerker]))
  },

  async conflict({ medewerker }, { db, nu }) {
    return namen(await db.rows<{ persoon: string }>('feit:belang', BELANG, [nu, medewerker]))
  },

  // Without a hand-over a local team sees nothing of a report, not even that there was one (domain E1, VT to LT). Who
  // reviews or handles a complaint elsewhere has no assignment here, and sees no file.
  async zaken({ doel, rol, medewerker, organisatie }, { db, nu }) {
    const eigen = [nu, medewerker, organisatie]
    if (doel === 'D16') return dossiers(await db.rows<Zaak>('feit:toetsingsopdracht', TE_TOETSEN, eigen))
    if (doel === 'D18') {
      return rol === 'KLACHTBEHANDELAAR' ? dossiers(await db.rows<Zaak>('feit:klacht', KLACHT, eigen)) : []
    }
    const bron = GEDEELD[doel]
    return bron === undefined
      ? undefined
      : dossiers(await db.rows<Zaak>('feit:gedeeld', gedeeldeZaken(bron), [nu, organisatie]))
  },

  async caseload(vraag, context) {
    const rijen = await caseload(vraag, context)
    const gezinIds = rijen.flatMap(({ gezinskenmerk }) => (gezinskenmerk === null ? [] : [gezinskenmerk]))
    return { personen: [...new Set(namen(rijen))], gezinIds: [...new Set(gezinIds)].sort() }
  },

  async crisismelding({ meldingnummer, medewerker, organisatie }, { db, nu }) {
    const rijen = await db.rows<{ persoon: string; eigen: boolean }>('feit:melding', CRISISMELDING, [
      nu,
      medewerker,
      organisatie,
      meldingnummer,
    ])
    return {
      gevonden: rijen.length > 0,
      personen: rijen.map(({ persoon }) => persoon),
      eigen: rijen.some(({ eigen }) => eigen),
    }
  },

  async zoek(vraag, { db, nu, pseudoniem }) {
    const { bsn, geslachtsnaam, geboortedatum, meldingnummer, doel, medewerker, organisatie } = vraag
    const relatie = relatieVan(vraag)
    if (!relatie) return { personen: [] }
    // One report, so nobody is picked out of many: a large family is no trawl.
    if (meldingnummer !== undefined) {
      if (doel !== TRIAGE) return { personen: [] }
      const opMelding = [nu, medewerker, organisatie, meldingnummer]
      return {
        personen: namen(await db.rows<{ persoon: string }>('feit:melding', zoekOpMeldingSql(relatie), opMelding)),
      }
    }
    if (bsn === undefined ? geslachtsnaam === undefined || geboortedatum === undefined : !isBsn(bsn)) {
      return { personen: [] }
    }
    const wie =
      bsn === undefined
        ? [null, geslachtsnaam, geboortedatum?.replaceAll('-', '')]
        : [pseudoniem.ofBsn(bsn), null, null]
    const rijen = await db.rows<{ persoon: string }>('feit:persoon', zoekSql(relatie), [
      nu,
      medewerker,
      organisatie,
      ...wie,
    ])
    return { personen: rijen.length > MEEST ? [] : namen(rijen) }
  },
}

/** Purposes under which everything of Veilig Thuis hangs on what it shared (14, 15). */
const GEDEELD: Readonly<Record<string, string>> = { D13: OVERGEDRAGEN, D14: MEDEGEDEELD }

interface Zaak {
  readonly dossier: string
}
const dossiers = (rijen: readonly Zaak[]): string[] => [...new Set(rijen.map(({ dossier }) => dossier))]
const namen = (rijen: readonly { readonly persoon: string }[]): string[] => rijen.map(({ persoon }) => persoon)

async function caseload(vraag: CaseloadVraag, { db, nu }: FactContext): Promise<CaseloadRij[]> {
  const relatie = relatieVan(vraag)
  if (!relatie) return []
  return db.rows<CaseloadRij>('feit:melding', caseloadSql(relatie), [nu, vraag.medewerker, vraag.organisatie])
}
