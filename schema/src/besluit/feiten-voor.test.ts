import { expect, test } from '@jest/globals'
import { loadBeleid } from '../beleid/load.js'
import { BRONNEN } from '../codes.js'
import { feitenVoor } from './feiten-voor.js'

const beleid = loadBeleid()
const voor = (doel: string, bron: (typeof BRONNEN)[number]) =>
  feitenVoor(beleid, doel, bron)
    .map(({ sleutel }) => sleutel)
    .sort()

test('a decision about one source hangs on what its own cells demand, and on nothing of another source', () => {
  expect(voor('D10', 'GI')).toEqual(['1', '13'])
  expect(voor('D10', 'VT')).toEqual(['13', '2', '7@VT'])
})

test('the facts of all sources together are those of the purpose', () => {
  for (const { code } of beleid.doelen) {
    const samen = new Set(BRONNEN.flatMap((bron) => voor(code, bron)))
    expect([...samen].sort()).toEqual(
      beleid
        .feitenNodig(code)
        .map(({ sleutel }) => sleutel)
        .sort(),
    )
  }
})

test('a purpose that is not there hangs on nothing, and opens nothing', () => {
  expect(voor('__proto__', 'GI')).toEqual([])
})
