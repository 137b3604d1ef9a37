/**
 * SQL around the requester's own work `relatie` (relatie.ts). `$1` now, `$2` employee, `$3` organisation (OIN).
 * @module
 */
import { DAG } from '@gezinsbeeld/runtime'
import { PARTIJ } from '../loaders/sql.js'

/** Verdicts for the persons `$4`; no end when one of the reports has none. */
export const verdictSql = (relatie: string): string => `with eigen as (${relatie})
select persoon, case when bool_or(tot is null) then null else max(tot) end as tot
from eigen where persoon = any($4) group by persoon order by persoon`

/** Persons and families of the employee's own work. */
export const caseloadSql = (relatie: string): string => `with eigen as (${relatie})
select distinct persoon, gezinskenmerk from eigen order by 1, 2`

/** Everybody whom the report `$4` is about, when it is among the employee's own work. */
export const zoekOpMeldingSql = (relatie: string): string => `with eigen as (${relatie})
select distinct persoon from eigen where meldnr = $4 order by 1`

/** Persons of the employee's own work with this pseudonym `$4`, or this name `$5` and birth date `$6`. */
export const zoekSql = (relatie: string): string => `with eigen as (${relatie})
select distinct e.persoon
from eigen e join persoon p on p.persoonnr = e.persoonnr
where case when $4::text is not null then e.persoon = $4
  else lower(p.geslachtsnaam) = lower($5::text) and p.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Of the persons `$1` those whom Veilig Thuis keeps hidden. */
export const VERBORGEN = `
select distinct k.persoon_id as persoon from koppeling_persoon k join persoon p on p.persoonnr = k.lokaal
where k.persoon_id = any($1) and p.geheim order by 1`

/** A report is recent in the week of its receipt and the next: 14 days (docs/besluiten, emergency access). */
const RECENT_DAGEN = 14

/**
 * Whom the report `$4` names, when it is open and recent: whoever asks, of whatever organisation. Not who reported (H1).
 * `eigen`: it is assigned to the employee `$2` of `$3` who asks.
 */
export const CRISISMELDING = `
select distinct k.persoon_id as persoon, (m.medewerkernr = $2 and m.oin = $3) as eigen
from melding m
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.meldnr = $4 and m.datum_ontvangst between ${DAG} - ${RECENT_DAGEN} and ${DAG}
  and (m.gesloten_op is null or m.gesloten_op >= ${DAG})
order by 1`
