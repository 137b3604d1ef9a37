// `npm run mutation`: flips one rule, condition or comparison of the access code at a time and reports what no test notices.

import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './setup.mjs'

const DELEN = ['schema', 'gateway', 'subgraphs/runtime']
const usage = `Usage: npm run mutation -- [--deel ${DELEN.join('|')}] [--alleen <files>]

Runs Stryker over the decision, rewrite and row-enforcement code with its in-process tests (docs/mutaties.md). All of it
takes hours on two cores: give a part, or files of that part with commas between them, to do less.
Reports: .gezinsbeeld/mutatie/<deel>.json`

const { values } = parseArgs({
  options: { deel: { type: 'string' }, alleen: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(usage)
} else if (values.deel !== undefined && !DELEN.includes(values.deel)) {
  console.error(`OPTIE_ONGELDIG: \`--deel ${values.deel}\`: choose one of ${DELEN.join(', ')}`)
  process.exitCode = 2
} else {
  for (const deel of values.deel === undefined ? DELEN : [values.deel]) {
    const { status } = spawnSync('npx', ['stryker', 'run', join(root, 'mutation', 'stryker.config.mjs')], {
      cwd: join(root, deel),
      stdio: 'inherit',
      env: {
        ...process.env,
        GEZINSBEELD_MUTATIE_DEEL: deel,
        ...(values.alleen === undefined ? {} : { GEZINSBEELD_MUTATIE_ALLEEN: values.alleen }),
      },
    })
    if (status !== 0) process.exitCode = 1
  }
}
