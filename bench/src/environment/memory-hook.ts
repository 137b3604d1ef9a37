import { writeFileSync } from 'node:fs'
import { getHeapSpaceStatistics } from 'node:v8'

// Loaded with `--require` into a gateway of ours: what V8 says of its memory, every second. Only for saying where resident
// memory goes; what counts is read from outside.
const file = process.env.BENCH_GEHEUGEN ?? ''
const EVERY_MS = 1000

setInterval(() => {
  const spaces = getHeapSpaceStatistics().map(({ space_name: name, space_size: size }) => [name, size])
  writeFileSync(file, JSON.stringify({ ...process.memoryUsage(), ...Object.fromEntries(spaces) }))
}, EVERY_MS).unref()
