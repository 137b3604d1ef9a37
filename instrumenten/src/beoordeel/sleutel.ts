import { resolve } from 'node:path'
import {
  BEOORDELING_MAP,
  type Beoordelaar,
  HOEDANIGHEDEN,
  type Hoedanigheid,
  indexBeoordelaars,
  leesDossier,
  schrijfDossier,
} from '@gezinsbeeld/schema/beoordeling'
import { type Command, Option } from 'commander'
import { geheimPad, maakSleutel, schrijfGeheim } from '../sleutelbestand.js'

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
      schrijfGeheim(pad, geheim)
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
  const geheim = await maakSleutel()
  const { d: _geheim, ...openbaar } = geheim
  const beoordelaar: Beoordelaar = { id, naam, hoedanigheid, sleutel: openbaar, ...(fictief ? { fictief } : {}) }
  return { beoordelaar, geheim }
}
