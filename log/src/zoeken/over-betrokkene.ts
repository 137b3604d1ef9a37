import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { IN_INDEX } from '../database/geindexeerd.js'
import { PER_VELD } from '../database/velden.js'
import { nieuwste } from './nieuwste.js'
import { GEVONDEN, type Gevonden, type Treffer, trefferVan } from './zoek.js'

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
  const rijen = await nieuwste<Gevonden & { velden: Treffer['velden'] }>(db, {
    kolommen: `${GEVONDEN}, getoond.velden`,
    bij: GETOOND_VAN,
    waar: "inhoud ->> 'rol' <> all($2) and not inhoud ? 'systeem' and getoond.velden is not null",
    waarden: [namen, [...vraag.zonderRollen], [...vraag.zonderBronnen]],
    namen,
    limiet: vraag.limiet,
  })
  return rijen.map((rij) => ({ ...trefferVan(rij), velden: rij.velden }))
}

/** What of one data subject could be seen. */
const GETOOND_VAN = `cross join lateral (
    select (nr - 1)::int as plaats from jsonb_array_elements_text(inhoud -> 'betrokkenen') with ordinality as b (naam, nr)
    where naam = any($1)) wie
  cross join lateral (
    select jsonb_agg(v) as velden from ${PER_VELD} velden
    where v ->> 'uitkomst' in ('TOEGESTAAN', 'GEMASKEERD') and v -> 'personen' @> to_jsonb(plaats)
      and coalesce(v ->> 'bron', '') <> all($3)) getoond`
