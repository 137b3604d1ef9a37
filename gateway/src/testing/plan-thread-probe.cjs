// Stands in for `plan-thread.ts` in the tests of `planner-thread.ts`: what it does hangs on the text it is given.
const { threadId } = require('node:worker_threads')

const behaviour = {
  eindigt: () => process.exit(1),
  hangt: () => new Promise(() => undefined),
  weigert: () => Promise.reject(new Error('not this one')),
  'te groot': () => {
    const kept = []
    for (;;) kept.push(new Array(100_000).fill(kept.length).map(String))
  },
}

module.exports = async (question) => (await behaviour[question?.text]?.()) ?? JSON.stringify({ threadId })
