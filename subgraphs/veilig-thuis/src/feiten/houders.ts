import { PARTIJ } from '../loaders/sql.js'

/** Organisations that hold a file about one of the persons `$1`. Veilig Thuis: reports about somebody; a reporter is nobody's file. */
export const HOUDERS = `
select distinct m.oin
from koppeling_persoon k
join ${PARTIJ} b on b.persoonnr = k.lokaal
join melding m on m.meldnr = b.meldnr
where k.persoon_id = any($1) order by 1`
