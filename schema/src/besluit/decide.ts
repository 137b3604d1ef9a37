/**
 * The decision for one person, one source and one category. Pure: no clock, no I/O, nothing kept between requests.
 *
 * Order: no cell or a refused cell needs no facts. Then an unknown fact (decision 12: always visible), then a
 * condition that this version cannot judge, then one that does not hold. An outcome is always a constant of the
 * policy. There is no `catch`: an error refuses the whole request, it never skips a condition.
 *
 * Condition 8 (an opinion travels with its source and reply) always holds here; the source checks it on each row and
 * the shape of the answer sees to it that the reply travels along.
 * @module
 */
import type { Beleid, Effectief } from '../beleid/beleid.js'
import { geenCel } from '../beleid/effectief.js'
import type { Bron, Categorie } from '../codes.js'
import type { FeitelijkeVoorwaarde, Verdict } from '../wire/feiten.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import { toelaatbaar } from './toelaatbaar.js'
import { alsStil, elk, isVrijgave, type Uitkomst } from './uitkomst.js'

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
  if (cel.categorie === 'ADR' && feiten.afscherming.onbekend && !isDicht(cel, beleid, aanvraag))
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

const isDicht = (cel: Effectief, beleid: Beleid, { aanvrager, doel }: Aanvraag): boolean =>
  cel.soort === 'G' || cel.soort === '-' || (cel.eigen && beleid.eigenBron(aanvrager.rol, doel) !== cel.bron)

function weigh(cel: Effectief, beleid: Beleid, aanvraag: Aanvraag, feiten: Feiten, persoon: string): Uitkomst {
  const { toets } = cel
  if (isDicht(cel, beleid, aanvraag)) return toets.dicht
  let failed: FeitelijkeVoorwaarde | undefined
  for (const nr of toets.feiten) {
    const stand = feiten.voorwaarden.get(nr)
    if (stand?.soort === 'ONBEKEND') return toets.onbekend[stand.bron]
    if (!stand) {
      // Asked and not answered is unknown too; only the requester's own source could have told.
      const bron = beleid.eigenBron(aanvraag.aanvrager.rol, aanvraag.doel)
      if (bron) return toets.onbekend[bron]
      failed ??= nr
    } else if (!covers(cel, stand.verdicts, feiten.leden, persoon, aanvraag.nu)) failed ??= nr
  }
  if (toets.nietOndersteund) return toets.nietOndersteund
  if (failed) return toets.nietVervuld[failed]
  if (toets.motivering && !aanvraag.motivering.has(cel.categorie)) return toets.motiveringOntbreekt
  return toets.vrij
}

function covers(
  { dekking }: Effectief,
  verdicts: ReadonlyMap<string, Verdict>,
  leden: readonly string[],
  persoon: string,
  nu: number,
): boolean {
  if (holds(verdicts.get(persoon), nu)) return true
  return dekking === 'GEZIN' && leden.includes(persoon) && leden.some((lid) => holds(verdicts.get(lid), nu))
}

/** `tot` is exclusive. An unreadable `tot` compares false: it does not hold. */
const holds = (verdict: Verdict | undefined, nu: number): boolean =>
  verdict !== undefined && (verdict.tot === undefined || nu < Date.parse(verdict.tot))
