/**
 * The decision for one person, one source and one category. Pure: no clock, no I/O, nothing kept between requests.
 *
 * Order: no cell or a refused cell needs no facts. Then what closes a source as a whole, then an unknown fact (decision
 * 12: always visible), then a condition that does not hold, then the motivation, then what a person at the source
 * decided. An outcome is always a constant of the policy. There is no `catch`: an error refuses the whole request, it
 * never skips a condition.
 *
 * Conditions 8 and 21 always hold here: the source judges them on each row, and the shape of the answer sees to it that
 * a reply travels along.
 * @module
 */
import type { Beleid, Effectief } from '../beleid/beleid.js'
import { geenCel } from '../beleid/effectief.js'
import type { Bron, Categorie } from '../codes.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import { oordeelEis } from './eis.js'
import { toelaatbaar } from './toelaatbaar.js'
import { alsStil, elk, type Geweigerd, isVrijgave, type Uitkomst } from './uitkomst.js'

/** Decides one category of one source for one person. */
export function decide(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorie: Categorie,
): Uitkomst {
  const uitkomst = decideOpen(beleid, aanvraag, feiten, persoon, bron, categorie)
  return categorie === 'ADR' ? shield(uitkomst, beleid, aanvraag, feiten, persoon, bron) : uitkomst
}

/**
 * Decides a field that carries several categories: all must be allowed, the most closed outcome wins (decision 9), and
 * a refusal is silent as soon as one of the categories is (decision 11). No categories at all: refused.
 */
export function decideAlle(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorieen: readonly Categorie[],
): Uitkomst {
  const [only, ...more] = categorieen
  if (only !== undefined && more.length === 0) return decide(beleid, aanvraag, feiten, persoon, bron, only)
  let worst = elk(categorieen.map((categorie) => decideOpen(beleid, aanvraag, feiten, persoon, bron, categorie)))
  // Shielding comes last: had it come per category, a visible refusal of another category would show only for people
  // who are not hidden (decision 11).
  if (categorieen.includes('ADR')) worst = shield(worst, beleid, aanvraag, feiten, persoon, bron)
  return categorieen.some((categorie) => geenCel(categorie).stil) ? alsStil(worst) : worst
}

/** The decision before shielding of a hidden person; for ADR it does depend on whether shielding could be established. */
function decideOpen(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorie: Categorie,
): Uitkomst {
  const { aanvrager, doel } = aanvraag
  const cel = beleid.effectief(doel, bron, categorie)
  if (!cel || toelaatbaar(beleid, aanvrager, doel) !== 'JA') return geenCel(categorie)
  if (cel.categorie === 'ADR' && feiten.afscherming.onbekend && !gesloten(cel, beleid, aanvraag, feiten))
    return cel.toets.onbekend[bron]
  return weigh(cel, beleid, aanvraag, feiten, persoon)
}

/**
 * ADR of a person whom any source hides for safety is decided as GEHEIM of this source (decision 2).
 *
 * INVARIANT: hiding changes an outcome only from released to silently refused (or to released under GEHEIM). Whatever
 * was refused, unknown or up to the source before stays exactly that, so no outcome tells that someone is hidden.
 */
function shield(
  open: Uitkomst,
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
): Uitkomst {
  if (!isVrijgave(open) || !feiten.afscherming.verborgen.has(persoon)) return open
  const geheim = beleid.effectief(aanvraag.doel, bron, 'GEHEIM')
  const uitkomst = geheim ? weigh(geheim, beleid, aanvraag, feiten, persoon) : geenCel('ADR')
  if (isVrijgave(uitkomst)) return elk([open, uitkomst])
  return geheim ? geheim.toets.afgeschermd : geenCel('ADR')
}

/** What closes a cell for everybody, without any fact about a person; undefined when nothing does. */
function gesloten(cel: Effectief, beleid: Beleid, aanvraag: Aanvraag, feiten: Feiten): Geweigerd | undefined {
  const { toets, soort, eigen, bron } = cel
  if (soort === 'G' || soort === '-') return toets.dicht
  const vanAanvrager = beleid.eigenBron(aanvraag.aanvrager, aanvraag.doel) === bron
  if (eigen && !vanAanvrager) return toets.dicht
  if (aanvraag.alleenEigenBron && !vanAanvrager) return toets.alleenEigen
  return feiten.gesloten.has(bron) ? toets.bronGesloten : undefined
}

function weigh(cel: Effectief, beleid: Beleid, aanvraag: Aanvraag, feiten: Feiten, persoon: string): Uitkomst {
  const { toets, categorie } = cel
  const dicht = gesloten(cel, beleid, aanvraag, feiten)
  if (dicht) return dicht
  const { nu } = aanvraag
  const gezin = cel.dekking === 'GEZIN'
  // In a crisis a silent personnel register may not close the door (S11); a conflict that is known still does.
  if (feiten.conflict === 'ONBEKEND' && !beleid.doel(aanvraag.doel)?.spoed) {
    return toets.onbekend[beleid.eigenBron(aanvraag.aanvrager, aanvraag.doel) ?? cel.bron]
  }
  // H10: whoever is family or neighbour gets what somebody without any relation gets, and no other sentence.
  let failed: Geweigerd | undefined =
    feiten.conflict === 'JA' ? (toets.eisen[0]?.nietVervuld ?? toets.dicht) : undefined
  for (const eis of toets.eisen) {
    const oordeel = oordeelEis(eis, feiten, persoon, categorie, nu, gezin)
    if (oordeel === 'NEE') failed ??= eis.nietVervuld
    else if (oordeel !== 'JA' && !eis.doorBijOnbekend) return toets.onbekend[oordeel.bron]
  }
  if (failed) return failed
  if (toets.motivering && !aanvraag.motivering.has(categorie)) return toets.motiveringOntbreekt
  if (!toets.besluitBron) return toets.vrij
  const besluit = oordeelEis(toets.besluitBron, feiten, persoon, categorie, nu, false)
  if (besluit === 'JA') return toets.vrij
  return besluit === 'NEE' ? toets.opVerzoek : toets.onbekend[besluit.bron]
}
