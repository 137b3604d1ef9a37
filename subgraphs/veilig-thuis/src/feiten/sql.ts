/**
 * SQL of the facts. `$1` now, `$2` employee, `$3` organisation (OIN). Dates are judged in Dutch local time: the last
 * day counts until 23:59 (H6).
 * @module
 */
import { PARTIJ } from '../loaders/sql.js'

const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`

// The work on a report is the report itself, its investigations, and a contact that is planned and has no outcome yet.
// `eind` is the last day of one of these; empty while it is not known.
const WERK = `
select meldnr, gesloten_op as eind from melding
union all
select meldnr, afronding from onderzoek
union all
select meldnr, null::date from monitoring where uitkomst is null`

/** Condition 1: everybody a report is about that is assigned to the employee and on which work is still open. */
const EIGEN_MELDING = `
select b.persoonnr, k.persoon_id as persoon, m.gezinskenmerk, ((w.eind + 1)::timestamp at time zone 'Europe/Amsterdam') as tot
from melding m
join (${WERK}) w on w.meldnr = m.meldnr
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.medewerkernr = $2 and m.oin = $3
  and m.datum_ontvangst <= ${DAG} and (w.eind is null or w.eind >= ${DAG})
  and m.laatste_wijziging + interval '20 years' >= ${DAG}`

/** Verdicts for the persons `$4`; no end when one of the reports has none. */
export const VERDICT = `with eigen as (${EIGEN_MELDING})
select persoon, case when bool_or(tot is null) then null else max(tot) end as tot
from eigen where persoon = any($4) group by persoon order by persoon`

/** Persons and families of the employee's own work. */
export const CASELOAD = `with eigen as (${EIGEN_MELDING})
select distinct persoon, gezinskenmerk from eigen order by 1, 2`

/** Persons of the employee's own work with this pseudonym `$4`, or this name `$5` and birth date `$6`. */
export const ZOEK = `with eigen as (${EIGEN_MELDING})
select distinct e.persoon
from eigen e join persoon p on p.persoonnr = e.persoonnr
where case when $4::text is not null then e.persoon = $4
  else lower(p.geslachtsnaam) = lower($5::text) and p.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Of the persons `$1` those whom Veilig Thuis keeps hidden. */
export const VERBORGEN = `
select distinct k.persoon_id as persoon from koppeling_persoon k join persoon p on p.persoonnr = k.lokaal
where k.persoon_id = any($1) and p.geheim order by 1`
