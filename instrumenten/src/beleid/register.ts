import { resolve } from 'node:path'
import { loadBeleid } from '@gezinsbeeld/schema'
import { leesVerantwoordelijke, maakRegister, registerJson, registerMarkdown } from '@gezinsbeeld/schema/register'
import { leesMap } from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'

interface Opties {
  readonly vorm: 'markdown' | 'json'
  readonly json?: boolean
  readonly verantwoordelijke?: string
}

/** `gezinsbeeld register`: the register of processing activities (AVG 30 lid 1), from the policy that is enforced. */
export function register(gezinsbeeld: Command, map: string): void {
  gezinsbeeld
    .command('register')
    .description('Het register van verwerkingsactiviteiten (AVG 30 lid 1), uit het beleid dat de gateway uitvoert.')
    .addOption(new Option('--vorm <vorm>', 'hoe').choices(['markdown', 'json']).default('markdown'))
    .option('--verantwoordelijke <bestand>', 'wie verantwoordelijk is (standaard: de fictieve van deze repository)')
    .option('--json', 'als --vorm json')
    .action(({ vorm, json, verantwoordelijke }: Opties) => {
      const wie = leesVerantwoordelijke(verantwoordelijke === undefined ? undefined : resolve(map, verantwoordelijke))
      const inhoud = maakRegister(loadBeleid(), leesMap(), wie)
      process.stdout.write(json || vorm === 'json' ? registerJson(inhoud) : registerMarkdown(inhoud))
    })
}
