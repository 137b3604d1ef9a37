import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoIdentity, type Shared } from './configuration.js'
import { installationDemoKey, signDemoToken } from './demoKey.js'
import { curl, EXAMPLE_CLAIMS, EXAMPLES } from './examples.js'
import { explain } from './explain.js'
import { fill, requireFolder } from './fill.js'
import { requirePort } from './freePort.js'
import { type Group, startGroup } from './group.js'
import { takeLock } from './lock.js'
import { provisionLog } from './logDatabase.js'
import { databaseName, SUBGRAPHS } from './names.js'
import { builtPrograms, type Programs, stateFolder } from './places.js'
import { databaseContents } from './postgres/provision.js'
import { startPostgres } from './postgres/startPostgres.js'
import { createProgress, type Progress } from './progress.js'
import { installationSecrets } from './secrets.js'
import { parseStartOptions, type StartOptions } from './startOptions.js'
import { provisionAll } from './startWorld.js'
import { contentsOf, generateWorld, today } from './wantedWorld.js'

/** What must be undone at the end, in order of doing; run from last to first. */
type Cleanups = (() => Promise<void> | void)[]

interface Surroundings {
  readonly folder: string
  readonly programs: Programs
  readonly progress: Progress
  readonly cleanups: Cleanups
}

/** Everything of `npm start`, top to bottom. Settles with a sentence when something stops by itself. */
async function start(options: StartOptions, surroundings: Surroundings): Promise<string> {
  const { folder, programs, progress, cleanups } = surroundings
  if (options.data !== undefined) requireFolder(options.data)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  cleanups.push(takeLock(join(folder, 'launcher.lock'), 'Gezinsbeeld'))
  await requirePort(options.port)

  const demoKey = await installationDemoKey(join(folder, 'demo-key.json'))
  const shared: Shared = {
    secrets: installationSecrets(join(folder, 'secrets.json'), options.sleutel),
    redisUrl: process.env.GEZINSBEELD_REDIS_URL ?? null,
    identiteit: demoIdentity(demoKey.publicJwk),
    klok: { soort: 'systeem' },
  }
  const { adminUrl, died } = await openServer(surroundings)
  const databaseUrls = await provisionAll(adminUrl, '', shared)
  const log = await provisionLog(adminUrl, '', { folder, secrets: shared.secrets })
  await fillWhenNeeded(options, adminUrl, shared, surroundings)

  const group = await progress.during(
    'Processes: starting four subgraphs and the gateway',
    startGroup({ folder, shared, programs, databaseUrls, log, gatewayPort: options.port }),
  )
  cleanups.push(group.stop)
  progress('Ready')
  await showExamples(group, (claims) => signDemoToken(demoKey, claims))
  return Promise.race([group.died, died])
}

/** The server of GEZINSBEELD_POSTGRES_URL, or one of our own. */
async function openServer({ folder, progress, cleanups }: Surroundings) {
  const external = process.env.GEZINSBEELD_POSTGRES_URL
  if (external) {
    progress(`PostgreSQL: using ${new URL(external).host} (GEZINSBEELD_POSTGRES_URL)`)
    return { adminUrl: external, died: new Promise<string>(() => undefined) }
  }
  const starting = startPostgres({ dataDir: join(folder, 'postgres') })
  // Before it is ready: Ctrl-C during the start must stop it too.
  cleanups.push(() => starting.then(({ stop }) => stop()).catch(() => undefined))
  const server = await progress.during('PostgreSQL: starting the embedded server', starting)
  if (server.cleanedUp) progress('PostgreSQL: stopped the server that an earlier start left behind')
  progress(`PostgreSQL: ready on 127.0.0.1:${server.port}, data in ${server.folder}`)
  return { adminUrl: server.url, died: server.died.then((last) => `the embedded PostgreSQL stopped: ${last}`) }
}

async function fillWhenNeeded(
  options: StartOptions,
  adminUrl: string,
  shared: Shared,
  { folder, programs, progress }: Surroundings,
): Promise<void> {
  const peildatum = today()
  const contents = contentsOf(options, peildatum, shared.secrets)
  const present = await databaseContents(
    adminUrl,
    SUBGRAPHS.map((name) => databaseName(name)),
  )
  if (present.every((one) => one === contents)) {
    progress(`World: ${options.gezinnen} families (seed ${options.seed}, ${peildatum}) are already loaded`)
    return
  }
  const generated = join(folder, 'world')
  try {
    if (options.data === undefined)
      await progress.during(
        `World: generating ${options.gezinnen} families (seed ${options.seed}, ${peildatum}) and the scenarios`,
        generateWorld(options, peildatum, { programs, folder, out: generated }),
      )
    const fixtures = options.data ?? generated
    await fill({ adminUrl, suffix: '', fixtures, contents, folder, shared, programs, progress })
    progress('Sources: filled')
  } finally {
    rmSync(generated, { recursive: true, force: true })
  }
}

async function showExamples(
  { gatewayUrl }: Group,
  sign: (claims: typeof EXAMPLE_CLAIMS) => Promise<string>,
): Promise<void> {
  const endpoint = `${gatewayUrl}/graphql`
  const token = await sign(EXAMPLE_CLAIMS)
  const lines = EXAMPLES.flatMap((example, index) => [
    '',
    `${index + 1}. ${example.title}:`,
    '',
    curl(example, endpoint, token),
  ])
  console.log(`\nGezinsbeeld answers at ${endpoint}\n${lines.join('\n')}\n`)
  console.log('Another token: npm run token -- --help. Ctrl-C stops everything.')
}

/** Undoes everything, also when one part fails to stop. */
async function cleanUp(cleanups: Cleanups): Promise<void> {
  for (const undo of cleanups.splice(0).reverse()) {
    try {
      await undo()
    } catch (error) {
      console.error(explain(error))
    }
  }
}

async function main(): Promise<void> {
  const progress = createProgress()
  const cleanups: Cleanups = []
  let ending = false
  const end = async (exitCode: number, sentence: string, out: (text: string) => void) => {
    // A second Ctrl-C changes nothing: the first one is being carried out.
    if (ending) return
    ending = true
    out(sentence)
    await cleanUp(cleanups)
    // Also ends what was still being started: children go when the launcher goes (guard.ts).
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end(0, 'Stopping', progress))
  process.on('uncaughtException', (error) => void end(1, explain(error), console.error))
  try {
    const options = parseStartOptions(process.argv.slice(2))
    const died = await start(options, { folder: stateFolder(), programs: builtPrograms, progress, cleanups })
    await end(1, `PROCES_GESTOPT: ${died}`, console.error)
  } catch (error) {
    await end(1, explain(error), console.error)
  }
}

void main()
