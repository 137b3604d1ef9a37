import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'

/** The size of an operation as if every fragment were written out where it is spread. */
export interface Measure {
  /** Deepest field; a field of the operation itself has depth 1. */
  readonly diepte: number
  readonly aliassen: number
  readonly velden: number
  readonly wortelvelden: number
}

/** Fragments by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const NOTHING: Measure = { diepte: 0, aliassen: 0, velden: 0, wortelvelden: 0 }

/**
 * Measures an operation before it is validated. Each fragment is measured once and counted at every spread, so a
 * document that doubles itself with each fragment costs no more than its length. A cycle and an unknown fragment count
 * as nothing: validation refuses both.
 */
export function measure(operation: OperationDefinitionNode, fragments: Fragments): Measure {
  const known = new Map<string, Measure>()

  function ofFragment(name: string): Measure {
    const earlier = known.get(name)
    if (earlier) return earlier
    const fragment = fragments.get(name)
    if (!fragment) return NOTHING
    known.set(name, NOTHING)
    const found = ofSelections(fragment.selectionSet)
    known.set(name, found)
    return found
  }

  function ofSelections({ selections }: SelectionSetNode): Measure {
    let { diepte, aliassen, velden, wortelvelden } = NOTHING
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING
        diepte = Math.max(diepte, below.diepte + 1)
        aliassen += below.aliassen + (selection.alias ? 1 : 0)
        velden += below.velden + 1
        wortelvelden += 1
      } else {
        const inside =
          selection.kind === 'FragmentSpread' ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet)
        diepte = Math.max(diepte, inside.diepte)
        aliassen += inside.aliassen
        velden += inside.velden
        wortelvelden += inside.wortelvelden
      }
    }
    return { diepte, aliassen, velden, wortelvelden }
  }

  return ofSelections(operation.selectionSet)
}
