import { expect, test } from '@jest/globals'
import { loadBeleid } from '../beleid/load.js'
import { renderFiles, staleFiles } from '../matrix.js'
import { renderMatrix } from './render.js'
import { renderJson } from './render-json.js'

const beleid = loadBeleid()

test('the committed matrix is what the policy gives', () => {
  expect(staleFiles(renderFiles())).toEqual([])
})

test('a matrix that differs by one character, or is not there, is stale', () => {
  const files = new Map([...renderFiles()].map(([name, text]) => [name, `${text} `]))
  expect(staleFiles(files)).toEqual(['matrix.md', 'matrix.json', 'register.md', 'register.json'])
  expect(staleFiles(renderFiles(), '/bestaat-niet')).toEqual([
    'matrix.md',
    'matrix.json',
    'register.md',
    'register.json',
  ])
})

test('the matrix shows the cell as it is enforced', () => {
  const text = renderMatrix(beleid)
  const purpose = text.slice(text.indexOf('### D10 '), text.indexOf('### D11 '))
  expect(purpose).toContain('| VT | T2 | T2 | T2 | G | B2,7,13 | T2 |')
  expect(purpose).toContain('| GI | T1° | T1° | T1° | T1° | V1,13° |')
  expect(purpose).toContain('| BRP | - | T2⁺ |')
  const inzage = text.slice(text.indexOf('### D17 '), text.indexOf('### D18 '))
  expect(inzage.match(/\| B7,24‡ \|/g)).toHaveLength(2)
  expect(text).not.toContain('nog niet')
  expect(text.slice(text.indexOf('### D04 '), text.indexOf('### D05 '))).toContain('alles geweigerd')
})

test('every effective cell is one row of the JSON', () => {
  const { cellen, versie } = JSON.parse(renderJson(beleid)) as {
    cellen: { regel: string; effectief: string }[]
    versie: string
  }
  expect(versie).toBe(beleid.versie)
  expect(cellen).toHaveLength(374 * 4 + 357 + 10)
  expect(cellen.find((rij) => rij.regel === 'VT.D10.KIND')?.effectief).toBe('B2,7')
})

test('rendering is deterministic', () => {
  expect(renderMatrix(loadBeleid())).toBe(renderMatrix(beleid))
  expect(renderJson(loadBeleid())).toBe(renderJson(beleid))
})
