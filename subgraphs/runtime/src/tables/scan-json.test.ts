import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { GeenJson, JsonScan } from './scan-json.js'

const folder = mkdtempSync(join(tmpdir(), 'runtime-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))
const MB = 1 << 20

function scanOf(text: string, offset = 0): JsonScan {
  const file = join(folder, 'x.json')
  writeFileSync(file, text)
  return new JsonScan(file, offset)
}

/** Reads a file by the scanner alone, two levels deep. */
function read(text: string): unknown {
  const scan = scanOf(text)
  try {
    const list: unknown[] = []
    const object: Record<string, unknown> = Object.create(null)
    const inner = (name: string) => {
      const rows: unknown[] = []
      object[name] = scan.array(() => void rows.push(scan.value())) ? rows : scan.value()
    }
    const answer = scan.object(inner) ? object : scan.array(() => void list.push(scan.value())) ? list : scan.value()
    scan.end()
    return answer
  } finally {
    scan.close()
  }
}

describe('what is JSON is read as JSON.parse reads it', () => {
  test.each([
    '{}',
    '[]',
    ' [ ] ',
    '{"a":[]}',
    ' { "a" : [ 1 , -2.5e3, "x" ,null,true, {"b":[{}]} ] , "c" : 7 }\n',
    '["\\"", "\\\\", "}{][,:", "\\u00e9", "é€𝄞"]',
    '[{"a":"\\\\"},{"a":"\\\\\\""}]',
    '"text"',
    '12',
    'null',
  ])('%s', (text) => expect(read(text)).toEqual(JSON.parse(text)))
})

describe('what is not JSON is refused', () => {
  test.each([
    '',
    '{',
    '[1',
    '[1,]',
    '[,1]',
    '[1 2]',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    '[{]}',
    '["a]',
    '["\\"]',
    '["\\',
    '[tru]',
    '{} x',
    '[1]]',
    '{"a" 1}',
    '[01]',
    '\uFEFF{}',
  ])('%s', (text) => expect(() => read(text)).toThrow(GeenJson))
})

test('whatever the text, it is read as JSON.parse reads it or refused as JSON.parse refuses it', () => {
  const gelezen = (lees: (text: string) => unknown, text: string): string => {
    try {
      return JSON.stringify(lees(text))
    } catch (error) {
      if (error instanceof GeenJson || error instanceof SyntaxError) return 'no JSON'
      throw error
    }
  }
  const json = fc.json()
  const geschonden = fc
    .tuple(json, fc.nat(), fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '1', 'x'), fc.boolean())
    .map(([text, plek, teken, weg]) => {
      const at = plek % (text.length + 1)
      return `${text.slice(0, at)}${teken}${text.slice(at + (weg ? 1 : 0))}`
    })
  fc.assert(
    fc.property(fc.oneof(json, geschonden), (text) => {
      expect(gelezen(read, text)).toBe(gelezen(JSON.parse, text))
    }),
    { numRuns: 3_000 },
  )
})

test('a value may lie across every border of what is read at once', () => {
  for (const before of [MB - 3, MB - 2, MB - 1, MB, MB + 1]) {
    const rows = ['x'.repeat(before - 2), 'a"\\é', { b: '\\"' }, 5]
    expect(read(JSON.stringify(rows))).toEqual(rows)
  }
})

test('a value may be longer than what is read at once', () => {
  const rows = [{ a: 'é'.repeat(4 * MB) }, { a: 'kort' }]
  expect(read(JSON.stringify(rows))).toEqual(rows)
})

test('an array is read again from its place', () => {
  const text = `{"kop":"${'x'.repeat(2 * MB)}","rijen":[{"a":1},{"a":2}],"staart":[]}`
  const scan = scanOf(text)
  let place = 0
  scan.object((name) => {
    if (name === 'rijen') place = scan.offset
    scan.value()
  })
  scan.close()
  const again = scanOf(text, place)
  expect([...again.values()]).toEqual([{ a: 1 }, { a: 2 }])
  again.close()
})
