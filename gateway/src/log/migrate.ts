import type { LogPool } from './open-log.js'

/** Any number that is ours alone: several gateways may start at once on one database. */
const MIGRATION_LOCK = 20_260_310

/**
 * The request log. Rows are only ever added: the trigger refuses every change, whoever asks for it, so that a mistake
 * in our own code cannot rewrite history. (Someone who may change the schema still can; see docs/threat-model.md.)
 */
const STATEMENTS = [
  `create table if not exists verzoek_log (
     id bigserial primary key,
     trace_id text not null,
     soort text not null check (soort in ('INTENTIE', 'UITKOMST')),
     tijd timestamptz not null,
     medewerker text not null,
     rol text not null,
     organisatie text not null,
     doel text not null,
     gezin_pseudoniem text[] not null,
     betrokkene_pseudoniem text[] not null,
     beleid_versie text not null,
     inhoud jsonb not null
   )`,
  'create index if not exists verzoek_log_trace on verzoek_log (trace_id)',
  `create or replace function verzoek_log_alleen_toevoegen() returns trigger language plpgsql as $$
   begin
     raise exception 'verzoek_log is append-only';
   end $$`,
  `create or replace trigger verzoek_log_onveranderlijk
   before update or delete or truncate on verzoek_log
   for each statement execute function verzoek_log_alleen_toevoegen()`,
]

/** Makes the table when it is not there. Safe to repeat and to run from several processes at once. */
export async function migrate(pool: LogPool): Promise<void> {
  const script = ['begin', `select pg_advisory_xact_lock(${MIGRATION_LOCK})`, ...STATEMENTS, 'commit'].join(';\n')
  await pool.query(script)
}
