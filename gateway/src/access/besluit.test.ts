import {
  BRONNEN,
  type Categorie,
  type Gegeven,
  KENNISGEVING,
  samen,
  type Uitkomst,
  VELD_CATEGORIEEN,
} from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { besluitVan, type Geval, NOOR, SEM } from '../testing/noor.js'
import type { Bereik } from './bereik.js'
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

describe('what is asked and told of a place of who is hidden (record 0032)', () => {
  const over = (gegeven: Gegeven, verborgen: readonly string[]) => {
    const { besluit, wortels } = besluitVan(ONE, { verborgen })
    const bereik = wortels[0]?.bereiken[0] as Bereik
    return {
      verteld: besluit.bereikZonderAfscherming(bereik, 'VT', gegeven).soort,
      getoond: besluit.voorBereik(bereik, 'VT', gegeven).soort,
      gevraagd: besluit.mag([bereik], [{ bron: 'VT', gegeven }])[0],
      bron: besluit.bron(bereik, 'VT').soort,
    }
  }
  const open = { verteld: 'TOEGESTAAN', getoond: 'TOEGESTAAN', gevraagd: true, bron: 'TOEGESTAAN' }

  test('is as of anybody’s, and what is shown is not', () => {
    const plaats: Gegeven = { ...KAAL, categorieen: ['ADR'] }
    expect(over(plaats, [])).toEqual(open)
    expect(over(plaats, [NOOR, SEM])).toEqual({ ...open, getoond: 'GEWEIGERD' })
  })

  test('is so too for a field whose value decides which of its categories it needs', () => {
    const soort: Gegeven = { ...KAAL, perWaarde: true, categorieen: ['ADR', 'STRAF'] }
    expect(over(soort, [])).toEqual(open)
    expect(over(soort, [NOOR, SEM])).toEqual({ ...open, getoond: 'OP_VERZOEK_BRON' })
    const samen: Gegeven = { ...soort, perWaarde: false }
    expect(over(samen, [NOOR, SEM])).toEqual({
      ...open,
      verteld: 'OP_VERZOEK_BRON',
      getoond: 'OP_VERZOEK_BRON',
      gevraagd: false,
    })
  })

  test('needs every category of a field, unless the value decides which: then one is enough to ask', () => {
    const beide: Gegeven = { ...KAAL, categorieen: ['PROC', 'STRAF'] }
    expect(over({ ...beide, perWaarde: true }, [])).toEqual(open)
    const dicht = { verteld: 'OP_VERZOEK_BRON', getoond: 'OP_VERZOEK_BRON', gevraagd: false }
    expect(over(beide, [])).toEqual({ ...open, ...dicht })
  })

  test('makes no difference for what is no place', () => {
    const soort: Gegeven = { ...KAAL, categorieen: ['PROC'] }
    expect(over(soort, [])).toEqual(open)
    expect(over(soort, [NOOR, SEM])).toEqual(open)
  })
})

describe('what may be told of a source as a whole', () => {
  const GEVALLEN: readonly Geval[] = [
    {},
    { ots: 'GEEN' },
    { ots: 'ONBEKEND' },
    { straf: true },
    { onderzoek: [NOOR] },
    { gemeld: [NOOR] },
    { conflict: [NOOR] },
    { relatie: true },
    { afschermingOnbekend: true },
    { verborgen: [NOOR, SEM] },
    { vrijgegeven: [SEM] },
    { motivering: ['VEIL', 'ART9', 'STRAF'] },
  ]

  test('is the most open outcome of any category of it, as if nobody were hidden', () => {
    const gezien = new Set<string>()
    for (const geval of GEVALLEN) {
      const { besluit, wortels } = besluitVan(ONE, geval)
      const bereik = wortels[0]?.bereiken[0] as Bereik
      for (const bron of BRONNEN) {
        const perCategorie = VELD_CATEGORIEEN.map((categorie) =>
          besluit.bereikZonderAfscherming(bereik, bron, { ...KAAL, categorieen: [categorie] }),
        )
        const uitkomst = besluit.bron(bereik, bron)
        expect(uitkomst).toEqual(samen(perCategorie))
        // The second time it is remembered.
        expect(besluit.bron(bereik, bron)).toBe(uitkomst)
        gezien.add(uitkomst.soort)
      }
    }
    // A rule that was only tried where everything is open proves nothing.
    expect([...gezien].sort()).toEqual(['FEIT_ONBEKEND', 'GEMASKEERD', 'GEWEIGERD', 'OP_VERZOEK_BRON', 'TOEGESTAAN'])
  })
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

test('what may be asked is answered for exactly the families that are asked about, whatever was asked before', () => {
  const pagina = { 'gezin-a': [NOOR], 'gezin-b': ['p-kay'] }
  const { besluit, wortels } = besluitVan('{ gezinnen { edges { node { gezinId } } } }', { pagina })
  const [noor, kay] = wortels.flatMap((wortel) => wortel.bereiken) as [Bereik, Bereik]
  const vragen = [{ bron: 'GI', gegeven: { ...KAAL, categorieen: ['MAATR'] } }] as const
  const mag = (...bereiken: Bereik[]) => besluit.mag(bereiken, vragen)[0]
  for (let keer = 0; keer < 2; keer++)
    expect([mag(noor), mag(kay), mag(kay, noor), mag(), mag(noor, kay), mag(kay)]).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ])
  expect(besluit.mag([noor], [{ bron: 'LT', gegeven: { ...KAAL, categorieen: ['WERK'] } }])).toEqual([false])
})
