import type { Categorie, FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import type { FactContext } from '../definition.js'
import { wieSleutel } from './context.js'

interface Rij {
  readonly persoon: string
  readonly organisatie: string
  readonly categorieen: Categorie[]
  readonly tot: string
}

/**
 * Conditions 7 and 12: what a person at this source released to exactly this requester and purpose, and did not
 * withdraw. 12 also needs that the privacy of others and the interest of the investigation were weighed.
 */
export async function vrijgegeven(
  voorwaarde: '7' | '12',
  vraag: Pick<FeitenVraag, 'doel'> & Parameters<typeof wieSleutel>[0],
  personen: readonly string[],
  { db, nu }: FactContext,
): Promise<Verdict[]> {
  const params = [wieSleutel(vraag), vraag.doel, personen, nu, voorwaarde === '12']
  return db.rows<Rij>('feit:verstrekking', VRIJGEGEVEN, params)
}

const VRIJGEGEVEN = `
select persoon, b.organisatie, b.categorieen, b.tot
from gezinsbeeld.verzoek v
join gezinsbeeld.besluit b on b.verzoek_id = v.id
cross join lateral unnest(b.personen) as persoon
where v.wie = $1 and v.doel = $2 and persoon = any($3) and b.tot > $4::timestamptz
  and (not $5::boolean or (b.levenssfeer and b.onderzoeksbelang))
  and not exists (
    select from gezinsbeeld.intrekking i where i.verzoek_id = b.verzoek_id and i.organisatie = b.organisatie)
order by persoon, b.tot, b.organisatie`
