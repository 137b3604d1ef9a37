import { Casusbetrokkenheid, GEBEURTENIS_CATEGORIEEN, KADER_CATEGORIEEN, Veld } from '@gezinsbeeld/schema/graph'
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { BronStatus } from './bronstatus.js'
import { Kader } from './kader.js'
import { Gebeurtenis } from './persoon.js'

/** The family: the gateway's own part. What it composes is never planned; the rewrite expands it per agency. */
@ObjectType({ description: 'Een gezin: personen die samen in beeld zijn, in één of meer huishoudens.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk van het gezin.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Pseudoniemen van de leden; alleen voor de planning.' })
  @Directive('@inaccessible')
  ledenIds?: string[] | null

  @Veld('Welke instanties bij het gezin betrokken zijn.', ['BTR'], {
    type: () => [Casusbetrokkenheid],
    inKennisgeving: true,
  })
  betrokkenInstanties?: Casusbetrokkenheid[] | null

  @Veld('Per bron of die bevraagd is, en zo niet, waarom niet.', [], { type: () => [BronStatus] })
  bronnen?: BronStatus[] | null

  @Veld('Onwaar zodra een bevraagde bron niet antwoordde of een feit niet kon worden opgehaald.', [], {
    type: () => Boolean,
  })
  volledig?: boolean | null

  @Veld('Gebeurtenissen van alle instanties in één volgorde.', GEBEURTENIS_CATEGORIEEN, {
    type: () => [Gebeurtenis],
    perWaarde: true,
  })
  tijdlijn?: Gebeurtenis[] | null
  @Veld('Per persoon of het kader vrijwillig of gedwongen is, waar het op rust en tot wanneer.', KADER_CATEGORIEEN, {
    type: () => [Kader],
    perWaarde: true,
    inKennisgeving: true,
  })
  kader?: Kader[] | null
}

@ObjectType({ description: 'Plaats van een gezin in een bladerbare lijst.' })
export class GezinEdge {
  @Veld('Aanwijzer om vanaf hier verder te bladeren.', [])
  cursor?: string | null
  @Veld('Het gezin.', [], { type: () => Gezin })
  node?: Gezin | null
}

@ObjectType({ description: 'Waar de bladzijde in de lijst staat.' })
export class PageInfo {
  @Veld('Is er een volgende bladzijde.', [], { type: () => Boolean })
  hasNextPage?: boolean | null
  @Veld('Is er een vorige bladzijde.', [], { type: () => Boolean })
  hasPreviousPage?: boolean | null
  @Veld('Aanwijzer van het eerste gezin op deze bladzijde.', [])
  startCursor?: string | null
  @Veld('Aanwijzer van het laatste gezin op deze bladzijde.', [])
  endCursor?: string | null
}

@ObjectType({ description: 'Bladerbare lijst van gezinnen.' })
export class GezinConnection {
  @Veld('Gezinnen met hun plaats in de lijst.', [], { type: () => [GezinEdge] })
  edges?: GezinEdge[] | null
  @Veld('Waar deze bladzijde staat.', [], { type: () => PageInfo })
  pageInfo?: PageInfo | null
}

@InputType({ description: 'Beperkt de lijst tot gezinnen uit de eigen caseload; kan nooit iets toevoegen.' })
export class GezinnenFilter {
  @Field(() => [ID], { nullable: true, description: 'Alleen deze gezinnen.' })
  gezinIds?: string[]
}

/** Type of the page size argument, so that the resolver file needs no other import. */
export const PageSize = Int
