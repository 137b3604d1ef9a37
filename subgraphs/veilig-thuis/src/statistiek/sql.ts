/** SQL of the counts. `$1` first and `$2` last day of the month. @module */
import { PARTIJ } from '../loaders/sql.js'

/**
 * Reports of which the safety assessment ended in the month, once per nature; one without any counts under none. Lead
 * time: days from receipt to the end of the assessment.
 */
export const AFGEROND = `with afgerond as (
  select meldnr, aard, triage_uitkomst as uitkomst, triage_afgerond - datum_ontvangst as dagen
  from melding where triage_afgerond between $1::date and $2::date
), per_aard as (
  select a.meldnr, x.aard, a.uitkomst, a.dagen from afgerond a
  cross join lateral (
    select distinct unnest(case when cardinality(a.aard) = 0 then array[null]::text[] else a.aard end) as aard) x
), wie as (
  select p.aard, p.uitkomst, count(distinct k.persoon_id)::int as personen
  from per_aard p
  join ${PARTIJ} b on b.meldnr = p.meldnr
  join koppeling_persoon k on k.lokaal = b.persoonnr
  group by p.aard, p.uitkomst
)
select p.aard, p.uitkomst, count(*)::int as aantal, coalesce(max(w.personen), 0) as personen,
  percentile_cont(0.5) within group (order by p.dagen) as mediaan
from per_aard p
left join wie w on w.aard is not distinct from p.aard and w.uitkomst is not distinct from p.uitkomst
group by p.aard, p.uitkomst`

/**
 * Everybody a report is about that was worked on in the month: the report open, an investigation running or a contact
 * to follow the safety held. Reporters and informants are nobody here (H1).
 */
export const BEKEND = `
select distinct k.persoon_id as persoon
from melding m
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.laatste_wijziging + interval '20 years' >= $2::date and (
  (m.datum_ontvangst <= $2::date and (m.gesloten_op is null or m.gesloten_op >= $1::date))
  or exists (select from onderzoek o where o.meldnr = m.meldnr
    and o.start <= $2::date and (o.afronding is null or o.afronding >= $1::date))
  or exists (select from monitoring t where t.meldnr = m.meldnr and t.datum between $1::date and $2::date))`
