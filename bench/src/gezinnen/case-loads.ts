import { createHash } from 'node:crypto'

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

/** Who has families in every world: what is compared is asked by the same employees. */
export function inAll(worlds: readonly (readonly CaseLoad[])[]): readonly (readonly CaseLoad[])[] {
  const empty = new Set(worlds.flat().flatMap(({ employee, families }) => (families.length > 0 ? [] : [employee])))
  return worlds.map((loads) => loads.filter(({ employee }) => !empty.has(employee)))
}

/** The n-th view of a world: the employees in turn, each with his next family. */
export function viewAt(loads: readonly CaseLoad[], nr: number): { readonly employee: string; readonly family: string } {
  const { employee, families } = loads[nr % loads.length] as CaseLoad
  return { employee, family: families[Math.floor(nr / loads.length) % families.length] as string }
}

/** How many different families a row of views meets. */
export const distinctFamilies = (loads: readonly CaseLoad[], views: number): number =>
  new Set(Array.from({ length: views }, (_, nr) => viewAt(loads, nr).family)).size
