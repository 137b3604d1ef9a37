/**
 * SQL of the facts. `$1` now, `$2` employee, `$3` organisation (OIN). Dates are judged in Dutch local time: the last
 * day counts until 23:59 (H6).
 * @module
 */

/** Kind of file: youth protection or youth probation. */
export type Soort = 'JB' | 'JR'

const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`
const EINDE = (dag: string) => `((${dag} + 1)::timestamp at time zone 'Europe/Amsterdam')`

/** Days that a closed file stays open to its employee for wrapping up (S2). */
const AFRONDING = 30

/** Last day of the retention term of a file (Jw 7.3.8 lid 3). */
const BEWAARD = `(d.laatste_wijziging + interval '20 years')::date`

// An unknown day or month counts as the first, so that an age is reached too early rather than too late; without a
// year there is no age. Counting on from the first of the month accepts any eight digits.
const GEBOREN = `(case when left(c.geboortedatum, 4) between '1800' and '2200' then
  make_date(left(c.geboortedatum, 4)::int, least(greatest(substr(c.geboortedatum, 5, 2)::int, 1), 12), 1)
  + greatest(substr(c.geboortedatum, 7, 2)::int, 1) - 1 end)`
/** Last day before client `c` reaches an age; null when the year of birth is not known. */
export const LAATSTE_DAG_ONDER = (jaren: number) => `((${GEBOREN} + interval '${jaren} years')::date - 1)`

/** Condition 1: everybody named in files of this kind that are assigned to the employee, also while wrapping up. */
export const EIGEN_DOSSIER = (soort: Soort): string => `with dossiers as (
  select d.dossiernr, d.gezinskenmerk, least(d.gesloten + ${AFRONDING}, dm.tot, ${BEWAARD}) as laatste
  from dossier d join dossier_medewerker dm on dm.dossiernr = d.dossiernr
  where dm.medewerkernr = $2 and d.oin = $3 and d.soort = '${soort}' and d.geopend <= ${DAG} and dm.sinds <= ${DAG}
)
select k.persoon_id as persoon, ${EINDE('e.laatste')} as tot, e.gezinskenmerk, null::text as skn
from dossiers e
join dossier_client dc on dc.dossiernr = e.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where e.laatste >= ${DAG}`

// Last day by ruling. Prolongations count from the day of their ruling; of a measure that has ended only those that
// were pronounced after the end.
export const UITGESPROKEN = `greatest(m.eind, (
    select max(v.eind) from verlenging v
    where v.maatregelnr = m.maatregelnr and v.datum_uitspraak <= ${DAG}
      and (m.reden_einde is null or v.datum_uitspraak > m.eind)))`

/** Measures that run today for the employee's children; none outlasts the eighteenth birthday (BW 1:233, S8). */
const LOPEND = (typen: readonly string[]) => `
select m.maatregelnr, m.dossiernr, m.clientnr, m.mening_kind_op, ${LAATSTE_DAG_ONDER(12)} as onder_twaalf, l.laatste
from maatregel m
join client c on c.clientnr = m.clientnr
join dossier d on d.dossiernr = m.dossiernr
join dossier_medewerker dm on dm.dossiernr = d.dossiernr
cross join lateral (
  select least(${UITGESPROKEN}, m.overgedragen_op, d.gesloten, dm.tot, ${LAATSTE_DAG_ONDER(18)}) as laatste
) l
where dm.medewerkernr = $2 and d.oin = $3 and d.soort = 'JB' and m.type = any('{${typen.join(',')}}')
  and greatest(m.begin, m.overgenomen_op, dm.sinds) <= ${DAG} and l.laatste >= ${DAG}`

/** Roles of those who have authority over or take care of the child (condition 2). */
const ZORG = `('112', '191', '211', '212', '213')`

/** Condition 2: the child with a running (provisional) OTS, and its holders of authority and caregivers in that file. */
export const LOPENDE_OTS = `with ots as (${LOPEND(['11', '12'])})
select k.persoon_id as persoon, ${EINDE('o.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from ots o
join dossier_client dc on dc.dossiernr = o.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where dc.clientnr = o.clientnr or dc.jzr_rol in ${ZORG}`

/** Condition 16: the child under running guardianship; from twelve on only once its consent or opinion is recorded. */
export const LOPENDE_VOOGDIJ = `with voogdij as (${LOPEND(['21', '22', '23'])}), gehoord as (
  select v.clientnr, case when v.mening_kind_op <= ${DAG} then v.laatste
    else least(v.laatste, coalesce(v.onder_twaalf, '-infinity'::date)) end as laatste
  from voogdij v
)
select k.persoon_id as persoon, ${EINDE('g.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from gehoord g join koppeling_persoon k on k.lokaal = g.clientnr
where g.laatste >= ${DAG}`

/**
 * Condition 17: youth probation that runs, in an open file that is assigned to the employee; joined on the SKN or not
 * at all (H4).
 */
export const LOPENDE_JR = `
select k.persoon_id as persoon, ${EINDE('l.laatste')} as tot, d.gezinskenmerk, k.skn_id as skn
from jr_opdracht j
join dossier d on d.dossiernr = j.dossiernr
join dossier_medewerker dm on dm.dossiernr = d.dossiernr and dm.medewerkernr = j.medewerkernr
join koppeling_persoon k on k.lokaal = j.clientnr
cross join lateral (select least(j.eind, d.gesloten, dm.tot) as laatste) l
where j.medewerkernr = $2 and d.oin = $3 and d.soort = 'JR' and greatest(j.begin, dm.sinds) <= ${DAG}
  and (l.laatste is null or l.laatste >= ${DAG}) and k.skn_id is not null`

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
