import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { LoketContext } from '../loket-context.js'
import { Inzageregel } from './graph.js'

const STANDAARD = 100
const HOOGSTENS = 500

@Resolver()
export class InzageResolver {
  @Query(() => [Inzageregel], {
    nullable: true,
    description:
      'Wie keek naar gegevens over deze persoon, de nieuwste keer eerst. Leeg betekent ook: over deze persoon mag u niets zien.',
  })
  inzageoverzicht(
    @Arg('persoon', () => ID, { description: 'Kenmerk van de persoon.' }) persoon: string,
    @Arg('eerste', () => Int, { defaultValue: STANDAARD, description: 'Hoeveel regels op zijn hoogst; 1 tot 500.' })
    eerste: number,
    @Ctx() context: LoketContext,
  ): Promise<readonly Inzageregel[]> {
    const limiet = Math.min(Math.max(eerste, 1), HOOGSTENS)
    return context.diensten.inzageoverzichten.over(persoon, limiet, context)
  }
}
