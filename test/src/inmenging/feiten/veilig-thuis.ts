import { type Rij, tekst } from '../tabellen/beschrijving.js'
import { jarenNa } from '../tabellen/veilig-thuis.js'
import { op } from './dagen.js'
import { neem, type Vraag, voeg } from './werk.js'

/** A consultation is asked of somebody by name, in this role (domain part C). */
const CONSULT = new Set(['VERTROUWENSARTS', 'GEDRAGSWETENSCHAPPER'])

/**
 * A report that is assigned to the employee, or about which he is consulted, with work on it that is still open: report,
 * investigation or contact. Whatever else is assigned to him stays his, and opens nothing in this role.
 */
export function bijVeiligThuis(vraag: Vraag): void {
  const { rijen, wie, doel, dag, werk } = vraag
  const vt = rijen['veilig-thuis']
  const inRol = wie.rol === 'VT_MEDEWERKER' || wie.rol === 'RVT_MEDEWERKER'
  for (const melding of vt.bij('melding', 'medewerkernr', wie.medewerker)) {
    const personen = partijen(vraag, melding)
    neem(vraag, melding.meldnr, melding.gezinskenmerk, personen)
    if (inRol && doel !== 'D16' && melding.oin === wie.organisatie && isOpen(vraag, melding)) voeg(werk.een, personen)
  }
  for (const consult of vt.bij('consult', 'medewerkernr', wie.medewerker)) {
    const [melding] = vt.bij('melding', 'meldnr', consult.meldnr)
    if (!melding) continue
    const personen = partijen(vraag, melding)
    neem(vraag, melding.meldnr, melding.gezinskenmerk, personen)
    if (!CONSULT.has(wie.rol) || consult.soort !== wie.rol || doel === 'D16') continue
    const loopt = op(dag, consult.gevraagd_op ?? null, consult.afgerond_op ?? null)
    if (loopt && melding.oin === wie.organisatie && isOpen(vraag, melding)) voeg(werk.een, personen)
  }
}

function partijen({ rijen }: Vraag, { meldnr }: Rij): string[] {
  const vt = rijen['veilig-thuis']
  const rijenVan = vt.bij('betrokkene', 'meldnr', meldnr)
  const partij = rijenVan.filter(({ jzr_rol }) => jzr_rol !== '391' && jzr_rol !== '392')
  return vt.personen(partij.map((rij) => tekst(rij.persoonnr)))
}

function isOpen({ rijen, dag }: Vraag, melding: Rij): boolean {
  const vt = rijen['veilig-thuis']
  const einden = [
    melding.gesloten_op,
    ...vt.bij('onderzoek', 'meldnr', melding.meldnr).map(({ afronding }) => afronding),
    ...vt.bij('monitoring', 'meldnr', melding.meldnr).flatMap(({ uitkomst }) => (uitkomst === null ? [null] : [])),
  ]
  const bewaard = op(dag, null, jarenNa(tekst(melding.laatste_wijziging), 20) ?? null)
  return bewaard && einden.some((eind) => op(dag, melding.datum_ontvangst, eind ?? null))
}
