import type { Feiten } from './aanvraag.js'
import type { Kennis } from './kennis.js'
import { evenUitgesteld } from './uitstel.js'

/** Members of one family about whom exactly the same is known, in the order of the family. */
export interface Soort {
  readonly eerste: string
  readonly leden: readonly string[]
}

/** A kind to which members are still being added. */
interface Wordend extends Soort {
  readonly leden: string[]
}

/** Divides the members of a family, each once, into kinds; whether somebody is hidden or postponed is part of it. */
export function verdeel(
  feiten: Pick<Feiten, 'leden' | 'afscherming' | 'uitgesteld'>,
  kennis: Pick<Kennis, 'van'>,
): readonly Soort[] {
  const { leden } = feiten
  const soorten: Wordend[] = []
  for (let plaats = 0; plaats < leden.length; plaats++) {
    const lid = leden[plaats] as string
    if (leden.indexOf(lid) < plaats) continue
    const soort = soortVan(lid, soorten, feiten, kennis)
    if (soort) soort.leden.push(lid)
    else soorten.push({ eerste: lid, leden: [lid] })
  }
  return soorten
}

function soortVan(
  lid: string,
  soorten: readonly Wordend[],
  feiten: Pick<Feiten, 'afscherming' | 'uitgesteld'>,
  kennis: Pick<Kennis, 'van'>,
): Wordend | undefined {
  const gelijken = kennis.van(lid)
  const { verborgen } = feiten.afscherming
  for (const soort of soorten) {
    const { eerste } = soort
    if (kennis.van(eerste) !== gelijken || verborgen.has(eerste) !== verborgen.has(lid)) continue
    if (evenUitgesteld(feiten, eerste, lid)) return soort
  }
  return undefined
}
