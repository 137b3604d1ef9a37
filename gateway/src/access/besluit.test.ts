import { type Categorie, KENNISGEVING, type Uitkomst } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { besluitVan } from '../testing/noor.js'
import { KAAL, magVragen } from './besluit.js'

const ONE = '{ gezin(gezinId: "gezin-s01") { gezinId } }'

test('under a mask only a field that survives it may be asked, under a notification only one that the law lists', () => {
  const vragen = (uitkomst: Uitkomst) =>
    [
      { getoondBijMasker: true, inKennisgeving: false },
      { getoondBijMasker: false, inKennisgeving: true },
      { getoondBijMasker: false, inKennisgeving: false },
    ].map((over) => magVragen(uitkomst, { ...KAAL, categorieen: ['PROC'], ...over }))
  const regel = 'VT.D10.PROC'
  expect(vragen({ soort: 'TOEGESTAAN', regel })).toEqual([true, true, true])
  expect(vragen({ soort: 'GEMASKEERD', vorm: 'RELATIE', regel })).toEqual([true, false, false])
  expect(vragen({ soort: 'GEMASKEERD', vorm: KENNISGEVING, regel })).toEqual([false, true, false])
  expect(vragen({ soort: 'OP_VERZOEK_BRON', regel })).toEqual([false, false, false])
  expect(vragen({ soort: 'FEIT_ONBEKEND', regel, bron: 'GI' })).toEqual([false, false, false])
  expect(vragen({ soort: 'GEWEIGERD', code: 'CEL_GEWEIGERD', regel, stil: false })).toEqual([false, false, false])
})

test('a family is looked at once per request, and so is a field of it', () => {
  const { besluit, wortels } = besluitVan(ONE)
  const bereik = wortels[0]?.bereiken[0]
  if (!bereik) throw new Error('no family')
  expect(besluit.zicht(bereik)).toBe(besluit.zicht(bereik))
  let gelezen = 0
  const gegeven = {
    ...KAAL,
    get categorieen(): readonly Categorie[] {
      gelezen++
      return ['PROC']
    },
  }
  const eerst = besluit.voorBereik(bereik, 'VT', gegeven)
  const keer = gelezen
  expect(keer).toBeGreaterThan(0)
  expect(besluit.voorBereik(bereik, 'VT', gegeven)).toBe(eerst)
  expect(gelezen).toBe(keer)
})
