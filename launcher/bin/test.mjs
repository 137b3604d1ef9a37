// `npm test`: install, build, run jest in every workspace that has tests, add up, and end with one line of totals.

import './node-version.mjs'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build, findWorkspace, install, main, root, run, runNode, sentence, workspaces } from './setup.mjs'

const inCi = !['', '0', 'false', undefined].includes(process.env.CI)
const postgresUrl = process.env.GEZINSBEELD_TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const redisUrl = process.env.GEZINSBEELD_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'
const environment = { ...process.env, APOLLO_TELEMETRY_DISABLED: '1' }
if (inCi)
  Object.assign(environment, { GEZINSBEELD_TEST_POSTGRES_URL: postgresUrl, GEZINSBEELD_TEST_REDIS_URL: redisUrl })

const usage = `Usage: npm test -- [--only <workspace>] [-- <jest arguments>]

Installs and builds when needed, then runs every test. With CI=true it also checks speed (docs/prestaties.md), format, lint
and import rules, and runs the black-box tests a second time on a real PostgreSQL and Redis
(GEZINSBEELD_TEST_POSTGRES_URL, GEZINSBEELD_TEST_REDIS_URL).`

/** 50 us of decision and rewrite on the machine of docs/prestaties.md, as a ratio to the calibration loop of the same run. */
const BESLUIT_GRENS = '0.42'
/**
 * CPU of the gateway for the family view, as ratios to the floor of the same run: what docs/prestaties.md measured, and room for
 * a busy machine. Above it something became much dearer.
 */
const GATEWAY_GRENZEN = ['gezin:kaal:2.5', 'gezin:volledig:4']
const POGINGEN = 3

const total = { passed: 0, skipped: 0 }
/** What failed, repeated at the end: a run of an hour prints much in between. */
const failures = []

await main(async () => {
  const { only, help, jestArgs } = parse(process.argv.slice(2))
  if (help) {
    console.log(usage)
    return 0
  }
  try {
    await everything(only, jestArgs)
  } catch (error) {
    fail(sentence(error))
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  for (const failure of failures) console.log(`failed: ${failure}`)
  console.log(`${total.passed} passed, ${failures.length} failed${skipped}`)
  return failures.length > 0 || total.passed === 0 ? 1 : 0
})

/** Tells at once, and keeps for the end. */
function fail(what) {
  console.error(what)
  failures.push(what)
}

/** Set-up, the checks of CI, then every round; a failed check counts as one failed test. */
async function everything(only, jestArgs) {
  const chosen = only === undefined ? workspaces() : [findWorkspace(only)]
  await install()
  console.error('Building (only what changed)')
  await build()

  if (inCi && only === undefined) {
    await check()
    await reachable('PostgreSQL', postgresUrl, 5432, 'GEZINSBEELD_TEST_POSTGRES_URL')
    await reachable('Redis', redisUrl, 6379, 'GEZINSBEELD_TEST_REDIS_URL')
  }
  const server = await embeddedServer()
  try {
    for (const workspace of chosen.filter(hasTests)) {
      for (const omgeving of surroundings(workspace)) await jest(workspace, omgeving, jestArgs)
    }
  } finally {
    await server.stop()
  }
}

/** Outside CI the tests of the packages get one embedded PostgreSQL together; its URL travels in the environment. */
async function embeddedServer() {
  if (environment.GEZINSBEELD_TEST_POSTGRES_URL) return { stop: async () => undefined }
  const { startPostgres } = createRequire(import.meta.url)(join(root, 'launcher', 'dist', 'index.js'))
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-test-postgres-'))
  const server = await startPostgres({ dataDir: join(folder, 'data') })
  environment.GEZINSBEELD_TEST_POSTGRES_URL = server.url
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { stop }
}

/** The black-box tests run once on the embedded parts, and in CI also on a real PostgreSQL and Redis. */
function surroundings({ folder }) {
  if (folder !== 'test') return [undefined]
  const asked = process.env.GEZINSBEELD_TEST_OMGEVING
  if (asked) return [asked]
  return inCi ? ['ingebed', 'extern'] : ['ingebed']
}

async function check() {
  await snelGenoeg('bench:besluit', join('gateway', 'dist', 'bench.js'), ['--grens', BESLUIT_GRENS])
  await snelGenoeg('bench', join('bench', 'dist', 'main.js'), [
    ...['--variant', 'kaal,volledig', '--operatie', 'gezin', '--rondes', '3'],
    ...GATEWAY_GRENZEN.flatMap((grens) => ['--grens', grens]),
  ])
  console.error('\nChecking format, lint and import rules')
  const code = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'check'], {
    env: { ...environment, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    shell: process.platform === 'win32',
  })
  if (code === 0) return
  fail(`CONTROLE_MISLUKT: \`npm run check\` failed (exit ${code}): it counts as one failed test`)
}

/** Neighbours on a shared machine only ever make it slower: one run under the limit shows that the code is. */
async function snelGenoeg(naam, programma, args) {
  for (let poging = 0; poging < POGINGEN; poging++) {
    if ((await run(process.execPath, [join(root, programma), ...args], { env: environment })) === 0) return
  }
  fail(`TE_TRAAG: \`npm run ${naam}\` is above its ratio: it counts as one failed test`)
}

/** CI fails, and does not skip, when a server that the tests need is not there. */
async function reachable(what, url, standardPort, variable) {
  const { hostname, port } = new URL(url)
  const open = await new Promise((answer) => {
    const socket = connect({ host: hostname || '127.0.0.1', port: Number(port || standardPort), timeout: 5000 })
    const done = (result) => {
      socket.destroy()
      answer(result)
    }
    socket.on('connect', () => done(true))
    socket.on('error', () => done(false))
    socket.on('timeout', () => done(false))
  })
  if (open) return
  fail(`SERVER_ONBEREIKBAAR: ${what} does not answer at \`${hostname}\`: start it or set ${variable}`)
}

/** Runs jest in one workspace and adds its numbers to the total. */
async function jest(workspace, omgeving, jestArgs) {
  console.error(`\n${workspace.folder}${omgeving ? ` (${omgeving})` : ''}`)
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-jest-'))
  const report = join(folder, 'report.json')
  const args = ['--json', `--outputFile=${report}`, ...(inCi ? ['--ci'] : []), ...jestArgs]
  // jest prints the report to stdout as well: only its stderr is for people.
  const code = await runNode(join(root, 'node_modules', 'jest', 'bin', 'jest.js'), args, {
    cwd: workspace.path,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: surrounded(omgeving),
  })
  addUp(workspace, code, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
  rmSync(folder, { recursive: true, force: true })
}

/** On the embedded parts the black-box tests start servers of their own, whatever CI offers. */
function surrounded(omgeving) {
  if (!omgeving) return environment
  const { GEZINSBEELD_TEST_POSTGRES_URL: given, ...rest } = environment
  const url = omgeving === 'extern' ? { GEZINSBEELD_TEST_POSTGRES_URL: given } : {}
  return { ...rest, ...url, GEZINSBEELD_TEST_OMGEVING: omgeving }
}

function addUp({ folder }, code, report) {
  total.passed += report?.numPassedTests ?? 0
  total.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const failed = (report?.testResults ?? []).flatMap((file) => failedIn(folder, file))
  failures.push(...failed)
  if (code === 0 || failed.length > 0) return
  fail(`TESTS_AFGEBROKEN: jest in \`${folder}\` ended with exit ${code}: it counts as one failed test`)
}

/** The failed tests of one file by name; a file that could not be run has none of its own, and counts as one. */
function failedIn(folder, { name, status, assertionResults }) {
  const at = `${folder} ${relative(join(root, folder), name)}`
  const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${at}: ${fullName}`)
  return status === 'failed' && tests.length === 0 ? [`${at}: could not be run`] : tests
}

function hasTests({ path }) {
  const source = join(path, 'src')
  return existsSync(source) && readdirSync(source, { recursive: true }).some((file) => file.endsWith('.test.ts'))
}

function parse(args) {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const jestArgs = end < 0 ? [] : args.slice(end + 1)
  const at = own.indexOf('--only')
  return {
    only: at < 0 ? undefined : (own[at + 1] ?? ''),
    help: own.includes('--help') || own.includes('-h'),
    jestArgs,
  }
}
