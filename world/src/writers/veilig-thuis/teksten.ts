/** Short invented sentences; nothing in them is about anybody. @module */

export const INCIDENT = [
  'luide ruzie, buren hoorden het',
  'een kind belde zelf om hulp',
  'er ging verzonnen servies stuk',
  'ruzie op straat, daarna weer rustig',
]
export const LOCATIE = ['in de woning (voorbeeld)', 'op de galerij (voorbeeld)', 'bij het voorbeeldplein']
export const ZORG = [
  'het kind is vaak alleen',
  'er is in dit voorbeeld veel spanning thuis',
  'de voorbeeldouders praten niet met elkaar',
]
/** For a report that names no child. */
export const ZORG_VOLWASSENEN = [
  'er is in dit voorbeeld veel spanning thuis',
  'de verzorging is in dit voorbeeld te zwaar',
]
export const TRIAGE = [
  'Verzonnen toelichting: er is op korte termijn steun nodig.',
  'Verzonnen toelichting: de onrust keert steeds terug.',
]
export const CONCLUSIE = [
  'Verzonnen conclusie: de zorgen zijn bevestigd.',
  'Verzonnen conclusie: de zorgen zijn minder geworden.',
]
export const REACTIE = ['Ouder herkent dit niet (voorbeeld).', 'Ouder is het hier deels mee eens (voorbeeld).']
export const REACTIE_VOLWASSENE = [
  'Betrokkene herkent dit niet (voorbeeld).',
  'Betrokkene is het hier mee eens (voorbeeld).',
]
export const VOORWAARDE = [
  'Verzonnen voorwaarde: niemand schreeuwt of dreigt in huis.',
  'Verzonnen voorwaarde: bij onrust belt iemand een familielid.',
]
export const VERVOLG = ['geen verdere actie (voorbeeld)', 'contact met wie de zaak overnam (voorbeeld)']
export const STUK = ['gespreksverslag', 'intervisie', 'overleg', 'werkafspraak']
export const GEBIEDEN = ['01', '04', '06', '08', '09', '10', '11', '12']
