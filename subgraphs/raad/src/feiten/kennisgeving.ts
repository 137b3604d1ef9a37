import { DAG } from '@gezinsbeeld/runtime'
import { ZAAK_BEWAARD } from '../loaders/dossier-sql.js'

const GEDAAN = `n.college_oin = $2 and n.gedaan_op <= ${DAG}`

/**
 * Condition 15: of the persons `$3` those who are named in a statutory notification to college `$2`. It ends with the file (E4):
 * until then what was told stays told, and the college sees no more of them than a notification may hold.
 */
export const GEMELD = `
select distinct k.persoon_id as persoon
from kennisgeving n
join zaak z on z.zaaknr = n.zaaknr
join kennisgeving_persoon p on p.kennisgevingnr = n.kennisgevingnr
join koppeling_persoon k on k.lokaal = p.persoonnr
where ${GEDAAN} and ${ZAAK_BEWAARD} and k.persoon_id = any($3)
order by 1`

/** Investigations of which a notification went to college `$2`. */
export const GEMELDE_ZAKEN = `select n.zaaknr as dossier from kennisgeving n where ${GEDAAN} order by 1`
