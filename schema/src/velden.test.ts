import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  type ConstDirectiveNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql'
import { loadBeleid } from './beleid/load.js'
import { compose } from './compose/compose.js'
import { leesClassificatie, type Veldadres } from './sdl/classificatie.js'
import { VELDEN } from './sdl/velden.js'

// The committed supergraph beside the reviewed list, field by field and in both directions.

interface Verwacht {
  readonly soort: string
  readonly categorieen: readonly string[]
  readonly perWaarde?: boolean
  readonly noemtInstantie?: boolean
  readonly getoondBijMasker?: boolean
  readonly inKennisgeving?: boolean
  readonly eigenaar?: string
}

const sdl = readFileSync(join(__dirname, '../supergraph.graphql'), 'utf8')
const definitions = parse(sdl, { noLocation: true }).definitions
const types = new Map(definitions.filter(isType).map((type) => [type.name.value, type]))
const enums = new Map(definitions.filter(isEnum).map((type) => [type.name.value, type]))
const velden = new Map(
  [...types].flatMap(([type, { fields = [] }]) =>
    fields.map((field): [Veldadres, FieldDefinitionNode] => [`${type}.${field.name.value}`, field]),
  ),
)
const classificatie = leesClassificatie(sdl)

const verwacht = new Map<Veldadres, Verwacht>([
  ...VELDEN.types.flatMap((type) =>
    type.velden.map((veld): [Veldadres, Verwacht] => [`${type.type}.${veld.veld}`, { ...type, ...veld }]),
  ),
  ...VELDEN.verbindingsvelden.map((veld): [Veldadres, Verwacht] => [`${veld.type}.${veld.veld}`, veld]),
])

function isType(node: (typeof definitions)[number]): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION
}

function isEnum(node: (typeof definitions)[number]): node is EnumTypeDefinitionNode {
  return node.kind === Kind.ENUM_TYPE_DEFINITION && !/^(join|link)__/.test(node.name.value)
}

/** The two keys are what the graph is joined on: pseudonyms, without a category and never null. */
const SLEUTELS: ReadonlySet<string> = new Set(['Persoon.persoonId', 'Gezin.gezinId'])

/** What the graph has beside the reviewed list: everything that is not here makes the test fail. */
const TOEGEVOEGD: readonly { readonly waar: RegExp; readonly reden: string; readonly verborgen: boolean }[] = [
  { waar: /^Gezin\.ledenIds$/, reden: 'input of the plan: the members, from the facts', verborgen: true },
  {
    waar: /^Gezin\.(gi|lt|raad|vt)Gebeurtenissen$/,
    reden: 'part of `tijdlijn` of one agency, composed by the gateway',
    verborgen: true,
  },
  {
    waar: /^Gezin\.(gi|lt|raad|vt)Betrokkenheid$/,
    reden: 'part of `betrokkenInstanties` of one agency, composed by the gateway',
    verborgen: true,
  },
  {
    waar: /^Gezin\.(gi|lt|raad)Kader$/,
    reden: 'part of `kader` of one agency, composed by the gateway',
    verborgen: true,
  },
  {
    waar: /^Persoon\.(brp|gi|lt|raad|vt)Gegevens$/,
    reden: "one source's version of a person; the gateway chooses between them",
    verborgen: true,
  },
  { waar: /^Persoonsgegevens\./, reden: 'the fields of a person in one source (compared below)', verborgen: true },
  { waar: /^Query\._(gezinnen|personen)$/, reden: 'where a plan starts, after the facts', verborgen: true },
  { waar: /^Query\._leeg$/, reden: 'a subgraph without a root of its own needs one', verborgen: true },
  { waar: /^Query\.(gezin|gezinnen|persoon|zoekPersoon)$/, reden: 'the roots', verborgen: false },
  {
    waar: /^((Query|Mutation)\.\w*[vV]erstrekking\w*$|VerstrekkingBevestiging\.|VrijgegevenDeel\.|Verstrekkingsverzoek\.|VerzoekBijBron\.)/,
    reden: 'requests to a source: for their requester and the deciding staff of the source only, judged by the loket',
    verborgen: false,
  },
  {
    waar: /^(Query\.informatieOuderZonderGezag|Mutation\.geefInformatieOuder)$/,
    reden: 'a text for one parent without authority: written by the source, read at the loket',
    verborgen: false,
  },
  {
    waar: /^((Query|Mutation)\.[a-zA-Z]*Noodtoegang[a-zA-Z]*|Query\.noodtoegang[a-zA-Z]+|Noodtoegang[a-zA-Z]*\..*)$/,
    reden: 'emergency access: decisions of employees at the loket',
    verborgen: false,
  },
  {
    waar: /^(Query\.veldmotivering(en)?$|Veldmotivering\.)/,
    reden: 'what an employee wrote himself, read back at the loket; no data of a family',
    verborgen: false,
  },
  {
    waar: /^(Query\.inzageoverzicht(Document)?$|Inzageregel\.)/,
    reden: 'who looked at the data of a person, out of the log: kinds and words, no data of a file',
    verborgen: false,
  },
  {
    waar: /^(Query\.(toegang(smatrix|sbeoordelingen|ssimulatie|sverschil)|velduitleg|log(regels|telling|afwijkingen)|lekmateriaal|bronvragen|verwerkingsregister|naspelen)$|(Toegang\w+|Verwerkings\w+|Naspe(ling|elregel)|Velduitleg|Veldtoegang|Simulatieuitkomst|Log(regel|veld|telling|afwijking)|Lekregel|Bron(vraag|veld))\.)/,
    reden: 'the instruments of the privacy officer (D23): the policy, and metadata out of the log; no data of a file',
    verborgen: false,
  },
  { waar: /^(Query\.loketvelden$|Loketveld\.)/, reden: 'what is open at the loket, no data', verborgen: false },
  {
    waar: /^(Query\.statistiek$|Statistiek\w*\.)/,
    reden: 'six tables of numbers for policy (D20): no person is in them',
    verborgen: false,
  },
  { waar: /^(GezinConnection|GezinEdge|PageInfo)\./, reden: 'pages of `gezinnen`, no data', verborgen: false },
]

const hidden = (directives: readonly ConstDirectiveNode[] = []) =>
  directives.some(({ name }) => name.value === 'inaccessible')

test('every type, field, category and value of the reviewed list is counted, so that an emptied list is no success', () => {
  expect(VELDEN.types.length).toBeGreaterThanOrEqual(66)
  expect(VELDEN.enums.length).toBeGreaterThanOrEqual(50)
  // 388 fields of the document and 69 that connect them.
  expect(verwacht.size).toBeGreaterThanOrEqual(457)
})

describe('a field of the reviewed list', () => {
  test.each([...verwacht])('%s is in the graph, of the same type, category and flags', (adres, regel) => {
    const field = velden.get(adres)
    if (!field) throw new Error(`\`${adres}\` is not in the supergraph`)
    const found = classificatie.get(adres)
    const key = SLEUTELS.has(adres)
    expect(print(field.type)).toBe(key ? `${regel.soort}!` : regel.soort)
    expect([...(found?.categorieen ?? [])].sort()).toEqual(key ? [] : [...regel.categorieen].sort())
    expect(found === undefined).toBe(key)
    for (const flag of ['perWaarde', 'noemtInstantie', 'getoondBijMasker', 'inKennisgeving'] as const) {
      expect([flag, found?.[flag] ?? false]).toEqual([flag, regel[flag] === true])
    }
    expect(hidden(field.directives)).toBe(false)
  })

  // A key is known to every part.
  test.each([...verwacht].filter(([adres, { eigenaar }]) => eigenaar !== 'gedeeld' && !SLEUTELS.has(adres)))(
    '%s is resolved by the part that owns it, and by no other',
    (adres, { eigenaar }) => {
      expect(partsOf(adres)).toEqual([eigenaar])
    },
  )
})

/** Names of the parts of the graph that resolve a field, from the join directives. */
function partsOf(adres: Veldadres): string[] {
  const own = graphs(velden.get(adres)?.directives, 'join__field')
  const type = adres.slice(0, adres.indexOf('.'))
  const found = own.length > 0 ? own : graphs(types.get(type)?.directives, 'join__type')
  return [...new Set(found)].map((graph) => graph.toLowerCase().replaceAll('_', '-')).sort()
}

function graphs(directives: readonly ConstDirectiveNode[] = [], name: string): string[] {
  return directives
    .filter((node) => node.name.value === name)
    .map((node) => new Map((node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])))
    .filter((args) => args.get('external') !== true)
    .map((args) => String(args.get('graph')))
}

describe('a field that the reviewed list does not have', () => {
  const extra = [...velden].filter(([adres]) => !verwacht.has(adres))

  test.each(extra)('%s is on the list of additions with a reason, and hidden when it is not for clients', (adres) => {
    const found = TOEGEVOEGD.filter(({ waar }) => waar.test(adres))
    expect(found.map(({ reden }) => reden)).toEqual([expect.stringMatching(/\w{4}/)])
    const type = types.get(adres.slice(0, adres.indexOf('.')))
    const isHidden = hidden(velden.get(adres)?.directives) || hidden(type?.directives)
    expect(isHidden).toBe(found[0]?.verborgen)
  })

  test('every line of that list is still needed', () => {
    expect(TOEGEVOEGD.filter(({ waar }) => !extra.some(([adres]) => waar.test(adres)))).toEqual([])
  })

  test("a source's version of a person has the type and category that the person has", () => {
    for (const field of types.get('Persoonsgegevens')?.fields ?? []) {
      const regel = verwacht.get(`Persoon.${field.name.value}`)
      const found = classificatie.get(`Persoonsgegevens.${field.name.value}`)
      expect([field.name.value, print(field.type)]).toEqual([field.name.value, regel?.soort])
      expect([...(found?.categorieen ?? [])].sort()).toEqual([...(regel?.categorieen ?? [])].sort())
      expect(found?.getoondBijMasker).toBe(regel?.getoondBijMasker === true)
      expect(found?.inKennisgeving).toBe(regel?.inKennisgeving === true)
    }
  })
})

describe('a code list', () => {
  test.each(VELDEN.enums.map((item) => [item.enum, item] as const))(
    '%s has exactly the reviewed values, each with its official code in the description',
    (name, { waarden }) => {
      const found = (enums.get(name)?.values ?? []).map((value) => [value.name.value, value.description?.value])
      expect(found.sort()).toEqual(waarden.map((w) => [w.naam, `code ${w.code}: ${w.omschrijving}`]).sort())
    },
  )

  test('that is in the graph is in the reviewed list', () => {
    const known = new Set(VELDEN.enums.map((item) => item.enum))
    expect([...enums.keys()].filter((name) => !known.has(name))).toEqual([])
  })
})

test('a row rule asks no category that the field does not declare, so that the declared set is the widest', () => {
  const regels = VELDEN.types.flatMap(({ type, rijCategorieen }) =>
    rijCategorieen ? [{ type, ...rijCategorieen }] : [],
  )
  expect(regels.length).toBeGreaterThanOrEqual(4)
  for (const { type, altijd, waarden } of regels) {
    const perRow = [...verwacht].filter(([adres, { perWaarde }]) => perWaarde && adres.startsWith(`${type}.`))
    expect(perRow).not.toEqual([])
    for (const [adres, { categorieen }] of perRow) {
      const asked = [...new Set([...altijd, ...Object.values(waarden).flat()])].sort()
      expect([adres, asked.filter((one) => !categorieen.includes(one))]).toEqual([adres, []])
    }
  }
})

describe('what is left out', () => {
  /** Per entry of the list, what would betray that it is there after all. */
  const SPOREN: Readonly<Record<string, () => readonly string[]>> = {
    VtAdvies: () => namesLike(/^VtAdvies/),
    'doel D04 ADVIES_VT': () => rolesOfD04(),
    'Adres.afscherming': () => namesLike(/afscherming/i),
    'Plaatsing.geheim': () => namesLike(/geheim$/i),
    'advies van de vertrouwensarts bij Veiligheidsbeoordeling': () =>
      namesLike(/vertrouwensarts/i).filter((naam) => !booleans.has(naam)),
    ScreeningAdoptie: () => namesLike(/adoptie/i),
    'dossierStatus, bewaarEinde': () => namesLike(/dossierStatus|bewaarEinde/i),
  }

  test.each(VELDEN.weggelaten.map(({ wat, reden }) => [wat, reden] as const))(
    '%s is really absent, and the reason names its line',
    (wat, reden) => {
      expect(SPOREN[wat]?.()).toEqual([])
      expect(reden).toMatch(/beslissing \d+|\b[A-E]\d?\b/)
    },
  )

  test('is looked for under names that do find something, so that a misspelt one is no success', () => {
    expect(namesLike(/^VtMelding\.aard$/)).toEqual(['VtMelding.aard'])
    expect(Object.keys(SPOREN).sort()).toEqual(VELDEN.weggelaten.map(({ wat }) => wat).sort())
  })

  const namesLike = (pattern: RegExp) => [...types.keys(), ...velden.keys()].filter((name) => pattern.test(name))

  // That the doctor was consulted is shown; what the doctor advised is not.
  const booleans = new Set(
    [...velden].flatMap(([adres, { type }]) => (print(type) === 'Boolean' ? [adres as string] : [])),
  )

  /** A purpose is no field: left out means that no role may ask for it. */
  const rolesOfD04 = () =>
    loadBeleid()
      .rolDoelen.filter(({ doel }) => doel === 'D04')
      .map(({ regel }) => regel)
})

describe('the committed supergraph', () => {
  const parts = [
    ['gezinsbeeld', 'gateway'],
    ['veilig-thuis', 'subgraphs/veilig-thuis'],
    ['raad', 'subgraphs/raad'],
    ['gi', 'subgraphs/gi'],
    ['lokaal-team', 'subgraphs/lokaal-team'],
  ].map(([name = '', folder = '']) => ({
    name,
    sdl: readFileSync(join(__dirname, '../..', folder, 'schema.graphql'), 'utf8'),
  }))

  test('is exactly what the committed parts compose to', () => {
    expect(compose(parts)).toBe(sdl)
  })

  test('is stale as soon as one description of one part differs', () => {
    const changed = parts.map((part) =>
      part.name === 'raad'
        ? { ...part, sdl: part.sdl.replace('de ondertoezichtstelling wordt niet verlengd', 'de OTS loopt af') }
        : part,
    )
    expect(compose(changed)).not.toBe(sdl)
  })
})
