import type { Zaak } from './dossier.js'

/** Who stands around a file of youth protection: a second employee, contact persons, local teams, colleges that were told. */
export function schrijfRondom(deel: Zaak, dossiernr: string, maatregelnrs: readonly string[], sinds: string): void {
  const { zaak, oin, rijen, clienten, context } = deel
  if (zaak.collega) rijen.dossier_medewerker.push({ dossiernr, medewerkernr: zaak.collega, sinds, tot: null })
  for (const { persoon, medewerker, sinds: vanaf } of zaak.contactpersonen) {
    const clientnr = clienten.nummer(oin, persoon)
    rijen.contactpersoon.push({ dossiernr, clientnr, medewerkernr: medewerker, sinds: vanaf, tot: null })
  }
  for (const { oin: team_oin, begin } of zaak.teams) {
    rijen.betrokken_team.push(...maatregelnrs.map((maatregelnr) => ({ maatregelnr, team_oin, begin, eind: null })))
  }
  for (const { college, gedaanOp, personen } of zaak.kennisgevingen) {
    const kennisgevingnr = `KG-${context.serial('kennisgeving')}`
    rijen.kennisgeving.push({ kennisgevingnr, dossiernr, college_oin: college, gedaan_op: gedaanOp })
    rijen.kennisgeving_persoon.push(
      ...personen.map((persoon) => ({ kennisgevingnr, clientnr: clienten.nummer(oin, persoon) })),
    )
  }
}
