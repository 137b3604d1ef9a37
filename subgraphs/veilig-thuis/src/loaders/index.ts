import { type Db, manyLoader, type PersonLoader, personLoader } from '@gezinsbeeld/runtime'
import type { Bron } from '@gezinsbeeld/schema'
import type DataLoader from 'dataloader'
import type * as Rij from './rijen.js'
import * as sql from './sql.js'

/** Rows per person, for one table. */
export type PerPersoon<R extends Rij.Kop> = DataLoader<string, readonly R[]>

/** This request's loaders: one SQL statement per table for all released persons. */
export interface Loaders {
  readonly melding: PerPersoon<Rij.MeldingRij>
  readonly onderzoek: PerPersoon<Rij.OnderzoekRij>
  readonly voorwaarde: PerPersoon<Rij.VoorwaardeRij>
  readonly monitoring: PerPersoon<Rij.MonitoringRij>
  readonly overdracht: PerPersoon<Rij.OverdrachtRij>
  readonly persoon: PersonLoader<Rij.PersoonRij>
}

/** Makes the loaders of one request; nothing is kept between requests, because rights differ. */
export function loaders(db: Db, vrijgegeven: (bron: Bron) => readonly string[]): Loaders {
  const per = <R extends Rij.Kop>(tabel: string, text: string): PerPersoon<R> =>
    manyLoader<R>(
      (personen) => db.rows<R>(tabel, text, [personen]),
      (rij) => rij.betrokkenen,
    )
  return {
    melding: per('melding', sql.MELDING),
    onderzoek: per('onderzoek', sql.ONDERZOEK),
    voorwaarde: per('voorwaarde', sql.VOORWAARDE),
    monitoring: per('monitoring', sql.MONITORING),
    overdracht: per('overdracht', sql.OVERDRACHT),
    persoon: personLoader<Rij.PersoonRij>(
      (personen) => db.rows('persoon', sql.PERSOON, [personen]),
      (rij) => rij.betrokkenen,
      vrijgegeven('VT'),
    ),
  }
}
