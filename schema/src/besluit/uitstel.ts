import type { Bron } from '../codes.js'
import type { Feiten } from './aanvraag.js'

/**
 * Purposes under which somebody asks for his own file, or for whom he supports: only there a source can postpone that a
 * person hears of something (Wmo 5.3.1 lid 3, record 0046). D18 is work of the source's own complaint handler.
 */
export const UITSTELBAAR: ReadonlySet<string> = new Set(['D17', 'D19'])

/** Whether a source can postpone under this purpose. */
export const kanUitstellen = (doel: string): boolean => UITSTELBAAR.has(doel)

/** The sources that postpone that anything of this person is told. */
export const uitstelVan = ({ uitgesteld }: Pick<Feiten, 'uitgesteld'>, persoon: string): readonly Bron[] =>
  [...uitgesteld].flatMap(([bron, wie]) => (wie !== 'ONBEKEND' && wie.has(persoon) ? [bron] : []))

/** Whether the same sources postpone that anything is told of the one as of the other. */
export function evenUitgesteld({ uitgesteld }: Pick<Feiten, 'uitgesteld'>, een: string, ander: string): boolean {
  if (uitgesteld.size === 0) return true
  for (const wie of uitgesteld.values()) if (wie !== 'ONBEKEND' && wie.has(een) !== wie.has(ander)) return false
  return true
}

/** Whether this source postpones that anything of this person is told. */
export function isUitgesteld({ uitgesteld }: Pick<Feiten, 'uitgesteld'>, persoon: string, bron: Bron): boolean {
  const wie = uitgesteld.get(bron)
  return wie !== undefined && wie !== 'ONBEKEND' && wie.has(persoon)
}
