import { leesMaand, MAANDEN_TERUG, type Maand, STATISTIEK_DOEL, type Tabel } from '@gezinsbeeld/schema'
import { Veld } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ObjectType, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import type { LoketDeel } from '../loket-deel.js'
import * as rij from './rijen.js'
import * as tabel from './tabellen.js'
import { vormTabel } from './vorm-tabel.js'

const standVan = (naam: Tabel, periode: Maand, context: LoketContext) =>
  context.diensten.statistiek.stand(naam, periode, context)

/** The six tables of one month; only the ones that are asked are counted. */
@ObjectType({
  description:
    'Zes vaste tabellen over één maand. Er zijn geen filters, en er is nooit een gezin of persoon in te zien.',
})
export class Statistiek {
  readonly periode!: Maand

  @Veld('Maand waarover geteld is, JJJJ-MM.', [])
  maand(): string {
    return this.periode.maand
  }

  @Veld('Tabel 1: meldingen bij Veilig Thuis.', [], { type: () => tabel.StatistiekVtMeldingen })
  async vtMeldingen(@Ctx() context: LoketContext): Promise<tabel.StatistiekVtMeldingen> {
    const stand = await standVan('VT_MELDINGEN', this.periode, context)
    return vormTabel(stand, tabel.StatistiekVtMeldingen, rij.StatistiekVtMeldingenRij)
  }

  @Veld('Tabel 2: raadsonderzoeken.', [], { type: () => tabel.StatistiekRaadsonderzoeken })
  async raadsonderzoeken(@Ctx() context: LoketContext): Promise<tabel.StatistiekRaadsonderzoeken> {
    const stand = await standVan('RAADSONDERZOEKEN', this.periode, context)
    return vormTabel(stand, tabel.StatistiekRaadsonderzoeken, rij.StatistiekRaadsonderzoekenRij)
  }

  @Veld('Tabel 3: maatregelen.', [], { type: () => tabel.StatistiekMaatregelen })
  async maatregelen(@Ctx() context: LoketContext): Promise<tabel.StatistiekMaatregelen> {
    const stand = await standVan('MAATREGELEN', this.periode, context)
    return vormTabel(stand, tabel.StatistiekMaatregelen, rij.StatistiekMaatregelenRij)
  }

  @Veld('Tabel 4: voorzieningen van de gemeente.', [], { type: () => tabel.StatistiekVoorzieningen })
  async voorzieningen(@Ctx() context: LoketContext): Promise<tabel.StatistiekVoorzieningen> {
    const stand = await standVan('VOORZIENINGEN', this.periode, context)
    return vormTabel(stand, tabel.StatistiekVoorzieningen, rij.StatistiekVoorzieningenRij)
  }

  @Veld('Tabel 5: personen met hulp.', [], { type: () => tabel.StatistiekHulp })
  async hulp(@Ctx() context: LoketContext): Promise<tabel.StatistiekHulp> {
    const stand = await standVan('HULP', this.periode, context)
    return vormTabel(stand, tabel.StatistiekHulp, rij.StatistiekHulpRij)
  }

  @Veld('Tabel 6: gezinnen naar het aantal betrokken instanties.', [], { type: () => tabel.StatistiekGezinnen })
  async gezinnen(@Ctx() context: LoketContext): Promise<tabel.StatistiekGezinnen> {
    const stand = await standVan('GEZINNEN', this.periode, context)
    return vormTabel(stand, tabel.StatistiekGezinnen, rij.StatistiekGezinnenRij)
  }
}

const GEEN_MAAND = `\`maand\` is JJJJ-MM, een maand die voorbij is en niet meer dan ${MAANDEN_TERUG} maanden terug`

@Resolver()
class StatistiekResolver {
  @Query(() => Statistiek, {
    nullable: true,
    description:
      'Beleidsinformatie: zes vaste tabellen over een maand die voorbij is. Wat op minder dan tien gevallen of personen rust is onderdrukt, de rest is afgerond op vijf. Eenmaal vastgesteld verandert een tabel niet meer.',
  })
  statistiek(
    @Arg('maand', () => String, { description: 'Maand, JJJJ-MM.' }) maand: string,
    @Ctx() { nu }: LoketContext,
  ): Statistiek {
    const periode = leesMaand(maand, nu)
    if (!periode) throw new LoketError('INVOER_ONGELDIG', GEEN_MAAND)
    return Object.assign(new Statistiek(), { periode })
  }
}

/** Numbers for policy: open to dashboards under their own purpose, and to nobody else (domain part C and D, D20). */
export const statistiek: LoketDeel = {
  resolvers: [StatistiekResolver],
  regels: { statistiek: { toegang: [{ doelen: [STATISTIEK_DOEL], rollen: ['BELEID_DASHBOARD'] }] } },
}
