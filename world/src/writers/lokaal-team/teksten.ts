/** Short invented sentences; nothing in them is about anybody. @module */

export const UITSPRAKEN = {
  V: ['Het verzonnen gezin vraagt hulp bij de opvoeding.', 'Het verzonnen gezin zoekt rust in huis.'],
  F: [
    'Het kind was drie voorbeelddagen niet op school.',
    'Er is een verzonnen huurafspraak.',
    'De ouders wonen apart.',
  ],
  Z: ['Er is vaak ruzie in dit voorbeeld.', 'Het kind maakt zich verzonnen zorgen.'],
} as const
export const BRONNEN = ['ouder', 'school', 'lokaal team', 'jeugdige']
export const BRONSOORTEN = ['gezin', 'onderwijs', 'hulpverlening']
export const REACTIES = ['Ouder herkent dit niet (voorbeeld).', 'Ouder ziet dit ook zo (voorbeeld).']
export const DOELEN = ['Rust in huis (voorbeeld).', 'Op tijd naar school (voorbeeld).', 'Steun zoeken (voorbeeld).']
export const ACTIES = [
  'Elke week overleggen (voorbeeld).',
  'Een afspraak maken (voorbeeld).',
  'Samen eten (voorbeeld).',
]
export const ROLLEN = ['ouder', 'jeugdige', 'grootouder', 'lokaal team']
export const RELATIES = ['oma, moederszijde', 'opa, vaderszijde', 'buurvrouw', 'vriend van het gezin', 'tante']
export const STEUN = ['past op', 'denkt mee', 'brengt naar school']
export const VORMEN = ['huisbezoek', 'telefoon', 'overleg', 'bericht']
export const JOURNAAL = [
  'Verzonnen aantekening: afspraak verzet.',
  'Verzonnen aantekening: plan besproken.',
  'Verzonnen aantekening: kort gebeld, het gaat beter.',
  'Verzonnen aantekening: school sprak zorgen uit.',
]
export const AANBIEDERS = ['Zorgaanbieder Voorbeeld', 'Stichting Verzonnen Hulp', 'Praktijk Schijnbaar']
export const UITKERINGEN = ['bijstand', 'werkloosheidswet', 'arbeidsongeschiktheid']
