/**
 * SQL of the facts. `$1` now, `$2` employee, `$3` organisation (OIN). Dates are judged in Dutch local time: the last
 * day counts until 23:59 (H6).
 * @module
 */

const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`

/** Condition 1: everybody a report is about that is assigned to the employee and still open. */
export const EIGEN_MELDING = `
select k.persoon_id as persoon, ((m.gesloten_op + 1)::timestamp at time zone 'Europe/Amsterdam') as tot, m.gezinskenmerk
from melding m
join betrokkene b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.medewerkernr = $2 and m.oin = $3
  and m.datum_ontvangst <= ${DAG} and (m.gesloten_op is null or m.gesloten_op >= ${DAG})
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
from eigen e join koppeling_persoon k on k.persoon_id = e.persoon join persoon p on p.persoonnr = k.lokaal
where case when $4::text is not null then e.persoon = $4
  else lower(p.geslachtsnaam) = lower($5::text) and p.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Of the persons `$1` those whom Veilig Thuis keeps hidden. */
export const VERBORGEN = `
select distinct k.persoon_id as persoon from koppeling_persoon k join persoon p on p.persoonnr = k.lokaal
where k.persoon_id = any($1) and p.geheim order by 1`
