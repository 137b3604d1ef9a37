// `npm start`: install, build, then hand over to launcher/dist/start.js, which fills and starts everything.

import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, invokedFrom, main, root, run } from './setup.mjs'

const args = process.argv.slice(2)

await main(async () => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help())
    return 0
  }
  await install()
  console.error('Building (only what changed)')
  await build({ output: existsSync(join(root, 'launcher', 'dist', 'start.js')) ? 'errors-only' : 'hash-only' })
  // The guard and its channel: should this process be killed, the launcher stops everything and goes too.
  const guarded = ['--require', join(root, 'launcher', 'dist', 'guard.js'), join(root, 'launcher', 'dist', 'start.js')]
  return run(process.execPath, [...guarded, ...args], {
    cwd: invokedFrom,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
})

/** The same list that start.ts gives to commander, so that help works before anything is installed. */
function help() {
  const options = JSON.parse(readFileSync(join(root, 'launcher', 'start-options.json'), 'utf8'))
  const lines = options.map(({ flags, description, default: value }) => {
    const standard = value === undefined ? '' : ` (default: ${value})`
    return `  ${flags.padEnd(22)} ${description}${standard}`
  })
  return ['Usage: npm start -- [options]', '', 'Starts Gezinsbeeld with four filled sources.', '', ...lines].join('\n')
}
