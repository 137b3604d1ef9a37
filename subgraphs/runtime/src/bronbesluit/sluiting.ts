import type { Db, Source } from '../database/open.js'

/** Stands for every purpose. */
export const ALLES = 'ALLES'

/** Whether the agency closed this source for this purpose (decision 25). */
export async function isGesloten(db: Db, doel: string): Promise<boolean> {
  const rijen = await db.rows('feit:sluiting', 'select 1 from gezinsbeeld.sluiting where doel in ($1, $2)', [
    doel,
    ALLES,
  ])
  return rijen.length > 0
}

/** One line of what is closed. */
export interface Sluiting {
  /** Purpose code, or `ALLES`. */
  readonly doel: string
  readonly gesloten_op: string
}

/** The kill switch, as the agency's own IT holds it. */
export interface Sluitingen {
  /** Closes at once; closing what is closed changes nothing. */
  sluit(doel: string, nu: string): Promise<void>
  /** Opens again. `ALLES` opens the source as a whole: purposes that were closed one by one stay closed. */
  open(doel: string): Promise<void>
  toon(): Promise<readonly Sluiting[]>
}

/** @param source the agency's database, migrated */
export const openSluitingen = (source: Pick<Source, 'transactie'>): Sluitingen => ({
  sluit: (doel, nu) =>
    source.transactie(async ({ rows }) => {
      await rows(
        'insert into gezinsbeeld.sluiting (doel, gesloten_op) values ($1, $2::timestamptz) on conflict do nothing',
        [doel, nu],
      )
    }),
  open: (doel) =>
    source.transactie(
      async ({ rows }) => void (await rows('delete from gezinsbeeld.sluiting where doel = $1', [doel])),
    ),
  toon: () => source.transactie(({ rows }) => rows<Sluiting>('select * from gezinsbeeld.sluiting order by doel', [])),
})
