import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openEnvironment } from './environment/open-environment.js'
import { canPin } from './environment/spawn-pinned.js'
import { FULL, type Pace, type Result, runRounds, SHORT } from './measure/run-rounds.js'
import { measureMemory } from './measure-memory.js'
import { operations } from './operations/operations.js'
import { type Options, readOptions } from './options.js'
import { chart } from './report/chart.js'
import { exceeded } from './report/exceeded.js'
import { memoryExceeded, memoryTable } from './report/memory-report.js'
import { profileTables } from './report/profile-table.js'
import { type Summary, summarise } from './report/summarise.js'
import { comparisonTable, logTable } from './report/table.js'
import { toJson } from './report/to-json.js'
import { isAvailable, type Running, startVariant, type VariantName } from './variants/variants.js'

const say = (text: string) => void process.stderr.write(`${text}\n`)

/** `npm run bench`: the table on standard output, progress on standard error. */
async function main(): Promise<void> {
  const options = readOptions(process.argv)
  if (!canPin) say('processes cannot be kept on a core of their own here: read the ratios, not the times')
  if (options.profiel) mkdirSync(options.profiel, { recursive: true })
  if (options.geheugen) return reportMemory(options)
  const base = options.log ? 'zonder-log' : 'vloer'
  const summaries = summarise(await measure(options, namesOf(options)), base)
  process.stdout.write(`\n${options.log ? logTable(summaries) : comparisonTable(summaries)}\n`)
  if (options.profiel) process.stdout.write(`\n${profileTables(resolve(options.profiel))}\n`)
  if (options.svg) writeFileSync(resolve(options.svg), chart(summaries))
  if (options.json) writeFileSync(resolve(options.json), toJson(summaries))
  const ratioOf = (one: Summary) => (options.log ? one.ratioWithDatabase : one.ratio)?.median
  fail('too slow', exceeded(summaries, options.grenzen, ratioOf))
}

async function reportMemory(options: Options): Promise<void> {
  const report = await measureMemory(options, say, closeAtSignal)
  process.stdout.write(`\n${memoryTable(report)}\n`)
  if (options.json) writeFileSync(resolve(options.json), `${JSON.stringify(report, null, 2)}\n`)
  fail('memory', memoryExceeded(report, { mb: options.grensMb, slope: options.grensHelling }))
}

function fail(what: string, sentences: readonly string[]): void {
  for (const sentence of sentences) say(`${what}: ${sentence}`)
  if (sentences.length > 0) process.exitCode = 1
}

function namesOf({ log, variants, proef }: Options): readonly VariantName[] {
  if (log) return ['zonder-log', 'volledig']
  const names = [...new Set<VariantName>(['vloer', ...variants, ...(proef ? ['proef' as const] : [])])]
  for (const name of names) if (!isAvailable(name)) say(`${name}: not on this platform`)
  return names.filter(isAvailable)
}

async function measure(options: Options, names: readonly VariantName[]): Promise<readonly Result[]> {
  const pace: Pace = { ...(options.short ? SHORT : FULL), ...(options.rounds ? { rounds: options.rounds } : {}) }
  const chosen = options.log ? (['gezin'] as const) : options.operations
  const environment = await openEnvironment({
    profiel: options.profiel && resolve(options.profiel),
    proef: options.proef,
  })
  const running: Running[] = []
  const close = async () => {
    await Promise.all(running.map((one) => one.stop()))
    await environment.close()
  }
  closeAtSignal(close)
  try {
    for (const name of names) {
      say(`starting ${name}`)
      running.push(await startVariant(name, environment))
    }
    const results: Result[] = []
    for (const name of chosen) results.push(...(await runRounds(environment, operations[name], running, pace, say)))
    return results
  } finally {
    await close()
  }
}

function closeAtSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(BROKEN_OFF)))
  }
}

/** As a shell says that a program was ended by Ctrl-C. */
const BROKEN_OFF = 130

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
