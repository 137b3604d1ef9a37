// The thread that plans, answering in place of a plan of which packages code is loaded in it.
const { join } = require('node:path')

const BUILT = join(__dirname, '..', '..', 'dist', 'plan', 'plan-thread.js')

const packagesWithCode = () => {
  const files = Object.values(require.cache)
    .filter(({ children, exports }) => children.length > 0 || Object.keys(exports).length > 0)
    .map(({ filename }) => filename)
  const packages = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
  return [...new Set(packages)]
}

module.exports = async () => {
  await require(BUILT)(null)
  return JSON.stringify(packagesWithCode())
}
module.exports.packagesWithCode = packagesWithCode
