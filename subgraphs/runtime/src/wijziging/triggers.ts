import type { Source } from '../database/open.js'
import { KOPPELING } from '../tables/ddl.js'
import type { TableSet } from '../tables/define.js'

/** Channel of PostgreSQL on which a change of facts is announced. Carries no contents. */
export const KANAAL = 'gezinsbeeld_wijziging'

const FUNCTIE = `create or replace function gezinsbeeld.meld_wijziging() returns trigger language plpgsql as $$
begin
  perform pg_notify('${KANAAL}', '');
  return null;
end $$`

/** Tables of which facts depend: all, but those that the agency says have none, and what the source itself decided. */
export function feittabellen(tables: TableSet, zonder: readonly string[]): string[] {
  const eigen = ['besluit', 'intrekking', 'sluiting', 'inzage_uitstel'].map((naam) => `gezinsbeeld.${naam}`)
  const namen = Object.keys(tables).filter((naam) => !zonder.includes(naam))
  return [...[KOPPELING, ...namen].map((naam) => `public.${quote(naam)}`), ...eigen]
}

/**
 * Puts a statement trigger on every table that has none yet. Safe to repeat; a table that is in use is not locked again.
 * @throws Error of PostgreSQL when the account may not; facts are then at most 30 seconds old, as without announcement
 */
export const zetTriggers = (source: Pick<Source, 'transactie'>, tabellen: readonly string[]): Promise<void> =>
  source.transactie(async ({ rows }) => {
    await rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [KANAAL])
    await rows(FUNCTIE, [])
    const ontbreekt = await rows<{ tabel: string }>(ONTBREEKT, [tabellen, KANAAL])
    for (const { tabel } of ontbreekt) {
      await rows(
        `create trigger ${KANAAL} after insert or update or delete or truncate on ${tabel}
         for each statement execute function gezinsbeeld.meld_wijziging()`,
        [],
      )
    }
  })

const quote = (naam: string) => `"${naam.replaceAll('"', '""')}"`

const ONTBREEKT = `select tabel from unnest($1::text[]) as tabel
where not exists (select from pg_trigger where tgrelid = tabel::regclass and tgname = $2)`
