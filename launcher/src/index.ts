/** What black-box tests reuse of the launcher: a PostgreSQL server, and complete worlds on it. */
export type { GatewayConfiguration } from './configuration.js'
export { type DemoClaims, type DemoKey, signDemoToken } from './demoKey.js'
export { LauncherError } from './launcherError.js'
export { type ProcessName, SUBGRAPHS, type SubgraphName } from './names.js'
export { provision } from './postgres/provision.js'
export { type EmbeddedPostgres, startPostgres } from './postgres/startPostgres.js'
export { startWorld, type World, type WorldOptions } from './startWorld.js'
