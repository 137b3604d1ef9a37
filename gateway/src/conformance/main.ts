import { parseArgs } from 'node:util'
import { openBoth } from './both.js'
import { type Comparison, compare } from './compare.js'
import { FEATURES } from './features.js'
import { GRAPHS } from './graphs.js'

const USAGE = `Usage: npm run conformance -- [--operations <n>] [--from <seed>]

Runs generated operations over small federated graphs on the stock executor of @apollo/gateway and on ours, with the same
plans over the same data, and compares: the same data, errors of subgraphs on the same places (docs/executor.md).

  --operations <n>   how many in all, default 20000
  --from <seed>      first seed, default 1: the same seed is the same operation
  --graph <name>     only this graph: ${GRAPHS.map(({ name }) => name).join(', ')}`

/** One in so many values is null, one in so many resolvers fails. */
const ROUGHNESS = { nullEvery: 9, failEvery: 29 }
/** Operations between two lines of progress. */
const PER_LINE = 500

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string' },
      from: { type: 'string' },
      graph: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return void process.stdout.write(`${USAGE}\n`)
  const graphs = GRAPHS.filter(({ name }) => values.graph === undefined || name === values.graph)
  if (graphs.length === 0) throw new Error(`there is no graph \`${values.graph}\`: see --help`)
  const each = Math.ceil(Number(values.operations ?? 20_000) / graphs.length)
  const from = Number(values.from ?? 1)
  const features = new Set<string>()
  let [operations, differences] = [0, 0]
  for (const graph of graphs) {
    const both = await openBoth(graph, ROUGHNESS)
    for (let start = from; start < from + each; start += PER_LINE) {
      const found = await compare(both, { from: start, to: Math.min(start + PER_LINE, from + each) - 1 })
      report(graph.name, start, found)
      operations += found.operations
      differences += found.differences.length
      for (const feature of found.features) features.add(feature)
    }
    await both.stop()
  }
  const unseen = FEATURES.filter((feature) => !features.has(feature))
  process.stdout.write(
    `${operations} operations, ${differences} differences; of the plan language not seen: ${unseen.join(', ') || 'nothing'}\n`,
  )
  if (differences > 0) process.exitCode = 1
}

function report(name: string, start: number, found: Comparison): void {
  const { operations, filled, withErrors, stockElsewhere, requests, differences } = found
  process.stdout.write(
    `${name} from ${start}: ${operations} operations (${filled} filled, ${withErrors} with errors), requests ${requests.stock} stock, ${requests.ours} ours, ` +
      `${stockElsewhere} with an error that stock puts at another row, ${differences.length} differences\n`,
  )
  for (const difference of differences.slice(0, 3)) process.stdout.write(`${JSON.stringify(difference)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
