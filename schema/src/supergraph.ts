import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { compose } from './compose/compose.js'

const ROOT = join(__dirname, '../..')
const TARGET = join(ROOT, 'schema/supergraph.graphql')

/** Where each subgraph's printed SDL lies. */
const PARTS = [
  ['gezinsbeeld', 'gateway'],
  ['veilig-thuis', 'subgraphs/veilig-thuis'],
  ['raad', 'subgraphs/raad'],
  ['gi', 'subgraphs/gi'],
  ['lokaal-team', 'subgraphs/lokaal-team'],
] as const

function run({ check }: { check?: boolean }): void {
  for (const [, folder] of PARTS) {
    execFileSync(process.execPath, [join(ROOT, folder, 'dist/print.js'), ...(check ? ['--check'] : [])], {
      stdio: 'inherit',
    })
  }
  const parts = PARTS.map(([name, folder]) => ({
    name,
    sdl: readFileSync(join(ROOT, folder, 'schema.graphql'), 'utf8'),
  }))
  const supergraph = compose(parts)
  const known = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : ''
  if (check) {
    if (known !== supergraph)
      throw new Error('SUPERGRAPH_VEROUDERD: run `npm run supergraph` and commit schema/supergraph.graphql')
    process.stdout.write('supergraph is up to date\n')
    return
  }
  writeFileSync(TARGET, supergraph)
  process.stdout.write(`${supergraph}\nwrote schema/supergraph.graphql\n`)
}

new Command('supergraph')
  .description(
    'prints the SDL of the five parts, composes them offline, prints the supergraph and writes schema/supergraph.graphql',
  )
  .option('--check', 'write nothing; fail when the committed supergraph is stale')
  .action((options: { check?: boolean }) => {
    try {
      run(options)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    }
  })
  .parse()
