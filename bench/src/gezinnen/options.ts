import { Command, InvalidArgumentError } from 'commander'

/** What the user asked for. */
export interface Options {
  /** Families in the two worlds. */
  readonly groot: number
  readonly klein: number
  readonly dataGroot?: string
  readonly dataKlein?: string
  readonly rondes: number
  readonly vragen: number
  readonly grens?: number
  readonly json?: string
}

const EXAMPLES = `
Examples:
  npm run bench:gezinnen                                    200,000 against 2,000 families; most of an hour, 20 GB in /tmp
  npm run bench:gezinnen -- --groot 20000                   to see that it works, ten minutes
  npm run generate -- --gezinnen 200000 --out /data/groot   once, and then, as often as needed:
  npm run bench:gezinnen -- --data-groot /data/groot --grens 1.2

Both worlds run side by side, each on an embedded PostgreSQL of its own. docs/prestaties.md says what is asked of them.`

/** Reads the command line; prints help or what is wrong, and ends, by itself. */
export const readOptions = (argv: readonly string[]): Options =>
  new Command('npm run bench:gezinnen --')
    .description(
      'Family views of random families in a large and a small world, interleaved, and the ratio of their times.',
    )
    .option('--groot <n>', 'families in the large world', whole, 200_000)
    .option('--klein <n>', 'families in the small world', whole, 2000)
    .option('--data-groot <folder>', 'fixture files of the large world, in place of generating it')
    .option('--data-klein <folder>', 'fixture files of the small world, in place of generating it')
    .option('--rondes <n>', 'rounds; the spread is over these', whole, 10)
    .option('--vragen <n>', 'views of each world in a round', whole, 100)
    .option('--grens <ratio>', 'exit 1 when the median ratio of the p50 is above this', ratio)
    .option('--json <file>', 'write the numbers as JSON')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError()
    .parse(argv)
    .opts<Options>()

function whole(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('give a whole number from 1 to 999999')
}

function ratio(text: string): number {
  if (Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('give a number above 0, for example 1.2')
}
