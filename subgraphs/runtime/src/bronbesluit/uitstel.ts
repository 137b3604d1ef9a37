import { kanUitstellen, type Wie } from '@gezinsbeeld/schema'
import type { Source } from '../database/open.js'
import type { FactContext } from '../definition.js'
import { DAG } from '../registers/administratie.js'

/** One postponement of inspection: through its last day nothing of this source about this person is released to family. */
export interface Uitstel {
  readonly persoon: string
  /** First and last calendar day, both included. */
  readonly vanaf: string
  readonly totEnMet: string
  /** The law it rests on, as the source writes it. */
  readonly grond: string
}

/** Who asks, under which purpose. */
type Vraag = Pick<Wie, 'betrokkene'> & { readonly doel: string }

/**
 * Of these persons those of whom this source releases nothing to this requester now (Wmo 5.3.1 lid 3, record 0046). When
 * the requester is the one who may not hear yet, that is everybody: of his child too he would hear of the case.
 */
export async function uitgesteldVan(
  { doel, betrokkene }: Vraag,
  personen: readonly string[],
  { db, nu }: Pick<FactContext, 'db' | 'nu'>,
): Promise<readonly string[]> {
  if (!kanUitstellen(doel) || personen.length === 0) return []
  const wie = [...personen, ...(betrokkene === undefined ? [] : [betrokkene])]
  const rijen = await db.rows<{ persoon: string }>('feit:uitstel', LOPEND, [nu, wie])
  const uitgesteld = new Set(rijen.map(({ persoon }) => persoon))
  return betrokkene !== undefined && uitgesteld.has(betrokkene)
    ? personen
    : personen.filter((persoon) => uitgesteld.has(persoon))
}

/**
 * Persons of whom no record may be shown at all to who asks for a client (D19): the source does not know for which one, so
 * what is also about a postponed person would reach that person. Nobody for who asks for himself.
 */
export async function uitgesteldVoorHelper(
  { doel, betrokkene }: Vraag,
  { db, nu }: Pick<FactContext, 'db' | 'nu'>,
): Promise<readonly string[]> {
  if (!kanUitstellen(doel) || betrokkene !== undefined) return []
  return (await db.rows<{ persoon: string }>('feit:uitstel', LOPEND, [nu, null])).map(({ persoon }) => persoon)
}

/** The register of postponements, as the agency itself keeps it. */
export interface Uitstellen {
  /** @returns false when no file of this source is about that person: nothing was written */
  stel(uitstel: Uitstel, nu: string): Promise<boolean>
  /** Ends what runs or is still to come; the register keeps that it was there. */
  hefOp(persoon: string, nu: string): Promise<void>
  /** What runs now or is still to come. */
  toon(nu: string): Promise<readonly Uitstel[]>
}

/** @param source the agency's database, migrated */
export const openUitstellen = (source: Pick<Source, 'transactie'>): Uitstellen => ({
  stel: ({ persoon, vanaf, totEnMet, grond }, nu) =>
    source.transactie(async ({ rows }) => {
      const gezet = await rows<{ id: string }>(STEL, [persoon, vanaf, totEnMet, grond, nu])
      return gezet.length > 0
    }),
  hefOp: (persoon, nu) => source.transactie(async ({ rows }) => void (await rows(HEF_OP, [nu, persoon]))),
  toon: (nu) => source.transactie(({ rows }) => rows<Uitstel>(TOON, [nu])),
})

const LOPEND = `select distinct persoon from gezinsbeeld.inzage_uitstel
where opgeheven_op is null and vanaf <= ${DAG} and tot_en_met >= ${DAG}
  and ($2::text[] is null or persoon = any($2)) order by 1`

const STEL = `insert into gezinsbeeld.inzage_uitstel (persoon, vanaf, tot_en_met, grond, gezet_op)
select $1::text, $2::date, $3::date, $4::text, $5::timestamptz
where exists (select from koppeling_persoon where persoon_id = $1) returning id`

const HEF_OP = `update gezinsbeeld.inzage_uitstel set opgeheven_op = $1::timestamptz
where persoon = $2 and opgeheven_op is null and tot_en_met >= ${DAG}`

const TOON = `select persoon, vanaf, tot_en_met as "totEnMet", grond from gezinsbeeld.inzage_uitstel
where opgeheven_op is null and tot_en_met >= ${DAG} order by persoon, vanaf, id`
