import { DAG, type FactContext } from '@gezinsbeeld/runtime'
import type { FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import { gezagVan } from './gezag.js'
import { leeftijd } from './leeftijd.js'
import { toestemmingen } from './toestemming.js'

/** People among `$2` and `$3` by class of age at `$1`; not who died. The register of a birth goes before a team's own note. */
export const MENS = `mens as materialized (
  select k.persoon_id as persoon, min(leeftijd.klasse) as klasse, min(leeftijd.grens) as grens
  from koppeling_persoon k
  left join ingeschrevene i on i.anummer = k.lokaal
  left join client c on c.clientnr = k.lokaal
  ${leeftijd('coalesce(i.geboortedatum, c.geboortedatum)::text', `coalesce(i.bsn_status, c.bsn_status) = 'ONGEBOREN'`)}
  where (k.persoon_id = any($2) or k.persoon_id = any($3))
    and (i.anummer is not null or not exists (
      select from koppeling_persoon r join ingeschrevene x on x.anummer = r.lokaal where r.persoon_id = k.persoon_id))
  group by k.persoon_id
  having count(*) = count(leeftijd.klasse) and count(distinct leeftijd.klasse) = 1
    and not coalesce(bool_or(i.overlijdensdatum <= ${DAG}), false))`

/**
 * Whose data each of the persons `$2` may see as their own or as a representative at `$1` (domain E2, besluit 0021): the
 * own from twelve years on, and until sixteen that of a child over whom they have authority, or that they expect. After a
 * death nobody represents.
 */
const MAG_INZIEN = `
with ${MENS},
gezag as materialized (${gezagVan('select unnest($3::text[])')})
select v.persoon as vrager, v.persoon, true as zelf, null::timestamptz as tot
from mens v where v.persoon = any($2) and v.klasse in ('VOLWASSEN', '16_17', '12_15')
union all
select v.persoon, kind.persoon, false, least(kind.grens_16, g.tot)
from mens v
join gezag g on v.persoon = any(g.dragers) and not g.onzeker
join (
  select m.persoon, m.klasse, case when m.klasse = '12_15' then m.grens::timestamp at time zone 'Europe/Amsterdam' end as grens_16
  from mens m) kind on kind.persoon = g.kind and kind.klasse in ('ONGEBOREN', 'ONDER_12', '12_15')
where v.persoon = any($2) and v.klasse in ('VOLWASSEN', '16_17')
order by 1, 2`

interface Rij {
  readonly vrager: string
  readonly persoon: string
  readonly zelf: boolean
  readonly tot: string | null
}

const magInzien = (vragers: readonly string[], personen: readonly string[], { db, nu }: FactContext): Promise<Rij[]> =>
  vragers.length === 0 ? Promise.resolve([]) : db.rows<Rij>('feit:gezag', MAG_INZIEN, [nu, vragers, personen])

/**
 * Condition 10 (10e: only the own place of residence): whose file somebody may see under D17, and under D19 somebody whom
 * a client authorised, never more than that client.
 */
export async function inzage(
  nr: '10' | '10e',
  vraag: FeitenVraag,
  personen: readonly string[],
  context: FactContext,
): Promise<Verdict[]> {
  if (vraag.rol === 'GEZINSLID' && vraag.doel === 'D17') {
    const rijen = await magInzien(vraag.betrokkene === undefined ? [] : [vraag.betrokkene], personen, context)
    return rijen
      .filter(({ zelf }) => zelf || nr === '10')
      .map(({ persoon, tot }) => ({ persoon, ...(tot ? { tot } : {}) }))
  }
  if (vraag.rol === 'VERTROUWENSPERSOON' && vraag.doel === 'D19') return namensClient(nr, vraag, personen, context)
  return []
}

async function namensClient(
  nr: '10' | '10e',
  vraag: FeitenVraag,
  personen: readonly string[],
  context: FactContext,
): Promise<Verdict[]> {
  const machtigingen = await toestemmingen('DOORBREKING_GEHEIMHOUDING', vraag, null, context)
  const rijen = await magInzien([...new Set(machtigingen.map(({ persoon }) => persoon))], personen, context)
  return machtigingen.flatMap((machtiging) => {
    const zichtbaar = rijen.filter(({ vrager, zelf }) => vrager === machtiging.persoon && (zelf || nr === '10'))
    // A child under twelve sees nothing by itself, but all who represent it gave this authorisation.
    const voor = nr === '10' && !zichtbaar.some(({ zelf }) => zelf) ? [{ persoon: machtiging.persoon, tot: null }] : []
    return [...zichtbaar, ...voor].map(({ persoon, tot }) => ({
      ...machtiging,
      persoon,
      ...eerste(machtiging.tot, tot),
    }))
  })
}

const eerste = (a: string | undefined, b: string | null): { tot?: string } => {
  const [tot] = [a, b ?? undefined].filter((moment) => moment !== undefined).sort()
  return tot === undefined ? {} : { tot }
}
