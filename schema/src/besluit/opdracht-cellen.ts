import type { Beleid } from '../beleid/beleid.js'
import { type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import { decide } from './decide.js'

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
    if (!cel?.ondersteund) continue
    // Shown and masked do not mix within one cell; were they to, only the masked persons' share would be lost.
    const uit = cel.soort === 'M' ? 'M' : 'T'
    const soort = uit === 'M' ? 'GEMASKEERD' : 'TOEGESTAAN'
    const personen = feiten.leden.filter(
      (persoon) => decide(beleid, aanvraag, feiten, persoon, bron, categorie).soort === soort,
    )
    if (personen.length === 0) continue
    const eigen = cel.eigen ? { organisatie: aanvraag.aanvrager.organisatie } : {}
    found.push([categorie, { uit, personen, regel: cel.regel, ...eigen }])
  }
  return Object.fromEntries(found)
}
