import { createHash } from 'node:crypto'
import type { Bron } from '@gezinsbeeld/schema'
import { type DocumentNode, parse } from 'graphql'
import { Lru } from '../store/lru.js'
import type { OpenSupergraph } from '../supergraph/open-supergraph.js'
import type { Bereik, Wortel } from './bereik.js'
import type { Besluit } from './besluit.js'
import type { Knoop } from './normalise.js'
import { invullen, type Schets, schets, type Vraag } from './schets.js'

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

/** The decision of a request, as the rewrite asks it. */
export interface Beslist {
  readonly besluit: Besluit
  /** The requester's own source. */
  readonly eigen: Bron | undefined
}

/**
 * Writes the operation that is planned: only fields that may be asked for somebody in this request, under internal
 * keys, composed fields replaced by their parts, ids as variables so that one plan serves every family.
 * @returns undefined when nothing is left to ask
 */
export type Rewrite = (wortels: readonly Wortel[], beslist: Beslist) => RewrittenOperation | undefined

type Tekst = Pick<RewrittenOperation, 'tekst' | 'document' | 'hash'>

/** A kept document is about a hundred times its text. */
// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 2000, maxWeight: 2_000_000 }

/**
 * Opens rewriting. Kept and shared between requesters: sketches (no decision in them) and finished texts, each under the
 * sketch with the answer to every one of its questions. Whoever gets the same answers asks the same text; no id,
 * variable or person is in it (decision 18).
 */
export function openRewrite(supergraph: Pick<OpenSupergraph, 'versie' | 'classificatie' | 'bronVan'>): Rewrite {
  const teksten = new Lru<Tekst>(KEPT)
  const schetsen = new WeakMap<readonly Knoop[], Map<string, Genummerd>>()
  let nummer = 0

  function schetsVan(knoop: Knoop, soort: Bereik['soort'], eigen: Bron | undefined): Genummerd {
    const perVorm = schetsen.get(knoop.kinderen) ?? new Map<string, Genummerd>()
    schetsen.set(knoop.kinderen, perVorm)
    const vorm = `${knoop.veld} ${soort} ${eigen}`
    const known = perVorm.get(vorm)
    if (known) return known
    // Stryker disable next-line UpdateOperator: any number that no other sketch has will do
    const made = { ...schets(knoop, soort, { supergraph, eigen }), nummer: nummer++ }
    perVorm.set(vorm, made)
    return made
  }

  return (wortels, { besluit, eigen }) => {
    const variables: Record<string, readonly string[]> = {}
    const delen: Deel[] = []
    for (const { knoop, bereiken } of wortels) {
      const [eerste] = bereiken
      if (eerste === undefined) continue
      const getekend = schetsVan(knoop, eerste.soort, eigen)
      const open = getekend.vragen.map((vraag) => mag(vraag, bereiken, besluit))
      const naam = `ids${knoop.plek.slice(1)}`
      variables[naam] = bereiken.map(({ id }) => id)
      delen.push({ schets: getekend, open, naam, kop: `${knoop.plek}: ${WORTEL[eerste.soort]}(ids: $${naam})` })
    }
    if (delen.length === 0) return undefined
    const sleutel = delen.map(sleutelVan).join()
    let tekst = teksten.get(sleutel)
    if (!tekst) {
      tekst = schrijf(delen, supergraph.versie)
      teksten.set(sleutel, tekst, tekst.tekst.length)
    }
    return { ...tekst, variables } as unknown as RewrittenOperation
  }
}

const WORTEL: Readonly<Record<Bereik['soort'], string>> = { gezin: '_gezinnen', persoon: '_personen' }

type Genummerd = Schets & { readonly nummer: number }

/** One root with its questions answered. */
interface Deel {
  readonly schets: Genummerd
  readonly open: readonly boolean[]
  readonly naam: string
  readonly kop: string
}

const sleutelVan = ({ schets: { nummer }, open, kop }: Deel): string => `${nummer} ${kop} ${open.map(Number).join()}`

function schrijf(delen: readonly Deel[], versie: string): Tekst {
  const heads = delen.map(({ naam }) => `$${naam}: [ID!]!`).join(', ')
  const velden = delen.map(({ kop, schets: { stukken }, open }) => `${kop} { ${invullen(stukken, open)}}`).join(' ')
  const tekst = `query (${heads}) { ${velden} }`
  const hash = createHash('sha256').update(`${versie}\n${tekst}`).digest('hex')
  return { tekst, document: parse(tekst, { noLocation: true }), hash }
}

const mag = ({ gegeven, bron }: Vraag, bereiken: readonly Bereik[], besluit: Besluit): boolean =>
  bereiken.some((bereik) => besluit.mag(bereik, bron, gegeven))
