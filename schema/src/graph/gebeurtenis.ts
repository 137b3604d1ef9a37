import { Directive, ObjectType } from 'type-graphql'
import type { Categorie } from '../codes.js'
import { codelijst } from './codelijst.js'
import { Datum, DatumOnvolledig } from './scalars.js'
import { Veld } from './veld.js'

/** Categories an event may carry; which one is a value per row. */
export const GEBEURTENIS_CATEGORIEEN: readonly Categorie[] = ['BTR', 'PROC', 'MAATR', 'VEIL', 'ART9', 'STRAF', 'PLAN']

const perRij = (omschrijving: string, type?: () => unknown) =>
  Veld(omschrijving, GEBEURTENIS_CATEGORIEEN, { perWaarde: true, ...(type ? { type } : {}) })

/**
 * One event of one agency, in the timeline. Base class: every subgraph declares `Gebeurtenis` by extending it and
 * adding `betrokkenen: [Persoon!]` with its own `Persoon` class (the field must be declared identically everywhere).
 */
@ObjectType()
export abstract class GebeurtenisVelden {
  @perRij('Datum; dag en maand kunnen onbekend zijn.', () => DatumOnvolledig)
  datum?: string | null
  @perRij('Bron die de gebeurtenis meldt.', () => codelijst('Bron').enum)
  bron?: string | null
  @perRij('Soort gebeurtenis, bijvoorbeeld melding, start maatregel.')
  soort?: string | null
  @perRij('Korte omschrijving.')
  omschrijving?: string | null
  @perRij('Categorie van deze gebeurtenis.', () => codelijst('Categorie').enum)
  categorie?: string | null
}

/** An agency's involvement with a person (BTR); composed by the gateway into `Gezin.betrokkenInstanties`. */
@ObjectType({ description: 'Betrokkenheid van een instantie bij het gezin.' })
@Directive('@shareable')
export class Casusbetrokkenheid {
  @Veld('Soort instantie.', ['BTR'], { type: () => codelijst('Instantie').enum, inKennisgeving: true })
  instantie?: string | null
  @Veld('Organisatie (OIN).', ['BTR', 'ADR'])
  organisatie?: string | null
  @Veld('Soort betrokkenheid of traject.', ['BTR'], { inKennisgeving: true })
  soort?: string | null
  @Veld('Eerste dag van de betrokkenheid.', ['BTR'], { type: () => Datum, inKennisgeving: true })
  sinds?: string | null
  @Veld('Laatste dag van de betrokkenheid.', ['BTR'], { type: () => Datum, inKennisgeving: true })
  tot?: string | null
  @Veld('Contactmedewerker.', ['BTR'])
  contactMedewerker?: string | null
}
