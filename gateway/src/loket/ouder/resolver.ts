import { type Bron, beslistVoor, isEigenBron } from '@gezinsbeeld/schema'
import { codelijst, Datum } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { gedaan } from '../verstrekking/gedaan.js'
import { VerstrekkingBevestiging } from '../verstrekking/graph.js'
import { InformatieOuderZonderGezag } from './graph.js'

/** What a source tells a parent without authority about a child (BW 1:377c): read by that parent, written by its staff. */
@Resolver()
export class OuderResolver {
  @Query(() => [InformatieOuderZonderGezag], {
    nullable: true,
    description:
      'Wat een bron over dit kind voor u schreef. Leeg zolang de bron niets vrijgaf; dat zegt niet of zij iets heeft.',
  })
  async informatieOuderZonderGezag(
    @Arg('bron', () => codelijst('Bron').enum, { description: 'Van welke bron.' }) bron: Bron,
    @Arg('kind', () => ID, { description: 'Kenmerk van het kind.' }) kind: string,
    @Ctx() context: LoketContext,
  ): Promise<readonly InformatieOuderZonderGezag[]> {
    const { ouderinformatie, verstrekkingen } = context.diensten
    if (!isEigenBron(bron)) return []
    const lezing = await ouderinformatie.lezing(bron, kind, context)
    if (lezing === 'NIET') return []
    const inhoud = { kind, afgeschermd: lezing === 'AFGESCHERMD' }
    const antwoord = await verstrekkingen.stuur('/verstrekking/informatie', bron, inhoud, context)
    return gedaan(antwoord).informatie.map((stuk) => ({ ...stuk, kind, bron }))
  }

  @Mutation(() => VerstrekkingBevestiging, {
    nullable: true,
    description:
      'Wijst een verzoek van een ouder zonder gezag toe met een tekst voor alleen deze ouder. Noem geen plaats.',
  })
  async geefInformatieOuder(
    @Arg('verzoekId', () => ID, { description: 'Kenmerk van het verzoek.' }) verzoekId: string,
    @Arg('tekst', () => String, {
      description:
        'Belangrijke feiten en omstandigheden; 10 tot 4000 tekens, zonder adres, school, aanbieder of nummer.',
    })
    tekst: string,
    @Arg('periodeVan', () => Datum, { description: 'Eerste dag waarover de tekst gaat.' }) periodeVan: string,
    @Arg('periodeTot', () => Datum, { description: 'Laatste dag waarover de tekst gaat.' }) periodeTot: string,
    @Arg('totEnMet', () => Datum, { description: 'Laatste dag; ten hoogste 90 dagen.' }) totEnMet: string,
    @Arg('reden', () => String, { description: 'Waarom; 10 tot 2000 tekens. De ouder ziet dit niet.' }) reden: string,
    @Arg('belangKindGewogen', () => Boolean, {
      description: 'De ouder met gezag kreeg dit ook, en het belang van het kind verzet zich niet (BW 1:377c).',
    })
    belangKindGewogen: boolean,
    @Ctx() context: LoketContext,
    @Arg('kindGehoord', () => Boolean, {
      defaultValue: false,
      description: 'Een kind van twaalf jaar of ouder is eerst gehoord.',
    })
    kindGehoord: boolean,
  ): Promise<VerstrekkingBevestiging> {
    const bron = beslistVoor(context.aanvrager)
    if (!bron) throw new LoketError('LOKET_ONBEKEND')
    const informatie = { tekst, periodeVan, periodeTot, belangKindGewogen, kindGehoord }
    const inhoud = { verzoekId, reden, totEnMet, informatie, ...TOEGEWEZEN }
    const klaar = gedaan(await context.diensten.verstrekkingen.stuur('/verstrekking/besluit', bron, inhoud, context))
    for (const persoon of klaar.personen) context.betreft.personen.add(persoon)
    return { verzoekId: klaar.verzoekId, melding: 'besluit vastgelegd' }
  }
}

/** The whole request, without what conditions 12 and 13 ask: the cell of this category has neither. */
const TOEGEWEZEN = {
  besluit: 'TOEGEWEZEN',
  personen: [],
  categorieen: [],
  levenssfeerGewogen: false,
  onderzoeksbelangGewogen: false,
  relatieMetPlegerGetoetst: false,
} as const
