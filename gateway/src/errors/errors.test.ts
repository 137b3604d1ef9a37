import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ClientError } from './client-error.js'
import { LOKET_CODES, VELD_CODES, VERZOEK_CODES } from './codes.js'
import { InternalError } from './internal-error.js'
import { render } from './render.js'
import { toPublic } from './to-public.js'

test('a client error leaves as written, with its code, way out and place', () => {
  const error = new ClientError('OPERATIE_ONGELDIG', { detail: 'veld `x` bestaat niet', place: 'regel 1, kolom 3' })
  expect(toPublic(error)).toEqual({
    status: 400,
    headers: {},
    body: {
      errors: [
        {
          message: 'de operatie is niet geldig: veld `x` bestaat niet',
          extensions: {
            code: 'OPERATIE_ONGELDIG',
            uitweg: 'Controleer de operatie tegen het schema.',
            plaats: 'regel 1, kolom 3',
          },
        },
      ],
    },
  })
})

test('under application/json a wrong document answers 200, and a missing token still 401', () => {
  expect(toPublic(new ClientError('OPERATIE_ONGELDIG'), 'application/json').status).toBe(200)
  expect(toPublic(new ClientError('GEEN_TOKEN'), 'application/json').status).toBe(401)
})

test('nothing of an internal error or of an unknown throw leaves the gateway', () => {
  const secret = new Error('postgres://gebruiker:geheim@bron')
  for (const thrown of [new InternalError('KLOK_ONLEESBAAR', { cause: secret }), secret, 'geheim', undefined]) {
    const answer = toPublic(thrown)
    expect(answer.status).toBe(500)
    expect(answer.body.errors[0].extensions.code).toBe('INTERN')
    expect(JSON.stringify(answer)).not.toContain('geheim')
  }
})

test('a failing log and unreachable keys are told as what they are', () => {
  const statusOf = (code: 'LOG_NIET_BESCHIKBAAR' | 'IDENTITEIT_NIET_BESCHIKBAAR') =>
    toPublic(new InternalError(code, { cause: new Error('x') }))
  expect(statusOf('LOG_NIET_BESCHIKBAAR')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(statusOf('IDENTITEIT_NIET_BESCHIKBAAR').body.errors[0].extensions.code).toBe('IDENTITEIT_NIET_BESCHIKBAAR')
})

test('a 401 names the scheme and a 405 the allowed method', () => {
  expect(toPublic(new ClientError('GEEN_TOKEN')).headers).toEqual({ 'www-authenticate': 'Bearer' })
  expect(toPublic(new ClientError('METHODE_NIET_TOEGESTAAN')).headers).toEqual({ allow: 'POST' })
})

test('every sentence is lower case without a period and every way out is a full sentence', () => {
  for (const { zin, uitweg } of Object.values({ ...VERZOEK_CODES, ...VELD_CODES, ...LOKET_CODES })) {
    expect(zin).toMatch(/^[a-z].*[^.]$/)
    expect(uitweg).toMatch(/^[A-Z].*\.$/)
  }
})

test('docs/foutcodes.md is what the table renders', () => {
  expect(readFileSync(join(__dirname, '../../../docs/foutcodes.md'), 'utf8')).toBe(render())
})
