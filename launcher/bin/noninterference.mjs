// `npm run noninterference`: install when needed, build everything that a world is made of, then run the proof.

import './node-version.mjs'
import { join } from 'node:path'
import { build, findWorkspace, install, main, runNode } from './setup.mjs'

await main(async () => {
  await install()
  await build()
  return runNode(join(findWorkspace('test').path, 'dist', 'inmenging', 'noninterference.js'), process.argv.slice(2))
})
