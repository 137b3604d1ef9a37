import { type GiRows, tables } from '@gezinsbeeld/gi'
import type { Gezin, GiZaak, WriterContext } from '../model.js'
import { medewerkerIds, ORGANISATIES, type Organisatie } from '../organisaties.js'
import { clientnr, clientRij } from './gi/client.js'
import { type Rijen, schrijfMaatregel } from './gi/maatregel.js'
import { journaal, plannen } from './gi/stukken.js'
import type { Writer } from './writer.js'

/** Rows of one family at its institution, when it has a file. */
export function writeGi(gezin: Gezin, context: WriterContext): Partial<GiRows> {
  if (!gezin.gi) return {}
  const { organisatie, zaken } = gezin.gi
  const rijen = Object.fromEntries(Object.keys(tables).map((tabel) => [tabel, []])) as unknown as Rijen
  const genoemd = zaken.flatMap(personenVan)
  for (const lid of gezin.leden) {
    if (genoemd.includes(lid.persoon.nr)) rijen.client.push(clientRij(lid, organisatie, gezin, context))
  }
  for (const zaak of zaken) schrijfZaak(zaak, organisatie, gezin, context, rijen)
  return rijen
}

const personenVan = ({ betrokkenen, maatregelen, jeugdreclassering }: GiZaak): number[] => [
  ...betrokkenen.map(({ persoon }) => persoon),
  ...maatregelen.map(({ kind }) => kind),
  ...jeugdreclassering.map(({ kind }) => kind),
]

function schrijfZaak(zaak: GiZaak, oin: string, gezin: Gezin, context: WriterContext, rijen: Rijen): void {
  const dossiernr = `D-${context.serial('gi_dossier')}`
  const { geopend, gesloten, laatsteWijziging } = zaak
  rijen.dossier.push({
    dossiernr,
    oin,
    gezinskenmerk: gezin.gezinId,
    geopend,
    gesloten,
    laatste_wijziging: laatsteWijziging,
  })
  const bekend = new Map(gezin.leden.map((lid) => [lid.persoon.nr, lid]))
  for (const nr of new Set(personenVan(zaak))) {
    const rol = zaak.betrokkenen.find(({ persoon }) => persoon === nr)?.jzrRol ?? bekend.get(nr)?.jzrRol
    if (rol) rijen.dossier_client.push({ dossiernr, clientnr: clientnr(oin, nr), jzr_rol: rol })
  }
  const taak = (medewerkernr: string, soort: string) => ({
    dossiernr,
    medewerkernr,
    taak: soort,
    sinds: geopend,
    tot: null,
  })
  if (zaak.maatregelen.length > 0 || zaak.jeugdreclassering.length === 0) {
    rijen.dossier_medewerker.push(taak(zaak.jeugdbeschermer, 'JB'))
  }
  for (const medewerkernr of new Set(zaak.jeugdreclassering.map(({ jeugdreclasseerder }) => jeugdreclasseerder))) {
    rijen.dossier_medewerker.push(taak(medewerkernr, 'JR'))
  }
  for (const m of zaak.maatregelen) schrijfMaatregel(m, dossiernr, clientnr(oin, m.kind), context, rijen)
  schrijfJr(zaak, dossiernr, oin, context, rijen)
  schrijfStukken(zaak, dossiernr, oin, context, rijen)
}

function schrijfJr(zaak: GiZaak, dossiernr: string, oin: string, context: WriterContext, rijen: Rijen): void {
  for (const jr of zaak.jeugdreclassering) {
    rijen.jr_opdracht.push({
      opdrachtnr: `J-${context.serial('gi_jr')}`,
      dossiernr,
      clientnr: clientnr(oin, jr.kind),
      type: jr.type,
      parketnummer: jr.parketnummer,
      begin: jr.begin,
      eind: jr.eind,
      reden_einde: null,
      voorwaarden: ['meldplicht (voorbeeld)'],
      interventie: null,
      medewerkernr: jr.jeugdreclasseerder,
    })
  }
}

function schrijfStukken(zaak: GiZaak, dossiernr: string, oin: string, context: WriterContext, rijen: Rijen): void {
  for (const kind of new Set(zaak.maatregelen.map((m) => m.kind))) {
    const stukken = plannen(dossiernr, clientnr(oin, kind), zaak.geopend, context)
    rijen.plan.push(stukken.plan)
    rijen.veiligheidsplan.push(stukken.veiligheidsplan)
    rijen.verslag.push(stukken.verslag)
    rijen.uitspraak.push(...stukken.uitspraken)
  }
  rijen.journaal.push(...journaal(dossiernr, zaak, context))
}

/** The institutions and their employees, once per world. */
export function writeGiBasis(): Partial<GiRows> {
  const instellingen = ORGANISATIES.filter(({ bron }) => bron === 'GI')
  return {
    organisatie: instellingen.map(({ oin, naam }) => ({ oin, naam, sysda: `AST9${oin.slice(-2)}` })),
    medewerker: instellingen.flatMap(medewerkers),
  }
}

const medewerkers = (organisatie: Organisatie): GiRows['medewerker'] =>
  medewerkerIds(organisatie).map((medewerkernr) => ({
    medewerkernr,
    oin: organisatie.oin,
    naam: `Medewerker Verzonnen-${medewerkernr.toUpperCase()}`,
    skj_nummer: null,
    team: 'Team Voorbeeld',
    telefoon: null,
  }))

/** The institutions, for the generator. */
export const gi: Writer = { naam: 'gi', tabellen: tables, basis: writeGiBasis, gezin: writeGi }
