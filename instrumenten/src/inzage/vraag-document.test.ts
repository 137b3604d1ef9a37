import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { zinVan } from '../opdracht-fout.js'
import { vraagDocument } from './vraag-document.js'

const VRAAG = { persoon: 'p-1', vorm: 'HTML', eerste: 3 }
let server: Server | undefined

afterEach(() => new Promise<void>((klaar) => (server ? server.close(() => klaar()) : klaar())))

/** A gateway that answers this, and remembers what it was sent. */
async function gateway(antwoord: string, kop: Record<string, string> = {}, status = 200) {
  const gekregen: { headers?: IncomingHttpHeaders; body?: string; url?: string | undefined } = {}
  server = createServer(async (request, response) => {
    let body = ''
    for await (const stuk of request) body += String(stuk)
    Object.assign(gekregen, { headers: request.headers, body, url: request.url })
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...kop }).end(antwoord)
  })
  await new Promise<void>((klaar) => server?.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  return { gekregen, url: new URL(`http://127.0.0.1:${port}/`) }
}
const fout = (werk: Promise<unknown>) => werk.then(() => 'geen', zinVan)

test('the document is asked for with the token of the person, under the purpose of inspection', async () => {
  const { url, gekregen } = await gateway('{"data":{"inzageoverzichtDocument":"# x"}}')
  expect(await vraagDocument(url, 'tok', VRAAG)).toBe('# x')
  expect(gekregen.url).toBe('/graphql')
  expect(gekregen.headers).toMatchObject({ authorization: 'Bearer tok', 'x-doelbinding': 'INZAGE_BETROKKENE' })
  expect(JSON.parse(gekregen.body ?? '')).toMatchObject({ variables: VRAAG })
})

test('a refusal is told by its code, without the words of the answer', async () => {
  const geweigerd = await gateway(
    '{"data":null,"errors":[{"message":"over p-geheim","extensions":{"code":"FEIT_ONBEKEND"}}]}',
  )
  expect(await fout(vraagDocument(geweigerd.url, 'tok', VRAAG))).toBe(
    'GATEWAY_WEIGERT: de gateway gaf geen overzicht: `FEIT_ONBEKEND` (docs/foutcodes.md)',
  )
})

test.each(['<html>p-geheim</html>', '[]', 'null', '{"errors":[{"extensions":{"code":"p-geheim"}}]}'])(
  'an answer that is none of a gateway is told as that: %s',
  async (antwoord) => {
    const { url } = await gateway(antwoord)
    expect(await fout(vraagDocument(url, 'tok', VRAAG))).toMatch(/^GATEWAY_WEIGERT: .* geen code/)
  },
)

test('a gateway that is not there or sends elsewhere gets no second chance', async () => {
  const { url } = await gateway('', { location: 'http://127.0.0.1:1/' }, 307)
  expect(await fout(vraagDocument(url, 'tok', VRAAG))).toMatch(/^GATEWAY_NIET_BEREIKBAAR: /)
  expect(await fout(vraagDocument(new URL('http://127.0.0.1:1/'), 'tok', VRAAG))).toMatch(/^GATEWAY_NIET_BEREIKBAAR: /)
})
