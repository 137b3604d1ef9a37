import { expect, test } from '@jest/globals'
import type { Wortel } from '../access/bereik.js'
import { antwoordOp, HEEL, NOOR, SEM } from '../testing/noor.js'
import type { Uitval } from './uitval.js'
import type { Rij } from './vormer.js'

const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`
/** Merged data of the one family: each wanted field under the internal key that the client's n-th field got. */
const gezinData =
  (velden: Rij) =>
  ([wortel]: readonly Wortel[]): Rij => ({ [wortel?.knoop.plek ?? '']: [{ _id: 'gezin-s01', ...velden }] })

test('a silent refusal is exactly as if there were nothing (decision 11)', () => {
  const leeg = antwoordOp(gezin('vtMeldingen { meldingnummer }'), gezinData({ k0: [] }))
  const geweigerd = antwoordOp(gezin('vtMeldingen { meldingnummer }'), gezinData({}), { ots: 'GEEN' })
  expect(geweigerd.antwoord).toEqual(leeg.antwoord)
  expect(geweigerd.fouten).toEqual(leeg.fouten)
})

test('a visible refusal stands on its path with code, rule, category, source, purpose and explanation', () => {
  const { antwoord, meldingen } = antwoordOp(gezin('ltJournaal { tekst }'), gezinData({}))
  expect(antwoord).toEqual({ gezin: { ltJournaal: null } })
  expect(meldingen.fouten).toEqual([
    {
      message: expect.any(String),
      path: ['gezin', 'ltJournaal'],
      extensions: {
        code: 'CEL_GEWEIGERD',
        regel: 'LT.D10.WERK',
        categorie: ['WERK'],
        bron: 'LT',
        doel: 'UITVOERING_OTS',
        uitleg: expect.any(String),
      },
    },
  ])
})

test('the client gets its own keys back, whatever they are called', () => {
  const { antwoord } = antwoordOp(
    gezin('ledenIds: gezinId m: maatregelen { soort: type }'),
    gezinData({ k1: [{ k0: 'OTS' }] }),
  )
  expect(antwoord).toEqual({ gezin: { ledenIds: 'gezin-s01', m: [{ soort: 'OTS' }] } })
})

test('a record of which every field is skipped is an empty record, and its rows still count', () => {
  const { antwoord } = antwoordOp(
    gezin('maatregelen { type @skip(if: true) }'),
    gezinData({ k0: [{ __typename: 'Maatregel' }, { __typename: 'Maatregel' }] }),
  )
  expect(antwoord).toEqual({ gezin: { maatregelen: [{}, {}] } })
})

test('an outage is null with a code and never an empty list; the rest stays', () => {
  const uitval: Uitval = new Map([...HEEL, ['raad', 'NIET_BEREIKBAAR']])
  const vraag = gezin('volledig raadsonderzoeken { status } maatregelen { type }')
  const { antwoord, fouten, volledig } = antwoordOp(vraag, gezinData({ k2: [{ k0: 'OTS' }] }), {}, uitval)
  expect(antwoord).toEqual({ gezin: { volledig: false, raadsonderzoeken: null, maatregelen: [{ type: 'OTS' }] } })
  expect(fouten).toEqual(['gezin.raadsonderzoeken BRON_NIET_BEREIKBAAR'])
  expect(volledig).toBe(false)
})

test('an unknown fact is visible, also for a category that refuses silently (decision 12)', () => {
  const { antwoord, fouten } = antwoordOp(gezin('vtMeldingen { meldingnummer } volledig'), gezinData({}), {
    ots: 'ONBEKEND',
  })
  expect(antwoord).toEqual({ gezin: { vtMeldingen: null, volledig: false } })
  expect(fouten).toEqual(['gezin.vtMeldingen FEIT_ONBEKEND'])
})

test('the third net masks a value that the decision refuses, and raises an alarm without the value', () => {
  const lid = (persoon: string, straat: string) => ({
    k0: { _p: persoon, sBRP: { k0: 'Naam', k1: [{ k0: straat }] } },
  })
  const data = gezinData({ k0: [lid(NOOR, 'Mag'), lid(SEM, 'Geheim')] })
  const { antwoord, incidenten } = antwoordOp(gezin('leden { persoon { voornamen adressen { straat } } }'), data)
  expect(antwoord).toEqual({
    gezin: {
      leden: [
        { persoon: { voornamen: 'Naam', adressen: [{ straat: 'Mag' }] } },
        { persoon: { voornamen: 'Naam', adressen: [] } },
      ],
    },
  })
  expect(incidenten).toEqual(['Persoon.adressen in BRP'])
  expect(JSON.stringify(incidenten)).not.toContain('Geheim')
})

test('a person whom the decision does not cover is dropped from a record, and alarms', () => {
  const data = gezinData({ k0: [{ k0: { _p: SEM, sGI: { k0: 'Sem' } } }] })
  const { antwoord, incidenten } = antwoordOp(gezin('maatregelen { jeugdige { voornamen } }'), data)
  expect(antwoord).toEqual({ gezin: { maatregelen: [{ jeugdige: null }] } })
  expect(incidenten).toEqual(['Persoon in GI'])
})

test('a hidden person has no address, silently; the mirror without the flag has one', () => {
  const vraag = gezin('leden { persoon { adressen { straat } } }')
  const data = gezinData({ k0: [{ k0: { _p: NOOR, sBRP: { k0: [{ k0: 'Straat' }] } } }] })
  const leden = (straat: unknown) => ({ gezin: { leden: [{ persoon: { adressen: straat } }] } })
  expect(antwoordOp(vraag, data).antwoord).toEqual(leden([{ straat: 'Straat' }]))
  const verborgen = antwoordOp(vraag, data, { verborgen: [NOOR] })
  expect(verborgen.antwoord).toEqual(leden([]))
  expect(verborgen.fouten).toEqual([])
})

test('when a source that could hold the flag is silent, an address is unknown, visibly', () => {
  const data = gezinData({ k0: [{ k0: { _p: NOOR } }] })
  const { fouten } = antwoordOp(gezin('leden { persoon { adressen { straat } } }'), data, { afschermingOnbekend: true })
  expect(fouten).toEqual(['gezin.leden.0.persoon.adressen FEIT_ONBEKEND'])
})

test('the timeline puts the events of all agencies in one order and says who is missing', () => {
  const uitval: Uitval = new Map([...HEEL, ['raad', 'ONGELDIG']])
  const data = gezinData({
    k0VT: [{ _d: '2025-05-02', k0: 'b' }],
    k0GI: [
      { _d: '2025-05-01', k0: 'a' },
      { _d: '2025-05-03', k0: 'c' },
    ],
    k0LT: [],
  })
  const { antwoord, fouten } = antwoordOp(gezin('tijdlijn { soort }'), data, {}, uitval)
  expect(antwoord).toEqual({ gezin: { tijdlijn: [{ soort: 'a' }, { soort: 'b' }, { soort: 'c' }] } })
  expect(fouten).toEqual(['gezin.tijdlijn BRON_ANTWOORD_ONGELDIG'])
})

test('what is counted for the log holds addresses, rules and outcomes, and no value', () => {
  const { meldingen } = antwoordOp(
    gezin('maatregelen { type } ltJournaal { tekst }'),
    gezinData({ k0: [{ k0: 'OTS' }] }),
  )
  const velden = meldingen.tellingen.map(
    ({ veld, uitkomst, regel, aantal, personen }) => `${veld} ${uitkomst} ${regel} ${aantal} ${personen.length}`,
  )
  expect(velden).toEqual([
    'Gezin.maatregelen TOEGESTAAN GI.D10.BTR 1 2',
    'Maatregel.type TOEGESTAAN GI.D10.MAATR 1 2',
    'Gezin.ltJournaal GEWEIGERD LT.D10.WERK 1 2',
  ])
  expect(JSON.stringify(meldingen.tellingen)).not.toContain('"OTS"')
})

test('the third net masks a field of a record that the decision refuses, and alarms', () => {
  const data = gezinData({ k0: [{ k0: 'M-1', k1: { k0: 'Melder' } }], k1: [{ k0: 'notitie' }] })
  const { antwoord, incidenten } = antwoordOp(
    gezin('vtMeldingen { meldingnummer melder { naam } } ltJournaal { tekst }'),
    data,
  )
  expect(antwoord).toEqual({ gezin: { vtMeldingen: [{ meldingnummer: 'M-1', melder: null }], ltJournaal: null } })
  expect(incidenten).toEqual(['VtMelding.melder in VT', 'Gezin.ltJournaal in LT'])
})

test('an event of an agency that may not be asked stays out of the timeline, and alarms', () => {
  const data = gezinData({ k0VT: [{ _d: '2025-05-02', k0: 'melding' }], k0GI: [{ _d: '2025-05-01', k0: 'start' }] })
  const { antwoord, incidenten } = antwoordOp(gezin('tijdlijn { soort }'), data, { ots: 'GEEN' })
  expect(antwoord).toEqual({ gezin: { tijdlijn: [{ soort: 'start' }] } })
  expect(incidenten).toEqual(['Gezin.tijdlijn in VT'])
})

test('a refusal of what did not come back is no incident', () => {
  const { incidenten } = antwoordOp(
    gezin('vtMeldingen { meldingnummer melder { naam } } ltJournaal { tekst } tijdlijn { soort }'),
    gezinData({ k0: [{ k0: 'M-1', k1: null }], k2GI: [] }),
    {},
  )
  expect(incidenten).toEqual([])
})

test('under a mask the relation stays, and the name is refused visibly on its path', () => {
  const { antwoord, meldingen } = antwoordOp(
    gezin('netwerk { relatie naam contact }'),
    gezinData({ k0: [{ k0: 'oma' }] }),
  )
  expect(antwoord).toEqual({ gezin: { netwerk: [{ relatie: 'oma', naam: null, contact: null }] } })
  expect(meldingen.fouten.map(({ path, extensions: { code, regel } }) => [path, code, regel])).toEqual([
    [['gezin', 'netwerk', 0, 'naam'], 'GEMASKEERD', 'LT.D10.DERD'],
  ])
})

test('a missing motivation is visible, names its condition, and the mirror with one shows the value', () => {
  const vraag = gezin('vtMeldingen { aanleiding }')
  const data = (waarde: Rij) => gezinData({ k0: [waarde] })
  const zonder = antwoordOp(vraag, data({}))
  expect(zonder.fouten).toEqual(['gezin.vtMeldingen.0.aanleiding MOTIVERING_ONTBREEKT'])
  const met = antwoordOp(vraag, data({ k0: 'Aanleiding (voorbeeld).' }), { motivering: ['VEIL'] })
  expect(met.antwoord).toEqual({ gezin: { vtMeldingen: [{ aanleiding: 'Aanleiding (voorbeeld).' }] } })
  expect(met.fouten).toEqual([])
})

test('an opinion that is asked without its reply is refused with a way out', () => {
  const motivering = ['OORD', 'ART9'] as const
  const { antwoord, meldingen } = antwoordOp(
    gezin('vtMeldingen { zorgelijkeSituatie { tekst } }'),
    gezinData({ k0: [{}] }),
    { motivering },
  )
  expect(antwoord).toEqual({ gezin: { vtMeldingen: [{ zorgelijkeSituatie: null }] } })
  expect(meldingen.fouten[0]?.extensions).toMatchObject({
    code: 'WEERWOORD_ONTBREEKT',
    uitleg: expect.stringContaining('reactieBetrokkene'),
  })
})

test('a family of which nothing may be shown is not there, in the words of one that does not exist', () => {
  const vraag = '{ gezin(gezinId: "gezin-s01") { volledig } ander: gezin(gezinId: "bestaat-niet") { volledig } }'
  const { antwoord, fouten } = antwoordOp(vraag, () => ({}), { straf: true })
  expect(antwoord).toEqual({ gezin: { volledig: true }, ander: null })
  expect(fouten).toEqual(['ander NIET_BESCHIKBAAR'])
})

test('members that could not be established are unknown, not absent', () => {
  const { antwoord, fouten, volledig } = antwoordOp(gezin('volledig'), () => ({}), { ledenOnbekend: true })
  expect(antwoord).toEqual({ gezin: null })
  expect(fouten).toEqual(['gezin FEIT_ONBEKEND'])
  expect(volledig).toBe(false)
})
