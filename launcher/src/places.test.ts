import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { GATEWAY_FLAGS } from './places.js'

/** Bytes that V8 has for young objects when a program begins. */
function youngUnder(flags: readonly string[]): number {
  const asked =
    "require('node:v8').getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size"
  return Number(execFileSync(process.execPath, [...flags, '-p', asked], { encoding: 'utf8' }))
}

describe('the settings of V8 that the gateway is started with (record 0060)', () => {
  test('are known to this Node, and give the first request a larger young generation than it has by itself', () => {
    expect(youngUnder(GATEWAY_FLAGS)).toBeGreaterThan(youngUnder([]))
  })
})
