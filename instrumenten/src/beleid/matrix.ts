import { leesMap, type MatrixFilter, type MatrixRegel, matrixRegels } from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'

type Vorm = 'tabel' | 'markdown' | 'csv'
type Opties = MatrixFilter & { readonly vorm: Vorm; readonly json?: boolean }

const KOP = ['regel', 'doel', 'bron', 'categorie', 'wat', 'rollen'] as const

/** `gezinsbeeld matrix`: the effective matrix, or a part of it. */
export function matrix(gezinsbeeld: Command): void {
  gezinsbeeld
    .command('matrix')
    .description('Wat mag worden gezien: de effectieve matrix, of een deel ervan.')
    .option('--rol <rol>', 'alleen doelen die deze rol mag kiezen')
    .option('--doel <code>', 'alleen dit doel, bijvoorbeeld D10')
    .option('--bron <bron>', 'alleen deze bron')
    .option('--categorie <code>', 'alleen deze categorie')
    .option('--alles', 'ook wat geweigerd wordt')
    .addOption(new Option('--vorm <vorm>', 'hoe').choices(['tabel', 'markdown', 'csv']).default('tabel'))
    .option('--json', 'als JSON')
    .action(({ vorm, json, ...filter }: Opties) => {
      const regels = matrixRegels(leesMap(), filter)
      process.stdout.write(json ? `${JSON.stringify(regels, null, 2)}\n` : SCHRIJF[vorm](regels.map(cellen)))
    })
}

const cellen = (regel: MatrixRegel): string[] =>
  KOP.map((naam) => (naam === 'rollen' ? regel.rollen.join(' ') : regel[naam]))

const SCHRIJF: Readonly<Record<Vorm, (rijen: readonly (readonly string[])[]) => string>> = {
  tabel: (rijen) => {
    const breedte = KOP.map((kop, plaats) => Math.max(kop.length, ...rijen.map((rij) => rij[plaats]?.length ?? 0)))
    const regel = (rij: readonly string[]) =>
      rij
        .map((cel, plaats) => cel.padEnd(breedte[plaats] ?? 0))
        .join('  ')
        .trimEnd()
    return `${[KOP, ...rijen].map(regel).join('\n')}\n\n${rijen.length} regels\n`
  },
  markdown: (rijen) => `${[KOP, KOP.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n')}\n`,
  // RFC 4180.
  csv: (rijen) =>
    `${[KOP, ...rijen].map((rij) => rij.map((cel) => `"${cel.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`,
}
