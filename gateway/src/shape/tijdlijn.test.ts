import { describe, expect, test } from '@jest/globals'
import type { Bereik } from '../access/bereik.js'
import { KAAL } from '../access/besluit.js'
import { makeAccess } from '../access/make-access.js'
import { antwoordOp, besluitVan, type Geval, HEEL, NOOR, SEM, supergraph } from '../testing/noor.js'
import { Meldingen } from './meldingen.js'
import { verzamel } from './verzamel.js'
import type { Rij } from './vormer.js'

const tijdlijn = (delen: Rij, geval: Geval = {}, velden = 'soort') => {
  const vraag = `{ gezin(gezinId: "gezin-s01") { tijdlijn { ${velden} } } }`
  const gevormd = antwoordOp(vraag, () => ({ k0: [{ _id: 'gezin-s01', ...delen }] }), geval)
  return { ...gevormd, rijen: (gevormd.antwoord.gezin as Rij).tijdlijn }
}
const ALLEEN_GI = { k0VT: [], k0RVDK: [], k0LT: [] }

describe('the timeline', () => {
  test('has what is not dated first, and what is of one day in the order of the agencies', () => {
    const { rijen } = tijdlijn({
      ...ALLEEN_GI,
      k0VT: [{ _d: '2025-05-02', k0: 'VT' }],
      k0GI: [
        { _d: '2025-05-02', k0: 'GI' },
        { _d: '2025-05-01', k0: 'eerder' },
        { _d: null, k0: 'zonder dag' },
      ],
    })
    expect(rijen).toEqual([{ soort: 'zonder dag' }, { soort: 'eerder' }, { soort: 'VT' }, { soort: 'GI' }])
  })

  test('puts an error inside an event on the path of that event', () => {
    const rij = { _d: '2025-05-02', k0: [{ _p: NOOR, sVT: {} }] }
    const eerder = { _d: '2025-05-01', k0: [] }
    const { fouten } = tijdlijn({ ...ALLEEN_GI, k0VT: [rij], k0GI: [eerder] }, {}, 'betrokkenen { bsn }')
    expect(fouten).toEqual(['gezin.tijdlijn.1.betrokkenen.0.bsn CEL_GEWEIGERD'])
  })

  test('is unknown as a whole, told once, when no agency may be asked because the facts are', () => {
    const { rijen, fouten } = tijdlijn({}, { ots: 'ONBEKEND' })
    expect([rijen, fouten]).toEqual([null, ['gezin.tijdlijn FEIT_ONBEKEND']])
  })

  test('tells of the agency whose facts are unknown beside what the others gave', () => {
    const { rijen, meldingen } = tijdlijn(
      { ...ALLEEN_GI, k0GI: [{ _d: '2025-05-01', k0: 'start' }] },
      { onderzoek: [NOOR], ots: 'ONBEKEND' },
    )
    expect(rijen).toEqual([{ soort: 'start' }])
    expect(meldingen.fouten.map(({ path, extensions: { code, bron } }) => [path, code, bron])).toEqual([
      [['gezin', 'tijdlijn'], 'FEIT_ONBEKEND', 'RVDK'],
    ])
  })
})

test('were a part of a composed field a place, that of who is hidden would be asked and not shown', () => {
  const met = (verborgen: readonly string[]) => {
    const { beslist, wortels } = besluitVan('{ gezin(gezinId: "gezin-s01") { tijdlijn { soort } } }', { verborgen })
    const access = {
      ...makeAccess(beslist, supergraph, 'UITVOERING_OTS', new Set()),
      gegevenVan: () => ({ ...KAAL, categorieen: ['ADR'] as const }),
    }
    const meldingen = new Meldingen(access.beleid, access.doelnaam)
    const v = { access, meldingen, uitval: HEEL, nu: '' }
    const [wortel] = wortels
    const knoop = wortel?.knoop.kinderen[0]
    if (!knoop) throw new Error('no field')
    const bereik = wortel?.bereiken[0] as Bereik
    const { rijen, gevraagd } = verzamel(knoop, [['VT', 'vtGebeurtenissen']], { k0VT: [{ k0: 'x' }] }, bereik, [], v)
    return [gevraagd, rijen.length, meldingen.incidenten]
  }
  expect(met([])).toEqual([['VT'], 1, []])
  expect(met([NOOR, SEM])).toEqual([['VT'], 0, ['Gezin.tijdlijn in VT']])
})
