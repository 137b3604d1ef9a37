import { randomUUID } from 'node:crypto'
import { escapeIdentifier } from 'pg'
import type { Bevraagbaar } from './bevraagbaar.js'
import { IN_INDEX, OP } from './geindexeerd.js'

/** Any number that is ours alone: several processes may set the log up at once. */
const SLOT = 20_260_311

/**
 * The tables of the log. Lines are only ever added: the trigger refuses every change, also by the owner, so that a mistake
 * in our own code cannot rewrite history; the writing role has no right to try. Somebody who may change the schema can
 * take both away: that is what the chain and the signed checkpoints are for (record 0041).
 */
const OPDRACHTEN = [
  `create table if not exists log_kenmerk (
     een boolean primary key default true check (een),
     id uuid not null,
     gemaakt timestamptz not null default now()
   )`,
  'create table if not exists log_keten (keten uuid primary key, geopend timestamptz not null)',
  `create table if not exists log_regel (
     keten uuid not null,
     nr bigint not null check (nr > 0),
     tijd timestamptz(3) not null,
     soort text not null check (soort in ('OPEN', 'INTENTIE', 'UITKOMST', 'AFGEDAAN', 'SLUIT')),
     trace text check (trace ~ '^[0-9a-f]{32}$'),
     vorige bytea check (length(vorige) = 32),
     hash bytea not null check (length(hash) = 32),
     inhoud jsonb not null,
     primary key (keten, nr, tijd)
   ) partition by range (tijd)`,
  // What lines name by its hash (record 0056). That a form says what its hash says does not hang on who writes it.
  `create table if not exists log_vorm (
     hash bytea primary key check (hash = sha256(convert_to(groepen, 'UTF8'))),
     groepen text not null
   )`,
  // For a search by field: of 20,000 forms it reads the few that have it.
  'create index if not exists log_vorm_groepen on log_vorm using gin ((groepen::jsonb) jsonb_path_ops)',
  // Of a line without its form nobody knows what it says: an error for whoever reads it, and never an outcome without fields.
  `create or replace function log_groepen(vorm text) returns jsonb language plpgsql stable
   set search_path = pg_catalog, public as $$
   declare gevonden jsonb;
   begin
     select groepen::jsonb into gevonden from log_vorm where hash = decode(vorm, 'hex');
     if not found then raise exception 'VORM_ONTBREEKT: the form % of a line is not in the log', vorm; end if;
     return gevonden;
   end $$`,
  'create index if not exists log_regel_trace on log_regel (trace)',
  // Outcomes and refusals only: what was shown of whom and to whom; an intent is found by its trace.
  // The time as an expression and not as the column: a search by data subject names the column, to come to one month, and
  // must go by the data subject.
  ...[
    ['betrokkene', "using gin ((inhoud -> 'betrokkenen'))"],
    ['medewerker_op', `((inhoud ->> 'medewerker'), (${OP}))`],
    ['organisatie_op', `((inhoud ->> 'organisatie'), (${OP}))`],
    ['op', `((${OP}))`],
  ].map(([naam, wat]) => `create index if not exists log_regel_${naam} on log_regel ${wat} where ${IN_INDEX}`),
  // Those of before.
  'drop index if exists log_regel_medewerker, log_regel_organisatie',
  // A quarter of what adding an outcome costs the server is compressing it, and this is the cheaper way, where it was built in.
  `do $$ begin
     if (select 'lz4' = any(enumvals) from pg_settings where name = 'default_toast_compression') then
       alter table log_regel alter inhoud set compression lz4;
     end if;
   end $$`,
  `create or replace function log_alleen_toevoegen() returns trigger language plpgsql as $$
   begin
     raise exception 'the log is append-only';
   end $$`,
  ...['log_kenmerk', 'log_keten', 'log_regel', 'log_vorm'].map(
    (tabel) =>
      `create or replace trigger ${tabel}_onveranderlijk before update or delete or truncate on ${tabel}
       for each statement execute function log_alleen_toevoegen()`,
  ),
  // A month is made by whoever writes into it first; the writing role itself may make no table.
  `create or replace function log_maak_maand(dag date) returns void language plpgsql security definer
   set search_path = pg_catalog, public as $$
   declare
     begin_maand timestamptz := date_trunc('month', dag::timestamp) at time zone 'UTC';
     eind_maand timestamptz := (date_trunc('month', dag::timestamp) + interval '1 month') at time zone 'UTC';
     naam text := 'log_regel_' || to_char(dag, 'YYYY_MM');
   begin
     if to_regclass('public.' || naam) is not null then return; end if;
     perform pg_advisory_xact_lock(${SLOT});
     execute format('create table if not exists public.%I partition of public.log_regel for values from (%L) to (%L)',
       naam, begin_maand, eind_maand);
     execute format('create or replace trigger %I before truncate on public.%I
       for each statement execute function public.log_alleen_toevoegen()', naam || '_heel', naam);
   end $$`,
  'revoke all on function log_maak_maand(date) from public',
]

/**
 * Makes the tables of the log where they are not there yet and gives each role its rights. Run by the owner of the
 * database. Safe to repeat and to run from several processes at once.
 *
 * @param rollen `schrijver`: may add and read; `lezer`: may read only. Existing database roles.
 * @returns id of this log, as its checkpoints name it
 */
export async function inrichten(
  db: Bevraagbaar,
  rollen: { readonly schrijver: string; readonly lezer?: string },
): Promise<string> {
  const schrijver = escapeIdentifier(rollen.schrijver)
  const rechten = [
    `grant select, insert on log_keten, log_regel, log_vorm to ${schrijver}`,
    `grant select on log_kenmerk to ${schrijver}`,
    `grant execute on function log_maak_maand(date) to ${schrijver}`,
    ...(rollen.lezer === undefined
      ? []
      : [`grant select on log_kenmerk, log_keten, log_regel, log_vorm to ${escapeIdentifier(rollen.lezer)}`]),
  ]
  const kenmerk = `insert into log_kenmerk (id) values ('${randomUUID()}') on conflict do nothing`
  const script = ['begin', `select pg_advisory_xact_lock(${SLOT})`, ...OPDRACHTEN, kenmerk, ...rechten, 'commit']
  await db.query(script.join(';\n'))
  const { rows } = await db.query<{ id: string }>('select id from log_kenmerk')
  return String(rows[0]?.id)
}
