import { existsSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { GATEWAY_FLAGS } from '@gezinsbeeld/launcher'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { metClient } from '../wereld/met-client.js'
import { JEUGDBESCHERMER, openWorld, type TestWorld } from '../wereld/open-world.js'

// Several processes of one gateway behind one port. They meet in Redis, so without one there is nothing to test; who they are is
// read from /proc.
const kan = process.env.GEZINSBEELD_TEST_OMGEVING === 'extern' && existsSync('/proc/self/task')
const metRedis = kan ? test : test.skip
const PROCESSEN = 2
const BODY = JSON.stringify({ query: '{ gezin(gezinId: "gezin-s01") { maatregelen { type } volledig } }' })

let wereld: TestWorld
let token: string
beforeAll(async () => {
  if (!kan) return
  wereld = await openWorld({ processen: PROCESSEN })
  token = await wereld.world.token({ ...JEUGDBESCHERMER })
}, 300_000)
afterAll(() => wereld?.stop(), 60_000)

/** Asks over a connection of its own, or one that is given; rejects when the connection breaks. */
function vraag(agent?: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-doelbinding': 'UITVOERING_OTS',
    }
    const url = `${wereld.world.gatewayUrl}/graphql`
    const sent = request(url, { method: 'POST', headers, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.end(BODY)
  })
}

/** A client that tries once more when its connection breaks, as any client of a load balancer does. */
const volhardend = (agent: Agent) => vraag(agent).catch(() => vraag(agent))

/** In how many chains of the log there are outcomes: each process writes its own. */
function ketens(): Promise<number> {
  return metClient(wereld.world.log.eigenaarUrl, async (client) => {
    const { rows } = await client.query(
      `select count(distinct keten)::int as aantal from log_regel where soort = 'UITKOMST'`,
    )
    return rows[0].aantal
  })
}

/** The processes that answer: children of the one that listens. */
function werkers(): number[] {
  const [pid] = gatewayPids()
  return kinderen(pid ?? 0)
}
const kinderen = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
const gatewayPids = (): readonly number[] =>
  kinderen(process.pid).filter((pid) => opdrachtregel(pid).some((woord) => woord.endsWith('gateway/dist/main.js')))
const opdrachtregel = (pid: number): string[] => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')

metRedis('each process runs under the settings of V8 that the launcher gives its gateway (record 0060)', () => {
  const allen = [...gatewayPids(), ...werkers()]
  expect(allen).toHaveLength(1 + PROCESSEN)
  for (const pid of allen) expect(opdrachtregel(pid)).toEqual(expect.arrayContaining([...GATEWAY_FLAGS]))
})

metRedis(
  'requests are spread over the processes, and every answer has its records in the chain of its own',
  async () => {
    const antwoorden = await Promise.all(Array.from({ length: 24 }, () => vraag()))
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(antwoorden.map(({ text }) => text)).size).toBe(1)
    expect(await ketens()).toBe(PROCESSEN)
  },
)

metRedis('the death of one is not noticed by a client that tries once more, and another takes its place', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const [slachtoffer] = werkers()
  const vooraf = await Promise.all(Array.from({ length: 16 }, () => volhardend(agent)))
  process.kill(slachtoffer as number, 'SIGKILL')
  const erna = await Promise.all(Array.from({ length: 64 }, () => volhardend(agent)))
  agent.destroy()
  expect(new Set([...vooraf, ...erna].map(({ text }) => text)).size).toBe(1)
  while (werkers().length < PROCESSEN) await new Promise((resolve) => setImmediate(resolve))
  expect(werkers()).not.toContain(slachtoffer)
})
