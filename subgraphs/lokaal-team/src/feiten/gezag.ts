/**
 * Who has authority over a child now, out of the register of authority (BW 1:244-245).
 * @module
 */
import { DAG, einde } from '@gezinsbeeld/runtime'

/** Kinds of authority of a person of flesh and blood whom the register names. */
const GEZAG = `('GEZAMENLIJK', 'EENHOOFDIG', 'OUDER_MET_NIET_OUDER', 'VOOGD_NATUURLIJK')`

/**
 * Rows `(kind, dragers, onzeker, tot)` of children out of `kinderen` (SQL of pseudonyms). `onzeker`: part of the authority
 * is an institution's, suspended or unknown, or its holder is not named; nobody may then be taken for all who have it.
 * Who died has none. For an unborn child it is the mother: who is in the same family with the same due date.
 */
export const gezagVan = (kinderen: string): string => `
select kind, array_agg(distinct drager) filter (where drager is not null) as dragers, bool_or(onzeker) as onzeker,
  min(tot) as tot
from (
  select k.persoon_id as kind, d.persoon_id as drager, ${einde('v.eind')} as tot,
    v.drager_anummer is null or v.soort not in ${GEZAG} as onzeker
  from koppeling_persoon k
  join gezagsverhouding v on v.kind_anummer = k.lokaal
  left join ingeschrevene i on i.anummer = v.drager_anummer
  left join koppeling_persoon d on d.lokaal = v.drager_anummer
    and (i.overlijdensdatum is null or i.overlijdensdatum > ${DAG})
  where k.persoon_id in (${kinderen}) and v.soort <> 'BEEINDIGD'
    and (v.begin is null or v.begin <= ${DAG}) and (v.eind is null or v.eind >= ${DAG})
  union all
  select k.persoon_id, d.persoon_id, null, false
  from koppeling_persoon k
  join ingeschrevene kind on kind.anummer = k.lokaal and kind.bsn_status = 'ONGEBOREN'
  join gezinslid a on a.anummer = kind.anummer
  join gezinslid b on b.gezin_id = a.gezin_id
  join ingeschrevene moeder on moeder.anummer = b.anummer and moeder.bsn_status <> 'ONGEBOREN'
    and moeder.uitgerekende_datum = kind.uitgerekende_datum
    and (moeder.overlijdensdatum is null or moeder.overlijdensdatum > ${DAG})
  join koppeling_persoon d on d.lokaal = moeder.anummer
  where k.persoon_id in (${kinderen})) rij
group by kind`
