import type { Feiten } from './aanvraag.js'
import { uitstelVan } from './uitstel.js'

/** Members of one family about whom exactly the same is known, in the order of the family. */
export interface Soort {
  readonly eerste: string
  readonly leden: readonly string[]
}

/**
 * Divides the members of a family, each once, into kinds; whether somebody is hidden or postponed is part of it.
 * @param gelijken one and the same object for members of whom the same facts hold
 */
export function verdeel(
  feiten: Pick<Feiten, 'leden' | 'afscherming' | 'uitgesteld'>,
  gelijken: (lid: string) => object,
): readonly Soort[] {
  const gevonden = new Map<object, Map<string, string[]>>()
  const soorten: Soort[] = []
  for (const lid of new Set(feiten.leden)) {
    const zelfdeFeiten = gelijken(lid)
    const perBlik = gevonden.get(zelfdeFeiten) ?? new Map<string, string[]>()
    gevonden.set(zelfdeFeiten, perBlik)
    const blik = `${feiten.afscherming.verborgen.has(lid)},${uitstelVan(feiten, lid).join()}`
    const eerder = perBlik.get(blik)
    if (eerder) {
      eerder.push(lid)
      continue
    }
    const leden = [lid]
    perBlik.set(blik, leden)
    soorten.push({ eerste: lid, leden })
  }
  return soorten
}
