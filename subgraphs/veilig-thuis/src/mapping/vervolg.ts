import { Veiligheidsvoorwaarde, VtMonitoring, VtOnderzoek, VtOverdracht } from '../graph/vervolg.js'
import {
  herkomst,
  type MonitoringRij,
  type OnderzoekRij,
  type OverdrachtRij,
  type VoorwaardeRij,
} from '../loaders/rijen.js'
import { naam, namen } from './naam.js'
import { personen } from './persoon.js'
import { uitsprakenVan } from './uitspraak.js'
import { vul } from './vul.js'

/** An investigation. */
export const vtOnderzoek = (rij: OnderzoekRij): VtOnderzoek =>
  vul(VtOnderzoek, {
    nummer: rij.onderzoeknr,
    start: rij.start,
    afronding: rij.afronding,
    uitkomst: namen('VtOnderzoekUitkomst', rij.uitkomst),
    aardVastgesteld: namen('VtAard', rij.aard),
    vervolg: namen('VtVervolg', rij.vervolg),
    informanten: rij.informanten,
    conclusie: uitsprakenVan(rij.uitspraken, 'CONCLUSIE', herkomst(rij))[0] ?? null,
    betrokkenen: personen(rij.betrokkenen),
  })

/** A condition for safety. */
export const veiligheidsvoorwaarde = (rij: VoorwaardeRij): Veiligheidsvoorwaarde =>
  vul(Veiligheidsvoorwaarde, {
    tekst: rij.tekst,
    geldtVoor: personen([rij.persoon_id]),
    status: rij.status,
    overgedragenAan: rij.overgedragen_aan,
    sinds: rij.sinds,
  })

/** A contact to follow the safety. */
export const vtMonitoring = (rij: MonitoringRij): VtMonitoring =>
  vul(VtMonitoring, {
    contactmoment: rij.contactmoment,
    datum: rij.datum,
    uitkomst: naam('VtMonitoringUitkomst', rij.uitkomst),
    vervolg: rij.vervolg,
    betrokkenen: personen(rij.betrokkenen),
  })

/** A hand-over, with the conditions that were given along. */
export const vtOverdracht = (rij: OverdrachtRij, voorwaarden: readonly VoorwaardeRij[]): VtOverdracht =>
  vul(VtOverdracht, {
    naar: naam('VtVervolg', rij.naar),
    organisatie: rij.ontvanger,
    datum: rij.datum,
    ontvangstBevestigd: rij.bevestigd,
    meegegevenVoorwaarden: voorwaarden.filter(({ meldnr }) => meldnr === rij.meldnr).map(veiligheidsvoorwaarde),
    betrokkeneGeinformeerd: rij.geinformeerd,
    betrokkenen: personen(rij.betrokkenen),
  })
