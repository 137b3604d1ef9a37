import type { Bron } from '../../lezing/matrix.js'
import { type Administratie, geen, type Rij, type Tabel, tekst } from './beschrijving.js'

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

/** The registers that every agency may hold: private relations, complaints, assignments to review. */
export const registers = (bron: Bron): Administratie['tabellen'] => ({
  belang: vanMedewerker(bron, 'belangnr medewerkernr persoonnr', 'aard vanaf tot'),
  klacht: vanMedewerker(bron, 'klachtnr medewerkernr persoonnr dossiernr', 'ingediend_op oordeel_op'),
  toetsingsopdracht: vanMedewerker(bron, 'opdrachtnr medewerkernr dossiernr', 'gegeven_op voltooid_op'),
})
