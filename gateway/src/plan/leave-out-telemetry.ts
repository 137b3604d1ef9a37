import { createRequire, Module } from 'node:module'

/** What `@apollo/gateway` loads, since 2.14, to probe the cloud that it runs in and to report that it is used. */
const TELEMETRY = [
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/resource-detector-alibaba-cloud',
  '@opentelemetry/resource-detector-aws',
  '@opentelemetry/resource-detector-azure',
  '@opentelemetry/resource-detector-gcp',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/semantic-conventions/incubating',
]

/**
 * Makes that `@apollo/gateway`, loaded after this, gets empty modules in place of those that probe and report: what is not there
 * cannot call outside, whatever a setting says (record 0055).
 * @throws Error when one of them is no dependency of `@apollo/gateway` any more: look again at what it loads
 */
export function leaveOutTelemetry(): void {
  const ofGateway = createRequire(require.resolve('@apollo/gateway'))
  for (const name of TELEMETRY) {
    const filename = ofGateway.resolve(name)
    // Entries of this cache may be added (Node, Modules: `require.cache`).
    require.cache[filename] = Object.assign(new Module(filename), { filename, loaded: true })
  }
}
