import { createHash } from 'node:crypto'
import { type Bron, type Gegeven, type Veldadres } from '@gezinsbeeld/schema'
import type { DocumentNode } from 'graphql'
import { parse } from 'graphql'
import type { OpenSupergraph } from '../supergraph/open-supergraph.js'
import type { Bereik, Wortel } from './bereik.js'
import { type Besluit, KAAL, magVragen } from './besluit.js'
import type { Knoop } from './normalise.js'
import { delenVan, KADER, PERSOON_VELD, persoonBronnen, UIT_BESLUIT } from './samengesteld.js'
import { mistWeerwoord } from './weerwoord.js'

declare const rewritten: unique symbol

/** What is left of the operation after the decision. Made only here; the executor takes nothing else. */
export interface RewrittenOperation {
  readonly tekst: string
  readonly document: DocumentNode
  /** Key of the plan: supergraph version and this very text, never the client's document. */
  readonly hash: string
  readonly variables: Readonly<Record<string, readonly string[]>>
  readonly [rewritten]: true
}

/** What the walk needs; nothing in it changes during a request. */
export interface Schrijver {
  readonly besluit: Besluit
  readonly supergraph: Pick<OpenSupergraph, 'versie' | 'classificatie' | 'bronVan'>
  /** The requester's own source. */
  readonly eigen: Bron | undefined
}

const NIETS: Gegeven = { ...KAAL, categorieen: [] }

/** Classification of a field; what is not classified needs a category nobody has. */
export const gegevenVan = (schrijver: Schrijver, adres: Veldadres): Gegeven =>
  schrijver.supergraph.classificatie.get(adres) ?? NIETS

/**
 * Writes the operation that is planned: only fields that may be asked for somebody in this request, under internal
 * keys, composed fields replaced by their parts, ids as variables so that one plan serves every family.
 * @returns undefined when nothing is left to ask
 */
export function rewrite(wortels: readonly Wortel[], schrijver: Schrijver): RewrittenOperation | undefined {
  const variables: Record<string, readonly string[]> = {}
  const delen = wortels.flatMap(({ knoop, bereiken }) => {
    if (bereiken.length === 0) return []
    const naam = `ids${knoop.plek.slice(1)}`
    variables[naam] = bereiken.map(({ id }) => id)
    const gezin = bereiken[0]?.soort === 'gezin'
    const binnen = gezin
      ? `_id: gezinId ${velden(gezinKnopen(knoop), undefined, bereiken, schrijver)}`
      : persoon(knoop.kinderen, undefined, bereiken, schrijver)
    return [`${knoop.plek}: ${gezin ? '_gezinnen' : '_personen'}(ids: $${naam}) { ${binnen} }`]
  })
  if (delen.length === 0) return undefined
  const heads = Object.keys(variables).map((naam) => `$${naam}: [ID!]!`)
  const tekst = `query (${heads.join(', ')}) { ${delen.join(' ')} }`
  const hash = createHash('sha256').update(`${schrijver.supergraph.versie}\n${tekst}`).digest('hex')
  return { tekst, document: parse(tekst, { noLocation: true }), hash, variables } as unknown as RewrittenOperation
}

/** The fields of the family itself: directly under `gezin`, or under every `edges.node` of a page. */
export function gezinKnopen({ veld, kinderen }: Knoop): readonly Knoop[] {
  if (veld !== 'gezinnen') return kinderen
  const nodes = kinderen
    .filter((kind) => kind.veld === 'edges')
    .flatMap((edges) => edges.kinderen)
    .filter((kind) => kind.veld === 'node')
  // Several aliases of `edges` or `node` ask the union; each keeps its own internal keys.
  return nodes.flatMap((node, index) => node.kinderen.map((kind) => ({ ...kind, plek: `n${index}${kind.plek}` })))
}

function velden(knopen: readonly Knoop[], record: Bron | undefined, bereiken: readonly Bereik[], s: Schrijver): string {
  return knopen.map((knoop) => veld(knoop, record, bereiken, s)).join(' ')
}

function veld(knoop: Knoop, record: Bron | undefined, bereiken: readonly Bereik[], s: Schrijver): string {
  if (knoop.veld === '__typename' || UIT_BESLUIT.has(knoop.adres)) return ''
  if (knoop.adres === 'Gezin.gezinId') return `${knoop.plek}: gezinId`
  const gegeven = gegevenVan(s, knoop.adres)
  const delen = delenVan(knoop.adres)
  if (delen) {
    return delen
      .filter(([bron, naam]) => mag(gegevenVan(s, `Gezin.${naam}`), bron, bereiken, s))
      .map(
        ([bron, naam]) =>
          `${knoop.plek}${bron}: ${naam} { ${vast(knoop, bron, bereiken, s)} ${velden(knoop.kinderen, bron, bereiken, s)} }`,
      )
      .concat(knoop.adres === KADER ? huishouden(knoop, bereiken, s) : [])
      .join(' ')
  }
  const bron = gegeven.bron ?? record ?? s.supergraph.bronVan(knoop.adres)
  if (bron === undefined || !mag(gegeven, bron, bereiken, s) || mistWeerwoord(knoop)) return ''
  return `${knoop.plek}: ${knoop.veld} ${binnen(knoop, bron, bereiken, s)}`
}

// Rows are put in one order by date, and frames with their person, also when the client does not ask for those.
function vast({ adres, uitType }: Knoop, bron: Bron, bereiken: readonly Bereik[], s: Schrijver): string {
  if (adres !== KADER) return uitType === 'Gebeurtenis' ? '_d: datum' : '_d: sinds'
  return `_d: begin ${mag(gegevenVan(s, 'Kader.persoon'), bron, bereiken, s) ? WIE : ''}`
}

const WIE = '_w: persoon { _p: persoonId }'

/** The persons of the household, for the frames of those about whom no agency gives a row. */
function huishouden({ plek, kinderen }: Knoop, bereiken: readonly Bereik[], s: Schrijver): string[] {
  const gevraagd = kinderen.filter(({ veld }) => veld === 'persoon')
  if (gevraagd.length === 0 || !mag(gegevenVan(s, 'Gezin.leden'), 'BRP', bereiken, s)) return []
  const personen = gevraagd.map((kind) => `${kind.plek}: persoon { ${persoon(kind.kinderen, 'BRP', bereiken, s)} }`)
  return [`${plek}BRP: leden { ${WIE} ${personen.join(' ')} }`]
}

function binnen(knoop: Knoop, bron: Bron, bereiken: readonly Bereik[], s: Schrijver): string {
  if (knoop.blad) return ''
  if (knoop.uitType === 'Persoon') return `{ ${persoon(knoop.kinderen, bron, bereiken, s)} }`
  // A record of which no field may be asked is still counted by its rows: its list was allowed.
  return `{ __typename ${velden(knoop.kinderen, bron, bereiken, s)} }`
}

function persoon(
  knopen: readonly Knoop[],
  record: Bron | undefined,
  bereiken: readonly Bereik[],
  s: Schrijver,
): string {
  const delen = persoonBronnen(record, s.eigen).map((bron) => {
    const gevraagd = knopen
      .filter((knoop) => knoop.veld !== '__typename' && knoop.veld !== 'persoonId')
      .map((knoop) => veld(knoop, bron, bereiken, s))
      .join(' ')
    return gevraagd.trim() === '' ? '' : `s${bron}: ${PERSOON_VELD[bron]} { ${gevraagd} }`
  })
  return `_p: persoonId ${delen.join(' ')}`
}

const mag = (gegeven: Gegeven, bron: Bron, bereiken: readonly Bereik[], { besluit }: Schrijver) =>
  bereiken.some((bereik) => magVragen(besluit.voorBereik(bereik, bron, gegeven), gegeven))
