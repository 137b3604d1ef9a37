import { telGetoond } from '@gezinsbeeld/log'
import type { Categorie } from '@gezinsbeeld/schema'
import { ongewijzigdSinds } from '@gezinsbeeld/schema/beoordeling'
import { adresVan, matrixRegels, onbekendIn, simuleer, veldUitleg as uitlegVan } from '@gezinsbeeld/schema/toegang'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { Toegangsbeoordeling, Toegangsregel, Toegangssimulatie, Toegangsverschil, Velduitleg } from './beleid-graph.js'
import { leesPeriode } from './lees-periode.js'
import { metVoorstel, verslag } from './lees-voorstel.js'

/** What may be seen, by whom, for what, on which ground: the same object that the gateway decides with (principle 4). */
@Resolver()
export class ToegangResolver {
  @Query(() => [Toegangsregel], { nullable: true, description: 'De matrix die nu geldt, regel voor regel.' })
  toegangsmatrix(
    @Arg('rol', () => String, { nullable: true, description: 'Rol.' }) rol: string | undefined,
    @Arg('doel', () => String, { nullable: true, description: 'Code van het doel.' }) doel: string | undefined,
    @Arg('bron', () => String, { nullable: true, description: 'Code van de bron.' }) bron: string | undefined,
    @Arg('categorie', () => String, { nullable: true, description: 'Code van de categorie.' })
    categorie: string | undefined,
    @Arg('alles', () => Boolean, { defaultValue: false, description: 'Ook wat geweigerd wordt.' }) alles: boolean,
    @Ctx() { diensten }: LoketContext,
  ): Toegangsregel[] {
    const filter = Object.fromEntries(
      Object.entries({ rol, doel, bron, categorie }).filter(([, waarde]) => waarde !== undefined),
    )
    return matrixRegels(diensten.audit.toegang, { ...filter, alles }).map((regel) => ({
      ...regel,
      rollen: [...regel.rollen],
    }))
  }

  @Query(() => Velduitleg, { nullable: true, description: 'Alles over één veld: wie ziet het waarvoor, en hoe vaak.' })
  async velduitleg(
    @Arg('pad', () => String, { description: 'Zoals in een vraag, bijvoorbeeld Gezin.vtMeldingen.aard.' }) pad: string,
    @Ctx() { diensten, beleid, aanvrager }: LoketContext,
  ): Promise<Velduitleg> {
    const { audit } = diensten
    const { toegang, velden, sdl, dossier } = audit
    const adres = adresVan(sdl, pad)
    if (!adres) throw new LoketError('INVOER_ONGELDIG', '`pad` is geen veld van de graaf')
    const { rijen, categorieen, waarom, toegang: per, ...rest } = uitlegVan(adres, { beleid, velden, sdl }, toegang)
    const vraag = { ...leesPeriode({}, audit.nu()), veld: adres, organisatie: aanvrager.organisatie }
    return {
      ...rest,
      categorieen: categorieen.map(({ code }) => code),
      waarom: [...waarom],
      toegang: per.map(({ rollen, wat, ...een }) => ({ ...een, rollen: [...rollen], wat: [...wat] })),
      ongewijzigdSinds: ongewijzigdSinds(dossier.beoordelingen, rijen) ?? null,
      getoond: await audit.lees((db) => telGetoond(db, vraag)),
    }
  }

  @Query(() => [Toegangsbeoordeling], {
    nullable: true,
    description: 'De beoordelingen van de toegang, de nieuwste eerst.',
  })
  toegangsbeoordelingen(@Ctx() { diensten }: LoketContext): Toegangsbeoordeling[] {
    const beeld = diensten.audit.dossier.beoordelingen.map(
      ({ inhoud: { wie, hoedanigheid, op, besluit, van, naar, opmerking } }) => ({
        wie,
        hoedanigheid,
        op,
        besluit,
        van,
        naar,
        opmerking,
      }),
    )
    return beeld.reverse()
  }
}

/** What would be: decided for somebody made up, and under a policy that is only proposed. */
@Resolver()
export class VoorstelResolver {
  @Query(() => Toegangssimulatie, {
    nullable: true,
    description: 'Wat zou worden beslist voor een verzonnen aanvraag over een verzonnen persoon. Nooit gegevens.',
  })
  toegangssimulatie(
    @Arg('rol', () => String, { description: 'Rol van de aanvrager.' }) rol: string,
    @Arg('doel', () => String, { description: 'Code van het doel.' }) doel: string,
    @Arg('feiten', () => [String], { defaultValue: [], description: 'Voorwaarden die gelden: 2, of 7@VT.' })
    feiten: string[],
    @Arg('onbekend', () => [String], { defaultValue: [], description: 'Voorwaarden die niemand kon zeggen.' })
    onbekend: string[],
    @Arg('motivering', () => [String], { defaultValue: [], description: 'Categorieën met een motivering.' })
    motivering: string[],
    @Arg('verborgen', () => Boolean, { defaultValue: false, description: 'Een bron schermt de persoon af.' })
    verborgen: boolean,
    @Ctx() { diensten, beleid }: LoketContext,
  ): Toegangssimulatie {
    const vraag = { aanvrager: { rol }, doel, feiten, onbekend, motivering: motivering as Categorie[], verborgen }
    if (onbekendIn(beleid, vraag).length > 0) {
      throw new LoketError('INVOER_ONGELDIG', 'een rol, doel, voorwaarde of categorie is niet bekend in dit beleid')
    }
    const { toelaatbaar, uitkomsten } = simuleer(beleid, diensten.audit.toegang, vraag)
    return {
      toelaatbaar,
      uitkomsten: uitkomsten.map(({ bron, categorieen, uitkomst, reden, velden }) => ({
        bron,
        categorieen: [...categorieen],
        uitkomst: uitkomst.soort,
        regel: uitkomst.regel,
        reden,
        velden: [...velden],
      })),
    }
  }

  @Query(() => [Toegangsverschil], {
    nullable: true,
    description: 'Wat een voorstel aan de geldende toegang verandert, en niets anders.',
  })
  toegangsverschil(
    @Arg('voorstel', () => String, {
      description:
        'De regels die anders worden, als JSON zoals in schema/beoordeling/toegang.json; null voor wat vervalt.',
    })
    voorstel: string,
    @Ctx() { diensten }: LoketContext,
  ): Toegangsverschil[] {
    const nu = diensten.audit.toegang
    return verslag(nu, metVoorstel(nu, voorstel)).map(({ naam, richting, zin, rollen, velden }) => ({
      naam,
      richting,
      zin,
      rollen: [...rollen],
      velden: [...velden],
    }))
  }
}
