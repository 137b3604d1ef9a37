import { Directive, ObjectType } from 'type-graphql'
import { codelijst } from './codelijst.js'
import { Datum } from './scalars.js'
import { Veld } from './veld.js'

/** Carrier of every OORD field: an opinion travels with its source, its nature and the reaction (H8; Jw 3.3, 7.3.8). */
@ObjectType({ description: 'Uitspraak of oordeel. Reist altijd met bron, feit of mening en weerwoord.' })
@Directive('@shareable')
export class Uitspraak {
  @Veld('Tekst van de uitspraak.', ['OORD'])
  tekst?: string | null
  @Veld('Is het een feit, een mening of een interpretatie.', ['OORD'], { type: () => codelijst('FeitOfMening').enum })
  feitOfMening?: string | null
  @Veld('Wie dit zegt.', ['OORD'])
  bron?: string | null
  @Veld('Soort bron, bijvoorbeeld ouder, school of arts.', ['OORD'])
  bronSoort?: string | null
  @Veld('Heeft de bron de weergave geaccordeerd.', ['OORD'], { type: () => Boolean })
  geaccordeerd?: boolean | null
  @Veld('Reactie van de betrokkene op de uitspraak.', ['OORD'])
  reactieBetrokkene?: string | null
  @Veld('Datum van de uitspraak.', ['OORD'], { type: () => Datum })
  datum?: string | null
}
