import { Command } from 'commander'
import { diff } from './beleid/diff.js'
import { matrix } from './beleid/matrix.js'
import { register } from './beleid/register.js'
import { simuleer } from './beleid/simuleer.js'
import { veld } from './beleid/veld.js'
import { beoordeel } from './beoordeel/beoordeel.js'
import { inzageoverzicht } from './inzage/inzageoverzicht.js'
import { lek } from './lek.js'
import { afwijkingen } from './log/afwijkingen.js'
import { bron } from './log/bron.js'
import { erkenVerlies } from './log/erken-verlies.js'
import { exporteer } from './log/exporteer.js'
import { inrichten } from './log/inrichten.js'
import { ruimOp } from './log/ruim-op.js'
import { sleutel } from './log/sleutel.js'
import { sluitSleutel } from './log/sluit-sleutel.js'
import { verify } from './log/verify.js'
import { tel, zoek } from './log/zoek.js'
import { EXIT, zinVan } from './opdracht-fout.js'
import { speelAf } from './speel-af/speel-af.js'

/** The command line of the privacy officer: `npx gezinsbeeld …`. */
export function opdrachten(map: string): Command {
  const gezinsbeeld = new Command('gezinsbeeld')
    .description('Instrumenten voor de privacy officer en de beheerder van Gezinsbeeld.')
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => {
      // Help is no error; a wrong option could not be done.
      process.exit(exitCode === 0 ? EXIT.GOED : EXIT.FOUT)
    })
  const log = gezinsbeeld.command('log').description('Het log van verzoeken, beslissingen en verstrekkingen.')
  verify(log, map)
  zoek(log, map)
  tel(log, map)
  afwijkingen(log, map)
  bron(log, map)
  exporteer(log, map)
  inrichten(log)
  ruimOp(log, map)
  sleutel(log, map)
  sluitSleutel(log, map)
  erkenVerlies(log, map)
  matrix(gezinsbeeld)
  veld(gezinsbeeld, map)
  simuleer(gezinsbeeld)
  diff(gezinsbeeld, map)
  lek(gezinsbeeld, map)
  register(gezinsbeeld, map)
  speelAf(gezinsbeeld, map)
  beoordeel(gezinsbeeld, map)
  inzageoverzicht(gezinsbeeld)
  return gezinsbeeld
}

if (require.main === module) {
  // Who reads a part (`| head`) has enough: nothing to say, but not all of it was taken.
  const breekAf = ({ code }: NodeJS.ErrnoException): void => {
    if (code === 'EPIPE') process.exit(EXIT.FOUT)
  }
  process.stdout.on('error', (error) => {
    breekAf(error)
    throw error
  })
  opdrachten(process.cwd())
    .parseAsync()
    .catch((error: unknown) => {
      breekAf(error as NodeJS.ErrnoException)
      process.stderr.write(`${zinVan(error)}\n`)
      process.exitCode = EXIT.FOUT
    })
}
