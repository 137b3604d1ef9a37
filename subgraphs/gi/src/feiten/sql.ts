/**
 * SQL of the facts. `$1` now, `$2` employee, `$3` organisation (OIN). Dates are judged in Dutch local time: the last
 * day counts until 23:59 (H6).
 * @module
 */

const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`
const EINDE = (dag: string) => `((${dag} + 1)::timestamp at time zone 'Europe/Amsterdam')`

/** Days that a closed file stays open to its employee for wrapping up (S2). */
const AFRONDING = 30

/** Files assigned to the employee: open, or closed less than thirty days ago. */
const EIGEN_DOSSIER = (taak: string) => `
select d.dossiernr, d.gezinskenmerk, least(d.gesloten + ${AFRONDING}, dm.tot) as laatste
from dossier d join dossier_medewerker dm on dm.dossiernr = d.dossiernr
where dm.medewerkernr = $2 and d.oin = $3 and dm.taak = '${taak}'
  and d.geopend <= ${DAG} and (d.gesloten is null or d.gesloten + ${AFRONDING} >= ${DAG})
  and dm.sinds <= ${DAG} and (dm.tot is null or dm.tot >= ${DAG})
  and d.laatste_wijziging + interval '20 years' >= ${DAG}`

/** Condition 1: everybody named in the employee's own active files, as to the task of the role. */
export const eigenDossier = (taak: string): string => `with dossiers as (${EIGEN_DOSSIER(taak)})
select k.persoon_id as persoon, ${EINDE('e.laatste')} as tot, e.gezinskenmerk, null::text as skn
from dossiers e
join dossier_client dc on dc.dossiernr = e.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr`

/** Measures of the employee's children that run today; a prolongation counts from the day of its ruling. */
const LOPEND = (typen: readonly string[]) => `
select m.maatregelnr, m.dossiernr, m.clientnr, m.mening_kind_op, laatste.dag as laatste
from maatregel m
join dossier d on d.dossiernr = m.dossiernr
join dossier_medewerker dm on dm.dossiernr = d.dossiernr
cross join lateral (
  select least(m.overgedragen_op, greatest(m.eind,
    (select max(v.eind) from verlenging v where v.maatregelnr = m.maatregelnr and v.datum_uitspraak <= ${DAG}))) as dag
) laatste
where dm.medewerkernr = $2 and d.oin = $3 and dm.taak = 'JB' and m.type = any('{${typen.join(',')}}')
  and m.begin <= ${DAG} and laatste.dag >= ${DAG}
  and dm.sinds <= ${DAG} and (dm.tot is null or dm.tot >= ${DAG})`

/** Roles of those who have authority over or take care of the child (condition 2). */
const ZORG = `('112', '191', '211', '212', '213')`

/** Condition 2: the child with a running (provisional) OTS, and its holders of authority and caregivers in that file. */
export const LOPENDE_OTS = `with ots as (${LOPEND(['11', '12'])})
select k.persoon_id as persoon, ${EINDE('o.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from ots o
join dossier_client dc on dc.dossiernr = o.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where dc.clientnr = o.clientnr or dc.jzr_rol in ${ZORG}`

/** Condition 16: the child under running guardianship; from twelve on only when its opinion was recorded. */
export const LOPENDE_VOOGDIJ = `with voogdij as (${LOPEND(['21', '22', '23'])})
select k.persoon_id as persoon, ${EINDE('v.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from voogdij v
join client c on c.clientnr = v.clientnr
join koppeling_persoon k on k.lokaal = c.clientnr
where v.mening_kind_op <= ${DAG}
  or c.geboortedatum > to_char(${DAG} - interval '12 years', 'YYYYMMDD')`

/** Condition 17: youth probation that runs and is assigned to the employee. */
export const LOPENDE_JR = `
select k.persoon_id as persoon, ${EINDE('j.eind')} as tot, d.gezinskenmerk, k.skn_id as skn
from jr_opdracht j
join dossier d on d.dossiernr = j.dossiernr
join koppeling_persoon k on k.lokaal = j.clientnr
where j.medewerkernr = $2 and d.oin = $3 and j.begin <= ${DAG} and (j.eind is null or j.eind >= ${DAG})`

/** Verdicts for the persons `$4`; no end when one of the relations has none. */
export const verdictSql = (relatie: string): string => `with relatie as (${relatie})
select persoon, case when bool_or(tot is null) then null else max(tot) end as tot, max(skn) as skn
from relatie where persoon = any($4) group by persoon order by persoon`

/** Persons and families of the employee's own work. */
export const caseloadSql = (relatie: string): string => `with relatie as (${relatie})
select distinct persoon, gezinskenmerk from relatie order by 1, 2`

/** Persons of the employee's own work with this pseudonym `$4`, or this name `$5` and birth date `$6`. */
export const zoekSql = (relatie: string): string => `with relatie as (${relatie})
select distinct r.persoon
from relatie r join koppeling_persoon k on k.persoon_id = r.persoon join client c on c.clientnr = k.lokaal
where case when $4::text is not null then r.persoon = $4
  else lower(c.geslachtsnaam) = lower($5::text) and c.geboortedatum::text = $6::text end
order by 1 limit 6`

/** Of the persons `$2` those whom the institution keeps hidden: flagged, or in a secret place today. */
export const VERBORGEN = `
select distinct k.persoon_id as persoon
from koppeling_persoon k join client c on c.clientnr = k.lokaal
where k.persoon_id = any($2) and (c.geheim or exists (
  select 1 from maatregel m join plaatsing p on p.maatregelnr = m.maatregelnr
  where m.clientnr = c.clientnr and p.geheim and (p.eind is null or p.eind >= ${DAG})))
order by 1`
