import type { Gezin, Register, WriterContext } from '../model.js'
import type { Rijen } from './writer.js'

/** How one agency numbers what the registers refer to. */
interface Nummers {
  readonly bron: Register['bron']
  persoon(nr: number): string
  /** Whether the agency has the person in its own administration: a register names nobody else. */
  kent(nr: number): boolean
  /** Latest file of the family at this agency. */
  readonly dossier: string | undefined
}

/** Conflicts, complaints and reviews that an agency registered about a family. */
export function registers(
  { registers: alle }: Gezin,
  { serial }: WriterContext,
  { bron, persoon, kent, dossier }: Nummers,
) {
  const van = alle.filter((register) => register.bron === bron)
  const rijen = {
    belang: van.flatMap(({ belangen }) =>
      belangen
        .filter(({ persoon: nr }) => kent(nr))
        .map(({ medewerker, persoon: nr, aard, vanaf }) => ({
          belangnr: `B-${serial(`${bron}_belang`)}`,
          medewerkernr: medewerker,
          persoonnr: persoon(nr),
          aard,
          vanaf,
          tot: null,
        })),
    ),
    klacht: van.flatMap(({ klachten }) =>
      klachten.map(({ medewerker, klager, ingediendOp }) => ({
        klachtnr: `K-${serial(`${bron}_klacht`)}`,
        medewerkernr: medewerker,
        persoonnr: persoon(klager),
        dossiernr: dossier ?? '',
        ingediend_op: ingediendOp,
        oordeel_op: null,
      })),
    ),
    toetsingsopdracht: van.flatMap(({ toetsingen }) =>
      toetsingen.map(({ medewerker, gegevenOp }) => ({
        opdrachtnr: `TO-${serial(`${bron}_toetsing`)}`,
        medewerkernr: medewerker,
        dossiernr: dossier ?? '',
        gegeven_op: gegevenOp,
        voltooid_op: null,
      })),
    ),
    vernietigingsverzoek: van.flatMap(({ vernietigingen }) =>
      vernietigingen.map(({ ontvangenOp, afgewezenOp }) => ({
        verzoeknr: `VN-${serial(`${bron}_vernietiging`)}`,
        dossiernr: dossier ?? '',
        ontvangen_op: ontvangenOp,
        afgehandeld_op: afgewezenOp,
        uitkomst: afgewezenOp === null ? null : 'AFGEWEZEN',
      })),
    ),
  }
  const overDossier = [rijen.klacht, rijen.toetsingsopdracht, rijen.vernietigingsverzoek]
  if (dossier === undefined && overDossier.some((van) => van.length > 0)) {
    throw new RangeError(`a complaint, review or request at ${bron} about a family without a file`)
  }
  return rijen satisfies Rijen
}
