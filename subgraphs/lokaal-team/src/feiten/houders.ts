/** Organisations that hold a file about one of the persons `$1`. Local teams: their files, not the register of residents. */
export const HOUDERS = `
select distinct g.oin
from koppeling_persoon k
join casus_client cc on cc.clientnr = k.lokaal
join casus c on c.casusnr = cc.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
where k.persoon_id = any($1) order by 1`
