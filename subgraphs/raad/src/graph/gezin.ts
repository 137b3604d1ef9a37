import type { GraphContext } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid, GEBEURTENIS_CATEGORIEEN, Veld, type VeldOpties } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql'
import type { Loaders, Per } from '../loaders/index.js'
import type { Kop } from '../loaders/kop.js'
import { records } from '../loaders/records.js'
import { uitStrafketen } from '../loaders/strafketen.js'
import { betrokkenheid } from '../mapping/betrokkenheid.js'
import { gebeurtenissen } from '../mapping/gebeurtenissen.js'
import { kaders } from '../mapping/kader.js'
import { raadsonderzoek } from '../mapping/raadsonderzoek.js'
import { jrOpdracht, strafonderzoek } from '../mapping/straf.js'
import { toetsendeTaak } from '../mapping/toetsende-taak.js'
import { verzoekTotOnderzoek } from '../mapping/verzoek-tot-onderzoek.js'
import { spoedVerzoek, verzoekschrift } from '../mapping/verzoekschrift.js'
import { Gebeurtenis } from './gebeurtenis.js'
import { Kader } from './kader.js'
import { Raadsonderzoek } from './raadsonderzoek.js'
import { JrOpdracht, Strafonderzoek } from './straf.js'
import { ToetsendeTaak } from './toetsende-taak.js'
import { VerzoekTotOnderzoek } from './verzoek-tot-onderzoek.js'
import { SpoedVerzoek, Verzoekschrift } from './verzoekschrift.js'

type Context = GraphContext<Loaders>

const lijst = (type: new () => object, opties: Omit<VeldOpties, 'type'> = {}): VeldOpties => ({
  ...opties,
  type: () => [type],
  directives: ['@requires(fields: "ledenIds")'],
})

/** A family: the Raad's part of it, found by the pseudonyms of the members. */
@ObjectType({ description: 'Een gezin: personen die samen in beeld zijn, in één of meer huishoudens.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk van het gezin.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Pseudoniemen van de leden; alleen voor de planning.' })
  @Directive('@external')
  ledenIds?: string[] | null

  @Veld('Verzoeken tot onderzoek aan de Raad.', ['BTR'], lijst(VerzoekTotOnderzoek, { inKennisgeving: true }))
  async verzoekenTotOnderzoek(@Ctx() context: Context): Promise<VerzoekTotOnderzoek[]> {
    return (await this.#records(context, context.loaders.vto)).map(verzoekTotOnderzoek)
  }

  @Veld('Onderzoeken van de Raad.', ['BTR'], lijst(Raadsonderzoek, { inKennisgeving: true }))
  async raadsonderzoeken(@Ctx() context: Context): Promise<Raadsonderzoek[]> {
    return (await this.#records(context, context.loaders.zaak)).map(raadsonderzoek)
  }

  @Veld('Verzoekschriften van de Raad.', ['BTR', 'MAATR'], lijst(Verzoekschrift, { inKennisgeving: true }))
  async verzoekschriften(@Ctx() context: Context): Promise<Verzoekschrift[]> {
    return (await this.#records(context, context.loaders.rekest)).map((rij) => verzoekschrift(rij, context.vrijgave))
  }

  @Veld('Spoedverzoeken van de Raad.', ['BTR'], lijst(SpoedVerzoek, { inKennisgeving: true }))
  async spoedVerzoeken(@Ctx() context: Context): Promise<SpoedVerzoek[]> {
    return (await this.#records(context, context.loaders.spoedrekest)).map(spoedVerzoek)
  }

  @Veld('Toetsende taken van de Raad.', ['BTR'], lijst(ToetsendeTaak))
  async toetsendeTaken(@Ctx() context: Context): Promise<ToetsendeTaak[]> {
    return (await this.#records(context, context.loaders.toets)).map(toetsendeTaak)
  }

  @Veld('Strafonderzoeken van de Raad.', ['STRAF'], lijst(Strafonderzoek))
  async strafonderzoeken(@Ctx() context: Context): Promise<Strafonderzoek[]> {
    return (await this.#straf(context)).map(strafonderzoek)
  }

  @Veld('Opdrachten tot jeugdreclassering.', ['STRAF'], lijst(JrOpdracht))
  async jrOpdrachten(@Ctx() context: Context): Promise<JrOpdracht[]> {
    return (await this.#jr(context)).map(jrOpdracht)
  }

  @Veld(
    'Gebeurtenissen bij de Raad, voor de tijdlijn.',
    GEBEURTENIS_CATEGORIEEN,
    lijst(Gebeurtenis, { perWaarde: true, verborgen: true }),
  )
  async raadGebeurtenissen(@Ctx() context: Context): Promise<Gebeurtenis[]> {
    const { loaders } = context
    const [vtos, zaken, rekesten, spoed, toetsen, straf, jr] = await Promise.all([
      this.#records(context, loaders.vto),
      this.#records(context, loaders.zaak),
      this.#records(context, loaders.rekest),
      this.#records(context, loaders.spoedrekest),
      this.#records(context, loaders.toets),
      this.#straf(context),
      this.#jr(context),
    ])
    return gebeurtenissen({ vtos, zaken, rekesten, spoed, toetsen, straf, jr }, context.vrijgave)
  }

  @Veld(
    'Voorlopige maatregelen, voor het kader per persoon.',
    ['PROC', 'MAATR'],
    lijst(Kader, { verborgen: true, inKennisgeving: true }),
  )
  async raadKader(@Ctx() context: Context): Promise<Kader[]> {
    return kaders(await this.#records(context, context.loaders.spoedrekest), context.nu)
  }

  @Veld('Betrokkenheid van de Raad.', ['BTR'], lijst(Casusbetrokkenheid, { verborgen: true, inKennisgeving: true }))
  async raadBetrokkenheid(@Ctx() context: Context): Promise<Casusbetrokkenheid[]> {
    const [zaken, toetsen, straf, jr] = await Promise.all([
      this.#records(context, context.loaders.zaak),
      this.#records(context, context.loaders.toets),
      this.#straf(context),
      this.#jr(context),
    ])
    return betrokkenheid({ zaken, toetsen, straf, jr })
  }

  #records<R extends Kop>(context: Context, loader: Per<R>): Promise<R[]> {
    const leden = this.ledenIds ?? []
    context.loaders.kondigAan(context.vrijgave.personen('RVDK', 'ID', leden))
    return records(context, leden, loader)
  }

  #straf({ vrijgave, loaders }: Context) {
    loaders.kondigAan(vrijgave.personen('RVDK', 'ID', this.ledenIds ?? []))
    return uitStrafketen(vrijgave, this.ledenIds ?? [], loaders.strafonderzoek)
  }

  #jr({ vrijgave, loaders }: Context) {
    loaders.kondigAan(vrijgave.personen('RVDK', 'ID', this.ledenIds ?? []))
    return uitStrafketen(vrijgave, this.ledenIds ?? [], loaders.jrOpdracht)
  }
}
