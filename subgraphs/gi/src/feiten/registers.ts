/** Reviews (D16), complaints (D18) and conflicts (H10) at an institution. @module */
import { DAG, klachtSql, toetsingSql } from '@gezinsbeeld/runtime'

const OIN = '(select d.oin from dossier d where d.dossiernr = t.dossiernr)'

/** Months back in which a reviewer must not have been involved with any of the persons (domain C). */
const NIET_BETROKKEN = 24

/** Persons with whom employee `$2` works or worked in the last two years, or has a private relation. */
const BETROKKEN = `
select dc.dossiernr, dc.clientnr from dossier_medewerker dm join dossier_client dc on dc.dossiernr = dm.dossiernr
where dm.medewerkernr = $2 and (dm.tot is null or dm.tot + interval '${NIET_BETROKKEN} months' >= ${DAG})
union all
select cp.dossiernr, cp.clientnr from contactpersoon cp
where cp.medewerkernr = $2 and (cp.tot is null or cp.tot + interval '${NIET_BETROKKEN} months' >= ${DAG})
union all
select null, b.persoonnr from belang b
where b.medewerkernr = $2 and b.vanaf <= ${DAG} and (b.tot is null or b.tot >= ${DAG})`

/** Files that employee `$2` of organisation `$3` reviews: `dossier, tot`; none with a person of his own work or life. */
export const GETOETST = `select t.dossier, t.tot
from (${toetsingSql(OIN)}) t
where not exists (
  select 1 from (${BETROKKEN}) b
  join koppeling_persoon kb on kb.lokaal = b.clientnr
  join koppeling_persoon kt on kt.persoon_id = kb.persoon_id
  join dossier_client dc on dc.clientnr = kt.lokaal
  where dc.dossiernr = t.dossier)`

/** Condition 9: the persons of the reviewed decision. */
export const TOETSING = `
select k.persoon_id as persoon, g.tot, d.gezinskenmerk, null::text as skn
from (${GETOETST}) g
join dossier d on d.dossiernr = g.dossier
join dossier_client dc on dc.dossiernr = d.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr`

/** Conditions 10 and 10e under D18: who complained. */
export const KLAGER = `
select g.persoon, g.tot, null::text as gezinskenmerk, null::text as skn from (${klachtSql(OIN)}) g`

/** Files under complaints that employee `$2` of organisation `$3` handles. */
export const BEKLAAGD = klachtSql(OIN)
