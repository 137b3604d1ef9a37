import type { Bron } from '../../lezing/matrix.js'
import { type Administratie, geen, type Rij, type Tabel, tekst, type Zoek } from './beschrijving.js'

/** What stands in a register about an employee hangs on that employee: under this name it is a file of his own. */
export const register = (medewerker: string): string => `register van ${medewerker}`

// No answer ever shows these registers; only the employee whom an entry is about notices it.
const vanMedewerker = (bron: Bron, vast: string, nooit: string): Tabel => ({
  bron,
  over: geen,
  oin: () => '',
  dossier: (rij: Rij) => register(tekst(rij.medewerkernr)),
  kolommen: { vast, nooit },
  bestaan: 'nooit',
  werk: nooit,
  werkBestaan: true,
})

/** Whom a file is about, and which organisation holds it. */
export type VanDossier = Pick<Tabel, 'over' | 'oin'>

// A request for destruction blocks a closed file (E4): it shows to whoever could see that the file is there.
const verzoek = (bron: Bron, { over, oin }: VanDossier): Tabel => ({
  bron,
  over: (rij, zoek: Zoek) => over(rij, zoek),
  oin,
  dossier: (rij: Rij) => tekst(rij.dossiernr),
  kolommen: { vast: 'verzoeknr dossiernr', BTR: 'ontvangen_op afgehandeld_op uitkomst' },
  bestaan: 'BTR',
  werk: 'ontvangen_op afgehandeld_op uitkomst',
  werkBestaan: true,
})

/**
 * The registers that every agency may hold: private relations, complaints, assignments to review, requests for
 * destruction.
 */
export const registers = (bron: Bron, vanDossier: VanDossier): Administratie['tabellen'] => ({
  belang: vanMedewerker(bron, 'belangnr medewerkernr persoonnr', 'aard vanaf tot'),
  klacht: vanMedewerker(bron, 'klachtnr medewerkernr persoonnr dossiernr', 'ingediend_op oordeel_op'),
  toetsingsopdracht: vanMedewerker(bron, 'opdrachtnr medewerkernr dossiernr', 'gegeven_op voltooid_op'),
  vernietigingsverzoek: verzoek(bron, vanDossier),
})
