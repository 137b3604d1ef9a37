/**
 * Relations of an employee of an institution with the persons in his work: rows `persoon, tot, gezinskenmerk, skn`.
 * `$1` now, `$2` employee, `$3` organisation (OIN).
 * @module
 */
import { DAG, einde } from '@gezinsbeeld/runtime'
import { AFRONDING, BEWAARD, BEWAARD_TOT } from '../loaders/dossier-sql.js'
import { LOPEND_VAN, OTS, VOOGDIJ, ZORG } from './lopend.js'
import { LAATSTE_DAG_ONDER } from './tijd.js'

/** Kind of file: youth protection or youth probation. */
export type Soort = 'JB' | 'JR'

/** Condition 1: everybody named in files of this kind that are assigned to the employee, also while wrapping up. */
export const EIGEN_DOSSIER = (soort: Soort): string => `with dossiers as (
  select d.dossiernr, d.gezinskenmerk, least(d.gesloten + ${AFRONDING}, dm.tot, ${BEWAARD_TOT}) as laatste
  from dossier d join dossier_medewerker dm on dm.dossiernr = d.dossiernr
  where dm.medewerkernr = $2 and d.oin = $3 and d.soort = '${soort}' and d.geopend <= ${DAG} and dm.sinds <= ${DAG}
    and ${BEWAARD}
)
select k.persoon_id as persoon, ${einde('e.laatste')} as tot, e.gezinskenmerk, null::text as skn
from dossiers e
join dossier_client dc on dc.dossiernr = e.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where e.laatste >= ${DAG}`

/** Condition 2: the child with a running (provisional) OTS, and its holders of authority and caregivers in that file. */
export const LOPENDE_OTS = `with ots as (${LOPEND_VAN(OTS)})
select k.persoon_id as persoon, ${einde('o.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from ots o
join dossier_client dc on dc.dossiernr = o.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where dc.clientnr = o.clientnr or dc.jzr_rol in ${ZORG}`

const GEHOORD = `with voogdij as (${LOPEND_VAN(VOOGDIJ)}), gehoord as (
  select v.clientnr, case when v.mening_kind_op <= ${DAG} then v.laatste
    else least(v.laatste, coalesce(v.onder_twaalf, '-infinity'::date)) end as laatste
  from voogdij v
)`

/** Condition 16: the child under running guardianship; from twelve on only once its consent or opinion is recorded. */
export const LOPENDE_VOOGDIJ = `${GEHOORD}
select k.persoon_id as persoon, ${einde('g.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from gehoord g join koppeling_persoon k on k.lokaal = g.clientnr
where g.laatste >= ${DAG}`

/**
 * Condition 10 under D11: the child that the guardian represents. As condition 16, and only until sixteen: from then on
 * the child speaks for itself (Jw 7.3.5 lid 1, domain E2).
 */
export const VERTEGENWOORDIGD = `${GEHOORD}
select k.persoon_id as persoon, ${einde('l.laatste')} as tot, null::text as gezinskenmerk, null::text as skn
from gehoord g join client c on c.clientnr = g.clientnr
join koppeling_persoon k on k.lokaal = g.clientnr
cross join lateral (select least(g.laatste, ${LAATSTE_DAG_ONDER(16)}) as laatste) l
where l.laatste >= ${DAG}`

/**
 * Condition 17: youth probation that runs, in an open file that is assigned to the employee; joined on the SKN or not
 * at all (H4).
 */
export const LOPENDE_JR = `
select k.persoon_id as persoon, ${einde('l.laatste')} as tot, d.gezinskenmerk, k.skn_id as skn
from jr_opdracht j
join dossier d on d.dossiernr = j.dossiernr
join dossier_medewerker dm on dm.dossiernr = d.dossiernr and dm.medewerkernr = j.medewerkernr
join koppeling_persoon k on k.lokaal = j.clientnr
cross join lateral (select least(j.eind, d.gesloten, dm.tot) as laatste) l
where j.medewerkernr = $2 and d.oin = $3 and d.soort = 'JR' and greatest(j.begin, dm.sinds) <= ${DAG}
  and (l.laatste is null or l.laatste >= ${DAG}) and k.skn_id is not null`

/** Condition 18: the youth whose OTS and youth probation both run, at this institution, with this one employee. */
export const SAMENLOOP = `with jr as (${LOPENDE_JR}), ots as (${LOPEND_VAN(OTS)})
select jr.persoon, least(jr.tot, ${einde('o.laatste')}) as tot, null::text as gezinskenmerk, null::text as skn
from jr
join koppeling_persoon k on k.persoon_id = jr.persoon
join ots o on o.clientnr = k.lokaal`

/**
 * Whose registered contact person the employee is (H11), also while a closed file is wrapped up. In whatever capacity he
 * asks now. To carry out the youth probation of a brother is no such relation: S3 lets the same employee see the safety
 * of the sister.
 */
export const RELATIES = `
select distinct k.persoon_id as persoon
from contactpersoon cp
join dossier d on d.dossiernr = cp.dossiernr
join koppeling_persoon k on k.lokaal = cp.clientnr
where cp.medewerkernr = $2 and d.oin = $3 and cp.sinds <= ${DAG}
  and (cp.tot is null or cp.tot >= ${DAG}) and (d.gesloten is null or d.gesloten + ${AFRONDING} >= ${DAG})
order by 1`
