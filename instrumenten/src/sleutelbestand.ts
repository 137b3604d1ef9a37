import { existsSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { SCHEMA_MAP } from '@gezinsbeeld/schema/toegang'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { OpdrachtFout } from './opdracht-fout.js'

/** A new signing key on P-256 (ES256), as a private JWK. */
export async function maakSleutel(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return exportJWK(privateKey)
}

/**
 * Whether a secret key may be written here: not over another one, and not in the repository, where it is one commit away
 * from everybody.
 * @param pad absolute
 * @throws OpdrachtFout OPTIE_ONGELDIG
 */
export function geheimPad(pad: string): string {
  const vanaf = relative(join(SCHEMA_MAP, '..'), pad)
  if (!vanaf.startsWith('..') && !isAbsolute(vanaf))
    throw new OpdrachtFout(
      'OPTIE_ONGELDIG',
      `\`${pad}\` ligt in de repository: kies voor een geheime sleutel een plaats daarbuiten`,
    )
  if (existsSync(pad))
    throw new OpdrachtFout('OPTIE_ONGELDIG', `\`${pad}\` is er al: een sleutel wordt niet overschreven`)
  return pad
}

/** Writes a secret key for this account alone. @throws the error of the file system when there is a file already */
export function schrijfGeheim(pad: string, sleutel: JWK): void {
  writeFileSync(pad, `${JSON.stringify(sleutel)}\n`, { mode: 0o600, flag: 'wx' })
}
