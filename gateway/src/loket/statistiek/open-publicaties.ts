import type { StatistiekRij, Tabel } from '@gezinsbeeld/schema'
import type { Opslag } from '../../opslag/open-opslag.js'

/** A table of one month as it was published; never changes again. */
export interface Publicatie {
  /** ISO 8601 instant. */
  readonly gepubliceerdOp: string
  readonly rijen: readonly StatistiekRij[]
}

/** Published tables. Only suppressed and rounded numbers are in it: no family, no person, no token. */
export interface Publicaties {
  vind(tabel: Tabel, maand: string): Promise<Publicatie | undefined>
  /**
   * Publishes a table. Of several at once the first is kept, and all get that one.
   * @returns what is published: what was given, or what somebody else published before
   */
  publiceer(tabel: Tabel, maand: string, nieuw: Publicatie): Promise<Publicatie>
}

/** Rows are only ever added: a published number that changes would tell the difference. */
const TABEL = [
  `create table if not exists statistiek_publicatie (
     tabel text not null,
     maand text not null check (maand ~ '^[0-9]{4}-[0-9]{2}$'),
     gepubliceerd_op timestamptz not null,
     rijen jsonb not null,
     primary key (tabel, maand)
   )`,
  `create or replace function statistiek_publicatie_bevroren() returns trigger language plpgsql as $$
   begin
     raise exception 'statistiek_publicatie is frozen';
   end $$`,
  `create or replace trigger statistiek_publicatie_onveranderlijk
   before update or delete or truncate on statistiek_publicatie
   for each statement execute function statistiek_publicatie_bevroren()`,
]

interface Rij {
  readonly gepubliceerd_op: Date
  readonly rijen: readonly StatistiekRij[]
}

/** Opens the published tables, and makes the table when it is not there. @throws InternalError OPSLAG_NIET_BESCHIKBAAR */
export async function openPublicaties(opslag: Pick<Opslag, 'vraag' | 'migreer'>): Promise<Publicaties> {
  await opslag.migreer(TABEL)
  const vind = async (tabel: Tabel, maand: string): Promise<Publicatie | undefined> => {
    const [rij] = await opslag.vraag<Rij>(
      'select gepubliceerd_op, rijen from statistiek_publicatie where tabel = $1 and maand = $2',
      [tabel, maand],
    )
    return rij && { gepubliceerdOp: rij.gepubliceerd_op.toISOString(), rijen: rij.rijen }
  }
  return {
    vind,
    async publiceer(tabel, maand, { gepubliceerdOp, rijen }) {
      await opslag.vraag('insert into statistiek_publicatie values ($1, $2, $3, $4) on conflict do nothing', [
        tabel,
        maand,
        gepubliceerdOp,
        JSON.stringify(rijen),
      ])
      const vast = await vind(tabel, maand)
      if (!vast) throw new TypeError('a published table is not there')
      return vast
    },
  }
}
