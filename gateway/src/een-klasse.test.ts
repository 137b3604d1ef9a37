import { setFlagsFromString } from 'node:v8'
import { BRONNEN, type CelOpdracht, type Effectief, VELD_CATEGORIEEN } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { makeOrders } from './access/order.js'
import { gezinKnopen } from './access/schets.js'
import { feitenVraag } from './facts/feiten-vraag.js'
import { intentOf, outcomeOf } from './log/log.js'
import { openRegels } from './log/regels.js'
import { Meldingen } from './shape/meldingen.js'
import { beleid, besluitVan, NOOR, TELLING } from './testing/noor.js'

// Record 0057: V8 itself says whether two objects have one class.
setFlagsFromString('--allow-natives-syntax')
const zelfde = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean

/** Whether all of these have one class. */
const eenKlasse = (objecten: readonly object[]): boolean =>
  objecten.length > 1 && objecten.every((een) => zelfde(een, objecten[0] as object))

/** What is made again and again: the first few of an expression that spreads are still alike. */
const herhaald = <T extends object>(maak: (nr: number) => T): readonly T[] =>
  Array.from({ length: 10 }, (_, nr) => maak(nr)).slice(-2)

const EEN = '{ gezin(gezinId: "gezin-s01") { volledig } }'
const PAGINA = '{ gezinnen { edges { node { gezinId } } } }'
const { besluit, wortels } = besluitVan(EEN)
const bereiken = wortels.flatMap((wortel) => wortel.bereiken)
const { aanvraag } = besluit
const trace = '0'.repeat(32)
const over = { trace, span: 'b'.repeat(16), ouderSpan: undefined, aanvraag, bereiken, beleid }
const orders = herhaald(() => {
  const order = makeOrders(beleid, besluit, bereiken, trace, { relaties: [], conflict: new Set() }).get('veilig-thuis')
  if (order === undefined) throw new TypeError('no order')
  return order
})
/** Decided anew each time. */
const inhouden = herhaald(() => {
  const ander = besluitVan(EEN)
  const over = ander.wortels.flatMap((wortel) => wortel.bereiken)
  const order = makeOrders(beleid, ander.besluit, over, trace, { relaties: [], conflict: new Set() }).get(
    'veilig-thuis',
  )
  if (order === undefined) throw new TypeError('no order')
  return order.inhoud
})
const intents = herhaald(() => intentOf(over, { motivering: new Map(), kenmerken: [], operatie: undefined }))
/** Of a field that was shown, and of one that was allowed and not there. */
const geteld = herhaald((nr) => {
  const meldingen = new Meldingen(beleid, 'UITVOERING_OTS')
  for (const leeg of [false, true])
    meldingen.tel('Maatregel.begin', 'GI', TELLING, 'TOEGESTAAN', [NOOR], undefined, `R${nr}`, leeg)
  return meldingen.tellingen
}).flat()
const gevormd = { meldingen: { tellingen: [TELLING], incidenten: [] }, volledig: true }
const outcomes = herhaald(() => outcomeOf(over, gevormd, new Set()))
const regels = openRegels(Buffer.alloc(32, 7))
const cellen: readonly Effectief[] = beleid.doelen.flatMap(({ code }) =>
  BRONNEN.flatMap((bron) => VELD_CATEGORIEEN.flatMap((categorie) => beleid.effectief(code, bron, categorie) ?? [])),
)

describe('what every request makes or reads has one class (record 0057)', () => {
  // A copy that was spread is no mirror here: a newer engine may give it one.
  test('and the same keys in another order are another class', () => {
    const [een, ander] = [
      { medewerker: 'a', rol: 'b' },
      { rol: 'b', medewerker: 'a' },
    ] as const
    expect([eenKlasse([een, { medewerker: 'c', rol: 'd' }]), eenKlasse([een, ander])]).toEqual([true, false])
  })

  test.each<[string, readonly object[]]>([
    ['a root', herhaald(() => besluitVan(EEN).wortels.map(({ knoop }) => knoop)).flat()],
    ['a question about facts', herhaald(() => feitenVraag(aanvraag.aanvrager, 'D10', { personen: [NOOR] }))],
    ['an order', orders],
    ['what an order says', inhouden],
    ['a cell of an order', inhouden.flatMap(({ cellen }) => Object.values(cellen.VT ?? {}) as CelOpdracht[])],
    ['a family', herhaald(() => besluitVan(EEN).wortels.flatMap((wortel) => wortel.bereiken)).flat()],
    ['a field of a page', herhaald(() => besluitVan(PAGINA).wortels.flatMap(({ knoop }) => gezinKnopen(knoop))).flat()],
    ['an intent', intents],
    ['what an intent says', intents.map(({ inhoud }) => inhoud)],
    ['a count of an answer', geteld],
    ['an outcome', outcomes],
    ['what an outcome says', outcomes.map(({ inhoud }) => inhoud)],
    ['the line of an intent', herhaald(() => regels.intent(intents[0] as (typeof intents)[0]).inhoud)],
    ['the line of an outcome', herhaald(() => regels.outcome(outcomes[0] as (typeof outcomes)[0]).inhoud)],
    ['a cell of the policy', cellen],
    ['what a cell of the policy weighs', cellen.map(({ toets }) => toets)],
    [
      'an outcome of the decision',
      cellen.flatMap(({ toets }) => [toets.dicht, toets.vrij, toets.opVerzoek, ...Object.values(toets.onbekend)]),
    ],
  ])('%s', (_wat, objecten) => {
    expect(eenKlasse(objecten)).toBe(true)
  })
})
