import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'

// Loaded with `--require` into a gateway, so that a profile holds the load and not the start: begins at SIGUSR2 and is
// written when the process ends.
const file = process.env.BENCH_PROFIEL ?? ''
const INTERVAL_US = 500

let session: Session | undefined

// Once per operation; the profile is of all of them.
process.on('SIGUSR2', () => {
  if (session) return
  session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US })
  session.post('Profiler.start')
  // Some end by themselves when asked, others by the signal: then there is no 'exit'.
  process.once('SIGTERM', write)
  process.once('exit', write)
})

function write(): void {
  session?.post('Profiler.stop', (_error, result) => writeFileSync(file, JSON.stringify(result.profile)))
  session = undefined
}
