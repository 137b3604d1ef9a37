import { createHash } from 'node:crypto'
import type { Toeval } from './model.js'

/**
 * A stream of random numbers that depends on its name only (sfc32, seeded from a SHA-256). Each family and each writer
 * has its own stream, so that a change in one place changes no other family.
 */
export function toeval(...naam: readonly (string | number)[]): Toeval {
  const seed = createHash('sha256').update(JSON.stringify(naam)).digest()
  let [a, b, c, d] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new RangeError('nothing to pick from: the list is empty')
      return from[int(0, from.length - 1)] as T
    },
    chance: (p) => next() < p,
  }
}

/** Picks by weight; weights need not add up to one. */
export function kies<T>(toeval: Toeval, gewichten: readonly (readonly [T, number])[]): T {
  const totaal = gewichten.reduce((som, [, gewicht]) => som + gewicht, 0)
  let rest = toeval.next() * totaal
  for (const [waarde, gewicht] of gewichten) {
    rest -= gewicht
    if (rest < 0) return waarde
  }
  const laatste = gewichten.findLast(([, gewicht]) => gewicht > 0)
  if (!laatste) throw new RangeError('nothing to choose from: all weights are zero')
  return laatste[0]
}
