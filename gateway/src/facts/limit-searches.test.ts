import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import { openLimitSearches } from './limit-searches.js'

test('thirty searches a minute pass, the next is refused, another employee is not touched (decision 20)', async () => {
  const limit = openLimitSearches(new MemoryStore())
  await limit('gi-a-001', 30)
  await expect(limit('gi-a-001', 1)).rejects.toMatchObject({ code: 'TE_VEEL_VERZOEKEN' })
  await expect(limit('gi-a-002', 1)).resolves.toBeUndefined()
})

test('after a minute searching is allowed again', async () => {
  let now = 0
  const limit = openLimitSearches(new MemoryStore({ now: () => now }))
  await limit('gi-a-001', 30)
  now = 60_001
  await expect(limit('gi-a-001', 1)).resolves.toBeUndefined()
})

test('a request without a search is never counted', async () => {
  const limit = openLimitSearches(new MemoryStore())
  for (let times = 0; times < 100; times++) await limit('gi-a-001', 0)
  await expect(limit('gi-a-001', 30)).resolves.toBeUndefined()
})
