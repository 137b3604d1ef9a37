import { alternatieven, cellenVan, type Plek, plekken } from './plekken.js'
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
  const gevonden = plekken(situatie.rijen).flatMap((plek, index) => {
    const dichtbij = index % ELDERS === 0 || plek.zeldzaam || plek.personen.some((persoon) => gevraagd.has(persoon))
    return dichtbij ? blik.onzichtbaar(plek) : []
  })
  return gewogen(gevonden)
}

/** Part of all units that a source and category should have, and how often one unit may stand there at most. */
const DEEL = 0.02
const HOOGSTENS = 10

/** Rare categories several times, so that a draw falls on them too. */
function gewogen(alle: readonly Eenheid[]): Eenheid[] {
  const cellen = alle.map(({ beschrijving, kolom }) => cellenVan(beschrijving, kolom))
  const aantal = new Map<string, number>()
  for (const cel of cellen.flat()) aantal.set(cel, (aantal.get(cel) ?? 0) + 1)
  return alle.flatMap((eenheid, index) => {
    const zeldzaamst = Math.min(...(cellen[index] ?? []).map((cel) => aantal.get(cel) ?? alle.length), alle.length)
    const keer = Math.min(HOOGSTENS, Math.max(1, Math.round((DEEL * alle.length) / zeldzaamst)))
    return Array.from({ length: keer }, () => eenheid)
  })
}

const woorden = (lijst: string | undefined) => lijst?.split(' ') ?? []

/** What one requester sees of rows. */
class Blik {
  readonly #gezien = new Map<string, boolean>()
  readonly #vlaggen = new Map<string, boolean>()

  constructor(private readonly situatie: Situatie) {}

  /** Columns that bear facts about others than the requester, for a purpose that hangs on those facts. */
  #feitKolommen({ feiten = {} }: Tabel): readonly string[] | undefined {
    const geldend = Object.entries(feiten).filter(([nr]) => this.situatie.voorwaarden.has(nr))
    return geldend.length === 0 ? undefined : geldend.flatMap(([, kolommen]) => kolommen.split(' '))
  }

  onzichtbaar(plek: Plek): Eenheid[] {
    const { beschrijving, rij, einde } = plek
    const { kolommen, bestaan, werkBestaan, vlag } = beschrijving
    // A file past its term is there for nobody but who inspects it (E4).
    const voorbij = einde !== undefined && einde < this.situatie.dag && this.situatie.doel !== 'D17'
    const eigenWerk = this.#isEigenWerk(plek)
    const feiten = this.#feitKolommen(beschrijving)
    if (feiten?.includes('*')) return []
    const vast = [
      ...(eigenWerk ? woorden(beschrijving.werk) : []),
      ...(this.#vlagVrij(plek) ? [] : woorden(vlag)),
      ...(feiten ?? []),
    ]
    const gevonden: Eenheid[] = []
    for (const [merk, lijst] of Object.entries(kolommen)) {
      if (merk === 'vast' || (!voorbij && this.#zichtbaar(plek, merk))) continue
      for (const kolom of lijst.split(' ')) {
        if (rij[kolom] !== undefined && !vast.includes(kolom)) gevonden.push({ ...plek, soort: 'waarde', kolom })
      }
    }
    const bepaalt = feiten !== undefined || (eigenWerk && werkBestaan)
    const blijft = bestaan === 'vast' || bepaalt || (vlag !== undefined && !this.#vlagVrij(plek))
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
    const sleutel = `${merk} ${plek.groep} ${plek.dossier ?? ''}`
    const eerder = this.#gezien.get(sleutel)
    if (eerder !== undefined) return eerder
    const { bron } = plek.beschrijving
    const zichtbaar =
      !this.#gesloten(plek) &&
      alternatieven(merk).some((categorieen) => {
        const nodig = plek.extra === undefined ? categorieen : [...categorieen, plek.extra]
        if (nodig.includes('ADR') && plek.personen.some((een) => this.#plaatsDicht(bron, een))) return false
        return plek.personen.some((een) => nodig.every((code) => this.#ziet(bron, code, een, plek.oin)))
      })
    this.#gezien.set(sleutel, zichtbaar)
    return zichtbaar
  }

  // A purpose that is about some files opens no other, and a record about somebody of a family that the requester has a
  // private relation with opens nothing at all (H10), whoever else it is about.
  #gesloten({ beschrijving, dossier, personen }: Plek): boolean {
    const zaken = this.situatie.feiten.zaken(beschrijving.bron)
    if (zaken && dossier !== undefined && !zaken.has(dossier)) return true
    return personen.some((een) => this.situatie.conflict.has(een))
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
