import type { Gezin } from '../model.js'
import { e4 } from './e4-gesloten-dossier.js'
import { s01 } from './s01-gewone-ots.js'
import { s02 } from './s02-ots-geeindigd.js'
import { s03 } from './s03-twee-petten.js'
import { s04 } from './s04-ex-partner.js'
import { s05 } from './s05-geheim-adres.js'
import { s06 } from './s06-zonder-kinderen.js'
import { s07 } from './s07-ongeboren.js'
import { s08 } from './s08-achttien.js'
import { s09 } from './s09-toestemming-ingetrokken.js'
import { s10 } from './s10-noodtoegang.js'
import { s11, s12, s13 } from './s11-s12-s13.js'
import { toneel } from './toneel.js'

/** The families of the acceptance scenarios S1-S13 (domein G) and of closed files (E4), with dates relative to the peildatum. */
export function scenarioGezinnen(peildatum: string): readonly Gezin[] {
  const t = toneel(peildatum)
  return [s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11, s12, s13, e4].flatMap((maak) => maak(t))
}
