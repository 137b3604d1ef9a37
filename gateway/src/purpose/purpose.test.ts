import type { Beleid } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { ClientError } from '../errors/client-error.js'
import type { Aanvrager } from '../identity/aanvrager.js'
import { type DoelBeleid, readDoel } from './read-doel.js'
import { readMotivering } from './read-motivering.js'
import { readWaarom } from './read-waarom.js'

const doelen = new Map([
  ['UITVOERING_OTS', { code: 'D10', naam: 'UITVOERING_OTS' }],
  ['SPOED_ACUTE_VEILIGHEID', { code: 'D15', naam: 'SPOED_ACUTE_VEILIGHEID' }],
  ['TRIAGE_MELDING', { code: 'D01', naam: 'TRIAGE_MELDING' }],
  ['RAADSONDERZOEK_BESCHERMING', { code: 'D06', naam: 'RAADSONDERZOEK_BESCHERMING' }],
])
const oordelen = {
  D10: 'JA',
  D15: { code: 'ALLEEN_AANVRAGEN' },
  D01: { code: 'DOEL_NIET_VOOR_ROL' },
  D06: { code: 'HANDELT_NAMENS_ONTBREEKT' },
} as const
const beleid: DoelBeleid = {
  beleid: { doelOpNaam: (naam: string) => doelen.get(naam) } as unknown as Beleid,
  toelaatbaar: (_, __, doel) => oordelen[doel as keyof typeof oordelen],
}
const aanvrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' } as Aanvrager

/** One line: the purpose, or the code. */
function say(read: () => { code: string }): string {
  try {
    return read().code
  } catch (error) {
    if (error instanceof ClientError) return error.code
    throw error
  }
}
const sayDoel = (...headers: string[]) =>
  say(() => {
    const { doel, alleenAanvragen } = readDoel(headers, aanvrager, beleid)
    return { code: `${doel.code}${alleenAanvragen ? ' alleen aanvragen' : ''}` }
  })

test('the header names the purpose', () => {
  expect(sayDoel('UITVOERING_OTS')).toBe('D10')
})

test('no purpose, an empty one, an unknown one and a code in its place are refused', () => {
  expect(sayDoel()).toBe('DOEL_ONTBREEKT')
  expect(sayDoel(' ')).toBe('DOEL_ONTBREEKT')
  expect(sayDoel('NIEUWSGIERIGHEID')).toBe('DOEL_ONBEKEND')
  expect(sayDoel('D10')).toBe('DOEL_ONBEKEND')
  expect(sayDoel('__proto__')).toBe('DOEL_ONBEKEND')
})

test('a name with any other space or look-alike is another name; the spaces of HTTP do not count', () => {
  for (const naam of ['UITVOERING_OTS\u00a0', '\u2003UITVOERING_OTS', 'UITVOERING_\u041eTS', 'UITVOERING_OTS\u200b'])
    expect(sayDoel(naam)).toBe('DOEL_ONBEKEND')
  expect(sayDoel(' \tUITVOERING_OTS ')).toBe('D10')
})

test('two purposes are refused, in two headers and in one', () => {
  expect(sayDoel('UITVOERING_OTS', 'UITVOERING_OTS')).toBe('DOEL_ONBEKEND')
  expect(sayDoel('UITVOERING_OTS, TRIAGE_MELDING')).toBe('DOEL_ONBEKEND')
})

test('what the policy says of role and purpose is the code of the refusal', () => {
  expect(sayDoel('TRIAGE_MELDING')).toBe('DOEL_NIET_VOOR_ROL')
  expect(sayDoel('RAADSONDERZOEK_BESCHERMING')).toBe('HANDELT_NAMENS_ONTBREEKT')
})

test('a role that may only ask for a purpose is let through as just that', () => {
  expect(sayDoel('SPOED_ACUTE_VEILIGHEID')).toBe('D15 alleen aanvragen')
})

const motivering = (value: unknown) => ({ doelbinding: { motivering: value } })

test('a motivation is read per category, without the space around it', () => {
  const given = motivering({ VEIL: '  nodig voor de veiligheidsbeoordeling ' })
  expect([...readMotivering(given)]).toEqual([['VEIL', 'nodig voor de veiligheidsbeoordeling']])
})

test('a request without motivation has none, and extensions of others are left alone', () => {
  for (const extensions of [undefined, {}, { doelbinding: null }, motivering(undefined), { tracing: true }]) {
    expect(readMotivering(extensions).size).toBe(0)
  }
})

test('a motivation of 10 or 2000 characters is enough, of 9 or 2001 it is not', () => {
  expect(readMotivering(motivering({ VEIL: 'x'.repeat(10) })).size).toBe(1)
  expect(readMotivering(motivering({ VEIL: 'x'.repeat(2000) })).size).toBe(1)
  for (const text of ['x'.repeat(9), 'x'.repeat(2001), ' '.repeat(20), 12345678901, ['nodig voor het plan']]) {
    expect(() => readMotivering(motivering({ VEIL: text }))).toThrow(ClientError)
  }
})

test('an unknown category, a wrong shape and a misspelt key are refused', () => {
  const wrong = [
    motivering({ VEILIGHEID: 'nodig voor het plan' }),
    motivering(JSON.parse('{"__proto__": "nodig voor het plan"}')),
    motivering('nodig voor het plan'),
    motivering([]),
    { doelbinding: 'x' },
    { doelbinding: { motivatie: {} } },
  ]
  for (const extensions of wrong) expect(() => readMotivering(extensions)).toThrow('de motivering is niet geldig')
})

test('the refusal of a motivation does not repeat it', () => {
  expect(() => readMotivering(motivering({ VEIL: 'te kort!' }))).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('te kort!') }),
  )
})

test('why is asked with true beside a motivation, not asked otherwise, and refused when it is neither true nor false', () => {
  const waarom = (value: unknown) => ({ doelbinding: { waarom: value, motivering: { VEIL: 'nodig voor het plan' } } })
  expect([readWaarom(waarom(true)), readMotivering(waarom(true)).size]).toEqual([true, 1])
  for (const none of [undefined, {}, { doelbinding: null }, { doelbinding: {} }, waarom(false)])
    expect(readWaarom(none)).toBe(false)
  for (const wrong of ['true', 1, null, {}]) expect(() => readWaarom(waarom(wrong))).toThrow(ClientError)
})
