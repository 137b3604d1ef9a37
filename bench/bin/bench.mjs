#!/usr/bin/env node
// `npm run bench`: install and build when needed, then the benchmark in the folder where the user typed it.

import '../../launcher/bin/node-version.mjs'
import { join } from 'node:path'
import { build, install, invokedFrom, main, root, runNode } from '../../launcher/bin/setup.mjs'

await main(async () => {
  await install()
  await build()
  return runNode(join(root, 'bench', 'dist', 'main.js'), process.argv.slice(2), { cwd: invokedFrom })
})
