import type { Wereldrijen } from '../rijen.js'
import { tekst, type Veld } from '../tabellen/beschrijving.js'
import type { Wie } from '../wie.js'

/** What was found of one requester's own work: per condition the persons for whom it holds. */
export interface Werk {
  readonly dossiers: Set<string>
  readonly personen: Set<string>
  readonly gezinnen: Set<string>
  readonly een: Set<string>
  readonly twee: Set<string>
  readonly zes: Set<string>
  readonly zestien: Set<string>
  readonly zeventien: Set<string>
  /** Persons and files of an assignment to review that runs; that he was involved before may close it. */
  readonly getoetst: Opdrachten
  /** Who complained, and the files that the complaints are about. */
  readonly beklaagd: Opdrachten
  /** Helps one person alone, or is a contact person: who is a suspect then matters (13, H11). */
  relatie: boolean
}

/** What an assignment in a register is about. */
export interface Opdrachten {
  readonly dossiers: Set<string>
  readonly personen: Set<string>
}

export const leeg = (): Werk => ({
  dossiers: new Set(),
  personen: new Set(),
  gezinnen: new Set(),
  een: new Set(),
  twee: new Set(),
  zes: new Set(),
  zestien: new Set(),
  zeventien: new Set(),
  getoetst: { dossiers: new Set(), personen: new Set() },
  beklaagd: { dossiers: new Set(), personen: new Set() },
  relatie: false,
})

export interface Vraag {
  readonly rijen: Wereldrijen
  readonly wie: Wie
  readonly doel: string
  readonly dag: string
  readonly werk: Werk
}

export function neem({ werk }: Vraag, dossier: Veld, gezin: Veld, personen: readonly string[]): void {
  werk.dossiers.add(tekst(dossier))
  if (gezin) werk.gezinnen.add(tekst(gezin))
  for (const persoon of personen) werk.personen.add(persoon)
  if (personen.length === 1) werk.relatie = true
}
export const voeg = (aan: Set<string>, personen: readonly string[]) => {
  for (const persoon of personen) aan.add(persoon)
}
