import { codelijst } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { lokaleDag } from '../../kalender/lokale-dag.js'
import type { LoketContext } from '../loket-context.js'
import { documentVan } from './document.js'
import { Inzageregel } from './graph.js'
import { naarHtml } from './naar-html.js'
import { naarMarkdown } from './naar-markdown.js'

const STANDAARD = 100
const HOOGSTENS = 500

const WIE = 'Kenmerk van de persoon.'
const HOEVEEL = 'Hoeveel regels op zijn hoogst; 1 tot 500.'

@Resolver()
export class InzageResolver {
  @Query(() => [Inzageregel], {
    nullable: true,
    description:
      'Wie keek naar gegevens over deze persoon, de nieuwste keer eerst. Leeg betekent ook: over deze persoon mag u niets zien.',
  })
  inzageoverzicht(
    @Arg('persoon', () => ID, { description: WIE }) persoon: string,
    @Arg('eerste', () => Int, { defaultValue: STANDAARD, description: HOEVEEL }) eerste: number,
    @Ctx() context: LoketContext,
  ): Promise<readonly Inzageregel[]> {
    return context.diensten.inzageoverzichten.over(persoon, limietVan(eerste), context)
  }

  @Query(() => String, {
    nullable: true,
    description: 'Het inzageoverzicht als document in gewone taal: precies dezelfde regels, met uitleg eromheen.',
  })
  async inzageoverzichtDocument(
    @Arg('persoon', () => ID, { description: WIE }) persoon: string,
    @Arg('vorm', () => codelijst('Documentvorm').enum, { description: 'Als tekst of als pagina.' }) vorm: string,
    @Arg('eerste', () => Int, { defaultValue: STANDAARD, description: HOEVEEL }) eerste: number,
    @Ctx() context: LoketContext,
  ): Promise<string> {
    const limiet = limietVan(eerste)
    const regels = await context.diensten.inzageoverzichten.over(persoon, limiet, context)
    const document = documentVan(regels, limiet, lokaleDag(context.nu))
    return vorm === 'HTML' ? naarHtml(document) : naarMarkdown(document)
  }
}

const limietVan = (eerste: number): number => Math.min(Math.max(eerste, 1), HOOGSTENS)
