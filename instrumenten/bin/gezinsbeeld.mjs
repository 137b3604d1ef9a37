#!/usr/bin/env node
// `npx gezinsbeeld …`: install and build when needed, then the command line of the instruments in the folder where the user
// typed it, so that relative paths mean what they say.

import '../../launcher/bin/node-version.mjs'
import { join } from 'node:path'
import { build, install, invokedFrom, main, root, runNode } from '../../launcher/bin/setup.mjs'

await main(async () => {
  await install()
  await build({ filter: '@gezinsbeeld/instrumenten' })
  return runNode(join(root, 'instrumenten', 'dist', 'main.js'), process.argv.slice(2), { cwd: invokedFrom })
})
