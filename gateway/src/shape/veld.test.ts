import { describe, expect, test } from '@jest/globals'
import { antwoordOp, type Geval, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

const bij = (velden: string, rij: Rij, geval: Geval = {}, uitval: Uitval = HEEL) => {
  const vraag = `{ gezin(gezinId: "gezin-s01") { ${velden} } }`
  const gevormd = antwoordOp(vraag, () => ({ k0: [{ _id: 'gezin-s01', ...rij }] }), geval, uitval)
  const geteld = gevormd.meldingen.tellingen.map(
    ({ veld, bron, uitkomst, code, regel }) => `${veld} ${bron} ${uitkomst} ${code} ${regel}`,
  )
  return { ...gevormd, gezin: gevormd.antwoord.gezin, geteld }
}

describe('a value of the family', () => {
  test('that is a place of who is hidden is not shown, whatever came back, and alarms; of who is not it is shown', () => {
    const rij = { k0: [{ k0: 'Geheim' }] }
    // A researcher of the Raad, to whom the institution releases no hidden place.
    const raad: Geval = { onderzoek: [NOOR] }
    expect(bij('plaatsingen { aanbieder }', rij, raad).gezin).toEqual({ plaatsingen: [{ aanbieder: 'Geheim' }] })
    const verborgen = bij('plaatsingen { aanbieder }', rij, { ...raad, verborgen: [NOOR] })
    expect(verborgen.gezin).toEqual({ plaatsingen: [] })
    expect(verborgen.incidenten).toEqual(['Gezin.plaatsingen in GI'])
    expect(verborgen.fouten).toEqual([])
  })

  test('that its source left out is an answer that cannot be used, never "there is none"', () => {
    for (const rij of [{ k0: null }, {}, { k0: undefined }]) {
      const { gezin, fouten, geteld } = bij('maatregelen { type }', rij)
      expect(gezin).toEqual({ maatregelen: null })
      expect(fouten).toEqual(['gezin.maatregelen BRON_ANTWOORD_ONGELDIG'])
      expect(geteld).toEqual(['Gezin.maatregelen GI BRON_NIET_BEREIKBAAR BRON_ANTWOORD_ONGELDIG null'])
    }
    expect(bij('maatregelen { type }', { k0: [] }).gezin).toEqual({ maatregelen: [] })
  })

  test('that its source could not give names the outage, in the log too', () => {
    const { fouten, geteld } = bij('maatregelen { type }', {}, {}, new Map([...HEEL, ['gi', 'NIET_BEREIKBAAR']]))
    expect(fouten).toEqual(['gezin.maatregelen BRON_NIET_BEREIKBAAR'])
    expect(geteld).toEqual(['Gezin.maatregelen GI BRON_NIET_BEREIKBAAR BRON_NIET_BEREIKBAAR null'])
  })
})

describe('a record', () => {
  test('keeps the order of its rows, without what did not come; a value that is not there is null', () => {
    const { gezin } = bij('maatregelen { type eind }', {
      k0: [null, { k0: 'OTS' }, undefined, { k0: 'VOTS', k1: null }],
    })
    expect(gezin).toStrictEqual({
      maatregelen: [
        { type: 'OTS', eind: null },
        { type: 'VOTS', eind: null },
      ],
    })
  })

  test('of the family has its type, and so have its rows and persons', () => {
    const { gezin } = bij('t: __typename maatregelen { __typename jeugdige { __typename } }', {
      k1: [{ k1: { _p: NOOR } }],
    })
    expect(gezin).toEqual({
      t: 'Gezin',
      maatregelen: [{ __typename: 'Maatregel', jeugdige: { __typename: 'Persoon' } }],
    })
  })

  test('with an opinion that is asked without its reply is refused, and counted as that', () => {
    const motivering = ['OORD', 'ART9'] as const
    const { geteld } = bij('vtMeldingen { zorgelijkeSituatie { tekst } }', { k0: [{}] }, { motivering })
    expect(geteld[1]).toMatch(/^VtMelding.zorgelijkeSituatie VT GEWEIGERD WEERWOORD_ONTBREEKT VT\.D10\./)
  })
})

describe('a person', () => {
  const leden = (velden: string, persoon: Rij, geval: Geval = {}, uitval: Uitval = HEEL) => {
    const gevormd = bij(`leden { persoon { ${velden} } }`, { k0: [{ k0: persoon }] }, geval, uitval)
    return { ...gevormd, geteld: gevormd.geteld.slice(2) }
  }

  test('without a key is nobody, and no alarm', () => {
    const { gezin, incidenten } = bij('maatregelen { jeugdige { voornamen } }', { k0: [{ k0: { sGI: { k0: 'X' } } }] })
    expect(gezin).toEqual({ maatregelen: [{ jeugdige: null }] })
    expect(incidenten).toEqual([])
  })

  test('of whom a value may be shown that nobody has, has none: no error, and counted as allowed', () => {
    // Of Sem the registration alone may tell who he is.
    for (const wie of [NOOR, SEM]) {
      const { gezin, fouten, geteld } = leden('voornamen adressen { straat }', { _p: wie, sBRP: {}, sLT: {} })
      expect(gezin).toEqual({ leden: [{ persoon: { voornamen: null, adressen: [] } }] })
      expect(fouten).toEqual([])
      expect(geteld[0]).toBe('Persoon.voornamen BRP TOEGESTAAN null null')
    }
  })

  test('of whom nothing of a field may be shown is refused by the most open of the lines, and names its source', () => {
    const { meldingen, geteld } = leden('bsn uitgerekendeDatum', { _p: NOOR, sBRP: {}, sLT: {} })
    expect(meldingen.fouten.map(({ extensions: { code, regel, bron } }) => [code, regel, bron])).toEqual([
      ['CEL_GEWEIGERD', 'BRP.D10.BSN', 'BRP'],
      ['MOTIVERING_ONTBREEKT', 'LT.D10.ART9', 'LT'],
    ])
    expect(geteld).toEqual([
      'Persoon.bsn BRP GEWEIGERD CEL_GEWEIGERD BRP.D10.BSN',
      'Persoon.uitgerekendeDatum LT GEWEIGERD MOTIVERING_ONTBREEKT LT.D10.ART9',
    ])
  })

  test('who is hidden reads as one without a place, while the log keeps that it was refused', () => {
    const lijn = (verborgen: readonly string[]) => {
      const { gezin, geteld } = leden('adressen { straat }', { _p: NOOR, sBRP: {}, sLT: {} }, { verborgen })
      expect(gezin).toEqual({ leden: [{ persoon: { adressen: [] } }] })
      return geteld
    }
    expect(lijn([])).toEqual(['Persoon.adressen BRP TOEGESTAAN null null'])
    expect(lijn([NOOR])).toEqual(['Persoon.adressen BRP GEWEIGERD STIL BRP.D10.GEHEIM'])
  })
})

test('a person in the record of an agency is shown as that agency has him, wherever else in the answer he stands', () => {
  const { gezin } = bij(
    'leden { persoon { voornamen } } maatregelen { jeugdige { voornamen } } l: leden { persoon { voornamen } }',
    {
      k0: [{ k0: { _p: NOOR, sBRP: { k0: 'Noor' } } }],
      k1: [{ k0: { _p: NOOR, sGI: { k0: 'Noortje' } } }],
      k2: [{ k0: { _p: NOOR, sBRP: { k0: 'Noor' } } }],
    },
  )
  const lid = [{ persoon: { voornamen: 'Noor' } }]
  expect(gezin).toEqual({ leden: lid, maatregelen: [{ jeugdige: { voornamen: 'Noortje' } }], l: lid })
})

test('what stands beside a person in a record, and after it, counts for the family again', () => {
  const lid = (wie: string) => ({ k0: { _p: wie, sBRP: { k0: 'X' } }, k1: 'KIND' })
  const { meldingen } = bij('leden { persoon { voornamen } rol } maatregelen { type }', {
    k0: [lid(NOOR), lid(SEM)],
    k1: [{ k0: 'OTS' }],
  })
  const van = (naam: string) =>
    meldingen.tellingen.filter(({ veld }) => veld.endsWith(naam)).map(({ personen }) => personen)
  expect([van('.rol'), van('Maatregel.type')]).toEqual([[[NOOR, SEM]], [[NOOR, SEM]]])
})

test('a field under a person counts for that person, a field of a record for the family that was asked about', () => {
  const rij = {
    k0: [{ k0: 'OTS' }],
    k1: [{ k0: { _p: NOOR, sBRP: { k0: 'Noor' } } }, { k0: { _p: SEM, sBRP: { k0: 'Sem' } } }],
  }
  const { meldingen } = bij('maatregelen { type } leden { persoon { voornamen } }', rij)
  const van = (adres: string) =>
    meldingen.tellingen.filter(({ veld }) => veld === adres).map(({ personen }) => personen)
  expect(van('Maatregel.type')).toEqual([[NOOR, SEM]])
  expect(van('Persoon.voornamen').flat().sort()).toEqual([NOOR, SEM].sort())
  const alleen = bij('leden { persoon { voornamen } }', { k0: [{ k0: { _p: NOOR, sBRP: { k0: 'Noor' } } }] })
  expect(alleen.meldingen.tellingen.find(({ veld }) => veld === 'Persoon.voornamen')?.personen).toEqual([NOOR])
})
