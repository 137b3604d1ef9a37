import type { EigenBron, EigenVerzoek } from '@gezinsbeeld/schema'
import type { LoketContext } from '../loket-context.js'

/** What a parent without authority may read, as the resolvers use it; composed in `ouderinformatie.ts`. */
export interface Ouderinformaties {
  /**
   * Whether this requester may read what a source wrote about this child now, by the facts of all sources. `AFGESCHERMD`:
   * some source hides the child; the source is asked all the same, so that an outage of it tells nothing (record 0032).
   * @throws LoketError FEIT_ONBEKEND, BRON_GESLOTEN
   */
  lezing(bron: EigenBron, kind: string, context: LoketContext): Promise<'NIET' | 'AFGESCHERMD' | 'WEL'>
  /**
   * Own requests, with those of which nothing can be read shown as withdrawn. Judged for every request for such a text,
   * however it stands. @throws LoketError FEIT_ONBEKEND, BRON_GESLOTEN
   */
  zoalsTeLezen(verzoeken: readonly EigenVerzoek[], context: LoketContext): Promise<readonly EigenVerzoek[]>
}
