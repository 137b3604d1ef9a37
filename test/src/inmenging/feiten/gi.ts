import { type Rij, tekst } from '../tabellen/beschrijving.js'
import { jarenNa } from '../tabellen/veilig-thuis.js'
import { laatste, laatsteDagOnder, op, plusDagen, vroegste } from './dagen.js'
import { neem, type Vraag, voeg } from './werk.js'

/** Which file a purpose is about, for a role that works in the one as well as in the other. */
const SOORT_VAN_DOEL: Readonly<Record<string, string>> = { D05: 'JB', D10: 'JB', D11: 'JB', D12: 'JR', D15: 'JB' }

function soortWerk({ wie: { rol }, doel }: Vraag): string | undefined {
  if (rol === 'JEUGDBESCHERMER') return 'JB'
  if (rol === 'JEUGDRECLASSEERDER') return 'JR'
  return rol === 'RVT_MEDEWERKER' || rol === 'GEDRAGSWETENSCHAPPER' ? SOORT_VAN_DOEL[doel] : undefined
}

const ZORG = new Set(['112', '191', '211', '212', '213'])

export function bijGi(vraag: Vraag): void {
  const { rijen, wie, dag, werk } = vraag
  const gi = rijen.gi
  const soort = soortWerk(vraag)
  for (const toewijzing of gi.bij('dossier_medewerker', 'medewerkernr', wie.medewerker)) {
    const [dossier] = gi.bij('dossier', 'dossiernr', toewijzing.dossiernr)
    if (dossier?.oin !== wie.organisatie) continue
    const leden = gi.bij('dossier_client', 'dossiernr', dossier.dossiernr)
    const personen = gi.personen(leden.map(({ clientnr }) => tekst(clientnr)))
    neem(vraag, dossier.dossiernr, dossier.gezinskenmerk, personen)
    if (dossier.soort !== soort) continue
    const afgerond = dossier.gesloten === null ? null : plusDagen(tekst(dossier.gesloten), 30)
    const eind = vroegste(afgerond, toewijzing.tot, jarenNa(tekst(dossier.laatste_wijziging), 20))
    const begin = laatste(dossier.geopend, toewijzing.sinds)
    if (op(dag, begin, eind)) voeg(werk.een, personen)
    if (soort === 'JB') maatregelen(vraag, dossier, toewijzing, leden)
    else reclassering(vraag, dossier, toewijzing)
  }
}

function maatregelen({ rijen: { gi }, dag, werk }: Vraag, dossier: Rij, toewijzing: Rij, leden: readonly Rij[]): void {
  for (const maatregel of gi.bij('maatregel', 'dossiernr', dossier.dossiernr)) {
    const [kind] = gi.bij('client', 'clientnr', maatregel.clientnr)
    const geboren = tekst(kind?.geboortedatum)
    const verlengd = gi
      .bij('verlenging', 'maatregelnr', maatregel.maatregelnr)
      .filter(({ datum_uitspraak }) => tekst(datum_uitspraak) <= dag)
      .filter(({ datum_uitspraak }) => maatregel.reden_einde === null || tekst(datum_uitspraak) > tekst(maatregel.eind))
    const uitgesproken = laatste(maatregel.eind, ...verlengd.map(({ eind }) => eind))
    const achttien = laatsteDagOnder(18, geboren)
    const eind = vroegste(uitgesproken, maatregel.overgedragen_op, dossier.gesloten, toewijzing.tot, achttien)
    const begin = laatste(maatregel.begin, maatregel.overgenomen_op, toewijzing.sinds)
    if (!op(dag, begin, eind)) continue
    const type = tekst(maatregel.type)
    if (type === '11' || type === '12') {
      const gedekt = leden.filter(
        ({ clientnr, jzr_rol }) => clientnr === maatregel.clientnr || ZORG.has(tekst(jzr_rol)),
      )
      voeg(werk.twee, gi.personen(gedekt.map(({ clientnr }) => tekst(clientnr))))
    } else {
      // From twelve on only once the consent or opinion of the child is recorded (condition 16).
      const gehoord = maatregel.mening_kind_op !== null && tekst(maatregel.mening_kind_op) <= dag
      const onderTwaalf = laatsteDagOnder(12, geboren)
      if (gehoord || (onderTwaalf !== undefined && dag <= onderTwaalf))
        voeg(werk.zestien, gi.personen([tekst(maatregel.clientnr)]))
    }
  }
}

function reclassering({ rijen: { gi }, wie, dag, werk }: Vraag, dossier: Rij, toewijzing: Rij): void {
  for (const opdracht of gi.bij('jr_opdracht', 'dossiernr', dossier.dossiernr)) {
    if (opdracht.medewerkernr !== wie.medewerker) continue
    const eind = vroegste(opdracht.eind, dossier.gesloten, toewijzing.tot)
    const [client] = gi.bij('client', 'clientnr', opdracht.clientnr)
    if (client?.skn && op(dag, laatste(opdracht.begin, toewijzing.sinds), eind))
      voeg(werk.zeventien, gi.personen([tekst(opdracht.clientnr)]))
  }
}
