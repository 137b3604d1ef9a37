import type { Command } from 'commander'
import { controleer } from './controleer.js'
import { demo } from './demo.js'
import { lijst } from './lijst.js'
import { sleutel } from './sleutel.js'
import { voegToe } from './voeg-toe.js'

/** `gezinsbeeld beoordeel …`: the review gate (docs/besluiten/0043). */
export function beoordeel(gezinsbeeld: Command, map: string): void {
  const opdracht = gezinsbeeld
    .command('beoordeel')
    .description('De beoordeling van een wijziging in toegang: twee mensen keuren goed voordat zij geldt.')
  lijst(opdracht)
  voegToe(opdracht, map)
  controleer(opdracht)
  sleutel(opdracht, map)
  demo(opdracht)
}
