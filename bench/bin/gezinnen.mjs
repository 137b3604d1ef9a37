#!/usr/bin/env node
// `npm run bench:gezinnen`: install and build when needed, then the comparison in the folder where the user typed it.

import '../../launcher/bin/node-version.mjs'
import { join } from 'node:path'
import { build, install, invokedFrom, main, root, runNode } from '../../launcher/bin/setup.mjs'

await main(async () => {
  await install()
  await build()
  return runNode(join(root, 'bench', 'dist', 'gezinnen', 'main.js'), process.argv.slice(2), { cwd: invokedFrom })
})
