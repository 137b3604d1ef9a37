import { type Bron, type Categorie, isEigenBron } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { gedaan } from './gedaan.js'
import { VerstrekkingBevestiging, Verstrekkingsverzoek } from './graph.js'

/** For who asks: a request to a source, and how the own requests stand. */
@Resolver()
export class AanvragenResolver {
  @Mutation(() => VerstrekkingBevestiging, {
    nullable: true,
    description:
      'Vraagt een bron om gegevens waarover een mens bij de bron beslist. Het antwoord is gelijk, ook als de bron niets heeft.',
  })
  async vraagVerstrekking(
    @Arg('bron', () => codelijst('Bron').enum, { description: 'Aan welke bron.' }) bron: Bron,
    @Arg('personen', () => [ID], { description: 'Over wie.' }) personen: string[],
    @Arg('categorieen', () => [codelijst('Categorie').enum], { description: 'Welke categorieën.' })
    categorieen: Categorie[],
    @Arg('motivering', () => String, { description: 'Waarom dit nodig is; 10 tot 2000 tekens.' }) motivering: string,
    @Arg('sleutel', () => ID, {
      description: 'Eigen kenmerk van 8 tot 128 tekens; hetzelfde kenmerk nog eens gestuurd is hetzelfde verzoek.',
    })
    sleutel: string,
    @Ctx() context: LoketContext,
    @Arg('gezinId', () => ID, { nullable: true, description: 'Het gezin waarvan zij lid zijn.' }) gezinId?: string,
  ): Promise<VerstrekkingBevestiging> {
    if (!isEigenBron(bron)) throw new LoketError('VERSTREKKING_NIET_MOGELIJK')
    const { verstrekkingen } = context.diensten
    const gewenst = { bron, personen, categorieen, ...(gezinId ? { gezinId } : {}) }
    const weigering = await verstrekkingen.weigering(gewenst, context)
    if (weigering) throw new LoketError(weigering)
    const inhoud = { bron, personen, categorieen, motivering, sleutel }
    const { verzoekId } = gedaan(await verstrekkingen.stuur('/verstrekking/vraag', bron, inhoud, context))
    return { verzoekId, melding: 'verzoek uitgezet' }
  }

  @Query(() => [Verstrekkingsverzoek], {
    nullable: true,
    description: 'De eigen verzoeken aan één bron onder dit doel, nieuwste eerst.',
  })
  async mijnVerstrekkingsverzoeken(
    @Arg('bron', () => codelijst('Bron').enum, { description: 'Aan welke bron.' }) bron: Bron,
    @Ctx() context: LoketContext,
  ): Promise<readonly Verstrekkingsverzoek[]> {
    if (!isEigenBron(bron)) return []
    const { verzoeken } = gedaan(await context.diensten.verstrekkingen.stuur('/verstrekking/eigen', bron, {}, context))
    for (const { personen } of verzoeken) for (const persoon of personen) context.betreft.personen.add(persoon)
    return context.diensten.ouderinformatie.zoalsTeLezen(verzoeken, context)
  }
}
