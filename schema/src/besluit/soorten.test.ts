import { expect, test } from '@jest/globals'
import { BRONNEN, type Bron, VELD_CATEGORIEEN } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import { type Aanvraag, bekend, type Feiten, type FeitStand } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import { opdrachtCellen } from './opdracht-cellen.js'
import { isVrijgave } from './uitkomst.js'
import { Zicht } from './zicht.js'

/** Numbers that are the same in every run. */
function openLot(zaad: number) {
  let staat = zaad
  return (grens: number) => {
    staat = (Math.imul(staat, 1_103_515_245) + 12_345) >>> 0
    return (staat >>> 16) % grens
  }
}

const LEDEN = ['p-a', 'p-b', 'p-c', 'p-d', 'p-e', 'p-f']
const DOELEN = beleid.rolDoelen.filter(({ uitkomst }) => 'TV'.includes(uitkomst))

/** Some request about a family of which every member may be known in another way. */
function verzin(lot: (grens: number) => number): { readonly aanvraag: Aanvraag; readonly feiten: Feiten } {
  const { rol, doel } = DOELEN[lot(DOELEN.length)] as (typeof DOELEN)[number]
  const enkele = () => LEDEN.filter(() => lot(3) > 0)
  const stand = (): FeitStand => {
    const soort = lot(8)
    if (soort === 0) return { soort: 'ONBEKEND', bron: 'GI' }
    return soort === 1 ? { soort: 'ALLEN' } : bekend(enkele().map((persoon) => ({ persoon })))
  }
  const feiten = new Map<FeitSleutel, FeitStand>(beleid.feitenNodig(doel).map(({ sleutel }) => [sleutel, stand()]))
  const uitgesteld = new Map<Bron, ReadonlySet<string> | 'ONBEKEND'>(
    BRONNEN.filter(() => lot(3) === 0).map((bron) => [bron, lot(5) === 0 ? 'ONBEKEND' : new Set(enkele())]),
  )
  const verborgen = new Set(lot(2) === 0 ? enkele() : [])
  return {
    aanvraag: {
      aanvrager: { medewerker: 'x-001', rol, organisatie: '00000009900000003001' },
      doel,
      motivering: new Set(VELD_CATEGORIEEN.filter(() => lot(2) === 0)),
      nu: 0,
    },
    feiten: {
      leden: [...LEDEN, 'p-a'],
      feiten,
      afscherming: { verborgen, onbekend: lot(8) === 0 },
      conflict: lot(8) === 0 ? 'ONBEKEND' : 'GEEN',
      gesloten: new Set(),
      uitgesteld,
    },
  }
}

test('every member of a kind has the outcomes of its first, everybody is in one kind, and the kinds keep the order of the family', () => {
  const lot = openLot(20_261_129)
  let meerdere = 0
  const anders: string[] = []
  for (let keer = 0; keer < 400; keer += 1) {
    const { aanvraag, feiten } = verzin(lot)
    const zicht = new Zicht(beleid, aanvraag, feiten)
    expect(zicht.soorten.flatMap(({ leden }) => leden).toSorted()).toEqual(LEDEN)
    // Who is no member is like nobody but himself, whatever is known of him.
    expect(zicht.gelijke('p-vreemd')).toBe('p-vreemd')
    if (zicht.soorten.length > 1) meerdere += 1
    for (const { eerste, leden } of zicht.soorten) {
      expect(leden).toEqual(LEDEN.filter((lid) => leden.includes(lid)))
      expect(eerste).toBe(leden[0])
      expect(leden.map((lid) => zicht.gelijke(lid))).toEqual(leden.map(() => eerste))
      for (const bron of BRONNEN)
        for (const categorie of VELD_CATEGORIEEN)
          for (const lid of leden) {
            if (zicht.uitkomst(lid, bron, categorie) !== zicht.uitkomst(eerste, bron, categorie))
              anders.push(`${aanvraag.doel} ${bron}.${categorie} ${lid}`)
          }
    }
  }
  expect(anders).toEqual([])
  expect(meerdere).toBeGreaterThan(100)
})

test('an order that is made by kind releases exactly what is released person by person, in the order of the family', () => {
  const lot = openLot(7)
  const anders: string[] = []
  let vrijgegeven = 0
  let verborgen = 0
  for (let keer = 0; keer < 400; keer += 1) {
    const { aanvraag, feiten } = verzin(lot)
    const cellen = opdrachtCellen(new Zicht(beleid, aanvraag, feiten), BRONNEN)
    const zicht = new Zicht(beleid, aanvraag, feiten)
    for (const bron of BRONNEN)
      for (const categorie of VELD_CATEGORIEEN) {
        const open = LEDEN.filter((lid) => isVrijgave(zicht.zonderAfscherming(lid, bron, [categorie])))
        const personen = open.filter((lid) => isVrijgave(zicht.zonderUitstel(lid, bron, [categorie])))
        const rest = open.filter((lid) => !personen.includes(lid))
        const cel = cellen[bron]?.[categorie]
        const gemaakt = `${cel?.personen ?? []} ${cel?.afgeschermd ?? []}`
        if (gemaakt !== `${personen} ${rest}`) anders.push(`${aanvraag.doel} ${bron}.${categorie} ${gemaakt}`)
        vrijgegeven += personen.length
        verborgen += rest.length
      }
  }
  expect(anders).toEqual([])
  expect(vrijgegeven).toBeGreaterThan(1000)
  expect(verborgen).toBeGreaterThan(50)
})
