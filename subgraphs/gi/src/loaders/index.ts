import { type Db, manyLoader, type PersonLoader, personLoader } from '@gezinsbeeld/runtime'
import type { Bron } from '@gezinsbeeld/schema'
import type DataLoader from 'dataloader'
import type * as Rij from './rijen.js'
import * as sql from './sql.js'

/** Rows per person, for one table. */
export type PerPersoon<R extends Rij.Kop> = DataLoader<string, readonly R[]>

/** This request's loaders: one SQL statement per table for all released persons. */
export interface Loaders {
  readonly dossier: PerPersoon<Rij.DossierRij>
  readonly maatregel: PerPersoon<Rij.MaatregelRij>
  readonly machtiging: PerPersoon<Rij.MachtigingRij>
  /** Keyed on `persoonId`, or on `metGeheim` of it for whom a secret place is released too. */
  readonly plaatsing: PerPersoon<Rij.PlaatsingRij>
  readonly plan: PerPersoon<Rij.PlanRij>
  readonly veiligheidsplan: PerPersoon<Rij.VeiligheidsplanRij>
  readonly journaal: PerPersoon<Rij.JournaalRij>
  readonly verslag: PerPersoon<Rij.VerslagRij>
  readonly client: PersonLoader<Rij.ClientRij>
  /** Keyed on `persoonId` or on the pseudonym of the criminal chain. */
  readonly jrOpdracht: PerPersoon<Rij.JrRij>
}

const TEKEN = '!'

/** Key of the placements of a person, secret ones included. */
export const metGeheim = (persoonId: string): string => `${TEKEN}${persoonId}`

const zonderTeken = (sleutel: string) => (sleutel.startsWith(TEKEN) ? sleutel.slice(TEKEN.length) : sleutel)
const geheim = (sleutels: readonly string[]) => sleutels.filter((sleutel) => sleutel.startsWith(TEKEN)).map(zonderTeken)

/** Makes the loaders of one request; nothing is kept between requests, because rights differ. */
export function loaders(db: Db, vrijgegeven: (bron: Bron) => readonly string[]): Loaders {
  const per = <R extends Rij.Kop>(tabel: string, text: string): PerPersoon<R> =>
    manyLoader<R>(
      (personen) => db.rows<R>(tabel, text, [personen]),
      (rij) => rij.betrokkenen,
    )
  return {
    dossier: per('dossier', sql.DOSSIER),
    maatregel: per('maatregel', sql.MAATREGEL),
    machtiging: per('machtiging', sql.MACHTIGING),
    plaatsing: manyLoader<Rij.PlaatsingRij>(
      (sleutels) =>
        db.rows<Rij.PlaatsingRij>('plaatsing', sql.PLAATSING, [sleutels.map(zonderTeken), geheim(sleutels)]),
      (rij) => rij.betrokkenen.flatMap((persoon) => [persoon, metGeheim(persoon)]),
    ),
    plan: per('plan', sql.PLAN),
    veiligheidsplan: per('veiligheidsplan', sql.VEILIGHEIDSPLAN),
    journaal: per('journaal', sql.JOURNAAL),
    verslag: per('verslag', sql.VERSLAG),
    client: personLoader<Rij.ClientRij>(
      (personen) => db.rows('client', sql.CLIENT, [personen]),
      (rij) => rij.betrokkenen,
      vrijgegeven('GI'),
    ),
    jrOpdracht: manyLoader<Rij.JrRij>(
      (sleutels) =>
        db.rows<Rij.JrRij>('jr_opdracht', sql.JR_OPDRACHT, [
          sleutels.filter((sleutel) => !sleutel.startsWith('s-')),
          sleutels.filter((sleutel) => sleutel.startsWith('s-')),
        ]),
      (rij) => [...rij.betrokkenen, ...(rij.skn_id ? [rij.skn_id] : [])],
    ),
  }
}
