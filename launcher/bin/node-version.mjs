// Imported first by every command: an old Node gets a sentence instead of a stack trace. Keep the syntax old enough
// to be read by that Node, and import nothing.

const oldest = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    'NODE_TE_OUD: Gezinsbeeld needs Node ' +
      oldest.join('.') +
      ' or later, this is ' +
      process.versions.node +
      ': install a newer Node from https://nodejs.org',
  )
  process.exit(1)
}
