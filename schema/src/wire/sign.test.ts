import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { GEGEVENS, VRAAG } from '../testing/opdracht.js'
import type { Opdracht, VraagOpdracht } from './opdracht.js'
import { GELDIG_MS, signOpdracht, type Verifier, verifyOpdracht } from './sign.js'

const KEY = Buffer.alloc(32, 1)
const NOW = Date.parse('2026-03-10T11:00:00Z')
const BODY = '{"query":"{ _leeg }"}'

/** A verifier with a memory of its own, as one subgraph process has. */
function gi(over: Partial<Verifier> = {}): Verifier {
  const seen = new Set<string>()
  const eenmalig = async (nonce: string) => !seen.has(nonce) && seen.add(nonce) !== undefined
  return { subgraph: 'gi', key: KEY, now: () => NOW, eenmalig, ...over }
}
const signed = (opdracht: Opdracht | VraagOpdracht = VRAAG, at = NOW) => signOpdracht(opdracht, BODY, KEY, at)
const parts = (header: string) => header.split('.') as [string, string]
const decode = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('an order that the gateway signed', () => {
  test.each([
    ['a question', VRAAG],
    ['a release of data', GEGEVENS],
  ])('arrives as it was sent: %s', async (_what, opdracht) => {
    expect(await verifyOpdracht(signed(opdracht), BODY, gi())).toEqual(opdracht)
  })

  test('is valid for its whole lifetime, also when the clocks differ either way', async () => {
    for (const at of [NOW - GELDIG_MS, NOW, NOW + GELDIG_MS]) {
      expect(await verifyOpdracht(signed(VRAAG, at), BODY, gi())).toEqual(VRAAG)
    }
  })

  test('may be followed by another order with the same content', async () => {
    const verifier = gi()
    await verifyOpdracht(signed(), BODY, verifier)
    await expect(verifyOpdracht(signed(), BODY, verifier)).resolves.toEqual(VRAAG)
  })
})

describe('an order is refused', () => {
  const refused = (code: string) => expect.objectContaining({ name: 'OpdrachtGeweigerd', code })

  test.each([undefined, ''])('when there is none (%p)', async (header) => {
    await expect(verifyOpdracht(header, BODY, gi())).rejects.toEqual(refused('OPDRACHT_ONTBREEKT'))
  })

  test('when it comes a second time', async () => {
    const [header, verifier] = [signed(), gi()]
    await verifyOpdracht(header, BODY, verifier)
    await expect(verifyOpdracht(header, BODY, verifier)).rejects.toEqual(refused('OPDRACHT_HERHAALD'))
  })

  test('when the memory of used orders cannot be reached', async () => {
    const eenmalig = async () => Promise.reject(new Error('memory is down'))
    await expect(verifyOpdracht(signed(), BODY, gi({ eenmalig }))).rejects.toThrow('memory is down')
  })

  test.each([NOW - GELDIG_MS - 1, NOW + GELDIG_MS + 1])('when it is too old or from the future (%d)', async (at) => {
    await expect(verifyOpdracht(signed(VRAAG, at), BODY, gi())).rejects.toEqual(refused('OPDRACHT_VERLOPEN'))
  })

  test('when it was signed for another body, however small the difference', async () => {
    await expect(verifyOpdracht(signed(), `${BODY} `, gi())).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
  })

  test('when it is addressed to another subgraph, even with the key of this one', async () => {
    const verifier = gi({ subgraph: 'raad' })
    await expect(verifyOpdracht(signed(), BODY, verifier)).rejects.toEqual(refused('OPDRACHT_VOOR_ANDER'))
  })

  test('when it was signed with another key', async () => {
    const verifier = gi({ key: Buffer.alloc(32, 2) })
    await expect(verifyOpdracht(signed(), BODY, verifier)).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
  })

  test('when a person was added after signing', async () => {
    const [text, mac] = parts(signed(GEGEVENS))
    const forged = `${encode({ ...decode(text), namen: ['p-noor', 'p-sem', 'p-ouder', 'p-ander'] })}.${mac}`
    await expect(verifyOpdracht(forged, BODY, gi())).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
  })

  const getekend = (envelope: unknown) => {
    const text = encode(envelope)
    return `${text}.${createHmac('sha256', KEY).update(text).digest('base64url')}`
  }
  const envelope = (anders: object) => ({ ...decode(parts(signed(GEGEVENS))[0]), ...anders })

  test.each([
    ['of the form of before, in which lists stood written out', { v: 1, opdracht: GEGEVENS }],
    ['of a form that is not known', { v: 3 }],
    ['of which a list is missing', { lijsten: [] }],
    ['of which a person is missing', { namen: [] }],
  ])('when it is one %s, whoever signed it', async (_what, anders) => {
    await expect(verifyOpdracht(getekend(envelope(anders)), BODY, gi())).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
  })

  test('mirror: and not when nothing of it was changed', async () => {
    expect(await verifyOpdracht(getekend(envelope({})), BODY, gi())).toEqual(GEGEVENS)
  })

  test('when it is dated anew after signing', async () => {
    const [text, mac] = parts(signed(VRAAG, NOW - 2 * GELDIG_MS))
    const forged = `${encode({ ...decode(text), iat: NOW })}.${mac}`
    await expect(verifyOpdracht(forged, BODY, gi())).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
  })

  test('when the signature is missing, cut short, empty or followed by more', async () => {
    const [text, mac] = parts(signed())
    const short = createHmac('sha256', KEY).update(text).digest().subarray(0, 16).toString('base64url')
    for (const header of [text, `${text}.`, `.${mac}`, `${text}.${short}`, `${text}.${mac}.${mac}`, 'geen opdracht']) {
      await expect(verifyOpdracht(header, BODY, gi())).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
    }
  })

  test('without burning the number of the genuine order', async () => {
    const [header, verifier] = [signed(), gi()]
    await expect(verifyOpdracht(header, 'ander', verifier)).rejects.toEqual(refused('OPDRACHT_ONGELDIG'))
    await expect(verifyOpdracht(header, BODY, verifier)).resolves.toEqual(VRAAG)
  })

  test('with a message that holds nothing of its content', async () => {
    const error: unknown = await verifyOpdracht(signed(GEGEVENS), 'ander', gi()).catch((reason: unknown) => reason)
    expect(String(error)).not.toMatch(/p-noor|gi-a-001|D10/)
  })
})
