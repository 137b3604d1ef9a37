import { randomUUID } from 'node:crypto'
import type { Aanvrager } from '@gezinsbeeld/schema'
import type { Opslag } from '../opslag/open-opslag.js'
import { leesGezin, leesMeldingnummer, leesOin, leesReden } from './lees-invoer.js'
import type { Handeling, Werkplaats } from './openen.js'
import { AANVRAAG_MS } from './regels.js'

/** A professional who may only ask for emergency access, asks the crisis service; that one opens in its own name. */
export interface AanvraagVerzoek {
  readonly gezinId: string
  readonly crisismelding: string
  readonly reden: string
  /** OIN of the crisis service that is asked. */
  readonly crisisdienst: string
}

/** One request as the table holds it. */
export interface AanvraagRij {
  readonly id: string
  readonly medewerker: string
  readonly organisatie: string
  readonly crisisdienst: string
  readonly gezin: string
  readonly crisismelding: string
  readonly reden: string
  readonly aangevraagd_op: Date
  readonly tot: Date
  readonly noodtoegang: string | null
}

/**
 * Records a request to the crisis service. It opens nothing.
 * @returns the id
 * @throws LoketError REDEN_TE_KORT or INVOER_ONGELDIG
 */
export async function vraagAan(
  verzoek: AanvraagVerzoek,
  { wie, nu, trace, over }: Handeling,
  { opslag, teksten }: Werkplaats,
): Promise<string> {
  const gezin = leesGezin(verzoek.gezinId)
  const crisismelding = leesMeldingnummer(verzoek.crisismelding)
  const crisisdienst = leesOin(verzoek.crisisdienst)
  const tekst = leesReden(verzoek.reden)
  const { medewerker, organisatie } = wie
  const id = randomUUID()
  await opslag.transactie(async (vraag) => {
    const bij = { soort: 'NOODTOEGANG', categorie: null, medewerker, organisatie, trace, over } as const
    const [reden] = await teksten.bewaar([{ ...bij, tekst }], vraag)
    await vraag('insert into noodtoegang_aanvraag values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null)', [
      id,
      medewerker,
      organisatie,
      crisisdienst,
      gezin,
      crisismelding,
      reden,
      trace,
      new Date(nu),
      new Date(nu + AANVRAAG_MS),
    ])
  })
  return id
}

const MEESTE = 100

/** Requests that the own crisis service has still to answer, or that this professional made himself; oldest first. */
export function aanvragen(
  opslag: Opslag,
  { medewerker, organisatie, rol }: Aanvrager,
  nu: number,
): Promise<AanvraagRij[]> {
  const voorDienst = rol === 'CRISISDIENST'
  return opslag.vraag<AanvraagRij>(
    `select * from noodtoegang_aanvraag where $1 < tot
     and case when $4 then crisisdienst = $3 and noodtoegang is null else medewerker = $2 and organisatie = $3 end
     order by aangevraagd_op, id limit ${MEESTE}`,
    [new Date(nu), medewerker, organisatie, voorDienst],
  )
}
