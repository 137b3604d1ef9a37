import { codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Wat een bron over een kind schreef voor één ouder zonder gezag (BW 1:377c). Noemt geen plaats.',
})
export class InformatieOuderZonderGezag {
  @Veld('Kenmerk van het kind.', ['OUDER'], { type: () => ID })
  kind?: string | null
  @Veld('De bron die dit schreef.', ['OUDER'], { type: () => codelijst('Bron').enum })
  bron?: string | null
  @Veld('Belangrijke feiten en omstandigheden over het kind en zijn opvoeding.', ['OUDER'])
  tekst?: string | null
  @Veld('Eerste dag waarover de tekst gaat.', ['OUDER'], { type: () => Datum })
  periodeVan?: string | null
  @Veld('Laatste dag waarover de tekst gaat.', ['OUDER'], { type: () => Datum })
  periodeTot?: string | null
  @Veld('Dag waarop de tekst is vastgesteld.', ['OUDER'], { type: () => Datum })
  opgesteldOp?: string | null
  @Veld('Laatste dag waarop de tekst te lezen is.', ['OUDER'], { type: () => Datum })
  totEnMet?: string | null
}
