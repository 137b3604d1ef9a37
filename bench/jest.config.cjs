module.exports = {
  ...require('../jest.preset.cjs'),
  // Every test here makes a database of its own.
  testTimeout: 120_000,
  // Our own dist is CommonJS already; the dist of jose is not.
  transformIgnorePatterns: ['/node_modules/(?!jose/)', '^(?!.*/node_modules/).*/dist/'],
}
