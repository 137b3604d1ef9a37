import type { Row } from '@gezinsbeeld/runtime'
import type { tables } from '../tables/index.js'
import type { Kop } from './kop.js'

type R<T extends keyof typeof tables> = Row<(typeof tables)[T]>

/** A file, with the names of its municipality and its steady professionals. */
export type CasusRij = Kop & R<'casus'> & { readonly gemeente: string; readonly teamnaam: string }
/** An assignment with the employee's own columns. */
export type VastGezichtRij = Kop &
  R<'casus_medewerker'> &
  Pick<R<'medewerker'>, 'naam' | 'functie' | 'skj_nummer' | 'telefoon'>
export type UitspraakRij = R<'onderzoek_uitspraak'>
export type OnderzoekRij = Kop & R<'eerste_onderzoek'> & { readonly uitspraken: readonly UitspraakRij[] }
export type DoelRij = R<'gezinsplan_doel'>
export type ActieRij = R<'gezinsplan_actie'>
export type PlanRij = Kop &
  R<'gezinsplan'> & {
    readonly doelen: readonly DoelRij[]
    readonly acties: readonly ActieRij[]
    readonly opgesteld_met: readonly string[]
    readonly ondertekend_door: readonly string[]
  }
export type NetwerkRij = Kop & R<'netwerkpersoon'>
export type BeraadRij = Kop & R<'netwerkberaad'>
export type JournaalRij = Kop & R<'journaal'>
export type VoorzieningRij = Kop & R<'voorziening'>
export type BestaansRij = Kop & R<'bestaanszekerheid'>
export type SchuldhulpRij = Kop & R<'schuldhulptraject'>
export type ToestemmingRij = Kop &
  R<'toestemming'> & {
    readonly gevers: readonly string[]
    readonly namens: readonly string[]
    readonly medetekenaars: readonly string[]
  }
export type OpvangRij = Kop & R<'opvangplaats'>
export type ClientRij = Kop & R<'client'>

export type LidRij = Kop & R<'gezinslid'>
export type HuishoudenRij = Kop & R<'huishouden'>
export type GezagRij = Kop & R<'gezagsverhouding'> & { readonly kind: string; readonly drager: string | null }
export type IngeschreveneRij = Kop & R<'ingeschrevene'>
