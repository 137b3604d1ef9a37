// One run of Stryker over one part of the access code. The parts are in delen.mjs; `npm run mutation` runs them.
import { fileURLToPath } from 'node:url'
import { DELEN } from './delen.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const deel = process.env.GEZINSBEELD_MUTATIE_DEEL ?? 'schema'
const naam = deel.replace('/', '-')

export default {
  packageManager: 'npm',
  testRunner: 'gezinsbeeld',
  plugins: [`${root}/mutation/runner.mjs`],
  coverageAnalysis: 'perTest',
  mutate: process.env.GEZINSBEELD_MUTATIE_ALLEEN
    ? process.env.GEZINSBEELD_MUTATIE_ALLEEN.split(',')
    : DELEN[deel].mutate,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `${root}/.gezinsbeeld/mutatie/${naam}.json` },
  incremental: process.env.GEZINSBEELD_MUTATIE_VERDER === '1',
  incrementalFile: `${root}/.gezinsbeeld/mutatie/${naam}.verder.json`,
  tempDirName: `${root}/.gezinsbeeld/mutatie/tmp-${naam}`,
  clearTextReporter: { allowColor: Boolean(process.stdout.isTTY), logTests: false, reportTests: false },
  ignorePatterns: ['dist', 'beleid.tmp'],
  concurrency: 2,
  maxTestRunnerReuse: 100,
  // Long: a busy machine must not pass a mutant off as noticed. What never ends is cut off by its number of steps.
  timeoutMS: 60_000,
  warnings: { slow: false },
  allowEmpty: false,
  disableTypeChecks: false,
}
