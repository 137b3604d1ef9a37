/** Organisations that hold a file about one of the persons `$1`. The Raad: cases, assessments and the supervision of youth probation. */
export const HOUDERS = `
select distinct l.organisatie_oin as oin
from koppeling_persoon k
join (
  select zp.persoonnr, z.locatiecode from zaak_persoon zp join zaak z on z.zaaknr = zp.zaaknr
  union all
  select tp.persoonnr, t.locatiecode from toets_persoon tp join toets t on t.toetsnr = tp.toetsnr
  union all
  select j.persoonnr, j.locatiecode from jr_opdracht j) d on d.persoonnr = k.lokaal
join locatie l on l.locatiecode = d.locatiecode
where k.persoon_id = any($1) order by 1`
