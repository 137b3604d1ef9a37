import { randomBytes } from 'node:crypto'
import type { Subgraph } from '@gezinsbeeld/schema'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { MemoryStore } from '../store/memory-store.js'
import type { SharedStore } from '../store/shared-store.js'
import { FEIT_MS, openFactCache } from './cache.js'
import { type Epochs, openEpochs } from './epochs.js'

const KEY = randomBytes(32)
afterEach(() => jest.restoreAllMocks())

const vraag = (medewerker: string, persoon = 'p-noor') => ({ medewerker, doel: 'D10', personen: [persoon] })
const ANTWOORD = { leden: {}, voorwaarden: { '2': [{ persoon: 'p-noor' }] }, verborgen: [] }

/** A store whose entries a test can read and change. */
class OpenStore extends MemoryStore {
  readonly entries = new Map<string, string>()
  override async get(key: string): Promise<string | null> {
    return this.entries.get(key) ?? null
  }
  override async set(key: string, value: string): Promise<void> {
    this.entries.set(key, value)
  }
  override async setIfAbsent(key: string, value: string): Promise<boolean> {
    if (this.entries.has(key)) return false
    this.entries.set(key, value)
    return true
  }
}

/** The kept facts, without the marks of changes. */
const feiten = (store: OpenStore) =>
  [...store.entries].filter(([naam]) => naam.startsWith('feit:')) as [[string, string], ...[string, string][]]

/** A cache whose questions are counted: `get` answers what was kept, `set` keeps. */
function open(store: SharedStore = new OpenStore(), key = KEY) {
  const klok = { nu: 1_000_000 }
  const cache = openFactCache(store, key, () => klok.nu)
  const get = async (wat: unknown, subgraph: Subgraph = 'gi') => {
    let gevraagd = false
    const antwoord = await cache.antwoord(subgraph, wat, async () => {
      gevraagd = true
      return undefined
    })
    return gevraagd ? undefined : antwoord
  }
  const set = (wat: unknown, antwoord: unknown, subgraph: Subgraph = 'gi') =>
    cache.antwoord(subgraph, wat, async () => antwoord)
  return { cache: { get, set, antwoord: cache.antwoord }, klok, epochs: openEpochs(store) }
}

test('an answer is remembered for the same question of the same requester', async () => {
  const { cache } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
})

test('another requester or another question finds nothing (decision 18)', async () => {
  const { cache } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-002'))).toBeUndefined()
  expect(await cache.get(vraag('gi-a-001', 'p-sem'))).toBeUndefined()
})

test('an answer of thirty seconds ago is not used, one of a moment less is (decision 16)', async () => {
  const { cache, klok } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  klok.nu += FEIT_MS - 1
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
  klok.nu += 1
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})

test('an answer of a later moment is not used when the clock goes back', async () => {
  const { cache, klok } = open()
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  klok.nu -= FEIT_MS
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})

test('nothing of the question or the answer can be read in the store (decision 16)', async () => {
  const store = new OpenStore()
  await open(store).cache.set(vraag('gi-a-001'), ANTWOORD)
  const text = JSON.stringify([...store.entries])
  for (const deel of ['gi-a-001', 'p-noor', 'D10', Buffer.from('p-noor').toString('base64')])
    expect(text).not.toContain(deel)
})

test('a changed entry is no entry', async () => {
  const store = new OpenStore()
  await open(store).cache.set(vraag('gi-a-001'), ANTWOORD)
  // Another gateway, that has nothing in its own memory yet.
  const { cache } = open(store)
  const [[naam, tekst]] = feiten(store)
  const bytes = Buffer.from(tekst, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  for (const ander of [bytes.toString('base64'), '', 'x', tekst.slice(0, 30), JSON.stringify(ANTWOORD)]) {
    store.entries.set(naam, ander)
    expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
  }
  store.entries.set(naam, tekst)
  expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
})

test('an entry that is moved to the place of another requester is not used', async () => {
  const store = new OpenStore()
  const { cache } = open(store)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  const [[eerste, tekst]] = feiten(store)
  await cache.set(vraag('gi-a-002'), { ...ANTWOORD, voorwaarden: {} })
  const tweede = feiten(store).find(([naam]) => naam !== eerste)?.[0] ?? ''
  store.entries.set(tweede, tekst)
  expect(await open(store).cache.get(vraag('gi-a-002'))).toBeUndefined()
})

test('an entry made under another key is not used', async () => {
  const store = new OpenStore()
  await open(store, randomBytes(32)).cache.set(vraag('gi-a-001'), ANTWOORD)
  const [[, tekst]] = feiten(store)
  const { cache } = open(store)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  for (const [naam] of feiten(store)) store.entries.set(naam, tekst)
  expect(await open(store).cache.get(vraag('gi-a-001'))).toBeUndefined()
})

describe('a change that the source announced', () => {
  test('makes what was kept of that source unusable, for every requester, and of no other source', async () => {
    const { cache, epochs } = open()
    for (const wie of ['gi-a-001', 'gi-a-002']) await cache.set(vraag(wie), ANTWOORD)
    await cache.set(vraag('gi-a-001'), ANTWOORD, 'raad')
    await epochs.vernieuw('gi')
    for (const wie of ['gi-a-001', 'gi-a-002']) expect(await cache.get(vraag(wie))).toBeUndefined()
    expect(await cache.get(vraag('gi-a-001'), 'raad')).toEqual(ANTWOORD)
  })

  test('works for all gateways that share the store', async () => {
    const store = new OpenStore()
    const [een, ander] = [open(store), open(store)]
    await een.cache.set(vraag('gi-a-001'), ANTWOORD)
    expect(await ander.cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
    await ander.epochs.vernieuw('gi')
    expect(await een.cache.get(vraag('gi-a-001'))).toBeUndefined()
  })

  test('while the question is under way: the answer of before is given once and not kept', async () => {
    const { cache, epochs } = open()
    await cache.antwoord('gi', vraag('gi-a-001'), async () => {
      await epochs.vernieuw('gi')
      return ANTWOORD
    })
    expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
  })

  test('is not needed for what did not change: that stays', async () => {
    const { cache } = open()
    await cache.set(vraag('gi-a-001'), ANTWOORD)
    for (let keer = 0; keer < 3; keer += 1) expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
  })

  test('of which the mark was lost is followed by a mark that was never used', async () => {
    const store = new OpenStore()
    const { cache } = open(store)
    await cache.set(vraag('gi-a-001'), ANTWOORD)
    store.entries.delete('epoch:gi')
    expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
  })
})

test('when the mark of changes cannot be read nothing that was kept is used, and nothing is kept', async () => {
  const store = new OpenStore()
  const goed = open(store)
  await goed.cache.set(vraag('gi-a-001'), ANTWOORD)
  const kapot: Epochs = { van: async () => Promise.reject(new Error('away')), vernieuw: async () => undefined }
  const cache = openFactCache(store, KEY, () => 1_000_000, kapot)
  let gevraagd = 0
  for (const wie of ['gi-a-001', 'gi-a-002']) {
    const antwoord = await cache.antwoord('gi', vraag(wie), async () => {
      gevraagd += 1
      return ANTWOORD
    })
    expect(antwoord).toEqual(ANTWOORD)
  }
  expect(gevraagd).toBe(2)
  expect(await goed.cache.get(vraag('gi-a-002'))).toBeUndefined()
})

test('a store that fails makes asking slower, never wrong', async () => {
  const stuk = new OpenStore()
  stuk.get = stuk.set = async () => {
    throw new Error('store is away')
  }
  const { cache } = open(stuk)
  await cache.set(vraag('gi-a-001'), ANTWOORD)
  expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
})

describe('what one process holds unlocked', () => {
  /** Counts how often a kept answer is read from the store. */
  const geteld = () => {
    const store = new OpenStore()
    const lees = store.get.bind(store)
    const gelezen: string[] = []
    store.get = async (naam) => {
      if (naam.startsWith('feit:')) gelezen.push(naam)
      return lees(naam)
    }
    return { store, gelezen }
  }

  test('is not read from the store again, whether it was asked here or read there', async () => {
    const { store, gelezen } = geteld()
    const [een, ander] = [open(store), open(store)]
    await een.cache.set(vraag('gi-a-001'), ANTWOORD)
    gelezen.length = 0
    for (let keer = 0; keer < 3; keer += 1) expect(await een.cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
    expect(gelezen).toHaveLength(0)
    for (let keer = 0; keer < 3; keer += 1) expect(await ander.cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
    expect(gelezen).toHaveLength(1)
  })

  test('is not used while the mark of changes cannot be read, and is again when it can', async () => {
    const store = new OpenStore()
    const { cache } = open(store)
    await cache.set(vraag('gi-a-001'), ANTWOORD)
    const lees = store.getMany
    store.getMany = async () => Promise.reject(new Error('away'))
    expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
    store.getMany = lees
    expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
  })

  test('is not used after a change that another gateway heard of, but what that one asked since is', async () => {
    const store = new OpenStore()
    const [een, ander] = [open(store), open(store)]
    await een.cache.set(vraag('gi-a-001'), ANTWOORD)
    await ander.epochs.vernieuw('gi')
    const nieuw = { ...ANTWOORD, voorwaarden: {} }
    await ander.cache.set(vraag('gi-a-001'), nieuw)
    expect(await een.cache.get(vraag('gi-a-001'))).toEqual(nieuw)
  })

  test('is held for thirty real seconds since it was asked, also when the clock that decides stands still', async () => {
    const store = new OpenStore()
    const [een, ander] = [open(store), open(store)]
    const [echt, loop] = [Date.now(), performance.now()]
    const na = (ms: number) => {
      jest.spyOn(Date, 'now').mockReturnValue(echt + ms)
      jest.spyOn(performance, 'now').mockReturnValue(loop + ms)
    }
    na(0)
    await een.cache.set(vraag('gi-a-001'), ANTWOORD)
    na(20_000)
    expect(await ander.cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
    for (const [naam] of feiten(store)) store.entries.delete(naam)
    na(FEIT_MS - 1)
    for (const { cache } of [een, ander]) expect(await cache.get(vraag('gi-a-001'))).toEqual(ANTWOORD)
    na(FEIT_MS)
    for (const { cache } of [een, ander]) expect(await cache.get(vraag('gi-a-001'))).toBeUndefined()
  })

  test('cannot be changed by one request under the hands of the next', async () => {
    const { cache } = open()
    const haal = async () => structuredClone(ANTWOORD)
    for (let keer = 0; keer < 2; keer += 1) {
      const antwoord = await cache.antwoord('gi', vraag('gi-a-001'), haal)
      expect(() => antwoord?.voorwaarden['2'].push({ persoon: 'p-sem' })).toThrow('not extensible')
      expect(() => Object.assign(antwoord ?? {}, { verborgen: ['p-noor'] })).toThrow('read only')
    }
    const ander = await cache.antwoord('gi', vraag('gi-a-001'), haal)
    expect(ander).toEqual(ANTWOORD)
  })
})

describe('what follows from answers', () => {
  const WIE = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }

  function opent(store = new OpenStore(), epochs: Epochs = openEpochs(store)) {
    const klok = { nu: 1_000_000 }
    const cache = openFactCache(store, KEY, () => klok.nu, epochs)
    let gemaakt = 0
    /** How often it was made, after asking these sources once more. */
    const vraagAf = async (bronnen: readonly Subgraph[], anders: { wie?: typeof WIE; sleutel?: string } = {}) => {
      await cache.afgeleid(anders.wie ?? WIE, anders.sleutel ?? 'a', 1, async (antwoord) => {
        for (const bron of bronnen) await antwoord(bron, vraag('gi-a-001'), async () => ANTWOORD)
        return { nummer: ++gemaakt }
      })
      return gemaakt
    }
    return { cache, klok, vraagAf, epochs }
  }

  test('is the very same object while every answer may still be used', async () => {
    const { cache } = opent()
    const haal = () =>
      cache.afgeleid(WIE, 'a', 1, async (antwoord) => ({ van: await antwoord('gi', vraag('x'), async () => ANTWOORD) }))
    const eerste = await haal()
    expect(eerste).toEqual({ van: ANTWOORD })
    expect(await haal()).toBe(eerste)
  })

  test('is made anew for another requester, even one of whom the same is known, and for another question', async () => {
    const { vraagAf } = opent()
    await vraagAf(['gi'])
    expect(await vraagAf(['gi'], { wie: { ...WIE } })).toBe(2)
    expect(await vraagAf(['gi'], { sleutel: 'b' })).toBe(3)
    expect(await vraagAf(['gi'])).toBe(3)
  })

  test('is made anew as soon as one of its sources announces a change, and not for another source', async () => {
    const { vraagAf, epochs } = opent()
    await vraagAf(['gi', 'raad'])
    await epochs.vernieuw('veilig-thuis')
    expect(await vraagAf(['gi', 'raad'])).toBe(1)
    await epochs.vernieuw('raad')
    expect(await vraagAf(['gi', 'raad'])).toBe(2)
    expect(await vraagAf(['gi', 'raad'])).toBe(2)
  })

  test('lives no longer than the oldest of its answers, whatever was asked later', async () => {
    const { cache, klok, vraagAf } = opent()
    await cache.antwoord('gi', vraag('gi-a-001'), async () => ANTWOORD)
    klok.nu += FEIT_MS - 1
    await vraagAf(['gi', 'raad'])
    expect(await vraagAf(['gi', 'raad'])).toBe(1)
    klok.nu += 1
    expect(await vraagAf(['gi', 'raad'])).toBe(2)
  })

  test('is not used at a moment from before its answers: a clock was set back', async () => {
    const { klok, vraagAf } = opent()
    await vraagAf(['gi'])
    klok.nu -= FEIT_MS
    expect(await vraagAf(['gi'])).toBe(2)
  })

  test('is gone after its real time, whatever the deciding clock says', async () => {
    const { vraagAf } = opent()
    await vraagAf(['gi'])
    expect(await vraagAf(['gi'])).toBe(1)
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + FEIT_MS)
    expect(await vraagAf(['gi'])).toBe(2)
  })

  test.each([
    ['its only one', ['gi']],
    ['one of two', ['gi', 'raad']],
  ] as const)(
    'is gone when the oldest of its answers is of its real time, another process may have asked it: %s',
    async (_wat, bronnen) => {
      const { cache, vraagAf } = opent()
      const [echt, nu] = [Date.now(), performance.now()]
      jest.spyOn(Date, 'now').mockReturnValue(echt - 20_000)
      await cache.antwoord('gi', vraag('gi-a-001'), async () => ANTWOORD)
      jest.spyOn(Date, 'now').mockReturnValue(echt)
      await vraagAf(bronnen)
      jest.spyOn(performance, 'now').mockReturnValue(nu + FEIT_MS - 20_000 - 1)
      expect(await vraagAf(bronnen)).toBe(1)
      jest.spyOn(performance, 'now').mockReturnValue(nu + FEIT_MS - 19_000)
      expect(await vraagAf(bronnen)).toBe(2)
    },
  )

  test('is not kept when one of its answers is from the future, however old the others are', async () => {
    const { cache, vraagAf } = opent()
    const echt = Date.now()
    jest.spyOn(Date, 'now').mockReturnValue(echt - 10_000)
    await cache.antwoord('gi', vraag('gi-a-001'), async () => ANTWOORD)
    jest.spyOn(Date, 'now').mockReturnValue(echt + 1)
    await cache.antwoord('raad', vraag('gi-a-001'), async () => ANTWOORD)
    jest.spyOn(Date, 'now').mockReturnValue(echt)
    await vraagAf(['gi', 'raad'])
    expect(await vraagAf(['gi', 'raad'])).toBe(2)
    jest.spyOn(Date, 'now').mockReturnValue(echt + 1)
    await vraagAf(['gi', 'raad'])
    expect(await vraagAf(['gi', 'raad'])).toBe(3)
  })

  test('is not kept when an answer was not, when nothing was asked, or when it hangs on more', async () => {
    const { cache } = opent()
    const made: number[] = []
    const maak = (naam: string, hoe: Parameters<typeof cache.afgeleid>[3]) =>
      cache.afgeleid(WIE, naam, 1, async (...args) => {
        await hoe(...args)
        made.push(1)
        return {}
      })
    for (let keer = 0; keer < 2; keer++) {
      await maak('stil', (antwoord) => antwoord('gi', vraag('stil'), async () => undefined))
      await maak('niets', async () => {})
      await maak('eenmalig', async (antwoord, eenmalig) => {
        eenmalig()
        await antwoord('gi', vraag('gi-a-001'), async () => ANTWOORD)
      })
    }
    expect(made).toHaveLength(6)
  })

  test('is made anew when it cannot be read whether a source announced a change', async () => {
    const store = new OpenStore()
    const goed = openEpochs(store)
    let stuk = false
    const epochs: Epochs = {
      van: async (subgraph) => {
        if (stuk) throw new Error('store is gone')
        return goed.van(subgraph)
      },
      vernieuw: goed.vernieuw,
    }
    const { vraagAf } = opent(store, epochs)
    await vraagAf(['gi'])
    stuk = true
    expect([await vraagAf(['gi']), await vraagAf(['gi'])]).toEqual([2, 3])
    stuk = false
    expect(await vraagAf(['gi'])).toBe(3)
  })
})
