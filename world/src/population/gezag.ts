import { laatste, plusDagen, volledig } from '../datum.js'
import type { Gezag } from '../model.js'
import { type Concept, rolVan } from './concept.js'

/** How a guardianship shows in the authority register, per CBS code. */
const VOOGDIJ: Readonly<Record<string, { readonly soort: string; readonly ouders: string }>> = {
  '21': { soort: 'VOOGD_GI', ouders: 'BEEINDIGD' },
  '22': { soort: 'VOORLOPIGE_VOOGDIJ', ouders: 'GESCHORST' },
  '23': { soort: 'TIJDELIJKE_VOOGDIJ', ouders: 'GESCHORST' },
}

/** Fills in who has authority, and the roles that follow from it. Needs the measure: guardianship ends authority. */
export function zetGezag(concept: Concept): void {
  if (concept.kinderen.length === 0) return
  const zonder = concept.quota.ouderZonderGezag.neem(concept.toeval, concept.ouders.length > 1)
  const dragers = zonder ? concept.ouders.slice(0, 1) : concept.ouders
  for (const ouder of concept.ouders) {
    if (!dragers.includes(ouder)) zetRol(concept, ouder, '113')
  }
  const voogdij = VOOGDIJ[concept.maatregel?.type ?? '']
  concept.gezag = concept.kinderen.flatMap((kind) =>
    voogdij && concept.maatregel?.kinderen.includes(kind)
      ? onderVoogdij(concept, kind, dragers, voogdij)
      : dragers.map((drager) => ({
          kind,
          drager,
          soort: dragers.length > 1 ? 'GEZAMENLIJK' : 'EENHOOFDIG',
          begin: volledig(concept.mensen.van(kind).geboortedatum),
          eind: null,
        })),
  )
  // All children under guardianship: the parents have no authority left in this family.
  if (voogdij && concept.maatregel?.kinderen.length === concept.kinderen.length) {
    for (const ouder of concept.ouders) if (rolVan(concept, ouder) === '112') zetRol(concept, ouder, '113')
  }
}

function onderVoogdij(
  concept: Concept,
  kind: number,
  dragers: readonly number[],
  voogdij: { readonly soort: string; readonly ouders: string },
): Gezag[] {
  const geboren = volledig(concept.mensen.van(kind).geboortedatum)
  const dag = laatste(geboren, plusDagen(concept.peildatum, -concept.toeval.int(60, 1500)))
  return [
    { kind, drager: null, soort: voogdij.soort, begin: dag, eind: null },
    ...dragers.map((drager) => ({ kind, drager, soort: voogdij.ouders, begin: dag, eind: null })),
  ]
}

function zetRol(concept: Concept, nr: number, jzrRol: string): void {
  const lid = concept.leden.find((ander) => ander.nr === nr)
  if (lid) lid.jzrRol = jzrRol
}
