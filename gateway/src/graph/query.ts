import { Arg, Directive, ID, Query, Resolver } from 'type-graphql'
import { Gezin, GezinConnection, GezinnenFilter, PageSize } from './gezin.js'
import { Persoon } from './persoon.js'

/** What the own part of the graph needs: the members that the facts step found. */
export interface OwnContext {
  /** Members per family of this request. */
  readonly leden: ReadonlyMap<string, readonly string[]>
}

/** The roots that a plan can reach, by name: objects with all their keys. */
export type OwnRoots = Readonly<
  Record<'_gezinnen' | '_personen', (ids: readonly string[], context: OwnContext) => readonly Record<string, unknown>[]>
>

/** What those roots answer; the ids were resolved by the facts step. */
export const OWN_ROOTS: OwnRoots = {
  _gezinnen: (ids, { leden }) =>
    ids.map((gezinId) => ({ __typename: 'Gezin', gezinId, ledenIds: leden.get(gezinId) ?? [] })),
  _personen: (ids) => ids.map((persoonId) => ({ __typename: 'Persoon', persoonId })),
}

/**
 * The roots as the graph declares them. Clients are validated against them; the plan only ever contains `_gezinnen` and
 * `_personen`, which {@link OWN_ROOTS} answers (docs/architecture.md, roots).
 */
@Resolver()
export class RootQueries {
  @Query(() => Gezin, { nullable: true, description: 'Eén gezin.' })
  gezin(@Arg('gezinId', () => ID, { description: 'Kenmerk van het gezin.' }) _gezinId: string): Gezin | null {
    return null
  }

  @Query(() => GezinConnection, { description: 'Gezinnen waarbij de aanvrager een actieve casusrelatie heeft.' })
  gezinnen(
    @Arg('first', () => PageSize, {
      nullable: true,
      defaultValue: 20,
      description: 'Hoeveel gezinnen, ten hoogste 50.',
    })
    _first: number,
    @Arg('after', () => String, { nullable: true, description: 'Vanaf deze aanwijzer.' }) _after?: string,
    @Arg('filter', () => GezinnenFilter, { nullable: true, description: 'Beperkt de lijst.' }) _filter?: GezinnenFilter,
  ): GezinConnection {
    return {}
  }

  @Query(() => Persoon, {
    nullable: true,
    description: 'Eén persoon. Onbekend en geweigerd zijn niet te onderscheiden.',
  })
  persoon(@Arg('persoonId', () => ID, { description: 'Kenmerk van de persoon.' }) _persoonId: string): Persoon | null {
    return null
  }

  @Query(() => [Persoon], {
    nullable: true,
    description:
      'Zoeken binnen de eigen caseload; bij triage ook op het nummer van een melding. Een BSN staat nooit in een URL, een log of een foutmelding. Geen treffer, geen toegang en te veel treffers zien er hetzelfde uit.',
  })
  zoekPersoon(
    @Arg('bsn', () => String, { nullable: true, description: 'Burgerservicenummer, alleen als variabele.' })
    _bsn?: string,
    @Arg('geslachtsnaam', () => String, { nullable: true, description: 'Geslachtsnaam, samen met geboortedatum.' })
    _geslachtsnaam?: string,
    @Arg('geboortedatum', () => String, { nullable: true, description: 'Geboortedatum JJJJ-MM-DD.' })
    _geboortedatum?: string,
    @Arg('meldingnummer', () => String, {
      nullable: true,
      description: 'Nummer van een melding bij de eigen organisatie, in plaats van het andere; alleen bij triage.',
    })
    _meldingnummer?: string,
  ): Persoon[] | null {
    return null
  }

  @Query(() => [Gezin], { nullable: true, description: 'Wortel voor de planning.' })
  @Directive('@inaccessible')
  _gezinnen(@Arg('ids', () => [ID], { description: 'Kenmerken.' }) _ids: string[]): Gezin[] | null {
    return null
  }

  @Query(() => [Persoon], { nullable: true, description: 'Wortel voor de planning.' })
  @Directive('@inaccessible')
  _personen(@Arg('ids', () => [ID], { description: 'Kenmerken.' }) _ids: string[]): Persoon[] | null {
    return null
  }
}
