import {
  AFWIJKINGEN,
  type Beleidsregel,
  leesBeleidsregel,
  lek,
  overBron,
  TEL_PER,
  type TelPer,
  type Treffer,
  tel,
  type Veldregel,
  type Zoekvraag,
  zoek,
  afwijkingen as zoekAfwijkingen,
} from '@gezinsbeeld/log'
import { Tijdstip } from '@gezinsbeeld/schema/graph'
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { LoketError } from '../../errors/loket-error.js'
import type { LoketContext } from '../loket-context.js'
import { eigenBronnen } from './dienst.js'
import { leesPeriode } from './lees-periode.js'
import { Bronvraag, Lekregel, Logafwijking, Logfilter, Logregel, Logtelling, Logveld } from './log-graph.js'

const STANDAARD = 50
const HOOGSTENS = 500
/** What a record of the log can hold; anything else is found by nothing, and is no text for a database. */
const WOORD = /^[\w.:@-]{1,200}$/

const iso = (ms: number): string => new Date(ms).toISOString()
const limietVan = (eerste: number): number => Math.min(Math.max(eerste, 1), HOOGSTENS)

/**
 * The log of the own organisation, as far as the answers themselves told it: a silent refusal and an empty field are neither shown
 * nor found (decision 11, record 0048).
 */
@Resolver()
export class LogResolver {
  @Query(() => [Logregel], { nullable: true, description: 'Verzoeken van de eigen organisatie, de nieuwste eerst.' })
  async logregels(
    @Arg('filter', () => Logfilter, { defaultValue: {}, description: 'Waarop wordt gezocht.' }) filter: Logfilter,
    @Arg('eerste', () => Int, { defaultValue: STANDAARD, description: 'Hoeveel op zijn hoogst; 1 tot 500.' })
    eerste: number,
    @Ctx() context: LoketContext,
  ): Promise<Logregel[]> {
    const { audit } = context.diensten
    const vraag = zoekvraagVan(filter, context)
    return (await audit.lees((db) => zoek(db, vraag, limietVan(eerste)))).map(logregelVan)
  }

  @Query(() => [Logtelling], { nullable: true, description: 'Verzoeken van de eigen organisatie, geteld.' })
  async logtelling(
    @Arg('per', () => String, { defaultValue: 'doel', description: `Waarnaar wordt geteld: ${TEL_PER.join(', ')}.` })
    per: string,
    @Arg('filter', () => Logfilter, { defaultValue: {}, description: 'Waarop wordt gezocht.' }) filter: Logfilter,
    @Ctx() context: LoketContext,
  ): Promise<Logtelling[]> {
    if (!TEL_PER.includes(per as TelPer)) throw new LoketError('INVOER_ONGELDIG', '`per` is geen van de mogelijkheden')
    const vraag = zoekvraagVan(filter, context)
    return [...(await context.diensten.audit.lees((db) => tel(db, vraag, per as TelPer)))]
  }

  @Query(() => [Logafwijking], {
    nullable: true,
    description: 'Alarmen over medewerkers van de eigen organisatie. Nooit over gezinnen.',
  })
  async logafwijkingen(
    @Arg('van', () => Tijdstip, { nullable: true, description: 'Vanaf; standaard dertig dagen geleden.' })
    van: string | undefined,
    @Arg('tot', () => Tijdstip, { nullable: true, description: 'Tot; standaard nu.' }) tot: string | undefined,
    @Ctx() { diensten, aanvrager }: LoketContext,
  ): Promise<Logafwijking[]> {
    const { audit } = diensten
    const nu = audit.nu()
    const vraag = { ...leesPeriode({ van, tot }, nu), organisatie: aanvrager.organisatie, nu }
    const gevonden = await audit.lees((db) => zoekAfwijkingen(db, vraag))
    return gevonden.map(({ soort, medewerker, van: eerste, tot: laatste, aantal, traces }) => ({
      soort,
      uitleg: AFWIJKINGEN[soort],
      medewerker,
      eerste: iso(eerste),
      laatste: iso(laatste),
      aantal,
      traces,
    }))
  }

  @Query(() => [Lekregel], {
    nullable: true,
    description: 'Voor een melding van een datalek: welke soorten gegevens van wie aan wie zijn getoond.',
  })
  async lekmateriaal(
    @Arg('van', () => Tijdstip, { description: 'Vanaf.' }) van: string,
    @Arg('tot', () => Tijdstip, { description: 'Tot.' }) tot: string,
    @Arg('medewerker', () => String, { nullable: true, description: 'Alleen wat deze medewerker zag.' })
    medewerker: string | undefined,
    @Arg('regel', () => String, { nullable: true, description: 'Alleen onder deze regel, bijvoorbeeld VT.D10.VEIL.' })
    regel: string | undefined,
    @Ctx() { diensten, aanvrager }: LoketContext,
  ): Promise<Lekregel[]> {
    const { audit } = diensten
    const vraag = {
      ...leesPeriode({ van, tot }, audit.nu()),
      organisatie: aanvrager.organisatie,
      ...ingevuld({ medewerker }),
      ...(regel === undefined ? {} : { regel: leesRegel(regel) }),
    }
    const gevonden = await audit.lees((db) => lek(db, vraag))
    return gevonden.map(({ eerste, laatste, ...rest }) => ({ ...rest, eerste: iso(eerste), laatste: iso(laatste) }))
  }
}

/** What was asked of the own source, by whom: for the organisation that keeps it (record 0048). */
@Resolver()
export class BronResolver {
  @Query(() => [Bronvraag], {
    nullable: true,
    description: 'Wat van de eigen bron is gevraagd en vrijgegeven, de nieuwste eerst. Alleen voor wie de bron houdt.',
  })
  async bronvragen(
    @Arg('filter', () => Logfilter, {
      defaultValue: {},
      description: 'Waarop wordt gezocht: persoon, medewerker, rol, doel, van en tot.',
    })
    filter: Logfilter,
    @Arg('organisatie', () => ID, { nullable: true, description: 'OIN van de organisatie die vroeg.' })
    organisatie: string | undefined,
    @Arg('eerste', () => Int, { defaultValue: STANDAARD, description: 'Hoeveel op zijn hoogst; 1 tot 500.' })
    eerste: number,
    @Ctx() { diensten, aanvrager }: LoketContext,
  ): Promise<Bronvraag[]> {
    const { audit } = diensten
    const bronnen = eigenBronnen(audit, aanvrager.organisatie)
    if (bronnen.length === 0) throw new LoketError('GEEN_EIGEN_BRON')
    const { van, tot, persoon, medewerker, rol, doel, ...rest } = filter
    if (Object.values(rest).some((waarde) => waarde !== undefined && waarde !== null)) {
      throw new LoketError('INVOER_ONGELDIG', 'hier wordt gezocht op persoon, medewerker, rol, doel, van en tot')
    }
    const vraag = {
      ...leesPeriode({ van, tot }, audit.nu()),
      ...ingevuld({ medewerker, rol, doel, organisatie }),
      ...(persoon === undefined ? {} : { pseudoniemenVan: (oin: string) => audit.namenVan(oin, persoon) }),
      bronnen,
      limiet: limietVan(eerste),
    }
    const gevonden = await audit.lees((db) => overBron(db, vraag))
    return gevonden.map(({ tijd, velden, ...een }) => ({ ...een, op: iso(tijd), velden: [...velden] }))
  }
}

/** Always the own organisation, whatever is asked. */
function zoekvraagVan({ van, tot, persoon, ...filter }: Logfilter, { diensten, aanvrager }: LoketContext): Zoekvraag {
  const { audit } = diensten
  const { organisatie } = aanvrager
  if (persoon !== undefined && filter.betrokkene !== undefined) {
    throw new LoketError('INVOER_ONGELDIG', 'geef `persoon` of `betrokkene`, niet beide')
  }
  const betrokkene = persoon === undefined ? {} : { betrokkene: audit.namenVan(organisatie, persoon) }
  return {
    ...ingevuld({ ...filter }),
    ...betrokkene,
    ...leesPeriode({ van, tot }, audit.nu()),
    organisatie,
    verteld: true,
  }
}

/** What was filled in. @throws LoketError INVOER_ONGELDIG for a text that nothing in the log can be */
function ingevuld<T extends object>(waarden: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const delen = Object.entries(waarden).filter(([, waarde]) => waarde !== undefined && waarde !== null)
  const mis = delen.filter(([, waarde]) => !WOORD.test(String(waarde))).map(([naam]) => `\`${naam}\``)
  if (mis.length > 0) throw new LoketError('INVOER_ONGELDIG', `${mis.join(', ')}: zo heet niets in het log`)
  return Object.fromEntries(delen) as { [K in keyof T]?: NonNullable<T[K]> }
}

function leesRegel(tekst: string): Beleidsregel {
  const regel = leesBeleidsregel(tekst)
  if (regel) return regel
  throw new LoketError('INVOER_ONGELDIG', '`regel` is geen regel van het beleid zoals VT.D10.VEIL')
}

function logregelVan({ tijd, betrokkenen = [], velden, ...treffer }: Treffer): Logregel {
  const { trace, medewerker, systeem, rol, doel, beleid, status, code } = treffer
  return {
    trace,
    op: iso(tijd),
    medewerker: medewerker ?? null,
    systeem: systeem ?? null,
    rol: rol ?? null,
    doel: doel ?? null,
    beleid: beleid ?? null,
    status,
    code,
    betrokkenen,
    velden: velden.map((veld) => logveldVan(veld, betrokkenen)),
  }
}

function logveldVan({ personen, ...veld }: Veldregel, betrokkenen: readonly string[]): Logveld {
  return { ...veld, betrokkenen: personen.flatMap((plaats) => betrokkenen[plaats] ?? []) }
}
