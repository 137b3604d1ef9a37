import type { Afhandeling, Categorie, EigenBron, VerstrekkingVragen } from '@gezinsbeeld/schema'
import type { LoketCode } from '../../errors/codes.js'
import type { LoketContext } from '../loket-context.js'

/** What is asked of a source, before it is known whether it may be. */
export interface Gewenst {
  readonly bron: EigenBron
  readonly gezinId?: string
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
}

/** A question to a source with who asks filled in by the service. */
export type Inhoud<P extends keyof VerstrekkingVragen> = Omit<
  VerstrekkingVragen[P]['vraag'],
  'medewerker' | 'rol' | 'organisatie' | 'handeltNamens' | 'instantie' | 'betrokkene' | 'doel'
>

/** Requests to a source, as the resolvers use them; composed in `verstrekkingen.ts`. */
export interface Verstrekkingen {
  /**
   * Why this requester may not ask this of the source, by the same facts and decision as the field itself; undefined
   * when he may. Where a field would refuse silently this is silent too: the request is passed on like any other.
   */
  weigering(gewenst: Gewenst, context: LoketContext): Promise<LoketCode | undefined>
  /** Sends one signed question; undefined when the source did not answer. */
  stuur<P extends keyof VerstrekkingVragen>(
    pad: P,
    bron: EigenBron,
    inhoud: Inhoud<P>,
    context: LoketContext,
  ): Promise<VerstrekkingVragen[P]['antwoord'] | undefined>
}

/** Whether an answer of a source is one. */
export const isAfhandeling = (value: unknown): value is Afhandeling<object> => {
  const { soort, code } = (value ?? {}) as { soort?: unknown; code?: unknown }
  return soort === 'GEDAAN' || (soort === 'GEWEIGERD' && typeof code === 'string')
}
