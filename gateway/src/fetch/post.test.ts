import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OPDRACHT_HEADER, SUBGRAPHS, type Subgraph, type VraagOpdracht } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Instanties, startInstanties } from '../testing/agencies.js'
import { type Endpoint, openPoster } from './post.js'

let instanties: Instanties
beforeAll(async () => {
  instanties = await startInstanties(300)
})
afterAll(async () => instanties?.stop())

const opdracht: VraagOpdracht = { soort: 'vraag', subgraph: 'gi', trace: '0'.repeat(32), pad: '/feiten' }
const call = { path: '/feiten', body: '{"a":1}', opdracht, authorization: 'Bearer token' }
const geef = (tekst: string, status = 200) => {
  instanties.antwoord = () => ({ tekst, status })
}

test('a JSON object with status 200 is an answer', async () => {
  geef('{"leden":{}}')
  expect(await instanties.poster.post('gi', call)).toEqual({ soort: 'OK', body: { leden: {} } })
})

test.each(['geen json', '', 'null', '"tekst"', '{"half":'])(
  'text that is no object is not an answer: %p',
  async (tekst) => {
    geef(tekst)
    expect(await instanties.poster.post('gi', call)).toEqual({ soort: 'ONGELDIG' })
  },
)

test.each([400, 401, 403, 404, 204, 302])('status %i is not an answer, whatever the body says', async (status) => {
  geef(status === 204 ? '' : '{"data":{"a":1}}', status)
  expect(await instanties.poster.post('gi', call)).toEqual({ soort: 'ONGELDIG' })
})

test.each([500, 503])('status %i is a source that cannot be reached, whatever the body says', async (status) => {
  geef('{"data":{"a":1}}', status)
  expect(await instanties.poster.post('gi', call)).toEqual({ soort: 'NIET_BEREIKBAAR' })
})

test('a source that does not answer in time cannot be reached', async () => {
  instanties.antwoord = () => 'zwijgt'
  expect(await instanties.poster.post('gi', call)).toEqual({ soort: 'NIET_BEREIKBAAR' })
})

test('an answer that is too large is not an answer', async () => {
  geef(`{"a":"${'x'.repeat(20_000_001)}"}`)
  expect((await instanties.poster.post('gi', call)).soort).not.toBe('OK')
})

test('an order for one agency does not open another: the keys differ', async () => {
  geef('{"a":1}')
  expect(await instanties.poster.post('raad', call)).toEqual({ soort: 'ONGELDIG' })
})

test('nobody at the address: the source cannot be reached', async () => {
  const nergens: Endpoint = { url: 'http://127.0.0.1:1', sleutel: randomBytes(32) }
  const poster = openPoster(
    Object.fromEntries(SUBGRAPHS.map((naam) => [naam, nergens])) as Record<Subgraph, Endpoint>,
    300,
  )
  expect(await poster.post('gi', call)).toEqual({ soort: 'NIET_BEREIKBAAR' })
  await poster.close()
})

/** An agency whose connections break: the first `keer` calls find theirs closed as soon as they are asked. */
async function openBreuk(keer: number) {
  const gezien: string[] = []
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    gezien.push(`${request.url} ${request.headers[OPDRACHT_HEADER]}`)
    if (gezien.length <= keer) request.socket.destroy()
    else response.end('{"a":1}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sleutel: randomBytes(32),
  }
  const poster = openPoster(
    Object.fromEntries(SUBGRAPHS.map((naam) => [naam, endpoint])) as Record<Subgraph, Endpoint>,
    3_000,
  )
  const stop = async () => {
    await poster.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { gezien, poster, stop }
}

test('a connection that breaks before there is an answer costs one more call, under an order of its own', async () => {
  const { gezien, poster, stop } = await openBreuk(1)
  expect(await poster.post('gi', call)).toEqual({ soort: 'OK', body: { a: 1 } })
  expect(gezien).toHaveLength(2)
  expect(new Set(gezien).size).toBe(2)
  await stop()
})

test('a connection that breaks again is a source that cannot be reached: there is no third call', async () => {
  const { gezien, poster, stop } = await openBreuk(9)
  expect(await poster.post('gi', call)).toEqual({ soort: 'NIET_BEREIKBAAR' })
  expect(gezien).toHaveLength(2)
  await stop()
})

test('what changes something at the source is never sent twice', async () => {
  const { gezien, poster, stop } = await openBreuk(1)
  expect(await poster.post('gi', { ...call, path: '/noodtoegang' })).toEqual({ soort: 'NIET_BEREIKBAAR' })
  expect(gezien).toHaveLength(1)
  await stop()
})

test('a source that does not answer in time is not asked again', async () => {
  instanties.ontvangen.length = 0
  instanties.antwoord = () => 'zwijgt'
  await instanties.poster.post('gi', call)
  expect(instanties.ontvangen).toHaveLength(1)
})
