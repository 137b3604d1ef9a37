import { expect, test } from '@jest/globals'
import { readSetting } from './setting.js'

test('flags and variables are told apart', () => {
  expect(readSetting('--max-semi-space-size=4 MALLOC_ARENA_MAX=2  --optimize-for-size')).toEqual({
    flags: ['--max-semi-space-size=4', '--optimize-for-size'],
    env: { MALLOC_ARENA_MAX: '2' },
  })
})

test.each(['', 'main.js', '--flag script.js', 'lower=1'])('`%s` is no setting', (text) => {
  expect(readSetting(text)).toBeUndefined()
})
