// `npm run crash`: install when needed, build everything that a world is made of, then kill it again and again.

import './node-version.mjs'
import { join } from 'node:path'
import { build, findWorkspace, install, main, runNode } from './setup.mjs'

await main(async () => {
  await install()
  await build()
  return runNode(join(findWorkspace('test').path, 'dist', 'crash', 'crash.js'), process.argv.slice(2))
})
