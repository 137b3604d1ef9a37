import { describe, expect, test } from '@jest/globals'
import { besluitVan, supergraph } from '../testing/noor.js'
import type { Knoop } from './normalise.js'
import { gegevenVan, invullen, schets } from './schets.js'

const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`
/** The sketch of the first root of a question. */
const van = (query: string) => {
  const [wortel] = besluitVan(query).wortels
  if (!wortel) throw new Error('no root')
  return schets(wortel.knoop, wortel.soort === 'persoon' ? 'persoon' : 'gezin', { supergraph, eigen: 'GI' })
}
const heel = (query: string) => {
  const { stukken, vragen } = van(query)
  return invullen(stukken, new Array(vragen.length).fill(true)).trim()
}
const knoop = (over: Partial<Knoop>): Knoop => ({
  sleutel: 'x',
  plek: 'k0',
  veld: 'x',
  adres: 'Gezin.x',
  uitType: 'String',
  lijst: false,
  blad: true,
  args: {},
  kinderen: [],
  ...over,
})
const onder = (kind: Knoop) => schets(knoop({ veld: 'gezin', kinderen: [kind] }), 'gezin', { supergraph, eigen: 'GI' })

test('what is not classified needs a category that nobody has', () => {
  expect(gegevenVan({ supergraph }, 'Gezin.bestaatNiet')).toEqual({
    categorieen: [],
    perWaarde: false,
    noemtInstantie: false,
    getoondBijMasker: false,
    inKennisgeving: false,
  })
  expect(gegevenVan({ supergraph }, 'VtMelding.aanleiding').categorieen).toEqual(['VEIL'])
})

test('the key of a family, its type and what the decision itself answers raise no question', () => {
  const vraag = gezin('__typename gezinId volledig bronnen { bron }')
  expect(van(vraag).vragen).toEqual([])
  expect(heel(vraag)).toBe('_id: gezinId k1: gezinId')
})

test('a person is asked of every source in the documented order, the own one first; the key alone of none', () => {
  expect(heel('{ persoon(persoonId: "p-noor") { __typename persoonId voornamen } }')).toBe(
    '_p: persoonId sGI: giGegevens { k2: voornamen } sBRP: brpGegevens { k2: voornamen } sVT: vtGegevens { k2: voornamen } sRVDK: raadGegevens { k2: voornamen } sLT: ltGegevens { k2: voornamen }',
  )
  const sleutel = '{ persoon(persoonId: "p-noor") { __typename persoonId } }'
  expect(van(sleutel).vragen).toEqual([])
  expect(heel(sleutel)).toBe('_p: persoonId')
})

test('a field without any source is not asked, and raises no question', () => {
  expect(onder(knoop({}))).toEqual({ vragen: [], stukken: ['_id: gezinId'] })
})

test('an opinion without its reply is left out, not asked in part', () => {
  const uitspraak = knoop({ veld: 'tekst', adres: 'Uitspraak.tekst' })
  const zonder = knoop({
    adres: 'VtMelding.zorgelijkeSituatie',
    uitType: 'Uitspraak',
    blad: false,
    kinderen: [uitspraak],
  })
  expect(onder(zonder)).toEqual({ vragen: [], stukken: ['_id: gezinId'] })
})

describe('a composed field', () => {
  test('brings the date that its rows are put in order by', () => {
    const delen = ['VT: vt', 'RVDK: raad', 'GI: gi', 'LT: lt']
    expect(heel(gezin('tijdlijn { soort }'))).toBe(
      `_id: gezinId ${delen.map((deel) => `k0${deel}Gebeurtenissen { _d: datum k0: soort }`).join(' ')}`,
    )
    expect(heel(gezin('betrokkenInstanties { sinds }'))).toBe(
      `_id: gezinId ${delen.map((deel) => `k0${deel}Betrokkenheid { _d: sinds k0: sinds }`).join(' ')}`,
    )
  })

  test('of the frame brings with each row whom it is about, and the household only when its persons are asked', () => {
    const wie = '_d: begin _w: persoon { _p: persoonId } k0: kader'
    const deel = (plek: string, naam: string, rest: string) => `k0${plek}: ${naam} { ${wie}${rest} }`
    const kaal = [deel('RVDK', 'raadKader', ''), deel('GI', 'giKader', ''), deel('LT', 'ltKader', '')]
    expect(heel(gezin('kader { kader }'))).toBe(`_id: gezinId ${kaal.join(' ')}`)
    const naam = (bron: string, veld: string) => `s${bron}: ${veld} { k0: voornamen }`
    const met = (bron: string, veld: string) => ` k1: persoon { _p: persoonId ${naam(bron, veld)} }`
    expect(heel(gezin('kader { kader persoon { voornamen } }'))).toBe(
      [
        '_id: gezinId',
        deel('RVDK', 'raadKader', met('RVDK', 'raadGegevens')),
        deel('GI', 'giKader', met('GI', 'giGegevens')),
        deel('LT', 'ltKader', met('LT', 'ltGegevens')),
        `k0BRP: leden { _w: persoon { _p: persoonId } k1: persoon { _p: persoonId ${naam('BRP', 'brpGegevens')} ${naam('LT', 'ltGegevens')} } }`,
      ].join(' '),
    )
  })

  test('of the frame asks the household of the registration', () => {
    const { vragen } = van(gezin('kader { persoon { persoonId } }'))
    expect(vragen).toContainEqual({ gegeven: gegevenVan({ supergraph }, 'Gezin.leden'), bron: 'BRP' })
  })

  test('other than the frame asks no household, whatever its fields are called', () => {
    const persoon = knoop({ veld: 'persoon', adres: 'Gebeurtenis.persoon', uitType: 'Persoon', blad: false })
    const { vragen } = onder(
      knoop({ adres: 'Gezin.tijdlijn', uitType: 'Gebeurtenis', blad: false, kinderen: [persoon] }),
    )
    expect(vragen.map(({ bron }) => bron)).not.toContain('BRP')
  })
})
