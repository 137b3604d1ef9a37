import { SUBGRAPHS, type SubgraphName } from '@gezinsbeeld/launcher'
import type { Eenheid } from './eenheden.js'
import type { Kolommen } from './kolommen.js'
import type { Wereldrijen } from './rijen.js'
import type { Rij, Waarde } from './tabellen/beschrijving.js'

/** One drawn change: which of the units, and what to do with it. */
export interface Trekking {
  readonly eenheid: number
  readonly daad: number
  readonly waarde: number
}

/** Statements that make the twin of a world out of it, and those that undo it, per subgraph. */
export interface Ingreep {
  readonly heen: Readonly<Record<SubgraphName, readonly string[]>>
  readonly terug: Readonly<Record<SubgraphName, readonly string[]>>
  /** What was changed, for a failure: table, key and what; no values. */
  readonly zeg: readonly string[]
  /** Source and category of what changed, for the report. */
  readonly geraakt: readonly Eenheid[]
}

/**
 * Turns drawings into changes of one world: a value becomes another of its kind, a row disappears with all that hangs
 * on it, or gets a double. A row that something visible hangs on is left alone.
 */
export function maakIngreep(
  eenheden: readonly Eenheid[],
  trekkingen: readonly Trekking[],
  rijen: Wereldrijen,
  kolommen: Kolommen,
): Ingreep {
  const bouw = new Bouw(eenheden, rijen, kolommen)
  for (const trekking of trekkingen) bouw.doe(trekking)
  return bouw.klaar()
}

class Bouw {
  readonly #heen = leeg()
  readonly #terug = leeg()
  readonly #zeg: string[] = []
  readonly #geraakt: Eenheid[] = []
  readonly #gewijzigd = new Set<string>()
  readonly #weg = new Set<Rij>()
  /** Rows that a double refers to: they must stay. */
  readonly #vastgehouden = new Set<Rij>()
  readonly #magWeg: ReadonlySet<Rij>

  constructor(
    private readonly eenheden: readonly Eenheid[],
    private readonly rijen: Wereldrijen,
    private readonly kolommen: Kolommen,
  ) {
    this.#magWeg = new Set(eenheden.filter(({ soort }) => soort === 'rij').map(({ rij }) => rij))
  }

  doe({ eenheid: nummer, daad, waarde }: Trekking): void {
    const eenheid = this.eenheden[nummer % Math.max(this.eenheden.length, 1)]
    if (!eenheid || this.#weg.has(eenheid.rij)) return
    if (eenheid.soort === 'waarde') this.#wijzig(eenheid, waarde)
    else if (daad % 3 === 0) this.#verdubbel(eenheid, waarde)
    else this.#verwijder(eenheid)
  }

  klaar(): Ingreep {
    const omgekeerd = leeg()
    for (const naam of SUBGRAPHS) omgekeerd[naam] = [...this.#terug[naam]].reverse()
    return { heen: this.#heen, terug: omgekeerd, zeg: this.#zeg, geraakt: this.#geraakt }
  }

  #wijzig(eenheid: Eenheid, keuze: number): void {
    const { subgraph, tabel, rij, kolom } = eenheid
    if (kolom === undefined) return
    const waar = this.kolommen.sleutel(subgraph, tabel, rij)
    const plaats = `${subgraph} ${tabel} ${waar} ${kolom}`
    if (this.#gewijzigd.has(plaats)) return
    const oud = rij[kolom] ?? null
    const nieuw = this.kolommen.andere(subgraph, tabel, kolom, oud, keuze, this.rijen[subgraph].tabellen[tabel] ?? [])
    if (nieuw === undefined) return
    this.#gewijzigd.add(plaats)
    const zet = (waarde: Waarde) =>
      `update "${tabel}" set "${kolom}" = ${this.kolommen.letterlijk(subgraph, tabel, kolom, waarde)} where ${waar}`
    this.#doe(eenheid, [zet(nieuw)], [zet(oud)], `${plaats} another value`)
  }

  #verwijder(eenheid: Eenheid): void {
    const { subgraph, tabel, rij } = eenheid
    const alle = this.#metAfhankelijken(subgraph, tabel, rij)
    if (!alle) return
    const weg = alle.map(([t, r]) => `delete from "${t}" where ${this.kolommen.sleutel(subgraph, t, r)}`)
    const waarIn = alle.map(([t, r]) => this.kolommen.invoeging(subgraph, t, r))
    for (const [, r] of alle) this.#weg.add(r)
    // Children go first and come back last; undoing runs backwards.
    this.#doe(eenheid, weg, waarIn, `${subgraph} ${tabel} ${this.kolommen.sleutel(subgraph, tabel, rij)} removed`)
  }

  #verdubbel(eenheid: Eenheid, keuze: number): void {
    const { subgraph, tabel, rij } = eenheid
    const dubbel = this.kolommen.dubbel(subgraph, tabel, rij, keuze)
    const ouders = this.kolommen
      .ouders(subgraph, tabel)
      .flatMap(({ tabel: ouder, kolom, naar }) => this.rijen[subgraph].bij(ouder, naar, rij[kolom]))
    if (!dubbel || ouders.some((ouder) => this.#weg.has(ouder))) return
    const waar = this.kolommen.sleutel(subgraph, tabel, dubbel)
    const plaats = `${subgraph} ${tabel} ${waar} double`
    if (this.#gewijzigd.has(plaats)) return
    this.#gewijzigd.add(plaats)
    for (const ouder of ouders) this.#vastgehouden.add(ouder)
    this.#doe(
      eenheid,
      [this.kolommen.invoeging(subgraph, tabel, dubbel)],
      [`delete from "${tabel}" where ${waar}`],
      plaats,
    )
  }

  /** A row with everything that refers to it, children first; undefined when something visible does, or was changed. */
  #metAfhankelijken(subgraph: SubgraphName, tabel: string, rij: Rij): [string, Rij][] | undefined {
    if (this.#weg.has(rij)) return []
    const waar = `${subgraph} ${tabel} ${this.kolommen.sleutel(subgraph, tabel, rij)}`
    const aangeraakt = [...this.#gewijzigd].some((plaats) => plaats.startsWith(`${waar} `))
    if (!this.#magWeg.has(rij) || this.#vastgehouden.has(rij) || aangeraakt) return undefined
    const alle: [string, Rij][] = []
    for (const { van, kolom, naar } of this.kolommen.verwijzingen(subgraph, tabel)) {
      for (const kind of this.rijen[subgraph].bij(van, kolom, rij[naar])) {
        const deel = this.#metAfhankelijken(subgraph, van, kind)
        if (!deel) return undefined
        alle.push(...deel)
      }
    }
    return [...alle, [tabel, rij]]
  }

  #doe(eenheid: Eenheid, heen: readonly string[], terug: readonly string[], zeg: string): void {
    this.#heen[eenheid.subgraph].push(...heen)
    this.#terug[eenheid.subgraph].push(...terug)
    this.#zeg.push(zeg)
    this.#geraakt.push(eenheid)
  }
}

const leeg = () => Object.fromEntries(SUBGRAPHS.map((naam) => [naam, [] as string[]])) as Record<SubgraphName, string[]>
