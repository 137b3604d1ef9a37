import { type FactContext, type FactSource, isBsn } from '@gezinsbeeld/runtime'
import type { FeitelijkeVoorwaarde, FeitenVraag, Verdict, ZoekVraag } from '@gezinsbeeld/schema'
import { type EigenZaak, eigenZaken, heeftWerk } from './eigen-zaken.js'

const KIND_EN_OUDERS: ReadonlySet<string> = new Set(['301', '111', '112', '113', '114'])
const STRAFKETEN: ReadonlySet<string> = new Set(['STRAFONDERZOEK', 'JR'])

const VERBORGEN = `
select distinct k.persoon_id from koppeling_persoon k join persoon t on t.persoonnr = k.lokaal
where t.afscherming = 'VEILIGHEID' and k.persoon_id = any($1) order by k.persoon_id`

const MAX_TREFFERS = 5

/** The facts that the Raad answers about its own files (beslissing 8). */
export const feiten: FactSource = {
  async leden(vraag, context) {
    const zaken = await eigenZaken(vraag, context)
    const van = (gezinId: string) => uniek(zaken.filter((zaak) => zaak.gezinskenmerk === gezinId))
    return Object.fromEntries(vraag.gezinIds.map((gezinId) => [gezinId, van(gezinId)]))
  },

  async verdicts(voorwaarde, vraag, personen, context) {
    const zaken = await gedekt(voorwaarde, vraag, context)
    const gevraagd = new Set(personen)
    return oordelen(
      zaken.filter((zaak) => gevraagd.has(zaak.persoon_id)),
      voorwaarde === '17',
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

  async verborgen(personen, { db }) {
    const rijen = await db.rows<{ persoon_id: string }>('feit:persoon', VERBORGEN, [personen])
    return rijen.map((rij) => rij.persoon_id)
  },

  async caseload(vraag, context) {
    const zaken = await eigenZaken(vraag, context)
    const kenmerken = zaken.flatMap(({ gezinskenmerk }) => (gezinskenmerk === null ? [] : [gezinskenmerk]))
    return { personen: uniek(zaken), gezinIds: [...new Set(kenmerken)].sort() }
  },

  async zoek(vraag, context) {
    const treffers = uniek((await eigenZaken(vraag, context)).filter(past(vraag, context)))
    return { personen: treffers.length > MAX_TREFFERS ? [] : treffers }
  },
}

/** Condition 1: everybody named; 6: child and parents; 17: the youth, by the SKN. Others do not exist here. */
async function gedekt(
  voorwaarde: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  context: FactContext,
): Promise<EigenZaak[]> {
  if (voorwaarde !== '1' && voorwaarde !== '6' && voorwaarde !== '17') return []
  if (voorwaarde === '6' && !heeftWerk(vraag.doel)) return []
  const zaken = await eigenZaken(vraag, context)
  if (voorwaarde === '6') return zaken.filter((zaak) => KIND_EN_OUDERS.has(zaak.jzr_rol))
  if (voorwaarde === '17') return zaken.filter((zaak) => STRAFKETEN.has(zaak.werk) && zaak.skn_id !== null)
  return zaken
}

// Of several cases about one person the one that lasts longest counts; without an end it has no `tot`.
function oordelen(zaken: readonly EigenZaak[], metSkn: boolean): Verdict[] {
  const perPersoon = new Map<string, Verdict>()
  for (const { persoon_id: persoon, tot, skn_id } of zaken) {
    const eerder = perPersoon.get(persoon)
    if (eerder && (eerder.tot === undefined || (tot !== null && tot <= eerder.tot))) continue
    perPersoon.set(persoon, {
      persoon,
      ...(tot === null ? {} : { tot }),
      ...(metSkn && skn_id !== null ? { skn: skn_id } : {}),
    })
  }
  return [...perPersoon.values()]
}

function past(
  { bsn, geslachtsnaam, geboortedatum }: ZoekVraag,
  { pseudoniem }: FactContext,
): (zaak: EigenZaak) => boolean {
  if (bsn !== undefined) {
    const gezocht = isBsn(bsn) ? pseudoniem.ofBsn(bsn) : undefined
    return (zaak) => zaak.persoon_id === gezocht
  }
  if (geslachtsnaam === undefined || geboortedatum === undefined) return () => false
  const naam = geslachtsnaam.toLowerCase()
  const dag = geboortedatum.replaceAll('-', '')
  return (zaak) => zaak.geslachtsnaam?.toLowerCase() === naam && zaak.geboortedatum === dag
}

const uniek = (zaken: readonly EigenZaak[]): string[] => [...new Set(zaken.map((zaak) => zaak.persoon_id))].sort()
