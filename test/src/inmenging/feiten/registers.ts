import type { Instantie } from '../../lezing/matrix.js'
import { type Rij, tekst } from '../tabellen/beschrijving.js'
import { register } from '../tabellen/registers.js'
import { op, plusDagen, vroegste } from './dagen.js'
import { neem, type Opdrachten, type Vraag, voeg } from './werk.js'

/** The administration of an agency. */
export const SUBGRAPH = { VT: 'veilig-thuis', RVDK: 'raad', GI: 'gi', LT: 'lokaal-team' } as const
const MEDEWERKER = ['medewerkernr', 'regie_medewerkernr'] as const
const DOSSIER = ['dossiernr', 'meldnr', 'zaaknr', 'casusnr', 'toetsnr'] as const
const PERSONEN = [
  ['betrokkene', 'meldnr', 'persoonnr'],
  ['dossier_client', 'dossiernr', 'clientnr'],
  ['zaak_persoon', 'zaaknr', 'persoonnr'],
  ['toets_persoon', 'toetsnr', 'persoonnr'],
  ['casus_client', 'casusnr', 'clientnr'],
] as const
/** A review takes at most fourteen days, the day of the assignment included (domain D16). */
const TOETS_DAGEN = 14

/** Everything at the own agency that names the requester; of reviews and complaints that run also what they are about. */
export function bijRegisters(vraag: Vraag, eigen: Instantie): void {
  const { rijen, wie, werk } = vraag
  const bron = rijen[SUBGRAPH[eigen]]
  werk.dossiers.add(register(wie.medewerker))
  for (const tabel of Object.keys(bron.tabellen)) {
    if (tabel === 'medewerker') continue
    for (const rij of MEDEWERKER.flatMap((kolom) => bron.bij(tabel, kolom, wie.medewerker))) {
      if (tabel === 'contactpersoon') werk.relatie = true
      const nr = DOSSIER.map((kolom) => rij[kolom]).find((waarde) => typeof waarde === 'string')
      const lokaal = PERSONEN.flatMap(([van, kolom, persoon]) =>
        bron.bij(van, kolom, nr).map((lid) => tekst(lid[persoon])),
      )
      const eigenPersoon = bron.personen([tekst(rij.persoonnr ?? rij.clientnr)])
      const personen = [...new Set([...bron.personen(lokaal), ...eigenPersoon])]
      neem(vraag, nr, null, personen)
      if (tabel === 'toetsingsopdracht') opdracht(werk.getoetst, vraag, rij, personen)
      if (tabel === 'klacht') opdracht(werk.beklaagd, vraag, rij, eigenPersoon)
    }
  }
}

function opdracht(aan: Opdrachten, { dag }: Vraag, rij: Rij, personen: readonly string[]): void {
  const gegeven = tekst(rij.gegeven_op ?? rij.ingediend_op)
  const uiterlijk = rij.gegeven_op === undefined ? null : plusDagen(gegeven, TOETS_DAGEN - 1)
  if (!op(dag, gegeven, vroegste(rij.voltooid_op ?? rij.oordeel_op ?? null, uiterlijk))) return
  aan.dossiers.add(tekst(rij.dossiernr))
  voeg(aan.personen, personen)
}
