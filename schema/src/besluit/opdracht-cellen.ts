import type { Beleid, Effectief } from '../beleid/beleid.js'
import { KENNISGEVING } from '../beleid/effectief.js'
import { type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import { decide } from './decide.js'
import { isVrijgave } from './uitkomst.js'

type Cellen = Readonly<Partial<Record<Categorie, CelOpdracht>>>

/**
 * The `cellen` part of a release order: per source and category the persons for whom it may be released. A category
 * for nobody, and a source without any category, are left out: absence is refusal.
 * @param bronnen the sources that one subgraph hosts
 */
export function opdrachtCellen(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  bronnen: readonly Bron[],
): Opdracht['cellen'] {
  const leden = [...new Set(feiten.leden)]
  const found: [Bron, Cellen][] = bronnen.map((bron) => [bron, cellenVan(beleid, aanvraag, { ...feiten, leden }, bron)])
  return Object.fromEntries(found.filter(([, cellen]) => Object.keys(cellen).length > 0))
}

function cellenVan(beleid: Beleid, aanvraag: Aanvraag, feiten: Feiten, bron: Bron): Cellen {
  const found: [Categorie, CelOpdracht][] = []
  for (const categorie of CATEGORIEEN) {
    const cel = beleid.effectief(aanvraag.doel, bron, categorie)
    if (!cel) continue
    // Every person of one cell is released in one and the same form: the outcome is a constant of the cell.
    const uit = uitVan(cel)
    if (uit === undefined) continue
    const personen = feiten.leden.filter((persoon) =>
      isVrijgave(decide(beleid, aanvraag, feiten, persoon, bron, categorie)),
    )
    if (personen.length === 0) continue
    const eigen = cel.eigen ? { organisatie: aanvraag.aanvrager.organisatie } : {}
    const vrijgave = cel.soort === 'B' ? ({ vrijgave: true } as const) : {}
    found.push([categorie, { uit, personen, regel: cel.regel, ...vrijgave, ...eigen }])
  }
  return Object.fromEntries(found)
}

/** The form in which a cell is released when its conditions hold; undefined when it never is. */
export function uitVan({ toets: { vrij } }: Pick<Effectief, 'toets'>): CelOpdracht['uit'] | undefined {
  if (vrij.soort === 'TOEGESTAAN') return 'T'
  if (vrij.soort !== 'GEMASKEERD') return undefined
  return vrij.vorm === KENNISGEVING ? 'K' : 'M'
}
