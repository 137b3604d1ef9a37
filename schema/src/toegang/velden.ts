import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql'
import { type Gegeven, leesClassificatie, type Veldadres } from '../sdl/classificatie.js'
import type { Velden } from '../sdl/velden.js'
import type { Waarde } from './toegang.js'

/** Flags of a field that decide when and how much of it is shown; absent is `false`. */
const VLAGGEN = ['perWaarde', 'noemtInstantie', 'getoondBijMasker', 'inKennisgeving'] as const

/** A list of which order and repetition mean nothing. */
const verzameling = (lijst: readonly string[]): string[] => [...new Set(lijst)].sort()

type VeldRegel = Velden['types'][number]['velden'][number] & {
  readonly eigenaar?: string
  readonly [vlag: string]: unknown
}

/**
 * The classification of every field, as the reviewed list has it and as the graph enforces it. A test holds the two together;
 * here both count, so that neither changes without a review.
 */
export function veldenVan(velden: Velden, sdl: string | undefined): [string, Waarde][] {
  const lijst = lijstVan(velden)
  const graaf = sdl === undefined ? new Map<string, Waarde>() : graafVan(sdl)
  return [...new Set([...lijst.keys(), ...graaf.keys()])].map((adres) => {
    const [inLijst, inGraaf] = [lijst.get(adres), graaf.get(adres)]
    return [`veld ${adres}`, { ...(inLijst ? { lijst: inLijst } : {}), ...(inGraaf ? { graaf: inGraaf } : {}) }]
  })
}

function lijstVan({ types, verbindingsvelden }: Velden): Map<string, Waarde> {
  const regels = [
    ...types.flatMap(({ type, velden, ...rest }) =>
      velden.map((veld) => ({ eigenaar: (rest as { eigenaar?: string }).eigenaar, ...veld, type })),
    ),
    ...verbindingsvelden,
  ]
  return new Map(regels.map((regel) => [`${regel.type}.${regel.veld}`, uitLijst(regel as unknown as VeldRegel)]))
}

function uitLijst(regel: VeldRegel): Waarde {
  const { soort, categorieen, eigenaar, instanties } = regel
  const vlaggen = VLAGGEN.filter((vlag) => regel[vlag] === true)
  return {
    soort,
    eigenaar,
    categorieen: verzameling(categorieen),
    vlaggen,
    // Which agencies a value can name is known to the list alone, and enforced from it.
    ...(instanties ? { instanties: verzameling(instanties) } : {}),
  }
}

function graafVan(sdl: string): Map<string, Waarde> {
  const classificatie = leesClassificatie(sdl)
  const found = new Map<string, Waarde>()
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      const adres: Veldadres = `${type.name.value}.${field.name.value}`
      found.set(adres, uitGraaf(type, field, classificatie.get(adres)))
    }
  }
  return found
}

function uitGraaf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode, gegeven: Gegeven | undefined): Waarde {
  const eigen = delen(field, 'join__field')
  return {
    soort: print(field.type),
    delen: (eigen.length > 0 ? eigen : delen(type, 'join__type')).sort(),
    ...(gegeven
      ? {
          categorieen: verzameling(gegeven.categorieen),
          vlaggen: VLAGGEN.filter((vlag) => gegeven[vlag]),
          ...(gegeven.bron ? { bron: gegeven.bron } : {}),
        }
      : { zonderClassificatie: true }),
    ...(verborgen(type) || verborgen(field) ? { verborgen: true } : {}),
  }
}

type Met = Pick<FieldDefinitionNode, 'directives'>

const verborgen = ({ directives = [] }: Met): boolean => directives.some(({ name }) => name.value === 'inaccessible')

/** The parts of the graph that resolve it, with what they need for it. */
const delen = ({ directives = [] }: Met, naam: string): string[] =>
  directives
    .filter(({ name }) => name.value === naam)
    .map(({ arguments: args = [] }) => args.map((arg) => `${arg.name.value}: ${print(arg.value)}`).join(', '))

/** Which categories a row asks because of its own value (`rijCategorieen`). */
export const rijregels = ({ types }: Velden): [string, Waarde][] =>
  types.flatMap(({ type, rijCategorieen: regel }): [string, Waarde][] => {
    if (!regel) return []
    const waarden = Object.entries(regel.waarden)
      .filter(([, categorieen]) => categorieen.length > 0)
      .map(([waarde, categorieen]) => [waarde, verzameling(categorieen)])
    return [
      [`rij ${type}`, { veld: regel.veld, altijd: verzameling(regel.altijd), waarden: Object.fromEntries(waarden) }],
    ]
  })

/** The values of a code list: what a source's code becomes decides what its row asks, and what is shown of it. */
export const codelijsten = ({ enums }: Velden): [string, Waarde][] =>
  enums.map(({ enum: naam, waarden }) => [
    `codelijst ${naam}`,
    { waarden: Object.fromEntries(waarden.map(({ code, naam: waarde }) => [code, waarde])) },
  ])
