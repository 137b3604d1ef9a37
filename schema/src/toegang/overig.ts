import type { Beleid } from '../beleid/beleid.js'
import type { Waarde } from './toegang.js'

/** Parts of the compiled policy that this folder knows: each is compared by what it does, or is text. */
const BEKEND: ReadonlySet<string> = new Set([
  'versie',
  'categorieen',
  'rollen',
  'doelen',
  'rolDoel',
  'rolDoelen',
  'voorwaarden',
  'maskers',
  'cellen',
  'dossierstatus',
])
/** Keys for the reader only, in every policy file. */
const TEKST: ReadonlySet<string> = new Set(['omschrijving', 'toelichting', 'verantwoording'])

/**
 * A policy file that is newer than this folder counts whole, but for its texts: too much in a review is better than access
 * that nobody reviewed. A file leaves this list when its effect is worked out.
 */
export function overigBeleid(beleid: Beleid): [string, Waarde][] {
  return Object.entries(beleid as unknown as Record<string, unknown>).flatMap(([naam, deel]): [string, Waarde][] => {
    if (BEKEND.has(naam) || typeof deel === 'function') return []
    if (!Array.isArray(deel)) return [[`beleid ${naam}`, { inhoud: zonderTekst(deel) }]]
    return deel.map((regel, plaats) => [`beleid ${naam}.${naamVan(regel, plaats)}`, { inhoud: zonderTekst(regel) }])
  })
}

const naamVan = (regel: unknown, plaats: number): string =>
  String((regel as { regel?: unknown; code?: unknown } | null)?.regel ?? plaats)

function zonderTekst(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderTekst)
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([naam]) => !TEKST.has(naam))
      .map(([naam, deel]) => [naam, zonderTekst(deel)]),
  )
}
