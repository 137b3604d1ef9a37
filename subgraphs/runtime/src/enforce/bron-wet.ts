import type { Beleid, Bron, Categorie, Opdracht, Verdict } from '@gezinsbeeld/schema'
import type { FactContext, FactSource } from '../definition.js'
import type { Herkomst } from './herkomst.js'

/** What condition 21 asks of a row: a law of the purpose, or consent for data under another one (Wmo 5.1.1 lid 4). */
export interface BronWet {
  /** Cells that ask it, as `LT.PLAN`. */
  readonly cellen: ReadonlySet<string>
  readonly wetten: ReadonlySet<string>
  /** Consents of kind ANDERE_BRONWET that hold now. */
  readonly toestemmingen: readonly Verdict[]
}

/** Reads condition 21 off the policy for one order, with the consents that this source itself knows of. */
export async function bronWetVan(
  opdracht: Opdracht,
  beleid: Beleid,
  feiten: FactSource,
  context: FactContext,
): Promise<BronWet | undefined> {
  const cellen = new Set<string>()
  const personen = new Set<string>()
  for (const [bron, perCategorie] of Object.entries(opdracht.cellen)) {
    for (const [categorie, cel] of Object.entries(perCategorie ?? {})) {
      const regel = beleid.effectief(opdracht.doel, bron as Bron, categorie as Categorie)
      if (!regel?.voorwaarden.includes('21')) continue
      cellen.add(`${bron}.${categorie}`)
      for (const persoon of cel.personen) personen.add(persoon)
    }
  }
  if (cellen.size === 0) return undefined
  const gegeven = (await feiten.andereWet?.(opdracht, [...personen], context)) ?? []
  const nu = Date.parse(context.nu)
  return {
    cellen,
    // Stryker disable next-line OptionalChaining: a purpose with a cell is there; the policy does not load without it
    wetten: new Set(beleid.doel(opdracht.doel)?.wetten),
    toestemmingen: gegeven.filter(({ tot }) => tot === undefined || nu < Date.parse(tot)),
  }
}

/** Whether the law of a row lets one of its categories go to this purpose. A row that does not say its law stays shut. */
export function wetMag(
  { cellen, wetten, toestemmingen }: BronWet,
  bron: Bron,
  categorie: Categorie,
  persoon: string,
  { wet }: Herkomst,
): boolean {
  if (!cellen.has(`${bron}.${categorie}`)) return true
  if (wet === undefined) return false
  if (wetten.has(wet)) return true
  return toestemmingen.some((een) => een.persoon === persoon && (een.categorieen?.includes(categorie) ?? false))
}
