import { expect, test } from '@jest/globals'
import { eersteBewaarde } from './ruim-op.js'

test('so many whole months stay beside that of now, over the turn of the year too', () => {
  expect(eersteBewaarde(new Date('2026-03-31T23:59:59Z'), 1)).toBe('2026-02')
  expect(eersteBewaarde(new Date('2026-03-01T00:00:00Z'), 3)).toBe('2025-12')
  expect(eersteBewaarde(new Date('2026-11-29T00:00:00Z'), 60)).toBe('2021-11')
})
