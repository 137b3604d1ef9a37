import type { Alarm } from './regels.js'

/** One emergency access as the table holds it. */
export interface Rij {
  readonly id: string
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly handelt_namens: string | null
  readonly gezin: string
  readonly personen: readonly string[]
  readonly crisismelding: string
  readonly geverifieerd: boolean
  readonly eigen_melding: boolean
  readonly ter_plaatse: boolean
  readonly reden: string
  readonly trace_id: string
  readonly geopend_op: Date
  readonly tot: Date
  readonly versie: number
  readonly verlengd_op: Date | null
  readonly gesloten_op: Date | null
  readonly toets_uiterlijk: Date
  readonly informeren_uiterlijk: string
  readonly toetsen: readonly Toets[]
  readonly alarmen: readonly Alarm[]
  readonly bezorgd: readonly string[]
}

/** A review of one emergency access. */
export interface Toets {
  readonly soort: ToetsSoort
  readonly medewerker: string
  readonly oordeel: Oordeel
  /** ISO instant. */
  readonly op: string
}

/** The two pairs of eyes. */
export type ToetsSoort = 'LEIDINGGEVENDE' | 'PRIVACY'
export type Oordeel = 'TERECHT' | 'ONTERECHT'

/** Columns of a {@link Rij}; `n` is the table. */
export const KOLOMMEN = `n.*, n.informeren_uiterlijk::text as informeren_uiterlijk,
  array(select a.soort from noodtoegang_alarm a where a.noodtoegang = n.id order by 1) as alarmen,
  array(select b.subgraph from noodtoegang_bericht b
        where b.noodtoegang = n.id and b.versie = n.versie and b.bezorgd_op is not null order by 1) as bezorgd,
  (select coalesce(json_agg(json_build_object('soort', t.soort, 'medewerker', t.medewerker, 'oordeel', t.oordeel,
     'op', to_char(t.getoetst_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by t.soort), '[]'::json)
   from noodtoegang_toets t where t.noodtoegang = n.id) as toetsen`

/** How it stands: a closed one ended when somebody closed it, a lapsed one by itself. */
export function standVan({ tot, gesloten_op }: Pick<Rij, 'tot' | 'gesloten_op'>, nu: number) {
  if (gesloten_op) return 'GESLOTEN'
  return nu < tot.getTime() ? 'OPEN' : 'VERLOPEN'
}
