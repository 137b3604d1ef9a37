import type { Source } from '../database/open.js'

/** Any number that is ours alone: several processes of one subgraph may start at once on one database. */
const MIGRATION_LOCK = 20_260_311

/**
 * What the source itself decided: requests, decisions, withdrawals, postponements and its kill switch. A schema of its own in the
 * agency's database, so that loading an administration does not touch it and the agency can read and back up its
 * decisions with its own means. Texts are encrypted (`tekst.ts`).
 */
const STATEMENTS = [
  'create schema if not exists gezinsbeeld',
  `create table if not exists gezinsbeeld.verzoek (
     id uuid primary key,
     wie text not null,
     medewerker text not null,
     rol text not null,
     organisatie text not null,
     doel text not null,
     bron text not null,
     sleutel text not null,
     personen text[] not null,
     categorieen text[] not null,
     motivering bytea,
     houders text[] not null,
     gevraagd_op timestamptz not null,
     beslis_voor timestamptz not null,
     vanzelf_op timestamptz not null,
     unique (wie, sleutel)
   )`,
  'create index if not exists verzoek_personen on gezinsbeeld.verzoek using gin (personen)',
  'create index if not exists verzoek_medewerker on gezinsbeeld.verzoek (medewerker, gevraagd_op)',
  `create table if not exists gezinsbeeld.besluit (
     verzoek_id uuid not null references gezinsbeeld.verzoek on delete cascade,
     organisatie text not null,
     besluit text not null check (besluit in ('TOEGEWEZEN', 'DEELS', 'AFGEWEZEN', 'GEEN_GEGEVENS')),
     personen text[] not null,
     categorieen text[] not null,
     reden bytea,
     tot timestamptz,
     levenssfeer boolean not null,
     onderzoeksbelang boolean not null,
     relatie_met_pleger boolean not null,
     medewerker text not null,
     besloten_op timestamptz not null,
     primary key (verzoek_id, organisatie),
     check ((besluit in ('TOEGEWEZEN', 'DEELS')) = (tot is not null))
   )`,
  `create table if not exists gezinsbeeld.uitstel (
     id bigserial primary key,
     verzoek_id uuid not null references gezinsbeeld.verzoek on delete cascade,
     organisatie text not null,
     reden bytea,
     tot timestamptz not null,
     medewerker text not null,
     uitgesteld_op timestamptz not null
   )`,
  `create table if not exists gezinsbeeld.intrekking (
     verzoek_id uuid not null,
     organisatie text not null,
     reden bytea,
     medewerker text not null,
     ingetrokken_op timestamptz not null,
     primary key (verzoek_id, organisatie),
     foreign key (verzoek_id, organisatie) references gezinsbeeld.besluit on delete cascade
   )`,
  // For a text to a parent without authority (BW 1:377c): who asked, and what was written.
  'alter table gezinsbeeld.verzoek add column if not exists betrokkene text',
  `alter table gezinsbeeld.besluit add column if not exists informatie bytea,
     add column if not exists periode_van date, add column if not exists periode_tot date`,
  `create table if not exists gezinsbeeld.sluiting (
     doel text primary key,
     gesloten_op timestamptz not null
   )`,
  // Of whom the source postpones inspection (Wmo 5.3.1 lid 3, record 0046), by pseudonym.
  `create table if not exists gezinsbeeld.inzage_uitstel (
     id bigserial primary key,
     persoon text not null,
     vanaf date not null,
     tot_en_met date not null check (tot_en_met >= vanaf),
     grond text not null,
     gezet_op timestamptz not null,
     opgeheven_op timestamptz
   )`,
  'create index if not exists inzage_uitstel_persoon on gezinsbeeld.inzage_uitstel (persoon)',
]

/** Makes the tables when they are not there. Safe to repeat and to run from several processes at once. */
export const migrate = (source: Pick<Source, 'transactie'>): Promise<void> =>
  source.transactie(async ({ rows }) => {
    await rows('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    for (const statement of STATEMENTS) await rows(statement, [])
  })
