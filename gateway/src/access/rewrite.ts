import { createHash } from 'node:crypto'
import type { Bron } from '@gezinsbeeld/schema'
import { Lru } from '../store/lru.js'
import type { OpenSupergraph } from '../supergraph/open-supergraph.js'
import type { Bereik, Wortel } from './bereik.js'
import type { Besluit } from './besluit.js'
import type { Knoop } from './normalise.js'
import { invullen, type Schets, schets } from './schets.js'

declare const rewritten: unique symbol

/** What is left of the operation after the decision. Made only here; the executor takes nothing else. */
export interface RewrittenOperation {
  readonly tekst: string
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

type Tekst = Pick<RewrittenOperation, 'tekst' | 'hash'>

// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 2000, maxWeight: 2_000_000 }

/**
 * Opens rewriting. Kept and shared between requesters: sketches (no decision in them) and finished texts, each under the
 * sketch with the answer to every one of its questions. Whoever gets the same answers asks the same text; no id,
 * variable or person is in it (decision 18).
 */
export function openRewrite(supergraph: Pick<OpenSupergraph, 'versie' | 'classificatie' | 'bronVan'>): Rewrite {
  const teksten = new Lru<Tekst>(KEPT)
  const schetsen = new WeakMap<readonly Knoop[], Genummerd[]>()
  let nummer = 0

  function schetsVan({ knoop }: Wortel, soort: Bereik['soort'], eigen: Bron | undefined): Genummerd {
    const eerder = schetsen.get(knoop.kinderen) ?? []
    schetsen.set(knoop.kinderen, eerder)
    for (const een of eerder)
      if (een.veld === knoop.veld && een.plek === knoop.plek && een.soort === soort && een.eigen === eigen) return een
    const naam = `ids${knoop.plek.slice(1)}`
    const { vragen, stukken } = schets(knoop, soort, { supergraph, eigen })
    const kop = `${knoop.plek}: ${WORTEL[soort]}(ids: $${naam})`
    // Stryker disable next-line UpdateOperator: any number that no other sketch has will do
    const made = { vragen, stukken, veld: knoop.veld, plek: knoop.plek, soort, eigen, naam, kop, nummer: nummer++ }
    eerder.push(made)
    return made
  }

  return (wortels, { besluit, eigen }) => {
    const variables: Record<string, readonly string[]> = {}
    const delen: Deel[] = []
    let sleutel = ''
    for (const wortel of wortels) {
      const eerste = wortel.bereiken[0]
      if (eerste === undefined) continue
      const getekend = schetsVan(wortel, eerste.soort, eigen)
      const open = besluit.mag(wortel.bereiken, getekend.vragen)
      variables[getekend.naam] = wortel.bereiken.map(({ id }) => id)
      delen.push({ schets: getekend, open })
      sleutel += sleutelVan(getekend, open)
    }
    if (delen.length === 0) return undefined
    let tekst = teksten.get(sleutel)
    if (!tekst) {
      tekst = schrijf(delen, supergraph.versie)
      teksten.set(sleutel, tekst, tekst.tekst.length)
    }
    return { tekst: tekst.tekst, hash: tekst.hash, variables } as unknown as RewrittenOperation
  }
}

const WORTEL: Readonly<Record<Bereik['soort'], string>> = { gezin: '_gezinnen', persoon: '_personen' }

/** A sketch and what it was drawn for: every root that is alike in this has the same one. */
interface Genummerd extends Schets, Pick<Knoop, 'veld' | 'plek'>, Pick<Bereik, 'soort'> {
  readonly eigen: Bron | undefined
  readonly nummer: number
  /** Name of the variable that holds the ids. */
  readonly naam: string
  readonly kop: string
}

/** One root with its questions answered. */
interface Deel {
  readonly schets: Genummerd
  readonly open: readonly boolean[]
}

/** The sketch, and its answers as the bits of numbers: as many as it has questions for. */
function sleutelVan({ nummer }: Genummerd, open: readonly boolean[]): string {
  let sleutel = `${nummer}`
  for (let begin = 0; begin < open.length; begin += BITS) {
    let bits = 0
    for (let plaats = begin; plaats < begin + BITS; plaats++) bits = (bits << 1) | (open[plaats] ? 1 : 0)
    sleutel += ` ${bits}`
  }
  return `${sleutel},`
}

/** As many answers as fit in a small integer. */
const BITS = 30

function schrijf(delen: readonly Deel[], versie: string): Tekst {
  const heads = delen.map(({ schets: { naam } }) => `$${naam}: [ID!]!`).join(', ')
  const velden = delen.map(({ schets: { kop, stukken }, open }) => `${kop} { ${invullen(stukken, open)}}`).join(' ')
  const tekst = `query (${heads}) { ${velden} }`
  const hash = createHash('sha256').update(`${versie}\n${tekst}`).digest('hex')
  return { tekst, hash }
}
