import type { Opened } from '@gezinsbeeld/gateway/open'
import type { ServerParts } from '@gezinsbeeld/gateway/steps/create-server'
import { lookUp } from '@gezinsbeeld/gateway/steps/look-up'
import { makeAccess } from '@gezinsbeeld/gateway/steps/make-access'
import { normalise } from '@gezinsbeeld/gateway/steps/normalise'
import { shape } from '@gezinsbeeld/gateway/steps/shape'
import { maakWortels } from '@gezinsbeeld/gateway/steps/wortels'
import { type CaseloadAntwoord, type Subgraph, subgraphVan } from '@gezinsbeeld/schema'
import { familyIds, membersOf, REQUESTER } from '../sources/families.js'
import { allowAll } from './allow-all.js'

type Gateway = Opened['gateway']
type Execution = Parameters<Gateway['executor']['run']>[1]

const EIGEN = 'GI'
const DOEL = 'D10'
const LEDEN = new Map(familyIds.map((id) => [id, membersOf(id)]))
const GEVONDEN = {
  leden: LEDEN,
  ledenOnbekend: false,
  feiten: new Map<never, never>(),
  conflict: new Set<string>(),
  gesloten: new Set<never>(),
  uitgesteld: new Map<never, never>(),
  afscherming: { verborgen: new Set<string>(), onbekend: false },
}

/**
 * The steps of the pipeline that are left without identity, purpose, facts, decision, orders and log: read, look up,
 * rewrite, execute, shape. Who belongs to a family is known here, as the hand-written server knows it.
 */
export function openBare(gateway: Gateway): ServerParts['handle'] {
  const { supergraph } = gateway
  const beslist = { besluit: allowAll as unknown as Parameters<typeof makeAccess>[0]['besluit'], eigen: EIGEN } as const
  const access = makeAccess(beslist, supergraph, DOEL, new Set())
  return async ({ body, headers, trace }) => {
    const authorization = headers.authorization[0] ?? ''
    const operation = gateway.readOperation(body)
    if (operation.soort !== 'gezin') throw new Error('the benchmark asks about families only')
    const knopen = normalise(operation, supergraph.api)
    const opgezocht = await lookUp(knopen, REQUESTER as never, DOEL, EIGEN, askWith(gateway, trace, authorization))
    const wortels = maakWortels(knopen, opgezocht.perKnoop, GEVONDEN)
    const operatie = gateway.rewrite(wortels, beslist)
    const uitval = new Map<Subgraph, 'OK'>()
    const fetch = fetchWith(gateway, uitval, trace, authorization)
    const opgehaald = operatie
      ? await gateway.executor.run(operatie, { leden: LEDEN, fetch })
      : { data: null, invalid: [] }
    return { data: shape(wortels, opgehaald, access, uitval, Date.now()).data }
  }
}

const askWith = (gateway: Gateway, trace: string, authorization: string): Parameters<typeof lookUp>[4] => ({
  async caseload(eigen) {
    const body = JSON.stringify({ ...REQUESTER, doel: DOEL })
    const posted = await gateway.postVraag(subgraphVan(eigen), '/caseload', body, trace, authorization)
    return posted.soort === 'OK' ? (posted.body as CaseloadAntwoord) : undefined
  },
  conflict: async () => new Set(),
  zoek: async () => undefined,
})

// Signed like every call, with an order that releases nothing: there is no decision to put in it.
const fetchWith =
  ({ poster }: Gateway, uitval: Map<Subgraph, 'OK'>, trace: string, authorization: string): Execution['fetch'] =>
  async (subgraph, { queryJson, variables }) => {
    const opdracht = { soort: 'vraag', subgraph, trace, pad: '/graphql' } as const
    const body = `{"query":${queryJson},"variables":${JSON.stringify(variables)}}`
    const read = await poster.receive(subgraph, { path: '/graphql', body, opdracht, authorization })
    return () => {
      const posted = read()
      if (posted.soort !== 'OK') throw new Error(`${subgraph} did not answer`)
      uitval.set(subgraph, 'OK')
      return { data: (posted.body as { data: Record<string, unknown> }).data, afloop: 'OK' }
    }
  }
