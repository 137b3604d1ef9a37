import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { explain } from './explain.js'
import { parseStartOptions } from './startOptions.js'

const print = (...args: string[]): string => {
  try {
    return JSON.stringify(parseStartOptions(args))
  } catch (error) {
    return explain(error)
  }
}

test('without arguments a world of 2000 families is wanted on port 4000', () => {
  expect(print()).toBe('{"gezinnen":2000,"seed":1,"port":4000}')
})

test('every option is read, and a folder or file is taken from where the user is', () => {
  expect(print('--data', 'x', '--gezinnen', '0', '--seed', '7', '--port', '4001', '--sleutel', 'y.json')).toBe(
    JSON.stringify({ data: resolve('x'), gezinnen: 0, seed: 7, port: 4001, sleutel: resolve('y.json') }),
  )
})

test('a value that is no number in range is refused with the range', () => {
  expect(print('--port', '65536')).toBe('OPTIE_ONGELDIG: `--port 65536`: give a whole number from 1 to 65535')
  expect(print('--gezinnen', '1e3')).toMatch(/^OPTIE_ONGELDIG: `--gezinnen 1e3`: give a whole number/)
})

test('an unknown option and a loose word are refused with the way to the list', () => {
  expect(print('--gezin', '3')).toMatch(/^OPTIE_ONGELDIG: unknown option '--gezin'.*--help/s)
  expect(print('gezinnen')).toMatch(/^OPTIE_ONGELDIG: .*--help/s)
})

test('a full disk and missing rights are told in a sentence, from Node and from PostgreSQL', () => {
  const failure = (code: string, path?: string) => explain(Object.assign(new Error('x'), { code, path }))
  expect(failure('ENOSPC', '/data')).toBe('SCHIJF_VOL: the disk is full at `/data`: free some space and start again')
  expect(failure('53100')).toBe('SCHIJF_VOL: the disk is full: free some space and start again')
  expect(failure('EACCES', '/data')).toMatch(/^GEEN_RECHTEN: this account may not write at `\/data`/)
})
