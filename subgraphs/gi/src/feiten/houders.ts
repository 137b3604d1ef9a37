/** Organisations that hold a file about one of the persons `$1`. Institutions: files of youth protection and youth probation. */
export const HOUDERS = `
select distinct d.oin
from koppeling_persoon k
join dossier_client dc on dc.clientnr = k.lokaal
join dossier d on d.dossiernr = dc.dossiernr
where k.persoon_id = any($1) order by 1`
