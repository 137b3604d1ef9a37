import type { Source } from '../database/open.js'

/** Texts are needed as long as a decision can be disputed; then the bare decision is enough to account for. */
const TEKSTEN = "interval '1 year'"
/** As long as the agency must be able to account for what it released (AVG 5 lid 2). */
const RIJEN = "interval '5 years'"

/** Ends the retention of requests and decisions: first their texts, later the rows. Safe to repeat. */
export const ruimOp = (source: Pick<Source, 'transactie'>, nu: string): Promise<void> =>
  source.transactie(async ({ rows }) => {
    for (const statement of STATEMENTS) await rows(statement, [nu])
  })

const voorbij = (term: string) => `(select id from gezinsbeeld.verzoek v where v.beslis_voor + ${term} < $1::timestamptz
  and not exists (select from gezinsbeeld.besluit b where b.verzoek_id = v.id and b.tot + ${term} >= $1::timestamptz))`

const STATEMENTS = [
  `update gezinsbeeld.verzoek set motivering = null where motivering is not null and id in ${voorbij(TEKSTEN)}`,
  `update gezinsbeeld.besluit set informatie = null where informatie is not null and verzoek_id in ${voorbij(TEKSTEN)}`,
  ...['besluit', 'uitstel', 'intrekking'].map(
    (table) =>
      `update gezinsbeeld.${table} set reden = null where reden is not null and verzoek_id in ${voorbij(TEKSTEN)}`,
  ),
  `delete from gezinsbeeld.verzoek where id in ${voorbij(RIJEN)}`,
  `delete from gezinsbeeld.inzage_uitstel where tot_en_met + ${RIJEN} < $1::timestamptz`,
]
