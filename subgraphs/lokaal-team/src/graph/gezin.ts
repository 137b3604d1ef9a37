import { type GraphContext, metHerkomst } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid, GEBEURTENIS_CATEGORIEEN, Veld, type VeldOpties } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { herkomstBrp, herkomstLt } from '../loaders/kop.js'
import { gezagsrelatie, gezinslid, huishouden } from '../mapping/brp.js'
import { betrokkenheid, eersteOnderzoek, ltCasus, ltJournaal, vastGezicht } from '../mapping/casus.js'
import { gebeurtenissen } from '../mapping/gebeurtenissen.js'
import { gezinsplan, netwerkberaad, netwerkPersoon } from '../mapping/gezinsplan.js'
import { kaders } from '../mapping/kader.js'
import { toestemming } from '../mapping/toestemming.js'
import { bestaanszekerheid, opvangplaats, schuldhulptraject, voorziening } from '../mapping/voorziening.js'
import { NOEMT_GI } from '../noemt.js'
import { Gezagsrelatie, Gezinslid, Huishouden } from './brp.js'
import { EersteOnderzoek, LtCasus, LtJournaal, VastGezicht } from './casus.js'
import { Gebeurtenis } from './gebeurtenis.js'
import { Gezinsplan, Netwerkberaad, NetwerkPersoon } from './gezinsplan.js'
import { Kader } from './kader.js'
import { ltLijst, rijenVan } from './rijen-van.js'
import { Toestemming } from './toestemming.js'
import { Bestaanszekerheid, IngezetteVoorziening, Opvangplaats, Schuldhulptraject } from './voorziening.js'

type Context = GraphContext<Loaders>

const lijst = (type: new () => object, opties: Omit<VeldOpties, 'type'> = {}): VeldOpties => ({
  ...opties,
  type: () => [type],
  directives: ['@requires(fields: "ledenIds")'],
})

/** A family: the municipality's own part of it, in two sources (BRP and LT). */
@ObjectType({ description: 'Een gezin: personen die samen in beeld zijn, in één of meer huishoudens.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk van het gezin.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Pseudoniemen van de leden; alleen voor de planning.' })
  @Directive('@external')
  ledenIds?: string[] | null

  @Veld('Leden van het gezin.', ['ID'], lijst(Gezinslid, { bron: 'BRP' }))
  async leden(@Ctx() context: Context): Promise<Gezinslid[]> {
    const [rijen, huizen] = await Promise.all([
      rijenVan(context, this.ledenIds, 'BRP', ['ID'], context.loaders.gezinslid),
      rijenVan(context, this.ledenIds, 'BRP', ['ID'], context.loaders.huishouden),
    ])
    return rijen
      .filter((rij) => rij.gezin_id === this.gezinId)
      .map((rij) =>
        gezinslid(
          rij,
          huizen.find((huis) => huis.huishoudennr === rij.huishoudennr),
        ),
      )
  }

  @Veld('Huishoudens van het gezin.', ['ID'], lijst(Huishouden, { bron: 'BRP' }))
  async huishoudens(@Ctx() context: Context): Promise<Huishouden[]> {
    const rijen = await rijenVan(context, this.ledenIds, 'BRP', ['ID'], context.loaders.huishouden)
    return rijen.filter((rij) => rij.gezin_id === this.gezinId).map(huishouden)
  }

  // An entry without its kind would tell that an institution is the guardian: it is left out as a whole.
  @Veld('Wie gezag heeft over de kinderen.', ['ID'], lijst(Gezagsrelatie, { bron: 'BRP' }))
  async gezagsrelaties(@Ctx() context: Context): Promise<Gezagsrelatie[]> {
    const rijen = await rijenVan(context, this.ledenIds, 'BRP', ['ID'], context.loaders.gezag)
    return rijen
      .filter((rij) => !NOEMT_GI.has(rij.soort) || context.vrijgave.magNoemen('GI', herkomstBrp(rij)))
      .map(gezagsrelatie)
  }

  @Veld('Casussen van het lokaal team.', ['BTR'], lijst(LtCasus))
  ltCasussen(@Ctx() context: Context): Promise<LtCasus[]> {
    return ltLijst(context, this.ledenIds, ['BTR'], context.loaders.casus, ltCasus)
  }

  @Veld('Vaste professionals van het lokaal team.', ['PROC'], lijst(VastGezicht))
  vastGezicht(@Ctx() context: Context): Promise<VastGezicht[]> {
    return ltLijst(context, this.ledenIds, ['PROC'], context.loaders.vastGezicht, vastGezicht)
  }

  @Veld('Eerste onderzoeken.', ['OORD'], lijst(EersteOnderzoek))
  eersteOnderzoeken(@Ctx() context: Context): Promise<EersteOnderzoek[]> {
    return ltLijst(context, this.ledenIds, ['OORD'], context.loaders.eersteOnderzoek, eersteOnderzoek)
  }

  @Veld('Gezinsplannen.', ['PLAN'], lijst(Gezinsplan))
  gezinsplannen(@Ctx() context: Context): Promise<Gezinsplan[]> {
    return ltLijst(context, this.ledenIds, ['PLAN'], context.loaders.gezinsplan, gezinsplan)
  }

  @Veld('Ingezette voorzieningen.', ['PLAN', 'ART9'], lijst(IngezetteVoorziening))
  voorzieningen(@Ctx() context: Context): Promise<IngezetteVoorziening[]> {
    return ltLijst(context, this.ledenIds, ['PLAN', 'ART9'], context.loaders.voorziening, voorziening)
  }

  @Veld('Netwerk van het gezin.', ['DERD'], lijst(NetwerkPersoon, { getoondBijMasker: true }))
  netwerk(@Ctx() context: Context): Promise<NetwerkPersoon[]> {
    return ltLijst(context, this.ledenIds, ['DERD'], context.loaders.netwerk, netwerkPersoon)
  }

  @Veld('Netwerkberaden.', ['PLAN'], lijst(Netwerkberaad))
  netwerkberaden(@Ctx() context: Context): Promise<Netwerkberaad[]> {
    return ltLijst(context, this.ledenIds, ['PLAN'], context.loaders.netwerkberaad, netwerkberaad)
  }

  @Veld('Bestaanszekerheid van de leden.', ['FIN'], lijst(Bestaanszekerheid))
  bestaanszekerheid(@Ctx() context: Context): Promise<Bestaanszekerheid[]> {
    return ltLijst(context, this.ledenIds, ['FIN'], context.loaders.bestaanszekerheid, bestaanszekerheid)
  }

  @Veld('Trajecten van schuldhulpverlening.', ['FIN'], lijst(Schuldhulptraject))
  schuldhulptrajecten(@Ctx() context: Context): Promise<Schuldhulptraject[]> {
    return ltLijst(context, this.ledenIds, ['FIN'], context.loaders.schuldhulp, schuldhulptraject)
  }

  @Veld('Toestemmingen.', ['PROC'], lijst(Toestemming))
  toestemmingen(@Ctx() context: Context): Promise<Toestemming[]> {
    return ltLijst(context, this.ledenIds, ['PROC'], context.loaders.toestemming, (rij) => toestemming(rij, context.nu))
  }

  @Veld('Werkaantekeningen van het lokaal team.', ['WERK'], lijst(LtJournaal))
  ltJournaal(@Ctx() context: Context): Promise<LtJournaal[]> {
    return ltLijst(context, this.ledenIds, ['WERK'], context.loaders.journaal, ltJournaal)
  }

  @Veld('Plaatsen in een opvang.', ['ADR', 'GEHEIM'], lijst(Opvangplaats))
  opvangplaatsen(@Ctx() context: Context): Promise<Opvangplaats[]> {
    return ltLijst(context, this.ledenIds, ['ADR', 'GEHEIM'], context.loaders.opvang, opvangplaats)
  }

  @Veld(
    'Gebeurtenissen bij het lokaal team, voor de tijdlijn.',
    GEBEURTENIS_CATEGORIEEN,
    lijst(Gebeurtenis, { perWaarde: true, verborgen: true }),
  )
  async ltGebeurtenissen(@Ctx() context: Context): Promise<Gebeurtenis[]> {
    const { casus, gezinsplan, netwerkberaad, toestemming } = context.loaders
    const [casussen, plannen, beraden, toestemmingen] = await Promise.all([
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], casus),
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], gezinsplan),
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], netwerkberaad),
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], toestemming),
    ])
    return gebeurtenissen({ casussen, plannen, beraden, toestemmingen })
  }

  @Veld('Lopende vrijwillige hulp, voor het kader per persoon.', ['PROC'], lijst(Kader, { verborgen: true }))
  async ltKader(@Ctx() context: Context): Promise<Kader[]> {
    const casussen = await rijenVan(context, this.ledenIds, 'LT', ['PROC'], context.loaders.casus)
    return kaders(casussen, context.vrijgave.personen('LT', 'PROC', this.ledenIds ?? []), context.nu)
  }

  @Veld('Betrokkenheid van het lokaal team.', ['BTR'], lijst(Casusbetrokkenheid, { verborgen: true }))
  async ltBetrokkenheid(@Ctx() context: Context): Promise<Casusbetrokkenheid[]> {
    const [casussen, gezichten] = await Promise.all([
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], context.loaders.casus),
      rijenVan(context, this.ledenIds, 'LT', ['BTR'], context.loaders.vastGezicht),
    ])
    return casussen.map((rij) => metHerkomst(betrokkenheid(rij, gezichten), herkomstLt(rij)))
  }
}
