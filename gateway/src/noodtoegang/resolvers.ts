import { codelijst } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { LoketContext } from '../loket/loket-context.js'
import { aanvragen, vraagAan } from './aanvragen.js'
import { aanvraagBeeld, beeldVan } from './beeld.js'
import { sluit, verleng } from './beheren.js'
import { bronnenVan } from './bronnen.js'
import { Noodtoegang, NoodtoegangAanvraag } from './graph.js'
import { eenNoodtoegang, eigenLijst, teToetsen } from './lijsten.js'
import { type Handeling, open } from './openen.js'
import type { Oordeel, Rij } from './rij.js'
import { toets } from './toetsen.js'

/** What somebody who opens, extends or closes emergency access does. Decides nothing itself: the rules are in the files that it calls. */
@Resolver()
export class NoodtoegangResolver {
  @Mutation(() => Noodtoegang, {
    nullable: true,
    description:
      'Opent noodtoegang tot één gezin voor 4 uur, op een crisismelding. De bronnen horen het meteen; na afloop toetsen twee anderen.',
  })
  async openNoodtoegang(
    @Ctx() context: LoketContext,
    @Arg('gezinId', () => ID, { description: 'Kenmerk van het gezin.' }) gezinId: string,
    @Arg('crisismelding', () => String, { description: 'Meldingnummer bij Veilig Thuis.' }) crisismelding: string,
    @Arg('reden', () => String, { description: 'Waarom, in 20 tot 2000 tekens.' }) reden: string,
    @Arg('terPlaatse', () => Boolean, { defaultValue: false, description: 'Ik ga zelf ter plaatse.' })
    terPlaatse: boolean,
    @Arg('aanvraagId', () => ID, { nullable: true, description: 'Het verzoek waarop dit antwoordt.' })
    aanvraagId?: string,
  ): Promise<Noodtoegang> {
    const { noodtoegang } = context.diensten
    const bronnen = bronnenVan(noodtoegang.post, context.aanvrager, context.trace, context.authorization)
    const verzoek = { gezinId, crisismelding, reden, terPlaatse, ...(aanvraagId ? { aanvraagId } : {}) }
    const { id, personen } = await open(verzoek, handelingVan(context, gezinId), bronnen, noodtoegang)
    for (const persoon of personen) context.betreft.personen.add(persoon)
    return na('openNoodtoegang', id, context)
  }

  @Mutation(() => Noodtoegang, {
    nullable: true,
    description: 'Verlengt de eigen noodtoegang, één keer en zolang zij loopt; samen nooit langer dan 24 uur.',
  })
  async verlengNoodtoegang(
    @Ctx() context: LoketContext,
    @Arg('noodtoegangId', () => ID, { description: 'Kenmerk van de noodtoegang.' }) noodtoegangId: string,
    @Arg('uren', () => Int, { description: 'Met hoeveel uur, 1 tot 20.' }) uren: number,
    @Arg('reden', () => String, { description: 'Waarom, in 20 tot 2000 tekens.' }) reden: string,
  ): Promise<Noodtoegang> {
    const handeling = handelingVan(context)
    const id = await verleng({ noodtoegangId, uren, reden }, handeling, context.diensten.noodtoegang)
    return na('verlengNoodtoegang', id, context)
  }

  @Mutation(() => Noodtoegang, { nullable: true, description: 'Sluit de eigen noodtoegang. Twee keer sluiten mag.' })
  async sluitNoodtoegang(
    @Ctx() context: LoketContext,
    @Arg('noodtoegangId', () => ID, { description: 'Kenmerk van de noodtoegang.' }) noodtoegangId: string,
  ): Promise<Noodtoegang> {
    const id = await sluit(noodtoegangId, handelingVan(context), context.diensten.noodtoegang)
    return na('sluitNoodtoegang', id, context)
  }

  @Mutation(() => NoodtoegangAanvraag, {
    nullable: true,
    description: 'Vraagt een crisisdienst om noodtoegang te openen. Opent zelf niets; het verzoek staat 24 uur.',
  })
  async vraagNoodtoegangAan(
    @Ctx() context: LoketContext,
    @Arg('gezinId', () => ID, { description: 'Kenmerk van het gezin.' }) gezinId: string,
    @Arg('crisismelding', () => String, { description: 'Meldingnummer bij Veilig Thuis.' }) crisismelding: string,
    @Arg('reden', () => String, { description: 'Waarom, in 20 tot 2000 tekens.' }) reden: string,
    @Arg('crisisdienst', () => ID, { description: 'OIN van de crisisdienst.' }) crisisdienst: string,
  ): Promise<NoodtoegangAanvraag | undefined> {
    const { opslag, teksten } = context.diensten.noodtoegang
    const verzoek = { gezinId, crisismelding, reden, crisisdienst }
    const id = await vraagAan(verzoek, handelingVan(context, gezinId), context.diensten.noodtoegang)
    const rij = (await aanvragen(opslag, context.aanvrager, context.nu)).find((aanvraag) => aanvraag.id === id)
    return rij && aanvraagBeeld(rij, teksten)
  }

  @Query(() => [Noodtoegang], { nullable: true, description: 'De eigen noodtoegangen, de nieuwste eerst.' })
  async noodtoegangen(@Ctx() context: LoketContext): Promise<Noodtoegang[]> {
    return beelden(await eigenLijst(context.diensten.noodtoegang.opslag, context.aanvrager), context)
  }

  @Query(() => [NoodtoegangAanvraag], {
    nullable: true,
    description: 'Verzoeken aan de eigen crisisdienst die nog openstaan, of de eigen verzoeken.',
  })
  async noodtoegangAanvragen(
    @Ctx() { diensten, aanvrager, nu, betreft }: LoketContext,
  ): Promise<NoodtoegangAanvraag[]> {
    const { opslag, teksten } = diensten.noodtoegang
    const rijen = await aanvragen(opslag, aanvrager, nu)
    for (const { gezin } of rijen) betreft.gezinnen.add(gezin)
    return Promise.all(rijen.map((rij) => aanvraagBeeld(rij, teksten)))
  }
}

/** What the two pairs of eyes do afterwards. */
@Resolver()
export class NoodtoegangToetsResolver {
  @Query(() => [Noodtoegang], {
    nullable: true,
    description:
      'Noodtoegangen van de eigen organisatie die deze medewerker nog kan toetsen; onbevestigde meldingen eerst, dan wat het eerst verloopt.',
  })
  async teToetsenNoodtoegangen(@Ctx() context: LoketContext): Promise<Noodtoegang[]> {
    return beelden(await teToetsen(context.diensten.noodtoegang.opslag, context.aanvrager, context.nu), context)
  }

  @Mutation(() => Noodtoegang, {
    nullable: true,
    description:
      'Toetst een afgelopen noodtoegang van een collega. Er zijn er twee nodig, van twee mensen: een leidinggevende of collega, en de privacyfunctionaris.',
  })
  async toetsNoodtoegang(
    @Ctx() context: LoketContext,
    @Arg('noodtoegangId', () => ID, { description: 'Kenmerk van de noodtoegang.' }) noodtoegangId: string,
    @Arg('oordeel', () => codelijst('NoodtoegangOordeel').enum, { description: 'Was openen terecht.' })
    oordeel: string,
    @Arg('toelichting', () => String, { description: 'Waarom dit oordeel, in 20 tot 2000 tekens.' })
    toelichting: string,
  ): Promise<Noodtoegang> {
    const verzoek = { noodtoegangId, oordeel: oordeel as Oordeel, toelichting }
    return na('toetsNoodtoegang', await toets(verzoek, handelingVan(context), context.diensten.noodtoegang), context)
  }
}

function handelingVan({ aanvrager, nu, trace, diensten }: LoketContext, gezinId?: string): Handeling {
  const { noem } = diensten.noodtoegang
  const over = gezinId === undefined ? [] : [noem('gezin', aanvrager.organisatie, gezinId)]
  return { wie: aanvrager, nu, trace, over }
}

/** Names it for the log, tells the sources what changed, and shows the result. That a source is out of reach holds nothing up: it is told later. */
async function na(veld: string, id: string, context: LoketContext): Promise<Noodtoegang> {
  const { kenmerken } = context.betreft
  kenmerken.set(veld, (kenmerken.get(veld) ?? new Set()).add(id))
  const { opslag, berichten } = context.diensten.noodtoegang
  await berichten.bezorg(id).catch(() => 0)
  const [beeld] = await beelden([await eenNoodtoegang(opslag, id)], context)
  return beeld as Noodtoegang
}

function beelden(rijen: readonly Rij[], { aanvrager, nu, betreft, diensten }: LoketContext): Promise<Noodtoegang[]> {
  for (const { gezin, personen } of rijen) {
    betreft.gezinnen.add(gezin)
    for (const persoon of personen) betreft.personen.add(persoon)
  }
  return Promise.all(rijen.map((rij) => beeldVan(rij, aanvrager, nu, diensten.noodtoegang.teksten)))
}
