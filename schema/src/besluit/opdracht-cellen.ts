import type { Effectief } from '../beleid/beleid.js'
import { KENNISGEVING } from '../beleid/effectief.js'
import { alleen, type Bron, type Categorie, VELD_CATEGORIEEN } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
import type { Soort } from './soorten.js'
import { isVrijgave } from './uitkomst.js'
import type { Zicht } from './zicht.js'

type Cellen = Readonly<Partial<Record<Categorie, CelOpdracht>>>

/**
 * The `cellen` part of a release order: per source and category the persons for whom it may be released. A category
 * for nobody, and a source without any category, are left out: absence is refusal.
 * @param bronnen the sources that one subgraph hosts
 */
export function opdrachtCellen(zicht: Zicht, bronnen: readonly Bron[]): Opdracht['cellen'] {
  const found: Partial<Record<Bron, Cellen>> = {}
  for (const bron of bronnen) {
    const cellen = cellenVan(zicht, bron)
    if (cellen) found[bron] = cellen
  }
  return found
}

function cellenVan(zicht: Zicht, bron: Bron): Cellen | undefined {
  const { beleid, aanvraag, soorten } = zicht
  let found: Partial<Record<Categorie, CelOpdracht>> | undefined
  for (const categorie of VELD_CATEGORIEEN) {
    const cel = beleid.effectief(aanvraag.doel, bron, categorie)
    // Every person of one cell is released in one and the same form: the outcome is a constant of the cell.
    const uit = cel && uitVan(cel)
    // Stryker disable next-line ConditionalExpression: with `false` it is for nobody, left out below; with `true` tests fail
    if (!uit) continue
    const lijst = alleen(categorie)
    const open = soorten.filter(({ eerste }) => isVrijgave(zicht.zonderAfscherming(eerste, bron, lijst)))
    if (open.length === 0) continue
    const vrij = open.filter(({ eerste }) => isVrijgave(zicht.zonderUitstel(eerste, bron, lijst)))
    const verborgen = open.filter((soort) => !vrij.includes(soort))
    const personen = ledenVan(vrij, zicht)
    const afgeschermd = verborgen.length > 0 ? { afgeschermd: ledenVan(verborgen, zicht) } : {}
    const eigen = cel.eigen ? { organisatie: aanvraag.aanvrager.organisatie } : {}
    const vrijgave = cel.soort === 'B' ? ({ vrijgave: true } as const) : {}
    found ??= {}
    found[categorie] = { uit, personen, ...afgeschermd, regel: cel.regel, ...vrijgave, ...eigen }
  }
  return found
}

/** The members of these kinds, each once, in the order of the family. */
function ledenVan(gekozen: readonly Soort[], { feiten }: Zicht): readonly string[] {
  if (gekozen.length <= 1) return gekozen[0]?.leden ?? []
  const erbij = new Set(gekozen.flatMap((soort) => soort.leden))
  return [...new Set(feiten.leden)].filter((persoon) => erbij.has(persoon))
}

/** The form in which a cell is released when its conditions hold; undefined when it never is. */
export function uitVan({ toets: { vrij } }: Pick<Effectief, 'toets'>): CelOpdracht['uit'] | undefined {
  if (vrij.soort === 'TOEGESTAAN') return 'T'
  if (vrij.soort !== 'GEMASKEERD') return undefined
  return vrij.vorm === KENNISGEVING ? 'K' : 'M'
}
