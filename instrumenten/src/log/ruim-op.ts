import { leesVerklaringen, ruimOp as ruimLogOp } from '@gezinsbeeld/log'
import { type Command, InvalidArgumentError } from 'commander'
import { leesOndertekenaar } from './ondertekenaar.js'
import { leesPlaats, metLog } from './plaats.js'

interface Opties {
  readonly eigenaar: string
  readonly sleutel: string
  readonly bewaar: number
  readonly log?: string
}

/** `gezinsbeeld log ruim-op`: removes whole months past their term, with a signed cut, so that the log stays verifiable. */
export function ruimOp(log: Command, map: string): void {
  log
    .command('ruim-op')
    .description('Verwijdert hele maanden waarvan de bewaartermijn voorbij is. Een ondertekende snede zegt tot waar.')
    .requiredOption('--eigenaar <url>', 'postgres://-adres van de database, als de rol die het log bezit')
    .requiredOption('--sleutel <bestand>', 'private JWK waarmee controlepunten nu worden ondertekend')
    .requiredOption('--bewaar <maanden>', 'hoeveel hele maanden blijven, naast de lopende', leesMaanden)
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .action(async ({ eigenaar, sleutel, bewaar, log: bestand }: Opties) => {
      const { controlepuntMap, sleutels } = leesPlaats(bestand, map)
      const { onderteken } = await leesOndertekenaar(sleutel, sleutels)
      const eerder = await leesVerklaringen(controlepuntMap, sleutels)
      const voor = eersteBewaarde(new Date(), bewaar)
      const delen = { onderteken, map: controlepuntMap, eerder, nu: Date.now }
      const weg = await metLog(eigenaar, (db) => ruimLogOp(db, voor, delen))
      const wat = weg.length === 0 ? 'Geen maand is over haar termijn' : `Verwijderd: ${weg.join(', ')}`
      process.stdout.write(`${wat}. Alles vanaf ${voor} blijft.\n`)
    })
}

/** The first month that stays, `YYYY-MM`: `bewaar` whole months before that of now (UTC, as the log counts months). */
export function eersteBewaarde(nu: Date, bewaar: number): string {
  return new Date(Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth() - bewaar, 1)).toISOString().slice(0, 'YYYY-MM'.length)
}

function leesMaanden(tekst: string): number {
  const maanden = Number(tekst)
  if (!Number.isInteger(maanden) || maanden < 1)
    throw new InvalidArgumentError('geef een heel aantal maanden van 1 of meer')
  return maanden
}
