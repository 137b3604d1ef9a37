import { readFileSync } from 'node:fs'
import type { Configuration } from './configuration.js'

/** Milliseconds since epoch that count as now. The file clock exists for demos and tests; production refuses it. */
export function openClock(klok: Configuration['klok']): () => number {
  if (klok.soort === 'systeem') return Date.now
  return () => {
    const instant = Date.parse(readFileSync(klok.pad, 'utf8').trim())
    if (Number.isNaN(instant)) throw new Error(`clock file \`${klok.pad}\` does not hold an ISO instant`)
    return instant
  }
}
