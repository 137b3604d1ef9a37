import { canoniek } from '../toegang/toegang.js'
import type { Beslissing, Naspel } from './beslissing.js'
import type { Naspeler } from './naspeler.js'

/** Equal decisions of a period, as a log counts them. */
export interface Groep extends Beslissing {
  readonly sleutel: string
  /** Version of the policy that decided. */
  readonly beleid: string
  readonly aantal: number
}

/** What would be otherwise, or may be: for whom, of what, from what to what. */
export interface Naspeelrij {
  readonly nummer: number
  readonly rol: string | null
  readonly doel: string | null
  /** A system of an agency asked the decision point. */
  readonly systeem: boolean
  readonly bron: string | null
  readonly categorieen: readonly string[]
  readonly velden: readonly string[]
  /** What was decided, with the form of a mask, or the code of a request that was refused as a whole. */
  readonly was: string
  readonly naspel: Exclude<Naspel, { readonly soort: 'GELIJK' }>
  readonly aantal: number
}

/** The outcome of a replay. */
export interface Nagespeeld {
  /** What is or may be otherwise, most first. */
  readonly rijen: readonly Naspeelrij[]
  /** In which row a group counts, by its key. */
  readonly sets: ReadonlyMap<string, number>
  /** How many decisions were replayed, and how many of them with which result. */
  readonly aantal: number
  readonly perSoort: Readonly<Record<Naspel['soort'], number>>
  /** Decisions under another policy than the old one: of these nothing is taken to have held. */
  readonly anderBeleid: number
}

/**
 * Replays groups of decisions and puts together what has the same outcome for the same role, purpose, source and categories.
 * @param beleid version of the old policy as the log names it; `undefined` when it is not known
 */
export function speelGroepen(groepen: readonly Groep[], naspeler: Naspeler, beleid: string | undefined): Nagespeeld {
  const perRij = new Map<string, { groep: Groep; naspel: Naspeelrij['naspel']; was: string; leden: Groep[] }>()
  const perSoort = { GELIJK: 0, ANDERS: 0, HANGT_AF_VAN: 0 }
  for (const groep of groepen) {
    const naspel = naspeler.speelNa(groep, groep.beleid === beleid)
    perSoort[naspel.soort] += groep.aantal
    if (naspel.soort === 'GELIJK') continue
    const was = wasVan(groep, naspeler, groep.beleid === beleid)
    const { rol, doel, systeem, bron, categorieen } = groep
    const sleutel = canoniek([rol, doel, systeem, bron, categorieen, was, naspel])
    const rij = perRij.get(sleutel) ?? { groep, naspel, was, leden: [] }
    rij.leden.push(groep)
    perRij.set(sleutel, rij)
  }
  const gesorteerd = [...perRij.values()].sort((a, b) => som(b.leden) - som(a.leden))
  return {
    rijen: gesorteerd.map(({ groep: { rol, doel, systeem, bron, categorieen }, naspel, was, leden }, nummer) => {
      const velden = [...new Set(leden.flatMap(({ veld }) => veld ?? []))].sort()
      return { nummer, rol, doel, systeem, bron, categorieen, velden, was, naspel, aantal: som(leden) }
    }),
    sets: new Map(gesorteerd.flatMap(({ leden }, nummer) => leden.map(({ sleutel }) => [sleutel, nummer] as const))),
    aantal: som(groepen),
    perSoort,
    anderBeleid: som(groepen.filter((groep) => groep.beleid !== beleid)),
  }
}

const som = (groepen: readonly Groep[]): number => groepen.reduce((samen, { aantal }) => samen + aantal, 0)

function wasVan(groep: Groep, naspeler: Naspeler, onderOud: boolean): string {
  if (groep.veld === null) return `${groep.uitkomst} (${groep.code})`
  const vorm = onderOud ? naspeler.vormVan(groep) : undefined
  return vorm === undefined ? groep.uitkomst : `${groep.uitkomst} (${vorm})`
}
