// Runs the tests of one part for Stryker, in the process itself: jest's own test runner and `expect`, without jest's module
// loader. That one builds every module of npm again for every mutant, which takes ten times as long as the tests. Here our
// own modules are loaded anew when the mutant is in code that runs at load, as much of the policy does; for any other
// mutant only the tests are, and what they keep.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { DELEN } from './delen.mjs'
import { installLoader, ververs } from './loader.mjs'

const require = createRequire(import.meta.url)
const circus = require('jest-circus')
const { tests } = DELEN[process.env.GEZINSBEELD_MUTATIE_DEEL]
/** What the instrumented code reads and writes: the active mutant, and what each test reached. */
globalThis.__stryker__ ??= {}
const stryker = globalThis.__stryker__

const ALLES = /./
/** The tests and what they keep between questions, as the gateway keeps its texts. */
const TESTS = /\.test\.ts$|\/testing\/noor\.ts$/

class GezinsbeeldRunner {
  capabilities = () => ({ reloadEnvironment: true })
  init = async () => installLoader(process.cwd(), { '@jest/globals': { ...circus, expect: require('expect').expect } })

  async dryRun({ coverageAnalysis }) {
    const result = await run({ reload: true, perTest: coverageAnalysis === 'perTest' })
    return { ...result, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit, disableBail }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 })
    const atLoad = mutantActivation === 'static'
    const only = testFilter && new Set(testFilter)
    const result = await run({ mutant: activeMutant.id, atLoad, reload: reloadEnvironment, bail: !disableBail, only })
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result, disableBail)
  }
}

/** Loads and runs all tests once. A module or policy that refuses to load is an error of the run, not a failed test. */
async function run(how) {
  circus.resetState()
  ververs(how.reload ? ALLES : TESTS)
  stryker.activeMutant = how.atLoad ? how.mutant : undefined
  const files = new Map()
  let noticed = false
  const follow = (event) => {
    const { name, test } = event
    if (name === 'test_start') {
      const skip = (noticed && how.bail) || (how.only && !how.only.has(nameOf(test)))
      if (skip) test.mode = 'skip'
      else if (how.perTest) stryker.currentTestId = nameOf(test)
    } else if (name === 'test_done') {
      stryker.currentTestId = undefined
      noticed ||= test.errors.length > 0
    }
  }
  circus.addEventHandler(follow)
  try {
    for (const file of tests) {
      const before = countTests()
      require(join(process.cwd(), file))
      for (const test of allTests().slice(before)) files.set(nameOf(test), join(process.cwd(), file))
    }
    stryker.activeMutant = how.mutant
    const { testResults, unhandledErrors } = await circus.run()
    if (unhandledErrors.length > 0) return { status: DryRunStatus.Error, errorMessage: unhandledErrors.join('\n') }
    return { status: DryRunStatus.Complete, tests: testResults.map((result) => resultOf(result, files)) }
  } catch (error) {
    return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
  } finally {
    circus.removeEventHandler(follow)
  }
}

const allTests = (block = circus.getState().rootDescribeBlock) =>
  block.children.flatMap((child) => (child.type === 'test' ? [child] : allTests(child)))
const countTests = () => allTests().length

const nameOf = ({ name, parent }) => {
  const above = parent?.parent ? nameOf(parent) : ''
  return above === '' ? name : `${above} ${name}`
}

function resultOf({ testPath, status, errors, duration }, files) {
  const id = testPath.slice(1).join(' ')
  const basis = { id, name: id, timeSpentMs: duration ?? 0, fileName: files.get(id) }
  if (status === 'skip') return { ...basis, status: TestStatus.Skipped }
  if (errors.length === 0) return { ...basis, status: TestStatus.Success }
  return { ...basis, status: TestStatus.Failed, failureMessage: errors.join('\n') }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'gezinsbeeld', GezinsbeeldRunner)]
