import {
  BRONNEN_VAN,
  type Categorie,
  type Gegeven,
  genoemdeInstanties,
  leesClassificatie,
  rijCategorieen,
  type Subgraph,
  type Veldadres,
} from '@gezinsbeeld/schema'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql'
import type { GraphContext, Noemt } from '../definition.js'
import { type Herkomst, herkomstVan, metHerkomst } from './herkomst.js'

/** Fields that need no category: keys, federation's own, and the query root. */
const VRIJ: ReadonlySet<string> = new Set([
  'Persoon.persoonId',
  'Gezin.gezinId',
  'Gezin.ledenIds',
  'Query._entities',
  'Query._service',
  'Query._leeg',
  '_Service.sdl',
])

/** What enforcement knows of one field, fixed at start. */
interface Regime {
  readonly adres: Veldadres
  readonly ouderType: string
  readonly itemType: string
  readonly gegeven: Gegeven
  readonly bron: Gegeven['bron']
  readonly noemt: (value: unknown) => ReturnType<typeof genoemdeInstanties>
}

/**
 * Puts the release order around every field of a subgraph: a refused field is null without running its resolver, a
 * list keeps only the rows that may be released. A field without classification refuses to start (absence is refusal).
 * @throws TypeError naming the unclassified field
 */
export function wrapSchema(schema: GraphQLSchema, sdl: string, naam: Subgraph, noemt: Noemt): GraphQLSchema {
  const classificatie = leesClassificatie(sdl)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const adres: Veldadres = `${type.name}.${field.name}`
      if (VRIJ.has(adres)) continue
      const gegeven = classificatie.get(adres)
      if (!gegeven) throw new TypeError(`subgraph \`${naam}\`: field \`${adres}\` is not classified`)
      const regime: Regime = {
        adres,
        ouderType: type.name,
        itemType: getNamedType(field.type).name,
        gegeven,
        bron: gegeven.bron,
        noemt: gegeven.noemtInstantie ? namedBy(adres, noemt) : () => [],
      }
      wrap(field, regime, naam)
    }
  }
  return schema
}

// A value that is not on the agency's list names every agency it could name: the strict reading.
function namedBy(adres: Veldadres, noemt: Noemt): Regime['noemt'] {
  const map = noemt[adres]
  const alle = genoemdeInstanties(adres)
  return (value) => (map && Object.hasOwn(map, String(value)) ? (map[String(value)] ?? alle) : alle)
}

type Source = Readonly<Record<string, unknown>>

function wrap(field: GraphQLField<unknown, GraphContext>, regime: Regime, naam: Subgraph): void {
  const resolve: GraphQLFieldResolver<unknown, GraphContext> = field.resolve ?? defaultFieldResolver
  field.resolve = async (source, args, context, info) => {
    const row = source as Source
    const eigen = herkomstVan(row)
    const nodig = eigen ? nodigOpRij(regime, row) : regime.gegeven.categorieen
    if (eigen && !magLezen(regime, nodig, eigen, context)) return null
    const value: unknown = await resolve(source, args, context, info)
    // A place of who is hidden was looked up as anybody's, and is dropped here (record 0032).
    if (eigen && nodig.includes('ADR') && !mag(regime, nodig, eigen, context)) return null
    // On an entity reference nothing is known yet of the rows behind it: every item must bring its own provenance.
    const ouder = eigen ?? referentie(naam, regime)
    const mee = (item: unknown) =>
      (item ?? null) !== null && magItem(item as string | object, nodig, regime, ouder, !eigen, context)
    if (Array.isArray(value)) return value.filter(mee)
    return mee(value) ? value : null
  }
}

/** What is known where nothing is: of no organisation, and about nobody until a person is given under it. */
function referentie(naam: Subgraph, regime: Regime): Herkomst {
  // Stryker disable next-line StringLiteral,ArrayDeclaration: no agency has that name, and whom it is about is always replaced
  return { bron: regime.bron ?? BRONNEN_VAN[naam][0], organisatie: '', betrokkenen: [] }
}

function magItem(
  item: string | object,
  opRij: readonly Categorie[],
  regime: Regime,
  ouder: Herkomst,
  wortel: boolean,
  context: GraphContext,
): boolean {
  if (typeof item !== 'object') {
    return !wortel && regime.noemt(item).every((bron) => context.vrijgave.magNoemen(bron, ouder))
  }
  const herkomst = herkomstVan(item) ?? inherit(item, regime, ouder, wortel)
  if (!herkomst) throw new TypeError(`field \`${regime.adres}\` gave a row without provenance`)
  if (!regime.noemt(undefined).every((bron) => context.vrijgave.magNoemen(bron, herkomst))) return false
  return mag(regime, nodigVoorItem(regime, item as Source, opRij), herkomst, context)
}

// A person inside a record is judged alone: covered persons are named, the others appear by role only. Any other
// nested value keeps whom its parent is about; a field that names another source (BRP in lokaal-team) passes it on.
function inherit(item: object, regime: Regime, ouder: Herkomst, wortel: boolean): Herkomst | undefined {
  const { persoonId } = item as Source
  if (typeof persoonId === 'string') return { ...ouder, betrokkenen: [persoonId] }
  if (wortel) return undefined
  const herkomst = regime.bron ? { ...ouder, bron: regime.bron } : ouder
  metHerkomst(item, herkomst)
  return herkomst
}

function nodigOpRij({ gegeven, ouderType, itemType }: Regime, row: Source): readonly Categorie[] {
  const rij = rijCategorieen(ouderType, row)
  if (!rij.perRij) {
    // A list whose items carry their own categories: each item is judged by itself, the list by what all of them need.
    const { altijd } = rijCategorieen(itemType, {})
    return gegeven.perWaarde && altijd.length > 0 ? altijd : gegeven.categorieen
  }
  return gegeven.perWaarde ? [...rij.altijd, ...rij.extra] : [...gegeven.categorieen, ...rij.extra]
}

// An item without a value of its own to judge by (a person in an event) needs what its row needs.
function nodigVoorItem({ gegeven, itemType }: Regime, item: Source, opRij: readonly Categorie[]): readonly Categorie[] {
  const rij = rijCategorieen(itemType, item)
  if (!rij.perRij) return opRij
  return gegeven.perWaarde ? [...rij.altijd, ...rij.extra] : [...gegeven.categorieen, ...rij.extra]
}

function mag(regime: Regime, nodig: readonly Categorie[], herkomst: Herkomst, { vrijgave }: GraphContext): boolean {
  return vrijgave.oordeel(regime.bron ?? herkomst.bron, nodig, herkomst, regime.gegeven) === 'TONEN'
}

const magLezen = (
  regime: Regime,
  nodig: readonly Categorie[],
  herkomst: Herkomst,
  { vrijgave }: GraphContext,
): boolean => vrijgave.magLezen(regime.bron ?? herkomst.bron, nodig, herkomst, regime.gegeven)
