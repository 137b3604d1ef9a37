// Black-box tests start whole worlds of processes: one file at a time, with room for the start.
module.exports = { ...require('../jest.preset.cjs'), testTimeout: 60_000, maxWorkers: 1 }
