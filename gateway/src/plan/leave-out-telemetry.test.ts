import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const BUILT = join(__dirname, '..', '..', 'dist', 'plan')

/** Packages of which a program of ours loads code, in a Node of its own: jest has no `require.cache`. */
function packagesLoadedBy(program: string): readonly string[] {
  const print =
    'process.stdout.write(JSON.stringify(Object.values(require.cache).filter((m) => m.children.length > 0 || Object.keys(m.exports).length > 0).map((m) => m.filename)))'
  const files = JSON.parse(
    execFileSync(process.execPath, ['-e', `${program};${print}`], { cwd: BUILT, encoding: 'utf8' }),
  )
  return [
    ...new Set((files as string[]).flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])),
  ]
}

const REPORTS = /opentelemetry\/(exporter|otlp|resource|sdk)|^gaxios$|^gcp-metadata$/

test('nothing that probes the cloud or reports is loaded with the planner', () => {
  const loaded = packagesLoadedBy(
    "require('./leave-out-telemetry.js').leaveOutTelemetry();require('./open-planner.js')",
  )
  expect(loaded).toContain('@apollo/gateway')
  expect(loaded.filter((name) => REPORTS.test(name))).toEqual([])
})

test('without that it is: what is left out is what @apollo/gateway loads', () => {
  const loaded = packagesLoadedBy("require('./open-planner.js')")
  expect(loaded.filter((name) => REPORTS.test(name))).toContain('@opentelemetry/exporter-metrics-otlp-http')
})
