import { bekend, type FeitSleutel, type FeitStand } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { makeAccess } from '../access/make-access.js'
import { besluitVan, type Geval, HEEL, NOOR, SEM, supergraph } from '../testing/noor.js'
import { shape } from './shape.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

const VRAAG = '{ gezin(gezinId: "gezin-s01") { kader { kader toelichting persoon { voornamen uitgerekendeDatum } } } }'
const noor = bekend([{ persoon: NOOR }])
const niemand = bekend([])

/** The frames of this family when some facts differ from those of the case. */
function kaders(
  geval: Geval,
  delen: Rij,
  anders: readonly (readonly [FeitSleutel, FeitStand])[] = [],
  uitval: Uitval = HEEL,
  vraag = VRAAG,
) {
  const { beslist, wortels } = besluitVan(vraag, geval)
  const met = wortels.map((wortel) => ({
    ...wortel,
    bereiken: wortel.bereiken.map((bereik) => {
      const feiten = new Map([...bereik.feiten.feiten, ...anders])
      return { ...bereik, feiten: { ...bereik.feiten, feiten } }
    }),
  }))
  const access = makeAccess(beslist, supergraph, 'UITVOERING_OTS', new Set())
  const { data, meldingen } = shape(
    met,
    { data: { k0: [{ _id: 'gezin-s01', ...delen }] }, invalid: [] },
    access,
    uitval,
    0,
  )
  const { kader } = data.gezin as { kader: readonly Rij[] | null }
  return {
    kader,
    kort: kader?.map((rij) => `${(rij.persoon as Rij | null)?.voornamen ?? '?'} ${rij.kader}`),
    waarom: kader?.map((rij) => String(rij.toelichting)),
    fouten: meldingen.fouten.map(({ path, extensions: { code, bron, categorie } }) => [
      path.join('.'),
      code,
      bron,
      categorie,
    ]),
    geteld: meldingen.tellingen.map(({ veld }) => veld),
    incidenten: meldingen.incidenten,
  }
}
const rij = (persoon: string | null, kader: string): Rij => ({
  _d: '2025-10-01',
  _w: persoon === null ? null : { _p: persoon },
  k0: kader,
  k1: 'Van de bron.',
  k2: persoon === null ? null : { _p: persoon },
})
const lid = (persoon: string, naam: string): Rij => ({ _w: { _p: persoon }, k2: { _p: persoon, sBRP: { k0: naam } } })
const HUIS = [lid(NOOR, 'Noor'), lid(SEM, 'Sem')]
const RAAD: Geval = { onderzoek: [NOOR, SEM] }
const LEEG = { k0BRP: HUIS, k0GI: [], k0RVDK: [], k0LT: [] }

describe('why no measure may be concluded', () => {
  test('is an unknown fact, where the institution would be asked if it were known', () => {
    const stil: FeitStand = { soort: 'ONBEKEND', bron: 'RVDK' }
    // Without the registration the Raad itself names the child of its own investigation.
    const { kort, waarom } = kaders(RAAD, { k0RVDK: [] }, [['6', stil]])
    expect(kort).toEqual(['? ONBEKEND'])
    expect(waarom?.[0]).toMatch(/Een feit waarvan de toegang.*Lees dit nooit als/)
  })

  test('is that a person at the institution decides, also where who the child is may be known there', () => {
    const { kort, waarom } = kaders({ straf: true, skn: { [NOOR]: 's-1' } }, LEEG)
    expect(kort?.[0]).toBe('Noor ONBEKEND')
    expect(waarom?.[0]).toMatch(/beslist een mens bij de gecertificeerde instelling.*Lees dit nooit als/)
  })

  test('is a measure of nobody in particular, but not help of nobody in particular', () => {
    expect(kaders(RAAD, { ...LEEG, k0LT: [rij(null, 'VRIJWILLIG')] }).kort).toEqual([
      'Noor VRIJWILLIG',
      'Sem VRIJWILLIG',
      '? ONBEKEND',
    ])
    const { kort, waarom } = kaders(RAAD, { ...LEEG, k0RVDK: [rij(null, 'GEDWONGEN')] })
    expect(kort).toEqual(['Noor ONBEKEND', 'Sem ONBEKEND', '? GEDWONGEN'])
    expect(waarom?.[0]).toMatch(/zonder dat hier mag worden gezegd om wie het gaat.*Lees dit nooit als/)
  })
})

describe('whose frame is shown', () => {
  test('is that of every member who may be named, also when no agency may be asked', () => {
    const { kort, waarom, fouten } = kaders({ straf: true }, { k0BRP: HUIS }, [['1', niemand]])
    const paden = fouten.map(([pad]) => pad)
    expect(kort).toEqual(['Noor ONBEKEND', 'Sem ONBEKEND'])
    expect(waarom?.[0]).toMatch('mag u voor dit doel de gecertificeerde instelling niet naar maatregelen vragen')
    expect(paden).not.toContain('gezin.kader')
  })

  test('is what the agencies tell, also when none of the members may be named', () => {
    const alleenRaad = [
      ['1', niemand],
      ['15@GI', niemand],
      ['15@RVDK', noor],
    ] as const
    expect(kaders({ gemeld: [] }, { k0RVDK: [rij(null, 'GEDWONGEN')] }, alleenRaad).kort).toEqual(['? GEDWONGEN'])
  })

  test('is also that of a child outside the family about whom there is a measure', () => {
    const derde = { ...rij('p-half', 'GEDWONGEN'), k2: null }
    expect(kaders(RAAD, { ...LEEG, k0GI: [derde] }).kort).toEqual(['Noor VRIJWILLIG', 'Sem VRIJWILLIG', '? GEDWONGEN'])
  })
})

describe('the person of a frame', () => {
  test('whom only the own agency may name is shown as its row tells, and as nobody else does', () => {
    const gi = { ...rij(NOOR, 'GEDWONGEN'), k2: { _p: NOOR, sGI: { k0: 'Noor (GI)' } } }
    expect(kaders({ ots: 'GEEN' }, { k0GI: [gi] }).kort).toEqual(['Noor (GI) GEDWONGEN'])
    const huis = [{ _w: { _p: NOOR }, k2: { _p: NOOR, sGI: { k0: 'Uit het huishouden' } } }]
    const zonderRij = kaders({ ots: 'GEEN' }, { k0GI: [], k0BRP: huis })
    expect([zonderRij.kort, zonderRij.incidenten]).toEqual([['? ONBEKEND'], []])
  })

  test('has errors on the path of that frame', () => {
    const { fouten } = kaders(RAAD, LEEG)
    expect(fouten.map(([pad, code]) => [pad, code])).toEqual([
      ['gezin.kader.0.persoon.uitgerekendeDatum', 'OP_VERZOEK_BRON'],
      ['gezin.kader.1.persoon.uitgerekendeDatum', 'OP_VERZOEK_BRON'],
    ])
  })

  test('of a member without a row has nothing refused: the frame is of the gateway itself', () => {
    const vraag = '{ gezin(gezinId: "gezin-s01") { kader { grond maatregeltype begin eind } } }'
    const { kader, geteld } = kaders(RAAD, LEEG, [], HEEL, vraag)
    expect(kader?.[0]).toEqual({ grond: null, maatregeltype: null, begin: null, eind: null })
    expect(geteld.filter((veld) => veld.startsWith('Kader.'))).toEqual([])
  })
})

describe('a household that did not answer', () => {
  const WEG: Uitval = new Map([...HEEL, ['lokaal-team', 'NIET_BEREIKBAAR']])
  const ZONDER = { k0GI: [], k0RVDK: [], k0LT: [] }
  const alleen = (...velden: string[]) => `{ gezin(gezinId: "gezin-s01") { kader { ${velden.join(' ')} } } }`
  const fouten = (geval: Geval, vraag: string) => kaders(geval, ZONDER, [], WEG, vraag).fouten

  test('is told once, as an outage of the registration, when its persons are asked', () => {
    const outage = ['gezin.kader', 'BRON_NIET_BEREIKBAAR', 'BRP', ['ID']]
    expect(fouten(RAAD, alleen('kader', 'persoon { voornamen }'))).toContainEqual(outage)
    expect(fouten(RAAD, alleen('kader'))).toEqual([])
  })

  test('is not told where nobody would be named by it', () => {
    expect(fouten({ ots: 'GEEN' }, alleen('kader', 'persoon { persoonId }'))).toEqual([])
  })
})
