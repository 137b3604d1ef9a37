import { Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, ObjectType, Query, Resolver } from 'type-graphql'
import type { LoketContext } from './loket-context.js'
import type { LoketDeel } from './loket-deel.js'
import { isOpen } from './require-toegang.js'

@ObjectType({ description: 'Een veld van het loket: een vraag of handeling die de gateway zelf afhandelt.' })
export class Loketveld {
  @Veld('Naam van het veld in `Query` of `Mutation`.', [])
  naam?: string | null
}

/** What this requester can do at the loket; so that a client shows no button that will be refused. */
@Resolver()
class LoketveldenResolver {
  @Query(() => [Loketveld], {
    nullable: true,
    description: 'Velden van het loket die voor deze rol en dit doel openstaan, op naam.',
  })
  loketvelden(@Ctx() { regels, aanvrager, keuze }: LoketContext): Loketveld[] {
    return [...regels]
      .filter(([, regel]) => isOpen(regel, aanvrager.rol, keuze))
      .map(([naam]) => ({ naam }))
      .sort((a, b) => (a.naam < b.naam ? -1 : 1))
  }
}

/** The list of what is open, itself open to every role and purpose. */
export const loketvelden: LoketDeel = {
  resolvers: [LoketveldenResolver],
  regels: { loketvelden: { toegang: [{ doelen: 'ALLE', rollen: 'ALLE', aanvragen: true }] } },
}
