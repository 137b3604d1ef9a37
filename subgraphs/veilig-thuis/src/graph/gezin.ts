import type { GraphContext } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid, GEBEURTENIS_CATEGORIEEN, Veld, type VeldOpties } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { gebeurtenissen } from '../mapping/gebeurtenissen.js'
import { betrokkenheid, vtMelding } from '../mapping/melding.js'
import { veiligheidsvoorwaarde, vtMonitoring, vtOnderzoek, vtOverdracht } from '../mapping/vervolg.js'
import { Gebeurtenis } from './gebeurtenis.js'
import { VtMelding } from './melding.js'
import { gestempeld, rijenVan } from './rijen-van.js'
import { Veiligheidsvoorwaarde, VtMonitoring, VtOnderzoek, VtOverdracht } from './vervolg.js'

type Context = GraphContext<Loaders>

const lijst = (type: new () => object, opties: Omit<VeldOpties, 'type'> = {}): VeldOpties => ({
  ...opties,
  type: () => [type],
  directives: ['@requires(fields: "ledenIds")'],
})

/** A family: the part of Veilig Thuis, resolved from the members. */
@ObjectType({ description: 'Een gezin: personen die samen in beeld zijn, in één of meer huishoudens.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk van het gezin.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Pseudoniemen van de leden; alleen voor de planning.' })
  @Directive('@external')
  ledenIds?: string[] | null

  @Veld('Meldingen bij Veilig Thuis.', ['BTR'], lijst(VtMelding, { inKennisgeving: true }))
  async vtMeldingen(@Ctx() c: Context): Promise<VtMelding[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'BTR', c.loaders.melding), vtMelding)
  }

  @Veld('Onderzoeken door Veilig Thuis.', ['BTR'], lijst(VtOnderzoek))
  async vtOnderzoeken(@Ctx() c: Context): Promise<VtOnderzoek[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'BTR', c.loaders.onderzoek), vtOnderzoek)
  }

  @Veld('Voorwaarden voor veiligheid.', ['VEIL'], lijst(Veiligheidsvoorwaarde))
  async veiligheidsvoorwaarden(@Ctx() c: Context): Promise<Veiligheidsvoorwaarde[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'VEIL', c.loaders.voorwaarde), veiligheidsvoorwaarde)
  }

  @Veld('Contactmomenten om de veiligheid te volgen.', ['VEIL'], lijst(VtMonitoring))
  async vtMonitoring(@Ctx() c: Context): Promise<VtMonitoring[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'VEIL', c.loaders.monitoring), vtMonitoring)
  }

  @Veld('Overdrachten door Veilig Thuis.', ['PROC'], lijst(VtOverdracht))
  async vtOverdrachten(@Ctx() c: Context): Promise<VtOverdracht[]> {
    const [overdrachten, voorwaarden] = await Promise.all([
      rijenVan(c, this.ledenIds, 'PROC', c.loaders.overdracht),
      rijenVan(c, this.ledenIds, 'VEIL', c.loaders.voorwaarde),
    ])
    return gestempeld(overdrachten, (rij) => vtOverdracht(rij, voorwaarden))
  }

  @Veld(
    'Gebeurtenissen bij Veilig Thuis, voor de tijdlijn.',
    GEBEURTENIS_CATEGORIEEN,
    lijst(Gebeurtenis, { perWaarde: true, verborgen: true }),
  )
  async vtGebeurtenissen(@Ctx() c: Context): Promise<Gebeurtenis[]> {
    const [meldingen, onderzoeken, contacten] = await Promise.all([
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.melding),
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.onderzoek),
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.monitoring),
    ])
    return gebeurtenissen(meldingen, onderzoeken, contacten)
  }

  @Veld(
    'Betrokkenheid van Veilig Thuis.',
    ['BTR'],
    lijst(Casusbetrokkenheid, { verborgen: true, inKennisgeving: true }),
  )
  async vtBetrokkenheid(@Ctx() c: Context): Promise<Casusbetrokkenheid[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'BTR', c.loaders.melding), betrokkenheid)
  }
}
