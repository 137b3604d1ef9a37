import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const WORTEL = join(__dirname, '..', '..', '..')
const NUMMERS = [...Array.from({ length: 25 }, (_, index) => String(index + 1)), 'S3', 'S6', 'S9', 'S11', 'S12']
/** Claims without a test: named here and on the page, so that none is added unseen. */
const NIET_BEWEZEN: readonly string[] = []

interface Bewering {
  readonly tekst: string
  readonly bewijs: string
  readonly tests: readonly (readonly [pad: string, titel: string])[]
}

const lees = (pad: string) => readFileSync(join(WORTEL, pad), 'utf8')
const BEWIJS = /`([^`]+\.(?:test\.ts|json))`: "(.+?)"(?=<br>| \|)/g

const delen = lees('docs/beslissingen.md')
  .split(/^## /m)
  .slice(1)
  .map((deel) => ({
    nummer: deel.split('\n', 1)[0] ?? '',
    besluit: deel.match(/^> \S.+$/m)?.[0],
    beweringen: [...deel.matchAll(/^\| (.+?) \| ((?:`|not proved).*) \|$/gm)].map(
      ([rij, tekst, bewijs]): Bewering => ({
        tekst: String(tekst),
        bewijs: String(bewijs),
        tests: [...rij.matchAll(BEWIJS)].map(([, pad, titel]) => [String(pad), String(titel)] as const),
      }),
    ),
    rijen: deel.match(/^\| /gm)?.length ?? 0,
  }))

/** Whether this file has a test or scenario step that is called so and runs. */
function bestaat(pad: string, titel: string): boolean {
  if (!existsSync(join(WORTEL, pad))) return false
  if (pad.endsWith('.json')) {
    const { stappen } = JSON.parse(lees(pad)) as { stappen: readonly { naam: string }[] }
    return stappen.some(({ naam }) => naam === titel)
  }
  const letterlijk = titel.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // First argument of a call, never of `test.skip(` or `test.todo(`.
  return new RegExp(`(?<!skip|todo|x\\w+)\\(\\s*(['"])${letterlijk}\\1,`).test(lees(pad))
}

describe('the page of decisions', () => {
  test('has every decision once, in order, with its text and its claims', () => {
    expect(delen.map(({ nummer }) => nummer)).toEqual(NUMMERS)
    for (const { nummer, besluit, beweringen, rijen } of delen) {
      // All rows but the head of the table were read: one that is written otherwise would go unseen.
      expect([nummer, besluit === undefined, beweringen.length]).toEqual([nummer, false, rijen - 1])
      expect([nummer, beweringen.length > 0]).toEqual([nummer, true])
    }
  })

  test('has a test for every claim, or says that it is not proved and where it belongs', () => {
    const zonder = delen.flatMap(({ nummer, beweringen }) =>
      beweringen
        .filter(({ tests }) => tests.length === 0)
        .map(({ tekst, bewijs }) => `${nummer}: ${tekst}: ${bewijs.replace(/^not proved: /, '')}`),
    )
    expect(zonder).toEqual(NIET_BEWEZEN)
  })

  test.each(delen.map(({ nummer, beweringen }) => [nummer, beweringen] as const))(
    'decision %s: every test is there, and one of them names it',
    (nummer, beweringen) => {
      const tests = beweringen.flatMap(({ tests }) => tests)
      expect(tests.filter(([pad, titel]) => !bestaat(pad, titel))).toEqual([])
      const naam = nummer.startsWith('S') ? `\\b${nummer}\\b` : `\\b(decision|beslissing) ${nummer}\\b`
      if (tests.length > 0) expect(tests.map(([, titel]) => titel).join('\n')).toMatch(new RegExp(naam))
    },
  )
})

test('the threat model says which facts of other sources a subgraph must take on trust (decision 15)', () => {
  const [, deel = ''] = lees('docs/threat-model.md').split('## What a subgraph must take on trust')
  const tekst = deel.split(/^## /m)[0] ?? ''
  for (const feit of [
    'a condition of another agency',
    'hidden at *no other* source',
    'emergency access',
    'motivation',
    'belongs to the family',
  ]) {
    expect([feit, tekst.includes(feit)]).toEqual([feit, true])
  }
  expect(tekst).toContain('It does not trust the gateway for who asks')
})
