import { BELANG, DAG } from '@gezinsbeeld/runtime'
import { PARTIJ, WERK } from '../loaders/sql.js'
import { TOETSING } from './relatie.js'

/** A reviewer may not have been involved with these persons for so long (domain part C, JURIST_TEGENSPRAAK). */
const NIET_BETROKKEN = `interval '24 months'`

/** Everybody with whom the employee `$2` works, or worked within the last 24 months. */
const BETROKKEN_GEWEEST = `
select k.persoon_id as persoon
from melding m
join (${WERK}) w on w.meldnr = m.meldnr
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.medewerkernr = $2 and (w.eind is null or w.eind >= ${DAG} - ${NIET_BETROKKEN})
union all
select k.persoon_id
from consult c
join ${PARTIJ} b on b.meldnr = c.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where c.medewerkernr = $2 and (c.afgerond_op is null or c.afgerond_op >= ${DAG} - ${NIET_BETROKKEN})`

/**
 * The reports that the employee `$2` of organisation `$3` may review at `$1`, with everybody they are about. A relation
 * with one of them, in work or in private, closes the whole review.
 */
export const TE_TOETSEN = `
with onderwerp as (
  select o.dossier, o.tot, k.persoon_id as persoon
  from (${TOETSING}) o
  join ${PARTIJ} b on b.meldnr = o.dossier
  join koppeling_persoon k on k.lokaal = b.persoonnr),
betrokken as (${BETROKKEN_GEWEEST} union all select persoon from (${BELANG}) prive)
select o.persoon, o.dossier, o.tot from onderwerp o
where not exists (select from onderwerp x join betrokken using (persoon) where x.dossier = o.dossier)
order by o.persoon, o.dossier`

/**
 * 13: of the persons `$1` those whose safety is not at odds with the working relations `$2` of the requester (H11). For
 * the suspect himself it fails too: a report is about both, and would show the safety of the other through him.
 */
export const VEILIG = `
select p.persoon from unnest($1::text[]) p(persoon)
where not exists (
  select from koppeling_persoon k
  join ${PARTIJ} b on b.persoonnr = k.lokaal
  join ${PARTIJ} ander on ander.meldnr = b.meldnr and ander.hoedanigheid = 'PLEGER'
  join koppeling_persoon pleger on pleger.lokaal = ander.persoonnr
  where k.persoon_id = p.persoon and pleger.persoon_id = any($2))
order by 1`

/** Persons of the employee's open reports that are about that one person alone. `$1` now, `$2` employee. */
export const ALLEEN = `
select distinct k.persoon_id as persoon
from melding m
join (${WERK}) w on w.meldnr = m.meldnr
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.medewerkernr = $2 and m.datum_ontvangst <= ${DAG} and (w.eind is null or w.eind >= ${DAG})
  and not exists (select from ${PARTIJ} x where x.meldnr = m.meldnr and x.persoonnr <> b.persoonnr)
order by 1`
