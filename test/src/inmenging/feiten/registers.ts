import type { Instantie } from '../../lezing/matrix.js'
import { tekst } from '../tabellen/beschrijving.js'
import { register } from '../tabellen/registers.js'
import { neem, type Vraag, voeg } from './werk.js'

const SUBGRAPH = { VT: 'veilig-thuis', RVDK: 'raad', GI: 'gi', LT: 'lokaal-team' } as const
const MEDEWERKER = ['medewerkernr', 'regie_medewerkernr'] as const
const DOSSIER = ['dossiernr', 'meldnr', 'zaaknr', 'casusnr', 'toetsnr'] as const
const PERSONEN = [
  ['betrokkene', 'meldnr', 'persoonnr'],
  ['dossier_client', 'dossiernr', 'clientnr'],
  ['zaak_persoon', 'zaaknr', 'persoonnr'],
  ['toets_persoon', 'toetsnr', 'persoonnr'],
  ['casus_client', 'casusnr', 'clientnr'],
] as const

/**
 * Everything at the own agency that names the requester: a consultation, a review, a complaint, an assignment. Whether
 * it opens anything is not judged here; that it may, is.
 */
export function bijRegisters(vraag: Vraag, eigen: Instantie): void {
  const { rijen, wie, werk } = vraag
  const bron = rijen[SUBGRAPH[eigen]]
  werk.dossiers.add(register(wie.medewerker))
  for (const tabel of Object.keys(bron.tabellen)) {
    if (tabel === 'medewerker') continue
    const genoemd = MEDEWERKER.flatMap((kolom) => bron.bij(tabel, kolom, wie.medewerker))
    for (const rij of genoemd) {
      if (tabel === 'contactpersoon') werk.relatie = true
      const nr = DOSSIER.map((kolom) => rij[kolom]).find((waarde) => typeof waarde === 'string')
      const lokaal = PERSONEN.flatMap(([van, kolom, persoon]) =>
        bron.bij(van, kolom, nr).map((lid) => tekst(lid[persoon])),
      )
      const personen = bron.personen([...lokaal, tekst(rij.persoonnr ?? rij.clientnr)])
      neem(vraag, nr, null, personen)
      voeg(werk.misschien, personen)
    }
  }
}
