import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUBGRAPHS, type SubgraphName } from '@gezinsbeeld/launcher'
import type { Administratie, Rij, Waarde, Zoek } from './tabellen/beschrijving.js'
import { gi } from './tabellen/gi.js'
import { lokaalTeam } from './tabellen/lokaal-team.js'
import { raad } from './tabellen/raad.js'
import { veiligThuis } from './tabellen/veilig-thuis.js'

export const ADMINISTRATIES: Readonly<Record<SubgraphName, Administratie>> = {
  'veilig-thuis': veiligThuis,
  raad,
  gi,
  'lokaal-team': lokaalTeam,
}

/** One administration in memory: the rows of the fixture file, and the pseudonym of every local number. */
export class Rijen implements Zoek {
  readonly #index = new Map<string, ReadonlyMap<Waarde, readonly Rij[]>>()

  constructor(
    readonly tabellen: Readonly<Record<string, readonly Rij[]>>,
    /** Local number to pseudonym, as the database itself has it. */
    readonly pseudoniemen: ReadonlyMap<string, string>,
  ) {}

  bij(tabel: string, kolom: string, waarde: Waarde | undefined): readonly Rij[] {
    const naam = `${tabel}.${kolom}`
    let index = this.#index.get(naam)
    if (!index) {
      const groepen = new Map<Waarde, Rij[]>()
      for (const rij of this.tabellen[tabel] ?? []) {
        const sleutel = rij[kolom] ?? null
        const groep = groepen.get(sleutel)
        if (groep) groep.push(rij)
        else groepen.set(sleutel, [rij])
      }
      index = groepen
      this.#index.set(naam, index)
    }
    return index.get(waarde ?? null) ?? []
  }

  /** Pseudonyms of these local numbers; a number without one names nobody. */
  personen(lokaal: readonly string[]): string[] {
    return [...new Set(lokaal.flatMap((nummer) => this.pseudoniemen.get(nummer) ?? []))]
  }
}

export type Wereldrijen = Readonly<Record<SubgraphName, Rijen>>

/** Reads the four fixture files of a world. @param pseudoniemen local number to pseudonym, per subgraph */
export function leesRijen(
  folder: string,
  pseudoniemen: Readonly<Record<SubgraphName, ReadonlyMap<string, string>>>,
): Wereldrijen {
  const lees = (naam: SubgraphName) => {
    const { tabellen } = JSON.parse(readFileSync(join(folder, `${naam}.json`), 'utf8')) as {
      tabellen: Record<string, Rij[]>
    }
    return [naam, new Rijen(tabellen, pseudoniemen[naam])] as const
  }
  return Object.fromEntries(SUBGRAPHS.map(lees)) as Record<SubgraphName, Rijen>
}
