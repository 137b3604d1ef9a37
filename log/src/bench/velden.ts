import type { Veldregel } from '../regel/velden.js'

/** Field, source, categories and code of the fields of a family view, as a gateway wrote them under D10. */
const VELDEN: readonly (readonly [veld: string, bron: string, categorieen: string, code: string])[] = [
  ['Gezin.leden', 'BRP', 'ID', ''],
  ['Gezinslid.rol', 'BRP', 'ID', ''],
  ['Gezinslid.persoon', 'BRP', 'ID', ''],
  ['Persoon.voornamen', 'BRP', 'ID', ''],
  ['Persoon.geslachtsnaam', 'BRP', 'ID', ''],
  ['Persoon.adressen', 'BRP', 'ADR', ''],
  ['Persoon.adressen', 'BRP', 'ADR', 'STIL'],
  ['Gezin.maatregelen', 'GI', 'BTR+MAATR', ''],
  ['Maatregel.type', 'GI', 'MAATR', ''],
  ['Maatregel.begin', 'GI', 'MAATR', ''],
  ['Maatregel.eind', 'GI', 'MAATR', ''],
  ['Gezin.vtMeldingen', 'VT', 'BTR', ''],
  ['VtMelding.meldingnummer', 'VT', 'PROC', ''],
  ['VtMelding.datumMelding', 'VT', 'PROC', ''],
  ['Gezin.raadsonderzoeken', 'RVDK', 'BTR', ''],
  ['Raadsonderzoek.status', 'RVDK', 'PROC', ''],
  ['Raadsonderzoek.uitkomst', 'RVDK', 'MAATR', ''],
  ['Gezin.ltCasussen', 'LT', 'BTR', ''],
  ['LtCasus.status', 'LT', 'PROC', ''],
  ['LtCasus.start', 'LT', 'PROC', ''],
  ['Gezin.contactjournaal', 'GI', 'WERK', ''],
  ['Contactjournaal.datum', 'GI', 'WERK', ''],
  ['Contactjournaal.vorm', 'GI', 'WERK', ''],
  ['Gezin.tijdlijn', 'VT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gezin.tijdlijn', 'RVDK', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gezin.tijdlijn', 'GI', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gezin.tijdlijn', 'LT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.datum', 'RVDK', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.soort', 'RVDK', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.datum', 'GI', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.soort', 'GI', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.datum', 'LT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.soort', 'LT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.datum', 'VT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
  ['Gebeurtenis.soort', 'VT', 'BTR+PROC+MAATR+VEIL+ART9+STRAF+PLAN', ''],
]

/** Sources that stay silent, or where a motivation is missing, in some answers. */
const SOORTEN = [[], ['VT', 'RVDK', 'LT'], ['VT'], ['RVDK'], []] as const
const PER_RIJ = ['Adres.', 'Contactjournaal.', 'Gebeurtenis.', 'Gezinslid.', 'Maatregel.', 'Persoon.']

/**
 * What an outcome says per field. In some answers a source is silent as a whole: of it the field under the family is all there is.
 * @param leden places of the members in the list of data subjects
 */
export function uitkomstVelden(leden: readonly number[], doel: string, kans: () => number): readonly Veldregel[] {
  const stil: readonly string[] = SOORTEN[Math.floor(kans() * SOORTEN.length)] ?? []
  return VELDEN.flatMap(([veld, bron, lijst, code]) => {
    const dicht = stil.includes(bron)
    if (dicht && !veld.startsWith('Gezin.')) return []
    const categorieen = lijst.split('+')
    const van = dicht ? 'STIL' : code
    return {
      veld,
      bron,
      categorieen,
      uitkomst: van === '' ? 'TOEGESTAAN' : 'GEWEIGERD',
      code: van === '' ? null : van,
      regel: `${bron}.${doel}.${categorieen[0]}`,
      aantal: PER_RIJ.some((begin) => veld.startsWith(begin)) ? 1 + Math.floor(kans() * 40) : 1,
      personen: veld.startsWith('Persoon.') && code !== '' ? leden.slice(0, 1) : leden,
    }
  })
}
