import type { Effectief } from '../beleid/beleid.js'
import { KENNISGEVING } from '../beleid/effectief.js'
import { AFSCHERMBAAR, alleen, type Bron, type Categorie, VELD_CATEGORIEEN } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
import { isVrijgave } from './uitkomst.js'
import type { Zicht } from './zicht.js'
import { Zichten } from './zichten.js'

type Cellen = Readonly<Partial<Record<Categorie, CelOpdracht>>>

/**
 * The `cellen` part of a release order: per source and category the persons for whom it may be released. A category
 * for nobody, and a source without any category, are left out: absence is refusal.
 * @param bronnen the sources that one subgraph hosts
 */
export const opdrachtCellen = (zicht: Zicht, bronnen: readonly Bron[]): Opdracht['cellen'] =>
  cellenSamen(new Zichten([zicht]), bronnen)

/** {@link opdrachtCellen} of several families of one request: every cell is decided per person of his own family. */
export function cellenSamen(zichten: Zichten, bronnen: readonly Bron[]): Opdracht['cellen'] {
  const found: Partial<Record<Bron, Cellen>> = {}
  for (const bron of bronnen) {
    const cellen = cellenVan(zichten, bron)
    if (cellen) found[bron] = cellen
  }
  return found
}

function cellenVan(zichten: Zichten, bron: Bron): Cellen | undefined {
  const [eerste] = zichten.alle
  if (eerste === undefined) return undefined
  const { beleid, aanvraag } = eerste
  let found: Partial<Record<Categorie, CelOpdracht>> | undefined
  for (const categorie of VELD_CATEGORIEEN) {
    const cel = beleid.effectief(aanvraag.doel, bron, categorie)
    // Every person of one cell is released in one and the same form: the outcome is a constant of the cell.
    const uit = cel && uitVan(cel)
    // Stryker disable next-line ConditionalExpression: with `false` it is for nobody, left out below; with `true` tests fail
    if (!uit) continue
    const lijst = alleen(categorie)
    const isOpen = (zicht: Zicht, wie: string) => isVrijgave(zicht.zonderAfscherming(wie, bron, lijst))
    const isVrij = (zicht: Zicht, wie: string) => isVrijgave(zicht.zonderUitstel(wie, bron, lijst))
    const personen = zichten.personen(isVrij)
    const verborgen = AFSCHERMBAAR.has(categorie)
      ? zichten.personen((zicht, wie) => isOpen(zicht, wie) && !isVrij(zicht, wie))
      : []
    if (personen.length === 0 && verborgen.length === 0) continue
    found ??= {}
    found[categorie] = {
      uit,
      personen,
      afgeschermd: verborgen.length > 0 ? verborgen : undefined,
      regel: cel.regel,
      vrijgave: cel.soort === 'B' ? true : undefined,
      organisatie: cel.eigen ? aanvraag.aanvrager.organisatie : undefined,
    }
  }
  return found
}

/** Whether {@link opdrachtCellen} of this family has a place, or would have one if nobody were hidden. */
export const metPlaats = (zicht: Zicht, bronnen: readonly Bron[]): boolean =>
  bronnen.some((bron) => PLAATSEN.some((categorie) => isOpenVoorIemand(zicht, bron, categorie)))

const PLAATSEN: readonly Categorie[] = ['ADR', 'GEHEIM']

function isOpenVoorIemand(zicht: Zicht, bron: Bron, categorie: Categorie): boolean {
  const cel = zicht.beleid.effectief(zicht.aanvraag.doel, bron, categorie)
  if (cel === undefined || uitVan(cel) === undefined) return false
  return zicht.soorten.some(({ eerste }) => isVrijgave(zicht.zonderAfscherming(eerste, bron, alleen(categorie))))
}

/** The form in which a cell is released when its conditions hold; undefined when it never is. */
export function uitVan({ toets: { vrij } }: Pick<Effectief, 'toets'>): CelOpdracht['uit'] | undefined {
  if (vrij.soort === 'TOEGESTAAN') return 'T'
  if (vrij.soort !== 'GEMASKEERD') return undefined
  return vrij.vorm === KENNISGEVING ? 'K' : 'M'
}
