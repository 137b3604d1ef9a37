import fc from 'fast-check'
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { bronVan, SAMENGESTELD, WIE_HET_IS } from './velden.js'

/** One drawn choice in a query: numbers that mean something only at the type where they are used, so that they shrink. */
export interface Keuze {
  readonly veld: number
  readonly vorm: number
  readonly kinderen: readonly Keuze[]
}

/** One drawn root. */
export interface Wortel extends Keuze {
  readonly soort: number
  readonly wie: number
}

/** One drawn question. */
export interface Trek {
  readonly wortels: readonly Wortel[]
  readonly ja: boolean
  readonly waarom: number
}

/** What a question can be about. */
export interface Doelwit {
  readonly gezinnen: readonly string[]
  readonly personen: readonly string[]
  /** Sources of which the requester may see something about the first family: most fields are drawn of these. */
  readonly open: readonly string[]
  /** Numbers, names with birth dates that can be searched for. */
  readonly zoeken: readonly Readonly<Record<string, string>>[]
}

/** A question as it is sent. */
export interface Tekst {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const nat = fc.noBias(fc.nat({ max: 9_999 }))
const keuze = (diepte: number): fc.Arbitrary<Keuze> =>
  fc.record({
    veld: nat,
    vorm: nat,
    kinderen: diepte === 0 ? fc.constant([]) : fc.array(keuze(diepte - 1), { maxLength: 4 }),
  })

/** Draws one question: one or two roots, with anything GraphQL allows below them. */
export const trek: fc.Arbitrary<Trek> = fc.record({
  wortels: fc.array(
    fc.record({
      soort: nat,
      wie: nat,
      veld: nat,
      vorm: nat,
      kinderen: fc.array(keuze(3), { minLength: 2, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  ja: fc.boolean(),
  waarom: nat,
})

/** Most levels of records that a choice without choices below it writes out by itself. */
const VANZELF = 3

/** Writes questions over one API schema. */
export class Vragensteller {
  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The drawn question about these families and persons.
   * @param eenGezin a motivation goes along: that counts for one family, so no page of families is asked
   */
  schrijf({ wortels, ja }: Trek, doelwit: Doelwit, eenGezin: boolean): Tekst {
    const pen = new Pen(this.schema, eenGezin, new Set(doelwit.open))
    const delen = wortels.slice(0, eenGezin ? 1 : 2).map((wortel, index) => pen.wortel(wortel, index, doelwit))
    const koppen = ['$ja: Boolean!', '$nee: Boolean!', ...pen.koppen]
    const query = `query (${koppen.join(', ')}) { ${delen.join(' ')} ${GEBRUIK} } ${pen.fragmenten.join(' ')}`
    return { query, variables: { ja, nee: !ja, ...pen.variabelen } }
  }
}

// A variable that is declared must be used.
const GEBRUIK = '__typename @skip(if: $nee) @include(if: $ja)'

class Pen {
  readonly koppen: string[] = []
  readonly variabelen: Record<string, unknown> = {}
  readonly fragmenten: string[] = []
  #nummer = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly eenGezin: boolean,
    private readonly open: ReadonlySet<string>,
  ) {}

  wortel(wortel: Wortel, index: number, { gezinnen, personen, zoeken }: Doelwit): string {
    const neem = <T>(uit: readonly T[]) => uit[wortel.wie % Math.max(uit.length, 1)]
    const soort = wortel.soort % 12
    const gezin = this.#type('Gezin')
    const persoon = this.#type('Persoon')
    switch (this.eenGezin && (soort === 2 || soort === 10) ? 9 : soort) {
      case 0:
      case 1: {
        const waarde = this.#variabele('ID!', neem(personen) ?? 'p-onbekend')
        return `w${index}: persoon(persoonId: ${waarde}) ${this.#selectie(persoon, wortel.kinderen, 3)}`
      }
      case 2:
      case 10: {
        const filter =
          wortel.vorm % 2 === 0 ? `, filter: { gezinIds: ${this.#variabele('[ID!]!', gezinnen.slice(0, 2))} }` : ''
        const na =
          wortel.vorm % 3 === 0
            ? `, after: ${this.#variabele('String', Buffer.from(gezinnen[0] ?? '').toString('base64url'))}`
            : ''
        const knoop = this.#selectie(gezin, wortel.kinderen.slice(0, 3), 1)
        return `w${index}: gezinnen(first: ${1 + (wortel.wie % 4)}${filter}${na}) { edges { cursor node ${knoop} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
      }
      case 3: {
        const velden = Object.entries(neem(zoeken) ?? { bsn: '000000000' })
        const args = velden.map(([naam, waarde]) => `${naam}: ${this.#variabele('String', waarde)}`)
        return `w${index}: zoekPersoon(${args.join(', ')}) ${this.#selectie(persoon, wortel.kinderen, 2)}`
      }
      default: {
        const waarde = this.#variabele('ID!', neem(gezinnen) ?? 'gezin-onbekend')
        return `w${index}: gezin(gezinId: ${waarde}) ${this.#selectie(gezin, wortel.kinderen, 4)}`
      }
    }
  }

  #type(naam: string): GraphQLObjectType {
    const type = this.schema.getType(naam)
    if (!isObjectType(type)) throw new TypeError(`the API has no type \`${naam}\``)
    return type
  }

  #variabele(type: string, waarde: unknown): string {
    const naam = `v${this.koppen.length}`
    this.koppen.push(`$${naam}: ${type}`)
    this.variabelen[naam] = waarde
    return `$${naam}`
  }

  #selectie(type: GraphQLObjectType, keuzes: readonly Keuze[], diepte: number): string {
    const delen = keuzes.map((keuze) => this.#veld(type, keuze, diepte))
    // An opinion without its nature, source and reaction is not given (H8): most questions know that.
    if (type.name === 'Uitspraak' && (keuzes[0]?.vorm ?? 0) % 5 !== 0) delen.push(WEERWOORD)
    return `{ ${delen.length > 0 ? delen.join(' ') : this.#alles(type, Math.min(diepte, VANZELF))} }`
  }

  #veld(type: GraphQLObjectType, { veld, vorm, kinderen }: Keuze, diepte: number): string {
    const velden = this.#velden(type, vorm)
    const gekozen = velden[veld % velden.length]
    if (!gekozen || vorm % 23 === 0) return '__typename'
    const soort = getNamedType(gekozen.type)
    const onder = isObjectType(soort)
      ? diepte > 0
        ? this.#selectie(soort, kinderen, diepte - 1)
        : '{ __typename }'
      : ''
    const alias = vorm % 4 === 1 ? `a${this.#nummer++}: ` : ''
    const regel = RICHTLIJNEN[vorm % RICHTLIJNEN.length]
    const een = `${alias}${gekozen.name} ${regel} ${onder}`
    // The same response key twice, with another part of the record each time.
    const tweede =
      vorm % 7 === 3 && isObjectType(soort) ? ` ${alias}${gekozen.name} { __typename ${this.#alles(soort, 0)} }` : ''
    return this.#omhul(type, `${een}${tweede}`, vorm)
  }

  /** The fields to draw from: of a family mostly those of sources that show something, and often what is made of all. */
  #velden(type: GraphQLObjectType, vorm: number) {
    const alle = Object.values(type.getFields())
    // Who somebody is stands at most sources; numbers and what is rare at few.
    if (type.name === 'Persoon' && vorm % 5 < 2) return alle.filter(({ name }) => WIE_HET_IS.has(name))
    if (type.name !== 'Gezin') return alle
    if (vorm % 10 < 3) return alle.filter(({ name }) => SAMENGESTELD.has(name))
    if (vorm % 10 > 7) return alle
    const open = alle.filter(({ name }) => !SAMENGESTELD.has(name) && this.open.has(bronVan(name)))
    return open.length > 0 ? open : alle
  }

  /** In a fragment, an inline fragment, or as it is. */
  #omhul(type: GraphQLObjectType, tekst: string, vorm: number): string {
    if (vorm % 6 === 2) return `... on ${type.name} { ${tekst} }`
    if (vorm % 6 === 4) return `... @include(if: $ja) { ${tekst} }`
    if (vorm % 11 !== 5) return tekst
    const naam = `F${this.fragmenten.length}`
    this.fragmenten.push(`fragment ${naam} on ${type.name} { ${tekst} }`)
    return `...${naam} ...${naam}`
  }

  /** Every leaf of a type, and of the records in it as deep as asked. */
  #alles(type: GraphQLObjectType, diepte: number): string {
    return Object.values(type.getFields())
      .map(({ name, type: uit }) => {
        const soort = getNamedType(uit)
        if (!isObjectType(soort)) return name
        return diepte > 0 ? `${name} { ${this.#alles(soort, diepte - 1)} }` : ''
      })
      .concat('__typename')
      .join(' ')
  }
}

const WEERWOORD = 'tekst feitOfMening bron reactieBetrokkene'
const RICHTLIJNEN = ['', '', '@include(if: $ja)', '', '@skip(if: $nee)', '', '', '@skip(if: $ja)', '', '']
