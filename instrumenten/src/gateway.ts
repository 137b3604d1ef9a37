import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { OpdrachtFout } from './opdracht-fout.js'

/** File descriptor of stdin. */
const STDIN = 0
const WACHT_MS = 30_000

/** Reads the address of a gateway. A token that goes over a network goes encrypted; only on this machine it may go as it is. */
export function leesAdres(tekst: string): URL {
  const url = URL.canParse(tekst) ? new URL(tekst) : undefined
  const hier = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url === undefined || !(hier || url.protocol === 'https:'))
    throw new InvalidArgumentError('geef een adres met https, of met http op deze computer')
  return url
}

/**
 * Reads a token from a file, or from stdin for `-`. Never as an argument: every user of the machine sees those.
 * @throws OpdrachtFout TOKEN_ONLEESBAAR
 */
export function leesToken(bestand: string): string {
  let tekst: string
  try {
    tekst = readFileSync(bestand === '-' ? STDIN : bestand, 'utf8').trim()
  } catch (cause) {
    throw new OpdrachtFout(
      'TOKEN_ONLEESBAAR',
      `\`${bestand}\` kan niet worden gelezen: bestaat het, en mag u het lezen?`,
      { cause },
    )
  }
  if (!/^[\w.~+/=-]+$/.test(tekst))
    throw new OpdrachtFout('TOKEN_ONLEESBAAR', 'daar staat geen token: verwacht is één regel, zonder `Bearer` ervoor')
  return tekst
}

/**
 * Posts JSON to a gateway with a token, which is never sent on to another address.
 * @returns the body, `{}` when that is no JSON object
 * @throws OpdrachtFout GATEWAY_NIET_BEREIKBAAR
 */
export async function stuur(
  gateway: URL,
  pad: string,
  { token, koppen = {}, body }: { token: string; koppen?: Readonly<Record<string, string>>; body: object },
): Promise<object> {
  try {
    const response = await fetch(new URL(pad, gateway), {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(WACHT_MS),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...koppen },
      body: JSON.stringify(body),
    })
    const antwoord: unknown = await response.json().catch(() => undefined)
    return typeof antwoord === 'object' && antwoord !== null ? antwoord : {}
  } catch (cause) {
    throw new OpdrachtFout(
      'GATEWAY_NIET_BEREIKBAAR',
      `\`${gateway.origin}\` antwoordt niet: draait de gateway, en klopt het adres?`,
      { cause },
    )
  }
}

/** The code of a refusal as it may be told: a word of ours, and nothing else of an answer. */
export const codeVan = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[A-Z_]{1,64}$/.test(code) ? code : undefined
