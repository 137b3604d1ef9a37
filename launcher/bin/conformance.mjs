// `npm run conformance`: install when needed, build the gateway, then compare the executors.

import './node-version.mjs'
import { join } from 'node:path'
import { build, findWorkspace, install, main, runNode } from './setup.mjs'

await main(async () => {
  await install()
  await build()
  return runNode(join(findWorkspace('gateway').path, 'dist', 'conformance', 'main.js'), process.argv.slice(2))
})
