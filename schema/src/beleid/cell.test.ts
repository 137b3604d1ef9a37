import { expect, test } from '@jest/globals'
import { compareVoorwaarden, formatCel, parseCel } from './cell.js'

test.each([
  ['T1', 'T [1]'],
  ['V2,5', 'V [2 5]'],
  ['B10,12,8', 'B [10 12 8]'],
  ['V4s', 'V [4s]'],
  ['V10e', 'V [10e]'],
  ['M', 'M []'],
  ['M-SKN', 'M SKN []'],
  ['M-SKN17', 'M SKN [17]'],
  ['G', 'G []'],
  ['-', '- []'],
])('cell %s reads as %s and writes back the same', (text, read) => {
  const { soort, vorm, voorwaarden } = parseCel(text)
  expect([soort, vorm, `[${voorwaarden.join(' ')}]`].filter(Boolean).join(' ')).toBe(read)
  expect(formatCel(parseCel(text))).toBe(text)
})

test.each([
  '',
  'X1',
  'T',
  'V',
  'B',
  'T1 ',
  ' T1',
  't1',
  'V2,',
  'V,2',
  'V02',
  'V2;5',
  'G1',
  '-1',
  'T1,1',
  'M-',
  'M-skn',
  'TM',
  'T1\n',
])('text %j is no cell and is refused', (text) => {
  expect(() => parseCel(text)).toThrow(TypeError)
})

test('conditions sort by number and then by suffix', () => {
  expect(['13', '4s', '10e', '2', '4', '10'].sort(compareVoorwaarden).join()).toBe('2,4,4s,10,10e,13')
})
