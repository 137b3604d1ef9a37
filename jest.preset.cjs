const { availableParallelism } = require('node:os')

// One jest set-up for every package: swc compiles, tsc checks types in `build`.
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
}

module.exports = {
  testEnvironment: 'node',
  // No test is about time: this only ends one that hangs, also on a machine that has much else to do.
  testTimeout: 120_000,
  // By default jest leaves one core to its own process, which does next to nothing while tests run.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  // jest on Node 20 cannot require() ESM packages: jose is ESM only and goes through swc.
  // Our own built packages are plain CommonJS already.
  transformIgnorePatterns: ['/node_modules/(?!jose/)', '^(?!.*/node_modules/).*/dist/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
}
