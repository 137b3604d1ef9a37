import { describe, expect, test } from '@jest/globals'
import type { Wortel } from '../access/bereik.js'
import { antwoordOp, type Geval, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Rij } from './vormer.js'

type Plaats = readonly (string | number)[]

const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`

/** The family when an agency answered something else at these places than the graph has there; null is what was left of it. */
function familie(velden: string, rij: Rij, plaatsen: readonly Plaats[], geval: Geval = {}) {
  const data = ([wortel]: readonly Wortel[]): Rij => ({ [wortel?.knoop.plek ?? '']: [{ _id: 'gezin-s01', ...rij }] })
  const invalid = plaatsen.map((plaats) => ['k0', 0, ...plaats])
  const { antwoord, ...rest } = antwoordOp(gezin(velden), data, geval, HEEL, invalid)
  return { ...rest, gezin: antwoord.gezin as Record<string, unknown> }
}

describe('a value that an agency answered and that the graph does not have there', () => {
  test('is told at its own place, and the family is not complete; the rest of the record stays', () => {
    const { gezin, fouten, volledig } = familie(
      'maatregelen { type begin } volledig bronnen { bron status }',
      {
        k0: [
          { k0: null, k1: '2025-10-01' },
          { k0: 'OTS', k1: '2025-11-01' },
        ],
      },
      [['k0', 0, 'k0']],
    )
    expect(gezin.maatregelen).toEqual([
      { type: null, begin: '2025-10-01' },
      { type: 'OTS', begin: '2025-11-01' },
    ])
    expect(fouten).toEqual(['gezin.maatregelen.0.type BRON_ANTWOORD_ONGELDIG'])
    expect([gezin.volledig, volledig]).toEqual([false, false])
    expect(gezin.bronnen).toContainEqual({ bron: 'GI', status: 'BRON_NIET_BEREIKBAAR' })
    expect(gezin.bronnen).toContainEqual({ bron: 'VT', status: 'BEVRAAGD' })
  })

  test('mirror: a value that is not there is told by nothing', () => {
    const { gezin, fouten, volledig } = familie('maatregelen { type eind }', { k0: [{ k0: 'OTS', k1: null }] }, [])
    expect(gezin).toEqual({ maatregelen: [{ type: 'OTS', eind: null }] })
    expect([fouten, volledig]).toEqual([[], true])
  })

  test('takes its list along when it was a row: what is left would read as all there is', () => {
    const rij = { k0: [{ k0: 'OTS' }, null] }
    const { gezin, fouten, volledig } = familie('maatregelen { type }', rij, [['k0', 1, 'k0']])
    expect(gezin).toEqual({ maatregelen: null })
    expect([fouten, volledig]).toEqual([['gezin.maatregelen BRON_ANTWOORD_ONGELDIG'], false])
  })

  test('is not complete either when it stood where the agency begins', () => {
    const { gezin, fouten, volledig } = familie('maatregelen { type }', { k0: null }, [['k0']])
    expect(gezin).toEqual({ maatregelen: null })
    expect([fouten, volledig]).toEqual([['gezin.maatregelen BRON_ANTWOORD_ONGELDIG'], false])
  })

  test('of a person is told where no other source has it', () => {
    const rij = { k0: [{ k0: { _p: NOOR, sBRP: { k0: null } } }, { k0: { _p: SEM, sBRP: { k0: 'Sem' } } }] }
    const { gezin, fouten, volledig } = familie('leden { persoon { voornamen } }', rij, [['k0', 0, 'k0', 'sBRP', 'k0']])
    expect(gezin.leden).toEqual([{ persoon: { voornamen: null } }, { persoon: { voornamen: 'Sem' } }])
    expect([fouten, volledig]).toEqual([['gezin.leden.0.persoon.voornamen BRON_ANTWOORD_ONGELDIG'], false])
  })
})

test('an agency that did not answer another question stays not reached; what could be read of it is shown', () => {
  const data = ([wortel]: readonly Wortel[]): Rij => ({
    [wortel?.knoop.plek ?? '']: [{ _id: 'gezin-s01', k0: [{ k0: null, k1: '2025-10-01' }] }],
  })
  const uitval = new Map([...HEEL, ['gi', 'NIET_BEREIKBAAR'] as const])
  const { fouten, volledig } = antwoordOp(gezin('maatregelen { type begin }'), data, {}, uitval, [
    ['k0', 0, 'k0', 0, 'k0'],
  ])
  expect([fouten, volledig]).toEqual([['gezin.maatregelen.0.type BRON_NIET_BEREIKBAAR'], false])
})

describe('the frame (kader)', () => {
  const RAAD: Geval = { onderzoek: [NOOR, SEM] }
  const VRAAG = 'kader { kader maatregeltype persoon { voornamen } }'
  const leden = [NOOR, SEM].map((_p) => ({ _w: { _p }, k2: { _p } }))
  const maatregel = { _d: '2025-10-01', _w: { _p: NOOR }, k0: 'GEDWONGEN', k1: null, k2: { _p: NOOR } }
  const soorten = ({ gezin }: ReturnType<typeof familie>) => (gezin.kader as readonly Rij[]).map(({ kader }) => kader)

  test('is of nobody voluntary when a measure could not be read', () => {
    const delen = { k0GI: [{ ...maatregel, _w: null }], k0RVDK: [], k0LT: [], k0BRP: leden }
    const antwoord = familie(VRAAG, delen, [['k0GI', 0, '_w', '_p']], RAAD)
    expect(soorten(antwoord)).toEqual(['ONBEKEND', 'ONBEKEND'])
    expect(antwoord.fouten).toContain('gezin.kader BRON_ANTWOORD_ONGELDIG')
    expect(antwoord.volledig).toBe(false)
  })

  test('mirror: is voluntary of who has no measure when all could be read', () => {
    const antwoord = familie(VRAAG, { k0GI: [maatregel], k0RVDK: [], k0LT: [], k0BRP: leden }, [], RAAD)
    expect(soorten(antwoord)).toEqual(['GEDWONGEN', 'VRIJWILLIG'])
    expect(antwoord.volledig).toBe(true)
  })
})

describe('what may not be shown and came all the same is an alarm, also when it could not be read', () => {
  test.each([
    ['in a field of the family', 'ltJournaal { tekst }', { k0: null }, ['k0'], 'Gezin.ltJournaal in LT'],
    [
      'in a field of a person',
      'leden { persoon { adressen { straat } } }',
      { k0: [{ k0: { _p: NOOR, sBRP: { k0: null } } }] },
      ['k0', 0, 'k0', 'sBRP', 'k0'],
      'Persoon.adressen in BRP',
    ],
    ['in a part of a composed field', 'tijdlijn { datum }', { k0VT: null }, ['k0VT'], 'Gezin.tijdlijn in VT'],
  ] as const)('%s', (_naam, velden, rij, plaats, alarm) => {
    const geval: Geval = velden.startsWith('leden') ? { verborgen: [NOOR] } : { ots: 'GEEN' }
    expect(familie(velden, rij, [plaats], geval).incidenten).toEqual([alarm])
    expect(familie(velden, rij, [], geval).incidenten).toEqual([])
  })

  test('and the answer is that of a refusal', () => {
    const { gezin, fouten } = familie('ltJournaal { tekst }', { k0: null }, [['k0']])
    expect([gezin, fouten]).toEqual([{ ltJournaal: null }, ['gezin.ltJournaal CEL_GEWEIGERD']])
  })
})
