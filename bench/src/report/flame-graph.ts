import { busySamples, functionOf, ownerOf, type Profile, type ProfileNode, stepOf } from './profile.js'

/** A call with everything that it called, from the profile or from a merged one. */
interface Frame {
  readonly name: string
  readonly title: string
  readonly kind: Kind
  time: number
  readonly inside: Map<string, Frame>
}

/** Told apart by the mark before its name too, and not by colour alone. */
type Kind = keyof typeof LOOKS
const LOOKS = {
  ours: { mark: '■', fill: '#cfe0f5', legend: 'ours' },
  dependency: { mark: '□', fill: '#fbe6c5', legend: 'a package' },
  node: { mark: '·', fill: '#e8e8e8', legend: 'Node and V8' },
} as const

const WIDTH = 1200
const SIDE = 8
const ROW = 17
const TOP = 64
/** Width of a letter in this font, about: a label that does not fit is cut, one of fewer than three letters left out. */
const LETTER = 6.6
/** Shares below this are not drawn: nobody can see them, and everybody has to load them. */
const LEAST = 0.003

/**
 * A flame graph as SVG: the callers above, the called below them, as wide as their share of the busy time. Neighbours of one
 * function are one box, in order of width. Whoever points at a box reads its function, file, share and own time.
 */
export function flameGraph(profile: Profile, heading: string): string {
  const root = merge(profile)
  const boxes: string[] = []
  const depth = draw(root, root.time, { x: SIDE, level: 0 }, boxes)
  const height = TOP + (depth + 1) * ROW + SIDE
  const legend = Object.values(LOOKS).map(({ mark, legend: text }) => `${mark} ${text}`)
  const explained = `Busy time ${(root.time / 1e6).toFixed(1)} s, callers above. ${legend.join(', ')}. Below ${LEAST * 100} %: not drawn.`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="monospace" font-size="11">`,
    `<title>${escaped(heading)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${SIDE}" y="26" font-size="17">${escaped(heading)}</text><text x="${SIDE}" y="48">${escaped(explained)}</text>`,
    ...boxes,
    '</svg>\n',
  ].join('\n')
}

function merge(profile: Profile): Frame {
  const root: Frame = { name: 'all', title: 'all', kind: 'node', time: 0, inside: new Map() }
  for (const { stack, time } of busySamples(profile)) {
    root.time += time
    let at = root
    // Its own root is ours: everything is below it.
    for (const node of stack.slice(0, -1).reverse()) at = enter(at, node, time)
  }
  return root
}

function enter(parent: Frame, node: ProfileNode, time: number): Frame {
  const title = functionOf(node)
  const known = parent.inside.get(title)
  const frame = known ?? { name: labelOf(node), title, kind: kindOf(node), time: 0, inside: new Map() }
  if (!known) parent.inside.set(title, frame)
  frame.time += time
  return frame
}

const labelOf = (node: ProfileNode): string => {
  const name = node.callFrame.functionName || '(anonymous)'
  return node.callFrame.url.startsWith('node:') || name === ownerOf(node) ? name : `${name} ${ownerOf(node)}`
}

function kindOf({ callFrame: { url } }: ProfileNode): Kind {
  if (url.includes('node_modules/')) return 'dependency'
  return stepOf(url) ? 'ours' : 'node'
}

/** Draws a frame and what is inside it; returns the deepest level that was drawn. */
function draw(frame: Frame, all: number, { x, level }: { x: number; level: number }, boxes: string[]): number {
  const scale = (WIDTH - 2 * SIDE) / all
  boxes.push(box(frame, all, x, TOP + level * ROW, frame.time * scale))
  let [deepest, from] = [level, x]
  for (const one of [...frame.inside.values()].sort((a, b) => b.time - a.time)) {
    if (one.time / all < LEAST) break
    deepest = Math.max(deepest, draw(one, all, { x: from, level: level + 1 }, boxes))
    from += one.time * scale
  }
  return deepest
}

function box(frame: Frame, all: number, x: number, y: number, width: number): string {
  const { mark, fill } = LOOKS[frame.kind]
  const own = frame.time - [...frame.inside.values()].reduce((sum, { time }) => sum + time, 0)
  const share = (time: number) => `${((100 * time) / all).toFixed(1)} %`
  const title = `${frame.title}: ${share(frame.time)}, itself ${share(own)}`
  const letters = Math.floor((width - 4) / LETTER)
  const label =
    letters < 3 ? '' : `<text x="${(x + 2).toFixed(1)}" y="${y + 12}">${fit(`${mark} ${frame.name}`, letters)}</text>`
  const place = `x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 1}"`
  return `<g><title>${escaped(title)}</title><rect ${place} fill="${fill}" stroke="#777" stroke-width=".4"/>${label}</g>`
}

const fit = (text: string, letters: number): string =>
  escaped(text.length <= letters ? text : `${text.slice(0, letters - 1)}…`)

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
