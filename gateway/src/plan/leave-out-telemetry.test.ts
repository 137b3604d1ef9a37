import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { supergraph } from '../testing/noor.js'
import { openPlannerThread } from './planner-thread.js'

const PACKAGES = join(__dirname, '..', 'testing', 'plan-thread-packages.cjs')
const REPORTS = /opentelemetry\/(exporter|otlp|resource|sdk)|^gaxios$|^gcp-metadata$/

test('the thread that plans loads nothing that probes the cloud or reports', async () => {
  const planner = await openPlannerThread(supergraph.intern, PACKAGES)
  const loaded = (await planner.plan('', {})) as unknown as readonly string[]
  await planner.stop()
  expect(loaded).toContain('@apollo/gateway')
  expect(loaded.filter((name) => REPORTS.test(name))).toEqual([])
}, 30_000)

test('without that it would: what is left out is what @apollo/gateway loads', () => {
  const program = `require('@apollo/gateway'); console.log(JSON.stringify(require(${JSON.stringify(PACKAGES)}).packagesWithCode()))`
  const loaded = JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: __dirname, encoding: 'utf8' }))
  expect((loaded as string[]).filter((name) => REPORTS.test(name))).toContain(
    '@opentelemetry/exporter-metrics-otlp-http',
  )
})
