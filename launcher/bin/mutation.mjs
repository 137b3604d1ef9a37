// `npm run mutation`: flips one rule, condition or comparison of the access code at a time and reports what no test notices.

import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DELEN, rapportVan } from '../../mutation/delen.mjs'
import { isGehaald, leesTelling, regels, tabel } from '../../mutation/telling.mjs'
import { build, install, main, root, SetupError } from './setup.mjs'

const delen = Object.keys(DELEN)
const usage = `Usage: npm run mutation -- [--deel ${delen.join('|')}] [--alleen <files>] [--verder]

Runs Stryker over the decision, rewrite and row-enforcement code with its in-process tests (docs/mutaties.md) and counts
per part what was noticed, what survived and what was excused. Fails on a survivor, and when more than 3 % is excused.
--deel    one part
--alleen  only these files of that part, with commas between them
--verder  test again only what changed since the last run with this option
Reports: .gezinsbeeld/mutatie/<deel>.json`

const { values } = parseArgs({
  options: {
    deel: { type: 'string' },
    alleen: { type: 'string' },
    verder: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
const refusal =
  values.deel !== undefined && !delen.includes(values.deel)
    ? `OPTIE_ONGELDIG: \`--deel ${values.deel}\`: choose one of ${delen.join(', ')}`
    : values.alleen !== undefined && values.deel === undefined
      ? 'OPTIE_ONGELDIG: `--alleen` names files of one part: give `--deel` too'
      : undefined
if (values.help) {
  console.log(usage)
} else if (refusal) {
  console.error(refusal)
  process.exitCode = 2
} else {
  await main(alles)
}

/** Installs and builds what is needed, runs the parts and tells the sum. Exit code 1: a survivor, or too many excuses. */
async function alles() {
  await install()
  await build()
  const tellingen = (values.deel === undefined ? delen : [values.deel]).map(telDeel)
  for (const regel of tellingen.flatMap(regels)) console.log(regel)
  console.log(`\n${tabel(tellingen)}`)
  return isGehaald(tellingen) ? 0 : 1
}

function telDeel(deel) {
  rmSync(rapportVan(deel), { force: true })
  const { status } = spawnSync('npx', ['stryker', 'run', join(root, 'mutation', 'stryker.config.mjs')], {
    cwd: join(root, deel),
    stdio: 'inherit',
    env: {
      ...process.env,
      GEZINSBEELD_MUTATIE_DEEL: deel,
      ...(values.verder ? { GEZINSBEELD_MUTATIE_VERDER: '1' } : {}),
      ...(values.alleen === undefined ? {} : { GEZINSBEELD_MUTATIE_ALLEEN: values.alleen }),
    },
  })
  if (status !== 0) throw new SetupError('MUTATIE_MISLUKT', `the run of \`${deel}\` did not end`)
  return leesTelling(deel)
}
