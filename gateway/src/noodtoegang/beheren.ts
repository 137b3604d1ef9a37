import type { Aanvrager } from '@gezinsbeeld/schema'
import { LoketError } from '../errors/loket-error.js'
import type { Vraag } from '../opslag/open-opslag.js'
import { schrijfBerichten } from './berichten.js'
import { leesKenmerk, leesReden } from './lees-invoer.js'
import type { Handeling, Werkplaats } from './openen.js'
import { toetsUiterlijk, verlengd } from './regels.js'
import type { Rij } from './rij.js'

/** Hours by which it can be extended at most: what is left of a day after the first four. */
const MEESTE_UREN = 20

/**
 * Extends the own emergency access, once, while it runs; never past a day after its opening.
 * @throws LoketError REDEN_TE_KORT, INVOER_ONGELDIG, LOKET_ONBEKEND, NOODTOEGANG_VERLOPEN or NOODTOEGANG_AL_VERLENGD
 */
export async function verleng(
  verzoek: { readonly noodtoegangId: string; readonly uren: number; readonly reden: string },
  { wie, nu, trace }: Handeling,
  { opslag, teksten }: Werkplaats,
): Promise<string> {
  const id = leesKenmerk(verzoek.noodtoegangId)
  const reden = leesReden(verzoek.reden)
  if (verzoek.uren < 1 || verzoek.uren > MEESTE_UREN) {
    throw new LoketError('INVOER_ONGELDIG', `\`uren\` is 1 tot ${MEESTE_UREN}`)
  }
  await opslag.transactie(async (vraag) => {
    const rij = await eigen(vraag, id, wie)
    if (rij.tot.getTime() <= nu) throw new LoketError('NOODTOEGANG_VERLOPEN')
    if (rij.verlengd_op) throw new LoketError('NOODTOEGANG_AL_VERLENGD')
    const tekst = { soort: 'NOODTOEGANG', tekst: reden, categorie: null, trace, over: [] } as const
    const { medewerker, organisatie } = wie
    const [kenmerk] = await teksten.bewaar([{ ...tekst, medewerker, organisatie }], vraag)
    const tot = verlengd(rij.geopend_op.getTime(), rij.tot.getTime(), verzoek.uren)
    await vraag('update noodtoegang set verlengd_op = $2, verleng_reden = $3 where id = $1', [
      id,
      new Date(nu),
      kenmerk,
    ])
    await zetEinde(vraag, rij, tot)
  })
  return id
}

/**
 * Closes the own emergency access. What has ended already stays as it is: closing twice, or after it lapsed, is no error.
 * @throws LoketError LOKET_ONBEKEND
 */
export async function sluit(noodtoegangId: string, { wie, nu }: Handeling, { opslag }: Werkplaats): Promise<string> {
  const id = leesKenmerk(noodtoegangId)
  await opslag.transactie(async (vraag) => {
    const rij = await eigen(vraag, id, wie)
    if (rij.tot.getTime() <= nu) return
    await vraag('update noodtoegang set gesloten_op = $2 where id = $1', [id, new Date(nu)])
    await zetEinde(vraag, rij, nu)
  })
  return id
}

async function eigen(vraag: Vraag, id: string, { medewerker, organisatie }: Aanvrager): Promise<Rij> {
  const [rij] = await vraag<Rij>('select * from noodtoegang where id = $1 for update', [id])
  if (rij?.medewerker !== medewerker || rij.organisatie !== organisatie) throw new LoketError('LOKET_ONBEKEND')
  return rij
}

// Another end is another version, which the sources are told too; the review counts from the end.
async function zetEinde(vraag: Vraag, rij: Rij, tot: number): Promise<void> {
  const nieuw = { ...rij, versie: rij.versie + 1, tot: new Date(tot) }
  await vraag('update noodtoegang set tot = $2, versie = $3, toets_uiterlijk = $4 where id = $1', [
    rij.id,
    nieuw.tot,
    nieuw.versie,
    new Date(toetsUiterlijk(tot)),
  ])
  await schrijfBerichten(vraag, nieuw)
}
