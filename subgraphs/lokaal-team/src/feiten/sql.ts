/**
 * SQL of the facts. `$1` now, `$2` employee, `$3` organisation (OIN). Dates are judged in Dutch local time: the last
 * day counts until 23:59 (H6).
 * @module
 */

const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`

/** Clients of active files that are assigned to the employee, with the last day on which that holds. */
const EIGEN_CASUS = `
select cc.clientnr, c.gezin_id, ((least(c.gesloten, cm.tot) + 1)::timestamp at time zone 'Europe/Amsterdam') as tot
from casus_medewerker cm
join casus c on c.casusnr = cm.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
join casus_client cc on cc.casusnr = c.casusnr
where cm.medewerkernr = $2 and g.oin = $3
  and c.geopend <= ${DAG} and (c.gesloten is null or c.gesloten >= ${DAG})
  and (c.status <> 'AFGESLOTEN' or c.gesloten is not null)
  and cm.sinds <= ${DAG} and (cm.tot is null or cm.tot >= ${DAG})`

/** Clients of open requests that the employee of the access desk handles. */
const OPEN_AANVRAAG = `
select a.clientnr, c.gezin_id, a.besluit_op as tot
from aanvraag a
join casus c on c.casusnr = a.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
where a.medewerkernr = $2 and g.oin = $3
  and a.ontvangen_op <= $1::timestamptz and (a.besluit_op is null or a.besluit_op > $1::timestamptz)`

/** Which relation a role of the local team must have (domain part C); a role that is not listed has none. */
export const RELATIE: ReadonlyMap<string, string> = new Map([
  ['LT_VAST_GEZICHT', EIGEN_CASUS],
  ['LT_TOEGANG', OPEN_AANVRAAG],
])

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
