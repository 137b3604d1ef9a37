import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { canoniek } from './canoniek.js'

/** Any text, also half of a surrogate pair and what JSON has to escape. */
const tekst = fc.string({ unit: 'binary', maxLength: 12 })
/** Keys that a language puts in an order of its own, or finds something else under. */
const sleutel = fc.oneof(
  tekst,
  fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', 'é', '\u{1f600}', '￼'),
)
const { waarde } = fc.letrec((bind) => ({
  waarde: fc.oneof(
    { depthSize: 'small' },
    tekst,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(bind('waarde'), { maxLength: 5 }),
    fc.dictionary(sleutel, bind('waarde'), { maxKeys: 30 }),
  ),
}))

describe('canonical JSON', () => {
  test('is byte for byte what the library of RFC 8785 writes, whatever the value', () => {
    fc.assert(
      fc.property(waarde, (een) => {
        expect(canoniek(een)).toBe(canonicalize(een))
      }),
      { numRuns: 3_000 },
    )
  })

  test('is the example of RFC 8785', () => {
    const voorbeeld = JSON.parse(
      `{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}`,
    )
    expect(canoniek(voorbeeld)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    )
  })

  test('does not depend on the order of the keys, nor on how many forms of objects came before it', () => {
    for (let nr = 0; nr < 100; nr++) canoniek({ [`k${nr}`]: 1, a: 2 })
    expect(canoniek({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}')
    expect(canoniek({ a: [{ c: 2, d: 1 }], b: 1 })).toBe('{"a":[{"c":2,"d":1}],"b":1}')
  })

  test('of a list that cannot change is the same every time, and of any other what it says now', () => {
    const vast = Object.freeze(['a', 'é', '"'])
    for (let keer = 0; keer < 3; keer++)
      expect(canoniek({ vast, ook: vast })).toBe('{"ook":["a","é","\\""],"vast":["a","é","\\""]}')
    const los = ['a']
    expect(canoniek(los)).toBe('["a"]')
    los.push('b')
    expect(canoniek(los)).toBe('["a","b"]')
    const binnenin = Object.freeze([los])
    expect(canoniek(binnenin)).toBe('[["a","b"]]')
    los.push('c')
    expect(canoniek(binnenin)).toBe('[["a","b","c"]]')
  })

  test('leaves out a key without a value, as a document has none', () => {
    expect(canoniek({ b: undefined, a: 1 })).toBe('{"a":1}')
    expect(canoniek({ b: undefined })).toBe('{}')
  })

  test.each([
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['nothing', undefined],
    ['a hole in a list', [1, undefined]],
    ['a function', { a: () => 1 }],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('of %s there is none', (_naam, een) => {
    expect(() => canoniek(een)).toThrow(TypeError)
  })
})
