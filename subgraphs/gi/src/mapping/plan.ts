import { Contactjournaal, PlanVanAanpak, Veiligheidsplan, VerloopVerslag } from '../graph/plan.js'
import { herkomst, type JournaalRij, type PlanRij, type VeiligheidsplanRij, type VerslagRij } from '../loaders/rijen.js'
import { personen } from './persoon.js'
import { uitsprakenVan } from './uitspraak.js'
import { vul } from './vul.js'

/** A plan of action. */
export const planVanAanpak = (rij: PlanRij): PlanVanAanpak =>
  vul(PlanVanAanpak, {
    vastgesteldOp: rij.vastgesteld_op,
    doelen: rij.doelen,
    acties: rij.acties,
    meningKind: rij.mening_kind,
    meningOuders: uitsprakenVan(rij.uitspraken, 'MENING_OUDERS', herkomst(rij))[0] ?? null,
    familiegroepsplan: rij.familiegroepsplan,
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
  })

/** A safety plan. */
export const veiligheidsplan = (rij: VeiligheidsplanRij): Veiligheidsplan =>
  vul(Veiligheidsplan, {
    afspraken: rij.afspraken,
    signalen: rij.signalen,
    wieDoetWat: rij.wie_doet_wat,
    geldigTot: rij.geldig_tot,
    betrokkenen: personen(rij.betrokkenen),
  })

/** A working note. */
export const contactjournaal = (rij: JournaalRij): Contactjournaal =>
  vul(Contactjournaal, {
    datum: rij.datum,
    vorm: rij.vorm,
    deelnemers: rij.deelnemers,
    tekst: rij.tekst,
    betrokkenen: personen(rij.betrokkenen),
  })

/** A report on the course of a measure. */
export const verloopVerslag = (rij: VerslagRij): VerloopVerslag =>
  vul(VerloopVerslag, {
    periode: `${rij.van}/${rij.tot}`,
    tekst: uitsprakenVan(rij.uitspraken, 'VERSLAG', herkomst(rij))[0] ?? null,
    reacties: rij.reacties,
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
  })
