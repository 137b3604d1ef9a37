import { join } from 'node:path'
import { leesSysteem } from '@gezinsbeeld/schema'
import { Command, Option } from 'commander'
import { installationDemoKey, signDemoToken } from './demoKey.js'
import { explain } from './explain.js'
import { LauncherError } from './launcherError.js'
import { stateFolder } from './places.js'
import { requireRol, rollen } from './rollen.js'

interface TokenOptions {
  readonly rol?: string
  readonly medewerker?: string
  readonly systeem?: string
  readonly organisatie: string
  readonly handeltNamens?: string
  readonly instantie?: string
  readonly betrokkene?: string
  readonly geldig: string
}

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const

const WITH_SYSTEM = `
With --systeem, --organisatie and --instantie it is the token of an agency's own system, which asks the decision point
(docs/authzen.md) and gets no data.`

/** `npm run token`: prints a token of the demo identity provider and nothing else, so that it can be piped. */
async function main(): Promise<void> {
  const command = new Command('npm run token --')
    .description('Prints a demo token, signed with the key that `npm start` trusts.')
    .option('--rol <rol>', `one of ${rollen().join(', ')}`)
    .option('--medewerker <id>', 'who asks, e.g. gi-a-001')
    .option('--systeem <id>', 'instead of --rol and --medewerker: a system, e.g. gi-a-systeem')
    .requiredOption('--organisatie <oin>', 'organisation: an OIN of 20 digits, e.g. 00000009900000003001')
    .addOption(new Option('--handelt-namens <instantie>', 'for RVT_MEDEWERKER').choices(['VT', 'RVDK', 'GI']))
    .addOption(
      new Option('--instantie <instantie>', 'kind of agency, for a system and for roles that several have').choices([
        'VT',
        'RVDK',
        'GI',
        'LT',
      ]),
    )
    .option('--betrokkene <persoonId>', 'for GEZINSLID: about whom')
    .option('--geldig <time>', 'how long it is valid: a number with s, m, h or d', '8h')
    .addHelpText('after', WITH_SYSTEM)
    .showHelpAfterError()
    .parse()
  try {
    console.log(await makeToken(command.opts<TokenOptions>()))
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
}

async function makeToken({ geldig, ...who }: TokenOptions): Promise<string> {
  const { organisatie } = who
  const claims = who.systeem === undefined ? personClaims(who) : systemClaims(who)
  if (!/^\d{20}$/.test(organisatie))
    throw new LauncherError('OPTIE_ONGELDIG', `\`--organisatie ${organisatie}\`: give an OIN of 20 digits`)
  const key = await installationDemoKey(join(stateFolder(), 'demo-key.json'))
  return signDemoToken(key, claims, { seconds: parseTime(geldig) })
}

function personClaims({ systeem: _, rol, medewerker, ...rest }: Omit<TokenOptions, 'geldig'>) {
  if (rol === undefined || medewerker === undefined)
    throw new LauncherError('OPTIE_ONGELDIG', 'give `--rol` and `--medewerker`, or `--systeem`')
  return { ...rest, rol: requireRol(rol), medewerker }
}

/** As the gateway takes it (docs/authzen.md): nothing that only a person has. */
function systemClaims({ systeem = '', organisatie, instantie, ...person }: Omit<TokenOptions, 'geldig'>) {
  const [also] = Object.keys(person)
  if (also !== undefined)
    throw new LauncherError('OPTIE_ONGELDIG', `\`--systeem\`: a system has no \`${also}\`, leave that out`)
  if (instantie === undefined)
    throw new LauncherError('OPTIE_ONGELDIG', '`--systeem`: give `--instantie` too, the agency whose system it is')
  const claims = { sub: systeem, azp: systeem, systeem: true, organisatie, instantie }
  if (typeof leesSysteem(claims) === 'string')
    throw new LauncherError('OPTIE_ONGELDIG', `\`--systeem ${systeem}\`: give an id such as gi-a-systeem`)
  return { ...claims, medewerker: systeem, acr: undefined }
}

function parseTime(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  if (amount && unit && Number(amount) > 0) return Number(amount) * SECONDS[unit as keyof typeof SECONDS]
  throw new LauncherError('OPTIE_ONGELDIG', `\`--geldig ${text}\`: give a number with s, m, h or d, for example 8h`)
}

void main()
