import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'

let wereld: TestWorld
let token: string

beforeAll(async () => {
  wereld = await openWorld()
  token = await wereld.world.token({ ...JEUGDBESCHERMER })
})
afterAll(() => wereld.stop())

// The reference audits of the GraphQL over HTTP specification. GET is not offered (a URL ends up in logs), so its
// optional audits do not apply.
const audits = serverAudits({
  url: async () => `${wereld.world.gatewayUrl}/graphql`,
  fetchFn: (url: string, init: RequestInit) =>
    fetch(url, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        authorization: `Bearer ${token}`,
        'x-doelbinding': 'UITVOERING_OTS',
      },
    }),
})

test.each(audits.filter(({ name }) => name.startsWith('MUST')).map((audit) => [audit.name, audit] as const))(
  '%s',
  async (_name, audit) => {
    const result = await audit.fn()
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
  },
)
