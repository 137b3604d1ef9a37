import { type Beslissing, GELIJK, type Naspel, type Wordt } from './beslissing.js'
import { type Cel, feitenMinstensZoStreng, nietZeker } from './cel.js'
import { isPlaats, type Kant } from './kant.js'

/**
 * What follows from the reason of a refusal. Only of a field of one category that may be refused visibly: the log keeps no
 * reason of what is silent.
 */
export function metReden(
  oud: Kant,
  nieuw: Kant,
  { uitkomst, code }: Beslissing,
  wordtVan: (keuze: readonly Cel[], kant: Kant) => Wordt | undefined,
): Naspel | undefined {
  const [was, wordt] = [enige(oud), enige(nieuw)]
  if (!was || !wordt || was.categorie !== wordt.categorie || isPlaats(wordt.categorie)) return undefined
  // Everybody failed a demand; whoever fails a demand that asks no less is refused before anything else is looked at.
  if (code === 'VOORWAARDE_NIET_VERVULD')
    return was.eisen.length > 0 && feitenMinstensZoStreng(wordt, was) ? GELIJK : undefined
  const motivering = code === 'MOTIVERING_ONTBREEKT'
  if (motivering && wordt.motivering) return GELIJK
  if (!motivering && uitkomst !== 'OP_VERZOEK_BRON') return undefined
  if (wordt.besluit || (oud.spoed && !nieuw.spoed)) return undefined
  // Of somebody every demand held, but for the motivation or for what a person at the source decides.
  const gold: Cel = { ...was, besluit: null, motivering: was.motivering && !motivering }
  const nu = nietZeker(wordt, gold).length === 0 ? wordtVan([wordt], nieuw) : undefined
  if (!nu) return undefined
  return { soort: 'ANDERS', wordt: nu }
}

const enige = ({ keuzes: [keuze, meer] }: Kant): Cel | undefined =>
  meer === undefined && keuze?.length === 1 ? keuze[0] : undefined
