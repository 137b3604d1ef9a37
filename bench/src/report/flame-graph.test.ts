import { expect, test } from '@jest/globals'
import { flameGraph } from './flame-graph.js'

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 6 })
const NODES = [
  { id: 1, callFrame: frame('(root)'), children: [2, 5, 6, 7] },
  { id: 2, callFrame: frame('handle', 'file:///x/gateway/dist/http/a.js'), children: [3, 4] },
  { id: 3, callFrame: frame('a<b&"c"', 'file:///x/node_modules/@x/y/z.js') },
  { id: 4, callFrame: frame('seldom', 'file:///x/node_modules/@x/y/z.js') },
  { id: 5, callFrame: frame('(idle)') },
  { id: 6, callFrame: frame('(garbage collector)') },
  { id: 7, callFrame: frame('handle', 'file:///x/gateway/dist/http/a.js') },
]
const svg = flameGraph(
  { nodes: NODES, samples: [2, 3, 4, 5, 6, 7], timeDeltas: [200_000, 500_000, 1000, 9_000_000, 199_000, 100_000] },
  'Voor & na',
)

test('a box tells its function, place, share and own time, and idle time counts for nothing', () => {
  expect(svg).toContain('<title>handle /x/gateway/dist/http/a.js:7: 80.1 %, itself 30.0 %</title>')
  expect(svg).toContain('Busy time 1.0 s')
  expect(svg).not.toContain('idle')
})

test('neighbours of one function are one box, and what nobody can see is left out', () => {
  expect(svg.match(/<title>handle /g)).toHaveLength(1)
  expect(svg).not.toContain('seldom')
})

test('whose code it is shows without colour', () => {
  expect(svg).toMatch(/>■ handle gateway\/http?|>■ handle/)
  expect(svg).toContain('>□ a&#60;b&#38;&#34;c&#34; @x/y<')
  expect(svg).toContain('>· (garbage collector)<')
})

test('a name cannot become markup', () => {
  expect(svg).toContain('<title>Voor &#38; na</title>')
  expect(svg).not.toContain('a<b')
})
