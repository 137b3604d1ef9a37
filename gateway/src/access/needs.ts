import { AFSCHERMBAAR, type Gegeven, type Veldadres } from '@gezinsbeeld/schema'
import type { WortelSoort } from './bereik.js'
import type { Knoop } from './normalise.js'

/** What the operation is about, before any fact is known. */
export interface Vragen {
  readonly gezinIds: readonly string[]
  readonly personen: readonly string[]
  /** Whether a field of ADR or GEHEIM is asked, so that hidden persons must be known. */
  readonly afscherming: boolean
  /**
   * More than one family or person is entered, a page of them, or one of them beside a search: a motivation counts for
   * one family only (condition 5), and whether two persons are of one family is not for the question to find out.
   */
  readonly meerGezinnen: boolean
}

/** Root fields by kind; anything else of the query type is refused by validation. */
export const wortelSoort = (knoop: Knoop): WortelSoort => knoop.veld as WortelSoort

/** Reads from the operation which families and persons the facts query must be about. */
export function needs(wortels: readonly Knoop[], classificatie: ReadonlyMap<Veldadres, Gegeven>): Vragen {
  const id = (knoop: Knoop, naam: string) => String(knoop.args[naam])
  const plaats = leestPlaats(classificatie)
  const gezinIds = [...new Set(wortels.filter(({ veld }) => veld === 'gezin').map((knoop) => id(knoop, 'gezinId')))]
  const personen = [...new Set(wortels.filter(({ veld }) => veld === 'persoon').map((knoop) => id(knoop, 'persoonId')))]
  const gezocht = wortels.filter(({ veld }) => veld === 'zoekPersoon').length
  return {
    gezinIds,
    personen,
    afscherming: wortels.some(plaats),
    meerGezinnen: wortels.some(({ veld }) => veld === 'gezinnen') || gezinIds.length + personen.length + gezocht > 1,
  }
}

// The tree below a root is kept per operation (`normalise`), and whether it reads a place hangs on nothing else.
const perClassificatie = new WeakMap<ReadonlyMap<Veldadres, Gegeven>, WeakMap<readonly Knoop[], boolean>>()

/** Whether a field or anything below it is a place, or what betrays one. */
function leestPlaats(classificatie: ReadonlyMap<Veldadres, Gegeven>): (knoop: Knoop) => boolean {
  const known = perClassificatie.get(classificatie) ?? new WeakMap<readonly Knoop[], boolean>()
  perClassificatie.set(classificatie, known)
  const zelf = ({ adres }: Knoop) =>
    classificatie.get(adres)?.categorieen.some((categorie) => AFSCHERMBAAR.has(categorie)) === true
  const daaronder = (kinderen: readonly Knoop[]): boolean => {
    const eerder = known.get(kinderen)
    if (eerder !== undefined) return eerder
    const leest = kinderen.some((kind) => zelf(kind) || daaronder(kind.kinderen))
    known.set(kinderen, leest)
    return leest
  }
  return (knoop) => zelf(knoop) || daaronder(knoop.kinderen)
}
