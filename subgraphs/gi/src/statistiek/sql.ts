/** SQL of the counts. @module */
import { UITGESPROKEN } from '../feiten/lopend.js'
import { LAATSTE_DAG_ONDER } from '../feiten/tijd.js'

/**
 * Measures that began or ended in the month. `$1` now, `$2` first and `$3` last day of the month. Taking over from
 * another institution is no inflow and handing over no outflow: the measure goes on. The last day is that of the rulings
 * known now, and the eighteenth birthday ends every measure (S8). Duration: days from the first to the last day.
 */
export const IN_EN_UIT = `with stand as (
  select m.type, m.begin, m.overgenomen_op, m.overgedragen_op, k.persoon_id,
    least(${UITGESPROKEN}, ${LAATSTE_DAG_ONDER(18)}) as laatste
  from maatregel m
  join client c on c.clientnr = m.clientnr
  join koppeling_persoon k on k.lokaal = m.clientnr
), beweging as (
  select type, persoon_id, laatste - begin + 1 as dagen,
    begin between $2::date and $3::date and overgenomen_op is null as erin,
    laatste between $2::date and $3::date and (overgedragen_op is null or overgedragen_op >= laatste) as eruit
  from stand
)
select type,
  count(*) filter (where erin)::int as instroom,
  count(distinct persoon_id) filter (where erin)::int as instroom_personen,
  count(*) filter (where eruit)::int as uitstroom,
  count(distinct persoon_id) filter (where eruit)::int as uitstroom_personen,
  percentile_cont(0.5) within group (order by dagen) filter (where eruit) as mediaan
from beweging where erin or eruit group by type`

// Reporter, informant, contact and professionals (JZR): named in a file, not of the family.
const BUITENSTAANDER = `('391', '392', '393', '411', '412', '413', '491')`

/**
 * Everybody of a family in a file of youth protection that was open in the month; `$1` first and `$2` last day. Youth
 * probation stays out: the criminal chain is not joined on the pseudonym of a BSN (H4).
 */
export const BEKEND = `
select distinct k.persoon_id as persoon
from dossier d
join dossier_client dc on dc.dossiernr = d.dossiernr
join koppeling_persoon k on k.lokaal = dc.clientnr
where d.soort = 'JB' and dc.jzr_rol not in ${BUITENSTAANDER}
  and d.geopend <= $2::date and (d.gesloten is null or d.gesloten >= $1::date)
  and d.laatste_wijziging + interval '20 years' >= $2::date`
