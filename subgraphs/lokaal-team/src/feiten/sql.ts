/**
 * SQL around the requester's own work `relatie` (relatie.ts), of families and of who is hidden. `$1` now, `$2` employee,
 * `$3` organisation (OIN).
 * @module
 */
import { DAG } from '@gezinsbeeld/runtime'

/** Verdicts for the persons `$4`; no end when one of the relations has none. */
export const verdictSql = (relatie: string): string => `with eigen as (${relatie})
select k.persoon_id as persoon, case when bool_or(e.tot is null) then null else max(e.tot) end as tot
from eigen e join koppeling_persoon k on k.lokaal = e.clientnr
where k.persoon_id = any($4) group by k.persoon_id order by k.persoon_id`

/** Persons and families of the employee's own work. */
export const caseloadSql = (relatie: string): string => `with eigen as (${relatie})
select distinct k.persoon_id as persoon, e.gezin_id
from eigen e join koppeling_persoon k on k.lokaal = e.clientnr order by 1, 2`

/** Persons of the employee's own work with this pseudonym `$4`, or this name `$5` and birth date `$6`. */
export const zoekSql = (relatie: string): string => `with eigen as (${relatie})
select distinct k.persoon_id as persoon
from eigen e join koppeling_persoon k on k.lokaal = e.clientnr join client c on c.clientnr = e.clientnr
where case when $4::text is not null then k.persoon_id = $4
  else lower(c.geslachtsnaam) = lower($5::text) and c.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Members of the families `$2`: who left is no longer of the family, who died still is. */
export const LEDEN = `
select l.gezin_id, array_agg(distinct k.persoon_id order by k.persoon_id) as personen
from gezinslid l
join ingeschrevene i on i.anummer = l.anummer
join koppeling_persoon k on k.lokaal = l.anummer
where l.gezin_id = any($2)
  and (l.datum_einde is null or l.datum_einde >= ${DAG} or i.overlijdensdatum is not null)
group by l.gezin_id`

/**
 * Everybody in a family that one of the persons `$2` belongs to now, by the key of the register or of a team. As in
 * {@link LEDEN} who left is no longer of the family. `lid` is not materialized: it is everybody in the register, of whom a handful
 * is looked for.
 */
export const GEZINSLEDEN = `
with mens as (
  select k.lokaal from koppeling_persoon k where k.persoon_id = any($2)
  union
  select c.anummer from koppeling_persoon k join client c on c.clientnr = k.lokaal where k.persoon_id = any($2)),
lid as not materialized (
  select l.gezin_id, l.anummer from gezinslid l join ingeschrevene i on i.anummer = l.anummer
  where l.datum_einde is null or l.datum_einde >= ${DAG} or i.overlijdensdatum is not null),
gesloten as (
  select lokaal as anummer from mens
  union
  select lid.anummer from lid where lid.gezin_id in (select x.gezin_id from lid x join mens on mens.lokaal = x.anummer))
select distinct k.persoon_id as persoon
from gesloten g
left join client c on c.anummer = g.anummer
join koppeling_persoon k on k.lokaal in (g.anummer, c.clientnr)
union
select unnest($2::text[])
order by 1`

/**
 * Of the persons `$2` those whom a team keeps hidden, or who stay in a shelter. The flag is on the person: it also
 * holds for the resident that the client is, when the two have different keys.
 */
export const VERBORGEN = `
with gevraagd as (
  select k.persoon_id, c.clientnr, c.afscherming
  from koppeling_persoon k join client c on c.clientnr = k.lokaal where k.persoon_id = any($2)
  union
  select k.persoon_id, c.clientnr, c.afscherming
  from koppeling_persoon k join client c on c.anummer = k.lokaal where k.persoon_id = any($2))
select distinct q.persoon_id as persoon from gevraagd q
where q.afscherming = 'V' or exists (
  select from opvang_client oc join opvangplaats o on o.opvangnr = oc.opvangnr
  where oc.clientnr = q.clientnr and (o.eind is null or o.eind >= ${DAG}))
order by 1`
