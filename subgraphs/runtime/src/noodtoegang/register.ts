import type { NoodtoegangBericht } from '@gezinsbeeld/schema'
import type { Db } from '../database/open.js'

/**
 * What this source was told of emergency access (D15): the wrapper's own table, beside the administration. It is made at
 * start, since an agency's database does not have it.
 */
const TABEL = `do $$ begin
  perform pg_advisory_xact_lock(20260312);
  create schema if not exists gezinsbeeld;
  create table if not exists gezinsbeeld.noodtoegang (
    id text primary key,
    versie int not null,
    medewerker text not null,
    rol text not null,
    organisatie text not null,
    personen text[] not null,
    ter_plaatse boolean not null,
    van timestamptz not null,
    tot timestamptz not null,
    ontvangen_op timestamptz not null default clock_timestamp()
  );
  create index if not exists noodtoegang_medewerker on gezinsbeeld.noodtoegang (medewerker, organisatie, tot);
end $$`

// A notice that arrives twice, or after a later one, changes nothing.
const BEWAAR = `
insert into gezinsbeeld.noodtoegang as n (id, versie, medewerker, rol, organisatie, personen, ter_plaatse, van, tot)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (id) do update set versie = excluded.versie, personen = excluded.personen,
  ter_plaatse = excluded.ter_plaatse, tot = excluded.tot
where n.versie < excluded.versie and n.medewerker = excluded.medewerker and n.organisatie = excluded.organisatie`

const ACTIEF = `
select p.persoon, max(n.tot) as tot, bool_or(n.ter_plaatse) as ter_plaatse
from gezinsbeeld.noodtoegang n cross join unnest(n.personen) as p(persoon)
where n.medewerker = $2 and n.organisatie = $3 and n.rol = $4
  and n.van <= $1::timestamptz and $1::timestamptz < n.tot and p.persoon = any($5)
group by p.persoon order by p.persoon`

/** Makes the table when it is not there. Safe to repeat and to run from several processes at once. */
export const maakNoodtoegangRegister = async (db: Db): Promise<void> => void (await db.rows('noodtoegang', TABEL, []))

/** Keeps one notice; idempotent by id and version. */
export async function bewaarNoodtoegang(db: Db, bericht: NoodtoegangBericht): Promise<void> {
  const { noodtoegangId, versie, medewerker, rol, organisatie, personen, terPlaatse, van, tot } = bericht
  const values = [noodtoegangId, versie, medewerker, rol, organisatie, personen, terPlaatse, van, tot]
  await db.rows('noodtoegang', BEWAAR, values)
}

/** A person for whom this source was told of an emergency access that runs now. */
export interface ActieveNoodtoegang {
  readonly persoon: string
  /** ISO instant, exclusive. */
  readonly tot: string
  readonly terPlaatse: boolean
}

/**
 * For whom this source itself knows that emergency access runs: an order under D15 releases nothing for anybody else,
 * whatever the gateway says.
 */
export async function actieveNoodtoegang(
  { db, nu }: { readonly db: Db; readonly nu: string },
  wie: { readonly medewerker: string; readonly organisatie: string; readonly rol: string },
  personen: readonly string[],
): Promise<readonly ActieveNoodtoegang[]> {
  if (personen.length === 0) return []
  const { medewerker, organisatie, rol } = wie
  const params = [nu, medewerker, organisatie, rol, personen]
  const rijen = await db.rows<{ persoon: string; tot: string; ter_plaatse: boolean }>('noodtoegang', ACTIEF, params)
  return rijen.map(({ persoon, tot, ter_plaatse }) => ({ persoon, tot, terPlaatse: ter_plaatse }))
}
