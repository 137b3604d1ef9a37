import { metHerkomst } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid } from '@gezinsbeeld/schema/graph'
import { Veiligheidsbeoordeling, VtDienst, VtInformatieplicht, VtVtoMelding } from '../graph/beoordeling.js'
import { VtMelding } from '../graph/melding.js'
import { VtBetrokkene, VtIncident, VtInformering, VtLeefgebied } from '../graph/melding-delen.js'
import { herkomst, type MeldingRij, type PartijRij } from '../loaders/rijen.js'
import { meldcode, melder, politie } from './melder-politie.js'
import { naam, namen } from './naam.js'
import { persoon } from './persoon.js'
import { uitspraak, uitsprakenVan } from './uitspraak.js'
import { vul } from './vul.js'

/** A report. */
export const vtMelding = (rij: MeldingRij): VtMelding =>
  vul(VtMelding, {
    meldingnummer: rij.meldnr,
    bronreferentie: rij.bronreferentie,
    datumMelding: rij.datum_melding,
    datumOntvangst: rij.datum_ontvangst,
    kanaal: rij.kanaal,
    hermelding: rij.hermelding,
    aanleiding: namen('VtAanleiding', rij.aanleiding),
    aard: namen('VtAard', rij.aard),
    betrokkenen: rij.partijen.map((partij) => betrokkene(partij, rij)),
    incident: incident(rij),
    zorgelijkeSituatie: uitsprakenVan(rij.uitspraken, 'ZORG', herkomst(rij))[0] ?? null,
    leefgebieden: rij.uitspraken
      .filter(({ soort }) => soort === 'LEEFGEBIED')
      .map((u) =>
        vul(VtLeefgebied, { leefgebied: naam('Leefgebied', u.leefgebied), tekst: uitspraak(u, herkomst(rij)) }),
      ),
    politie: politie(rij.politie),
    sashNiveau: naam('SashNiveau', rij.sash),
    informering: rij.partijen
      .filter(({ rij: b }) => b.geinformeerd_op !== null)
      .map((partij) => informering(partij, rij)),
    melder: melder(rij.melder),
    meldcode: meldcode(rij.melder),
    veiligheidsbeoordeling: beoordeling(rij),
    diensten: rij.dienst === null ? [] : [vul(VtDienst, { soort: naam('VtDienstSoort', rij.dienst) })],
    informatieplicht: informatieplicht(rij),
    vtoMeldingen: rij.vto_aan_college === null ? [] : [vul(VtVtoMelding, { aanCollegeOp: rij.vto_aan_college })],
  })

// About the report; the person inside is judged alone, so who is not covered appears by role only.
const betrokkene = ({ rij: b, persoon_id }: PartijRij, melding: MeldingRij): VtBetrokkene =>
  metHerkomst(
    vul(VtBetrokkene, {
      persoon: persoon(persoon_id),
      jzrRol: naam('JzrRol', b.jzr_rol),
      hoedanigheid: naam('VtBetrokkeneHoedanigheid', b.hoedanigheid),
    }),
    herkomst(melding),
  )

const incident = (rij: MeldingRij): VtIncident | null =>
  rij.incident_tekst === null
    ? null
    : vul(VtIncident, {
        datum: rij.incident_datum,
        locatie: rij.incident_locatie,
        omschrijving: rij.incident_tekst,
      })

// About this one person: how somebody else was informed and reacted does not go along with the report.
const informering = ({ rij: b, persoon_id }: PartijRij, melding: MeldingRij): VtInformering =>
  metHerkomst(
    vul(VtInformering, {
      persoon: persoon(persoon_id),
      wijze: naam('Informeringswijze', b.geinformeerd_wijze),
      datum: b.geinformeerd_op,
      gereageerd: b.gereageerd,
      strekkingReactie: b.strekking,
    }),
    { ...herkomst(melding), betrokkenen: [persoon_id] },
  )

const beoordeling = (rij: MeldingRij): Veiligheidsbeoordeling =>
  vul(Veiligheidsbeoordeling, {
    gestartOp: rij.triage_start,
    uiterlijkOp: rij.triage_uiterlijk,
    afgerondOp: rij.triage_afgerond,
    status: naam('VtMeldingStatus', rij.triage_status),
    uitkomst: naam('VtBeoordelingUitkomst', rij.triage_uitkomst),
    acuteOnveiligheid: rij.acuut_onveilig,
    structureleOnveiligheid: rij.structureel_onveilig,
    vertrouwensartsGeraadpleegd: rij.vertrouwensarts,
    toelichting: uitsprakenVan(rij.uitspraken, 'TRIAGE', herkomst(rij))[0] ?? null,
  })

const informatieplicht = (rij: MeldingRij): VtInformatieplicht | null =>
  rij.informeren_vastgelegd === null
    ? null
    : vul(VtInformatieplicht, {
        vastgelegdOp: rij.informeren_vastgelegd,
        uiterlijkOp: rij.informeren_uiterlijk,
        verlengingen: rij.informeren_verlengd,
        reden: rij.informeren_reden,
      })

/** The involvement of Veilig Thuis through a report. */
export const betrokkenheid = (rij: MeldingRij): Casusbetrokkenheid =>
  vul(Casusbetrokkenheid, {
    instantie: 'VT',
    organisatie: rij.organisatie,
    soort: 'melding',
    sinds: rij.datum_melding,
    tot: rij.gesloten_op,
    contactMedewerker: null,
  })
