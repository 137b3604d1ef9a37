import type { Subgraph } from '@gezinsbeeld/schema'
import { operations } from '../operations/operations.js'
import { membersOf, REQUESTER } from '../sources/families.js'
import { edgeOf, gezinOf, type Rows } from './floor-answers.js'
import type { Post } from './floor-client.js'

/** What a request of the load says. */
export interface Asked {
  readonly query: string
  readonly variables: { readonly id?: string; readonly after?: string | null }
}
type Handler = (asked: Asked['variables'], authorization: string) => Promise<unknown>

const text = (fields: string): string => {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on Gezin{${fields}}}}`
  return `{"query":${JSON.stringify(query)},"variables":{"representations":[`
}
const member = (fields: string) => `persoon{persoonId brpGegevens{${fields}}ltGegevens{${fields}}}`

const GEZIN = {
  'lokaal-team': text(
    `leden{rol vanaf ${member('voornamen geslachtsnaam geboortedatum geslacht')}}ltCasussen{casusId status start eind betrokkenen{persoonId ltGegevens{voornamen}}}vastGezicht{naam functie sinds}`,
  ),
  'veilig-thuis': text(
    'vtMeldingen{meldingnummer datumMelding datumOntvangst hermelding diensten{soort}}vtOnderzoeken{nummer start afronding betrokkenen{persoonId vtGegevens{voornamen geslachtsnaam}}}',
  ),
  raad: text(
    'raadsonderzoeken{onderzoekId status fase uitkomst raadsonderzoeker start uiterlijkOp afgerond jeugdigen{persoonId raadGegevens{voornamen geslachtsnaam geboortedatum}}}verzoekschriften{maatregel ingediendOp rechtbank zaaknummer duur}',
  ),
  gi: text(
    'maatregelen{maatregelId type begin eind uitvoerendeGI jeugdige{persoonId giGegevens{voornamen geslachtsnaam geboortedatum}}beschikking{zaaknummer rechtbank datumUitspraak duur}jeugdbeschermers{naam sinds}}contactjournaal{datum vorm tekst betrokkenen{persoonId giGegevens{voornamen}}}',
  ),
}
const KLEIN = text('raadsonderzoeken{status}')
const PAGINA = {
  'lokaal-team': text(`leden{rol ${member('voornamen geslachtsnaam')}}ltCasussen{status start}`),
  'veilig-thuis': text('vtOnderzoeken{nummer start}'),
  raad: text('raadsonderzoeken{status uitkomst start}'),
  gi: text('maatregelen{type begin eind}'),
}
const CASELOAD = JSON.stringify({ ...REQUESTER, doel: 'D10' })
const PAGE = 20

const representation = (id: string): string =>
  `{"__typename":"Gezin","gezinId":${JSON.stringify(id)},"ledenIds":${JSON.stringify(membersOf(id))}}`

/** The three operations, each written out by hand: the least that a server could do for the same answers. */
export function openHandlers(post: Post): ReadonlyMap<string, Handler> {
  const entities = async (subgraph: Subgraph, start: string, reps: string, authorization: string): Promise<Rows> => {
    const answer = await post(subgraph, '/graphql', `${start}${reps}]}}`, authorization)
    return (answer as { data: { _entities: Rows } }).data._entities
  }
  const four = (start: Readonly<Record<Subgraph, string>>, reps: string, authorization: string) =>
    Promise.all(ORDER.map((name) => entities(name, start[name], reps, authorization))) as Promise<
      [Rows, Rows, Rows, Rows]
    >
  const gezin: Handler = async ({ id = '' }, authorization) => {
    const [lt, vt, raad, gi] = await four(GEZIN, representation(id), authorization)
    return { gezin: gezinOf(id, lt[0] ?? {}, vt[0] ?? {}, raad[0] ?? {}, gi[0] ?? {}) }
  }
  const klein: Handler = async ({ id = '' }, authorization) => ({
    gezin: (await entities('raad', KLEIN, representation(id), authorization))[0],
  })
  const pagina: Handler = async ({ after }, authorization) => {
    const caseload = (await post('gi', '/caseload', CASELOAD, authorization)) as { gezinIds: string[] }
    const from = after ? Buffer.from(after, 'base64url').toString() : ''
    const rest = caseload.gezinIds.filter((id) => id > from).sort()
    const ids = rest.slice(0, PAGE)
    const [lt, vt, raad, gi] = await four(PAGINA, ids.map(representation).join(), authorization)
    const edges = ids.map((id, nr) => edgeOf(id, lt[nr] ?? {}, vt[nr] ?? {}, raad[nr] ?? {}, gi[nr] ?? {}))
    return { gezinnen: { pageInfo: { hasNextPage: rest.length > PAGE }, edges } }
  }
  return new Map([
    [operations.gezin.query, gezin],
    [operations.klein.query, klein],
    [operations.pagina.query, pagina],
  ])
}

const ORDER: readonly Subgraph[] = ['lokaal-team', 'veilig-thuis', 'raad', 'gi']
