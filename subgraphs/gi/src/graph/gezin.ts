import type { GraphContext } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid, GEBEURTENIS_CATEGORIEEN, Veld, type VeldOpties } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { betrokkenheid } from '../mapping/betrokkenheid.js'
import { gebeurtenissen } from '../mapping/gebeurtenissen.js'
import { kaders } from '../mapping/kader.js'
import { maatregel } from '../mapping/maatregel.js'
import { contactjournaal, planVanAanpak, veiligheidsplan, verloopVerslag } from '../mapping/plan.js'
import { jeugdreclassering, machtiging, plaatsing } from '../mapping/verblijf-jr.js'
import { Gebeurtenis } from './gebeurtenis.js'
import { Jeugdreclassering } from './jeugdreclassering.js'
import { Kader } from './kader.js'
import { Maatregel } from './maatregel.js'
import { Contactjournaal, PlanVanAanpak, Veiligheidsplan, VerloopVerslag } from './plan.js'
import { gestempeld, plaatsingenVan, rijenVan, strafRijenVan, zonderStraf } from './rijen-van.js'
import { MachtigingUithuisplaatsing, Plaatsing } from './verblijf.js'

type Context = GraphContext<Loaders>

const lijst = (type: new () => object, opties: Omit<VeldOpties, 'type'> = {}): VeldOpties => ({
  ...opties,
  type: () => [type],
  directives: ['@requires(fields: "ledenIds")'],
})

/** A family: the institution's part of it, resolved from the members. */
@ObjectType({ description: 'Een gezin: personen die samen in beeld zijn, in één of meer huishoudens.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk van het gezin.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Pseudoniemen van de leden; alleen voor de planning.' })
  @Directive('@external')
  ledenIds?: string[] | null

  @Veld('Kinderbeschermingsmaatregelen.', ['BTR', 'MAATR'], lijst(Maatregel, { inKennisgeving: true }))
  async maatregelen(@Ctx() c: Context): Promise<Maatregel[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'BTR', c.loaders.maatregel), (rij) => maatregel(rij, c.nu))
  }

  @Veld('Machtigingen tot uithuisplaatsing.', ['MAATR'], lijst(MachtigingUithuisplaatsing, { inKennisgeving: true }))
  async machtigingenUithuisplaatsing(@Ctx() c: Context): Promise<MachtigingUithuisplaatsing[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'MAATR', c.loaders.machtiging), machtiging)
  }

  @Veld('Plaatsingen buiten het gezin.', ['ADR'], lijst(Plaatsing))
  async plaatsingen(@Ctx() c: Context): Promise<Plaatsing[]> {
    return gestempeld(await plaatsingenVan(c, this.ledenIds), plaatsing)
  }

  @Veld('Jeugdreclassering.', ['STRAF'], lijst(Jeugdreclassering))
  async jeugdreclassering(@Ctx() c: Context): Promise<Jeugdreclassering[]> {
    return gestempeld(await strafRijenVan(c, this.ledenIds, c.loaders.jrOpdracht), jeugdreclassering)
  }

  @Veld('Plannen van aanpak.', ['PLAN'], lijst(PlanVanAanpak))
  async plannenVanAanpak(@Ctx() c: Context): Promise<PlanVanAanpak[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'PLAN', c.loaders.plan), planVanAanpak)
  }

  @Veld('Veiligheidsplannen.', ['VEIL'], lijst(Veiligheidsplan))
  async veiligheidsplannen(@Ctx() c: Context): Promise<Veiligheidsplan[]> {
    const rijen = await rijenVan(c, this.ledenIds, 'VEIL', c.loaders.veiligheidsplan)
    return gestempeld(zonderStraf(c, 'VEIL', rijen), veiligheidsplan)
  }

  @Veld('Werkaantekeningen van de jeugdbeschermer.', ['WERK'], lijst(Contactjournaal))
  async contactjournaal(@Ctx() c: Context): Promise<Contactjournaal[]> {
    const rijen = await rijenVan(c, this.ledenIds, 'WERK', c.loaders.journaal)
    return gestempeld(zonderStraf(c, 'WERK', rijen), contactjournaal)
  }

  @Veld('Verslagen over het verloop.', ['OORD'], lijst(VerloopVerslag))
  async verloopverslagen(@Ctx() c: Context): Promise<VerloopVerslag[]> {
    return gestempeld(await rijenVan(c, this.ledenIds, 'OORD', c.loaders.verslag), verloopVerslag)
  }

  @Veld(
    'Gebeurtenissen bij de gecertificeerde instelling, voor de tijdlijn.',
    GEBEURTENIS_CATEGORIEEN,
    lijst(Gebeurtenis, { perWaarde: true, verborgen: true }),
  )
  async giGebeurtenissen(@Ctx() c: Context): Promise<Gebeurtenis[]> {
    const [maatregelen, machtigingen, plannen, jr] = await Promise.all([
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.maatregel),
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.machtiging),
      rijenVan(c, this.ledenIds, 'BTR', c.loaders.plan),
      strafRijenVan(c, this.ledenIds, c.loaders.jrOpdracht),
    ])
    return gebeurtenissen({ maatregelen, machtigingen, plannen, jr }, c.nu)
  }

  @Veld(
    'Lopende maatregelen, voor het kader per persoon.',
    ['MAATR'],
    lijst(Kader, { verborgen: true, inKennisgeving: true }),
  )
  async giKader(@Ctx() c: Context): Promise<Kader[]> {
    const [maatregelen, machtigingen] = await Promise.all([
      rijenVan(c, this.ledenIds, 'MAATR', c.loaders.maatregel),
      rijenVan(c, this.ledenIds, 'MAATR', c.loaders.machtiging),
    ])
    return kaders(maatregelen, machtigingen, c.nu)
  }

  @Veld(
    'Betrokkenheid van de gecertificeerde instelling.',
    ['BTR'],
    lijst(Casusbetrokkenheid, { verborgen: true, inKennisgeving: true }),
  )
  async giBetrokkenheid(@Ctx() c: Context): Promise<Casusbetrokkenheid[]> {
    const rijen = await rijenVan(c, this.ledenIds, 'BTR', c.loaders.dossier)
    return gestempeld(zonderStraf(c, 'BTR', rijen), (rij) => betrokkenheid(rij, c.nu))
  }
}
