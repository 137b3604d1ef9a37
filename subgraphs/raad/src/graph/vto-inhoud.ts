import { Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'

const deel = (omschrijving: string) => Veld(omschrijving, ['OORD', 'ART9'], { type: () => Uitspraak })

@ObjectType({ description: 'Inhoud van een verzoek tot onderzoek.' })
export class VtoInhoud {
  @deel('Situatie van het kind.')
  situatieKind?: Uitspraak | null
  @deel('Situatie van het gezin.')
  gezinssituatie?: Uitspraak | null
  @deel('Wat hulpverleners rapporteerden.')
  hulprapportage?: Uitspraak | null
  @deel('Diagnostiek.')
  diagnostiek?: Uitspraak | null
}
