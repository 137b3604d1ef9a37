module.exports = {
  ...require('../jest.preset.cjs'),
  // Our own dist is CommonJS already; the dist of jose is not.
  transformIgnorePatterns: ['/node_modules/(?!jose/)', '^(?!.*/node_modules/).*/dist/'],
}
