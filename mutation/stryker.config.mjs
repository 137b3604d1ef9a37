// Which access code is mutated, and by which tests it must be noticed: in-process tests only (docs/mutaties.md).
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const preset = createRequire(import.meta.url)('../jest.preset.cjs')

/** One package with the files that decide, rewrite or enforce, and the tests that prove them. */
const DELEN = {
  schema: {
    mutate: [
      'src/besluit/{zicht,eis,feit-van,toelaatbaar,uitkomst,opdracht-cellen,mag-bevatten,aanvraag}.ts',
      'src/beleid/{effectief,tabel}.ts',
    ],
    tests: ['**/src/{besluit,beleid}/**/*.test.ts'],
  },
  gateway: {
    mutate: ['src/access/{besluit,order,rewrite,schets,weerwoord,wortels}.ts'],
    tests: ['**/src/access/*.test.ts', '**/src/plan/*.test.ts'],
  },
  'subgraphs/runtime': {
    mutate: ['src/enforce/{vrijgave,wrap-schema}.ts', 'src/server/narrow.ts'],
    tests: ['**/src/enforce/*.test.ts', '**/src/server/{narrow,handle}.test.ts'],
  },
}

const deel = process.env.GEZINSBEELD_MUTATIE_DEEL ?? 'schema'
const { mutate, tests } = DELEN[deel]

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  coverageAnalysis: 'perTest',
  mutate: process.env.GEZINSBEELD_MUTATIE_ALLEEN ? process.env.GEZINSBEELD_MUTATIE_ALLEEN.split(',') : mutate,
  jest: {
    projectType: 'custom',
    config: {
      ...preset,
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      testMatch: tests,
      ...(deel === 'gateway'
        ? { transformIgnorePatterns: ['/node_modules/(?!jose/)', '^(?!.*/node_modules/).*/dist/'] }
        : {}),
    },
    enableFindRelatedTests: false,
  },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `${root}/.gezinsbeeld/mutatie/${deel.replace('/', '-')}.json` },
  tempDirName: `${root}/.gezinsbeeld/mutatie/tmp-${deel.replace('/', '-')}`,
  clearTextReporter: { allowColor: Boolean(process.stdout.isTTY), logTests: false, reportScoreTable: true },
  ignorePatterns: ['dist', 'beleid.tmp'],
  concurrency: 2,
  timeoutMS: 20_000,
  allowEmpty: false,
  disableTypeChecks: false,
}
