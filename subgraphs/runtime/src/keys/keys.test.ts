import { describe, expect, test } from '@jest/globals'
import { isBsn } from './elfproef.js'
import { pseudonymiser } from './pseudonym.js'

describe('the elfproef', () => {
  test('accepts nine digits of which the weighted sum is divisible by eleven', () => {
    // 9·1 + 8·1 + 7·1 + 6·2 + 5·2 + 4·2 + 3·3 + 2·3 - 3 = 66
    expect(isBsn('111222333')).toBe(true)
  })

  test('refuses a number with one wrong digit, and with two neighbours swapped', () => {
    for (const wrong of ['111222334', '111222323', '112122333', '211222333']) expect(isBsn(wrong)).toBe(false)
  })

  test('refuses the codes for unknown and unborn', () => {
    expect(isBsn('000000000')).toBe(false)
    expect(isBsn('999999999')).toBe(false)
  })

  test.each(['', '11122233', '1112223330', ' 111222333', '111222333\n', '11122233a', '١١١٢٢٢٣٣٣'])(
    'refuses what is not nine digits: %j',
    (text) => expect(isBsn(text)).toBe(false),
  )
})

describe('a pseudonym (decision 4)', () => {
  const een = pseudonymiser(Buffer.alloc(32, 1))
  const twee = pseudonymiser(Buffer.alloc(32, 2))
  const NUMMER = '111222333'

  test('is the same for the same number and key, so that sources agree on who is who', () => {
    expect(een.ofBsn(NUMMER)).toBe(pseudonymiser(Buffer.alloc(32, 1)).ofBsn(NUMMER))
    expect(een.ofBsn(NUMMER)).toMatch(/^p-[0-9a-f]{32}$/)
  })

  test('differs per key, also in the part behind the prefix', () => {
    expect(een.ofBsn(NUMMER)).not.toBe(twee.ofBsn(NUMMER))
    expect(een.ofSkn(NUMMER)).not.toBe(twee.ofSkn(NUMMER))
    expect(een.ofLocal('LT', NUMMER)).not.toBe(twee.ofLocal('LT', NUMMER))
  })

  test('of one number differs per kind and per source, so that they can never be joined', () => {
    const all = [een.ofBsn(NUMMER), een.ofSkn(NUMMER), een.ofLocal('LT', NUMMER), een.ofLocal('GI', NUMMER)]
    expect(new Set(all.map((text) => text.slice(2))).size).toBe(4)
    expect(all.map((text) => text.slice(0, 2))).toEqual(['p-', 's-', 'l-', 'l-'])
  })

  test('does not hold the number', () => {
    expect(een.ofBsn(NUMMER)).not.toContain(NUMMER)
  })
})
