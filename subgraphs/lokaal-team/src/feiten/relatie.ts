/**
 * Which work of an employee of the municipality gives a relation with whom. `$1` now, `$2` employee, `$3` organisation
 * (OIN). Dates are judged in Dutch local time: the last day counts until 23:59 (H6).
 * @module
 */
import { BELANG, DAG, einde, klachtSql, toetsingSql } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { BEWAARD } from '../loaders/casus-sql.js'

/** Municipality of the file that a complaint or review `t` is about. */
const OIN = `(select g.oin from casus c join gemeente g on g.gemeentecode = c.gemeentecode where c.casusnr = t.dossiernr)`
export const KLACHT = klachtSql(OIN)
const TOETSING = toetsingSql(OIN)

/** A file counts as running from its first day through its last; one that was closed without a day does not. */
const LOPEND = `c.geopend <= ${DAG} and (c.gesloten is null or c.gesloten >= ${DAG})
  and (c.status <> 'AFGESLOTEN' or c.gesloten is not null) and ${BEWAARD}`

/** Clients of active files that are assigned to the employee, with the last day on which that holds. */
const EIGEN_CASUS = `
select cc.clientnr, c.gezin_id, ${einde('least(c.gesloten, cm.tot)')} as tot
from casus_medewerker cm
join casus c on c.casusnr = cm.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
join casus_client cc on cc.casusnr = c.casusnr
where cm.medewerkernr = $2 and g.oin = $3 and ${LOPEND}
  and cm.sinds <= ${DAG} and (cm.tot is null or cm.tot >= ${DAG})`

/** Clients of open requests that the employee of the access desk handles. */
const OPEN_AANVRAAG = `
select a.clientnr, c.gezin_id, a.besluit_op as tot
from aanvraag a
join casus c on c.casusnr = a.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
where a.medewerkernr = $2 and g.oin = $3
  and a.ontvangen_op <= $1::timestamptz and (a.besluit_op is null or a.besluit_op > $1::timestamptz)
  and ${BEWAARD}`

/** Everybody whom the reviewed file is about. */
const TOETSER = `
select cc.clientnr, c.gezin_id, o.tot
from (${TOETSING}) o
join casus c on c.casusnr = o.dossier
join casus_client cc on cc.casusnr = o.dossier`

/** The complainant alone. */
const KLAGER = `
select k.lokaal as clientnr, c.gezin_id, o.tot
from (${KLACHT}) o
join casus c on c.casusnr = o.dossier
join koppeling_persoon k on k.persoon_id = o.persoon`

const PER_ROL: ReadonlyMap<string, string> = new Map([
  ['LT_VAST_GEZICHT', EIGEN_CASUS],
  ['LT_TOEGANG', OPEN_AANVRAAG],
  ['JURIST_TEGENSPRAAK', TOETSER],
  ['KLACHTBEHANDELAAR', KLAGER],
])

/** The relation that this requester must have (domain part C); none for a role without work here. */
export const relatieVan = ({ rol, doel }: CaseloadVraag): string | undefined =>
  doel === 'D16' ? TOETSER : PER_ROL.get(rol)

/** A reviewer may not have been involved with these persons for so long (domain part C, JURIST_TEGENSPRAAK). */
const NIET_BETROKKEN = `interval '24 months'`

/** Everybody with whom the employee `$2` works, or worked within the last 24 months. */
const BETROKKEN_GEWEEST = `
select k.persoon_id as persoon
from casus_medewerker cm
join casus c on c.casusnr = cm.casusnr
join casus_client cc on cc.casusnr = cm.casusnr
join koppeling_persoon k on k.lokaal = cc.clientnr
where cm.medewerkernr = $2 and coalesce(least(cm.tot, c.gesloten), ${DAG}) >= ${DAG} - ${NIET_BETROKKEN}
union all
select k.persoon_id
from aanvraag a join koppeling_persoon k on k.lokaal = a.clientnr
where a.medewerkernr = $2 and coalesce(a.besluit_op, $1::timestamptz) >= $1::timestamptz - ${NIET_BETROKKEN}`

/**
 * With whom the employee `$2` has a private relation at `$1` (H10), also when the team knows the person under another key
 * than the register: the relation is with the human being.
 */
export const PRIVE = `
select distinct k.persoon_id as persoon
from (${BELANG}) b
join koppeling_persoon mijn on mijn.persoon_id = b.persoon
left join client c on c.clientnr = mijn.lokaal
join koppeling_persoon k on k.lokaal in (mijn.lokaal, c.anummer)
order by 1`

/**
 * The files that the employee `$2` of organisation `$3` may review at `$1`, with everybody they are about. A relation with
 * one of them, in work or in private, closes the whole review.
 */
export const TE_TOETSEN = `
with onderwerp as (
  select o.dossier, o.tot, k.persoon_id as persoon
  from (${TOETSING}) o
  join casus_client cc on cc.casusnr = o.dossier
  join koppeling_persoon k on k.lokaal = cc.clientnr),
betrokken as (${BETROKKEN_GEWEEST} union all select persoon from (${PRIVE}) prive)
select o.persoon, o.dossier, o.tot from onderwerp o
where not exists (select from onderwerp x join betrokken using (persoon) where x.dossier = o.dossier)
order by o.persoon, o.dossier`

/** Persons of the employee's running files that are about that one person alone (H11). `$1` now, `$2` employee. */
export const ALLEEN = `
select distinct k.persoon_id as persoon
from casus_medewerker cm
join casus c on c.casusnr = cm.casusnr
join casus_client cc on cc.casusnr = c.casusnr
join koppeling_persoon k on k.lokaal = cc.clientnr
where cm.medewerkernr = $2 and ${LOPEND} and cm.sinds <= ${DAG} and (cm.tot is null or cm.tot >= ${DAG})
  and not exists (select from casus_client x where x.casusnr = c.casusnr and x.clientnr <> cc.clientnr)
order by 1`
