import type { Bron } from '@gezinsbeeld/schema'
import { isVrijgave, samen } from '@gezinsbeeld/schema'
import type { Access } from '../shape/access.js'
import type { OpenSupergraph } from '../supergraph/open-supergraph.js'
import { KAAL, magVragen } from './besluit.js'
import type { Beslist } from './rewrite.js'
import { delenVan, persoonBronnen } from './samengesteld.js'
import { gegevenVan, gezinKnopen } from './schets.js'
import { mistWeerwoord } from './weerwoord.js'

const ID = { ...KAAL, categorieen: ['ID'] } as const

/** The decision as shaping may use it: the same object, the same functions that wrote the plan. */
export function makeAccess(
  { besluit, eigen }: Beslist,
  supergraph: OpenSupergraph,
  doelnaam: string,
  onbereikbaar: ReadonlySet<Bron>,
): Access {
  return {
    beleid: besluit.beleid,
    doelnaam,
    bronVan: supergraph.bronVan,
    gegevenVan: (adres) => gegevenVan({ supergraph }, adres),
    delenVan,
    // A field without a source is nobody's: the order of sources has no cell for it, and absence refuses.
    voorBereik: (bereik, bron, gegeven) => (bron === undefined ? NIEMAND : besluit.voorBereik(bereik, bron, gegeven)),
    voorPersoon: (bereik, persoon, bron, gegeven) => besluit.voorPersoon(bereik, persoon, bron, gegeven),
    bereikZonderAfscherming: (bereik, bron, gegeven) =>
      bron === undefined ? NIEMAND : besluit.bereikZonderAfscherming(bereik, bron, gegeven),
    persoonZonderAfscherming: (bereik, persoon, bron, gegeven) =>
      besluit.persoonZonderAfscherming(bereik, persoon, bron, gegeven),
    bron: (bereik, bron) => besluit.bron(bereik, bron),
    gelijke: (bereik, persoon) => besluit.gelijke(bereik, persoon),
    magKennen: (bereik, persoon, bron) => isVrijgave(besluit.voorPersoon(bereik, persoon, bron, ID)),
    alleenEigen: (bron, categorie) => besluit.beleid.effectief(besluit.aanvraag.doel, bron, categorie)?.eigen !== false,
    magVragen,
    mistWeerwoord,
    persoonBronnen: (record) => persoonBronnen(record, eigen),
    gezinKnopen,
    feitOnbereikbaar: onbereikbaar,
  }
}

/** Over nobody: silently refused. */
const NIEMAND = samen([])
