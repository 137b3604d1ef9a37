import { Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Beslissingen die onder een voorstel anders zijn, of anders kunnen zijn.' })
export class Naspeelregel {
  @Veld('In welke rol was gevraagd.', [])
  rol?: string | null
  @Veld('Waarvoor: code van het doel.', [])
  doel?: string | null
  @Veld('Of een systeem het beslispunt vroeg.', [], { type: () => Boolean })
  systeem?: boolean | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Codes van de categorieën.', [], { type: () => [String] })
  categorieen?: readonly string[] | null
  @Veld('De velden, als Type.veld; leeg als het hele verzoek was geweigerd.', [], { type: () => [String] })
  velden?: readonly string[] | null
  @Veld('Wat was beslist.', [])
  was?: string | null
  @Veld('Wat het zeker wordt; leeg als het afhangt van wat het log niet bewaart.', [])
  wordt?: string | null
  @Veld('In welke vorm, als het dan gemaskeerd is.', [])
  vorm?: string | null
  @Veld('Of het veld dan nog te zien is.', [], { type: () => Boolean })
  getoond?: boolean | null
  @Veld('Waarvan het afhangt: nummers van voorwaarden, of wat het log niet bewaart. Leeg: het is zeker.', [], {
    type: () => [String],
  })
  hangtAfVan?: readonly string[] | null
  @Veld('Hoe vaak.', [], { type: () => Int })
  aantal?: number | null
  @Veld('In hoeveel verzoeken.', [], { type: () => Int })
  verzoeken?: number | null
  @Veld('Van hoeveel medewerkers.', [], { type: () => Int })
  medewerkers?: number | null
  @Veld('Over hoeveel betrokkenen.', [], { type: () => Int })
  betrokkenen?: number | null
}

@ObjectType({
  description: 'Wat een voorstel anders had beslist van wat de eigen organisatie werkelijk vroeg. Nooit gegevens.',
})
export class Naspeling {
  @Veld('Hoeveel beslissingen zijn nagespeeld.', [], { type: () => Int })
  aantal?: number | null
  @Veld('Hoeveel daarvan gelijk blijven.', [], { type: () => Int })
  gelijk?: number | null
  @Veld('Hoeveel zeker anders worden.', [], { type: () => Int })
  anders?: number | null
  @Veld('Hoeveel afhangen van wat het log niet bewaart.', [], { type: () => Int })
  onzeker?: number | null
  @Veld('Hoeveel onder een andere versie van het beleid zijn beslist: daarvan is niets aangenomen.', [], {
    type: () => Int,
  })
  anderBeleid?: number | null
  @Veld('Wat anders wordt of kan worden, het meeste eerst.', [], { type: () => [Naspeelregel] })
  regels?: readonly Naspeelregel[] | null
  @Veld('Hoeveel verzoeken het samen raakt.', [], { type: () => Int })
  verzoeken?: number | null
  @Veld('Hoeveel medewerkers het samen raakt.', [], { type: () => Int })
  medewerkers?: number | null
  @Veld('Hoeveel betrokkenen het samen raakt.', [], { type: () => Int })
  betrokkenen?: number | null
}
