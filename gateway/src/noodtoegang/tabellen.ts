/**
 * Tables of emergency access in the gateway's own database. What is in them are decisions of employees, references of
 * families and pseudonyms, never family data; free text is elsewhere and encrypted (decision 19).
 * @module
 */
export const TABELLEN = [
  `create table if not exists noodtoegang (
     id uuid primary key,
     medewerker text not null,
     rol text not null,
     organisatie text not null,
     handelt_namens text,
     gezin text not null,
     personen text[] not null,
     crisismelding text not null,
     geverifieerd boolean not null,
     eigen_melding boolean not null,
     ter_plaatse boolean not null,
     reden uuid not null,
     trace_id text not null,
     geopend_op timestamptz not null,
     dag date not null,
     tot timestamptz not null,
     versie int not null,
     verlengd_op timestamptz,
     verleng_reden uuid,
     gesloten_op timestamptz,
     eerst_bekeken_op timestamptz,
     toets_uiterlijk timestamptz not null,
     informeren_uiterlijk date not null
   )`,
  'create index if not exists noodtoegang_medewerker on noodtoegang (medewerker, tot)',
  'create index if not exists noodtoegang_te_toetsen on noodtoegang (organisatie, toets_uiterlijk)',
  `create table if not exists noodtoegang_toets (
     noodtoegang uuid not null references noodtoegang,
     soort text not null check (soort in ('LEIDINGGEVENDE', 'PRIVACY')),
     medewerker text not null,
     oordeel text not null check (oordeel in ('TERECHT', 'ONTERECHT')),
     toelichting uuid not null,
     getoetst_op timestamptz not null,
     primary key (noodtoegang, soort),
     unique (noodtoegang, medewerker)
   )`,
  `create table if not exists noodtoegang_alarm (
     noodtoegang uuid not null references noodtoegang,
     soort text not null check (soort in ('REEKS', 'METEEN_BEKEKEN')),
     op timestamptz not null,
     primary key (noodtoegang, soort)
   )`,
  `create table if not exists noodtoegang_aanvraag (
     id uuid primary key,
     medewerker text not null,
     organisatie text not null,
     crisisdienst text not null,
     gezin text not null,
     crisismelding text not null,
     reden uuid not null,
     trace_id text not null,
     aangevraagd_op timestamptz not null,
     tot timestamptz not null,
     noodtoegang uuid references noodtoegang
   )`,
  'create index if not exists noodtoegang_aanvraag_crisisdienst on noodtoegang_aanvraag (crisisdienst, tot)',
  `create table if not exists noodtoegang_bericht (
     noodtoegang uuid not null references noodtoegang,
     versie int not null,
     subgraph text not null,
     inhoud jsonb not null,
     trace_id text not null,
     bezorgd_op timestamptz,
     pogingen int not null default 0,
     volgende_poging timestamptz not null default clock_timestamp(),
     primary key (noodtoegang, versie, subgraph)
   )`,
  'create index if not exists noodtoegang_bericht_open on noodtoegang_bericht (volgende_poging) where bezorgd_op is null',
]
