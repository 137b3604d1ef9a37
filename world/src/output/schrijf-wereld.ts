import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { koppelnummer } from '../identity/koppelnummer.js'
import type { Gezin } from '../model.js'
import { GEZINNEN_PER_PLOEG, ploegenVan } from '../organisaties.js'
import { type BevolkingOpties, bevolking } from '../population/bevolking.js'
import { scenarioGezinnen } from '../scenarios/index.js'
import { toeval } from '../toeval.js'
import type { Rijen, Writer } from '../writers/writer.js'
import { bijPloeg } from './bij-ploeg.js'
import { Tabelbestand } from './tabelbestand.js'
import { schrijfMap } from './uitvoermap.js'

/** What to generate and where. */
export interface WereldOpties extends BevolkingOpties {
  readonly out: string
  readonly overschrijf: boolean
}

/** Version of `wereld.json`. */
export const WERELD_VERSIE = 1

/**
 * Writes a world as fixture files: the scenario families first, then the population. The same options give the same
 * bytes.
 * @param klaar called after each family with how many are done
 * @throws GenereerFout
 */
export function schrijfWereld(opties: WereldOpties, writers: readonly Writer[], klaar: (aantal: number) => void): void {
  const eigen = [...writers.map(({ naam }) => `${naam}.json`), 'wereld.json']
  schrijfMap(opties.out, eigen, opties.overschrijf, (map) => {
    const uitvoer = writers.map((writer) => new Uitvoer(writer, opties, map))
    try {
      let aantal = 0
      for (const gezin of scenarioGezinnen(opties.peildatum)) for (const een of uitvoer) een.voegScenario(gezin)
      for (const gezin of bevolking(opties)) {
        const ploeg = Math.floor(aantal / GEZINNEN_PER_PLOEG)
        for (const een of uitvoer) een.voeg(gezin, ploeg)
        klaar(++aantal)
      }
      for (const een of uitvoer) een.sluit(map)
    } finally {
      for (const een of uitvoer) een.breekAf()
    }
    const { peildatum, seed, gezinnen, verdeling } = opties
    writeFileSync(
      join(map, 'wereld.json'),
      `${JSON.stringify({ versie: WERELD_VERSIE, peildatum, seed, gezinnen, verdeling })}\n`,
    )
  })
}

/** One agency's file, with the serial numbers of its tables. */
class Uitvoer {
  private readonly bestand: Tabelbestand
  private readonly tellers = new Map<string, number>()
  private readonly gezien = new Map<string, Set<string>>()

  constructor(
    private readonly writer: Writer,
    private readonly opties: WereldOpties,
    map: string,
  ) {
    this.bestand = new Tabelbestand(writer.naam, join(map, `.${writer.naam}`), Object.keys(writer.tabellen))
    this.bestand.voeg(writer.basis(ploegenVan(opties.gezinnen)))
  }

  voeg(gezin: Gezin, ploeg: number): void {
    this.bestand.voeg(bijPloeg(this.writer.tabellen, this.rijen(gezin), ploeg))
  }

  /** A scenario person may belong to two families (S4): a row with a key that is there already is not written again. */
  voegScenario(gezin: Gezin): void {
    const rijen = Object.entries(this.rijen(gezin)).map(([tabel, lijst]) => [
      tabel,
      (lijst ?? []).filter((rij) => this.isNieuw(tabel, rij)),
    ])
    this.bestand.voeg(Object.fromEntries(rijen))
  }

  sluit(map: string): void {
    this.bestand.sluit(join(map, `${this.writer.naam}.json`))
  }

  breekAf(): void {
    this.bestand.breekAf()
  }

  private rijen(gezin: Gezin): Rijen {
    const { peildatum, seed } = this.opties
    const serial = (tabel: string) => {
      const volgende = (this.tellers.get(tabel) ?? 0) + 1
      this.tellers.set(tabel, volgende)
      return volgende
    }
    return this.writer.gezin(gezin, {
      peildatum,
      toeval: toeval(seed, this.writer.naam, gezin.gezinId),
      serial,
      koppelnummer,
    })
  }

  private isNieuw(tabel: string, rij: Readonly<Record<string, unknown>>): boolean {
    const sleutel = JSON.stringify((this.writer.tabellen[tabel]?.key ?? []).map((kolom) => rij[kolom]))
    const gezien = this.gezien.get(tabel) ?? new Set()
    this.gezien.set(tabel, gezien)
    if (gezien.has(sleutel)) return false
    gezien.add(sleutel)
    return true
  }
}
