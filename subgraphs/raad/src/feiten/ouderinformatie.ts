/** What the Raad knows of a child that it writes about for a parent without authority (BW 1:377c). @module */

/** Birth dates of the person `$1`, as each file has it. */
const GEBOORTEDATUM = `
select t.geboortedatum::text from koppeling_persoon k join persoon t on t.persoonnr = k.lokaal where k.persoon_id = $1`

/** Words that name where the person `$1` lives or lived. */
const PLAATSEN = `
select distinct woord
from koppeling_persoon k join adres a on a.persoonnr = k.lokaal
cross join lateral (values (a.straat), (a.woonplaats), (a.gemeente)) as plaats (woord)
where k.persoon_id = $1 and woord is not null`

export const OUDERINFORMATIE = { geboortedatum: GEBOORTEDATUM, plaatsen: PLAATSEN }
