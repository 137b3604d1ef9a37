import { expect, test } from '@jest/globals'
import { tekst } from './verify.js'

const UITSLAG = { ketens: 2, regels: 40, controlepunten: 3, zonderUitkomst: 0, bevindingen: [], erkend: [] }

test('a log that is whole is told so in one line, last', () => {
  expect(tekst(UITSLAG)).toBe('HEEL: 2 ketens, 40 regels, 3 controlepunten nagelopen\n')
})

test('a finding names the chain, the line and the time, and requests that stopped half-way are told beside it', () => {
  const keten = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'
  const bevindingen = [
    { code: 'REGEL_ONTBREEKT', keten, nr: 7, tijd: Date.UTC(2026, 2, 10, 9) },
    { code: 'CONTROLEPUNT_ONGELDIG', keten, nr: 2 },
    { code: 'ANDER_LOG' },
  ] as const
  expect(tekst({ ...UITSLAG, zonderUitkomst: 1, bevindingen })).toBe(
    [
      `REGEL_ONTBREEKT: er ontbreekt een regel (keten ${keten}, regel 7, 2026-03-10T09:00:00.000Z)`,
      `CONTROLEPUNT_ONGELDIG: een controlepunt heeft geen geldige handtekening of volgt niet op het vorige (keten ${keten}, controlepunt 2)`,
      'ANDER_LOG: deze database en deze controlepunten zijn van twee verschillende logs (hele log)',
      '1 verzoek zonder uitkomst: het proces stopte ertussen; er is niets getoond',
      'NIET HEEL: 3 bevindingen; 2 ketens, 40 regels, 3 controlepunten nagelopen\n',
    ].join('\n'),
  )
})

test('a loss that was acknowledged is told apart, from which line to which, and never as whole without more', () => {
  const keten = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'
  const hash = 'a'.repeat(64)
  const ontbreekt = { na: { nr: 4, hash }, bekend: { nr: 9, hash } }
  const erkend = [{ code: 'KETEN_AFGEKNIPT', keten, nr: 5, ontbreekt }] as const
  const regel = `KETEN_AFGEKNIPT: het eind van de keten ontbreekt: een controlepunt kent meer regels (keten ${keten}, regel 5, bekend tot en met regel 9)`
  expect(tekst({ ...UITSLAG, erkend })).toBe(
    `verlies erkend: ${regel}\nHEEL, OP ERKEND VERLIES NA (1 keten): 2 ketens, 40 regels, 3 controlepunten nagelopen\n`,
  )
})
