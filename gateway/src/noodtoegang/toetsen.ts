import { LoketError } from '../errors/loket-error.js'
import { leesKenmerk, leesReden } from './lees-invoer.js'
import type { Handeling, Werkplaats } from './openen.js'
import { KOLOMMEN, type Oordeel, type Rij, type ToetsSoort } from './rij.js'

/** What a reviewer found. */
export interface ToetsVerzoek {
  readonly noodtoegangId: string
  readonly oordeel: Oordeel
  readonly toelichting: string
}

/** Which of the two pairs of eyes a role is: the privacy officer, or a colleague who could have opened it himself. */
export const toetsSoort = (rol: string): ToetsSoort => (rol === 'FG_PRIVACY' ? 'PRIVACY' : 'LEIDINGGEVENDE')

/**
 * Records a review: by somebody else of the same organisation, after it ended, by two different people. The same review
 * twice is one.
 * @throws LoketError REDEN_TE_KORT, LOKET_ONBEKEND, NOODTOEGANG_EIGEN, NOODTOEGANG_LOOPT_NOG, NOODTOEGANG_ZELFDE_TOETSER
 * or REEDS_GEDAAN
 */
export async function toets(
  { noodtoegangId, oordeel, toelichting }: ToetsVerzoek,
  { wie, nu, trace }: Handeling,
  { opslag, teksten }: Werkplaats,
): Promise<string> {
  const id = leesKenmerk(noodtoegangId)
  const tekst = leesReden(toelichting)
  const soort = toetsSoort(wie.rol)
  const { medewerker, organisatie } = wie
  await opslag.transactie(async (vraag) => {
    // Locked, so that the two reviews are judged one after the other.
    await vraag('select 1 from noodtoegang where id = $1 for update', [id])
    const [rij] = await vraag<Rij>(`select ${KOLOMMEN} from noodtoegang n where id = $1 and organisatie = $2`, [
      id,
      organisatie,
    ])
    if (!rij) throw new LoketError('LOKET_ONBEKEND')
    if (rij.medewerker === medewerker) throw new LoketError('NOODTOEGANG_EIGEN')
    if (nu < rij.tot.getTime()) throw new LoketError('NOODTOEGANG_LOOPT_NOG')
    const eerder = rij.toetsen.find((toets) => toets.soort === soort)
    if (eerder?.medewerker === medewerker && eerder.oordeel === oordeel) return
    if (eerder) throw new LoketError('REEDS_GEDAAN')
    if (rij.toetsen.some((toets) => toets.medewerker === medewerker)) throw new LoketError('NOODTOEGANG_ZELFDE_TOETSER')
    const bij = { soort: 'NOODTOEGANG_TOETS', categorie: null, medewerker, organisatie, trace, over: [] } as const
    const [kenmerk] = await teksten.bewaar([{ ...bij, tekst }], vraag)
    await vraag('insert into noodtoegang_toets values ($1, $2, $3, $4, $5, $6)', [
      id,
      soort,
      medewerker,
      oordeel,
      kenmerk,
      new Date(nu),
    ])
  })
  return id
}
