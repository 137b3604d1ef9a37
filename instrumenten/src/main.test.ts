import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const PROGRAMMA = join(__dirname, '..', 'dist', 'main.js')
const doe = (opdracht: string) =>
  spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAMMA}" ${opdracht}`], { encoding: 'utf8' })

test('who reads only the beginning of what a command gives sees that, and no error', () => {
  const { stdout, stderr } = doe('register --vorm json | head -1')
  expect([stdout, stderr]).toEqual(['{\n', ''])
})

test('who reads all of it gets all of it', () => {
  const { stdout, stderr, status } = doe('register --vorm json')
  expect([Object.keys(JSON.parse(stdout)).length > 3, stderr, status]).toEqual([true, '', 0])
})
