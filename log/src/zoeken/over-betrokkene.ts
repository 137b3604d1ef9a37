import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { isGetoond } from '../weergave/paar.js'
import { type Treffer, zoek } from './zoek.js'

/**
 * Every organisation that ever asked something, by the index on it: from one to the next, so that a log of millions of
 * lines costs as many steps as there are organisations.
 */
export async function organisaties(db: Bevraagbaar): Promise<readonly string[]> {
  const volgende = (na: string) =>
    `select min(inhoud ->> 'organisatie') from log_regel
     where soort in ('UITKOMST', 'AFGEDAAN') and inhoud ->> 'organisatie' > ${na}`
  const { rows } = await db.query<{ organisatie: string }>(
    `with recursive een (organisatie) as (
       (${volgende("''")}) union all select (${volgende('een.organisatie')}) from een where een.organisatie is not null
     ) select organisatie from een where organisatie is not null`,
  )
  return rows.map(({ organisatie }) => organisatie)
}

/**
 * Requests in which something of one data subject was shown, newest first, with only what was shown of that person.
 * @param pseudoniemVan the data subject's name in the log, another one per requesting organisation (decision 5)
 * @param limiet how many at most
 */
export async function overBetrokkene(
  db: Bevraagbaar,
  pseudoniemVan: (organisatie: string) => string,
  limiet: number,
): Promise<readonly Treffer[]> {
  const per = await Promise.all(
    (await organisaties(db)).map((organisatie) => zoek(db, { betrokkene: pseudoniemVan(organisatie) }, limiet)),
  )
  return per
    .flat()
    .map((treffer) => ({ ...treffer, velden: treffer.velden.filter(isGetoond) }))
    .filter(({ velden }) => velden.length > 0)
    .sort((een, ander) => ander.tijd - een.tijd)
    .slice(0, limiet)
}
