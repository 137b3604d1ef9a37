import { tekst } from '../tabellen/beschrijving.js'
import { jarenNa } from '../tabellen/veilig-thuis.js'
import { op } from './dagen.js'
import { neem, type Vraag, voeg } from './werk.js'

/** A report that is assigned to the employee, with work on it that is still open: report, investigation or contact. */
export function bijVeiligThuis(vraag: Vraag): void {
  const { rijen, wie, dag, werk } = vraag
  const vt = rijen['veilig-thuis']
  for (const melding of vt.bij('melding', 'medewerkernr', wie.medewerker)) {
    if (melding.oin !== wie.organisatie) continue
    const partijen = vt
      .bij('betrokkene', 'meldnr', melding.meldnr)
      .filter(({ jzr_rol }) => jzr_rol !== '391' && jzr_rol !== '392')
    const personen = vt.personen(partijen.map((rij) => tekst(rij.persoonnr)))
    neem(vraag, melding.meldnr, melding.gezinskenmerk, personen)
    const einden = [
      melding.gesloten_op,
      ...vt.bij('onderzoek', 'meldnr', melding.meldnr).map(({ afronding }) => afronding),
      ...vt.bij('monitoring', 'meldnr', melding.meldnr).flatMap(({ uitkomst }) => (uitkomst === null ? [null] : [])),
    ]
    const bewaard = op(dag, null, jarenNa(tekst(melding.laatste_wijziging), 20) ?? null)
    if (bewaard && einden.some((eind) => op(dag, melding.datum_ontvangst, eind ?? null))) voeg(werk.een, personen)
  }
}
