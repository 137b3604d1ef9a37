import { DAG, type FactContext } from '@gezinsbeeld/runtime'
import type { FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import { gezagVan } from './gezag.js'
import { MENS } from './vertegenwoordiging.js'

const NU_LID = (lid: string) => `(${lid}.datum_aanvang is null or ${lid}.datum_aanvang <= ${DAG})
    and (${lid}.datum_einde is null or ${lid}.datum_einde >= ${DAG})`

/**
 * Of the persons `$3` the children under sixteen of whom `$2` is registered as a parent without authority (113) in the
 * same family. Who has authority, also suspended authority, is no such parent.
 */
const KINDEREN = `
with ${MENS},
gezag as materialized (${gezagVan('select unnest($3::text[])')})
select distinct kind.persoon,
  case when kind.klasse = '12_15' then kind.grens::timestamp at time zone 'Europe/Amsterdam' end as tot
from mens ouder
join koppeling_persoon o on o.persoon_id = ouder.persoon
join gezinslid ol on ol.anummer = o.lokaal and ol.jzr_rol = '113' and ${NU_LID('ol')}
join gezinslid kl on kl.gezin_id = ol.gezin_id and kl.jzr_rol in ('301', '121') and ${NU_LID('kl')}
join koppeling_persoon k on k.lokaal = kl.anummer
join mens kind on kind.persoon = k.persoon_id and kind.klasse in ('ONDER_12', '12_15')
where ouder.persoon = any($2) and kind.persoon = any($3) and ouder.klasse in ('VOLWASSEN', '16_17')
  and not exists (select from gezag g where g.kind = kind.persoon and ouder.persoon = any(g.dragers))
order by 1`

/**
 * Condition 24 (BW 1:377c): of whom this requester is a parent without authority. From sixteen on the parent with
 * authority would not be told either (E2). Which of several children of one family is whose, the register does not say:
 * that is for the employee who decides.
 */
export async function ouderZonderGezag(
  vraag: FeitenVraag,
  personen: readonly string[],
  { db, nu }: FactContext,
): Promise<Verdict[]> {
  if (vraag.rol !== 'GEZINSLID' || vraag.doel !== 'D17' || vraag.betrokkene === undefined) return []
  const params = [nu, [vraag.betrokkene], personen]
  const rijen = await db.rows<{ persoon: string; tot: string | null }>('feit:gezinslid', KINDEREN, params)
  return rijen.map(({ persoon, tot }) => (tot === null ? { persoon } : { persoon, tot }))
}
