import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const WORTEL = join(__dirname, '..', '..', '..')
const pagina = readFileSync(join(WORTEL, 'docs', 'beslissingen.md'), 'utf8')
const NUMMERS = [...Array.from({ length: 25 }, (_, index) => String(index + 1)), 'S3', 'S6', 'S9', 'S11', 'S12']
/** Decisions without a test: named here and on the page, so that none is added unseen. */
const ZONDER_TEST = ['23: not built: issue 4']

const rijen = [...pagina.matchAll(/^\| (S?\d+) \| .* \|$/gm)].map(([rij, nummer]) => ({
  nummer: String(nummer),
  tests: [...rij.matchAll(/`([^`]+\.test\.ts)`: "(.+?)"(?=<br>| \|)/g)].map(
    ([, pad, titel]) => [String(pad), String(titel)] as const,
  ),
}))

describe('the page of decisions', () => {
  test('has every decision once, in order', () => {
    expect(rijen.map(({ nummer }) => nummer)).toEqual(NUMMERS)
  })

  test('says in one place which decisions have no test, and no other lacks one', () => {
    const lijst = [...pagina.matchAll(/^- (\d+: .+)$/gm)].map(([, regel]) => regel)
    expect(lijst).toEqual(ZONDER_TEST)
    const zonder = rijen.filter(({ tests }) => tests.length === 0).map(({ nummer }) => nummer)
    expect(zonder).toEqual(ZONDER_TEST.map((regel) => regel.split(':')[0]))
  })

  test.each(rijen.flatMap(({ nummer, tests }) => tests.map(([pad, titel]) => [nummer, pad, titel] as const)))(
    'decision %s: %s has "%s", which names it',
    (nummer, pad, titel) => {
      const bron = readFileSync(join(WORTEL, pad), 'utf8')
      const geciteerd = [`'${titel}'`, `"${titel}"`]
      expect(geciteerd.some((tekst) => bron.includes(tekst))).toBe(true)
      expect(titel).toMatch(
        new RegExp(nummer.startsWith('S') ? `\\b${nummer}\\b` : `\\b(decision|beslissing) ${nummer}\\b`),
      )
    },
  )
})
