import { SUBGRAPHS } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import { openEpochs } from './epochs.js'

/** A store whose round trips for epochs are counted. */
function geteld() {
  const store = new MemoryStore()
  const lees = store.getMany.bind(store)
  const teller = { ritten: 0, stuk: false }
  store.getMany = async (namen) => {
    teller.ritten += 1
    return teller.stuk ? Promise.reject(new Error('away')) : lees(namen)
  }
  return { epochs: openEpochs(store), teller }
}

const allen = (epochs: ReturnType<typeof openEpochs>) => Promise.all(SUBGRAPHS.map((naam) => epochs.van(naam)))

test('the epochs of all sources that are asked in one turn come in one round trip, the next turn in another', async () => {
  const { epochs, teller } = geteld()
  const eerst = await allen(epochs)
  expect(new Set(eerst).size).toBe(SUBGRAPHS.length)
  teller.ritten = 0
  expect(await allen(epochs)).toEqual(eerst)
  expect(teller.ritten).toBe(1)
  await epochs.van('gi')
  expect(teller.ritten).toBe(2)
})

test('a change is seen by whoever asks after it, and is of that source alone', async () => {
  const { epochs } = geteld()
  const eerst = await allen(epochs)
  await epochs.vernieuw('gi')
  const daarna = await allen(epochs)
  expect(SUBGRAPHS.filter((_, index) => eerst[index] !== daarna[index])).toEqual(['gi'])
})

test('a store that fails is an error for who asked then, and not for who asks later', async () => {
  const { epochs, teller } = geteld()
  teller.stuk = true
  for (const uitkomst of await Promise.allSettled(SUBGRAPHS.map((naam) => epochs.van(naam)))) {
    expect(uitkomst.status).toBe('rejected')
  }
  teller.stuk = false
  expect(await epochs.van('gi')).toBe(await epochs.van('gi'))
})
