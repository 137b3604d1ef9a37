import { existsSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import {
  BEOORDELING_MAP,
  type Beoordelaar,
  HOEDANIGHEDEN,
  type Hoedanigheid,
  indexBeoordelaars,
  leesDossier,
  schrijfDossier,
} from '@gezinsbeeld/schema/beoordeling'
import { SCHEMA_MAP } from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'
import { exportJWK, generateKeyPair } from 'jose'
import { OpdrachtFout } from '../opdracht-fout.js'

interface Opties {
  readonly map: string
  readonly id: string
  readonly naam: string
  readonly hoedanigheid: Hoedanigheid
  readonly uit: string
}

/** `beoordeel sleutel`: a key pair for a reviewer; the secret part in a file of his own, the public part on the list. */
export function sleutel(opdracht: Command, map: string): void {
  opdracht
    .command('sleutel')
    .description(
      'Maakt een sleutel voor een beoordelaar: het geheime deel in een eigen bestand, het openbare deel in de lijst.',
    )
    .requiredOption('--id <id>', 'korte naam, bijvoorbeeld po-jansen')
    .requiredOption('--naam <naam>', 'naam en functie')
    .addOption(
      new Option('--hoedanigheid <hoedanigheid>', 'in welke hoedanigheid')
        .choices([...HOEDANIGHEDEN])
        .makeOptionMandatory(),
    )
    .requiredOption('--uit <bestand>', 'waar het geheime deel komt, buiten de repository')
    .option('--map <map>', 'de map met beoordelingen', BEOORDELING_MAP)
    .action(async (opties: Opties) => {
      const pad = geheimPad(resolve(map, opties.uit))
      const { beoordelaar, geheim } = await maakBeoordelaar(opties)
      const dossier = leesDossier(opties.map)
      const beoordelaars = [...dossier.beoordelaars, beoordelaar]
      await indexBeoordelaars(beoordelaars)
      writeFileSync(pad, `${JSON.stringify(geheim)}\n`, { mode: 0o600, flag: 'wx' })
      schrijfDossier({ ...dossier, beoordelaars }, opties.map)
      process.stdout.write(`geheim deel in ${pad}; openbaar deel van ${opties.id} in de lijst van beoordelaars\n`)
    })
}

/** A reviewer with a new key. */
export async function maakBeoordelaar({
  id,
  naam,
  hoedanigheid,
  fictief,
}: Pick<Beoordelaar, 'id' | 'naam' | 'hoedanigheid' | 'fictief'>) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const geheim = await exportJWK(privateKey)
  const { d: _geheim, ...openbaar } = geheim
  const beoordelaar: Beoordelaar = { id, naam, hoedanigheid, sleutel: openbaar, ...(fictief ? { fictief } : {}) }
  return { beoordelaar, geheim }
}

/** A secret in the repository is one commit away from everybody. */
function geheimPad(pad: string): string {
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
