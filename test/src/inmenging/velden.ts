/** Fields that the gateway makes of several sources. */
export const SAMENGESTELD = new Set(['tijdlijn', 'kader', 'betrokkenInstanties', 'leden', 'huishoudens'])
/** Fields of a person that most sources hold. */
export const WIE_HET_IS = new Set(['geslachtsnaam', 'voornamen', 'roepnaam', 'geboortedatum', 'geslacht', 'adressen'])
const VAN_BRON: Readonly<Record<string, readonly string[]>> = {
  BRP: ['leden', 'huishoudens', 'gezagsrelaties'],
  RVDK: [
    'raadsonderzoeken',
    'verzoekschriften',
    'toetsendeTaken',
    'strafonderzoeken',
    'verzoekenTotOnderzoek',
    'spoedVerzoeken',
    'jrOpdrachten',
  ],
  GI: [
    'maatregelen',
    'machtigingenUithuisplaatsing',
    'plaatsingen',
    'jeugdreclassering',
    'plannenVanAanpak',
    'veiligheidsplannen',
    'contactjournaal',
    'verloopverslagen',
  ],
}

/** Source of a field of a family. */
export const bronVan = (veld: string): string =>
  Object.keys(VAN_BRON).find((bron) => VAN_BRON[bron]?.includes(veld)) ?? (/^vt|^veiligheids/.test(veld) ? 'VT' : 'LT')
