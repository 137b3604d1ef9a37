import type { Bron, Categorie } from '@gezinsbeeld/schema'

/** A kind of agency, in plain Dutch. */
export const INSTANTIE: Readonly<Partial<Record<Bron, string>>> = {
  VT: 'Veilig Thuis',
  RVDK: 'de Raad voor de Kinderbescherming',
  GI: 'een gecertificeerde instelling',
  LT: 'het lokale team van de gemeente',
}

/** What the reader gets when the kind of agency would be news to him (decision 23). */
export const ONGENOEMD = { wie: 'een betrokken instantie', waarom: 'voor een taak uit de wet', grond: null } as const

/** Kinds of data of which the reader may not know that they are there. */
export const ANDERS = 'andere gegevens'

/** Purposes in plain Dutch (B1), for who reads what was done with his data. */
export const WAAROM: Readonly<Record<string, string>> = {
  D01: 'om te beoordelen wat er met een melding moet gebeuren',
  D02: 'om een melding te onderzoeken',
  D03: 'om te volgen of het thuis veilig blijft',
  D05: 'om de Raad om een onderzoek te vragen',
  D06: 'om te onderzoeken of een kind bescherming nodig heeft',
  D07: 'om te onderzoeken wat goed is bij gezag of omgang',
  D08: 'om een advies te geven in een strafzaak van een jongere',
  D09: 'om een beslissing over een kind te toetsen',
  D10: 'om de ondertoezichtstelling uit te voeren',
  D11: 'om de voogdij uit te voeren',
  D12: 'om de jeugdreclassering uit te voeren',
  D13: 'om vrijwillige hulp te geven',
  D14: 'om te kijken welke hulp past',
  D15: 'omdat er direct gevaar was',
  D16: 'om bezwaar of een klacht bij de rechter te behandelen',
  D17: 'om te laten zien wat er is vastgelegd',
  D18: 'om een klacht te behandelen',
  D19: 'om iemand te ondersteunen',
}

/** Kinds of data in plain Dutch (B1). */
export const GEGEVENS: Readonly<Record<Categorie, string>> = {
  BTR: 'welke instantie betrokken is',
  ID: 'naam, geboortedatum en familie',
  ADR: 'adres en bereikbaarheid',
  BSN: 'nummers',
  GEHEIM: 'een afgeschermd verblijf',
  PROC: 'wat er wanneer gebeurde',
  MAATR: 'een maatregel van de rechter',
  VEIL: 'veiligheid',
  ART9: 'gezondheid en andere gevoelige gegevens',
  STRAF: 'strafzaken',
  MELD: 'wie iets meldde',
  OORD: 'een oordeel van een professional',
  WERK: 'werkaantekeningen',
  FIN: 'geld en schulden',
  KIND: 'wat een kind zelf zei',
  DERD: 'andere mensen om u heen',
  PLAN: 'plannen en hulp',
  OUDER: 'informatie voor een ouder zonder gezag',
}
