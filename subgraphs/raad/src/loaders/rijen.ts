/** Rows as the statements of the loaders return them. @module */
import type { Dossierdagen, Row } from '@gezinsbeeld/runtime'
import type { tables } from '../tables/index.js'
import type { Kop } from './kop.js'

type Tabel<T extends keyof typeof tables> = Row<(typeof tables)[T]>

/** A statement in a report; `personen` are those whom `over` names. */
export interface UitspraakRij extends Omit<Tabel<'rekest_grond'>, 'rekestnr'> {
  /** Number of the record that holds it. */
  readonly stuk: string
  /** Absent in a table that has one part only. */
  readonly onderdeel?: string
  readonly personen: readonly string[]
}

export interface Behandeling {
  readonly functie: string
  readonly naam: string
}

export interface ZaakRij extends Kop, Tabel<'zaak'> {
  readonly kinderen: readonly string[]
  /** Who handles the case, oldest first. */
  readonly behandelaars: readonly Behandeling[]
}

export interface Gezaghebbende {
  readonly persoon_id: string
  readonly naam: string | null
  readonly contact: string | null
  readonly geinformeerd: boolean | null
  readonly reden_niet_geinformeerd: string | null
}

export interface VtoRij extends Kop, Tabel<'vto'> {
  readonly kinderen: readonly string[]
  readonly gezaghebbenden: readonly Gezaghebbende[]
  readonly moeder: { readonly persoon_id: string; readonly naam: string | null } | null
}

export interface RekestKind {
  readonly persoon_id: string
  readonly besproken_met_kind: boolean | null
  readonly reactie_kind: string | null
}

export interface RekestRij extends Kop, Tabel<'rekest'> {
  readonly kinderen: readonly RekestKind[]
}

export interface SpoedRij extends Kop, Tabel<'spoedrekest'> {
  /** Outcome of the investigation it belongs to. */
  readonly zaak_uitkomst: string | null
}

export type ToetsRij = Kop & Tabel<'toets'>

/** A record of the criminal chain; found under the SKN pseudonym, or under the person when the Raad joins both. */
export interface StrafKop {
  readonly sleutel: string
  readonly volgorde: string
  readonly organisatie: string
  /** Number of the file: of the case, or of the order. */
  readonly dossier: string
  readonly dossiers: readonly Dossierdagen[]
  readonly persoon_id: string
  readonly skn_id: string
  readonly skn: string
}

export type StrafonderzoekRij = StrafKop & Tabel<'strafonderzoek'>

export type JrRij = StrafKop & Tabel<'jr_opdracht'>

export interface PersoonRij extends Tabel<'persoon'> {
  readonly persoon_id: string
  readonly organisatie: string
  /** Whether the Raad knows this person otherwise than through a criminal case. */
  readonly civiel: boolean
  /** The days of every file that the person is in; those of the criminal chain apart. */
  readonly dossiers: readonly Dossierdagen[]
  readonly straf_dossiers: readonly Dossierdagen[]
}

export interface AdresRij extends Tabel<'adres'> {
  readonly persoon_id: string
}

export type InformantRij = Tabel<'informant'>

export interface KindgesprekRij extends Tabel<'kindgesprek'> {
  readonly persoon_id: string
}

export interface ReactieRij extends Tabel<'reactie_ouder'> {
  readonly persoon_id: string
}
