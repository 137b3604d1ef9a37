import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import { StoreUnavailable } from '../store/shared-store.js'
import { openLimitSearches } from './limit-searches.js'

const GI_A = '00000009900000003001'
const TRACE = '0'.repeat(32)
const als = (medewerker: string) => ({ medewerker, organisatie: GI_A })
const geenAlarm = () => undefined

test('thirty searches a minute pass, the next is refused, another employee is not touched (decision 20)', async () => {
  const limit = openLimitSearches(new MemoryStore(), geenAlarm)
  await limit(als('gi-a-001'), TRACE, 30)
  await expect(limit(als('gi-a-001'), TRACE, 1)).rejects.toMatchObject({ code: 'TE_VEEL_VERZOEKEN' })
  await expect(limit(als('gi-a-002'), TRACE, 1)).resolves.toBeUndefined()
})

test('after a minute searching is allowed again', async () => {
  let now = 0
  const limit = openLimitSearches(new MemoryStore({ now: () => now }), geenAlarm)
  await limit(als('gi-a-001'), TRACE, 30)
  now = 60_001
  await expect(limit(als('gi-a-001'), TRACE, 1)).resolves.toBeUndefined()
})

test('a request without a search is never counted', async () => {
  const limit = openLimitSearches(new MemoryStore(), geenAlarm)
  for (let times = 0; times < 100; times++) await limit(als('gi-a-001'), TRACE, 0)
  await expect(limit(als('gi-a-001'), TRACE, 30)).resolves.toBeUndefined()
})

test('when the store that counts is away a search is refused', async () => {
  const weg = { increment: () => Promise.reject(new StoreUnavailable({ cause: undefined })) }
  const limit = openLimitSearches(weg, geenAlarm)
  await expect(limit(als('gi-a-001'), TRACE, 1)).rejects.toMatchObject({ code: 'TE_VEEL_VERZOEKEN' })
  await expect(limit(als('gi-a-001'), TRACE, 0)).resolves.toBeUndefined()
})

test('sixty searches within an hour are a series: one alarm without a name; fifty-nine are not (decision 22)', async () => {
  let now = 0
  const alarmen: string[][] = []
  const limit = openLimitSearches(new MemoryStore({ now: () => now }), (...over) => void alarmen.push(over))
  const zoek = async (medewerker: string, keer: number) => {
    for (let times = 0; times < keer; times++) {
      await limit(als(medewerker), `trace-${times}`, 1)
      now += 2_001
    }
  }
  await zoek('gi-a-002', 59)
  expect(alarmen).toEqual([])
  await zoek('gi-a-001', 70)
  expect(alarmen).toEqual([['trace-59', GI_A]])
  now += 3_600_000
  await zoek('gi-a-001', 60)
  expect(alarmen).toHaveLength(2)
})
