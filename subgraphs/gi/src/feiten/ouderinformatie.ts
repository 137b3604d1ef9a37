/** What an institution knows of a child that it writes about for a parent without authority (BW 1:377c). @module */

/** Birth dates of the person `$1`, as each file has it. */
const GEBOORTEDATUM = `
select c.geboortedatum::text from koppeling_persoon k join client c on c.clientnr = k.lokaal where k.persoon_id = $1`

/** Words that name where the person `$1` lives or stayed. */
const PLAATSEN = `
select distinct woord
from koppeling_persoon k join client c on c.clientnr = k.lokaal
left join maatregel m on m.clientnr = c.clientnr
left join plaatsing p on p.maatregelnr = m.maatregelnr
cross join lateral (values (c.straat), (c.woonplaats), (c.gemeente), (p.aanbieder), (p.straat), (p.woonplaats), (p.gemeente))
  as plaats (woord)
where k.persoon_id = $1 and woord is not null`

export const OUDERINFORMATIE = { geboortedatum: GEBOORTEDATUM, plaatsen: PLAATSEN }
