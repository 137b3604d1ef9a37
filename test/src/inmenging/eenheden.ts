import { alternatieven, type Plek, plekken } from './plekken.js'
import type { Situatie } from './situatie.js'
import type { Merk, Tabel } from './tabellen/beschrijving.js'

/** Something in a world that the requester may not see: a value, or that a row is there. */
export interface Eenheid extends Plek {
  readonly soort: 'waarde' | 'rij'
  readonly kolom?: string
}

/** Of the rows about others than who is asked about, one in so many is looked at. */
const ELDERS = 40

/**
 * What the requester may not see, according to the independent reading: of the people that are asked about everything,
 * of all others a part.
 */
export function eenheden(situatie: Situatie, gevraagd: ReadonlySet<string>): Eenheid[] {
  const blik = new Blik(situatie)
  return plekken(situatie.rijen).flatMap((plek, index) => {
    const dichtbij = index % ELDERS === 0 || plek.personen.some((persoon) => gevraagd.has(persoon))
    return !dichtbij || blik.vastVoorDoel(plek.beschrijving) ? [] : blik.onzichtbaar(plek)
  })
}

const woorden = (lijst: string | undefined) => lijst?.split(' ') ?? []

/** What one requester sees of rows. */
class Blik {
  readonly #gezien = new Map<string, boolean>()
  readonly #vlaggen = new Map<string, boolean>()

  constructor(private readonly situatie: Situatie) {}

  /** A table that bears facts about others than the requester is left alone for purposes that hang on those facts. */
  vastVoorDoel({ feiten }: Tabel): boolean {
    return feiten?.some((nr) => this.situatie.voorwaarden.has(nr)) ?? false
  }

  onzichtbaar(plek: Plek): Eenheid[] {
    const { beschrijving, rij, einde } = plek
    const { kolommen, bestaan, werkBestaan, vlag } = beschrijving
    // A file past its term is there for nobody but who inspects it (E4).
    const voorbij = einde !== undefined && einde < this.situatie.dag && this.situatie.doel !== 'D17'
    const eigenWerk = this.#isEigenWerk(plek)
    const vast = [...(eigenWerk ? woorden(beschrijving.werk) : []), ...(this.#vlagVrij(plek) ? [] : woorden(vlag))]
    const gevonden: Eenheid[] = []
    for (const [merk, lijst] of Object.entries(kolommen)) {
      if (merk === 'vast' || (!voorbij && this.#zichtbaar(plek, merk))) continue
      for (const kolom of lijst.split(' ')) {
        if (rij[kolom] !== undefined && !vast.includes(kolom)) gevonden.push({ ...plek, soort: 'waarde', kolom })
      }
    }
    const blijft = bestaan === 'vast' || (eigenWerk && werkBestaan) || (vlag !== undefined && !this.#vlagVrij(plek))
    if (!blijft && (voorbij || !this.#zichtbaar(plek, bestaan))) gevonden.push({ ...plek, soort: 'rij' })
    return gevonden
  }

  /** Whether the requester's own work may hang on the row. */
  #isEigenWerk({ beschrijving, dossier, personen }: Plek): boolean {
    const { eigen, feiten } = this.situatie
    if (beschrijving.bron !== eigen) return false
    return dossier === undefined
      ? personen.some((persoon) => feiten.personen.has(persoon))
      : feiten.dossiers.has(dossier)
  }

  // That somebody is hidden shows where a place would have been given, of him or of who lives with him: the flag is free
  // only where no place of anybody near him may be seen.
  #vlagVrij({ beschrijving, personen }: Plek): boolean {
    if (beschrijving.vlag === undefined) return true
    const sleutel = personen.join(' ')
    const eerder = this.#vlaggen.get(sleutel)
    if (eerder !== undefined) return eerder
    const { situatie } = this
    const vrij = personen.every((een) => !situatie.verborgen.has(een) && !situatie.plaatsBijZichtbaar(een))
    this.#vlaggen.set(sleutel, vrij)
    return vrij
  }

  #zichtbaar(plek: Plek, merk: Merk): boolean {
    if (merk === 'nooit') return false
    const sleutel = `${merk} ${plek.groep}`
    const eerder = this.#gezien.get(sleutel)
    if (eerder !== undefined) return eerder
    const { bron } = plek.beschrijving
    const zichtbaar = alternatieven(merk).some((categorieen) => {
      const nodig = plek.extra === undefined ? categorieen : [...categorieen, plek.extra]
      if (nodig.includes('ADR') && plek.personen.some((een) => this.#plaatsDicht(bron, een))) return false
      return plek.personen.some((een) => nodig.every((code) => this.#ziet(bron, code, een, plek.oin)))
    })
    this.#gezien.set(sleutel, zichtbaar)
    return zichtbaar
  }

  #ziet(bron: Tabel['bron'], code: string, persoon: string, oin: string): boolean {
    const { situatie } = this
    const bijMasker = code.endsWith('!')
    const categorie = bijMasker ? code.slice(0, -1) : code
    // A cell for the own source opens rows of the own organisation only.
    if (situatie.eigenCel(bron, categorie) && oin !== situatie.wie.organisatie) return false
    const zicht = situatie.ziet(bron, categorie, persoon)
    if (zicht === 'MASKER') return bijMasker || situatie.masker(bron, categorie) === 'KENNISGEVING'
    return zicht === 'ZICHTBAAR' || zicht === 'MISSCHIEN'
  }

  // One hidden mother is enough: a place is shown only when it may be shown of everybody who is hidden there.
  #plaatsDicht(bron: Tabel['bron'], persoon: string): boolean {
    const { situatie } = this
    return situatie.verborgen.has(persoon) && ['DICHT', 'OP_VERZOEK'].includes(situatie.ziet(bron, 'GEHEIM', persoon))
  }
}
