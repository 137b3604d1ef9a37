import { type GraphContext, herkomstVan } from '@gezinsbeeld/runtime'
import { Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { deel } from '../mapping/stuk.js'
import { Persoon } from './persoon.js'

type Context = GraphContext<Loaders>

/** An investigation in a criminal case. */
@ObjectType({ description: 'Onderzoek van de Raad in een strafzaak tegen een jeugdige.' })
export class Strafonderzoek {
  /** Number at the Raad; not a field of the graph. */
  strafnr?: string

  @Veld('Parketnummer.', ['STRAF'])
  parketnummer?: string | null
  @Veld('Strafrechtsketennummer.', ['STRAF', 'BSN'], { getoondBijMasker: true })
  skn?: string | null
  @Veld('Soort onderzoek.', ['STRAF'])
  soort?: string | null
  @Veld('Schoolverzuim, zonder naam van de school.', ['STRAF'])
  schoolverzuim?: string | null
  @Veld('Jeugdige over wie het onderzoek gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null

  @Veld('Risicotaxatie volgens het Landelijk Instrumentarium Jeugdstrafrechtketen.', ['STRAF', 'OORD'], {
    type: () => Uitspraak,
  })
  lijProfiel(@Ctx() context: Context): Promise<Uitspraak | null> {
    return this.#deel(context, 'LIJ_PROFIEL')
  }

  @Veld('Advies over de straf.', ['STRAF', 'OORD'], { type: () => Uitspraak })
  strafadvies(@Ctx() context: Context): Promise<Uitspraak | null> {
    return this.#deel(context, 'STRAFADVIES')
  }

  #deel({ loaders, vrijgave }: Context, onderdeel: 'LIJ_PROFIEL' | 'STRAFADVIES'): Promise<Uitspraak | null> {
    const stuk = { loader: loaders.strafUitspraak, nummer: this.strafnr, herkomst: herkomstVan(this), onderdeel }
    return deel(stuk, vrijgave, ['STRAF', 'OORD'])
  }
}

/** An order for youth probation under the Raad's case direction. */
@ObjectType({ description: 'Opdracht tot jeugdreclassering.' })
export class JrOpdracht {
  @Veld('Nummer van de opdracht.', ['STRAF'])
  opdrachtnummer?: string | null
  @Veld('Soort toezicht.', ['STRAF'])
  soortToezicht?: string | null
  @Veld('Periode, als ISO 8601-interval.', ['STRAF'])
  periode?: string | null
  @Veld('OIN van de uitvoerende gecertificeerde instelling.', ['STRAF'], { noemtInstantie: true })
  gi?: string | null
  @Veld('Parketnummer.', ['STRAF'])
  parketnummer?: string | null
  @Veld('Strafrechtsketennummer.', ['STRAF', 'BSN'], { getoondBijMasker: true })
  skn?: string | null
  @Veld('Reden van afloop.', ['STRAF'])
  redenAfloop?: string | null
  @Veld('Jeugdige over wie de opdracht gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null
}
