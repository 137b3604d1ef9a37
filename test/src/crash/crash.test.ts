import { expect, test } from '@jest/globals'
import { crashproef } from './crashproef.js'

// The short form of `npm run crash`: a few of each, at moments that a seed draws.
test('whatever is killed and when, every answer has its records and the chain is whole', async () => {
  const { beantwoord, metGegevens, mis } = await crashproef({ gateway: 4, database: 4, seed: 20_260_310 })
  expect(mis).toEqual([])
  expect(metGegevens).toBeGreaterThan(8)
  expect(beantwoord).toBeGreaterThanOrEqual(metGegevens)
}, 600_000)
