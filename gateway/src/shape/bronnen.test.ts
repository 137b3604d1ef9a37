import { expect, test } from '@jest/globals'
import { antwoordOp, type Geval, HEEL, NOOR } from '../testing/noor.js'
import type { Afloop, Uitval } from './uitval.js'

interface Bronrij {
  readonly bron: string
  readonly status: string
  readonly tijdstip: string
  readonly toelichting: string
}

/** Status per source and whether the answer is complete. */
function bronnen(geval: Geval = {}, uitval: Uitval = HEEL) {
  const vraag = '{ gezin(gezinId: "gezin-s01") { bronnen { bron status tijdstip toelichting } volledig } }'
  const { antwoord, volledig, fouten } = antwoordOp(vraag, () => ({}), geval, uitval)
  const { gezin } = antwoord as { gezin: { bronnen: Bronrij[]; volledig: boolean } }
  expect(gezin.volledig).toBe(volledig)
  expect(fouten).toEqual([])
  return {
    status: Object.fromEntries(gezin.bronnen.map(({ bron, status }) => [bron, status])),
    rijen: gezin.bronnen,
    volledig,
  }
}

const met = (subgraph: 'raad' | 'lokaal-team', afloop: Afloop): Uitval => new Map([...HEEL, [subgraph, afloop]])

test('every source has one row, also when nothing else is asked', () => {
  const { status, rijen, volledig } = bronnen()
  expect(status).toEqual({ VT: 'BEVRAAGD', RVDK: 'BEVRAAGD', GI: 'BEVRAAGD', LT: 'BEVRAAGD', BRP: 'BEVRAAGD' })
  expect(volledig).toBe(true)
  for (const { tijdstip, toelichting } of rijen) {
    expect(tijdstip).toBe('1970-01-01T00:00:00.000Z')
    expect(toelichting).toMatch(/\.$/)
  }
})

test('without a running OTS the other sources are not for this purpose, and the answer is complete', () => {
  const { status, volledig } = bronnen({ ots: 'GEEN' })
  const dicht = 'NIET_VOOR_DOEL'
  expect(status).toEqual({ VT: dicht, RVDK: dicht, GI: 'BEVRAAGD', LT: dicht, BRP: dicht })
  expect(volledig).toBe(true)
})

test.each(['NIET_BEREIKBAAR', 'ONGELDIG'] as const)('a source that ended %s did not answer: not complete', (afloop) => {
  const { status, volledig } = bronnen({}, met('raad', afloop))
  expect(status).toMatchObject({ VT: 'BEVRAAGD', RVDK: 'BRON_NIET_BEREIKBAAR', GI: 'BEVRAAGD' })
  expect(volledig).toBe(false)
})

test('the municipality takes the registration with it', () => {
  const { status } = bronnen({}, met('lokaal-team', 'NIET_BEREIKBAAR'))
  expect(status).toMatchObject({ LT: 'BRON_NIET_BEREIKBAAR', BRP: 'BRON_NIET_BEREIKBAAR', GI: 'BEVRAAGD' })
})

test('an outage of a source that is not for this purpose is not told, and takes nothing away', () => {
  const { status, volledig } = bronnen({ ots: 'GEEN' }, met('raad', 'NIET_BEREIKBAAR'))
  expect(status.RVDK).toBe('NIET_VOOR_DOEL')
  expect(volledig).toBe(true)
})

test('the own source is silent: it did not answer, and of the others the fact is unknown', () => {
  const { status, volledig } = bronnen({ ots: 'ONBEKEND' })
  const onbekend = 'FEIT_ONBEKEND'
  expect(status).toEqual({ VT: onbekend, RVDK: onbekend, GI: 'BRON_NIET_BEREIKBAAR', LT: onbekend, BRP: onbekend })
  expect(volledig).toBe(false)
})

test('the own source answered without the conditions: the fact is unknown everywhere, and the answer is not complete', () => {
  const { status, volledig } = bronnen({ ots: 'WEGGELATEN' })
  expect(new Set(Object.values(status))).toEqual(new Set(['FEIT_ONBEKEND']))
  expect(volledig).toBe(false)
})

test('a source where a person decides says so', () => {
  const { status } = bronnen({ straf: true })
  expect(status).toEqual({
    VT: 'OP_VERZOEK_BRON',
    RVDK: 'BEVRAAGD',
    GI: 'NIET_VOOR_DOEL',
    LT: 'NIET_VOOR_DOEL',
    BRP: 'BEVRAAGD',
  })
})

test('a source that was not asked for anything may be asked, and counts as reached', () => {
  const { status, volledig } = bronnen({}, new Map())
  expect(new Set(Object.values(status))).toEqual(new Set(['BEVRAAGD']))
  expect(volledig).toBe(true)
})

test('a source that could not tell a fact did not answer, also where what it shows hangs on another one', () => {
  const { status, volledig } = bronnen({ onderzoek: [NOOR], ots: 'ONBEKEND' })
  expect(status).toMatchObject({ GI: 'BRON_NIET_BEREIKBAAR', VT: 'BEVRAAGD' })
  expect(volledig).toBe(false)
})

test('every status says what it means, and that it tells nothing of what the source has', () => {
  const zin = (status: string, geval: Geval, uitval?: Uitval) =>
    bronnen(geval, uitval).rijen.find((rij) => rij.status === status)?.toelichting
  expect(zin('BEVRAAGD', {})).toMatch('mag voor dit doel worden bevraagd')
  expect(zin('NIET_VOOR_DOEL', { ots: 'GEEN' })).toMatch(/niet geraadpleegd.*zegt niets over wat de bron heeft/)
  expect(zin('OP_VERZOEK_BRON', { straf: true })).toMatch(/beslist een mens.*zegt niets over wat de bron heeft/)
  expect(zin('FEIT_ONBEKEND', { ots: 'ONBEKEND' })).toMatch(/kon niet worden vastgesteld.*zegt niets over/)
  expect(zin('BRON_NIET_BEREIKBAAR', {}, met('raad', 'ONGELDIG'))).toMatch('Lees dit nooit als: er is niets bekend.')
})

test('the type of a row has its name', () => {
  const { antwoord } = antwoordOp('{ gezin(gezinId: "gezin-s01") { bronnen { __typename } } }', () => ({}))
  const { bronnen: rijen } = antwoord.gezin as { bronnen: unknown[] }
  expect(rijen).toEqual(Array(5).fill({ __typename: 'BronStatus' }))
})

test('a status is the same whatever the source has (decision 13)', () => {
  const vraag = '{ gezin(gezinId: "gezin-s01") { bronnen { bron status } vtMeldingen { meldingnummer } } }'
  const status = (meldingen: unknown[]) =>
    antwoordOp(vraag, ([wortel]) => ({ [wortel?.knoop.plek ?? '']: [{ _id: 'gezin-s01', k1: meldingen }] })).antwoord
  const { gezin: vol } = status([{ k0: 'M-1' }]) as { gezin: { bronnen: unknown } }
  const { gezin: leeg } = status([]) as { gezin: { bronnen: unknown } }
  expect(vol.bronnen).toEqual(leeg.bronnen)
})
