/** Every single-line change of the classification: the reviewed list, and the directives of the composed graph. @module */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print } from 'graphql'
import { CATEGORIEEN } from '../codes.js'
import { VELDEN, type Velden } from '../sdl/velden.js'
import { andersVan, eldersVan, itemVorm, type Schema } from './bladen.js'
import { geldigVolgens } from './wijzigingen.js'

const PAKKET = join(__dirname, '..', '..')
export const VELDEN_SCHEMA = JSON.parse(readFileSync(join(PAKKET, 'velden.schema.json'), 'utf8')) as Schema
export const SDL = readFileSync(join(PAKKET, 'supergraph.graphql'), 'utf8')

/** One changed line of the list, cut down to the type or code list that it is in. */
export interface VeldWijziging {
  readonly pad: string
  readonly wat: string
  readonly oud: Velden
  readonly nieuw: Velden
}

const LIJSTEN = ['types', 'verbindingsvelden', 'enums', 'geenPlaats', 'weggelaten'] as const
const LEEG: Velden = { types: [], enums: [], verbindingsvelden: [], geenPlaats: [], weggelaten: [] }

/** Changes of every leaf of `velden.json`, with removal of each field and of each value of a code list. */
export function* wijzigingenVanVelden(): Iterable<VeldWijziging> {
  const geldig = geldigVolgens(VELDEN_SCHEMA)
  const kop = { bron: 'b', leeswijzer: [] }
  const heel = {
    types: VELDEN.types.slice(0, 1),
    verbindingsvelden: VELDEN.verbindingsvelden.slice(0, 1),
    enums: VELDEN.enums.slice(0, 1),
  }
  for (const lijst of LIJSTEN) {
    const vorm = itemVorm(VELDEN_SCHEMA, lijst)
    const regels = VELDEN[lijst] as readonly Readonly<Record<string, unknown>>[]
    const elders = new Map<string, unknown[]>()
    for (const regel of regels) eldersVan(VELDEN_SCHEMA, regel, vorm, `${lijst}[]`, elders)
    for (const regel of regels) {
      const naam = `${lijst} ${String(regel.type ?? regel.enum ?? regel.veld ?? regel.wat)}`
      for (const { pad, item } of [
        ...andersVan(VELDEN_SCHEMA, vorm, regel, `${lijst}[]`, elders),
        ...zonderEen(lijst, regel),
      ]) {
        if (!geldig({ ...kop, ...LEEG, ...heel, [lijst]: [item] })) continue
        yield { pad, wat: `${naam} ${pad}`, oud: { ...LEEG, [lijst]: [regel] }, nieuw: { ...LEEG, [lijst]: [item] } }
      }
    }
  }
}

function* zonderEen(lijst: string, regel: Readonly<Record<string, unknown>>): Iterable<{ pad: string; item: unknown }> {
  for (const naam of ['velden', 'waarden']) {
    const delen = regel[naam]
    if (!Array.isArray(delen)) continue
    for (const plaats of delen.keys())
      yield { pad: `${lijst}[].${naam}[]`, item: { ...regel, [naam]: delen.toSpliced(plaats, 1) } }
  }
}

/** One changed `@gegeven`, cut down to its type. */
export interface GraafWijziging {
  readonly wat: string
  readonly oud: string
  readonly nieuw: string
}

const VLAGGEN = ['perWaarde', 'noemtInstantie', 'getoondBijMasker', 'inKennisgeving']

/** Changes of every `@gegeven` of the graph: another category, one more, a flag, a source; and texts of the same lines. */
export function* wijzigingenVanGraaf(): Iterable<GraafWijziging> {
  for (const type of parse(SDL, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const oud = print(type)
    const regels = oud.split('\n')
    for (const [plaats, regel] of regels.entries()) {
      if (!regel.includes('@gegeven(')) continue
      for (const anders of andersOpRegel(regel, plaats))
        yield { wat: `${type.name.value}: ${anders.trim()}`, oud, nieuw: regels.with(plaats, anders).join('\n') }
    }
  }
}

function* andersOpRegel(regel: string, plaats: number): Iterable<string> {
  const nieuw = CATEGORIEEN[plaats % CATEGORIEEN.length]
  const vlag = VLAGGEN[plaats % VLAGGEN.length] ?? ''
  const [voor = '', na = ''] = regel.split('@gegeven(')
  const met = (anders: string) => `${voor}@gegeven(${anders}`
  const erbij = (deel: string) => met(na.replace(']', `], ${deel}`))
  yield met(na.replace(/\[[^\]]*\]/, `["${nieuw}"]`))
  yield met(na.replace('[', `["${nieuw}", `))
  yield na.includes(`${vlag}: true`) ? met(na.replace(`${vlag}: true`, `${vlag}: false`)) : erbij(`${vlag}: true`)
  yield na.includes('bron: ') ? met(na.replace(/bron: "\w+"/, 'bron: "VT"')) : erbij('bron: "BRP"')
  // White space, and a flag that says what its absence says.
  yield met(` ${na.replace(']', ' ] ')}`)
  yield na.includes(vlag) ? `${regel} ` : erbij(`${vlag}: false`)
}
