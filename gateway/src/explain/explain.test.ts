import { bekend, type Categorie, type Feiten, type FeitSleutel, type FeitStand, loadBeleid } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { makeAccess } from '../access/make-access.js'
import { shape } from '../shape/shape.js'
import type { Uitval } from '../shape/uitval.js'
import type { Rij } from '../shape/vormer.js'
import { besluitVan, type Geval, HEEL, NOOR, SEM, supergraph } from '../testing/noor.js'
import { explain } from './explain.js'
import { voorwaardenVan } from './voorwaarden.js'
import type { Waarom } from './waarom.js'

/** The explanations of a question when the plan brought back `rij` about the family (or person). */
function waarom(query: string, rij: Rij, geval: Geval = {}, uitval: Uitval = HEEL): readonly Waarom[] {
  const { wortels, beslist, besluit } = besluitVan(query, geval)
  const onbereikbaar = new Set(geval.ots === 'ONBEKEND' ? (['GI'] as const) : [])
  const access = makeAccess(beslist, supergraph, 'UITVOERING_OTS', onbereikbaar)
  const ruw: Rij = { k0: [{ _id: 'gezin-s01', ...rij }] }
  const { data } = shape(wortels, { data: ruw, invalid: [] }, access, uitval, 0)
  return explain({ wortels, ruw, data, access, aanvraag: besluit.aanvraag, uitval })
}
const bij = (alle: readonly Waarom[], pad: string) => {
  const [gevonden, ...meer] = alle.filter((een) => een.pad === pad)
  if (gevonden === undefined || meer.length > 0) throw new Error(`${pad}: ${alle.map((een) => een.pad).join(' ')}`)
  return gevonden
}
const kort = ({ uitkomst, code, regel, voorwaarden }: Waarom) =>
  `${uitkomst} ${code} ${regel} ${voorwaarden.map(({ nr, vervuld }) => `${nr}:${vervuld}`).join(' ')}`

const MELDINGEN =
  '{ gezin(gezinId: "gezin-s01") { vtMeldingen { datumMelding aanleiding melder { naam } politie { aanhouding } } } }'
const EEN_MELDING: Rij = { k0: [{ k0: '2026-01-01', k1: ['KINDERMISHANDELING'] }] }

describe('of a field that may be told about', () => {
  const alle = waarom(MELDINGEN, EEN_MELDING)

  test('given: the rule, the legal ground, the source and conditions that all hold', () => {
    const datum = bij(alle, 'gezin.vtMeldingen.datumMelding')
    expect(kort(datum)).toBe('TOEGESTAAN null VT.D10.PROC 2:ja')
    expect(datum).toMatchObject({ veld: 'VtMelding.datumMelding', bron: 'VT', categorieen: ['PROC'] })
    expect(datum.grondslag).toMatchObject({ doel: 'UITVOERING_OTS', wettelijkeTaak: expect.stringMatching('7.3.11') })
    expect(datum.uitleg).toMatch('geeft regel VT.D10.PROC u dit gegeven van Veilig Thuis')
  })

  test('refused for want of a motivation: what holds and what is missing; given once it is there', () => {
    const zonder = bij(alle, 'gezin.vtMeldingen.aanleiding')
    expect(kort(zonder)).toBe('GEWEIGERD MOTIVERING_ONTBREEKT VT.D10.VEIL 2:ja 5:nee')
    expect(zonder.uitweg).toMatch('motivering')
    const met = waarom(MELDINGEN, EEN_MELDING, { motivering: ['VEIL'] })
    expect(kort(bij(met, 'gezin.vtMeldingen.aanleiding'))).toBe('TOEGESTAAN null VT.D10.VEIL 2:ja 5:ja')
  })

  test('up to a person at the source: not whether the source has something, nor whether it decided', () => {
    const politie = bij(alle, 'gezin.vtMeldingen.politie')
    expect(kort(politie)).toBe('OP_VERZOEK_BRON OP_VERZOEK_BRON VT.D10.STRAF 2:ja 7:onbekend')
  })

  test('given, and empty: it may be in a closed file, said by the policy alone, whatever came back (E4)', () => {
    const vraag = (rij: Rij) => waarom(MELDINGEN, rij, { motivering: ['VEIL'] })
    const veilig = bij(vraag(EEN_MELDING), 'gezin.vtMeldingen.aanleiding')
    expect(veilig.uitleg).toMatch(/gesloten dossier: .* pas nadat een mens .* Leeg betekent dus niet dat er niets is/)
    expect(veilig.uitweg).toMatch('vraagVerstrekking')
    const leeg = bij(vraag({ k0: [{ k0: '2026-01-01', k1: null }] }), 'gezin.vtMeldingen.aanleiding')
    expect(leeg).toEqual(veilig)
    // What a closed file keeps showing says nothing of it; what it keeps altogether cannot be asked.
    expect(bij(vraag(EEN_MELDING), 'gezin.vtMeldingen.datumMelding').uitleg).not.toMatch('gesloten')
    const werk = bij(
      waarom('{ gezin(gezinId: "gezin-s01") { contactjournaal { tekst } } }', { k0: [] }),
      'gezin.contactjournaal',
    )
    expect(werk.uitleg).toMatch('gesloten dossier, dat hiervan niets laat zien')
    expect(werk.uitweg).toBe('Niets nodig.')
  })

  test('masked: the form of the mask, and what survives it', () => {
    const netwerk = waarom('{ gezin(gezinId: "gezin-s01") { netwerk { relatie naam } } }', { k0: [{ k0: 'oma' }] })
    expect(kort(bij(netwerk, 'gezin.netwerk.naam'))).toBe('GEMASKEERD GEMASKEERD LT.D10.DERD 2:ja')
    expect(kort(bij(netwerk, 'gezin.netwerk.relatie'))).toBe('GEMASKEERD null LT.D10.DERD 2:ja')
  })

  test('refused by the policy, and an own file that is given', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { ltJournaal { tekst } contactjournaal { tekst } } }'
    const werk = waarom(query, { k1: [] })
    expect(kort(bij(werk, 'gezin.ltJournaal'))).toBe('GEWEIGERD CEL_GEWEIGERD LT.D10.WERK ')
    expect(kort(bij(werk, 'gezin.contactjournaal'))).toBe('TOEGESTAAN null GI.D10.WERK 1:ja')
    expect(werk.map(({ pad }) => pad)).toContain('gezin.contactjournaal.tekst')
    expect(werk.map(({ pad }) => pad)).not.toContain('gezin.ltJournaal.tekst')
  })

  test('refused because the measure ended: the requester is told of the own facts', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { vastGezicht { naam } } }'
    expect(kort(bij(waarom(query, {}, { ots: 'GEEN' }), 'gezin.vastGezicht'))).toBe(
      'GEWEIGERD VOORWAARDE_NIET_VERVULD LT.D10.PROC 2:nee',
    )
    expect(kort(bij(waarom(query, { k0: [] }), 'gezin.vastGezicht'))).toBe('TOEGESTAAN null LT.D10.PROC 2:ja')
  })

  test('unknown because a source is silent, and not reached', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { vastGezicht { naam } } }'
    const onbekend = bij(waarom(query, {}, { ots: 'ONBEKEND' }), 'gezin.vastGezicht')
    expect(kort(onbekend)).toBe('FEIT_ONBEKEND FEIT_ONBEKEND LT.D10.PROC 2:onbekend')
    const uitval: Uitval = new Map([...HEEL, ['lokaal-team', 'NIET_BEREIKBAAR']])
    const weg = bij(waarom(query, {}, {}, uitval), 'gezin.vastGezicht')
    expect(kort(weg)).toBe('BRON_NIET_BEREIKBAAR BRON_NIET_BEREIKBAAR LT.D10.PROC 2:ja')
    expect(weg.uitleg).toMatch('Lees dit nooit als: er is niets bekend')
  })

  test('an opinion asked without its reply says what to add', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { vtMeldingen { zorgelijkeSituatie { tekst } } } }'
    const alles = waarom(query, { k0: [{}] }, { motivering: ['OORD', 'ART9'] })
    expect(bij(alles, 'gezin.vtMeldingen.zorgelijkeSituatie')).toMatchObject({
      code: 'WEERWOORD_ONTBREEKT',
      uitweg: expect.stringMatching('reactieBetrokkene'),
    })
  })
})

describe('of a field that refuses silently the explanation is as silent (decision 14)', () => {
  const tekst = (...vraag: Parameters<typeof waarom>) => JSON.stringify(waarom(...vraag))

  test('refused, and empty: the same bytes; shown, the mirror, it speaks', () => {
    const leeg = tekst(MELDINGEN, { k0: [] })
    expect(tekst(MELDINGEN, {}, { ots: 'GEEN' })).toBe(leeg)
    expect(kort(bij(waarom(MELDINGEN, { k0: [] }), 'gezin.vtMeldingen'))).toBe('STIL null VT.D10.BTR 2:onbekend')
    expect(leeg).not.toMatch('datumMelding')
    expect(kort(bij(waarom(MELDINGEN, EEN_MELDING), 'gezin.vtMeldingen'))).toBe('TOEGESTAAN null VT.D10.BTR 2:ja')
  })

  test('a reporter that the policy never gives: the same bytes whether there is one or not', () => {
    const melder = (rij: Rij) => bij(waarom(MELDINGEN, rij), 'gezin.vtMeldingen.melder')
    expect(melder({ k0: [{ k2: { k0: 'x' } }] })).toEqual(melder(EEN_MELDING))
    expect(melder(EEN_MELDING).uitkomst).toBe('STIL')
  })

  test('a place: hidden, refused and not there are one text; shown, the mirror, it speaks', () => {
    const query = `{ persoon(persoonId: "${NOOR}") { adressen { straat } telefoon } }`
    const persoon = (rij: Rij, geval: Geval = {}) => tekst(query, { _p: NOOR, ...rij }, geval)
    const afwezig = persoon({})
    expect(persoon({}, { verborgen: [NOOR], relatie: true })).toBe(afwezig)
    expect(persoon({ sBRP: { k0: [] } })).toBe(afwezig)
    expect(persoon({ sBRP: { k0: [{ k0: 'Verzonnenweg' }] } })).toMatch('"TOEGESTAAN"')
  })

  test('a place whose source did not answer: told of who is hidden as of anybody, in the same bytes', () => {
    const query = `{ persoon(persoonId: "${NOOR}") { adressen { straat } veiligContact } }`
    for (const afloop of ['NIET_BEREIKBAAR', 'ONGELDIG'] as const) {
      const weg: Uitval = new Map([...HEEL, ['gi', afloop], ['lokaal-team', afloop]])
      for (const geval of [{}, { relatie: true }]) {
        const open = tekst(query, { _p: NOOR }, geval, weg)
        expect(tekst(query, { _p: NOOR }, { ...geval, verborgen: [NOOR] }, weg)).toBe(open)
        expect(open).toMatch('"BRON_NIET_BEREIKBAAR"')
      }
    }
  })

  test('a place of who is hidden that came back all the same is not explained as given', () => {
    const query = `{ persoon(persoonId: "${NOOR}") { adressen { straat } } }`
    const rij = { _p: NOOR, sBRP: { k0: [{ k0: 'Verzonnenweg' }] } }
    expect(tekst(query, rij, { verborgen: [NOOR] })).toBe(tekst(query, { _p: NOOR }))
    const plaatsing = '{ gezin(gezinId: "gezin-s01") { plaatsingen { aanbieder } } }'
    const raad = { onderzoek: [NOOR] }
    const terug = { k0: [{ k0: 'Verzonnenweg' }] }
    expect(tekst(plaatsing, terug, { ...raad, verborgen: [NOOR] })).toBe(tekst(plaatsing, { k0: [] }, raad))
    expect(tekst(plaatsing, terug, raad)).toMatch('"TOEGESTAAN"')
  })

  test('one hidden member changes nothing in the explanation of the family', () => {
    const query = '{ gezin(gezinId: "gezin-s01") { leden { persoon { adressen { straat } } } } }'
    const leden = { k0: [{ k0: { _p: NOOR, sBRP: { k0: [{ k0: 'Verzonnenweg' }] } } }, { k0: { _p: SEM } }] }
    expect(tekst(query, leden, { verborgen: [SEM] })).toBe(tekst(query, leden))
  })

  test('an unknown fact is told, here too', () => {
    expect(bij(waarom(MELDINGEN, {}, { ots: 'ONBEKEND' }), 'gezin.vtMeldingen').uitkomst).toBe('FEIT_ONBEKEND')
  })
})

describe('a root', () => {
  test('that is not there is explained as one that does not exist, also for whom the conflict register names (H10)', () => {
    const conflict = waarom(MELDINGEN, {}, { conflict: [NOOR] })
    expect(conflict).toHaveLength(1)
    expect(kort(bij(conflict, 'gezin'))).toBe('NIET_BESCHIKBAAR NIET_BESCHIKBAAR null ')
    expect(waarom(MELDINGEN, EEN_MELDING).length).toBeGreaterThan(1)
  })

  test('aliases and pages have one entry per field, under the keys of the answer and without indexes', () => {
    const query =
      '{ p: gezinnen { e: edges { a: node { gezinId vast: vastGezicht { naam } } b: node { v: volledig } } } }'
    const paden = waarom(query, {}, { pagina: { 'gezin-1': [NOOR], 'gezin-2': [NOOR, SEM] } }).map(({ pad }) => pad)
    expect(paden).toEqual(['p', 'p.e.a.gezinId', 'p.e.a.vast', 'p.e.a.vast.naam', 'p.e.b.v'])
  })
})

describe('what is never told', () => {
  const beleid = loadBeleid()
  const aanvraag = besluitVan(MELDINGEN).besluit.aanvraag
  const feiten = (
    stand: readonly (readonly [FeitSleutel, FeitStand])[],
    conflict: Feiten['conflict'] = 'GEEN',
  ): Feiten => ({
    leden: [NOOR, SEM],
    feiten: new Map(stand),
    afscherming: { verborgen: new Set(), onbekend: false },
    conflict,
    gesloten: new Set(),
    uitgesteld: new Map(),
  })
  const vervuld = (van: Feiten, bron: 'VT' | 'GI', ...categorieen: Categorie[]) =>
    JSON.stringify(voorwaardenVan(beleid, aanvraag, [van], bron, categorieen, 'EIGEN_FEITEN'))

  test('that somebody is in the conflict register: the conditions read as those of somebody without any relation', () => {
    const loopt = [['2', bekend([{ persoon: NOOR }])]] as const
    expect(vervuld(feiten(loopt, 'JA'), 'VT', 'VEIL')).toBe(vervuld(feiten([['2', bekend([])]]), 'VT', 'VEIL'))
    expect(vervuld(feiten(loopt), 'VT', 'VEIL')).toMatch('"vervuld":"ja"')
  })

  test('that somebody is the helper of a suspect (13): the same text whether it holds or not', () => {
    const twee = ['2', bekend([{ persoon: NOOR }])] as const
    const wel = vervuld(feiten([twee, ['13', { soort: 'ALLEN' }]]), 'VT', 'GEHEIM')
    expect(vervuld(feiten([twee, ['13', bekend([])]]), 'VT', 'GEHEIM')).toBe(wel)
    expect(wel).toMatch('een andere bron beoordeelt deze voorwaarde')
  })

  test('whether a person at the source released something (7)', () => {
    const twee = ['2', bekend([{ persoon: NOOR }])] as const
    expect(vervuld(feiten([twee, ['7@VT', bekend([{ persoon: NOOR }])]]), 'VT', 'STRAF')).toBe(
      vervuld(feiten([twee, ['7@VT', bekend([])]]), 'VT', 'STRAF'),
    )
  })
})
