import type { Aanvrager } from '@gezinsbeeld/schema'
import { LoketError } from '../errors/loket-error.js'
import type { Opslag } from '../opslag/open-opslag.js'
import { KOLOMMEN, type Rij } from './rij.js'
import { toetsSoort } from './toetsen.js'

const MEESTE = 100

/** The own emergency accesses of this employee, newest first. */
export const eigenLijst = (opslag: Opslag, { medewerker, organisatie }: Aanvrager): Promise<Rij[]> =>
  opslag.vraag<Rij>(
    `select ${KOLOMMEN} from noodtoegang n where medewerker = $1 and organisatie = $2
     order by geopend_op desc, id limit ${MEESTE}`,
    [medewerker, organisatie],
  )

/**
 * What this reviewer can still review: ended, of the own organisation, of somebody else, without a review of this kind.
 * What Veilig Thuis could not confirm comes first, then what is due first.
 */
export const teToetsen = (opslag: Opslag, { medewerker, organisatie, rol }: Aanvrager, nu: number): Promise<Rij[]> =>
  opslag.vraag<Rij>(
    `select ${KOLOMMEN} from noodtoegang n where organisatie = $2 and medewerker <> $1 and tot <= $3
     and not exists (select 1 from noodtoegang_toets t
                     where t.noodtoegang = n.id and (t.soort = $4 or t.medewerker = $1))
     order by geverifieerd, toets_uiterlijk, id limit ${MEESTE}`,
    [medewerker, organisatie, new Date(nu), toetsSoort(rol)],
  )

/** One emergency access by its id. @throws LoketError LOKET_ONBEKEND */
export async function eenNoodtoegang(opslag: Opslag, id: string): Promise<Rij> {
  const [rij] = await opslag.vraag<Rij>(`select ${KOLOMMEN} from noodtoegang n where id = $1`, [id])
  if (!rij) throw new LoketError('LOKET_ONBEKEND')
  return rij
}
