import { expect, test } from '@jest/globals'
import type { Velden } from '../sdl/velden.js'
import { oordeelGraaf, oordeelVelden } from '../testing/orakel-velden.js'
import { VELDEN_PADEN } from '../testing/volledig.js'
import { wijzigingenVanGraaf, wijzigingenVanVelden } from '../testing/wijzigingen-velden.js'
import { codelijsten, rijregels, veldenVan } from './velden.js'
import { verschilVan } from './verschil.js'

// Generated single-line changes of the classification (issue 4, done when 3), held against what each field and row asks.

const GEEN: Velden = { types: [], enums: [], verbindingsvelden: [], geenPlaats: [], weggelaten: [] }
const toegang = (velden: Velden, sdl?: string) =>
  new Map([...veldenVan(velden, sdl), ...rijregels(velden), ...codelijsten(velden)])

interface Telling {
  readonly paden: ReadonlyMap<string, ReadonlySet<string>>
  readonly anders: number
  readonly gelijk: number
  readonly fout: readonly string[]
}

function tel(wijzigingen: Iterable<{ pad: string; wat: string; verschil: boolean; anders: boolean }>): Telling {
  const paden = new Map<string, Set<string>>()
  const fout: string[] = []
  let [anders, gelijk] = [0, 0]
  for (const een of wijzigingen) {
    if (een.verschil !== een.anders) fout.push(`${een.wat}: ${een.anders ? 'missed' : 'too much'}`)
    if (een.anders) anders += 1
    else gelijk += 1
    paden.set(een.pad, (paden.get(een.pad) ?? new Set()).add(een.anders ? 'ANDERS' : 'GELIJK'))
  }
  return { paden, anders, gelijk, fout }
}

function* lijst() {
  for (const { pad, wat, oud, nieuw } of wijzigingenVanVelden()) {
    const verschil = verschilVan(toegang(oud), toegang(nieuw)).length > 0
    yield { pad, wat, verschil, anders: oordeelVelden(oud) !== oordeelVelden(nieuw) }
  }
}

function* graaf() {
  for (const { wat, oud, nieuw } of wijzigingenVanGraaf()) {
    const verschil = verschilVan(toegang(GEEN, oud), toegang(GEEN, nieuw)).length > 0
    yield { pad: '@gegeven', wat, verschil, anders: oordeelGraaf(oud) !== oordeelGraaf(nieuw) }
  }
}

const meld = (wat: string, { anders, gelijk }: Telling) =>
  process.stdout.write(`${wat}: ${anders + gelijk} changes, ${anders} of them of access, ${gelijk} not\n`)

test('every change of the reviewed list shows exactly when a field or a row asks something else', () => {
  const telling = tel(lijst())
  meld('velden.json', telling)
  expect(telling.fout).toEqual([])
  expect(telling.anders).toBeGreaterThan(5000)
  expect(telling.gelijk).toBeGreaterThan(2500)
})

test('every change of a classification in the graph shows exactly when the enforced classification is another one', () => {
  const telling = tel(graaf())
  meld('supergraph.graphql', telling)
  expect(telling.fout).toEqual([])
  expect(telling.anders).toBeGreaterThan(2000)
  expect(telling.gelijk).toBeGreaterThan(1000)
})

test('a key of the list is compared or is text, as it says, and none is both', () => {
  const { paden } = tel(lijst())
  for (const [pad, uitslagen] of paden) {
    const bekend = VELDEN_PADEN.get(
      pad.replace(/(velden|waarden)\[\]$/, '$1[].veld').replace('waarden[].veld', 'waarden[].naam'),
    )
    expect([pad, bekend]).toEqual([pad, uitslagen.has('ANDERS') ? 'TOEGANG' : 'TEKST'])
  }
})
