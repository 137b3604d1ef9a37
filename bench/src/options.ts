import { Command, InvalidArgumentError } from 'commander'
import { OPERATIONS, type OperationName } from './operations/operations.js'
import { readSetting, type Setting } from './setting.js'
import { VARIANTS, type VariantName } from './variants/variants.js'

/** What the user asked for. */
export interface Options {
  readonly short: boolean
  readonly log: boolean
  readonly variants: readonly VariantName[]
  readonly operations: readonly OperationName[]
  readonly rounds?: number
  readonly json?: string
  readonly svg?: string
  readonly profiel?: string
  readonly grenzen: readonly Grens[]
  readonly proef?: Setting
  readonly geheugen: boolean
  readonly minuten: number
  readonly bewerkingen: number
  readonly grensMb: number
  readonly grensHelling: number
}

/** A ratio that may not be exceeded. */
export interface Grens {
  readonly operation: OperationName
  readonly variant: VariantName
  readonly atMost: number
}

const EXAMPLES = `
Examples:
  npm run bench                                             everything, about ten minutes
  npm run bench -- --short --json out.json                  to see that everything works
  npm run bench -- --variant volledig --operatie gezin
  npm run bench -- --short --grens gezin:volledig:2.0       exit 1 when above
  npm run bench -- --log                                    what the durable log costs
  npm run bench -- --variant volledig --operatie gezin --profiel /tmp/profiel
  npm run bench -- --geheugen                               memory under ten minutes of load; exit 1 above its limits
  npm run bench -- --variant volledig --proef "--max-semi-space-size=4 MALLOC_ARENA_MAX=2"

The floor (vloer) is always measured: it is what the ratios are against. docs/prestaties.md says what is in a number.`

/** Reads the command line; prints help or what is wrong, and ends, by itself. */
export function readOptions(argv: readonly string[]): Options {
  const command = new Command('npm run bench --')
    .description('Measures gateways side by side on this machine: throughput, times, CPU and memory per operation.')
    .option('--short', 'fewer and shorter rounds, to see that everything works', false)
    .option('--log', 'compare the complete gateway with the same one without its durable log, and nothing else', false)
    .option('--variant <names>', `only these, comma between: ${VARIANTS.join(', ')}`, listOf(VARIANTS), [...VARIANTS])
    .option('--operatie <names>', `only these: ${OPERATIONS.join(', ')}`, listOf(OPERATIONS), [...OPERATIONS])
    .option('--rondes <n>', 'rounds, in place of 5 (2 with --short)', positive)
    .option('--json <file>', 'write the numbers as JSON')
    .option('--svg <file>', 'write a chart')
    .option(
      '--profiel <folder>',
      'write CPU profile and flame graph of each of ours and of apollo, and print where time went',
    )
    .option('--proef <setting>', 'also the complete gateway under these Node flags and NAME=value variables', setting)
    .option(
      '--geheugen',
      'memory of the complete gateway (with --proef: of that one) under load, and nothing else',
      false,
    )
    .option('--minuten <n>', 'with --geheugen: how long', positive, 10)
    .option('--bewerkingen <n>', 'with --geheugen: how many distinct operations', positive, 200)
    .option('--grens-mb <n>', 'with --geheugen: exit 1 when the peak is above this', amount, 250)
    .option('--grens-helling <n>', 'with --geheugen: exit 1 above this many MB a minute', amount, 1)
    .option('--grens <operation:variant:ratio>', 'exit 1 when the median ratio is above this; repeatable', grens, [])
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError()
    .parse(argv)
  const { variant, operatie, rondes, grens: grenzen, ...rest } = command.opts()
  return { ...rest, variants: variant, operations: operatie, rounds: rondes, grenzen } as Options
}

const listOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T[] =>
    text.split(',').map((name) => oneOf(known, name.trim()))

function oneOf<T extends string>(known: readonly T[], name: string): T {
  const found = known.find((one) => one === name)
  if (found) return found
  throw new InvalidArgumentError(`\`${name}\` is not one of ${known.join(', ')}`)
}

function positive(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('give a whole number from 1 to 999')
}

function amount(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('give a number')
}

function setting(text: string): Setting {
  const read = readSetting(text)
  if (read) return read
  throw new InvalidArgumentError('give --flags and NAME=value, with a space between, all between quotes')
}

function grens(text: string, before: readonly Grens[]): readonly Grens[] {
  const [operation = '', variant = '', ratio = ''] = text.split(':')
  const atMost = Number(ratio)
  if (!(atMost > 0)) throw new InvalidArgumentError('give operation:variant:ratio, for example gezin:volledig:2.0')
  const names = [...VARIANTS, 'zonder-log', 'proef'] as const
  return [...before, { operation: oneOf(OPERATIONS, operation), variant: oneOf(names, variant), atMost }]
}
