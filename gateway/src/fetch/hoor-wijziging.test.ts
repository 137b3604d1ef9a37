import { OPDRACHT_HEADER, type Subgraph, signOpdracht, type VraagOpdracht, WIJZIGING_PAD } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { openEpochs } from '../facts/epochs.js'
import { MemoryStore } from '../store/memory-store.js'
import { openHoorWijziging } from './hoor-wijziging.js'
import type { Endpoint } from './post.js'

const sleutel = (n: number) => Buffer.alloc(32, n)
const eindpunt = (n: number): Endpoint => ({ url: 'http://127.0.0.1:1', sleutel: sleutel(n) })
const EINDPUNTEN: Record<Subgraph, Endpoint> = {
  'veilig-thuis': eindpunt(1),
  raad: eindpunt(2),
  gi: eindpunt(3),
  'lokaal-team': eindpunt(4),
}
const BODY = JSON.stringify({ subgraph: 'gi' })
const opdracht = (over: Partial<VraagOpdracht> = {}): VraagOpdracht => ({
  soort: 'vraag',
  subgraph: 'gi',
  trace: '0'.repeat(32),
  pad: WIJZIGING_PAD,
  ...over,
})

async function hoor(header: string | undefined, body = BODY, keer = 1) {
  const store = new MemoryStore()
  const epochs = openEpochs(store)
  const voor = await epochs.van('gi')
  const hoorWijziging = openHoorWijziging(EINDPUNTEN, epochs, store)
  let gehoord = false
  for (let n = 0; n < keer; n += 1) gehoord = await hoorWijziging(header, body).catch(() => false)
  return { gehoord, nieuw: (await epochs.van('gi')) !== voor }
}

test('a source that signs with its own key is believed, and what was kept of it is not used again', async () => {
  expect(await hoor(signOpdracht(opdracht(), BODY, sleutel(3)))).toEqual({ gehoord: true, nieuw: true })
})

test.each<[string, string | undefined, string]>([
  ['unsigned', undefined, BODY],
  ['signed by another source', signOpdracht(opdracht(), BODY, sleutel(4)), BODY],
  ['signed for another body', signOpdracht(opdracht(), '{}', sleutel(3)), BODY],
  ['that is an order of the gateway to the source', signOpdracht(opdracht({ pad: '/feiten' }), BODY, sleutel(3)), BODY],
  [
    'of a source that does not exist',
    signOpdracht(opdracht(), '{"subgraph":"__proto__"}', sleutel(3)),
    '{"subgraph":"__proto__"}',
  ],
  ['signed too long ago', signOpdracht(opdracht(), BODY, sleutel(3), Date.now() - 31_000), BODY],
])('a message %s changes nothing', async (_hoe, header, body) => {
  expect(await hoor(header, body)).toEqual({ gehoord: false, nieuw: false })
})

test('a message counts once', async () => {
  expect((await hoor(signOpdracht(opdracht(), BODY, sleutel(3)), BODY, 2)).gehoord).toBe(false)
})

test('the header is that of every signed call', () => expect(OPDRACHT_HEADER).toBe('x-gezinsbeeld-opdracht'))
