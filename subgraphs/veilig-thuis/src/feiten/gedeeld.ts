/**
 * What Veilig Thuis shared with another organisation, as its deliverer (conditions 14 and 15). `$1` now, `$2`
 * organisation (OIN) that asks. A file that is blocked or destroyed shares nothing (domain E4).
 * @module
 */
import { DAG, einde } from '@gezinsbeeld/runtime'
import { BEWAAR_EINDE, BEWAARD, PARTIJ } from '../loaders/sql.js'

const gedeeld = (bron: string) => `
select g.meldnr, k.persoon_id as persoon, ${einde(BEWAAR_EINDE)} as tot
from (${bron}) g
join melding m on m.meldnr = g.meldnr
join ${PARTIJ} b on b.meldnr = g.meldnr and b.persoonnr = g.persoonnr
join koppeling_persoon k on k.lokaal = g.persoonnr
where ${BEWAARD}`

/**
 * 14: persons named in a hand-over to this organisation. Demonstrable (aantoonbaar) is a hand-over whose receipt was
 * confirmed: only then it is sure that it reached this organisation and not one with another number (besluit 0013).
 */
export const OVERGEDRAGEN = gedeeld(`
select o.meldnr, p.persoonnr from overdracht o join overdracht_persoon p on p.overdrachtnr = o.overdrachtnr
where o.ontvanger = $2 and o.bevestigd and o.datum <= ${DAG}`)

/**
 * 15: who a notice of a request to investigate is about, told to this municipality (Wmo 4.1.1 lid 2 onder f): the
 * youths and who has authority over them, the persons that such a request names.
 */
export const MEDEGEDEELD = gedeeld(`
select m.meldnr, b.persoonnr from melding m join betrokkene b on b.meldnr = m.meldnr
where m.vto_college = $2 and m.vto_aan_college <= ${DAG} and b.jzr_rol in ('301', '112', '191')`)

/** Verdicts for the persons `$3`. */
export const gedeeldVerdict = (bron: string): string => `with gedeeld as (${bron})
select persoon, max(tot) as tot from gedeeld where persoon = any($3) group by persoon order by persoon`

/** Numbers of the shared reports: nothing of another report was shared. */
export const gedeeldeZaken = (bron: string): string => `with gedeeld as (${bron})
select distinct meldnr as dossier from gedeeld order by 1`
