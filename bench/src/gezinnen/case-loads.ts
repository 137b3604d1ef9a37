import { createHash } from 'node:crypto'
import { GI_A, medewerkerIds, ploegenVan, SCENARIO_MEDEWERKERS } from '@gezinsbeeld/world'

/** Asks one world as one employee. */
export type Ask = (query: string, variables?: object) => Promise<Record<string, unknown>>

/** An employee with the families that he may see, in an order that chance gave once. */
export interface CaseLoad {
  readonly employee: string
  readonly families: readonly string[]
}

const PAGE = 50
const PAGES = 6

/** The first pages of a case load, in another order than that of the pages: neighbours are neighbours on disk too. */
export async function readCaseLoad(employee: string, ask: Ask): Promise<CaseLoad> {
  const ids: string[] = []
  let after: string | null = null
  for (let page = 0; page < PAGES; page++) {
    const { gezinnen } = (await ask(LIST, { first: PAGE, after })) as { gezinnen?: Page }
    ids.push(...(gezinnen?.edges ?? []).flatMap(({ node }) => (node ? [node.gezinId] : [])))
    if (!gezinnen?.pageInfo.hasNextPage) break
    after = gezinnen.pageInfo.endCursor
  }
  const place = (id: string) => createHash('sha256').update(id).digest('hex')
  return { employee, families: ids.sort((a, b) => (place(a) < place(b) ? -1 : 1)) }
}

interface Page {
  readonly edges: readonly { readonly node: { readonly gezinId: string } | null }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const LIST = `query ($first: Int, $after: String) { gezinnen(first: $first, after: $after) {
  edges { node { gezinId } } pageInfo { hasNextPage endCursor } } }`

/** Employees who ask in one world at most: enough for a thousand families that were not asked before. */
const EMPLOYEES = 250

/**
 * Who asks in a world of so many families: of everybody at one institution who is not kept for the scenario families some, spread
 * over all of them. Nobody has more work in a larger world, so what one of them asks is as large in both.
 */
export function employeesOf(families: number): readonly string[] {
  const all = medewerkerIds(GI_A, ploegenVan(families)).slice(SCENARIO_MEDEWERKERS)
  const some = Math.min(EMPLOYEES, all.length)
  return Array.from({ length: some }, (_, nr) => all[Math.floor((nr * all.length) / some)] as string)
}

/** The n-th view of a world: the employees in turn, each with his next family. */
export function viewAt(loads: readonly CaseLoad[], nr: number): { readonly employee: string; readonly family: string } {
  const { employee, families } = loads[nr % loads.length] as CaseLoad
  return { employee, family: families[Math.floor(nr / loads.length) % families.length] as string }
}

/** How many different families a row of views meets. */
export const distinctFamilies = (loads: readonly CaseLoad[], views: number): number =>
  new Set(Array.from({ length: views }, (_, nr) => viewAt(loads, nr).family)).size
