/** What the gateway asks, over a relation. @module */
import { DAG } from '@gezinsbeeld/runtime'

/**
 * Verdicts for persons out of a relation; no end when one of the rows has none.
 * @param personen the parameter with the persons
 */
export const verdictSql = (relatie: string, personen: '$2' | '$4'): string => `with relatie as (${relatie})
select persoon, case when bool_or(tot is null) then null else max(tot) end as tot, max(skn) as skn
from relatie where persoon = any(${personen}) group by persoon order by persoon`

/** Persons and families of the employee's own work. */
export const caseloadSql = (relatie: string): string => `with relatie as (${relatie})
select distinct persoon, gezinskenmerk from relatie order by 1, 2`

/** Persons of the employee's own work with this pseudonym `$4`, or this name `$5` and birth date `$6`. */
export const zoekSql = (relatie: string): string => `with relatie as (${relatie})
select distinct r.persoon
from relatie r join koppeling_persoon k on k.persoon_id = r.persoon join client c on c.clientnr = k.lokaal
where c.oin = $3 and case when $4::text is not null then r.persoon = $4
  else lower(c.geslachtsnaam) = lower($5::text) and c.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Of the persons `$2` those whom an institution keeps hidden: flagged, or placed in secret now or soon. */
export const VERBORGEN = `
select distinct k.persoon_id as persoon
from koppeling_persoon k join client c on c.clientnr = k.lokaal
where k.persoon_id = any($2) and (c.geheim or exists (
  select 1 from maatregel m join plaatsing p on p.maatregelnr = m.maatregelnr
  where m.clientnr = c.clientnr and p.geheim and (p.eind is null or p.eind >= ${DAG})))
order by 1`
