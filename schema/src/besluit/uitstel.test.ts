import { describe, expect, test } from '@jest/globals'
import { BRONNEN, BRONNEN_VAN, CATEGORIEEN } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import { FEITELIJKE_VOORWAARDEN } from '../wire/feiten.js'
import { type Aanvraag, bekend, type Feiten } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import { magVerzoeken } from './op-verzoek.js'
import { opdrachtCellen } from './opdracht-cellen.js'
import { isVrijgave } from './uitkomst.js'
import { kanUitstellen, uitstelVan } from './uitstel.js'
import { Zicht } from './zicht.js'

const MOEDER = 'p-moeder'
const NOOR = 'p-noor'
const beiden = bekend([{ persoon: MOEDER }, { persoon: NOOR }])
const vrij = (sleutel: FeitSleutel) => [sleutel, beiden] as const

/** A mother who may see her own file and that of her child, at every source; all that may be released is. */
const feiten = (uitgesteld: Feiten['uitgesteld'] = new Map()): Feiten => ({
  leden: [MOEDER, NOOR],
  feiten: new Map(FEITELIJKE_VOORWAARDEN.flatMap((nr) => [vrij(nr), ...BRONNEN.map((bron) => vrij(`${nr}@${bron}`))])),
  afscherming: { verborgen: new Set(), onbekend: false },
  conflict: 'GEEN',
  gesloten: new Set(),
  uitgesteld,
})
const aanvraag: Aanvraag = {
  aanvrager: { medewerker: 'burger', rol: 'GEZINSLID', organisatie: '00000009900000004001', betrokkene: MOEDER },
  doel: 'D17',
  motivering: new Set(),
  nu: 0,
}
const zicht = (uitgesteld?: Feiten['uitgesteld']) => new Zicht(beleid, aanvraag, feiten(uitgesteld))
const NOOR_BIJ_VT = new Map([['VT', new Set([NOOR])]] as const)

describe('a source that postpones that a person is told of (record 0046)', () => {
  test('releases nothing of that person, silently, and all of anybody beside that person and of other sources', () => {
    const [uitstel, open] = [zicht(NOOR_BIJ_VT), zicht()]
    let dicht = 0
    for (const persoon of [MOEDER, NOOR]) {
      for (const bron of BRONNEN) {
        for (const categorie of CATEGORIEEN) {
          const [nu, anders] = [uitstel.uitkomst(persoon, bron, categorie), open.uitkomst(persoon, bron, categorie)]
          if (persoon === NOOR && bron === 'VT' && isVrijgave(anders)) {
            dicht++
            expect(nu).toMatchObject({
              soort: 'GEWEIGERD',
              code: 'VOORWAARDE_NIET_VERVULD',
              voorwaarde: '10',
              stil: true,
            })
          } else expect(nu).toBe(anders)
        }
      }
    }
    expect(dicht).toBeGreaterThan(5)
  })

  test('is asked, and told of, as if it postponed nothing: the order names the same persons', () => {
    const [uitstel, open] = [zicht(NOOR_BIJ_VT), zicht()]
    expect(opdrachtCellen(uitstel, BRONNEN_VAN['veilig-thuis'])).toEqual(
      opdrachtCellen(open, BRONNEN_VAN['veilig-thuis']),
    )
    for (const categorie of CATEGORIEEN) {
      expect(uitstel.zonderAfscherming(NOOR, 'VT', [categorie])).toBe(open.zonderAfscherming(NOOR, 'VT', [categorie]))
    }
  })

  test('does not stand in for another member of the family: who is postponed is another kind of member', () => {
    expect(zicht().vertegenwoordigers).toEqual([MOEDER])
    expect(zicht(NOOR_BIJ_VT).vertegenwoordigers).toEqual([MOEDER, NOOR])
  })

  test('may be asked for a decision as anybody: what would not be told of the field is not told of the request', () => {
    const mag = magVerzoeken(beleid, aanvraag, feiten(NOOR_BIJ_VT), NOOR, 'VT', 'OORD')
    expect(mag).toMatchObject({ soort: 'GEWEIGERD', stil: true })
    expect(magVerzoeken(beleid, aanvraag, feiten(), NOOR, 'VT', 'OORD')).toBe('MAG')
  })

  test('that does not tell whether it postpones makes its own cells unknown, and nothing of another source', () => {
    const onbekend = zicht(new Map([['VT', 'ONBEKEND']] as const))
    expect(onbekend.uitkomst(NOOR, 'VT', 'PROC')).toMatchObject({ soort: 'FEIT_ONBEKEND', bron: 'VT' })
    expect(onbekend.uitkomst(NOOR, 'VT', 'MELD').soort).toBe('GEWEIGERD')
    expect(onbekend.uitkomst(NOOR, 'GI', 'PROC').soort).toBe('TOEGESTAAN')
  })
})

test('only inspection can be postponed, and the sources that do are named per person', () => {
  const doelen = beleid.doelen.map(({ code }) => code).filter(kanUitstellen)
  expect(doelen).toEqual(['D17', 'D19'])
  const uitgesteld = new Map([
    ['VT', new Set([NOOR])],
    ['GI', 'ONBEKEND'],
  ] as const)
  expect([uitstelVan({ uitgesteld }, NOOR), uitstelVan({ uitgesteld }, MOEDER)]).toEqual([['VT'], []])
})
