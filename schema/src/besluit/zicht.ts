/**
 * The decision about one family for one requester, at one moment. Pure: no clock, no I/O, nothing kept outside it; who uses it for
 * another request sees to it that it would be the same (record 0058). Each fact is looked up once per person; a cell is then a few bits.
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
import type { DoelTabel, TabelCel } from '../beleid/tabel.js'
import { alleen, type Bron, type Categorie, STILLE_CATEGORIEEN } from '../codes.js'
import type { EigenBron } from '../wire/feiten.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import { oordeelEis } from './eis.js'
import { type Gelijken, Kennis } from './kennis.js'
import { type Soort, verdeel } from './soorten.js'
import { toelaatbaar } from './toelaatbaar.js'
import { alsStil, dichtste, elk, type Geweigerd, isVrijgave, type Uitkomst } from './uitkomst.js'
import { isUitgesteld } from './uitstel.js'

const NIEMAND: readonly string[] = ['']

const isStil = (categorie: Categorie): boolean => STILLE_CATEGORIEEN.has(categorie)

/** One family (or one person without a family) as one requester may see it. */
export class Zicht {
  readonly #tabel: DoelTabel | undefined
  readonly #spoed: boolean
  readonly #eigen: EigenBron | undefined
  readonly #kennis: Kennis
  #soorten: readonly Soort[] | undefined
  #vertegenwoordigers: readonly string[] | undefined
  #gelijken: ReadonlyMap<string, string> | undefined

  constructor(
    readonly beleid: Beleid,
    readonly aanvraag: Aanvraag,
    readonly feiten: Feiten,
  ) {
    const { aanvrager, doel } = aanvraag
    this.#tabel = toelaatbaar(beleid, aanvrager, doel) === 'JA' ? beleid.tabel(doel) : undefined
    this.#spoed = this.#tabel?.spoed === true
    this.#eigen = beleid.eigenBron(aanvrager, doel)
    this.#kennis = new Kennis(feiten, this.#tabel, aanvraag.nu)
  }

  /**
   * One member for each kind of member about whom exactly the same is known: what may be shown of the one may be shown
   * of the other. Never empty: without members nobody is covered, but an unknown fact must still show as unknown.
   */
  get vertegenwoordigers(): readonly string[] {
    this.#vertegenwoordigers ??= this.soorten.length > 0 ? this.soorten.map(({ eerste }) => eerste) : NIEMAND
    return this.#vertegenwoordigers
  }

  /** The members by kind: every outcome is the same for all of one kind. */
  get soorten(): readonly Soort[] {
    this.#soorten ??= verdeel(this.feiten, this.#kennis)
    return this.#soorten
  }

  /** The member who stands for the kind of this person (see {@link soorten}); who is no member stands for himself. */
  gelijke(persoon: string): string {
    this.#gelijken ??= new Map(this.soorten.flatMap(({ eerste, leden }) => leden.map((lid) => [lid, eerste] as const)))
    return this.#gelijken.get(persoon) ?? persoon
  }

  /** The outcome of one category of one source for one person. */
  uitkomst(persoon: string, bron: Bron, categorie: Categorie): Uitkomst {
    return this.alle(persoon, bron, alleen(categorie))
  }

  /**
   * The outcome of a field that carries several categories: all must be allowed, the most closed outcome wins (decision
   * 9), and a refusal is silent as soon as one of the categories is (decision 11). No categories at all: refused.
   */
  alle(persoon: string, bron: Bron, categorieen: readonly Categorie[]): Uitkomst {
    const zonder = this.zonderUitstel(persoon, bron, categorieen)
    if (!isVrijgave(zonder) || !isUitgesteld(this.feiten, persoon, bron)) return zonder
    // Released, so there is a category and a cell of it. Silent: what is postponed looks like what is not there.
    const { toets } = this.beleid.effectief(this.aanvraag.doel, bron, categorieen[0] as Categorie) as Effectief
    return alsStil(toets.eisen[0]?.nietVervuld ?? toets.dicht)
  }

  /**
   * As {@link alle}, as if no source postponed: what a source is asked to release. It drops what it postpones itself, so
   * that it reads the same rows and an outage of its own tells nothing (record 0046).
   */
  zonderUitstel(persoon: string, bron: Bron, categorieen: readonly Categorie[]): Uitkomst {
    const open = this.zonderAfscherming(persoon, bron, categorieen)
    // Shielding comes last: had it come per category, a visible refusal of another category would show only for people
    // who are not hidden (decision 11).
    const plaats = categorieen.includes('ADR') ? alsStil(this.#shield(open, persoon, bron)) : open
    return categorieen.includes('OUDER') ? alsStil(this.#shieldOuder(plaats, persoon, bron)) : plaats
  }

  /**
   * As {@link alle}, as if nobody were hidden and no source postponed: what may be asked and told of a field (an outage,
   * a code), so that neither differs for who is. Never what may be shown or released.
   */
  zonderAfscherming(persoon: string, bron: Bron, categorieen: readonly Categorie[]): Uitkomst {
    const gelijken = this.#kennis.van(persoon)
    let samen: Uitkomst | undefined
    for (const categorie of categorieen) samen = dichtste(samen, this.#open(gelijken, bron, categorie))
    if (samen === undefined) return elk([])
    return samen.soort === 'GEWEIGERD' && !samen.stil && categorieen.some(isStil) ? alsStil(samen) : samen
  }

  /** The outcome before shielding; for ADR it does depend on whether shielding could be established. */
  #open(gelijken: Gelijken, bron: Bron, categorie: Categorie): Uitkomst {
    const cel = this.#tabel?.cel(bron, categorie)
    if (cel === undefined) return geenCel(categorie)
    const known = gelijken.uitkomsten[cel.plaats]
    if (known) return known
    const uitkomst = this.#weigh(cel, gelijken)
    gelijken.uitkomsten[cel.plaats] = uitkomst
    return uitkomst
  }

  /**
   * ADR of a person whom any source hides for safety is decided as GEHEIM of this source (decision 2).
   *
   * INVARIANT: hiding changes an outcome only from released to silently refused (or to released under GEHEIM). Whatever
   * was refused, unknown or up to the source before stays exactly that, so no outcome tells that someone is hidden.
   */
  #shield(open: Uitkomst, persoon: string, bron: Bron): Uitkomst {
    if (!isVrijgave(open) || !this.feiten.afscherming.verborgen.has(persoon)) return open
    const geheim = this.#open(this.#kennis.van(persoon), bron, 'GEHEIM')
    return isVrijgave(geheim) ? dichtste(open, geheim) : this.#afgeschermd(bron, 'GEHEIM')
  }

  /** OUDER of a hidden person has no such way out: nothing is told to a parent of a child that any source hides. */
  #shieldOuder(open: Uitkomst, persoon: string, bron: Bron): Uitkomst {
    if (!isVrijgave(open) || !this.feiten.afscherming.verborgen.has(persoon)) return open
    return this.#afgeschermd(bron, 'OUDER')
  }

  #afgeschermd(bron: Bron, categorie: Categorie): Geweigerd {
    return this.beleid.effectief(this.aanvraag.doel, bron, categorie)?.toets.afgeschermd ?? geenCel(categorie)
  }

  /** What closes a cell for everybody, without any fact about a person; undefined when nothing does. */
  #gesloten({ toets, soort, eigen, bron }: Effectief): Geweigerd | undefined {
    if (soort === 'G' || soort === '-') return toets.dicht
    const vanAanvrager = this.#eigen === bron
    if (eigen && !vanAanvrager) return toets.dicht
    if (this.aanvraag.alleenEigenBron && !vanAanvrager) return toets.alleenEigen
    return this.feiten.gesloten.has(bron) ? toets.bronGesloten : undefined
  }

  #weigh({ effectief, eisen, besluitBron, bit }: TabelCel, persoonBlik: Gelijken): Uitkomst {
    const { toets, categorie, bron } = effectief
    const dicht = this.#gesloten(effectief)
    if (dicht) return dicht
    if (this.feiten.afscherming.onbekend && (categorie === 'ADR' || categorie === 'OUDER')) return toets.onbekend[bron]
    if (this.feiten.uitgesteld.get(bron) === 'ONBEKEND') return toets.onbekend[bron]
    const { conflict } = this.feiten
    // In a crisis a silent personnel register may not close the door (S11); a conflict that is known still does.
    if (conflict === 'ONBEKEND' && !this.#spoed) return toets.onbekend[this.#eigen ?? bron]
    const blik = effectief.dekking === 'GEZIN' && persoonBlik.lid ? this.#kennis.gezin : persoonBlik
    // H10: whoever is family or neighbour gets what somebody without any relation gets, and no other sentence.
    let failed: Geweigerd | undefined = conflict === 'JA' ? (toets.eisen[0]?.nietVervuld ?? toets.dicht) : undefined
    for (const { eis, feiten } of eisen) {
      const oordeel = oordeelEis(feiten, blik, bit)
      if (oordeel === 'NEE') failed ??= eis.nietVervuld
      else if (oordeel !== 'JA' && !eis.doorBijOnbekend) return toets.onbekend[oordeel.bron]
    }
    if (failed) return failed
    if (toets.motivering && !this.aanvraag.motivering.has(categorie)) return toets.motiveringOntbreekt
    if (!besluitBron) return toets.vrij
    const besluit = oordeelEis(besluitBron, persoonBlik, bit)
    if (besluit === 'JA') return toets.vrij
    return besluit === 'NEE' ? toets.opVerzoek : toets.onbekend[besluit.bron]
  }
}
