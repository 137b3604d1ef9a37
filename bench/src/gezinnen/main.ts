import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { World } from '@gezinsbeeld/launcher'
import { GI_A } from '@gezinsbeeld/world'
import { type Ask, type CaseLoad, distinctFamilies, employeesOf, readCaseLoad, viewAt } from './case-loads.js'
import { type OpenWorld, openWorld } from './open-world.js'
import { type Options, readOptions } from './options.js'
import { type FamiliesReport, familiesReport, familiesTable } from './report.js'

const say = (text: string) => void process.stderr.write(`${text}\n`)

const ORGANISATION = GI_A.oin
const WARM_UP = 200

const VIEW = `query ($id: ID!) { gezin(gezinId: $id) { volledig leden { rol persoon { voornamen geslachtsnaam adressen { straat } } }
  maatregelen { type begin eind } vtMeldingen { meldingnummer datumMelding } raadsonderzoeken { status uitkomst }
  ltCasussen { status start } contactjournaal { datum vorm } tijdlijn { datum soort } bronnen { bron status } } }`

/** A world with who may ask it what. */
interface Asked {
  readonly open: OpenWorld
  readonly asks: ReadonlyMap<string, Ask>
  readonly loads: readonly CaseLoad[]
}

/** `npm run bench:gezinnen`: the table on standard output, progress on standard error. */
async function main(): Promise<void> {
  const options = readOptions(process.argv)
  const opened: OpenWorld[] = []
  const close = async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(BROKEN_OFF)))
  }
  try {
    for (const [families, data] of worldsOf(options)) {
      opened.push(await openWorld({ families, data: data && resolve(data) }, say))
    }
    const [groot, klein] = opened
    if (!groot || !klein) throw new Error('two worlds are compared')
    show(options, await measure(options, [await prepare(groot, options.groot), await prepare(klein, options.klein)]))
  } finally {
    await close()
  }
}

const worldsOf = ({ groot, klein, dataGroot, dataKlein }: Options) => [
  [groot, dataGroot] as const,
  [klein, dataKlein] as const,
]

function show({ json, grens }: Options, report: FamiliesReport): void {
  process.stdout.write(`\n${familiesTable(report)}\n`)
  if (json) writeFileSync(resolve(json), `${JSON.stringify(report, null, 2)}\n`)
  if (grens === undefined || report.ratioP50.median <= grens) return
  say(`too slow: ratio ${report.ratioP50.median.toFixed(2)} is above ${grens}`)
  process.exitCode = 1
}

async function measure({ groot, klein, rondes, vragen }: Options, worlds: readonly Asked[]): Promise<FamiliesReport> {
  const times: number[][][] = worlds.map(() => [])
  const incomplete = worlds.map(() => 0)
  // Code is compiled by views that are not asked again.
  for (let nr = 0; nr < WARM_UP; nr++) for (const world of worlds) await view(world, rondes * vragen + nr)
  for (let round = 0; round < rondes; round++) {
    say(`round ${round + 1} of ${rondes}`)
    for (const one of times) one.push([])
    for (let nr = 0; nr < vragen; nr++) {
      // Each world is the first one half of the time.
      for (const which of nr % 2 === 0 ? [0, 1] : [1, 0]) {
        const { ms, complete } = await view(worlds[which] as Asked, round * vragen + nr)
        times[which]?.at(-1)?.push(ms)
        if (!complete) incomplete[which] = (incomplete[which] ?? 0) + 1
      }
    }
  }
  const [large, small] = worlds.map(({ open, loads }, nr) => ({
    families: nr === 0 ? groot : klein,
    asked: distinctFamilies(loads, rondes * vragen),
    databaseBytes: open.databaseBytes,
    incomplete: incomplete[nr] ?? 0,
    rounds: times[nr] ?? [],
  }))
  if (!large || !small) throw new Error('two worlds are compared')
  return familiesReport(large, small)
}

async function prepare(open: OpenWorld, families: number): Promise<Asked> {
  say(`reading the case loads of ${families} families`)
  const asks = new Map<string, Ask>()
  for (const employee of employeesOf(families)) asks.set(employee, await askAs(open.world, employee))
  const all: CaseLoad[] = []
  for (const [employee, ask] of asks) all.push(await readCaseLoad(employee, ask))
  const loads = all.filter((one) => one.families.length > 0)
  if (loads.length === 0) throw new Error(`no employee has a family among ${families}: make that world larger`)
  return { open, asks, loads }
}

async function askAs(world: World, medewerker: string): Promise<Ask> {
  const token = await world.token({ medewerker, rol: 'JEUGDBESCHERMER', organisatie: ORGANISATION })
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${token}`,
    'x-doelbinding': 'UITVOERING_OTS',
  }
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(`${world.gatewayUrl}/graphql`, { method: 'POST', headers, body })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`status ${response.status}: ${text.slice(0, 300)}`)
    return ((JSON.parse(text) as { data?: Record<string, unknown> | null }).data ?? {}) as Record<string, unknown>
  }
}

async function view({ asks, loads }: Asked, nr: number): Promise<{ readonly ms: number; readonly complete: boolean }> {
  const { employee, family } = viewAt(loads, nr)
  const start = performance.now()
  const data = await asks.get(employee)?.(VIEW, { id: family })
  const ms = performance.now() - start
  return { ms, complete: (data?.gezin as { volledig?: boolean } | null | undefined)?.volledig === true }
}

/** As a shell says that a program was ended by Ctrl-C. */
const BROKEN_OFF = 130

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
