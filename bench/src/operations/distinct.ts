import { createHash } from 'node:crypto'
import { familyIds } from '../sources/families.js'
import { perPage } from './operations.js'

/** One operation of the run for memory: its text, and the variables that the load goes round. */
export interface Distinct {
  readonly query: string
  readonly variables: readonly object[]
}

// What an employee is shown of each part, as in the operations of the benchmark: nothing of it is refused.
const PARTS: Readonly<Record<string, readonly string[]>> = {
  leden: ['rol', 'vanaf', 'persoon { persoonId voornamen }', 'persoon { geslachtsnaam geboortedatum geslacht }'],
  ltCasussen: ['casusId', 'status', 'start', 'eind', 'betrokkenen { persoonId }'],
  vastGezicht: ['naam', 'functie', 'sinds'],
  vtMeldingen: ['meldingnummer', 'datumMelding', 'datumOntvangst', 'hermelding', 'diensten { soort }'],
  vtOnderzoeken: ['nummer', 'start', 'afronding', 'betrokkenen { persoonId }'],
  raadsonderzoeken: ['onderzoekId', 'status', 'fase', 'uitkomst', 'start', 'uiterlijkOp', 'jeugdigen { persoonId }'],
  verzoekschriften: ['maatregel', 'ingediendOp', 'rechtbank', 'zaaknummer', 'duur'],
  maatregelen: ['maatregelId', 'type', 'begin', 'eind', 'beschikking { zaaknummer rechtbank duur }'],
  machtigingenUithuisplaatsing: ['soortVerblijf', 'begin', 'eind', 'tenUitvoerGelegdOp'],
  contactjournaal: ['datum', 'vorm', 'tekst', 'betrokkenen { persoonId }'],
}
const NAMES = Object.keys(PARTS)
const PAGE_PARTS = ['leden', 'maatregelen', 'raadsonderzoeken', 'ltCasussen', 'vtOnderzoeken']

/** Of every ten operations six family views, two that ask little and two pages. */
const KINDS = ['view', 'view', 'small', 'view', 'page', 'view', 'small', 'view', 'page', 'view'] as const

/**
 * The first operations of an endless row in which no two select the same. Every field stands in one fixed order, so that
 * two that differ as text also differ after normalising: nothing that a gateway remembers serves two of them.
 */
export function distinctOperations(count: number): readonly Distinct[] {
  const found = new Map<string, Distinct>()
  for (let nr = 0; found.size < count; nr++) {
    const operation = operationOf(nr, KINDS[found.size % KINDS.length] ?? 'view')
    if (!found.has(operation.query)) found.set(operation.query, operation)
  }
  return [...found.values()]
}

/** The bodies of a load over operations: round robin over them, each time for the next family or page. */
export const bodiesOf = (operations: readonly Distinct[], rounds: number): readonly string[] =>
  Array.from({ length: rounds }, (_, round) =>
    operations.map(({ query, variables }, nr) =>
      JSON.stringify({ query, variables: variables[(round * STEP + nr) % variables.length] }),
    ),
  ).flat()

/** Shares no divisor with the number of families, so that the rounds meet all of them. */
const STEP = 37
const byFamily = familyIds.map((id) => ({ id }))

function operationOf(nr: number, kind: (typeof KINDS)[number]): Distinct {
  const choose = chooser(nr)
  if (kind === 'page') {
    const parts = some(PAGE_PARTS, choose).map((name) => part(name, choose))
    const node = `edges { node { gezinId ${parts.join(' ')} } }`
    return { query: `query ($after: String) { gezinnen(first: 20, after: $after) { ${node} } }`, variables: perPage }
  }
  const names = kind === 'small' ? [NAMES[choose(NAMES.length)] as string] : some(NAMES, choose)
  const parts = names.map((name) => part(name, choose))
  return { query: `query ($id: ID!) { gezin(gezinId: $id) { gezinId ${parts.join(' ')} } }`, variables: byFamily }
}

const part = (name: string, choose: Choose): string => `${name} { ${some(PARTS[name] ?? [], choose).join(' ')} }`

/** Each of them or not, in their own order, and never none. */
function some(of: readonly string[], choose: Choose): readonly string[] {
  const chosen = of.filter(() => choose(2) === 1)
  return chosen.length > 0 ? chosen : [of[choose(of.length)] as string]
}

/** A number from 0 up to and without `below`, the next of a row that follows from the seed alone. */
type Choose = (below: number) => number

function chooser(seed: number): Choose {
  let asked = 0
  return (below) => createHash('sha256').update(`${seed}/${asked++}`).digest().readUInt32BE(0) % below
}
