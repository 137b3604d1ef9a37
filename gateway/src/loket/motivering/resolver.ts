import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { BewaardeMotivering, MotiveringVraag } from '../../opslag/open-teksten.js'
import type { LoketContext } from '../loket-context.js'
import { Veldmotivering } from './graph.js'
import { isKenmerk } from './kenmerk.js'

const TRACE = /^[0-9a-f]{32}$/

/** Reads back why something was asked for (decision 19; docs/besluiten/0037). */
@Resolver()
export class MotiveringResolver {
  @Query(() => Veldmotivering, {
    nullable: true,
    description:
      'Eén motivering met haar tekst: uw eigen, of als privacyfunctionaris (AUDIT_PRIVACY) die van uw organisatie. Dit lezen wordt vastgelegd.',
  })
  async veldmotivering(
    @Arg('kenmerk', () => ID, { description: 'Kenmerk uit het log of uit `veldmotiveringen`.' }) kenmerk: string,
    @Ctx() context: LoketContext,
  ): Promise<Veldmotivering> {
    const { motiveringen } = context.diensten
    const [gevonden] = isKenmerk(kenmerk) ? await motiveringen.motiveringen(zoek({ kenmerk }, context)) : []
    const tekst = gevonden && (await motiveringen.lees(gevonden.kenmerk))
    // Not there, past its term, or not this reader's: one answer.
    if (gevonden === undefined || tekst === undefined) throw new LoketError('LOKET_ONBEKEND')
    return { ...beeldVan(gevonden), tekst }
  }

  @Query(() => [Veldmotivering], {
    nullable: true,
    description:
      'De motiveringen van één verzoek, zonder tekst. Leeg als er geen zijn of als u er niet over gaat; dat is gelijk.',
  })
  async veldmotiveringen(
    @Arg('verzoek', () => ID, { description: 'De trace van het verzoek (`x-trace` van het antwoord).' }) trace: string,
    @Ctx() context: LoketContext,
  ): Promise<Veldmotivering[]> {
    if (!TRACE.test(trace)) return []
    return (await context.diensten.motiveringen.motiveringen(zoek({ trace }, context))).map(beeldVan)
  }
}

/** The privacy officer under his own purpose: the own organisation. Anybody else, under any purpose: what he gave himself. */
function zoek(bij: MotiveringVraag['bij'], { aanvrager, keuze }: LoketContext): MotiveringVraag {
  const { medewerker, organisatie, rol } = aanvrager
  const heel = rol === 'FG_PRIVACY' && keuze.doel.code === 'D23'
  return heel ? { bij, organisatie } : { bij, organisatie, medewerker }
}

const beeldVan = ({ kenmerk, categorie, medewerker, trace, gemaaktOp }: BewaardeMotivering): Veldmotivering => ({
  kenmerk,
  categorie,
  medewerker,
  verzoek: trace,
  gegevenOp: gemaaktOp.toISOString(),
})
