// Black-box tests start whole worlds of processes: one file at a time, with room for the start on a busy machine.
module.exports = {
  ...require('../jest.preset.cjs'),
  testTimeout: 300_000,
  maxWorkers: 1,
  globalSetup: '<rootDir>/dist/wereld/run-begin.js',
  globalTeardown: '<rootDir>/dist/wereld/run-end.js',
}
