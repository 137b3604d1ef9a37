/**
 * Relations of an institution with who asks from another agency: rows `persoon, tot, skn`. `$1` now, `$3` organisation
 * (OIN) of who asks.
 * @module
 */
import { DAG, einde } from '@gezinsbeeld/runtime'
import { BEWAARD, BEWAARD_TOT } from '../loaders/dossier-sql.js'
import { LOPEND, OTS, VOOGDIJ, ZORG } from './lopend.js'

/**
 * Condition 15: who is named in a statutory notification to this college, until the file is past its retention term.
 * What the college sees of them is no more than the notification may hold.
 */
export const KENNISGEVING = `
select k.persoon_id as persoon, ${einde(BEWAARD_TOT)} as tot, null::text as skn
from kennisgeving n
join dossier d on d.dossiernr = n.dossiernr
join kennisgeving_persoon p on p.kennisgevingnr = n.kennisgevingnr
join koppeling_persoon k on k.lokaal = p.clientnr
where n.college_oin = $3 and d.soort = 'JB' and n.gedaan_op <= ${DAG} and ${BEWAARD}`

/** Files of which a notification went to college `$2`. */
export const GEMELDE_DOSSIERS = `select n.dossiernr as dossier from kennisgeving n
where n.college_oin = $2 and n.gedaan_op <= ${DAG} order by 1`

/** Condition 19: the child under guardianship of whose running placement the Raad was told (BW 1:305). */
export const GEMELDE_PLAATSING = `with voogdij as (${LOPEND(VOOGDIJ)})
select k.persoon_id as persoon, ${einde('l.laatste')} as tot, null::text as skn
from voogdij v
join plaatsing p on p.maatregelnr = v.maatregelnr
join koppeling_persoon k on k.lokaal = v.clientnr
cross join lateral (select least(v.laatste, p.eind) as laatste) l
where greatest(p.gemeld_raad_op, p.begin) <= ${DAG} and p.gemeld_raad_op is not null and l.laatste >= ${DAG}`

/**
 * Condition 20: the child of a running measure that this local team is directly involved in carrying out, and its
 * holders of authority and caregivers in that file (Jw 7.3.11 lid 2 a).
 */
export const BETROKKEN_TEAM = `with lopend as (${LOPEND([...OTS, ...VOOGDIJ])}), uitvoering as (
  select m.dossiernr, m.clientnr, least(m.laatste, b.eind) as laatste
  from lopend m join betrokken_team b on b.maatregelnr = m.maatregelnr
  where b.team_oin = $3 and b.begin <= ${DAG}
)
select k.persoon_id as persoon, ${einde('u.laatste')} as tot, null::text as skn
from uitvoering u
join dossier_client dc on dc.dossiernr = u.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where u.laatste >= ${DAG} and (dc.clientnr = u.clientnr or dc.jzr_rol in ${ZORG})`
