import { resolve } from 'node:path'
import { kenmerkVan, openbaarDeel } from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { geheimPad, maakSleutel, schrijfGeheim } from '../sleutelbestand.js'
import { leesPlaats, schrijfSleutels } from './plaats.js'

interface Opties {
  readonly uit: string
  readonly log?: string
}

/** `gezinsbeeld log sleutel`: a new key for the checkpoints; the secret part in a file of its own. */
export function sleutel(log: Command, map: string): void {
  log
    .command('sleutel')
    .description(
      'Maakt een sleutel voor de controlepunten: het geheime deel in een eigen bestand. Zie docs/log-beheer.md.',
    )
    .requiredOption('--uit <bestand>', 'waar het geheime deel komt, buiten de repository')
    .option('--log <bestand>', 'zet het openbare deel ook bij de sleutels in dit bestand')
    .action(async ({ uit, log: bestand }: Opties) => {
      const pad = geheimPad(resolve(map, uit))
      const plaats = bestand === undefined ? undefined : leesPlaats(bestand, map)
      const geheim = await maakSleutel()
      const openbaar = openbaarDeel(geheim)
      schrijfGeheim(pad, geheim)
      if (bestand !== undefined && plaats) schrijfSleutels(bestand, plaats, [...plaats.sleutels, openbaar])
      const waar = bestand === undefined ? '' : `toegevoegd aan ${bestand}\n`
      process.stdout.write(
        `geheim deel in ${pad}\nkenmerk ${await kenmerkVan(openbaar)}\nopenbaar deel ${JSON.stringify(openbaar)}\n${waar}`,
      )
    })
}
