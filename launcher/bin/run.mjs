// `npm run generate | token | supergraph | matrix`: install when needed, build that workspace, then run one command of it
// in the folder where the user typed it, so that relative paths mean what they say.

import './node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, findWorkspace, install, invokedFrom, main, runNode, SetupError } from './setup.mjs'

const [wanted, command, ...args] = process.argv.slice(2)

await main(async () => {
  if (!wanted || !command || wanted.startsWith('-')) {
    console.log('Usage: node launcher/bin/run.mjs <workspace> <command> [arguments]')
    return wanted === '--help' ? 0 : 1
  }
  const workspace = findWorkspace(wanted)
  await install()
  await build({ filter: workspace.name })
  const script = join(workspace.path, 'dist', `${command}.js`)
  if (!existsSync(script))
    throw new SetupError('OPDRACHT_ONBEKEND', `\`${workspace.folder}\` has no command \`${command}\``)
  return runNode(script, args, { cwd: invokedFrom })
})
