import { beslistVoor, type Categorie, type EigenBron, type VerstrekkingBesluit } from '@gezinsbeeld/schema'
import { codelijst, Datum } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { gedaan } from './gedaan.js'
import { VerstrekkingBevestiging, VerzoekBijBron } from './graph.js'

/** For staff of a source: what was asked of the own organisation, and the decision on it. */
@Resolver()
export class BeslissenResolver {
  @Query(() => [VerzoekBijBron], {
    nullable: true,
    description: 'Verzoeken waarover de eigen organisatie moet beslissen, en haar lopende vrijgaven; oudste eerst.',
  })
  async verstrekkingsverzoeken(@Ctx() context: LoketContext): Promise<readonly VerzoekBijBron[]> {
    const bron = eigenBron(context)
    const { verzoeken } = gedaan(await context.diensten.verstrekkingen.stuur('/verstrekking/lijst', bron, {}, context))
    noteer(
      context,
      verzoeken.flatMap(({ personen }) => personen),
    )
    return verzoeken
  }

  @Mutation(() => VerstrekkingBevestiging, {
    nullable: true,
    description: 'Beslist op een verzoek: geheel, gedeeltelijk, niet, of uitgesteld. Wie het eerst beslist, beslist.',
  })
  async beslisOpVerstrekking(
    @Arg('verzoekId', () => ID, { description: 'Kenmerk van het verzoek.' }) verzoekId: string,
    @Arg('besluit', () => codelijst('VerstrekkingBesluit').enum, { description: 'Het besluit.' })
    besluit: VerstrekkingBesluit,
    @Arg('reden', () => String, { description: 'Waarom; 10 tot 2000 tekens. De aanvrager ziet dit niet.' })
    reden: string,
    @Arg('personen', () => [ID], { defaultValue: [], description: 'Bij DEELS: voor wie.' }) personen: string[],
    @Arg('categorieen', () => [codelijst('Categorie').enum], { defaultValue: [], description: 'Bij DEELS: wat.' })
    categorieen: Categorie[],
    @Arg('levenssfeerGewogen', () => Boolean, {
      defaultValue: false,
      description: 'De levenssfeer van anderen is gewogen.',
    })
    levenssfeerGewogen: boolean,
    @Arg('onderzoeksbelangGewogen', () => Boolean, {
      defaultValue: false,
      description: 'Het belang van het onderzoek is gewogen.',
    })
    onderzoeksbelangGewogen: boolean,
    @Arg('relatieMetPlegerGetoetst', () => Boolean, {
      defaultValue: false,
      description: 'Nagegaan is of de aanvrager een relatie heeft met een (vermoedelijke) pleger.',
    })
    relatieMetPlegerGetoetst: boolean,
    @Ctx() context: LoketContext,
    @Arg('totEnMet', () => Datum, { nullable: true, description: 'Laatste dag; ten hoogste 90 dagen.' })
    totEnMet?: string,
  ): Promise<VerstrekkingBevestiging> {
    const gewogen = { levenssfeerGewogen, onderzoeksbelangGewogen, relatieMetPlegerGetoetst }
    const inhoud = { verzoekId, besluit, reden, personen, categorieen, ...gewogen, ...(totEnMet ? { totEnMet } : {}) }
    const bron = eigenBron(context)
    const klaar = gedaan(await context.diensten.verstrekkingen.stuur('/verstrekking/besluit', bron, inhoud, context))
    noteer(context, klaar.personen)
    return { verzoekId: klaar.verzoekId, melding: 'besluit vastgelegd' }
  }

  @Mutation(() => VerstrekkingBevestiging, {
    nullable: true,
    description: 'Trekt een vrijgave van de eigen organisatie in; dat werkt meteen.',
  })
  async trekVerstrekkingIn(
    @Arg('verzoekId', () => ID, { description: 'Kenmerk van het verzoek.' }) verzoekId: string,
    @Arg('reden', () => String, { description: 'Waarom; 10 tot 2000 tekens.' }) reden: string,
    @Ctx() context: LoketContext,
  ): Promise<VerstrekkingBevestiging> {
    const bron = eigenBron(context)
    const inhoud = { verzoekId, reden }
    const klaar = gedaan(await context.diensten.verstrekkingen.stuur('/verstrekking/intrekking', bron, inhoud, context))
    noteer(context, klaar.personen)
    return { verzoekId: klaar.verzoekId, melding: 'vrijgave ingetrokken' }
  }
}

function eigenBron({ aanvrager }: LoketContext): EigenBron {
  const bron = beslistVoor(aanvrager)
  if (!bron) throw new LoketError('LOKET_ONBEKEND')
  return bron
}

function noteer({ betreft }: LoketContext, personen: readonly string[]): void {
  for (const persoon of personen) betreft.personen.add(persoon)
}
