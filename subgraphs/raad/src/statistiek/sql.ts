/** SQL of the counts. `$1` first and `$2` last day of the month. @module */

/**
 * Investigations that ended in the month. Lead time: days from start to end. The persons are those that an
 * investigation is about: two investigations of one child are about one person.
 */
export const AFGEROND = `with afgerond as (
  select zaaknr, soort, uitkomst, afgerond_op - gestart_op as dagen
  from zaak where afgerond_op between $1::date and $2::date
), wie as (
  select a.soort, a.uitkomst, count(distinct k.persoon_id)::int as personen
  from afgerond a
  join zaak_persoon p on p.zaaknr = a.zaaknr and p.onderwerp
  join koppeling_persoon k on k.lokaal = p.persoonnr
  group by a.soort, a.uitkomst
)
select a.soort, a.uitkomst, count(*)::int as aantal, coalesce(max(w.personen), 0) as personen,
  percentile_cont(0.5) within group (order by a.dagen) as mediaan
from afgerond a
left join wie w on w.soort = a.soort and w.uitkomst is not distinct from a.uitkomst
group by a.soort, a.uitkomst`

// Reporter, informant, contact and professionals (JZR): named in a case, not of the family.
const BUITENSTAANDER = `('391', '392', '393', '411', '412', '413', '491')`

/**
 * Everybody of a family in an investigation or a review that ran in the month. Criminal cases stay out: the criminal
 * chain is not joined on the pseudonym of a BSN (H4).
 */
export const BEKEND = `
select k.persoon_id as persoon
from zaak z
join zaak_persoon p on p.zaaknr = z.zaaknr
join koppeling_persoon k on k.lokaal = p.persoonnr
where z.soort <> 'STRAF' and p.jzr_rol not in ${BUITENSTAANDER}
  and greatest(z.gestart_op, p.vanaf) <= $2::date
  and (z.afgerond_op is null or z.afgerond_op >= $1::date) and (p.tot is null or p.tot >= $1::date)
union
select k.persoon_id
from toets t
join toets_persoon p on p.toetsnr = t.toetsnr
join koppeling_persoon k on k.lokaal = p.persoonnr
where p.jzr_rol not in ${BUITENSTAANDER}
  and t.ontvangen_op <= $2::date and (t.afgehandeld_op is null or t.afgehandeld_op >= $1::date)`
