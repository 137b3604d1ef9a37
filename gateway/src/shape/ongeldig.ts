import { type Bron, isBron, subgraphVan } from '@gezinsbeeld/schema'
import type { Wortel } from '../access/bereik.js'
import type { Access } from './access.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

type Plaats = readonly (string | number)[]

/** What the plan brought back. */
export interface Opgehaald {
  /** Merged data under internal keys. */
  readonly data: Rij | null
  /** Places in it where an agency answered what the graph does not have there: a value of another type, or nothing for a row or a key. */
  readonly invalid: readonly Plaats[]
}

/** Where an agency answered what cannot be read: never absence, and never a list that looks whole. */
export interface Ongeldig {
  /** Whether the value of this field of this record was one of those; null stands there. */
  is(rij: Rij, plek: string): boolean
  /** How the agencies did when that is counted in. */
  readonly uitval: Uitval
}

/**
 * Takes out of the data whatever hangs on a value that did not fit (record 0054): of a record that one field, of a list the
 * list, of a composed field all that this agency gave to it, because what is missing there is read as well (`kader`). Changes
 * `data`, which is this request's own.
 */
export function neemOngeldigUit(
  { data, invalid }: Opgehaald,
  wortels: readonly Wortel[],
  access: Access,
  uitval: Uitval,
): Ongeldig {
  if (invalid.length === 0) return { is: nergens, uitval }
  const velden = new Map<Rij, Set<string>>()
  const samen = new Map(uitval)
  for (const plaats of invalid) {
    const bron = bronOp(plaats, wortels, access)
    // An agency that did not answer another question stays not reached.
    if (bron && samen.get(subgraphVan(bron)) !== 'NIET_BEREIKBAAR') samen.set(subgraphVan(bron), 'ONGELDIG')
    if (data === null) continue
    const { rij, plek } = veldOp(data, plaats)
    velden.set(rij, (velden.get(rij) ?? new Set()).add(plek))
    ;(rij as Record<string, unknown>)[plek] = null
  }
  return { is: (rij, plek) => velden.get(rij)?.has(plek) ?? false, uitval: samen }
}

const nergens = () => false

/** Internal key of a source's part of a composed field, e.g. `k3GI`; and of what a source says of a person, e.g. `sGI`. */
const DEEL = /^(?:n\d+)?k\d+([A-Z]+)$/
const PERSOON = /^s([A-Z]+)$/

/** The innermost field on the way to a place whose record is still there; a part of a composed field ends the way. */
function veldOp(data: Rij, plaats: Plaats): { readonly rij: Rij; readonly plek: string } {
  let veld = { rij: data, plek: String(plaats[0]) }
  let hier: unknown = data
  for (const deel of plaats) {
    if (hier === null || typeof hier !== 'object') break
    if (typeof deel === 'string') {
      veld = { rij: hier as Rij, plek: deel }
      if (DEEL.test(deel)) break
    }
    hier = (hier as Rij)[deel]
  }
  return veld
}

/** The source that answered what stands at a place: of the person there, of the part of a composed field, of the field of the family. */
function bronOp(plaats: Plaats, wortels: readonly Wortel[], access: Access): Bron | undefined {
  const sleutels = plaats.filter((deel) => typeof deel === 'string')
  const genoemd = sleutels.map((sleutel) => (PERSOON.exec(sleutel) ?? DEEL.exec(sleutel))?.[1]).findLast(isBron)
  if (genoemd) return genoemd
  const wortel = wortels.find(({ knoop }) => knoop.plek === sleutels[0])
  const knoop = wortel && access.gezinKnopen(wortel.knoop).find(({ plek }) => plek === sleutels[1])
  return knoop && access.bronVan(knoop.adres)
}
