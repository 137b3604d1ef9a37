import { readFileSync } from 'node:fs'
import { kenmerkVan, type LogSleutel, type Onderteken, openOndertekenaar, totVan } from '@gezinsbeeld/log'
import type { JWK } from 'jose'
import { OpdrachtFout } from '../opdracht-fout.js'

/** The key in a file: its name, and how it signs. */
export interface Ondertekenaar {
  readonly naam: string
  readonly onderteken: Onderteken
}

/**
 * Opens the private key that signs for the log now. What another key signs would not hold at the next walk, and by then
 * lines may be gone.
 * @param sleutels the public keys of the log
 * @throws OpdrachtFout SLEUTEL_ONLEESBAAR, SLEUTEL_NIET_IN_GEBRUIK; LogFout CONTROLEPUNT_SLEUTEL_ONGELDIG
 */
export async function leesOndertekenaar(bestand: string, sleutels: readonly LogSleutel[]): Promise<Ondertekenaar> {
  const jwk = leesJwk(bestand)
  const onderteken = await openOndertekenaar(jwk)
  const naam = await kenmerkVan(jwk)
  const namen = await Promise.all(sleutels.map(kenmerkVan))
  const openbaar = sleutels[namen.indexOf(naam)]
  if (openbaar === undefined || totVan(openbaar) < Number.POSITIVE_INFINITY) {
    throw new OpdrachtFout(
      'SLEUTEL_NIET_IN_GEBRUIK',
      `\`${bestand}\` (${naam}) is geen sleutel waarmee dit log nu wordt ondertekend: kijk bij sleutels in het bestand van \`--log\``,
    )
  }
  return { naam, onderteken }
}

function leesJwk(bestand: string): JWK {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8'))
  } catch (cause) {
    throw new OpdrachtFout('SLEUTEL_ONLEESBAAR', `\`${bestand}\` is geen JSON of niet te lezen: geef de private JWK`, {
      cause,
    })
  }
}
