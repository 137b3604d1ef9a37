import { expect, test } from '@jest/globals'
import { nieuweSpan, nieuweSpans } from './nieuwe-span.js'

test('a span is sixteen hex, and every one is another', () => {
  const alle = [nieuweSpan(), ...[0, 1, 15, 16, 120].flatMap(nieuweSpans)]
  expect(alle).toHaveLength(1 + 152)
  expect(alle.filter((span) => !/^[\da-f]{16}$/.test(span))).toEqual([])
  expect(new Set(alle).size).toBe(alle.length)
})
