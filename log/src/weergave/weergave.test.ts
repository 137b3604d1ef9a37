import { describe, expect, test } from '@jest/globals'
import { hashVan, type Regel, type Soort } from '../regel/regel.js'
import { inGroepen } from '../testing/uitkomst.js'
import { adlRegel } from './adl.js'
import { ldvRegels } from './ldv.js'
import { type Open, type Paar, paarVan } from './paar.js'
import { verstrekkingen } from './verstrekking.js'

const TRACE = 'a'.repeat(32)
const OVER = {
  span: 'b'.repeat(16),
  ouderSpan: 'c'.repeat(16),
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
  beleid: '0123456789abcdef',
  gezinnen: ['gezin-pseudoniem'],
}
const veld = (naam: string, uitkomst: string, personen: number[]) => ({
  veld: naam,
  bron: 'GI',
  categorieen: ['MAATR'],
  uitkomst,
  code: uitkomst === 'TOEGESTAAN' ? null : 'STIL',
  regel: 'GI.D10.MAATR',
  aantal: 1,
  personen,
})
const regel = (soort: Soort, tijd: number, inhoud: object, trace: string | null = TRACE): Regel => {
  const zonder = { keten: 'k', nr: 2, vorige: null, soort, tijd, trace, inhoud: { ...inhoud } }
  return { ...zonder, hash: hashVan(zonder) }
}
const INTENTIE = regel('INTENTIE', 1000, { ...OVER, betrokkenen: ['noor'], operatie: 'f'.repeat(64) })
const UITKOMST = regel('UITKOMST', 1050, {
  ...OVER,
  betrokkenen: ['noor', 'oma', 'sem'],
  spans: ['1'.repeat(16), '2'.repeat(16), '3'.repeat(16)],
  velden: inGroepen([veld('Maatregel.begin', 'TOEGESTAAN', [0, 1]), veld('Persoon.adressen', 'GEWEIGERD', [1])]),
  status: 200,
  code: null,
  volledig: true,
})

function paar(...regels: Regel[]): { gevonden: (Paar | undefined)[]; open: Open } {
  const open: Open = new Map()
  return { gevonden: regels.map((een) => paarVan(een, open)), open }
}
const PAAR = paar(INTENTIE, UITKOMST).gevonden[1] as Paar

describe('the two lines of a request', () => {
  test('become a pair when the outcome is met, whatever stands between them', () => {
    const afgedaan = regel('AFGEDAAN', 1001, { span: 'd'.repeat(16) })
    const { gevonden, open } = paar(regel('OPEN', 1, { log: 'x' }, null), INTENTIE, afgedaan, UITKOMST)
    expect(gevonden.map((een) => een?.trace)).toEqual([undefined, undefined, undefined, TRACE])
    expect(PAAR).toMatchObject({ begin: 1000, eind: 1050, operatie: 'f'.repeat(64), status: 200 })
    expect(open.size).toBe(0)
  })

  test('stay open when the process ended in between', () => {
    const { gevonden, open } = paar(INTENTIE)
    expect([gevonden, open.size]).toEqual([[undefined], 1])
  })
})

describe('the LDV', () => {
  const activiteit = { naam: 'Uitvoeren ondertoezichtstelling', uri: 'https://register.example/D10' }
  const regels = ldvRegels(PAAR, activiteit)

  test('has a span of the request and one per data subject under it', () => {
    expect(regels.map(({ span_id, parent_span_id }) => `${parent_span_id?.[0]} ${span_id[0]}`)).toEqual([
      'c b',
      'b 1',
      'b 2',
      'b 3',
    ])
    expect(regels.map(({ attributes }) => attributes['dpl.core.data_subject_id'])).toEqual([
      undefined,
      'noor',
      'oma',
      'sem',
    ])
    for (const { attributes } of regels) expect(attributes['dpl.core.processing_activity_id']).toBe(activiteit.uri)
  })

  test('names no employee and no field', () => {
    for (const woord of ['gi-a-001', 'JEUGDBESCHERMER', 'Maatregel'])
      expect(JSON.stringify(regels)).not.toContain(woord)
  })

  test('tells an error of ours as one, and a refusal not', () => {
    const status = (code: number) => ldvRegels({ ...PAAR, status: code }, activiteit)[0]?.status
    expect([status(200), status(403), status(500)]).toEqual(['Ok', 'Ok', 'Error'])
  })
})

test('the ADL has one record with who asked, and per field what was decided under which rule', () => {
  const { body, attributes, status } = adlRegel(PAAR)
  expect(attributes['adl.core.policies']).toEqual({ 'gezinsbeeld-beleid': '0123456789abcdef' })
  expect(body['adl.core.request']).toMatchObject({ subject: { id: 'gi-a-001' }, action: { name: 'D10' } })
  expect(body['adl.core.response']).toMatchObject({
    evaluations: [
      { decision: true, context: { regel: 'GI.D10.MAATR' } },
      { decision: false, context: { code: 'STIL' } },
    ],
  })
  expect([status, adlRegel({ ...PAAR, status: 503 }).status]).toEqual(['Ok', 'Error'])
})

test('a disclosure record says of one data subject which fields were shown or refused, joined to its span', () => {
  expect(
    verstrekkingen(PAAR).map(({ betrokkene, span_id, velden }) => [
      betrokkene,
      span_id[0],
      velden.map((een) => een.veld),
    ]),
  ).toEqual([
    ['noor', '1', ['Maatregel.begin']],
    ['oma', '2', ['Maatregel.begin', 'Persoon.adressen']],
  ])
})

test('what a system asked the decision point was decided, not shown: a decision record and no disclosure record', () => {
  const gevraagd = { ...PAAR, over: { ...PAAR.over, systeem: 'zaaksysteem' } }
  expect(verstrekkingen(gevraagd)).toEqual([])
  expect(adlRegel(gevraagd).body['adl.core.request']).toMatchObject({ context: { systeem: 'zaaksysteem' } })
})
