import type { Beleid, Bron, Categorie, Gegeven, Uitkomst, Veldadres } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'

/** What shaping may ask of the decision; made by the pipeline from the access step. */
export interface Access {
  readonly beleid: Beleid
  /** Name of the purpose, as errors and log show it. */
  readonly doelnaam: string
  readonly bronVan: (adres: Veldadres) => Bron | undefined
  readonly gegevenVan: (adres: Veldadres) => Gegeven
  readonly delenVan: (adres: Veldadres) => readonly (readonly [Bron, string])[] | undefined
  readonly voorBereik: (bereik: Bereik, bron: Bron | undefined, gegeven: Gegeven) => Uitkomst
  readonly voorPersoon: (
    bereik: Bereik,
    persoon: string,
    bron: Bron,
    gegeven: Pick<Gegeven, 'categorieen' | 'perWaarde'>,
  ) => Uitkomst
  /** As `voorBereik`, as if nobody were hidden: every code and outage follows from this one, no value does. */
  readonly bereikZonderAfscherming: Access['voorBereik']
  /** As `voorPersoon`, as if nobody were hidden. */
  readonly persoonZonderAfscherming: Access['voorPersoon']
  /** Whether anything of a source may be shown for this family. */
  readonly bron: (bereik: Bereik, bron: Bron) => Uitkomst
  /** Somebody of whom every outcome is that of this person: what is asked of the one holds for the other. */
  readonly gelijke: (bereik: Bereik, persoon: string) => string
  /** Whether a person may appear in a record of this source. */
  readonly magKennen: (bereik: Bereik, persoon: string, bron: Bron) => boolean
  /** Whether what a source shows under this purpose is limited to the requester's own organisation. */
  readonly alleenEigen: (bron: Bron, categorie: Categorie) => boolean
  readonly magVragen: (uitkomst: Uitkomst, gegeven: Gegeven) => boolean
  readonly mistWeerwoord: (knoop: Knoop) => boolean
  readonly persoonBronnen: (record: Bron | undefined) => readonly Bron[]
  readonly gezinKnopen: (knoop: Knoop) => readonly Knoop[]
  /** Which source's unreachability made a fact unknown, if any. */
  readonly feitOnbereikbaar: ReadonlySet<Bron>
}
