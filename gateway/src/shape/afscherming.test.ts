import { describe, expect, test } from '@jest/globals'
import { antwoordOp, besluitVan, type Geval, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

// Record 0032: what is told of a place (an outage, a code, whether the view is whole) is told as if nobody were hidden.
const VERBORGEN: Geval = { verborgen: [NOOR] }
/** A researcher of the Raad: no source releases a hidden place of its own to him (GEHEIM). */
const RAAD: Geval = { onderzoek: [NOOR] }
const PERSOON = `{ persoon(persoonId: "${NOOR}") { voornamen adressen { straat } telefoon veiligContact } }`
const GEZIN =
  '{ gezin(gezinId: "gezin-s01") { volledig bronnen { bron status } plaatsingen { aanbieder } leden { persoon { adressen { straat } } } } }'
const SUBGRAPHS = ['lokaal-team', 'gi', 'raad', 'veilig-thuis'] as const
const weg = (afloop: 'NIET_BEREIKBAAR' | 'ONGELDIG', ...welke: readonly (typeof SUBGRAPHS)[number][]): Uitval =>
  new Map([...HEEL, ...welke.map((naam) => [naam, afloop] as const)])

function alles(query: string, data: Rij, geval: Geval, uitval: Uitval) {
  const { antwoord, meldingen, volledig, incidenten } = antwoordOp(query, () => ({ k0: [data] }), geval, uitval)
  return { antwoord, fouten: meldingen.fouten, volledig, incidenten }
}

describe('an outage of the source of a place (decision 11)', () => {
  test.each(SUBGRAPHS.flatMap((naam) => (['NIET_BEREIKBAAR', 'ONGELDIG'] as const).map((hoe) => [naam, hoe] as const)))(
    'of %s, %s, reads the same of who is hidden as of who is not registered',
    (naam, hoe) => {
      for (const geval of [{}, { motivering: ['VEIL'] }, { relatie: true }, RAAD] as const) {
        const uitval = weg(hoe, naam)
        const open = alles(PERSOON, { _p: NOOR }, geval, uitval)
        expect(alles(PERSOON, { _p: NOOR }, { ...geval, ...VERBORGEN }, uitval)).toEqual(open)
        expect(open.fouten.map(({ path }) => path.join('.'))).toContain('persoon.adressen')
        expect(open.volledig).toBe(false)
      }
    },
  )

  test('is told of a place of the family too, when nobody but the hidden child could have one', () => {
    const uitval = weg('NIET_BEREIKBAAR', 'gi')
    const rij = { _id: 'gezin-s01', k3: [] }
    const open = alles(GEZIN, rij, RAAD, uitval)
    expect(open.fouten.map(({ path, extensions }) => `${path.join('.')} ${extensions.code}`)).toEqual([
      'gezin.plaatsingen BRON_NIET_BEREIKBAAR',
    ])
    expect(alles(GEZIN, rij, { ...RAAD, ...VERBORGEN }, uitval)).toEqual(open)
  })

  test('is not told of a place that the policy gives to nobody, hidden or not', () => {
    const straf: Geval = { straf: true }
    const query = '{ gezin(gezinId: "gezin-s01") { plaatsingen { aanbieder } } }'
    const open = alles(query, { _id: 'gezin-s01' }, straf, weg('NIET_BEREIKBAAR', 'gi'))
    expect(open.fouten).toEqual([])
    expect(alles(query, { _id: 'gezin-s01' }, { ...straf, ...VERBORGEN }, weg('NIET_BEREIKBAAR', 'gi'))).toEqual(open)
  })

  test('does not bring back a place of who is hidden: the third net still takes it out, and alarms', () => {
    const data = { _p: NOOR, sBRP: { k1: [{ k0: 'Geheim' }] } }
    const { antwoord, incidenten } = alles(PERSOON, data, VERBORGEN, weg('NIET_BEREIKBAAR', 'gi'))
    expect(antwoord).toMatchObject({ persoon: { adressen: null } })
    expect(incidenten).toEqual(['Persoon.adressen in BRP'])
    expect(alles(PERSOON, data, {}, weg('NIET_BEREIKBAAR', 'gi')).antwoord).toMatchObject({
      persoon: { adressen: [{ straat: 'Geheim' }] },
    })
  })
})

describe('when every source answers', () => {
  test('who is hidden reads as who is not registered', () => {
    const persoon = { _p: NOOR, sBRP: { k0: 'Noor', k1: [] } }
    const open = alles(PERSOON, persoon, {}, HEEL)
    expect(open.fouten.map(({ path }) => path.join('.'))).not.toContain('persoon.adressen')
    expect(alles(PERSOON, persoon, VERBORGEN, HEEL)).toEqual(open)
    const gezin = { _id: 'gezin-s01', k2: [], k3: [] }
    for (const geval of [{}, RAAD])
      expect(alles(GEZIN, gezin, { ...geval, ...VERBORGEN }, HEEL)).toEqual(alles(GEZIN, gezin, geval, HEEL))
  })

  test('what is up to a person at the source about the brother is told of a place only when it is told of anybody', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { vtMeldingen { incident { locatie } } } }'
    const rij = { _id: 'gezin-s01', k0: [{ k0: {} }] }
    const geval: Geval = { onderzoek: [NOOR, SEM], vrijgegeven: [NOOR] }
    const open = alles(query, rij, geval, HEEL)
    expect(open.fouten).toEqual([])
    expect(alles(query, rij, { ...geval, ...VERBORGEN }, HEEL)).toEqual(open)
    // Released for nobody, it is told of everybody.
    const fouten = alles(query, rij, { ...geval, ...VERBORGEN, vrijgegeven: [] }, HEEL).fouten
    expect(fouten.map(({ extensions }) => extensions.code)).toContain('OP_VERZOEK_BRON')
  })

  // Without it the decision of a person at another source would show only of who is hidden at this one.
  test('a decision of another source is told of who is hidden only when it is told of anybody', () => {
    const query = `{ persoon(persoonId: "${NOOR}") { adressen { straat } telefoon } }`
    const open = alles(query, { _p: NOOR, sRVDK: {} }, { straf: true }, HEEL)
    expect(open.fouten).toEqual([])
    expect(alles(query, { _p: NOOR, sRVDK: {} }, { straf: true, ...VERBORGEN }, HEEL)).toEqual(open)
  })
})

describe('what is asked', () => {
  test.each([PERSOON, GEZIN])('is the same text whether somebody is hidden or not', (query) => {
    for (const geval of [{}, RAAD]) {
      const { tekst } = besluitVan(query, geval)
      expect(tekst).toMatch('adressen')
      expect(besluitVan(query, { ...geval, ...VERBORGEN }).tekst).toBe(tekst)
    }
  })

  test('is no place where nobody could be shown one', () => {
    expect(besluitVan(GEZIN, { ...VERBORGEN, straf: true }).tekst).not.toMatch('plaatsingen')
  })
})
