import type { Bron } from '../lezing/matrix.js'
import { BRONNEN } from '../lezing/matrix.js'
import type { Wereldrijen } from './rijen.js'
import type { Situatie } from './situatie.js'
import { tekst } from './tabellen/beschrijving.js'
import type { Doelwit } from './vragen.js'

/** What the questions of one pair are about. */
export interface Gekozen extends Doelwit {
  /** Members of the first family. */
  readonly leden: readonly string[]
}

/** Chooses families and persons to ask about. */
export class Doelwitten {
  readonly #alle: readonly string[]

  constructor(
    private readonly rijen: Wereldrijen,
    private readonly crisisgezinnen: readonly string[],
  ) {
    this.#alle = (rijen['lokaal-team'].tabellen.gezin ?? []).map(({ gezin_id }) => tekst(gezin_id))
  }

  /**
   * Mostly families of which the requester may see something according to the reading, and always somebody else too:
   * a proof over empty answers proves nothing.
   */
  kies(situatie: Situatie, gezin: number): Gekozen {
    const { feiten } = situatie
    const ander = this.#alle[gezin % this.#alle.length] ?? 'gezin-onbekend'
    const werk = this.#mogelijk(situatie)
    const een = werk[gezin % Math.max(werk.length, 1)] ?? ander
    const leden = this.#leden(een)
    const eigen = [...feiten.personen].filter((persoon) => !leden.includes(persoon)).sort()
    const bekend = leden.filter((lid) => BRONNEN.some((bron) => zietIets(situatie, bron, lid)))
    return {
      gezinnen: [een, een, een, een, een, ...werk.slice(0, 2), ander],
      personen: [...bekend, ...bekend, ...leden, ...eigen.slice(0, 2), ...this.#leden(ander).slice(0, 1), NIEMAND],
      leden,
      open: BRONNEN.filter((bron) => leden.some((lid) => zietIets(situatie, bron, lid))),
      zoeken: this.#zoeken(een, gezin, feiten.personen),
    }
  }

  #mogelijk(situatie: Situatie): readonly string[] {
    if (situatie.doel === 'D15') return this.crisisgezinnen
    const kring = situatie.feiten.kring
    const bekend = this.#alle.filter(
      (id) => situatie.feiten.gezinnen.has(id) || this.#leden(id).some((lid) => kring.has(lid)),
    )
    const open = bekend.filter((id) => this.#leden(id).some((lid) => BRONNEN.some((b) => zietIets(situatie, b, lid))))
    return open.length > 0 ? open : bekend
  }

  #leden(gezin: string): string[] {
    const lt = this.rijen['lokaal-team']
    return lt.personen(lt.bij('gezinslid', 'gezin_id', gezin).map(({ anummer }) => tekst(anummer)))
  }

  #zoeken(gezin: string, nummer: number, eigen: ReadonlySet<string>): Doelwit['zoeken'] {
    const lt = this.rijen['lokaal-team']
    const alle = lt
      .bij('gezinslid', 'gezin_id', gezin)
      .flatMap(({ anummer }) => lt.bij('ingeschrevene', 'anummer', anummer))
    const inEigenWerk = alle.filter(({ anummer }) => lt.personen([tekst(anummer)]).some((een) => eigen.has(een)))
    const personen = inEigenWerk.length > 0 ? inEigenWerk : alle
    const eerste = personen[nummer % Math.max(personen.length, 1)]
    if (!eerste) return []
    const geboren = tekst(eerste.geboortedatum)
    const geboortedatum = `${geboren.slice(0, 4)}-${geboren.slice(4, 6)}-${geboren.slice(6, 8)}`
    const opNaam = { geslachtsnaam: tekst(eerste.geslachtsnaam), geboortedatum }
    return eerste.bsn === null ? [opNaam] : [opNaam, { bsn: tekst(eerste.bsn) }]
  }
}

/** A person whom no source knows. */
const NIEMAND = 'p-00000000000000000000000000000000'

const zietIets = (situatie: Situatie, bron: Bron, lid: string): boolean =>
  ['BTR', 'ID', 'PROC'].some((categorie) => !['DICHT', 'OP_VERZOEK'].includes(situatie.ziet(bron, categorie, lid)))
