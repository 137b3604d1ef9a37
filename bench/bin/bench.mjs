#!/usr/bin/env node
// `npm run bench`: install and build when needed, the other gateways too, then the benchmark in the folder where the user
// typed it.

import '../../launcher/bin/node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, invokedFrom, main, root, run, runNode, SetupError } from '../../launcher/bin/setup.mjs'

const peers = join(root, 'bench', 'peers')
const stampFile = join(peers, 'node_modules', '.gezinsbeeld-install')

/** The gateways that we compare with, exactly as locked; apart, so that who runs the product does not install them. */
async function installPeers() {
  const stamp = createHash('sha256')
    .update(readFileSync(join(peers, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('Installing the gateways to compare with (once, about a minute, 750 MB)')
  // No install scripts: none of these needs one, and nothing of theirs runs before it is measured.
  const args = ['ci', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js') ? await runNode(npm, args, { cwd: peers }) : await run('npm', args, { cwd: peers })
  if (code !== 0) throw new SetupError('INSTALLATIE_MISLUKT', `npm could not install \`bench/peers\` (exit ${code})`)
  writeFileSync(stampFile, stamp)
}

const withoutPeers = ['--help', '-h', '--log', '--geheugen'].some((flag) => process.argv.includes(flag))

await main(async () => {
  await install()
  await build()
  if (!withoutPeers) await installPeers()
  return runNode(join(root, 'bench', 'dist', 'main.js'), process.argv.slice(2), { cwd: invokedFrom })
})
