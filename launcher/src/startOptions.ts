import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { LauncherError } from './launcherError.js'
import { packageFolder } from './places.js'

/** What `npm start` was asked. */
export interface StartOptions {
  /** Absolute path of a folder of fixture files; absent: generate a world. */
  readonly data?: string
  readonly gezinnen: number
  readonly seed: number
  readonly port: number
  /** Absolute path of a new key for the checkpoints of the log; absent: the one of the start before. */
  readonly sleutel?: string
}

/**
 * Reads the arguments of `npm start`. The list of options is `start-options.json`, which the command itself also shows
 * before anything is installed.
 *
 * @throws {LauncherError} OPTIE_ONGELDIG for an unknown option or a value that is no number in range.
 */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const command = new Command('npm start --').exitOverride().configureOutput({ writeErr: () => undefined })
  for (const { flags, description, default: value } of declaredOptions()) {
    if (!flags.includes('--help')) command.option(flags, description, value === undefined ? undefined : String(value))
  }
  try {
    command.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode === 0) throw error
    const message = error.message.replace(/^error: /, '')
    throw new LauncherError('OPTIE_ONGELDIG', `${message}: \`npm start -- --help\` shows the options`)
  }
  if (command.args.length > 0)
    throw new LauncherError('OPTIE_ONGELDIG', `\`${command.args[0]}\` is no option: \`npm start -- --help\` shows them`)
  const given = command.opts<Record<string, string>>()
  return {
    ...(given.data === undefined ? {} : { data: resolve(given.data) }),
    gezinnen: wholeNumber('gezinnen', given.gezinnen, 0, 1_000_000),
    seed: wholeNumber('seed', given.seed, 0, 2 ** 31 - 1),
    port: wholeNumber('port', given.port, 1, 65_535),
    ...(given.sleutel === undefined ? {} : { sleutel: resolve(given.sleutel) }),
  }
}

function declaredOptions(): { readonly flags: string; readonly description: string; readonly default?: number }[] {
  return JSON.parse(readFileSync(join(packageFolder, 'start-options.json'), 'utf8'))
}

function wholeNumber(name: string, text: string | undefined, from: number, to: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text ?? '') && value >= from && value <= to) return value
  throw new LauncherError('OPTIE_ONGELDIG', `\`--${name} ${text}\`: give a whole number from ${from} to ${to}`)
}
