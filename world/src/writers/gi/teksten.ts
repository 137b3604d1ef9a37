/** What is said in a statement, per kind; visibly invented. */
export const UITSPRAKEN: Readonly<Record<string, readonly string[]>> = {
  BEDREIGING: [
    'Verzonnen bedreiging: ruzies tussen de ouders waar het kind bij is.',
    'Verzonnen bedreiging: het kind mist veel school.',
    'Verzonnen bedreiging: er is thuis weinig toezicht.',
    'Verzonnen bedreiging: afspraken over veiligheid worden niet nagekomen.',
  ],
  AANWIJZING: [
    'Verzonnen aanwijzing: breng het kind op tijd naar school.',
    'Verzonnen aanwijzing: werk mee aan de begeleiding thuis.',
    'Verzonnen aanwijzing: houd u aan de afspraken over bezoek.',
  ],
  MENING_OUDERS: [
    'De ouders vinden het plan goed (voorbeeld).',
    'De ouders vinden dat het te snel gaat (voorbeeld).',
    'Eén ouder is het eens, de ander niet (voorbeeld).',
  ],
  VERSLAG: [
    'Verzonnen verslag: het gaat beter dan vorig jaar.',
    'Verzonnen verslag: de doelen zijn voor de helft gehaald.',
    'Verzonnen verslag: er is meer tijd nodig.',
  ],
}
/** Reactions of the person concerned (Jw 7.3.8 lid 2). */
export const REACTIES = [
  'Ouder ziet dit anders (voorbeeld).',
  'Ouder mist wat wel goed gaat (voorbeeld).',
  'Jeugdige is het hiermee eens (voorbeeld).',
]
export const DOELEN = [
  'Rust in huis (voorbeeld).',
  'Op tijd naar school (voorbeeld).',
  'Veilig contact met beide ouders (voorbeeld).',
  'Hulp die past (voorbeeld).',
]
export const ACTIES = [
  'Elke week een huisbezoek (voorbeeld).',
  'Gesprek met school plannen (voorbeeld).',
  'Netwerkberaad houden (voorbeeld).',
]
export const AFSPRAKEN = [
  'Niet schreeuwen waar het kind bij is (voorbeeld).',
  'Bij spanning gaat één ouder naar buiten (voorbeeld).',
  'Wisselen van zorg gebeurt bij oma (voorbeeld).',
]
export const SIGNALEN = [
  'Het kind trekt zich terug (voorbeeld).',
  'Afspraken worden afgezegd (voorbeeld).',
  'De school belt (voorbeeld).',
]
export const WIE_DOET_WAT = [
  'Oma vangt op (voorbeeld).',
  'De buurvrouw belt de jeugdbeschermer (voorbeeld).',
  'De school let op (voorbeeld).',
]
export const VORMEN = ['huisbezoek', 'telefoon', 'overleg', 'bericht']
export const NOTITIES = [
  'Verzonnen notitie: afspraak verzet.',
  'Verzonnen notitie: plan besproken.',
  'Verzonnen notitie: kort gebeld.',
  'Verzonnen notitie: overleg met school.',
  'Verzonnen notitie: niemand thuis.',
]
