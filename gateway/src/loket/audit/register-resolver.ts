import { maakRegister, type Register, type Verwerking } from '@gezinsbeeld/schema/register'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { type Verwerkingsactiviteit, Verwerkingsregister } from './register-graph.js'

/** The register of processing activities, made of the policy that this gateway decides with (AVG 30 lid 1). */
@Resolver()
export class RegisterResolver {
  @Query(() => Verwerkingsregister, {
    nullable: true,
    description: 'Het register van verwerkingsactiviteiten (AVG 30 lid 1), van het beleid dat nu geldt.',
  })
  verwerkingsregister(
    @Arg('doel', () => String, { nullable: true, description: 'Alleen dit doel: een code.' }) doel: string | undefined,
    @Ctx() { diensten, beleid }: LoketContext,
  ): Verwerkingsregister {
    const { toegang, verantwoordelijke } = diensten.audit
    if (verantwoordelijke === undefined) throw new LoketError('VERANTWOORDELIJKE_ONTBREEKT')
    if (doel !== undefined && beleid.doel(doel) === undefined) {
      throw new LoketError('INVOER_ONGELDIG', '`doel` is geen code van een doel')
    }
    const { versie, verwerkingen, bewaring, maatregelen } = maakRegister(beleid, toegang, verantwoordelijke)
    return {
      ...versie,
      verantwoordelijke: beeldVan(verantwoordelijke),
      verwerkingen: verwerkingen.filter(({ code }) => doel === undefined || code === doel).map(activiteitVan),
      bewaring,
      maatregelen,
    }
  }
}

function beeldVan({ functionarisGegevensbescherming: fg, fictief, ...wie }: Register['verantwoordelijke']) {
  return { ...wie, fictief: fictief === true, functionaris: fg.naam, functionarisContact: fg.contact }
}

const activiteitVan = ({ grondslag, ...rest }: Verwerking): Verwerkingsactiviteit => ({
  ...rest,
  ...grondslag,
  nalezen: grondslag.nalezen === true,
})
