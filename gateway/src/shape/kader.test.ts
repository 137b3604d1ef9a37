import { describe, expect, test } from '@jest/globals'
import { antwoordOp, besluitVan, type Geval, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

const VRAAG =
  '{ gezin(gezinId: "gezin-s01") { kader { persoon { persoonId voornamen } kader grond maatregeltype begin eind bron toelichting } } }'
const RAAD: Geval = { onderzoek: [NOOR, SEM] }

/** A row as an agency gives it, under the internal keys of the question above. */
const rij = (persoon: string | null, kader: string, grond: string, begin = '2025-10-01', eind = '2026-09-30'): Rij => ({
  _d: begin,
  _w: persoon === null ? null : { _p: persoon },
  k0: persoon === null ? null : { _p: persoon },
  k1: kader,
  k2: grond,
  k3: kader === 'GEDWONGEN' ? 'OTS' : null,
  k4: begin,
  k5: eind,
  k6: 'BRON',
  k7: 'Van de bron.',
})
const lid = (persoon: string, naam: string): Rij => ({
  _w: { _p: persoon },
  k0: { _p: persoon, sBRP: { k1: naam } },
})
const HUIS = [lid(NOOR, 'Noor'), lid(SEM, 'Sem')]

function antwoord(delen: Rij, geval: Geval = RAAD, uitval: Uitval = HEEL) {
  const gevormd = antwoordOp(VRAAG, () => ({ k0: [{ _id: 'gezin-s01', k0BRP: HUIS, ...delen }] }), geval, uitval)
  const gezin = gevormd.antwoord.gezin as { kader: readonly Readonly<Record<string, unknown>>[] | null }
  return { ...gevormd, kaders: gezin.kader }
}
const kort = (kaders: ReturnType<typeof antwoord>['kaders']) =>
  kaders?.map((k) => `${(k.persoon as Rij | null)?.voornamen ?? '?'} ${k.kader} ${k.grond} ${k.eind}`)

describe('a frame', () => {
  test('is forced with its measure and last day for the child under it, and voluntary for the brother about whom the institution answered nothing', () => {
    const { kaders, fouten, incidenten } = antwoord({
      k0GI: [rij(NOOR, 'GEDWONGEN', 'ondertoezichtstelling')],
      k0LT: [rij(SEM, 'VRIJWILLIG', 'hulp van het lokaal team')],
      k0RVDK: [],
    })
    expect(kort(kaders)).toEqual([
      'Noor GEDWONGEN ondertoezichtstelling 2026-09-30',
      'Sem VRIJWILLIG hulp van het lokaal team 2026-09-30',
    ])
    expect([fouten, incidenten]).toEqual([[], []])
    expect(kaders?.[1]?.toelichting).toMatch('melden voor deze persoon geen lopende')
  })

  test('of somebody without help and without a measure is voluntary by word of the institution, with nothing else', () => {
    const { kaders } = antwoord({ k0GI: [], k0LT: [], k0RVDK: [] })
    expect(kort(kaders)).toEqual(['Noor VRIJWILLIG null null', 'Sem VRIJWILLIG null null'])
    expect(kaders?.[0]).toMatchObject({ bron: 'GI', maatregeltype: null, begin: null })
  })

  test('is a row per measure; help beside a measure does not make it voluntary', () => {
    const { kaders } = antwoord({
      k0GI: [rij(NOOR, 'GEDWONGEN', 'ondertoezichtstelling'), rij(NOOR, 'GEDWONGEN', 'machtiging', '2025-11-01')],
      k0LT: [rij(NOOR, 'VRIJWILLIG', 'hulp')],
      k0RVDK: [],
    })
    expect(kort(kaders)?.filter((regel) => regel.startsWith('Noor'))).toEqual([
      'Noor GEDWONGEN ondertoezichtstelling 2026-09-30',
      'Noor GEDWONGEN machtiging 2026-09-30',
    ])
  })

  test('that only the Raad knows of is shown as the Raad tells it; once the institution has the measure, the institution tells it', () => {
    const raad = { k0RVDK: [rij(NOOR, 'GEDWONGEN', 'voorlopige OTS')], k0LT: [] }
    expect(kort(antwoord({ ...raad, k0GI: [] }).kaders)?.[0]).toBe('Noor GEDWONGEN voorlopige OTS 2026-09-30')
    const beide = antwoord({ ...raad, k0GI: [rij(NOOR, 'GEDWONGEN', 'OTS')] })
    expect(kort(beide.kaders)?.filter((regel) => regel.startsWith('Noor'))).toEqual(['Noor GEDWONGEN OTS 2026-09-30'])
  })
})

describe('that no measure is known is not "no measure"', () => {
  const hulp = { k0LT: [rij(SEM, 'VRIJWILLIG', 'hulp')], k0RVDK: [] }
  const van = (gevormd: ReturnType<typeof antwoord>, index: number) => gevormd.kaders?.[index]

  test('when the institution did not answer: unknown, the outage is told, and the help stays in view', () => {
    const uitval: Uitval = new Map([...HEEL, ['gi', 'NIET_BEREIKBAAR']])
    const gevormd = antwoord(hulp, RAAD, uitval)
    expect(kort(gevormd.kaders)).toEqual(['Noor ONBEKEND null null', 'Sem ONBEKEND hulp 2026-09-30'])
    expect(van(gevormd, 0)?.toelichting).toMatch('antwoordde niet. Lees dit nooit als')
    expect(gevormd.fouten).toEqual(['gezin.kader BRON_NIET_BEREIKBAAR'])
    expect(gevormd.volledig).toBe(false)
  })

  test('when the institution may not be asked about this person: unknown for him alone', () => {
    const { kaders } = antwoord({ k0GI: [], k0LT: [], k0RVDK: [] }, { onderzoek: [NOOR] })
    expect(kort(kaders)).toEqual(['Noor VRIJWILLIG null null', 'Sem ONBEKEND null null'])
  })

  test('when only the own institution was asked: another one may have a measure', () => {
    const gevormd = antwoord({ k0GI: [] }, {})
    expect(kort(gevormd.kaders)).toEqual(['Noor ONBEKEND null null', 'Sem ONBEKEND null null'])
    expect(van(gevormd, 0)?.toelichting).toMatch('Alleen de dossiers van de eigen instelling')
    expect(van(gevormd, 1)?.toelichting).toMatch('mag u voor dit doel de gecertificeerde instelling niet')
  })

  test('when only what was notified to the college was asked: another file may hold a measure', () => {
    const gevormd = antwoord({ k0GI: [], k0LT: [rij(NOOR, 'VRIJWILLIG', 'hulp')], k0RVDK: [] }, { gemeld: [NOOR] })
    expect(kort(gevormd.kaders)).toEqual(['Noor ONBEKEND hulp 2026-09-30', 'Sem ONBEKEND null null'])
    expect(van(gevormd, 0)?.toelichting).toMatch('Alleen wat aan het college is gemeld is geraadpleegd')
    expect(van(gevormd, 1)?.toelichting).toMatch('mag u voor dit doel de gecertificeerde instelling niet')
    expect(gevormd.fouten).toEqual([])
  })

  test('when the measure ended and only the own file is open: unknown, and not an empty list', () => {
    const gevormd = antwoord({ k0GI: [], k0BRP: undefined }, { ots: 'GEEN' })
    expect(gevormd.kaders).toMatchObject([{ persoon: { persoonId: NOOR }, kader: 'ONBEKEND', eind: null }])
    expect([gevormd.fouten, gevormd.incidenten]).toEqual([[], []])
  })

  test('when a measure came without its person, nobody else becomes voluntary; the measure itself is shown', () => {
    const gevormd = antwoord({ k0GI: [], k0RVDK: [rij(null, 'GEDWONGEN', 'VOTS')], k0LT: [] })
    expect(kort(gevormd.kaders)).toEqual([
      'Noor ONBEKEND null null',
      'Sem ONBEKEND null null',
      '? GEDWONGEN VOTS 2026-09-30',
    ])
  })

  test('when the facts themselves are unknown the whole field is, with an error and not an empty list', () => {
    const { kaders, fouten } = antwoord({}, { ots: 'ONBEKEND' })
    expect([kaders, fouten]).toEqual([null, ['gezin.kader FEIT_ONBEKEND']])
  })
})

test('a measure that was notified to the college (15) is shown with its ground, period and source; of a third it is not', () => {
  const rijen = { k0GI: [rij(NOOR, 'GEDWONGEN', 'ondertoezichtstelling')], k0LT: [], k0RVDK: [] }
  const { kaders, fouten, incidenten } = antwoord(rijen, { gemeld: [NOOR] })
  expect(kort(kaders)?.[0]).toBe('Noor GEDWONGEN ondertoezichtstelling 2026-09-30')
  expect(kaders?.[0]).toMatchObject({
    maatregeltype: 'OTS',
    begin: '2025-10-01',
    bron: 'BRON',
    toelichting: 'Van de bron.',
  })
  expect([fouten, incidenten]).toEqual([[], []])
  const zonder = antwoord(rijen, { gemeld: [] })
  expect(kort(zonder.kaders)?.[0]).toBe('Noor ONBEKEND null null')
  expect(zonder.incidenten).toEqual(['Gezin.kader in GI'])
})

test('a row of an institution that may not be asked is stopped and alarms', () => {
  const { incidenten, kaders } = antwoord({ k0GI: [rij(SEM, 'GEDWONGEN', 'OTS')] }, { ots: 'ONBEKEND' })
  expect([kaders, incidenten]).toEqual([null, ['Gezin.kader in GI']])
})

test('the household that is silent costs the names, and says so', () => {
  const uitval: Uitval = new Map([...HEEL, ['lokaal-team', 'NIET_BEREIKBAAR']])
  const { fouten, kaders } = antwoord({ k0GI: [rij(NOOR, 'GEDWONGEN', 'OTS')], k0RVDK: [], k0BRP: null }, RAAD, uitval)
  expect(kaders?.[0]).toMatchObject({ kader: 'GEDWONGEN', persoon: { persoonId: NOOR, voornamen: null } })
  expect(fouten).toContain('gezin.kader BRON_NIET_BEREIKBAAR')
})

test('the plan asks each agency its own part and the household for the persons, but only when persons are asked', () => {
  expect(besluitVan(VRAAG, RAAD).tekst).toMatch(/k0RVDK: raadKader .*k0GI: giKader .*k0LT: ltKader .*k0BRP: leden/)
  const zonder = besluitVan('{ gezin(gezinId: "gezin-s01") { kader { kader } } }', RAAD).tekst
  expect(zonder).not.toMatch('leden')
  expect(zonder).toMatch('k0GI: giKader { _d: begin _w: persoon { _p: persoonId } k0: kader }')
})
