import type { Aanvrager, Verdict } from '@gezinsbeeld/schema'
import type { Opslag } from '../opslag/open-opslag.js'
import { METEEN_MS } from './regels.js'

/** For whom emergency access of one requester runs, and for whom he goes there himself. */
export interface Noodfeiten {
  /** Verdicts of conditions 4 and 4s. */
  readonly verdicts: readonly Verdict[]
  readonly terPlaatse: readonly Verdict[]
}

interface Actief {
  readonly id: string
  readonly personen: readonly string[]
  readonly ter_plaatse: boolean
  readonly tot: Date
  readonly onbezorgd: boolean
}

const ACTIEF = `
select id, personen, ter_plaatse, tot,
  exists (select 1 from noodtoegang_bericht b where b.noodtoegang = n.id and b.bezorgd_op is null) as onbezorgd
from noodtoegang n
where medewerker = $2 and organisatie = $3 and rol = $4 and handelt_namens is not distinct from $5
  and geopend_op <= $1 and $1 < tot
order by tot`

// The first look is kept; on a report that nobody else stands behind, a look at once is an alarm (decision 22).
const BEKEKEN = `
with eerste as (
  update noodtoegang set eerst_bekeken_op = $1 where id = any($2) and eerst_bekeken_op is null
  returning id, geopend_op, geverifieerd, eigen_melding
)
insert into noodtoegang_alarm (noodtoegang, soort, op)
select id, 'METEEN_BEKEKEN', $1 from eerste
where (eigen_melding or not geverifieerd) and $1 < geopend_op + ${METEEN_MS} * interval '1 ms'
on conflict do nothing`

/**
 * Emergency access of this requester, in this very capacity, at this moment. Being asked counts as looking: it is asked
 * only to decide a request under D15.
 * @param bezorg tells the sources what they do not know yet, so that they can check it themselves
 * @throws InternalError OPSLAG_NIET_BESCHIKBAAR
 */
export async function noodfeiten(
  opslag: Opslag,
  { medewerker, organisatie, rol, handeltNamens }: Aanvrager,
  nu: number,
  bezorg: (id: string) => Promise<unknown>,
): Promise<Noodfeiten> {
  const op = new Date(nu)
  const rijen = await opslag.vraag<Actief>(ACTIEF, [op, medewerker, organisatie, rol, handeltNamens ?? null])
  if (rijen.length === 0) return { verdicts: [], terPlaatse: [] }
  await opslag.vraag(BEKEKEN, [op, rijen.map(({ id }) => id)])
  await Promise.all(rijen.filter(({ onbezorgd }) => onbezorgd).map(({ id }) => bezorg(id)))
  const verdictsVan = (van: readonly Actief[]) =>
    van.flatMap(({ personen, tot }) => personen.map((persoon): Verdict => ({ persoon, tot: tot.toISOString() })))
  return { verdicts: verdictsVan(rijen), terPlaatse: verdictsVan(rijen.filter(({ ter_plaatse }) => ter_plaatse)) }
}

const ONGETOETST = `
select exists (
  select 1 from noodtoegang n
  where n.medewerker = $2 and n.toets_uiterlijk <= $1
    and (select count(*) from noodtoegang_toets t where t.noodtoegang = n.id) < 2
) as beperkt`

/**
 * Whether this account may see its own source only: an emergency access of it was not reviewed in time by both pairs of
 * eyes (S10). Ends with the second review. It holds for the account:
 * in every role, at every organisation and for every purpose.
 * @throws InternalError OPSLAG_NIET_BESCHIKBAAR
 */
export async function noodbeperking(opslag: Pick<Opslag, 'vraag'>, medewerker: string, nu: number): Promise<boolean> {
  const [rij] = await opslag.vraag<{ beperkt: boolean }>(ONGETOETST, [new Date(nu), medewerker])
  return rij?.beperkt === true
}
