import { Melder, VtMeldcode, VtPolitie } from '../graph/melding-delen.js'
import type { MeldingRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/** Codes of reporters who report on behalf of their profession are below 30 (CBS-protocol). */
const BEROEPSMATIG_TOT = 30

/** Who reported; never crosses the boundary of Veilig Thuis (H1). */
export const melder = (rij: MeldingRij['melder']): Melder | null =>
  rij &&
  vul(Melder, {
    hoedanigheid: naam('MelderHoedanigheid', rij.hoedanigheid),
    beroepsmatig: Number(rij.hoedanigheid) < BEROEPSMATIG_TOT,
    naam: rij.naam,
    organisatie: rij.organisatie,
    contact: rij.contact,
    anonimiteit: naam('MelderAnonimiteit', rij.anonimiteit),
    grond: naam('MelderAnonimiteitGrond', rij.grond),
  })

/** The steps of the code that the reporter took. */
export const meldcode = (rij: MeldingRij['melder']): VtMeldcode | null =>
  rij &&
  vul(VtMeldcode, {
    stappenDoorlopen: rij.stappen.map(Number),
    meldenNoodzakelijk: rij.melden_noodzakelijk,
    hulpOokMogelijk: rij.hulp_mogelijk,
    afwegingskader: rij.afwegingskader,
    aanleidingMelden: naam('AanleidingMelden', rij.aanleiding_melden),
  })

/** What the police told. */
export const politie = (rij: MeldingRij['politie']): VtPolitie | null =>
  rij &&
  vul(VtPolitie, {
    tijdelijkHuisverbod: rij.huisverbod,
    aanhouding: rij.aanhouding,
    aangifte: rij.aangifte,
    eergerelateerdGeweld: rij.eer,
    relevanteRegistraties: rij.registraties,
    twaalfMinnerVerdacht: rij.twaalfmin,
  })
