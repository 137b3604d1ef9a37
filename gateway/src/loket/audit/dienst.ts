import type { Bevraagbaar } from '@gezinsbeeld/log'
import type { Bron, EigenBron, Velden } from '@gezinsbeeld/schema'
import type { Dossier } from '@gezinsbeeld/schema/beoordeling'
import type { Verantwoordelijke } from '@gezinsbeeld/schema/register'
import type { Toegang } from '@gezinsbeeld/schema/toegang'

/** What the privacy officer's questions read: the policy that is enforced, its reviews, and the log. */
export interface Audit {
  /** Effective access of the policy that this gateway runs. */
  readonly toegang: Toegang
  readonly velden: Velden
  /** The composed graph. */
  readonly sdl: string
  readonly dossier: Dossier
  /** Who is responsible for this installation; `undefined` when its configuration does not say. */
  readonly verantwoordelijke: Verantwoordelijke | undefined
  /** Which organisations (OIN) keep a source, and so may see what was asked of it (record 0048). */
  readonly bronhouders: Readonly<Partial<Record<EigenBron, readonly string[]>>>
  /** Real time, ms since the epoch: the log tells when something really happened, also under a demo clock. */
  nu(): number
  /** Reads the log. @throws InternalError LOG_NIET_BESCHIKBAAR */
  lees<T>(werk: (db: Bevraagbaar) => Promise<T>): Promise<T>
  /** What a person of the graph is called in the log of an organisation: by the key of now, and by each of before. */
  namenVan(organisatie: string, persoon: string): readonly string[]
}

/** The sources that an organisation keeps; the register of persons goes with the municipality that hosts it (decision 1). */
export function eigenBronnen({ bronhouders }: Pick<Audit, 'bronhouders'>, organisatie: string): readonly Bron[] {
  return Object.entries(bronhouders).flatMap(([bron, organisaties]) => {
    if (!organisaties.includes(organisatie)) return []
    return bron === 'LT' ? (['LT', 'BRP'] as const) : [bron as EigenBron]
  })
}
