import {
  type Afhandeling,
  ALLEEN_LOKET,
  type InformatieVraag,
  type Ouderinformatie,
  toelaatbaar,
} from '@gezinsbeeld/schema'
import { type BesluitContext, geweigerd, wieSleutel } from './context.js'
import { dagVan, laatsteDag } from './dagen.js'
import { leeftijd, NIETS_VANAF } from './weeg-informatie.js'

interface Rij {
  readonly id: string
  readonly organisatie: string
  readonly informatie: Buffer
  readonly periode_van: string
  readonly periode_tot: string
  readonly besloten_op: string
  readonly tot: string
}

/** Where the text of a decision belongs: sealed for there, it cannot be read in another place. */
export const plaatsVan = (verzoekId: string, organisatie: string): string => `${verzoekId}.${organisatie}.informatie`

/**
 * What was written for this parent about this child, by decisions that run now (BW 1:377c). The source looks at its own
 * decisions, at the pseudonym in the caller's own token, at whether it hides the child or postpones, and at the child's age, whatever
 * the gateway found. Nothing written, refused, hidden, too old and never heard of are one answer, after the same work.
 */
export async function ouderinformatie(
  vraag: InformatieVraag,
  context: BesluitContext,
): Promise<Afhandeling<{ readonly informatie: readonly Ouderinformatie[] }>> {
  const { beleid, bron, ouder, source, nu } = context
  const { doel, kind, betrokkene, afgeschermd } = vraag
  const cel = beleid.effectief(doel, bron, ALLEEN_LOKET)
  if (!ouder || betrokkene === undefined || cel?.soort !== 'B' || toelaatbaar(beleid, vraag, doel) !== 'JA') {
    return geweigerd('VERSTREKKING_NIET_MOGELIJK')
  }
  const verborgen = (await ouder.verborgen(kind, nu)) || (await ouder.uitgesteld(vraag, nu))
  return source.transactie(async (transactie) => {
    const rijen = await transactie.rows<Rij>(LOPEND, [wieSleutel(vraag), betrokkene, doel, bron, kind, nu])
    const teOud = (await leeftijd(ouder, kind, nu, transactie)) >= NIETS_VANAF
    return {
      soort: 'GEDAAN',
      informatie: afgeschermd || verborgen || teOud ? [] : rijen.map((rij) => stuk(rij, context)),
    }
  })
}

const stuk = (rij: Rij, { teksten }: BesluitContext): Ouderinformatie => ({
  tekst: teksten.lees(rij.informatie, plaatsVan(rij.id, rij.organisatie)) ?? '',
  periodeVan: rij.periode_van,
  periodeTot: rij.periode_tot,
  opgesteldOp: dagVan(Date.parse(rij.besloten_op)),
  totEnMet: laatsteDag(rij.tot),
})

const LOPEND = `select v.id, b.organisatie, b.informatie, b.periode_van, b.periode_tot, b.besloten_op, b.tot
from gezinsbeeld.verzoek v join gezinsbeeld.besluit b on b.verzoek_id = v.id
where v.wie = $1 and v.betrokkene = $2 and v.doel = $3 and v.bron = $4
  and b.personen = array[$5::text] and b.categorieen = array['${ALLEEN_LOKET}'] and b.informatie is not null
  and b.tot > $6::timestamptz and not exists (
    select from gezinsbeeld.intrekking i where i.verzoek_id = b.verzoek_id and i.organisatie = b.organisatie)
order by b.besloten_op desc, b.organisatie`
