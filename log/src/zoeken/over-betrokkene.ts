import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { type Gevonden, IN_INDEX, type Treffer, trefferVan } from './zoek.js'

/** Of whom, and what is left out before anything is counted, so that it cannot push the rest off the page. */
export interface Overzichtsvraag {
  /** The data subject's names in the log, other ones per requesting organisation (decision 5): one per key it ever had. */
  readonly pseudoniemenVan: (organisatie: string) => readonly string[]
  /** Requests of who asked in one of these roles. */
  readonly zonderRollen: readonly string[]
  /** Fields of these sources, and the request when nothing else of the person was shown in it. */
  readonly zonderBronnen: readonly string[]
  /** How many at most. */
  readonly limiet: number
}

/**
 * Every organisation that ever asked something, by the index on it: from one to the next, so that a log of millions of
 * lines costs as many steps as there are organisations.
 */
export async function organisaties(db: Bevraagbaar): Promise<readonly string[]> {
  const volgende = (na: string) =>
    `select min(inhoud ->> 'organisatie') from log_regel where ${IN_INDEX} and inhoud ->> 'organisatie' > ${na}`
  const { rows } = await db.query<{ organisatie: string }>(
    `with recursive een (organisatie) as (
       (${volgende("''")}) union all select (${volgende('een.organisatie')}) from een where een.organisatie is not null
     ) select organisatie from een where organisatie is not null`,
  )
  return rows.map(({ organisatie }) => organisatie)
}

/**
 * Requests in which something of one data subject could be seen, newest first, with only what could be seen of that person. An
 * empty field counts: without it a line about data that the reader may not know would tell that there are some. What
 * an agency's own system asked the decision point was decided and not shown, so it is not here.
 */
export async function overBetrokkene(db: Bevraagbaar, vraag: Overzichtsvraag): Promise<readonly Treffer[]> {
  const namen = (await organisaties(db)).flatMap(vraag.pseudoniemenVan)
  const { rows } = await db.query<Gevonden & { velden: Treffer['velden'] }>(
    `select trace, (extract(epoch from tijd) * 1000)::bigint::text as ms, inhoud, getoond.velden
     from log_regel
     cross join lateral (
       select (nr - 1)::int as plaats from jsonb_array_elements_text(inhoud -> 'betrokkenen') with ordinality as b (naam, nr)
       where naam = any($1)) wie
     cross join lateral (
       select jsonb_agg(v) as velden from jsonb_array_elements(inhoud -> 'velden') v
       where v ->> 'uitkomst' in ('TOEGESTAAN', 'GEMASKEERD') and v -> 'personen' @> to_jsonb(plaats)
         and coalesce(v ->> 'bron', '') <> all($4)) getoond
     where ${IN_INDEX} and inhoud -> 'betrokkenen' ?| $1 and inhoud ->> 'rol' <> all($2) and not inhoud ? 'systeem'
       and getoond.velden is not null
     order by tijd desc, keten, nr desc limit $3`,
    [namen, [...vraag.zonderRollen], vraag.limiet, [...vraag.zonderBronnen]],
  )
  return rows.map((rij) => ({ ...trefferVan(rij), velden: rij.velden }))
}
